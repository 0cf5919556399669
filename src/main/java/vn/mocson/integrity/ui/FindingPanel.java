package vn.mocson.integrity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.RouterLink;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.integrity.Finding;
import vn.mocson.integrity.FindingDecision;
import vn.mocson.integrity.FindingId;
import vn.mocson.integrity.FindingsService;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitTree;

/** One finding beside the list: why, what is innocent about it, who, and the decision. */
class FindingPanel extends Aside {

    private final ContestDefinition contest;
    private final UnitTree units;
    private final FindingsService findings;
    private Runnable changed = () -> {};
    private Runnable closed = () -> {};

    FindingPanel(ContestDefinition contest, UnitTree units, FindingsService findings) {
        this.contest = contest;
        this.units = units;
        this.findings = findings;
        addClassNames("ticket-panel", "finding-panel");
        setVisible(false);
    }

    void whenChanged(Runnable listener) {
        changed = listener;
    }

    void whenClosed(Runnable listener) {
        closed = listener;
    }

    void show(Finding finding) {
        removeAll();
        setVisible(true);
        getElement().setAttribute("aria-label", FindingWords.kind(finding));
        Button close = new Button(Glyph.CLOSE.icon(), click -> close());
        close.setAriaLabel(getTranslation("findings.hide"));
        Div head = new Div(new H2(FindingWords.kind(finding)), FindingWords.state(finding), close);
        head.addClassName("ticket-head");
        Paragraph innocent = new Paragraph(FindingWords.innocent(finding));
        innocent.addClassName("finding-innocent");
        add(
                head,
                new H3(getTranslation("findings.why")),
                new Paragraph(FindingWords.reason(finding, contest)),
                new H3(getTranslation("findings.innocent")),
                innocent,
                new H3(getTranslation("findings.who")),
                people(finding),
                decide(finding));
        history(finding.id());
        getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }

    private void close() {
        setVisible(false);
        removeAll();
        closed.run();
    }

    private UnorderedList people(Finding finding) {
        UnorderedList people = new UnorderedList();
        people.addClassName("finding-people");
        for (Finding.Involved person : finding.people()) {
            RouterLink file = new RouterLink(person.fullName(), PersonView.class, PeopleWords.at(contest, person.id()));
            Span unit = new Span(units.find(person.unit()).map(Unit::name).orElse(""));
            unit.addClassName("quiet");
            Anchor ruling = PeopleWords.link(contest, PeopleWords.ruling(person.id(), person.attempt()));
            ruling.setText(getTranslation("findings.ruling"));
            people.add(new ListItem(file, unit, ruling));
        }
        return people;
    }

    private Div decide(Finding finding) {
        TextArea words = new TextArea(getTranslation("findings.words"));
        words.setHelperText(getTranslation("findings.words.help"));
        words.setRequiredIndicatorVisible(true);
        words.setMaxLength(1000);
        words.setWidthFull();
        Div acts = new Div();
        acts.addClassName("ticket-steps");
        for (FindingDecision decision : FindingDecision.values()) {
            acts.add(new Button(
                    getTranslation("findings.decide." + decision),
                    click -> decide(finding, decision, words.getValue())));
        }
        Div part = new Div(new H3(getTranslation("findings.decision")), words, acts);
        part.addClassName("finding-decision");
        return part;
    }

    private void decide(Finding finding, FindingDecision decision, String words) {
        try {
            findings.decide(finding.id(), finding.decidedAt(), decision, words);
            Notices.done(getTranslation("findings.decided"));
        } catch (Refusal refusal) {
            Notices.refused(refusal);
            if (refusal.kind() == Refusal.Kind.INVALID) {
                return; // what was typed stays
            }
        }
        changed.run();
        reload(finding.id());
    }

    private void reload(FindingId id) {
        try {
            show(findings.finding(id));
        } catch (Refusal gone) {
            Notices.refused(gone);
            close();
        }
    }

    private void history(FindingId id) {
        var decisions = findings.decisions(id);
        if (decisions.isEmpty()) {
            return;
        }
        Div history = new Div(new H3(getTranslation("findings.history")));
        history.addClassName("ticket-history");
        decisions.forEach(each -> history.add(
                new Paragraph(getTranslation(
                        "findings.history.line",
                        getTranslation("findings.state." + each.decision()),
                        each.by(),
                        VietnamTime.minute(each.at()))),
                PeopleWords.quiet(each.words())));
        add(history);
    }
}
