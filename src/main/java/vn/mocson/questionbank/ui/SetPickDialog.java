package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.ListTools;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.BankOrder;
import vn.mocson.questionbank.BankQuery;
import vn.mocson.questionbank.BankRow;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.EntryId;
import vn.mocson.questionbank.QuestionState;
import vn.mocson.questionbank.TopicNode;

/** Questions of the bank to be put into a set: searched, chosen one by one, or all that were found. */
class SetPickDialog extends Dialog {

    private final SetDesk desk;
    private final Set<EntryId> there;
    private final IntConsumer added;
    private final TextField search = new TextField(getTranslation("bank.search"));
    private final Select<TopicNode> topic = new Select<>();
    private final Select<Difficulty> difficulty = new Select<>();
    private final Select<QuestionState> state = new Select<>();
    private final Span found = new Span();
    private final Grid<BankRow> grid = new Grid<>();
    private final Button addChosen = SetWords.primary("set.add.some", Glyph.PLUS, this::addChosen);
    private final Button addAll = SetWords.button("set.add.all", null, this::addAll);

    SetPickDialog(SetDesk desk, Set<EntryId> there, IntConsumer added) {
        this.desk = desk;
        this.there = Set.copyOf(there);
        this.added = added;
        setHeaderTitle(getTranslation("set.add"));
        addClassNames("set-dialog", "set-pick");
        found.addClassName("quiet");
        filters();
        columns();
        ListTools tools = new ListTools(search, topic, difficulty, state).columns("set-pick", grid);
        tools.addClassName("set-pick-tools");
        Div content = new Div(tools, found, grid);
        content.addClassName("set-pick-content");
        add(content);
        getFooter().add(SetWords.quiet("set.cancel", null, this::close), addAll, addChosen);
        refresh();
        chosen();
    }

    private void filters() {
        search.setPlaceholder(getTranslation("bank.search.hint"));
        search.setPrefixComponent(Glyph.SEARCH.icon());
        search.setClearButtonVisible(true);
        search.setMaxLength(200);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(changed -> refresh());
        search.addClassName("set-pick-search");
        any(topic, "bank.topic", "bank.topic.all");
        topic.setItems(desk.questions().topics(desk.bank().id()));
        topic.setItemLabelGenerator(each -> each == null ? getTranslation("bank.topic.all") : each.path());
        any(difficulty, "bank.difficulty", "bank.difficulty.all");
        difficulty.setItems(Difficulty.values());
        difficulty.setItemLabelGenerator(
                each -> each == null ? getTranslation("bank.difficulty.all") : SetWords.difficulty(each));
        any(state, "set.state", "set.state.all");
        state.setItems(Arrays.stream(QuestionState.values())
                .filter(each -> each != QuestionState.RETIRED)
                .toList());
        state.setItemLabelGenerator(each -> getTranslation(each == null ? "set.state.all" : "set.question." + each));
    }

    private <T> void any(Select<T> select, String label, String all) {
        select.setLabel(getTranslation(label));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation(all));
        select.setPlaceholder(getTranslation(all));
        select.addValueChangeListener(changed -> refresh());
    }

    private void columns() {
        grid.setAriaLabel(getTranslation("bank.question"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.addColumn(BankRow::text)
                .setHeader(getTranslation("bank.question"))
                .setSortProperty(BankOrder.Key.TEXT.name())
                .setWidth("14rem")
                .setFlexGrow(3);
        grid.addColumn(BankRow::topic)
                .setHeader(getTranslation("bank.topic"))
                .setSortProperty(BankOrder.Key.TOPIC.name())
                .setWidth("10rem")
                .setFlexGrow(1);
        grid.addColumn(row -> SetWords.difficulty(row.difficulty()))
                .setHeader(getTranslation("bank.difficulty"))
                .setSortProperty(BankOrder.Key.DIFFICULTY.name())
                .setWidth("7.5rem")
                .setFlexGrow(0);
        grid.addComponentColumn(this::state)
                .setHeader(getTranslation("set.state"))
                .setSortProperty(BankOrder.Key.STATE.name())
                .setWidth("9.5rem")
                .setFlexGrow(0);
        grid.setItems(
                page ->
                        desk
                                .questions()
                                .find(query(), QuestionColumns.order(page), page.getOffset(), page.getLimit())
                                .stream(),
                page -> desk.questions().count(query()));
        grid.setEmptyStateComponent(
                new EmptyState(Glyph.SEARCH, getTranslation("bank.none.title"), getTranslation("bank.none.sentence")));
        grid.asMultiSelect().addValueChangeListener(changed -> chosen());
    }

    private Span state(BankRow row) {
        return there.contains(row.id())
                ? SetWords.mark(Glyph.CHECK, getTranslation("set.add.there"), "quiet")
                : SetComposePanel.mark(row.state());
    }

    private BankQuery query() {
        return new BankQuery(
                desk.bank().id(),
                search.getValue(),
                topic.getValue() == null ? null : topic.getValue().id(),
                difficulty.getValue(),
                state.getValue(),
                null,
                null,
                false,
                null);
    }

    private void refresh() {
        int count = desk.questions().count(query());
        found.setText(getTranslation("bank.found", Wording.number(count)));
        addAll.setText(getTranslation("set.add.all", Wording.number(count)));
        addAll.setEnabled(count > 0);
        grid.getDataProvider().refreshAll();
    }

    private void chosen() {
        int count = grid.getSelectedItems().size();
        addChosen.setText(getTranslation("set.add.some", Wording.number(count)));
        addChosen.setEnabled(count > 0);
    }

    private void addChosen() {
        put(grid.getSelectedItems().stream().map(BankRow::id).sorted().toList());
    }

    private void addAll() {
        put(desk.questions().ids(query()));
    }

    private void put(List<EntryId> chosen) {
        SetDesk.done(() -> {
            int n = desk.sets().add(desk.id(), chosen);
            close();
            added.accept(n);
        });
    }
}
