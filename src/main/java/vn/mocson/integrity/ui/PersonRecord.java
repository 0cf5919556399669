package vn.mocson.integrity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.integrity.Finding;
import vn.mocson.integrity.PersonFile;
import vn.mocson.participant.PersonAct;
import vn.mocson.standings.RulingSummary;

/** What was decided about a person, what was found, and what the house did with their registration. */
class PersonRecord extends Div {

    PersonRecord(ContestDefinition contest, PersonFile file) {
        addClassName("person-record");
        add(
                section(
                        "person.rulings",
                        "person.rulings.none",
                        file.rulings().stream()
                                .map(ruling -> ruling(contest, ruling))
                                .toList()),
                section(
                        "person.findings",
                        "person.findings.none",
                        file.findings().stream()
                                .map(finding -> finding(contest, finding))
                                .toList()),
                section(
                        "person.acts",
                        "person.acts.none",
                        file.acts().stream().map(this::act).toList()));
    }

    private Section section(String title, String none, List<Component> rows) {
        Section section = new Section(new H2(getTranslation(title)));
        section.addClassName("console-panel");
        if (rows.isEmpty()) {
            section.add(PeopleWords.quiet(getTranslation(none)));
        }
        section.add(rows);
        return section;
    }

    private Component ruling(ContestDefinition contest, RulingSummary ruling) {
        Anchor link = PeopleWords.link(contest, "xu-ly/nguoi/" + ruling.id().value());
        link.setText(getTranslation("ruling.kind." + ruling.kind(), ruling.name()));
        return entry(
                link,
                getTranslation("ruling.state." + ruling.state()) + " · "
                        + getTranslation(
                                "ruling.proposed", ruling.proposedBy(), VietnamTime.minute(ruling.proposedAt())),
                ruling.reason());
    }

    private Component finding(ContestDefinition contest, Finding finding) {
        RouterLink link = new RouterLink();
        link.setRoute(FindingsView.class, PeopleWords.at(contest));
        link.setText(getTranslation("findings.kind." + finding.kind()));
        return entry(
                link,
                getTranslation("findings.state."
                        + (finding.decision() == null
                                ? "OPEN"
                                : finding.decision().name())),
                FindingWords.reason(finding, contest));
    }

    private Component act(PersonAct act) {
        Span title = new Span(getTranslation("person.act." + act.kind()));
        title.addClassName("person-attempt-title");
        Article entry = entry(
                title,
                getTranslation("person.act.by", act.by(), VietnamTime.minute(act.at())),
                getTranslation("person.act.reason", act.reason()));
        if (!act.before().isEmpty()) {
            entry.add(new Paragraph(getTranslation(
                    act.after().isEmpty() ? "person.act.gone" : "person.act.change", act.before(), act.after())));
        } else if (!act.after().isEmpty()) {
            entry.add(new Paragraph(act.after()));
        }
        return entry;
    }

    private static Article entry(Component title, String facts, String text) {
        Paragraph about = new Paragraph(facts);
        about.addClassName("quiet");
        Article entry = new Article(title, about, new Paragraph(text));
        entry.addClassName("person-entry");
        return entry;
    }
}
