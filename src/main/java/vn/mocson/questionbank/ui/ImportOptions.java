package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.mocson.common.ui.Glyph;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;

/** The options of a question; a click on a letter makes it the key, or takes that back. */
class ImportOptions extends Div {

    private final ImportBatch batch;
    private final ImportRow row;
    private final Consumer<Consumer<ImportRow>> change;
    private final List<NativeButton> keys = new ArrayList<>();
    private final List<TextArea> texts = new ArrayList<>();

    ImportOptions(ImportBatch batch, ImportRow row, Consumer<Consumer<ImportRow>> change) {
        this.batch = batch;
        this.row = row;
        this.change = change;
        addClassName("import-options");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", getTranslation("import.options"));
        rebuild();
    }

    private void rebuild() {
        removeAll();
        keys.clear();
        texts.clear();
        add(new NativeLabel(getTranslation("import.options.hint")));
        List<OptionDraft> options = row.draft().options();
        for (int i = 0; i < options.size(); i++) {
            add(option(i, options.get(i), options.size() > 2));
        }
        if (options.size() < QuestionDraft.MAX_OPTIONS) {
            Button more = new Button(getTranslation("import.option.add"), click -> {
                changeAll(ImportRow::addOption);
                texts.getLast().focus();
            });
            more.addThemeVariants(ButtonVariant.TERTIARY);
            add(more);
        }
    }

    private Div option(int position, OptionDraft option, boolean removable) {
        String letter = QuestionDraft.letter(position);
        TextArea text = new TextArea();
        texts.add(text);
        text.setAriaLabel(getTranslation("import.option", letter));
        text.setMinRows(1);
        text.setMaxLength(QuestionDraft.MAX_OPTION);
        text.setValue(option.text());
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(changed -> change.accept(each -> each.option(position, changed.getValue())));
        Div line = new Div(key(position, letter, option.correct()), text);
        line.addClassName("import-option");
        if (removable) {
            Button remove = new Button(Glyph.CLOSE.icon(), click -> {
                changeAll(each -> each.removeOption(position));
                keys.get(Math.min(position, keys.size() - 1)).focus();
            });
            remove.addThemeVariants(ButtonVariant.TERTIARY);
            remove.setAriaLabel(getTranslation("import.option.remove", letter));
            line.add(remove);
        }
        ImportPicture.of(batch, option.image()).ifPresent(line::add);
        return line;
    }

    private NativeButton key(int position, String letter, boolean correct) {
        NativeButton key = new NativeButton(letter, click -> {
            changeAll(each -> each.turn(position));
            keys.get(position).focus();
        });
        keys.add(key);
        key.addClassName("import-letter");
        key.setAriaLabel(getTranslation("import.option.key", letter));
        key.getElement().setAttribute("aria-pressed", String.valueOf(correct));
        if (correct) {
            Span word = new Span(getTranslation("import.key"));
            word.addClassName("import-letter-word");
            key.add(Glyph.CHECK.icon(), word);
        }
        return key;
    }

    private void changeAll(Consumer<ImportRow> mend) {
        change.accept(mend);
        rebuild();
    }
}
