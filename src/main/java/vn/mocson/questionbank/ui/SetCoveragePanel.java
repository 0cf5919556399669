package vn.mocson.questionbank.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.ui.Glyph;
import vn.mocson.common.ui.Wording;
import vn.mocson.questionbank.Coverage;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.SetItem;
import vn.mocson.questionbank.Verdict;

/** What a set has by topic and difficulty, beside what the contests need of it. */
class SetCoveragePanel extends Section {

    private final SetDesk desk;

    SetCoveragePanel(SetDesk desk) {
        this.desk = desk;
        addClassNames("console-panel", "set-coverage");
        refresh();
    }

    final void refresh() {
        removeAll();
        add(new H2(getTranslation("set.coverage")));
        List<QuestionDraft> questions = desk.items().stream()
                .filter(item -> item.verdict() != Verdict.REJECTED)
                .map(SetItem::draft)
                .toList();
        if (questions.isEmpty()) {
            add(new Paragraph(getTranslation("set.coverage.empty")));
        } else {
            add(scrolling(table(questions)));
        }
        List<Coverage> needs = desk.sets().coverage(desk.id());
        if (needs.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("set.coverage.noNeed"));
            none.addClassName("quiet");
            add(none);
        }
        needs.forEach(this::add);
    }

    private static Div scrolling(NativeTable table) {
        Div around = new Div(table);
        around.addClassName("set-table-scroll");
        return around;
    }

    private NativeTable table(List<QuestionDraft> questions) {
        Map<String, List<QuestionDraft>> byTopic = new TreeMap<>();
        questions.forEach(question -> byTopic.computeIfAbsent(question.topic(), topic -> new ArrayList<>())
                .add(question));
        boolean unknown = questions.stream().anyMatch(question -> question.difficulty() == null);
        List<@Nullable Difficulty> levels = new ArrayList<>(List.of(Difficulty.values()));
        if (unknown) {
            levels.add(null);
        }
        NativeTable table = new NativeTable();
        table.addClassName("set-table");
        NativeTableRow head = table.getHead().addRow();
        header(head, "col", getTranslation("bank.topic"));
        levels.forEach(level -> header(head, "col", SetWords.difficulty(level)));
        header(head, "col", getTranslation("set.sum"));
        byTopic.forEach((topic, there) ->
                row(table.getBody(), topic.isEmpty() ? getTranslation("set.topic.none") : topic, there, levels));
        NativeTableRow sum = table.getFoot().addRow();
        header(sum, "row", getTranslation("set.sum"));
        figures(sum, questions, levels);
        return table;
    }

    private static void row(
            NativeTableBody body, String topic, List<QuestionDraft> questions, List<@Nullable Difficulty> levels) {
        NativeTableRow row = body.addRow();
        header(row, "row", topic);
        figures(row, questions, levels);
    }

    private static void figures(NativeTableRow row, List<QuestionDraft> questions, List<@Nullable Difficulty> levels) {
        for (Difficulty level : levels) {
            cell(
                    row,
                    questions.stream()
                            .filter(question -> question.difficulty() == level)
                            .count());
        }
        cell(row, questions.size());
    }

    private static void cell(NativeTableRow row, long n) {
        NativeTableCell cell = row.addDataCell();
        cell.setText(n == 0 ? "–" : Wording.number(n));
    }

    private static void header(NativeTableRow row, String scope, String text) {
        NativeTableHeaderCell cell = row.addHeaderCell();
        cell.setText(text);
        cell.getElement().setAttribute("scope", scope);
    }

    private void add(Coverage coverage) {
        NativeTable table = new NativeTable();
        table.addClassName("set-table");
        NativeTableRow head = table.getHead().addRow();
        header(head, "col", getTranslation("set.line"));
        header(head, "col", getTranslation("set.needed"));
        header(head, "col", getTranslation("set.available"));
        coverage.lines().forEach(line -> line(table.getBody(), line));
        add(new H3(coverage.need().round()), papers(coverage), scrolling(table));
    }

    private static void line(NativeTableBody body, Coverage.LineCoverage line) {
        NativeTableRow row = body.addRow();
        header(row, "row", SetBlueprintDialog.name(line.line()));
        cell(row, line.line().count());
        String available = Wording.number(line.available());
        row.addDataCell()
                .add(
                        line.enough()
                                ? SetWords.mark(Glyph.CHECK, available, "set-right")
                                : SetWords.mark(
                                        Glyph.WARNING,
                                        I18NProvider.translate(
                                                "set.line.lacks",
                                                available,
                                                Wording.number(line.line().count() - line.available())),
                                        "set-warning"));
    }

    private Span papers(Coverage coverage) {
        if (coverage.solvable()) {
            return SetWords.mark(Glyph.CHECK, getTranslation("set.papers", SetWords.papers(coverage)), "set-right");
        }
        boolean each = coverage.lines().stream().allMatch(Coverage.LineCoverage::enough);
        return SetWords.mark(
                Glyph.WARNING, getTranslation(each ? "set.papers.shared" : "set.papers.none.sentence"), "set-warning");
    }
}
