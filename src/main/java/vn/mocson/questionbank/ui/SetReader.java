package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.BatchOutcome;
import vn.mocson.questionbank.EntryId;
import vn.mocson.questionbank.QuestionId;
import vn.mocson.questionbank.SetItem;
import vn.mocson.questionbank.Verdict;

/** A set read question by question; before the committee, with its word about each. */
class SetReader extends Section implements SetReading.Acts {

    private final SetDesk desk;
    private final Runnable moved;
    private final SetProgress progress = new SetProgress();
    private final Grid<SetItem> list = new Grid<>();
    private final SetReading reading;
    private final Div remarks = new Div();
    private final Button approveAll = SetWords.button("set.approveAll", Glyph.CHECK, this::confirmAll);
    private List<SetItem> items = List.of();
    private int at;

    /** @param submitted whether it is before the committee */
    SetReader(SetDesk desk, boolean submitted, Runnable moved) {
        this.desk = desk;
        this.moved = moved;
        addClassName("set-reader");
        columns();
        boolean deciding = submitted && SetDesk.mayDecide();
        reading = new SetReading(desk, deciding, this);
        Div right = new Div(reading, remarks);
        right.addClassName("set-reader-right");
        Div both = new Div(list, right);
        both.addClassName("set-reader-both");
        Div top = new Div();
        top.addClassName("set-reader-top");
        if (submitted) {
            top.add(progress);
        }
        if (deciding) {
            top.add(approveAll);
        }
        add(top, both);
        refresh();
        show(Math.max(0, firstOpen(0)));
    }

    private void columns() {
        list.setAriaLabel(getTranslation("set.questions"));
        list.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        list.addClassName("set-reader-list");
        list.addColumn(item -> Wording.number(item.no()))
                .setHeader(getTranslation("set.no"))
                .setWidth("4rem")
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
        Div row = new Div(text, SetReading.mark(item.verdict()));
        row.addClassName("set-row");
        return row;
    }

    private void refresh() {
        items = desk.items();
        list.setItems(items);
        progress.show(items);
        approveAll.setText(getTranslation("set.approveAll", Wording.number(open())));
        approveAll.setVisible(open() > 0);
    }

    private long open() {
        return items.stream().filter(item -> item.verdict() == Verdict.PENDING).count();
    }

    @Override
    public void step(int by) {
        show(Math.clamp(at + by, 0, Math.max(0, items.size() - 1)));
    }

    private void show(int position) {
        at = position;
        SetItem item = items.get(at);
        list.select(item);
        list.scrollToIndex(at);
        reading.show(item, at == 0, at == items.size() - 1);
        EntryId id = item.id();
        remarks.removeAll();
        remarks.add(new SetRemarks(
                getTranslation("set.remarks.question"), () -> desk.questions().remarks(id), text -> desk.questions()
                        .remark(id, text)));
    }

    @Override
    public void approve() {
        decide(Verdict.APPROVED, "");
    }

    @Override
    public void reject() {
        new SetReasonDialog(reason -> decide(Verdict.REJECTED, reason)).open();
    }

    private boolean decide(Verdict verdict, String reason) {
        SetItem item = items.get(at);
        return SetDesk.done(() -> {
            BatchOutcome outcome = desk.sets().decide(desk.id(), List.of(item.version()), verdict, reason);
            if (outcome.refused().isEmpty()) {
                goOn();
                if (open() == 0) {
                    Notices.done(getTranslation("set.decided"));
                }
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
        reading.focus();
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
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("set.approveAll.title", Wording.number(open())));
        dialog.setText(getTranslation("set.approveAll.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("set.cancel"));
        dialog.setConfirmText(getTranslation("set.approveAll.do"));
        dialog.addConfirmListener(confirmed -> approveAll());
        dialog.open();
    }

    /** The versions on this page that wait for a word. */
    private List<QuestionId> stillOpen() {
        return items.stream()
                .filter(item -> item.verdict() == Verdict.PENDING)
                .map(SetItem::version)
                .toList();
    }

    private void approveAll() {
        SetDesk.done(() -> {
            BatchOutcome outcome = desk.sets().decide(desk.id(), stillOpen(), Verdict.APPROVED, "");
            if (outcome.refused().isEmpty()) {
                Notices.done(getTranslation("set.approvedAll", Wording.number(outcome.done())));
            } else {
                new SetRefusedDialog(desk, getTranslation("set.approveAll.refused"), outcome.refused()).open();
            }
            goOn();
        });
    }
}
