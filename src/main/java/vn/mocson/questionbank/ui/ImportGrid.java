package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.grid.dataview.GridListDataView;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializablePredicate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;

/** The questions of the file, some hundred on the page at a time however many there are; a tick takes one. */
class ImportGrid extends Grid<ImportRow> {

    private final ImportBatch batch;
    private final transient Consumer<@Nullable ImportRow> opened;
    private final GridListDataView<ImportRow> view;
    private @Nullable ImportRow shown;

    ImportGrid(ImportBatch batch, Consumer<@Nullable ImportRow> opened, Consumer<Set<ImportRow>> chosen) {
        this.batch = batch;
        this.opened = opened;
        addClassName("import-grid");
        getElement().setAttribute("aria-label", getTranslation("import.questions"));
        addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        setSelectionMode(SelectionMode.MULTI);
        addComponentColumn(this::content)
                .setHeader(getTranslation("import.question"))
                .setFlexGrow(1);
        setPartNameGenerator(row -> row.equals(shown) ? "shown" : null);
        view = setItems(new ArrayList<>(batch.rows()));
        addItemClickListener(click -> opened.accept(click.getItem()));
        addSelectionListener(selection -> chosen.accept(selection.getAllSelectedItems()));
    }

    final void choose(Collection<ImportRow> rows) {
        asMultiSelect().setValue(new LinkedHashSet<>(rows));
    }

    final void choose(ImportRow row, boolean wanted) {
        if (wanted) {
            select(row);
        } else {
            deselect(row);
        }
    }

    final boolean isChosen(ImportRow row) {
        return getSelectedItems().contains(row);
    }

    /** In the order of the file. */
    final List<ImportRow> chosen() {
        Set<ImportRow> selected = getSelectedItems();
        return batch.rows().stream().filter(selected::contains).toList();
    }

    final void narrow(SerializablePredicate<ImportRow> wanted) {
        view.setFilter(wanted);
    }

    final void refresh(ImportRow row) {
        view.refreshItem(row);
    }

    final void refresh() {
        view.refreshAll();
    }

    final void shown(@Nullable ImportRow row) {
        ImportRow before = shown;
        shown = row;
        if (before != null) {
            refresh(before);
        }
        if (row != null) {
            refresh(row);
        }
    }

    final @Nullable ImportRow neighbour(ImportRow row, int step) {
        Optional<ImportRow> next = step > 0 ? view.getNextItem(row) : view.getPreviousItem(row);
        next.ifPresent(this::scrollToItem);
        return next.orElse(null);
    }

    private Div content(ImportRow row) {
        QuestionDraft draft = batch.draft(row);
        String text = draft.text().isEmpty() ? getTranslation("import.noText") : draft.text();
        NativeButton open = new NativeButton(text, click -> opened.accept(row));
        open.addClassName("import-open");
        Div cell = new Div(head(row), open, options(draft), about(draft));
        cell.addClassName("import-cell");
        return cell;
    }

    private Div head(ImportRow row) {
        Span number = new Span(getTranslation("import.number", Wording.number(row.no())));
        number.addClassName("quiet");
        Div head = new Div(number, row.status().badge());
        head.addClassName("import-cell-head");
        return head;
    }

    private Div options(QuestionDraft draft) {
        Div options = new Div();
        options.addClassName("import-cell-options");
        int position = 0;
        for (OptionDraft option : draft.options()) {
            Span words = new Span(QuestionDraft.letter(position++) + ". " + option.text());
            if (option.correct()) {
                words.addClassName("import-cell-key");
                words.addComponentAsFirst(Glyph.CHECK.icon());
                Span said = new Span(" (" + getTranslation("import.key") + ")");
                said.addClassName("visually-hidden");
                words.add(said);
            }
            options.add(words);
        }
        return options;
    }

    private Div about(QuestionDraft draft) {
        Div about = new Div();
        about.addClassNames("import-cell-about", "quiet");
        if (!draft.topic().isEmpty()) {
            about.add(new Span(draft.topic()));
        }
        if (batch.isNew(draft.topic())) {
            Span mark = new Span(getTranslation("import.topic.new"));
            mark.addClassName("import-new");
            about.add(mark);
        }
        if (draft.difficulty() != null) {
            about.add(new Span(getTranslation("difficulty." + draft.difficulty())));
        }
        return about;
    }
}
