package vn.mocson.contest.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import vn.mocson.common.ui.Glyph;

/** Criteria in the order in which they decide; lines move by buttons or by Alt and the arrow keys. */
class RankOrder<E extends Enum<E>> extends Div implements Focusable<RankOrder<E>> {

    private final Class<E> type;
    private final List<E> chosen;
    private final boolean enabled;
    private final Consumer<List<E>> changed;
    private final OrderedList lines = new OrderedList();
    private final Select<E> more = new Select<>();

    RankOrder(String label, Class<E> type, List<E> chosen, boolean enabled, Consumer<List<E>> changed) {
        this.type = type;
        this.chosen = new ArrayList<>(chosen);
        this.enabled = enabled;
        this.changed = changed;
        addClassName("rank-order");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
        setTabIndex(-1);
        Span name = new Span(label);
        name.addClassName("rules-label");
        more.setPlaceholder(getTranslation("rules.order.add"));
        more.setAriaLabel(getTranslation("rules.order.add"));
        more.setItemLabelGenerator(each -> each == null ? "" : RulesFields.words(each));
        more.addValueChangeListener(added -> {
            if (added.getValue() != null) {
                this.chosen.add(added.getValue());
                apply();
            }
        });
        add(name, lines, more);
        show();
    }

    private void apply() {
        show();
        changed.accept(List.copyOf(chosen));
    }

    private void show() {
        lines.removeAll();
        for (int i = 0; i < chosen.size(); i++) {
            lines.add(line(i));
        }
        List<E> left = Arrays.stream(type.getEnumConstants())
                .filter(each -> !chosen.contains(each))
                .toList();
        more.clear();
        more.setItems(left);
        more.setVisible(enabled && !left.isEmpty());
    }

    private ListItem line(int index) {
        String words = RulesFields.words(chosen.get(index));
        ListItem line = new ListItem(new Span(words));
        if (enabled) {
            Button up = button(Glyph.ARROW_UP, "rules.order.up", words, () -> move(index, -1));
            up.setEnabled(index > 0);
            Button down = button(Glyph.ARROW_DOWN, "rules.order.down", words, () -> move(index, 1));
            down.setEnabled(index < chosen.size() - 1);
            Button remove = button(Glyph.CLOSE, "rules.order.remove", words, () -> {
                chosen.remove(index);
                apply();
            });
            remove.setEnabled(chosen.size() > 1);
            line.add(up, down, remove);
            Shortcuts.addShortcutListener(line, () -> move(index, -1), Key.ARROW_UP, KeyModifier.ALT)
                    .listenOn(line);
            Shortcuts.addShortcutListener(line, () -> move(index, 1), Key.ARROW_DOWN, KeyModifier.ALT)
                    .listenOn(line);
        }
        return line;
    }

    private Button button(Glyph glyph, String words, String line, Runnable act) {
        Button button = new Button(glyph.icon(), click -> act.run());
        button.setAriaLabel(getTranslation(words, line));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    /** Moves a line and goes with it, so that it can be moved again. */
    private void move(int index, int by) {
        int to = index + by;
        if (to < 0 || to >= chosen.size()) {
            return;
        }
        Collections.swap(chosen, index, to);
        apply();
        List<Button> upAndDown = lines.getComponentAt(to)
                .getChildren()
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .limit(2)
                .toList();
        Button again = by < 0 ? upAndDown.getFirst() : upAndDown.getLast();
        (again.isEnabled() ? again : by < 0 ? upAndDown.getLast() : upAndDown.getFirst()).focus();
    }
}
