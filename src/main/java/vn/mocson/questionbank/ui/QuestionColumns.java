package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.ColumnChoice;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.BankOrder;
import vn.mocson.questionbank.BankRow;
import vn.mocson.questionbank.Difficulty;

/** The columns of the bank's grid, drawn in the browser: a component for each cell would be slow among thousands. */
final class QuestionColumns {

    /** The key of the column that stands alone where there is little room. */
    static final String ALL_IN_ONE = "all";

    private static final String TEXT =
            "<button type=\"button\" class=\"question-open\" title=\"${item.text}\" @click=\"${open}\">${item.text}</button>";
    private static final String STATE = """
            <span class="question-state question-state-${item.stateClass}">
              <vaadin-icon class="glyph" src="images/glyphs.svg" symbol="${item.stateGlyph}"></vaadin-icon>
              <span>${item.state}</span></span>""";
    private static final String PROBLEMS = """
            <span class="question-mark" ?hidden="${!item.problems}" title="${item.problemNames}">
              <vaadin-icon class="glyph" src="images/glyphs.svg" symbol="warning"></vaadin-icon>
              <span>${item.problems}</span><span class="visually-hidden">${item.problemNames}</span></span>""";
    private static final String REMARKS = """
            <span class="question-remarks" ?hidden="${!item.remarks}" title="${item.remarkWords}">
              <vaadin-icon class="glyph" src="images/glyphs.svg" symbol="remark"></vaadin-icon>
              <span>${item.remarks}</span><span class="visually-hidden">${item.remarkWords}</span></span>""";
    private static final String TOGETHER = "<div class=\"question-cell\">" + TEXT
            + "<div class=\"question-about\">" + STATE
            + "<span>${item.difficulty}</span>" + PROBLEMS + REMARKS
            + "</div><div class=\"quiet\">${item.topic}</div></div>";

    private QuestionColumns() {}

    static void addTo(Grid<BankRow> grid, SerializableConsumer<BankRow> open) {
        column(grid, TEXT, "bank.question", "16rem", 3, open).setKey("text").setSortProperty(BankOrder.Key.TEXT.name());
        column(grid, "<span>${item.topic}</span>", "bank.topic", "9rem", 1, open)
                .setKey("topic")
                .setSortProperty(BankOrder.Key.TOPIC.name());
        column(grid, "<span>${item.difficulty}</span>", "bank.difficulty", "7rem", 0, open)
                .setKey("difficulty")
                .setSortProperty(BankOrder.Key.DIFFICULTY.name());
        column(grid, STATE, "filter.state", "9.5rem", 0, open)
                .setKey("state")
                .setSortProperty(BankOrder.Key.STATE.name());
        column(grid, PROBLEMS, "filter.problem", "6rem", 0, open).setKey("problems");
        column(grid, REMARKS, "question.remarks", "6rem", 0, open).setKey("remarks");
        column(grid, TOGETHER, "bank.question", "12rem", 1, open).setKey(ALL_IN_ONE);
    }

    /** Of all columns but the question itself, and the one that is a card of them all. */
    static ColumnChoice choice(Grid<BankRow> grid) {
        return new ColumnChoice(
                "questions",
                grid.getColumns().stream()
                        .skip(1)
                        .filter(column -> !ALL_IN_ONE.equals(column.getKey()))
                        .toList());
    }

    /** Each question in one cell, or the question beside what is known of it. */
    static void inOne(Grid<BankRow> grid, boolean card) {
        grid.getColumnByKey("text").setVisible(!card);
        grid.getColumnByKey(ALL_IN_ONE).setVisible(card);
    }

    static BankOrder order(Query<BankRow, Void> page) {
        return page.getSortOrders().stream()
                .findFirst()
                .map(by -> new BankOrder(
                        BankOrder.Key.valueOf(by.getSorted()), by.getDirection() == SortDirection.DESCENDING))
                .orElse(BankOrder.ENTRY);
    }

    private static Grid.Column<BankRow> column(
            Grid<BankRow> grid,
            String template,
            String header,
            String width,
            int grow,
            SerializableConsumer<BankRow> open) {
        return grid.addColumn(cell(template, open))
                .setHeader(I18NProvider.translate(header))
                .setWidth(width)
                .setFlexGrow(grow);
    }

    private static LitRenderer<BankRow> cell(String template, SerializableConsumer<BankRow> open) {
        LitRenderer<BankRow> cell = LitRenderer.of(template);
        return cell.withProperty("text", QuestionColumns::text)
                .withProperty(
                        "topic",
                        row -> row.topic().isEmpty() ? I18NProvider.translate("question.noTopic") : row.topic())
                .withProperty("difficulty", row -> difficulty(row.difficulty()))
                .withProperty("state", row -> I18NProvider.translate("question.state." + row.state()))
                .withProperty("stateClass", row -> row.state().name().toLowerCase(Locale.ROOT))
                .withProperty(
                        "stateGlyph",
                        row -> QuestionStateBadge.glyph(row.state()).name().toLowerCase(Locale.ROOT))
                .withProperty("problems", row -> shown(row.problems().size()))
                .withProperty(
                        "problemNames",
                        row -> row.problems().stream().map(ProblemList::name).collect(Collectors.joining(", ")))
                .withProperty("remarks", row -> shown(row.remarks()))
                .withProperty(
                        "remarkWords",
                        row -> I18NProvider.translate("question.remarks.count", Wording.number(row.remarks())))
                .withFunction("open", open);
    }

    private static String text(BankRow row) {
        return row.text().isEmpty() ? I18NProvider.translate("question.untitled") : row.text();
    }

    static String difficulty(@Nullable Difficulty difficulty) {
        return difficulty == null
                ? I18NProvider.translate("question.noDifficulty")
                : I18NProvider.translate("difficulty." + difficulty);
    }

    private static String shown(int count) {
        return count == 0 ? "" : Wording.number(count);
    }
}
