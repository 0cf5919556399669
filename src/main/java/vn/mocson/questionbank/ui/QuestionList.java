package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.BankId;
import vn.mocson.questionbank.BankQuery;
import vn.mocson.questionbank.BankRow;
import vn.mocson.questionbank.Difficulty;

/** The questions of a bank, narrowed by words, topic and difficulty; read page by page as one scrolls. */
class QuestionList extends Div {

    private final BankId bank;
    private final AuthoringService banks;
    private final TextField search = new TextField(getTranslation("bank.search"));
    private final Select<vn.mocson.questionbank.TopicNode> topic = new Select<>();
    private final Select<Difficulty> difficulty = new Select<>();
    private final Span found = new Span();
    private final Grid<BankRow> grid = new Grid<>();

    QuestionList(BankId bank, AuthoringService banks, BiConsumer<@Nullable BankRow, Runnable> chosen) {
        this.bank = bank;
        this.banks = banks;
        addClassName("question-list");
        found.addClassName("quiet");
        Div tools = new Div(search(), topic(), difficulty());
        tools.addClassName("console-tools");
        columns();
        grid.asSingleSelect().addValueChangeListener(selected -> chosen.accept(selected.getValue(), this::deselect));
        add(tools, found, grid);
        refresh();
    }

    void deselect() {
        grid.asSingleSelect().clear();
    }

    private TextField search() {
        search.setPlaceholder(getTranslation("bank.search.hint"));
        search.setPrefixComponent(Glyph.SEARCH.icon());
        search.setClearButtonVisible(true);
        search.setMaxLength(200);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(changed -> refresh());
        search.addClassName("question-search");
        return search;
    }

    private Select<vn.mocson.questionbank.TopicNode> topic() {
        topic.setLabel(getTranslation("bank.topic"));
        topic.setItems(banks.topics(bank));
        topic.setItemLabelGenerator(each -> each == null ? getTranslation("bank.topic.all") : each.path());
        topic.setEmptySelectionAllowed(true);
        topic.setEmptySelectionCaption(getTranslation("bank.topic.all"));
        topic.setPlaceholder(getTranslation("bank.topic.all"));
        topic.addValueChangeListener(changed -> refresh());
        return topic;
    }

    private Select<Difficulty> difficulty() {
        difficulty.setLabel(getTranslation("bank.difficulty"));
        difficulty.setItems(Difficulty.values());
        difficulty.setItemLabelGenerator(
                each -> each == null ? getTranslation("bank.difficulty.all") : getTranslation("difficulty." + each));
        difficulty.setEmptySelectionAllowed(true);
        difficulty.setEmptySelectionCaption(getTranslation("bank.difficulty.all"));
        difficulty.setPlaceholder(getTranslation("bank.difficulty.all"));
        difficulty.addValueChangeListener(changed -> refresh());
        return difficulty;
    }

    private void columns() {
        grid.setAriaLabel(getTranslation("bank.question"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.addColumn(BankRow::text)
                .setHeader(getTranslation("bank.question"))
                .setWidth("18rem")
                .setFlexGrow(3);
        grid.addColumn(BankRow::topic)
                .setHeader(getTranslation("bank.topic"))
                .setWidth("11rem")
                .setFlexGrow(1);
        grid.addColumn(row -> getTranslation("difficulty." + row.difficulty()))
                .setHeader(getTranslation("bank.difficulty"))
                .setWidth("8rem")
                .setFlexGrow(0);
        grid.setItems(
                query -> banks.find(query(), query.getOffset(), query.getLimit()).stream(),
                query -> banks.count(query()));
        grid.setEmptyStateComponent(
                new EmptyState(Glyph.SEARCH, getTranslation("bank.none.title"), getTranslation("bank.none.sentence")));
    }

    private BankQuery query() {
        return new BankQuery(
                bank,
                search.getValue(),
                topic.getValue() == null ? null : topic.getValue().id(),
                difficulty.getValue(),
                null,
                null,
                null,
                false,
                null);
    }

    private void refresh() {
        deselect();
        found.setText(getTranslation("bank.found", Wording.number(banks.count(query()))));
        grid.getDataProvider().refreshAll();
    }
}
