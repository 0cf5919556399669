package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.SetItem;
import vn.mocson.questionbank.Verdict;

/** How far a committee has come: a bar, and the same in words. */
class SetProgress extends Div {

    private final Span words = new Span();
    private final Div bar = new Div();

    SetProgress() {
        addClassName("set-progress");
        bar.addClassName("set-progress-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        add(words, bar);
    }

    void show(List<SetItem> items) {
        long approved = count(items, Verdict.APPROVED);
        long rejected = count(items, Verdict.REJECTED);
        long open = items.size() - approved - rejected;
        words.setText(getTranslation(
                "set.verdicts", Wording.number(approved), Wording.number(rejected), Wording.number(open)));
        bar.removeAll();
        bar.add(part("set-progress-approved", approved), part("set-progress-rejected", rejected), part("", open));
    }

    private static long count(List<SetItem> items, Verdict verdict) {
        return items.stream().filter(item -> item.verdict() == verdict).count();
    }

    private static Span part(String style, long share) {
        Span part = new Span();
        if (!style.isEmpty()) {
            part.addClassName(style);
        }
        part.getStyle().set("flex-grow", String.valueOf(share));
        return part;
    }
}
