package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.Command;
import vn.mocson.common.ui.Glyph;
import vn.mocson.questionbank.SetItem;
import vn.mocson.questionbank.Verdict;

/** One question in front of the committee, with the buttons and the keys that go on and decide. */
class SetReading extends Div {

    /** What the buttons and keys do. */
    interface Acts {
        void step(int by);

        void approve();

        void reject();
    }

    private final SetDesk desk;
    private final boolean deciding;
    private final Div page = new Div();
    private final Button back;
    private final Button next;
    private final Button approve;
    private final Button reject;

    SetReading(SetDesk desk, boolean deciding, Acts acts) {
        this.desk = desk;
        this.deciding = deciding;
        addClassName("set-reading");
        back = SetWords.button("set.back", Glyph.ARROW_LEFT, () -> acts.step(-1));
        next = SetWords.button("set.next", Glyph.ARROW_RIGHT, () -> acts.step(1));
        approve = SetWords.primary("set.approve", Glyph.CHECK, acts::approve);
        reject = SetWords.button("set.reject", Glyph.UNDO, acts::reject);
        Div keys = new Div(back, next);
        keys.addClassName("set-keys");
        add(page, keys);
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation(deciding ? "set.reading.keys" : "set.reading"));
        key(() -> acts.step(1), Key.KEY_J, Key.ARROW_DOWN);
        key(() -> acts.step(-1), Key.KEY_K, Key.ARROW_UP);
        if (deciding) {
            keys.add(approve, reject);
            key(() -> ifEnabled(approve, acts::approve), Key.KEY_D);
            key(() -> ifEnabled(reject, acts::reject), Key.KEY_T);
            addAttachListener(attached -> focus());
        }
    }

    /** Keys work where one reads, never where one types. */
    private void key(Command act, Key... keys) {
        for (Key key : keys) {
            Shortcuts.addShortcutListener(this, act, key).listenOn(this);
        }
    }

    private static void ifEnabled(Button button, Runnable act) {
        if (button.isEnabled()) {
            act.run();
        }
    }

    /** So that the keys work at once. The frame around may come into sight a moment later; nobody loses a focus of theirs. */
    final void focus() {
        getElement().executeJs("""
                const go = left => {
                  if (document.activeElement === document.body || !document.activeElement || left === 30) {
                    this.focus({preventScroll: true});
                  }
                  if (left > 0 && document.activeElement === document.body) { setTimeout(() => go(left - 1), 100); }
                };
                go(30);
                """);
    }

    void show(SetItem item, boolean first, boolean last) {
        back.setEnabled(!first);
        next.setEnabled(!last);
        boolean own = deciding && SetDesk.own(item);
        approve.setEnabled(!own && item.verdict() != Verdict.APPROVED);
        reject.setEnabled(!own && item.verdict() != Verdict.REJECTED);
        page.removeAll();
        page.add(word(item), new SetQuestion(desk, item));
        if (own) {
            Paragraph why = new Paragraph(SetWords.mark(Glyph.LOCK, getTranslation("set.own"), "set-warning"));
            why.addClassName("set-own");
            page.add(why);
        }
    }

    private Div word(SetItem item) {
        Div word = new Div(mark(item.verdict()));
        word.addClassName("set-word");
        if (item.verdictBy() != null) {
            word.add(new Span(getTranslation("set.verdict.by", item.verdictBy())));
        }
        if (!item.reason().isEmpty()) {
            word.add(new Span(getTranslation("set.verdict.reason", item.reason())));
        }
        return word;
    }

    static Span mark(Verdict verdict) {
        String word = I18NProvider.translate("set.verdict." + verdict);
        return switch (verdict) {
            case PENDING -> SetWords.mark(Glyph.CLOCK, word, "quiet");
            case APPROVED -> SetWords.mark(Glyph.CHECK, word, "set-right");
            case REJECTED -> SetWords.mark(Glyph.UNDO, word, "set-warning");
        };
    }
}
