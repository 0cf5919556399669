package vn.mocson.contest.ui;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.mocson.common.ui.Glyph;

/** Lines of one kind under a label, with a button that adds one. */
class RuleRows<R extends Div> extends Div implements Focusable<RuleRows<R>> {

    private final Class<R> type;
    private final Div lines = new Div();
    private final Runnable changed;
    private final boolean enabled;

    RuleRows(String label, Class<R> type, boolean enabled, Runnable changed) {
        this.type = type;
        this.enabled = enabled;
        this.changed = changed;
        addClassName("rules-rows");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", label);
        setTabIndex(-1);
        lines.addClassName("rules-lines");
        Span name = new Span(label);
        name.addClassName("rules-label");
        add(name, lines);
    }

    /** A button that appends what {@code line} makes. */
    void addable(String words, Supplier<R> line) {
        if (enabled) {
            Button more = new Button(getTranslation(words), Glyph.PLUS.icon(), click -> {
                append(line.get());
                changed.run();
            });
            more.addThemeVariants(ButtonVariant.TERTIARY);
            add(more);
        }
    }

    void append(R line) {
        line.addClassName("rules-line");
        if (enabled) {
            Button remove = new Button(Glyph.CLOSE.icon(), click -> {
                line.removeFromParent();
                changed.run();
            });
            remove.setAriaLabel(getTranslation("rules.row.remove"));
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.addClassName("rules-line-remove");
            line.add(remove);
        } else {
            line.setEnabled(false);
        }
        lines.add(line);
    }

    Stream<R> rows() {
        return lines.getChildren().map(type::cast);
    }
}
