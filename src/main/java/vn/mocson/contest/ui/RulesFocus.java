package vn.mocson.contest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Knows which field edits which part of the rules, so that a problem leads to it. */
class RulesFocus {

    private final Map<String, Component> fields = new HashMap<>();

    /** @param path as problems name it: {@code rules.paper.questions}, {@code rounds[0].closesAt} */
    void put(String path, Component field) {
        fields.put(path, field);
    }

    void clear() {
        fields.clear();
    }

    /** Moves to the field, or to the nearest one around it. */
    void focus(String path) {
        nearest(path).ifPresent(field -> {
            field.scrollIntoView();
            if (field instanceof Focusable<?> focusable) {
                focusable.focus();
            }
        });
    }

    /** Marks the field with what is wrong with it; all others lose their mark. */
    void mark(String path, String problem) {
        unmark();
        nearest(path).ifPresent(field -> {
            if (field instanceof HasValidationProperties marked) {
                marked.setErrorMessage(problem);
                marked.setInvalid(true);
            }
        });
    }

    void unmark() {
        fields.values().forEach(field -> {
            if (field instanceof HasValidationProperties marked) {
                marked.setInvalid(false);
            }
        });
    }

    private Optional<Component> nearest(String path) {
        String around = path;
        while (!around.isEmpty()) {
            Component field = fields.get(around);
            if (field != null && field.isAttached()) {
                return Optional.of(field);
            }
            int cut = Math.max(around.lastIndexOf('.'), around.lastIndexOf('['));
            around = cut < 0 ? "" : around.substring(0, cut);
        }
        return Optional.empty();
    }
}
