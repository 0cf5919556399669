package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.Command;
import java.util.List;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.BatchOutcome;
import vn.mocson.questionbank.EntryId;
import vn.mocson.questionbank.SetItem;
import vn.mocson.questionbank.Verdict;

/** A set read question by question; before the committee, with its word about each. */
class SetReader extends Section {

    private final SetDesk desk;
    private final boolean deciding;
    private final Runnable moved;
    private final SetProgress progress = new SetProgress();
    private final Grid<SetItem> list = new Grid<>();
    private final Div page = new Div();
    private final Div remarks = new Div();
    private final Div keys = new Div();
    private final Button back = SetWords.button("set.back", Glyph.ARROW_LEFT, () -> step(-1));
    private final Button next = SetWords.button("set.next", Glyph.ARROW_RIGHT, () -> step(1));
    private final Button approve = SetWords.primary("set.approve", Glyph.CHECK, this::approve);
    private final Button reject = SetWords.button("set.reject", Glyph.UNDO, this::askReason);
    private final Button approveAll = SetWords.button("set.approveAll", Glyph.CHECK, this::confirmAll);
    private List<SetItem> items = List.of();
    private int at;

    SetReader(SetDesk desk, boolean deciding, Runnable moved) {
        this.desk = desk;
        this.deciding = deciding && SetDesk.mayDecide();
        this.moved = moved;
        addClassName("set-reader");
        columns();
        keys.addClassName("set-keys");
        keys.add(back, next);
        Div reading = new Div(page, keys);
        reading.addClassName("set-reading");
        reading.getElement().setAttribute("tabindex", "0");
        reading.getElement().setAttribute("role", "group");
        reading.getElement()
                .setAttribute("aria-label", getTranslation(this.deciding ? "set.reading.keys" : "set.reading"));
        key(reading, () -> step(1), Key.KEY_J, Key.ARROW_DOWN);
        key(reading, () -> step(-1), Key.KEY_K, Key.ARROW_UP);
        if (this.deciding) {
            keys.add(approve, reject);
            key(reading, this::approve, Key.KEY_D);
            key(reading, this::askReason, Key.KEY_T);
            // so that the keys work at once, and again after each word
            reading.addAttachListener(attached -> focus(reading));
        }
        Div right = new Div(reading, remarks);
        right.addClassName("set-reader-right");
        Div both = new Div(list, right);
        both.addClassName("set-reader-both");
        add(top(deciding), both);
        refresh();
        show(Math.max(0, firstOpen(0)));
    }

    private Div top(boolean submitted) {
        Div top = new Div();
        top.addClassName("set-reader-top");
        if (submitted) {
            top.add(progress);
        }
        if (deciding) {
            top.add(approveAll);
        }
        return top;
    }

    private static void key(Div where, Command act, Key... keys) {
        for (Key key : keys) {
            Shortcuts.addShortcutListener(where, act, key).listenOn(where);
        }
    }

    private static void focus(Div reading) {
        reading.getElement().executeJs("this.focus({preventScroll: true})");
    }

    private void columns() {
        list.setAriaLabel(getTranslation("set.questions"));
        list.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        list.addClassName("set-reader-list");
        list.addComponentColumn(item -> new Span(Wording.number(item.no())))
                .setHeader(getTranslation("set.no"))
                .setWidth("3.5rem")
                .setFlexGrow(0);
        list.addComponentColumn(SetReader::row)
                .setHeader(getTranslation("bank.question"))
                .setFlexGrow(1);
        list.asSingleSelect().addValueChangeListener(chosen -> {
            if (chosen.isFromClient() && chosen.getValue() != null) {
                show(chosen.getValue().no() - 1);
            }
        });
    }

    private static Div row(SetItem item) {
        Span text = new Span(item.draft().text());
        text.addClassName("set-row-text");
        Div row = new Div(text, verdict(item.verdict()));
        row.addClassName("set-row");
        return row;
    }

    private static Span verdict(Verdict verdict) {
        String word = I18NProvider.translate("set.verdict." + verdict);
        return switch (verdict) {
            case PENDING -> SetWords.mark(Glyph.CLOCK, word, "quiet");
            case APPROVED -> SetWords.mark(Glyph.CHECK, word, "set-right");
            case REJECTED -> SetWords.mark(Glyph.UNDO, word, "set-warning");
        };
    }

    private void refresh() {
        items = desk.items();
        list.setItems(items);
        progress.show(items);
        long open =
                items.stream().filter(item -> item.verdict() == Verdict.PENDING).count();
        approveAll.setText(getTranslation("set.approveAll", Wording.number(open)));
        approveAll.setVisible(open > 0);
    }

    private void step(int by) {
        show(Math.clamp(at + by, 0, Math.max(0, items.size() - 1)));
    }

    private void show(int position) {
        at = position;
        page.removeAll();
        remarks.removeAll();
        keys.setVisible(at < items.size());
        if (at >= items.size()) {
            return;
        }
        SetItem item = items.get(at);
        list.select(item);
        list.scrollToIndex(at);
        back.setEnabled(at > 0);
        next.setEnabled(at < items.size() - 1);
        boolean own = deciding && SetDesk.own(item);
        approve.setEnabled(!own && item.verdict() != Verdict.APPROVED);
        reject.setEnabled(!own && item.verdict() != Verdict.REJECTED);
        page.add(word(item), new SetQuestion(desk, item));
        if (own) {
            Paragraph why = new Paragraph(SetWords.mark(Glyph.LOCK, getTranslation("set.own"), "set-warning"));
            why.addClassName("set-own");
            page.add(why);
        }
        EntryId id = item.id();
        remarks.add(new SetRemarks(
                getTranslation("set.remarks.question"), () -> desk.questions().remarks(id), text -> desk.questions()
                        .remark(id, text)));
    }

    private Div word(SetItem item) {
        Div word = new Div(verdict(item.verdict()));
        word.addClassName("set-word");
        if (item.verdictBy() != null) {
            word.add(new Span(getTranslation("set.verdict.by", item.verdictBy())));
        }
        if (!item.reason().isEmpty()) {
            word.add(new Span(getTranslation("set.verdict.reason", item.reason())));
        }
        return word;
    }

    private void approve() {
        if (approve.isEnabled() && at < items.size()) {
            decide(Verdict.APPROVED, "");
        }
    }

    private void askReason() {
        if (reject.isEnabled() && at < items.size()) {
            new SetReasonDialog(reason -> decide(Verdict.REJECTED, reason)).open();
        }
    }

    private boolean decide(Verdict verdict, String reason) {
        SetItem item = items.get(at);
        return SetDesk.done(() -> {
            BatchOutcome outcome = desk.sets().decide(desk.id(), List.of(item.id()), verdict, reason);
            if (outcome.refused().isEmpty()) {
                goOn();
            } else {
                Notices.problem(outcome.refused().getFirst().reason());
            }
        });
    }

    /** To the next one without a verdict, after this one first; where all have one, this one stays. */
    private void goOn() {
        refresh();
        int open = firstOpen(at);
        show(open < 0 ? at : open);
        moved.run();
        if (open < 0) {
            Notices.done(getTranslation("set.decided"));
        }
        page.getParent().ifPresent(reading -> focus((Div) reading));
    }

    private int firstOpen(int from) {
        for (int i = 0; i < items.size(); i++) {
            int position = (from + i) % items.size();
            if (items.get(position).verdict() == Verdict.PENDING) {
                return position;
            }
        }
        return -1;
    }

    private void confirmAll() {
        long open =
                items.stream().filter(item -> item.verdict() == Verdict.PENDING).count();
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("set.approveAll.title", Wording.number(open)));
        dialog.setText(getTranslation("set.approveAll.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("set.cancel"));
        dialog.setConfirmText(getTranslation("set.approveAll.do"));
        dialog.addConfirmListener(confirmed -> approveAll());
        dialog.open();
    }

    private void approveAll() {
        SetDesk.done(() -> {
            BatchOutcome outcome = desk.sets().decide(desk.id(), List.of(), Verdict.APPROVED, "");
            if (outcome.refused().isEmpty()) {
                Notices.done(getTranslation("set.approvedAll", Wording.number(outcome.done())));
            } else {
                new SetRefusedDialog(desk, getTranslation("set.approveAll.refused"), outcome.refused()).open();
            }
            goOn();
        });
    }
}
