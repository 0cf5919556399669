package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Notices;
import vn.mocson.common.ui.Wording;

/** The second step: every question of the file beside the words it was read from, to be mended, taken or left. */
class ImportPreview extends Div {

    private final ImportBatch batch;
    private final ImportReader reader;
    private final ImportSummary summary;
    private final ImportDefaults defaults;
    private final ImportGrid grid;
    private final MasterDetailLayout layout = new MasterDetailLayout();
    private final Span chosen = new Span();
    private final Button take = new Button();

    /**
     * @param reader that looks at mended questions again
     * @param taken gets the questions to be taken
     */
    ImportPreview(ImportBatch batch, ImportReader reader, Consumer<List<ImportRow>> taken, Runnable another) {
        this.batch = batch;
        this.reader = reader;
        addClassName("import-preview");
        grid = new ImportGrid(batch, this::show, this::tellChosen);
        summary = new ImportSummary(batch, grid::narrow);
        defaults = new ImportDefaults(batch, grid::refresh);
        layout.addClassName("import-layout");
        layout.setMasterSize("22rem", true);
        layout.setDetailSize("34rem");
        layout.setOverlaySize("min(34rem, 100%)");
        layout.setMaster(grid);
        layout.addBackdropClickListener(click -> show(null));
        layout.addDetailEscapePressListener(press -> show(null));
        layout.setDetailPlaceholder(new EmptyState(
                Glyph.BANK, getTranslation("import.none.title"), getTranslation("import.none.sentence")));
        add(summary, defaults, tools(another), layout, actions(taken));
        grid.choose(batch.ready());
    }

    private Div tools(Runnable another) {
        Button ready = new Button(getTranslation("import.chooseReady"), click -> grid.choose(batch.ready()));
        Button other = new Button(getTranslation("import.another"), click -> another.run());
        other.addThemeVariants(ButtonVariant.TERTIARY);
        Div tools = new Div(ready, other);
        tools.addClassName("import-tools");
        return tools;
    }

    private Div actions(Consumer<List<ImportRow>> taken) {
        take.addThemeVariants(ButtonVariant.PRIMARY);
        take.addClickListener(click -> tryToTake(taken));
        chosen.getElement().setAttribute("role", "status");
        Div actions = new Div(chosen, take);
        actions.addClassName("import-actions");
        return actions;
    }

    private void tellChosen(Set<ImportRow> rows) {
        chosen.setText(getTranslation(
                "import.chosen",
                Wording.number(rows.size()),
                Wording.number(batch.rows().size())));
        take.setText(getTranslation("import.take", Wording.number(rows.size())));
        take.setEnabled(!rows.isEmpty());
    }

    private void tryToTake(Consumer<List<ImportRow>> taken) {
        List<ImportRow> rows = grid.chosen();
        List<ImportRow> unfinished =
                rows.stream().filter(row -> row.status() == ImportStatus.MEND).toList();
        if (!unfinished.isEmpty()) {
            show(unfinished.getFirst());
            Notices.problem(getTranslation("import.unfinished", numbers(unfinished)));
        } else if (defaults.answersFor(rows)) {
            taken.accept(rows);
        }
    }

    private static String numbers(List<ImportRow> rows) {
        List<String> first =
                rows.stream().limit(8).map(row -> String.valueOf(row.no())).toList();
        return String.join(", ", first) + (rows.size() > first.size() ? "…" : "");
    }

    private void show(@Nullable ImportRow row) {
        grid.shown(row);
        layout.setDetail(row == null ? null : new ImportMend(batch, row, grid.isChosen(row), new Hands()));
        if (row != null) {
            layout.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
        }
    }

    /** What the panel of one question may do with the page around it. */
    class Hands {

        /** After a person changed something. */
        void mended(ImportRow row, ImportStatus before) {
            reader.compare(row);
            if (before != ImportStatus.READY && row.status() == ImportStatus.READY) {
                grid.choose(row, true);
            }
            grid.refresh(row);
            summary.refresh();
            defaults.refresh();
        }

        void choose(ImportRow row, boolean wanted) {
            grid.choose(row, wanted);
        }

        boolean isChosen(ImportRow row) {
            return grid.isChosen(row);
        }

        /** The one after this in the list, or before it. */
        void move(ImportRow row, int step) {
            ImportRow next = grid.neighbour(row, step);
            if (next != null) {
                show(next);
            }
        }

        void close() {
            show(null);
        }
    }
}
