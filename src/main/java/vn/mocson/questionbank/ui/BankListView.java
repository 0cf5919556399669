package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.BankSummary;

/** The question banks. */
@Route("quan-tri/ngan-hang")
@Menu(title = "bank.title", order = 20, icon = "bank")
@RolesAllowed({"ADMIN", "ORGANIZER", "AUTHOR", "APPROVER"})
class BankListView extends Div implements HasDynamicTitle {

    BankListView(AuthoringService banks) {
        addClassName("console-page");
        Paragraph sentence = new Paragraph(getTranslation("bank.sentence"));
        sentence.addClassName("quiet");
        add(new H1(getTranslation("bank.title")), sentence, list(banks.banks()));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("bank.title"));
    }

    private Component list(List<BankSummary> banks) {
        if (banks.isEmpty()) {
            return new EmptyState(
                    Glyph.BANK, getTranslation("bank.empty.title"), getTranslation("bank.empty.sentence"));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("bank-list");
        banks.forEach(bank -> list.add(item(bank)));
        return list;
    }

    private ListItem item(BankSummary bank) {
        Span summary = new Span(
                getTranslation("bank.summary", Wording.number(bank.approved()), Wording.number(bank.topics())));
        summary.addClassName("quiet");
        RouterLink link =
                new RouterLink(bank.name(), BankView.class, new RouteParameters(new RouteParam("code", bank.code())));
        return new ListItem(Glyph.BANK.icon(), link, summary);
    }
}
