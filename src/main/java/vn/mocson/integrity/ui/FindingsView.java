package vn.mocson.integrity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.LongWork;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.Wording;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.ui.ContestNav;
import vn.mocson.integrity.FindingKind;
import vn.mocson.integrity.FindingsService;
import vn.mocson.integrity.LastSearch;
import vn.mocson.unit.UnitService;

/** Patterns that somebody should look at, with the reason, the innocent explanation and what people decided. */
@Route("quan-tri/cuoc-thi/:slug/nguoi-du-thi/bat-thuong")
@RolesAllowed({"ADMIN", "ORGANIZER", "SECRETARY", "JUDGE"})
class FindingsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ContestService contests;
    private final UnitService units;
    private final FindingsService findings;
    private final ContestNav nav;
    private final Paragraph last = new Paragraph();

    FindingsView(ContestService contests, UnitService units, FindingsService findings, ContestNav nav) {
        this.contests = contests;
        this.units = units;
        this.findings = findings;
        this.nav = nav;
        addClassNames("console-page", "findings-page");
        last.addClassName("quiet");
        last.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        ContestDefinition contest =
                contests.bySlug(event.getRouteParameters().get("slug").orElse(""));
        FindingPanel panel = new FindingPanel(contest, units.tree(contest.units()), findings);
        FindingsList list = new FindingsList(contest, findings, panel::show);
        panel.whenChanged(list::refresh);
        panel.whenClosed(list::deselect);
        Div desk = new Div(list, panel);
        desk.addClassNames("tickets-desk", "findings-desk");
        removeAll();
        add(
                PeopleWords.contests(),
                new H1(getTranslation("findings.title")),
                PeopleWords.subject(contest),
                nav,
                PeopleWords.quiet(getTranslation("findings.sentence")),
                search(contest, list),
                how(contest),
                desk);
        nav.show(contest);
        tell(contest);
    }

    private Div search(ContestDefinition contest, FindingsList list) {
        LongWork work = new LongWork("findings.search.progress");
        Button search = new Button(getTranslation("findings.search"));
        search.setDisableOnClick(true);
        search.addClickListener(click -> work.run(
                click.getSource().getUI().orElseThrow(),
                getTranslation("findings.search.going"),
                progress -> findings.search(contest.id(), progress::at),
                done -> {
                    search.setEnabled(true);
                    Notices.done(getTranslation("findings.search.done"));
                    tell(contest);
                    list.refresh();
                },
                wrong -> {
                    search.setEnabled(true);
                    if (wrong instanceof Refusal refusal) {
                        Notices.refused(refusal);
                    }
                }));
        Div tools = new Div(search, last, work);
        tools.addClassNames("console-tools", "findings-search");
        return tools;
    }

    private void tell(ContestDefinition contest) {
        last.setText(findings.lastSearch(contest.id()).map(this::told).orElse(getTranslation("findings.never")));
    }

    private String told(LastSearch search) {
        String told = getTranslation(
                "findings.last",
                VietnamTime.minute(search.at()),
                search.by(),
                Wording.number(search.people()),
                Wording.number(search.attempts()));
        return search.leftOut() == 0
                ? told
                : told + " " + getTranslation("findings.leftOut", Wording.number(search.leftOut()));
    }

    private NativeDetails how(ContestDefinition contest) {
        Div list = new Div();
        for (FindingKind kind : FindingKind.values()) {
            list.add(new Paragraph(getTranslation("findings.how." + kind)));
        }
        if (!contest.consent().tellsOfDevices()) {
            list.add(new Paragraph(getTranslation("findings.how.unmarked")));
        }
        list.add(new Paragraph(getTranslation("findings.how.not")));
        NativeDetails how = new NativeDetails(getTranslation("findings.how"), list);
        how.addClassName("findings-how");
        return how;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.title", getTranslation("findings.title"));
    }
}
