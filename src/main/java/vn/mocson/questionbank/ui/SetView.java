package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import vn.mocson.common.ui.BackLink;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.BankSummary;
import vn.mocson.questionbank.QuestionSetService;
import vn.mocson.questionbank.SetId;
import vn.mocson.questionbank.SetPrinting;
import vn.mocson.questionbank.SetState;
import vn.mocson.questionbank.SetSummary;

/** One question set on its way from composing to the seal. */
@Route("quan-tri/ngan-hang/:code/bo-cau-hoi/:set([0-9]{1,18})")
@RolesAllowed({"ADMIN", "ORGANIZER", "AUTHOR", "APPROVER"})
class SetView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final AuthoringService questions;
    private final QuestionSetService sets;
    private final SetPrinting printing;
    private final Clock clock;
    private String title = "";

    SetView(AuthoringService questions, QuestionSetService sets, SetPrinting printing, Clock clock) {
        this.questions = questions;
        this.sets = sets;
        this.printing = printing;
        this.clock = clock;
        addClassNames("console-page", "set-page");
    }

    static RouteParameters parameters(String bankCode, SetId set) {
        return new RouteParameters(new RouteParam("code", bankCode), new RouteParam("set", set.toString()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        BankSummary bank = questions.bank(event.getRouteParameters().get("code").orElse(""));
        SetId id = new SetId(event.getRouteParameters().getLong("set").orElseThrow(NotFoundException::new));
        SetDesk desk = new SetDesk(bank, id, sets, questions, printing, clock);
        if (!desk.summary().bank().equals(bank.id())) {
            throw new NotFoundException();
        }
        show(desk);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", title);
    }

    private void show(SetDesk desk) {
        SetSummary set = desk.summary();
        title = set.title();
        Paragraph bank = new Paragraph(desk.bank().name());
        bank.addClassNames("set-bank", "console-subject");
        SetStepper stepper = new SetStepper(set);
        removeAll();
        add(
                new BackLink(getTranslation("bank.title"), BankListView.class),
                bank,
                new BankTabs(desk.bank(), BankTabs.Tab.SETS),
                new SetHead(desk, set, () -> moved(desk)),
                stepper,
                body(desk, set, stepper));
    }

    /** Its state changed: told where it stands, at the top. */
    private void moved(SetDesk desk) {
        show(desk);
        getElement().executeJs("this.scrollIntoView()");
    }

    private Div body(SetDesk desk, SetSummary set, SetStepper stepper) {
        SetCoveragePanel coverage = new SetCoveragePanel(desk);
        Div main = new Div();
        main.addClassName("set-main");
        Div side = new Div();
        side.addClassName("set-side");
        switch (set.state()) {
            case COMPOSING -> main.add(new SetComposePanel(desk, coverage::refresh));
            case SUBMITTED -> {
                SetDecisionPanel decision = new SetDecisionPanel(desk, () -> moved(desk));
                main.add(new SetReader(desk, true, () -> {
                    stepper.show(desk.summary());
                    decision.refresh();
                    coverage.refresh();
                }));
                side.add(decision);
            }
            case SEALED -> {
                main.add(new SetSealPanel(desk, set));
                main.add(new SetReader(desk, false, () -> {}));
            }
        }
        side.add(coverage, new SetPrintPanel(desk, set), remarks(desk));
        Div body = new Div(main, side);
        body.addClassName(set.state() == SetState.COMPOSING ? "set-body" : "set-body-reading");
        return body;
    }

    private SetRemarks remarks(SetDesk desk) {
        return new SetRemarks(getTranslation("set.remarks"), () -> desk.sets().remarks(desk.id()), text -> desk.sets()
                .remark(desk.id(), text));
    }
}
