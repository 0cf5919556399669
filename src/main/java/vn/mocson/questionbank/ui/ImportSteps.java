package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;

/** Where one is on the way from a file into the bank. */
class ImportSteps extends OrderedList {

    enum Step {
        SOURCE,
        PREVIEW,
        REPORT
    }

    ImportSteps() {
        addClassName("import-steps");
        show(Step.SOURCE);
    }

    final void show(Step current) {
        removeAll();
        for (Step step : Step.values()) {
            Span number = new Span(String.valueOf(step.ordinal() + 1));
            number.addClassName("import-step-number");
            ListItem item = new ListItem(number, new Span(getTranslation("import.step." + step)));
            if (step == current) {
                item.getElement().setAttribute("aria-current", "step");
            }
            add(item);
        }
    }
}
