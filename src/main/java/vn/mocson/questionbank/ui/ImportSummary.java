package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializablePredicate;
import java.util.List;
import java.util.function.Consumer;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionProblem;

/** What there is in the file, in a line, and chips that narrow the list to one kind. */
class ImportSummary extends Div {

    private final ImportBatch batch;
    private final Consumer<SerializablePredicate<ImportRow>> narrow;
    private final Paragraph sentence = new Paragraph();
    private final Div chips = new Div();
    private String wanted = "";

    ImportSummary(ImportBatch batch, Consumer<SerializablePredicate<ImportRow>> narrow) {
        this.batch = batch;
        this.narrow = narrow;
        addClassName("import-summary");
        chips.addClassName("import-chips");
        chips.getElement().setAttribute("role", "group");
        chips.getElement().setAttribute("aria-label", getTranslation("import.chips"));
        sentence.getElement().setAttribute("role", "status");
        add(new H2(title()), sentence, chips);
        if (!batch.notes().isEmpty()) {
            add(notes(batch.notes()));
        }
        refresh();
    }

    final void refresh() {
        int all = batch.rows().size();
        int ready = batch.count(ImportStatus.READY);
        sentence.setText(getTranslation(
                "import.summary", Wording.number(all), Wording.number(ready), Wording.number(all - ready)));
        chips.removeAll();
        chip("", getTranslation("import.chip.all"), all, row -> true);
        for (ImportStatus status : ImportStatus.values()) {
            int count = batch.count(status);
            if (count > 0) {
                chip(status.name(), getTranslation("import.status." + status), count, row -> row.status() == status);
            }
        }
        batch.problems().forEach((code, count) -> chip(code.name(), name(code), count, row -> row.has(code)));
    }

    private String name(ProblemCode code) {
        return getTranslation("import.problem." + code);
    }

    private void chip(String id, String words, int count, SerializablePredicate<ImportRow> rows) {
        NativeButton chip = new NativeButton(getTranslation("import.chip", words, Wording.number(count)), click -> {
            wanted = wanted.equals(id) ? "" : id;
            narrow.accept(wanted.isEmpty() ? row -> true : rows);
            refresh();
        });
        chip.addClassName("import-chip");
        chip.getElement().setAttribute("aria-pressed", String.valueOf(wanted.equals(id)));
        chips.add(chip);
    }

    private String title() {
        String format = getTranslation("import.format." + batch.format());
        return batch.name().isEmpty() ? getTranslation("import.pasted", format) : batch.name() + " · " + format;
    }

    private Details notes(List<QuestionProblem> notes) {
        UnorderedList list = new UnorderedList();
        for (QuestionProblem note : notes) {
            list.add(new ListItem(
                    note.line() > 0
                            ? getTranslation("import.atLine", Wording.number(note.line()), note.message())
                            : note.message()));
        }
        Details details = new Details(getTranslation("import.notes", Wording.number(notes.size())), list);
        details.addClassName("import-notes");
        details.setOpened(notes.size() <= 3);
        return details;
    }
}
