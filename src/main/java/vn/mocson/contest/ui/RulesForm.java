package vn.mocson.contest.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.mocson.contest.ui.RulesEditing.EditedRound;

/** The rules as a form: a tab for what holds in the whole contest, and one for each round. */
class RulesForm extends Div {

    private static final Pattern ROUND_RULES = Pattern.compile("rounds\\[(\\d+)]\\.rules\\b.*");

    private final RulesEditing editing;
    private final boolean enabled;
    private final Clock clock;
    private final RulesFocus focus = new RulesFocus();
    private final Tabs tabs = new Tabs();
    private final Div content = new Div();

    RulesForm(RulesEditing editing, boolean enabled, Clock clock) {
        this.editing = editing;
        this.enabled = enabled;
        this.clock = clock;
        addClassName("rules-form");
        add(tabs, content);
        tabs.addSelectedChangeListener(selected -> showTab());
        rebuild(0);
    }

    /** Shows what is edited from its beginning. */
    void rebuild() {
        rebuild(Math.min(Math.max(tabs.getSelectedIndex(), 0), editing.rounds().size()));
    }

    private void rebuild(int selected) {
        tabs.removeAll();
        tabs.add(new Tab(getTranslation("rules.tab.common")));
        editing.rounds().forEach(round -> tabs.add(new Tab(round.name)));
        tabs.setSelectedIndex(selected);
        showTab();
    }

    private void showTab() {
        focus.clear();
        content.removeAll();
        int index = tabs.getSelectedIndex();
        if (index <= 0 || index > editing.rounds().size()) {
            showCommon();
        } else {
            showRound(index - 1);
        }
    }

    private void showCommon() {
        RulesFields fields = new RulesFields(editing.common(), "rules", focus, enabled);
        RulesParts parts = new RulesParts(editing, fields, focus);
        Section schedule = section("SCHEDULE");
        schedule.add(new ScheduleRows(editing, focus, enabled, clock, this::rebuild));
        for (RulesPart part : RulesPart.values()) {
            Section section = section(part.name());
            section.add(parts.of(part));
            content.add(section);
            if (part == RulesPart.ELIGIBILITY) {
                content.add(schedule);
            }
        }
    }

    private void showRound(int index) {
        EditedRound round = editing.rounds().get(index);
        boolean published = editing.published(round);
        if (published) {
            Paragraph fixed = new Paragraph(getTranslation("rules.round.published"));
            fixed.addClassName("rules-banner");
            content.add(fixed);
        }
        RulesPlace place = editing.of(round);
        RulesFields fields = new RulesFields(place, "rounds[" + index + "].rules", focus, enabled && !published);
        RulesParts parts = new RulesParts(editing, fields, focus);
        for (RulesPart part : RulesPart.OF_ROUNDS) {
            Section section = section(part.name());
            Div own = new Div();
            Checkbox separate = new Checkbox(getTranslation("rules.own"));
            separate.setValue(place.owns(part));
            separate.setEnabled(enabled && !published);
            part.fields().forEach(field -> focus.put("rounds[" + index + "].rules." + field, separate));
            show(own, place, parts, part);
            separate.addValueChangeListener(change -> {
                if (change.getValue()) {
                    place.own(part);
                } else {
                    place.disown(part);
                }
                show(own, place, parts, part);
            });
            section.add(separate, own);
            content.add(section);
        }
    }

    private void show(Div own, RulesPlace place, RulesParts parts, RulesPart part) {
        own.removeAll();
        if (place.owns(part)) {
            own.add(parts.of(part));
        } else {
            Paragraph common = new Paragraph(getTranslation("rules.asCommon"));
            common.addClassName("rules-note");
            own.add(common);
        }
    }

    private Section section(String part) {
        Section section = new Section(new H2(getTranslation("rules.part." + part)));
        section.addClassNames("console-panel", "rules-part");
        return section;
    }

    /** @param path as problems name it */
    void focus(String path) {
        Matcher round = ROUND_RULES.matcher(path);
        int tab = round.matches() ? Integer.parseInt(round.group(1)) + 1 : 0;
        if (tab != tabs.getSelectedIndex() && tab <= editing.rounds().size()) {
            tabs.setSelectedIndex(tab);
        }
        focus.focus(path);
    }

    /** Marks the field a problem is about, where it is on the open tab. */
    void mark(String path, String problem) {
        focus.mark(path, problem);
    }

    void unmark() {
        focus.unmark();
    }
}
