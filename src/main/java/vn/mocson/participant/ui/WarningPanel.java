package vn.mocson.participant.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Objects;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.ui.Glyph;
import vn.mocson.participant.ExclusionService;
import vn.mocson.participant.ExclusionWarning;

/** Entrants who may be somebody that may not enter, for people to decide. */
class WarningPanel extends Section {

    private final RosterDesk desk;
    private final ExclusionService exclusions;
    private final UnorderedList list = new UnorderedList();

    WarningPanel(RosterDesk desk, ExclusionService exclusions) {
        this.desk = desk;
        this.exclusions = exclusions;
        addClassNames("console-panel", "warning-panel");
        Paragraph how = new Paragraph(getTranslation("warning.sentence"));
        how.addClassName("quiet");
        add(new H2(getTranslation("warning.title")), how, list);
    }

    void refresh() {
        List<ExclusionWarning> warnings = exclusions.warnings(desk.contest().id());
        setVisible(!warnings.isEmpty());
        list.removeAll();
        warnings.forEach(warning -> list.add(item(warning)));
    }

    private ListItem item(ExclusionWarning warning) {
        Span who = new Span(getTranslation(
                "warning.who", warning.name(), VietnamTime.date(warning.dateOfBirth()), desk.unitName(warning.unit())));
        who.addClassName("warning-who");
        Span same =
                new Span(getTranslation("warning.same." + warning.same(), warning.excludedName(), warning.capacity()));
        same.addClassName("quiet");
        Div what = new Div(who, same);
        what.addClassName("roster-unit");
        return new ListItem(what, warning.state() == ExclusionWarning.State.OPEN ? acts(warning) : decided(warning));
    }

    private Component acts(ExclusionWarning warning) {
        Div acts = new Div(
                RosterDesk.button("warning.dismiss", null, () -> ask("warning.dismiss", warning, false)),
                RosterDesk.button("warning.confirm", Glyph.WARNING, () -> ask("warning.confirm", warning, true)));
        acts.addClassName("roster-acts");
        return acts;
    }

    private void ask(String title, ExclusionWarning warning, boolean same) {
        new WarningDialog(getTranslation(title), warning.name(), same, reason -> {
                    boolean done = RosterDesk.done(() -> {
                        if (same) {
                            exclusions.confirm(desk.contest().id(), warning.id(), reason);
                        } else {
                            exclusions.dismiss(desk.contest().id(), warning.id(), reason);
                        }
                    });
                    refresh();
                    return done;
                })
                .open();
    }

    private Component decided(ExclusionWarning warning) {
        boolean same = warning.state() == ExclusionWarning.State.CONFIRMED;
        Span when = new Span(getTranslation(
                "warning.decided",
                String.valueOf(warning.decidedBy()),
                VietnamTime.minute(Objects.requireNonNull(warning.decidedAt())),
                String.valueOf(warning.reason())));
        when.addClassName("quiet");
        Div decided = new Div(
                RosterDesk.mark(
                        same ? Glyph.WARNING : Glyph.CHECK,
                        getTranslation("warning.state." + warning.state()),
                        same ? "warning" : "right"),
                when);
        decided.addClassName("roster-unit");
        return decided;
    }
}
