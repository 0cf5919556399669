package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.PageKeys;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.BankSummary;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionState;
import vn.mocson.questionbank.TopicId;
import vn.mocson.questionbank.TopicNode;

/** The fields that narrow the list. What they say lives in the address; this shows it and tells what a person wants instead. */
class FilterBar extends Div {

    /** A kind of problem, or any. */
    private record Choice(@Nullable ProblemCode problem) {}

    private final AuthoringService authoring;
    private final BankSummary bank;
    private final Consumer<QuestionFilter> wanted;
    private final TextField words = new TextField(getTranslation("bank.search"));
    private final ComboBox<TopicNode> topic = new ComboBox<>();
    private final Select<Difficulty> difficulty = new Select<>();
    private final Select<QuestionState> state = new Select<>();
    private final ComboBox<String> author = new ComboBox<>();
    private final Select<Choice> problem = new Select<>();
    private final ComboBox<String> tag = new ComboBox<>();
    private final Button more = new Button(Glyph.FILTER.icon(), click -> toggleClassName("filter-open"));
    private final Button reset = new Button(getTranslation("filter.reset"), Glyph.CLOSE.icon());
    private final Div fields = new Div();
    private QuestionFilter shown = QuestionFilter.NONE;
    private boolean showing;

    FilterBar(AuthoringService authoring, BankSummary bank, Consumer<QuestionFilter> wanted) {
        this.authoring = authoring;
        this.bank = bank;
        this.wanted = wanted;
        addClassName("filter-bar");
        search();
        combo(topic, "bank.topic", TopicNode::path);
        select(difficulty, "bank.difficulty", each -> getTranslation("difficulty." + each));
        difficulty.setItems(Difficulty.values());
        select(state, "filter.state", each -> getTranslation("question.state." + each));
        state.setItems(QuestionState.values());
        select(problem, "filter.problem", FilterBar::name);
        problem.setItems(problems());
        combo(author, "filter.author", each -> each);
        combo(tag, "filter.tag", each -> each);
        fields.add(topic, state, difficulty, problem, author, tag);
        fields.addClassName("filter-fields");
        more.addClassName("filter-more");
        reset.addThemeVariants(ButtonVariant.TERTIARY);
        reset.addClassName("filter-reset");
        reset.addClickListener(click -> wanted.accept(QuestionFilter.NONE));
        Button saved = new Button(getTranslation("filter.saved"), Glyph.BOOKMARK.icon(), click -> openSaved());
        saved.addThemeVariants(ButtonVariant.TERTIARY);
        Div first = new Div(words, more, saved, reset);
        first.addClassName("filter-first");
        add(first, fields);
    }

    /** Shows what the address says; the choices are read anew, somebody may have added some. */
    void show(QuestionFilter filter) {
        showing = true;
        shown = filter;
        List<TopicNode> tree = authoring.topics(bank.id());
        words.setValue(filter.words());
        topic.setItems(tree);
        topic.setValue(node(tree, filter.topic()));
        difficulty.setValue(filter.difficulty());
        state.setValue(filter.state());
        problem.setValue(filter.anyProblem() || filter.problem() != null ? new Choice(filter.problem()) : null);
        chooseAmong(author, authoring.authors(bank.id()), filter.author());
        chooseAmong(tag, authoring.tags(bank.id()), filter.tag());
        reset.setVisible(!filter.equals(QuestionFilter.NONE));
        more.setText(
                filter.narrowing() == 0
                        ? getTranslation("filter.more")
                        : getTranslation("filter.more.some", Wording.number(filter.narrowing())));
        showing = false;
    }

    private void search() {
        words.setPlaceholder(getTranslation("bank.search.hint"));
        words.setPrefixComponent(Glyph.SEARCH.icon());
        words.setClearButtonVisible(true);
        words.setMaxLength(200);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(changed -> tell());
        words.addClassName("question-search");
        PageKeys.search(words);
    }

    private <T> void combo(ComboBox<T> field, String label, Function<T, String> name) {
        field.setLabel(getTranslation(label));
        field.setPlaceholder(getTranslation(label + ".all"));
        field.setItemLabelGenerator(name::apply);
        field.setClearButtonVisible(true);
        field.addClassName("wide-overlay");
        field.addValueChangeListener(changed -> tell());
    }

    private <T> void select(Select<T> field, String label, Function<T, String> name) {
        field.setLabel(getTranslation(label));
        field.setPlaceholder(getTranslation(label + ".all"));
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(getTranslation(label + ".all"));
        field.setItemLabelGenerator(each -> each == null ? getTranslation(label + ".all") : name.apply(each));
        field.addValueChangeListener(changed -> tell());
    }

    private static void chooseAmong(ComboBox<String> field, List<String> choices, @Nullable String chosen) {
        field.setItems(
                chosen == null || choices.contains(chosen)
                        ? choices
                        : java.util.stream.Stream.concat(choices.stream(), java.util.stream.Stream.of(chosen))
                                .toList());
        field.setValue(chosen);
    }

    private static @Nullable TopicNode node(List<TopicNode> tree, @Nullable TopicId topic) {
        return tree.stream().filter(node -> node.id().equals(topic)).findFirst().orElse(null);
    }

    private static List<Choice> problems() {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(new Choice(null)),
                        Arrays.stream(ProblemCode.values())
                                .filter(ProblemList::keptInBank)
                                .map(Choice::new))
                .toList();
    }

    private static String name(Choice choice) {
        return choice.problem() == null ? ProblemList.anyName() : ProblemList.name(choice.problem());
    }

    private void tell() {
        if (showing) {
            return;
        }
        Choice kind = problem.getValue();
        TopicNode node = topic.getValue();
        QuestionFilter filter = new QuestionFilter(
                words.getValue().strip(),
                node == null ? null : node.id(),
                difficulty.getValue(),
                state.getValue(),
                author.getValue(),
                kind == null ? null : kind.problem(),
                kind != null && kind.problem() == null,
                tag.getValue());
        if (!filter.equals(shown)) {
            wanted.accept(filter);
        }
    }

    private void toggleClassName(String name) {
        setClassName(name, !hasClassName(name));
        more.getElement().setAttribute("aria-expanded", Boolean.toString(hasClassName(name)));
    }

    private void openSaved() {
        new FilterDialog(authoring, bank.id(), shown, wanted).open();
    }
}
