package vn.mocson.report.papers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.mocson.award.SealedAward;
import vn.mocson.award.SealedResult;
import vn.mocson.common.paper.Block;
import vn.mocson.common.paper.Block.Column;
import vn.mocson.common.paper.Block.Row;
import vn.mocson.common.paper.Block.Table;
import vn.mocson.questionbank.TopicUse;
import vn.mocson.report.FigureWords;
import vn.mocson.report.Figures;
import vn.mocson.report.Figures.Count;
import vn.mocson.report.Figures.OfUnit;
import vn.mocson.report.Figures.Turnout;
import vn.mocson.report.papers.BarChart.Bar;
import vn.mocson.report.papers.ReportFacts.Earlier;
import vn.mocson.report.papers.ReportFacts.Right;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitTree;

/** The figures of a contest as tables and charts of a paper. */
final class FigureTables {

    private static final int IN_A_CHART = 12;
    private static final int NAMED = 5;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private FigureTables() {}

    /** Prizes by unit of a board; empty where the tree does not know the unit any more. */
    static Map<UnitId, Long> prizes(List<SealedResult> results, UnitTree tree) {
        Map<UnitId, Long> prizes = new HashMap<>();
        for (SealedResult result : results) {
            for (SealedAward award : result.awards()) {
                tree.branch(award.unitId()).ifPresent(branch -> prizes.merge(branch.id(), 1L, Long::sum));
            }
        }
        return prizes;
    }

    /** The units of a board as rows, the header first; the last row adds up. @param prizes empty leaves their column out */
    static List<List<String>> units(Figures figures, Map<UnitId, Long> prizes) {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of(
                "TT",
                "Đơn vị",
                figures.byRoster() ? "Trong danh sách" : "Tổng số người",
                "Đăng ký",
                "Dự thi",
                "Tỷ lệ",
                "Lượt thi"));
        if (!prizes.isEmpty()) {
            header.add("Số giải");
        }
        rows.add(header);
        int no = 1;
        for (OfUnit unit : figures.branches()) {
            List<String> row =
                    new ArrayList<>(List.of(String.valueOf(no++), unit.unit().name()));
            row.addAll(counts(unit.turnout(), unit.count()));
            if (!prizes.isEmpty()) {
                row.add(Frame.number(prizes.getOrDefault(unit.unit().id(), 0L)));
            }
            rows.add(row);
        }
        List<String> sum = new ArrayList<>(List.of("", "Tổng cộng"));
        sum.addAll(counts(figures.turnout(), figures.all()));
        if (!prizes.isEmpty()) {
            sum.add(Frame.number(
                    prizes.values().stream().mapToLong(Long::longValue).sum()));
        }
        rows.add(sum);
        return rows;
    }

    private static List<String> counts(Turnout turnout, Count count) {
        boolean known = turnout.expected() > 0;
        return List.of(
                known ? Frame.number(turnout.expected()) : "–",
                Frame.number(count.registered()),
                Frame.number(count.people()),
                known ? FigureWords.percent(turnout.taken(), turnout.expected()) : "–",
                Frame.number(count.entries()));
    }

    /** Rows with their header first; the second column is the wide one. @param sum whether the last row adds up */
    static Table table(List<List<String>> rows, boolean sum, int... shares) {
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < rows.getFirst().size(); i++) {
            boolean name = i == 1 || rows.getFirst().get(i).equals("Đơn vị");
            columns.add(new Column(rows.getFirst().get(i), i < shares.length ? shares[i] : 11, !name));
        }
        List<Row> lines = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            lines.add(new Row(rows.get(i), sum && i == rows.size() - 1));
        }
        return new Table(columns, lines);
    }

    static Table unitTable(Figures figures, Map<UnitId, Long> prizes) {
        return table(units(figures, prizes), true, 9, 44, 14, 12, 12, 12, 12, 10);
    }

    static List<Block> unitChart(Figures figures) {
        List<Bar> bars = figures.branches().stream()
                .filter(unit -> unit.count().people() > 0)
                .limit(IN_A_CHART)
                .map(unit -> new Bar(
                        unit.unit().name(),
                        unit.count().people(),
                        Frame.number(unit.count().people())))
                .toList();
        return bars.isEmpty()
                ? List.of()
                : List.of(BarChart.rows("Biểu đồ: Số người dự thi của các đơn vị có nhiều người dự thi nhất", bars));
    }

    static List<Block> growth(Figures figures) {
        List<Growth.Span> weeks = Growth.weeks(figures);
        if (weeks.isEmpty()) {
            return List.of(Frame.body("Chưa có lượt thi nào."));
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Tuần", "Thời gian", "Đăng ký mới", "Lượt thi", "Lũy kế lượt thi"));
        long sum = 0;
        for (int i = 0; i < weeks.size(); i++) {
            Growth.Span week = weeks.get(i);
            sum += week.entries();
            rows.add(List.of(
                    String.valueOf(i + 1),
                    week.written(),
                    Frame.number(week.registered()),
                    Frame.number(week.entries()),
                    Frame.number(sum)));
        }
        List<Growth.Span> spans = Growth.chart(figures);
        return List.of(
                table(rows, false, 10, 40, 20, 20, 24),
                BarChart.columns(
                        "Biểu đồ: Số lượt thi theo "
                                + (spans.size() == weeks.size() && weeks.size() > 1 ? "tuần" : "ngày"),
                        spans.stream()
                                .map(span -> new Bar(
                                        FigureWords.day(span.first()).replaceFirst("/\\d+$", ""),
                                        span.entries(),
                                        Frame.number(span.entries())))
                                .toList()));
    }

    /** How many answers were right; rounds with papers of another length apart. */
    static List<Block> rights(List<Right> rights) {
        List<Block> blocks = new ArrayList<>();
        Map<Integer, List<Right>> byLength = rights.stream().collect(Collectors.groupingBy(Right::questions));
        byLength.keySet().stream().sorted().forEach(questions -> {
            List<Right> of = byLength.getOrDefault(questions, List.of()).stream()
                    .sorted((a, b) -> b.correct() - a.correct())
                    .toList();
            long all = of.stream().mapToLong(Right::entries).sum();
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("TT", "Số câu đúng", "Số lượt thi", "Tỷ lệ"));
            int no = 1;
            for (Right right : of) {
                rows.add(List.of(
                        String.valueOf(no++),
                        right.correct() + "/" + questions + " câu",
                        Frame.number(right.entries()),
                        FigureWords.percent(right.entries(), all)));
            }
            blocks.add(table(rows, false, 9, 30, 25, 20));
            blocks.add(BarChart.rows(
                    "Biểu đồ: Số lượt thi theo số câu trả lời đúng (đề " + questions + " câu)",
                    of.stream()
                            .map(right -> new Bar(
                                    right.correct() + "/" + questions, right.entries(), Frame.number(right.entries())))
                            .toList()));
        });
        return blocks;
    }

    /** A group of people by its name. */
    record Named(String name, Count count) {}

    static List<Block> groups(String title, List<Named> groups, long people) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("TT", title, "Đăng ký", "Dự thi", "Tỷ lệ trong số người dự thi", "Lượt thi"));
        int no = 1;
        for (Named group : groups) {
            rows.add(List.of(
                    String.valueOf(no++),
                    group.name(),
                    Frame.number(group.count().registered()),
                    Frame.number(group.count().people()),
                    FigureWords.percent(group.count().people(), people),
                    Frame.number(group.count().entries())));
        }
        return List.of(table(rows, false, 9, 40, 14, 14, 18, 14));
    }

    static List<Block> topics(List<TopicUse> topics) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("TT", "Nội dung", "Số câu hỏi", "Lượt trả lời", "Tỷ lệ đúng"));
        int no = 1;
        for (TopicUse topic : topics) {
            rows.add(List.of(
                    String.valueOf(no++),
                    topic.topic().isEmpty() ? "Không ghi chủ đề" : topic.topic(),
                    Frame.number(topic.questions()),
                    Frame.number(topic.sittings()),
                    share(topic)));
        }
        return List.of(
                table(rows, false, 9, 46, 16, 18, 16),
                BarChart.rows(
                        "Biểu đồ: Tỷ lệ trả lời đúng theo nội dung, thấp nhất trước",
                        topics.stream()
                                .limit(IN_A_CHART)
                                .map(topic -> new Bar(
                                        topic.topic(),
                                        topic.facility().movePointRight(4).longValue(),
                                        share(topic)))
                                .toList()));
    }

    private static String share(TopicUse topic) {
        return Frame.number(topic.facility().multiply(HUNDRED).setScale(1, RoundingMode.HALF_UP)) + "%";
    }

    static List<Block> compared(String now, Figures figures, Earlier earlier) {
        Figures before = earlier.figures();
        List<BarChart.Pair> pairs = List.of(
                new BarChart.Pair(
                        "Người đăng ký",
                        before.all().registered(),
                        figures.all().registered()),
                new BarChart.Pair(
                        "Người dự thi", before.all().people(), figures.all().people()),
                new BarChart.Pair(
                        "Lượt thi", before.all().entries(), figures.all().entries()),
                new BarChart.Pair("Đơn vị có người dự thi", before.takingUnits(), figures.takingUnits()));
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("TT", "Chỉ tiêu", "Cuộc thi trước", "Cuộc thi này", "Tăng, giảm", "Tỷ lệ"));
        int no = 1;
        for (BarChart.Pair pair : pairs) {
            rows.add(List.of(
                    String.valueOf(no++),
                    pair.name(),
                    Frame.number(pair.one()),
                    Frame.number(pair.other()),
                    signed(pair.other() - pair.one()),
                    change(pair.one(), pair.other())));
        }
        return List.of(
                Frame.body("So với " + Frame.name(earlier.title()) + ":"),
                table(rows, false, 9, 40, 18, 18, 16, 16),
                BarChart.pairs("Biểu đồ: So sánh với cuộc thi trước", earlier.title(), now, pairs));
    }

    private static String signed(long difference) {
        return difference > 0 ? "+" + Frame.number(difference) : Frame.number(difference);
    }

    private static String change(long before, long after) {
        if (before == 0) {
            return "–";
        }
        BigDecimal change =
                BigDecimal.valueOf((after - before) * 100).divide(BigDecimal.valueOf(before), 1, RoundingMode.HALF_UP);
        return (change.signum() > 0 ? "+" : "")
                + change.stripTrailingZeros().toPlainString().replace('.', ',') + "%";
    }

    /** {@code A (12 người), B (9 người)}; empty where nobody took part. */
    static String most(Figures figures) {
        return named(
                figures.branches().stream()
                        .filter(unit -> unit.count().people() > 0)
                        .toList(),
                unit -> Frame.number(unit.count().people()) + " người");
    }

    static String highestRates(Figures figures) {
        return named(
                figures.byRate().stream()
                        .filter(unit -> unit.turnout().taken() > 0)
                        .toList(),
                unit -> FigureWords.percent(
                        unit.turnout().taken(), unit.turnout().expected()));
    }

    private static String named(List<OfUnit> units, Function<OfUnit, String> figure) {
        return units.stream()
                .limit(NAMED)
                .map(unit -> unit.unit().name() + " (" + figure.apply(unit) + ")")
                .collect(Collectors.joining(", "));
    }
}
