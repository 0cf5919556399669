package vn.mocson.contest.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Wording;
import vn.mocson.contest.RulesConflict;

/** What in a contest that is being made contradicts itself or looks like a slip. */
class SlipList extends Div {

    SlipList() {
        addClassName("slip-list");
        getElement().setAttribute("aria-live", "polite");
    }

    void show(List<RulesConflict> conflicts) {
        removeAll();
        if (conflicts.isEmpty()) {
            add(new Paragraph(getTranslation("newContest.noSlips")));
            return;
        }
        UnorderedList list = new UnorderedList();
        Map<String, List<RulesConflict>> byCode = new LinkedHashMap<>();
        conflicts.forEach(conflict -> byCode.computeIfAbsent(conflict.code(), code -> new ArrayList<>())
                .add(conflict));
        byCode.values().forEach(alike -> list.add(line(alike.getFirst(), alike.size() - 1)));
        add(list);
    }

    /** What is said of one pair of rounds is often true of all of them. */
    private ListItem line(RulesConflict conflict, int alike) {
        Span kind = new Span(getTranslation("rules.conflict." + conflict.severity()));
        kind.addClassName("slip-kind");
        Span sentence = new Span(conflict.sentence());
        if (alike > 0) {
            sentence.setText(
                    conflict.sentence() + " " + getTranslation("newContest.slips.alike", Wording.number(alike)));
        }
        ListItem line = new ListItem(Glyph.WARNING.icon(), kind, sentence);
        line.addClassName("slip-" + conflict.severity().name().toLowerCase(Locale.ROOT));
        return line;
    }
}
