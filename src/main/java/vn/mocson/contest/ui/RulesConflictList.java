package vn.mocson.contest.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import vn.mocson.common.ui.Glyph;
import vn.mocson.contest.RulesConflict;

/** What in the rules contradicts itself; each line leads to its field. */
class RulesConflictList extends Section {

    private final Consumer<String> goTo;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph none = new Paragraph(getTranslation("rules.conflicts.none"));
    private final Paragraph blocked = new Paragraph();

    /**
     * @param opened whether people compete under these rules
     * @param goTo takes the reader to the field with this path
     */
    RulesConflictList(boolean opened, Consumer<String> goTo) {
        this.goTo = goTo;
        blocked.setText(getTranslation(opened ? "rules.blocked.opened" : "rules.blocked"));
        addClassNames("console-panel", "rules-conflicts");
        none.addClassName("rules-note");
        blocked.addClassName("rules-banner");
        getElement().setAttribute("aria-live", "polite");
        add(new H2(getTranslation("rules.conflicts")), blocked, list, none);
    }

    void show(List<RulesConflict> conflicts) {
        list.removeAll();
        conflicts.forEach(conflict -> list.add(line(conflict)));
        list.setVisible(!conflicts.isEmpty());
        none.setVisible(conflicts.isEmpty());
        blocked.setVisible(conflicts.stream().anyMatch(RulesConflict::error));
    }

    private ListItem line(RulesConflict conflict) {
        Span kind = new Span(getTranslation("rules.conflict." + conflict.severity()));
        kind.addClassName("rules-conflict-kind");
        Button go = new Button(conflict.sentence(), Glyph.WARNING.icon(), click -> goTo.accept(conflict.path()));
        go.addThemeVariants(ButtonVariant.TERTIARY);
        ListItem line = new ListItem(kind, go);
        line.addClassName("rules-conflict-" + conflict.severity().name().toLowerCase(Locale.ROOT));
        return line;
    }
}
