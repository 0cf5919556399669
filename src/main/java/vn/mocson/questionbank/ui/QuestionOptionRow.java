package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import vn.mocson.common.ui.Glyph;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.QuestionImages;

/** One option as it is written: its text, whether it is right, whether it keeps its place, its picture. */
class QuestionOptionRow extends Div {

    /** What a row asks of the rows around it. */
    interface Neighbours {

        void changed();

        void move(QuestionOptionRow row, int by);

        void remove(QuestionOptionRow row);

        /** After the row's text is done with. */
        void next(QuestionOptionRow row);
    }

    private final Span letter = new Span();
    private final TextArea text = new TextArea();
    private final Checkbox correct = new Checkbox(getTranslation("question.correct"));
    private final Checkbox pinned = new Checkbox(getTranslation("question.pin"));
    private final QuestionPictureField picture;
    private final Button up;
    private final Button down;
    private final Button remove;
    /** Whether a person said where it stands: then it is not decided for them any more. */
    private boolean pinnedByHand;

    private boolean showing;

    QuestionOptionRow(Neighbours around, QuestionImages images) {
        addClassName("option-row");
        letter.addClassName("option-letter");
        text.addClassName("option-text");
        text.setMinRows(1);
        text.setMaxLength(QuestionDraft.MAX_OPTION);
        text.setValueChangeMode(ValueChangeMode.TIMEOUT);
        text.setValueChangeTimeout(QuestionForm.TYPING);
        text.addValueChangeListener(changed -> tell(around));
        text.addBlurListener(left -> {}); // whatever was typed comes along
        correct.addValueChangeListener(changed -> tell(around));
        pinned.addValueChangeListener(changed -> {
            pinnedByHand |= !showing;
            tell(around);
        });
        pinned.setTooltipText(getTranslation("question.pin.help"));
        picture = new QuestionPictureField(images, "question.picture.add.option", () -> tell(around));
        up = button("question.up", Glyph.ARROW_UP, () -> around.move(this, -1));
        down = button("question.down", Glyph.ARROW_DOWN, () -> around.move(this, 1));
        remove = button("question.option.remove", Glyph.TRASH, () -> around.remove(this));
        Div tools = new Div(correct, pinned, picture, up, down, remove);
        tools.addClassName("option-tools");
        add(letter, text, tools);
        Shortcuts.addShortcutListener(this, () -> around.move(this, -1), Key.ARROW_UP, KeyModifier.ALT)
                .listenOn(this);
        Shortcuts.addShortcutListener(this, () -> around.move(this, 1), Key.ARROW_DOWN, KeyModifier.ALT)
                .listenOn(this);
        Shortcuts.addShortcutListener(this, () -> around.next(this), Key.ENTER).listenOn(text);
    }

    void show(OptionDraft option) {
        showing = true;
        text.setValue(option.text());
        correct.setValue(option.correct());
        pinned.setValue(option.pinned());
        picture.show(option.image());
        showing = false;
    }

    /** Its place among the others. */
    void place(int position, int of, boolean writable) {
        String name = QuestionDraft.letter(position);
        letter.setText(name);
        text.setAriaLabel(getTranslation("question.option", name));
        text.setPlaceholder(getTranslation("question.option", name));
        text.setReadOnly(!writable);
        correct.setReadOnly(!writable);
        correct.setAriaLabel(getTranslation("question.correct.of", name));
        pinned.setReadOnly(!writable);
        pinned.setAriaLabel(getTranslation("question.pin.of", name));
        picture.setWritable(writable);
        label(up, "question.up", name).setEnabled(position > 0);
        label(down, "question.down", name).setEnabled(position < of - 1);
        label(remove, "question.option.remove", name).setEnabled(of > 2);
        List.of(up, down, remove).forEach(button -> button.setVisible(writable));
    }

    OptionDraft draft() {
        return new OptionDraft(text.getValue(), correct.getValue(), pinned.getValue(), picture.image());
    }

    boolean pinnedByHand() {
        return pinnedByHand;
    }

    /** Whether what it says differs from what would be said of its own accord. */
    void pinnedByHand(boolean byHand) {
        pinnedByHand = byHand;
    }

    void pin(boolean kept) {
        showing = true;
        pinned.setValue(kept);
        showing = false;
    }

    /** Nothing was ever written here. */
    boolean blank() {
        return text.getValue().isBlank() && !correct.getValue() && picture.image() == null;
    }

    void focusText() {
        text.focus();
    }

    private void tell(Neighbours around) {
        setClassName("option-row-key", correct.getValue());
        if (!showing) {
            around.changed();
        }
    }

    private Button button(String text, Glyph glyph, Runnable act) {
        Button button = new Button(glyph.icon(), click -> act.run());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return label(button, text, "");
    }

    private Button label(Button button, String text, String name) {
        button.setAriaLabel(getTranslation(text, name));
        button.setTooltipText(getTranslation(text, name));
        return button;
    }
}
