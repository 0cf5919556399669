package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import vn.mocson.common.ui.Glyph;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.QuestionImages;
import vn.mocson.questionbank.SourceReference;

/** The options as they are written. Empty rows at the end are room to write in and count for nothing. */
class QuestionOptionRows extends Section implements QuestionOptionRow.Neighbours {

    private static final int FIRST = 4;
    private static final int FEWEST = 2;
    private static final OptionDraft EMPTY = new OptionDraft("", false);

    private final QuestionImages images;
    private final Runnable changed;
    private final List<QuestionOptionRow> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Button add = new Button(getTranslation("question.option.add"), Glyph.PLUS.icon(), click -> addRow());
    private final Button trueFalse =
            new Button(getTranslation("question.trueFalse"), Glyph.CHECK.icon(), click -> trueFalse());
    private boolean writable = true;

    QuestionOptionRows(QuestionImages images, Runnable changed) {
        this.images = images;
        this.changed = changed;
        addClassName("option-rows");
        Paragraph help = new Paragraph(getTranslation("question.options.help"));
        help.addClassName("quiet");
        add.addThemeVariants(ButtonVariant.TERTIARY);
        trueFalse.addThemeVariants(ButtonVariant.TERTIARY);
        Div tools = new Div(add, trueFalse);
        tools.addClassName("option-adding");
        add(new H2(getTranslation("question.options")), help, list, tools);
        show(List.of());
    }

    final void show(List<OptionDraft> options) {
        int wanted = options.isEmpty() ? FIRST : Math.max(FEWEST, options.size());
        while (rows.size() > wanted) {
            rows.removeLast();
        }
        while (rows.size() < wanted) {
            rows.add(new QuestionOptionRow(this, images));
        }
        List<Boolean> ofThemselves = pins(options);
        for (int i = 0; i < wanted; i++) {
            OptionDraft option = i < options.size() ? options.get(i) : EMPTY;
            rows.get(i).show(option);
            rows.get(i).pinnedByHand(i < options.size() && option.pinned() != ofThemselves.get(i));
        }
        arrange();
    }

    List<OptionDraft> drafts() {
        int count = written();
        return rows.stream().limit(count).map(QuestionOptionRow::draft).toList();
    }

    void setWritable(boolean may) {
        writable = may;
        add.setVisible(may);
        trueFalse.setVisible(may);
        arrange();
    }

    void focus(int position) {
        rows.get(Math.max(0, Math.min(position, rows.size() - 1))).focusText();
    }

    @Override
    public void changed() {
        List<Boolean> ofThemselves = pins(drafts());
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).pinnedByHand()) {
                rows.get(i).pin(i < ofThemselves.size() && ofThemselves.get(i));
            }
        }
        changed.run();
    }

    @Override
    public void move(QuestionOptionRow row, int by) {
        int from = rows.indexOf(row);
        int to = from + by;
        if (writable && to >= 0 && to < rows.size()) {
            Collections.swap(rows, from, to);
            arrange();
            row.focusText();
            changed();
        }
    }

    @Override
    public void remove(QuestionOptionRow row) {
        int place = rows.indexOf(row);
        if (writable && rows.size() > FEWEST && rows.remove(row)) {
            arrange();
            focus(place);
            changed();
        }
    }

    @Override
    public void next(QuestionOptionRow row) {
        int place = rows.indexOf(row);
        if (place < rows.size() - 1) {
            focus(place + 1);
        } else {
            addRow();
        }
    }

    private void addRow() {
        if (writable && rows.size() < QuestionDraft.MAX_OPTIONS) {
            rows.add(new QuestionOptionRow(this, images));
            arrange();
            rows.getLast().focusText();
        }
    }

    private void trueFalse() {
        show(List.of(
                new OptionDraft(getTranslation("question.true"), false, true, null),
                new OptionDraft(getTranslation("question.false"), false, true, null)));
        changed();
        focus(0);
    }

    private void arrange() {
        for (int i = 0; i < rows.size(); i++) {
            QuestionOptionRow row = rows.get(i);
            if (list.getComponentCount() <= i || list.getComponentAt(i) != row) {
                list.addComponentAtIndex(i, row);
            }
            row.place(i, rows.size(), writable);
        }
        while (list.getComponentCount() > rows.size()) {
            list.remove(list.getComponentAt(list.getComponentCount() - 1));
        }
        add.setEnabled(rows.size() < QuestionDraft.MAX_OPTIONS);
    }

    private int written() {
        return IntStream.rangeClosed(0, rows.size() - 1)
                        .filter(i -> !rows.get(i).blank())
                        .max()
                        .orElse(-1)
                + 1;
    }

    /** Which options keep their places of themselves, by what they say. */
    private static List<Boolean> pins(List<OptionDraft> options) {
        List<OptionDraft> loose = options.stream()
                .map(option -> new OptionDraft(option.text(), option.correct()))
                .toList();
        return QuestionDraft.of("", null, "", loose, "", SourceReference.NONE).options().stream()
                .map(OptionDraft::pinned)
                .toList();
    }
}
