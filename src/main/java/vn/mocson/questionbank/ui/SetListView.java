package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.mocson.common.ui.BackLink;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.PageKeys;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.BankSummary;
import vn.mocson.questionbank.QuestionSetService;
import vn.mocson.questionbank.SetId;
import vn.mocson.questionbank.SetSummary;

/** The question sets of a bank. */
@Route("quan-tri/ngan-hang/:code/bo-cau-hoi")
@RolesAllowed({"ADMIN", "ORGANIZER", "AUTHOR", "APPROVER"})
class SetListView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final AuthoringService banks;
    private final QuestionSetService sets;

    SetListView(AuthoringService banks, QuestionSetService sets) {
        this.banks = banks;
        this.sets = sets;
        addClassNames("console-page", "set-list-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        BankSummary bank = banks.bank(event.getRouteParameters().get("code").orElse(""));
        List<SetSummary> all = sets.sets(bank.id());
        removeAll();
        add(
                new BackLink(getTranslation("bank.title"), BankListView.class),
                new H1(bank.name()),
                new BankTabs(bank, BankTabs.Tab.SETS),
                tools(bank, all),
                all.isEmpty() ? empty() : list(bank, all));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("bank.tab.SETS"));
    }

    private Div tools(BankSummary bank, List<SetSummary> all) {
        Paragraph sentence = new Paragraph(getTranslation("set.list.sentence"));
        sentence.addClassName("quiet");
        Div tools = new Div(sentence);
        tools.addClassName("set-list-tools");
        if (SetDesk.mayCompose()) {
            tools.add(PageKeys.opens(SetWords.primary(
                    "set.create", Glyph.PLUS, () -> new SetCreateDialog(bank, all, sets, id -> open(bank, id))
                            .open())));
        }
        return tools;
    }

    private void open(BankSummary bank, SetId set) {
        getUI().ifPresent(ui -> ui.navigate(SetView.class, SetView.parameters(bank.code(), set)));
    }

    private Component list(BankSummary bank, List<SetSummary> all) {
        UnorderedList list = new UnorderedList();
        list.addClassName("set-list");
        all.forEach(set -> list.add(new SetCard(bank, set)));
        return list;
    }

    private Div empty() {
        OrderedList way = new OrderedList();
        way.addClassName("set-way");
        for (SetStep step : SetStep.values()) {
            Span name = new Span(step.word());
            name.addClassName("set-way-name");
            way.add(new ListItem(step.glyph().icon(), name, new Span(getTranslation("set.way." + step))));
        }
        Div empty = new Div(
                new EmptyState(Glyph.SEAL, getTranslation("set.empty.title"), getTranslation("set.empty.sentence")),
                way);
        empty.addClassName("set-empty");
        return empty;
    }
}
