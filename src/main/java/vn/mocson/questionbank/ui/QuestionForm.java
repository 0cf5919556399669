package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.EntryDetail.FoundProblem;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionImages;
import vn.mocson.questionbank.TopicNode;

/** The fields of a question. Whatever is typed is told within a second. */
class QuestionForm extends Div {

    /** While somebody types, what stands there is told so often, in milliseconds. */
    static final int TYPING = 700;

    private final Runnable changed;
    private final TextArea text = new TextArea(getTranslation("bank.question"));
    private final QuestionPictureField picture;
    private final QuestionOptionRows options;
    private final TopicField topic;
    private final RadioButtonGroup<Difficulty> difficulty = new RadioButtonGroup<>(getTranslation("bank.difficulty"));
    private final TextArea explanation = new TextArea(getTranslation("bank.explanation"));
    private final QuestionSourceFields source;
    private final MultiSelectComboBox<String> tags = new MultiSelectComboBox<>(getTranslation("filter.tag"));
    private final List<String> knownTags;
    private boolean showing;

    QuestionForm(List<TopicNode> topics, List<String> knownTags, QuestionImages images, Runnable changed) {
        this.changed = changed;
        this.knownTags = knownTags;
        addClassName("question-form");
        text.setMinRows(2);
        text.setMaxLength(QuestionDraft.MAX_TEXT);
        text.addClassName("question-text");
        told(text);
        picture = new QuestionPictureField(images, "question.picture.add", this::tell);
        options = new QuestionOptionRows(images, this::tell);
        topic = new TopicField(topics);
        topic.addValueChangeListener(chosen -> tell());
        difficulty.setItems(Difficulty.values());
        difficulty.setItemLabelGenerator(each -> getTranslation("difficulty." + each));
        difficulty.addValueChangeListener(chosen -> tell());
        explanation.setMinRows(2);
        explanation.setMaxLength(QuestionDraft.MAX_EXPLANATION);
        told(explanation);
        source = new QuestionSourceFields(this::tell);
        tags.setItems(knownTags);
        tags.setAllowCustomValue(true);
        tags.setHelperText(getTranslation("question.tags.help"));
        tags.addCustomValueSetListener(typed -> addTag(typed.getDetail()));
        tags.addValueChangeListener(chosen -> tell());
        Div where = new Div(topic, difficulty);
        where.addClassName("question-where");
        add(text, picture, options, where, source, explanation, tags);
    }

    void show(QuestionDraft draft) {
        showing = true;
        text.setValue(draft.text());
        picture.show(draft.image());
        options.show(draft.options());
        topic.setPath(draft.topic());
        difficulty.setValue(draft.difficulty());
        explanation.setValue(draft.explanation());
        source.show(draft.source());
        chooseTags(draft.tags());
        showing = false;
    }

    QuestionDraft draft() {
        return new QuestionDraft(
                topic.path(),
                difficulty.getValue(),
                text.getValue(),
                options.drafts(),
                explanation.getValue(),
                source.value(),
                List.copyOf(new TreeSet<>(tags.getValue())),
                picture.image());
    }

    void setWritable(boolean may) {
        List.<AbstractField<?, ?>>of(text, topic, difficulty, explanation, tags)
                .forEach(field -> ((com.vaadin.flow.component.HasValue<?, ?>) field).setReadOnly(!may));
        source.setWritable(may);
        picture.setWritable(may);
        options.setWritable(may);
    }

    void focusText() {
        text.focus();
    }

    /** Puts the cursor where the problem is. */
    void focus(FoundProblem problem) {
        QuestionDraft draft = draft();
        switch (problem.code()) {
            case NO_TOPIC -> topic.focus();
            case NO_DIFFICULTY -> difficulty.getElement().callJsFunction("focus");
            case NO_SOURCE -> source.focus();
            case TOO_FEW_OPTIONS, TOO_MANY_OPTIONS, NO_KEY, SEVERAL_KEYS, LONGEST_IS_KEY, KEY_POSITION_UNEVEN ->
                options.focus(0);
            case EMPTY_OPTION, DUPLICATE_OPTION, OPTION_REPEATS_STEM ->
                options.focus(QuestionPlaces.option(draft, problem));
            case TEXT_TOO_LONG -> longest(draft).focus();
            default -> text.focus();
        }
    }

    private Focusable<?> longest(QuestionDraft draft) {
        return draft.explanation().length() > QuestionDraft.MAX_EXPLANATION ? explanation : text;
    }

    private void addTag(String typed) {
        List<String> chosen = new ArrayList<>(tags.getValue());
        String tag = Vietnamese.clean(typed);
        if (!tag.isEmpty() && !chosen.contains(tag)) {
            chosen.add(tag);
        }
        chooseTags(chosen);
        tell();
    }

    private void chooseTags(List<String> chosen) {
        boolean before = showing;
        showing = true;
        TreeSet<String> all = new TreeSet<>(knownTags);
        all.addAll(chosen);
        tags.setItems(List.copyOf(all));
        tags.setValue(new TreeSet<>(chosen));
        showing = before;
    }

    private <T extends TextFieldBase<?, String>> void told(T field) {
        told(field, this::tell);
    }

    /** Tells while one types and at the latest when the field is left. */
    static void told(TextFieldBase<?, String> field, Runnable changed) {
        HasValueChangeMode typing = field;
        typing.setValueChangeMode(ValueChangeMode.TIMEOUT);
        typing.setValueChangeTimeout(TYPING);
        field.addValueChangeListener(typed -> changed.run());
        field.addBlurListener(left -> {}); // a word to the server: whatever was typed comes along
    }

    private void tell() {
        if (!showing) {
            changed.run();
        }
    }
}
