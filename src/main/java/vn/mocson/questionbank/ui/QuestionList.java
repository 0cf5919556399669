package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.ColumnChoice;
import vn.mocson.common.ui.EmptyState;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Room;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.BankQuery;
import vn.mocson.questionbank.BankRow;
import vn.mocson.questionbank.BankSummary;
import vn.mocson.questionbank.EntryId;
import vn.mocson.questionbank.QuestionState;

/** The questions of a bank, read page by page as one scrolls; several can be chosen to do something to all of them. */
class QuestionList extends Div {

    /** Where the list has less room than this, a question is one cell. */
    private static final int ROOM_FOR_COLUMNS = 760;

    private final BankSummary bank;
    private final AuthoringService authoring;
    private final Consumer<@Nullable EntryId> open;
    private final QuestionActions actions;
    private final Span found = new Span();
    private final Grid<BankRow> grid = new Grid<>();
    private final BulkBar bulk;
    private final ColumnChoice choice;
    private final EmptyState nothingFits =
            new EmptyState(Glyph.SEARCH, getTranslation("bank.none.title"), getTranslation("bank.none.sentence"));
    private BankQuery query;
    private @Nullable EntryId shown;
    private int count;
    private boolean everything;

    /** @param open is told the question to show beside the list */
    QuestionList(
            BankSummary bank, AuthoringService authoring, QuestionActions actions, Consumer<@Nullable EntryId> open) {
        this.bank = bank;
        this.authoring = authoring;
        this.actions = actions;
        this.open = open;
        this.query = BankQuery.all(bank.id());
        addClassName("question-list");
        bulk = new BulkBar(actions, this::chosen, this::change, this::chooseAll, this::chooseNone);
        found.addClassNames("quiet", "question-count");
        found.getElement().setAttribute("aria-live", "polite");
        columns();
        choice = QuestionColumns.choice(grid);
        setNarrow(false);
        Room.watch(this, ROOM_FOR_COLUMNS, this::setNarrow);
        grid.setDataProvider(new CallbackDataProvider<BankRow, Void>(
                page -> authoring.find(query, QuestionColumns.order(page), page.getOffset(), page.getLimit()).stream(),
                page -> authoring.count(query),
                BankRow::id));
        grid.addSelectionListener(selected -> {
            everything = false;
            tellChosen();
        });
        grid.addItemClickListener(click -> open.accept(click.getItem().id()));
        Div tools = new Div(found, choice);
        tools.addClassName("question-list-tools");
        add(tools, bulk, grid);
    }

    void show(QuestionFilter filter, @Nullable EntryId question) {
        boolean other = !filter.query(bank.id()).equals(query) || count == 0;
        query = filter.query(bank.id());
        shown = question;
        if (other) {
            refresh();
        } else {
            grid.getDataProvider().refreshAll(); // the row of the question that is shown now
        }
    }

    /** After something was done to questions. */
    void refresh() {
        count = authoring.count(query);
        found.setText(getTranslation("bank.found", Wording.number(count)));
        grid.setEmptyStateComponent(query.equals(BankQuery.all(bank.id())) ? nothingYet() : nothingFits);
        everything = false; // what was chosen is done with, or not there any more
        grid.deselectAll();
        grid.getDataProvider().refreshAll();
        tellChosen();
    }

    /** What the list shows now, for an export. */
    BankQuery query() {
        return query;
    }

    /** The ticked questions; all that fit where all were chosen. */
    Collection<EntryId> chosen() {
        return everything
                ? authoring.ids(query)
                : grid.getSelectedItems().stream().map(BankRow::id).toList();
    }

    private static EmptyState nothingYet() {
        return new EmptyState(
                Glyph.BANK,
                I18NProvider.translate("question.none.title"),
                I18NProvider.translate("question.none.sentence"));
    }

    private void chooseAll() {
        grid.deselectAll();
        everything = true;
        grid.getDataProvider().refreshAll();
        tellChosen();
    }

    private void chooseNone() {
        boolean marked = everything;
        everything = false;
        grid.deselectAll();
        if (marked) {
            grid.getDataProvider().refreshAll();
        }
        tellChosen();
    }

    private void tellChosen() {
        bulk.show(everything ? count : grid.getSelectedItems().size(), count);
    }

    private void change() {
        Collection<EntryId> ids = chosen();
        new BulkChangeDialog(
                        authoring, bank.id(), ids.size(), approvedAmongChosen(), change -> actions.change(ids, change))
                .open();
    }

    private int approvedAmongChosen() {
        if (everything) {
            return query.state() == null || query.state() == QuestionState.APPROVED
                    ? authoring.count(new BankQuery(
                            query.bank(),
                            query.words(),
                            query.topic(),
                            query.difficulty(),
                            QuestionState.APPROVED,
                            query.author(),
                            query.problem(),
                            query.anyProblem(),
                            query.tag()))
                    : 0;
        }
        return Math.toIntExact(grid.getSelectedItems().stream()
                .filter(row -> row.state() == QuestionState.APPROVED)
                .count());
    }

    private void columns() {
        grid.setAriaLabel(getTranslation("bank.question"));
        grid.addThemeVariants(GridVariant.WRAP_CELL_CONTENT);
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.setPageSize(50);
        grid.setPartNameGenerator(row -> row.id().equals(shown) ? "shown" : everything ? "marked" : null);
        QuestionColumns.addTo(grid, row -> open.accept(row.id()));
    }

    final void setNarrow(boolean narrow) {
        QuestionColumns.inOne(grid, narrow);
        choice.cards(narrow);
        setClassName("question-list-narrow", narrow);
    }
}
