package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.QuestionDraft;

/** One question of the file: its words as they stand there, and beside them what would be taken, to be mended. */
class ImportMend extends Article {

    private final ImportBatch batch;
    private final ImportRow row;
    private final ImportPreview.Hands hands;
    private final Div status = new Div();
    private final ImportProblems problems;
    private final Checkbox wanted = new Checkbox(getTranslation("import.wanted"));
    private final Button restore = new Button(getTranslation("import.restore"), click -> restore());
    private final Div form = new Div();

    ImportMend(ImportBatch batch, ImportRow row, boolean chosen, ImportPreview.Hands hands) {
        this.batch = batch;
        this.row = row;
        this.hands = hands;
        addClassName("import-mend");
        problems = new ImportProblems(row, () -> change(ImportRow::confirmKey));
        wanted.setValue(chosen);
        wanted.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                hands.choose(row, change.getValue());
            }
        });
        restore.addThemeVariants(ButtonVariant.TERTIARY);
        form.addClassName("import-form");
        Div foot = new Div(wanted, restore);
        foot.addClassName("import-mend-foot");
        add(head(), problems, raw(), new H3(getTranslation("import.mend")), form, foot);
        fields();
        refresh();
    }

    private Div head() {
        Button previous = tool(Glyph.ARROW_LEFT, "import.previous", -1);
        previous.addClickShortcut(Key.ARROW_UP, KeyModifier.ALT);
        Button next = tool(Glyph.ARROW_RIGHT, "import.next", 1);
        next.addClickShortcut(Key.ARROW_DOWN, KeyModifier.ALT);
        Button close = new Button(Glyph.CLOSE.icon(), click -> hands.close());
        close.addThemeVariants(ButtonVariant.TERTIARY);
        close.setAriaLabel(getTranslation("bank.close"));
        Div head = new Div(
                new H2(getTranslation("import.number", Wording.number(row.no()))), status, previous, next, close);
        head.addClassName("import-mend-head");
        return head;
    }

    private Button tool(Glyph glyph, String words, int step) {
        Button button = new Button(glyph.icon(), click -> hands.move(row, step));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation(words));
        button.setTooltipText(getTranslation(words));
        return button;
    }

    private Div raw() {
        Pre words = new Pre(row.raw());
        words.getElement().setAttribute("tabindex", "0");
        words.getElement().setAttribute("role", "group");
        words.getElement().setAttribute("aria-label", getTranslation("import.raw"));
        Div raw = new Div(
                new H3(
                        row.line() > 0
                                ? getTranslation("import.raw.line", Wording.number(row.line()))
                                : getTranslation("import.raw")),
                words);
        raw.addClassName("import-raw");
        return raw;
    }

    private void fields() {
        QuestionDraft draft = row.draft();
        form.removeAll();
        form.add(text("import.question", draft.text(), QuestionDraft.MAX_TEXT, ImportRow::text));
        ImportPicture.of(batch, draft.image()).ifPresent(form::add);
        form.add(
                new ImportOptions(batch, row, this::change),
                classification(draft),
                text("bank.explanation", draft.explanation(), QuestionDraft.MAX_EXPLANATION, ImportRow::explanation),
                text("bank.source", draft.source().oneLine(), 3600, ImportRow::source));
    }

    private Div classification(QuestionDraft draft) {
        ComboBox<String> topic = new ImportTopicBox(batch, getTranslation("bank.topic"));
        topic.setValue(draft.topic().isEmpty() ? null : draft.topic());
        topic.addValueChangeListener(
                changed -> change(each -> each.topic(changed.getValue() == null ? "" : changed.getValue())));
        Select<Difficulty> difficulty = new Select<>();
        difficulty.setLabel(getTranslation("bank.difficulty"));
        difficulty.setItems(Difficulty.values());
        difficulty.setItemLabelGenerator(each -> each == null ? "" : getTranslation("difficulty." + each));
        difficulty.setEmptySelectionAllowed(true);
        difficulty.setValue(draft.difficulty());
        difficulty.addValueChangeListener(changed -> change(each -> each.difficulty(changed.getValue())));
        Div both = new Div(topic, difficulty);
        both.addClassName("import-classes");
        return both;
    }

    private TextArea text(
            String label, String value, int most, java.util.function.BiConsumer<ImportRow, String> write) {
        TextArea field = new TextArea(getTranslation(label));
        field.setMinRows(1);
        field.setMaxLength(most);
        field.setValue(value);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(changed -> change(each -> write.accept(each, changed.getValue())));
        return field;
    }

    private void change(Consumer<ImportRow> mend) {
        ImportStatus before = row.status();
        mend.accept(row);
        hands.mended(row, before);
        refresh();
    }

    private void restore() {
        change(ImportRow::restore);
        fields();
    }

    private void refresh() {
        status.removeAll();
        status.add(row.status().badge());
        problems.refresh();
        wanted.setValue(hands.isChosen(row));
        restore.setVisible(row.mended());
    }
}
