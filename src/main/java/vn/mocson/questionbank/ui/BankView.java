package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.BackLink;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.PageKeys;
import vn.mocson.common.web.NotFound;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.BankSummary;
import vn.mocson.questionbank.EntryDetail;
import vn.mocson.questionbank.EntryId;
import vn.mocson.questionbank.QuestionStatisticsService;
import vn.mocson.questionbank.ReviewService;

/** One bank: its questions in a list that the address narrows, the chosen one beside it. */
@Route("quan-tri/ngan-hang/:code")
@RolesAllowed({"ADMIN", "ORGANIZER", "AUTHOR", "APPROVER"})
class BankView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final AuthoringService authoring;
    private final ReviewService review;
    private final MasterDetailLayout layout = new MasterDetailLayout();
    private QuestionFilter filter = QuestionFilter.NONE;
    private @Nullable EntryId chosen;
    private final QuestionStatisticsService statistics;
    private final ExportFiles files;
    private @Nullable Parts parts;

    private record Parts(BankSummary bank, QuestionActions actions, FilterBar bar, QuestionList list) {}

    BankView(
            AuthoringService authoring, ReviewService review, QuestionStatisticsService statistics, ExportFiles files) {
        this.authoring = authoring;
        this.review = review;
        this.statistics = statistics;
        this.files = files;
        addClassNames("console-page-tall", "bank");
        layout.setMasterSize("24rem", true);
        layout.setDetailSize("28rem");
        layout.setOverlaySize("min(34rem, 100%)");
        layout.addBackdropClickListener(click -> open(null));
        layout.addDetailEscapePressListener(press -> open(null));
        add(layout);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String code = event.getRouteParameters().get("code").orElse("");
        Parts now = parts;
        if (now == null || !now.bank().code().equals(code)) {
            now = build(bank(code));
            parts = now;
        }
        filter = QuestionFilter.of(event.getLocation().getQueryParameters());
        chosen = QuestionFilter.chosen(event.getLocation().getQueryParameters());
        now.bar().show(filter);
        now.list().show(filter, chosen);
        showChosen();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", parts().bank().name());
    }

    private BankSummary bank(String code) {
        try {
            return authoring.bank(code);
        } catch (NotFound none) {
            throw new NotFoundException(none.detail());
        }
    }

    private Parts build(BankSummary bank) {
        QuestionActions actions = new QuestionActions(bank, authoring, review, this::refresh);
        FilterBar bar = new FilterBar(authoring, bank, wanted -> go(wanted, null));
        QuestionList list = new QuestionList(bank, authoring, actions, this::open);
        Div master = new Div(
                new BackLink(getTranslation("bank.title"), BankListView.class),
                heading(bank, list),
                new BankTabs(bank, BankTabs.Tab.QUESTIONS),
                bar,
                list);
        master.addClassName("bank-master");
        layout.setMaster(master);
        return new Parts(bank, actions, bar, list);
    }

    private Div heading(BankSummary bank, QuestionList list) {
        MenuBar more = new MenuBar();
        more.addThemeVariants(MenuBarVariant.TERTIARY);
        more.setI18n(new MenuBar.MenuBarI18n().setMoreOptions(getTranslation("bulk.more")));
        if (QuestionActions.mayWrite()) {
            more.addItem(getTranslation("topic.manage"), click -> manageTopics(bank));
        }
        more.addItem(getTranslation("problem.checkBank"), click -> checkBank(bank));
        Div tools = new Div(more, new ExportMenu(files, bank, list::query, list::chosen));
        tools.addClassName("bank-actions");
        if (QuestionActions.mayWrite()) {
            Button add = new Button(getTranslation("question.add"), Glyph.PLUS.icon());
            add.addClickListener(
                    click -> UI.getCurrentOrThrow().navigate(QuestionEditorView.address(bank.code(), null)));
            add.addThemeVariants(ButtonVariant.PRIMARY);
            tools.add(PageKeys.opens(add));
        }
        Div heading = new Div(new H1(bank.name()), tools);
        heading.addClassName("bank-heading");
        return heading;
    }

    private void manageTopics(BankSummary bank) {
        new TopicDialog(authoring, bank.id(), this::refresh).open();
    }

    private void checkBank(BankSummary bank) {
        new ProblemDialog(authoring, bank.id(), found -> go(found, null), this::refresh).open();
    }

    private void open(@Nullable EntryId question) {
        if (!Objects.equals(question, chosen)) {
            go(filter, question);
        }
    }

    /** The address is what is shown: a filter is a step that one can go back from, send to others and keep. */
    private void go(QuestionFilter wanted, @Nullable EntryId question) {
        UI.getCurrentOrThrow()
                .navigate(
                        BankView.class,
                        new RouteParameters(
                                new RouteParam("code", parts().bank().code())),
                        wanted.address(question));
    }

    private void refresh() {
        parts().bar().show(filter);
        parts().list().refresh();
        showChosen();
    }

    private void showChosen() {
        EntryId question = chosen;
        layout.setDetail(question == null ? null : detail(question));
    }

    private @Nullable QuestionDetail detail(EntryId question) {
        try {
            EntryDetail detail = authoring.detail(question);
            return detail.bank().equals(parts().bank().id())
                    ? new QuestionDetail(
                            parts().bank(), detail, authoring, statistics.uses(question), parts().actions(), this::open)
                    : null;
        } catch (NotFound gone) {
            return null; // deleted meanwhile
        }
    }

    private Parts parts() {
        return Objects.requireNonNull(parts);
    }
}
