package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
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
import vn.mocson.common.security.Access;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.PageKeys;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.BankSummary;

/** The question banks: what each holds, and making a new one. */
@Route("quan-tri/ngan-hang")
@Menu(title = "bank.title", order = 20, icon = "bank")
@RolesAllowed({"ADMIN", "ORGANIZER", "AUTHOR", "APPROVER"})
class BankListView extends Div implements HasDynamicTitle {

    private final AuthoringService authoring;
    private final Div banks = new Div();

    BankListView(AuthoringService authoring) {
        this.authoring = authoring;
        addClassName("console-page");
        Paragraph sentence = new Paragraph(getTranslation("bank.sentence"));
        sentence.addClassName("quiet");
        Div heading = new Div(new Div(new H1(getTranslation("bank.title")), sentence));
        heading.addClassName("bank-heading");
        if (mayManage()) {
            Button create = new Button(getTranslation("bank.create"), Glyph.PLUS.icon(), click -> create());
            create.addThemeVariants(ButtonVariant.PRIMARY);
            heading.add(PageKeys.opens(create));
        }
        add(heading, banks);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("bank.title"));
    }

    private static boolean mayManage() {
        return Access.has("ADMIN", "ORGANIZER");
    }

    private void refresh() {
        banks.removeAll();
        banks.add(list(authoring.banks()));
    }

    private Component list(List<BankSummary> all) {
        if (all.isEmpty()) {
            return new EmptyState(
                    Glyph.BANK,
                    getTranslation("bank.empty.title"),
                    getTranslation(mayManage() ? "bank.empty.sentence" : "bank.empty.wait"));
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("bank-list");
        all.forEach(bank -> list.add(item(bank)));
        return list;
    }

    private ListItem item(BankSummary bank) {
        RouterLink link =
                new RouterLink(bank.name(), BankView.class, new RouteParameters(new RouteParam("code", bank.code())));
        Div figures = new Div(
                figure("bank.figure.questions", bank.questions()),
                figure("bank.figure.approved", bank.approved()),
                figure("bank.figure.submitted", bank.submitted()),
                figure("bank.figure.sets", bank.sets()));
        figures.addClassNames("bank-figures", "quiet");
        ListItem item = new ListItem(Glyph.BANK.icon(), link, figures);
        if (mayManage()) {
            Button rename = new Button(Glyph.PENCIL.icon(), click -> rename(bank));
            rename.addThemeVariants(ButtonVariant.TERTIARY);
            rename.setAriaLabel(getTranslation("bank.rename.of", bank.name()));
            rename.setTooltipText(getTranslation("bank.rename"));
            item.add(rename);
        }
        return item;
    }

    private Span figure(String text, int count) {
        return new Span(getTranslation(text, Wording.number(count)));
    }

    private void create() {
        new QuestionNameDialog(
                        "bank.create",
                        "bank.name",
                        "",
                        name -> QuestionNotices.attempt(() -> {
                            BankSummary bank = authoring.createBank(name);
                            UI.getCurrentOrThrow().navigate(BankTabs.address(bank.code(), BankTabs.Tab.QUESTIONS));
                        }))
                .open();
    }

    private void rename(BankSummary bank) {
        new QuestionNameDialog(
                        "bank.rename",
                        "bank.name",
                        bank.name(),
                        name -> QuestionNotices.attempt(() -> {
                            authoring.renameBank(bank.id(), name);
                            Notices.done(getTranslation("bank.renamed", name));
                            refresh();
                        }))
                .open();
    }
}
