package vn.mocson.report.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import vn.mocson.award.AwardKind;
import vn.mocson.award.SealedAward;
import vn.mocson.award.SealedResult;
import vn.mocson.common.paper.Block;
import vn.mocson.common.paper.Block.Heading;
import vn.mocson.common.paper.Block.Look;
import vn.mocson.common.paper.Block.Paragraph;
import vn.mocson.common.paper.Block.Table;
import vn.mocson.common.paper.OfficialPaper;
import vn.mocson.common.paper.Signature;
import vn.mocson.common.paper.Signer;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.report.FigureWords;
import vn.mocson.report.Figures;
import vn.mocson.report.Figures.Turnout;
import vn.mocson.report.papers.ReportFacts.Earlier;
import vn.mocson.standings.Turnout.UnitTurnout;
import vn.mocson.standings.UnitDesk;
import vn.mocson.unit.UnitId;

/** Papers about figures. What the figures do not tell is what people wrote; where they wrote nothing there is room for it. */
final class ReportPapers {

    private static final String ROOM = "…".repeat(60);
    private static final String END = "./.";

    private ReportPapers() {}

    /** @param prizes by unit of a board; empty where they are not told */
    static OfficialPaper statistics(Frame frame, Figures figures, Map<UnitId, Long> prizes) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(Look.CENTRED, "(Số liệu đến " + Frame.moment(figures.asOf()) + ")"));
        blocks.add(FigureTables.unitTable(figures, prizes));
        blocks.add(Frame.note("Mỗi đơn vị gồm cả các đơn vị bên dưới. Tỷ lệ tính trên "
                + (figures.byRoster()
                        ? "danh sách thành viên."
                        : "tổng số người do đơn vị báo cáo; “–”: đơn vị chưa báo cáo.")));
        blocks.add(new Signature(
                List.of(new Signer("", "Người lập biểu", ""), frame.details().signature()), List.of()));
        return frame.paper(
                PaperKind.UNIT_STATISTICS, "Kết quả tham gia " + frame.contestName() + " theo đơn vị", false, blocks);
    }

    static OfficialPaper closing(Frame frame, ReportFacts facts) {
        List<Block> blocks = new ArrayList<>();
        organization(frame, facts, blocks);
        blocks.add(new Heading(1, "II. KẾT QUẢ"));
        figures(frame, facts, blocks);
        judgement(
                facts.texts(), FigureTables.most(facts.figures()), FigureTables.highestRates(facts.figures()), blocks);
        blocks.add(new Heading(1, "IV. ĐỀ XUẤT, KIẾN NGHỊ"));
        written(facts.texts(), ReportPart.RECOMMENDATIONS, blocks);
        blocks.add(Frame.body("Trên đây là báo cáo tổng kết " + frame.contestName() + END));
        blocks.add(frame.details().signed());
        return frame.paper(PaperKind.CLOSING_REPORT, "Tổng kết " + frame.contestName(), !facts.complete(), blocks);
    }

    private static void organization(Frame frame, ReportFacts facts, List<Block> blocks) {
        ContestDefinition contest = frame.contest();
        blocks.add(new Heading(1, "I. CÔNG TÁC TỔ CHỨC"));
        blocks.add(new Heading(2, "1. Căn cứ và thời gian"));
        blocks.add(Frame.body(String.join("; c", frame.grounds()).replace("; cC", "; c") + "."));
        if (!contest.rounds().isEmpty()) {
            RoundDefinition first = contest.rounds().stream()
                    .min(Comparator.comparing(RoundDefinition::opensAt))
                    .orElseThrow();
            RoundDefinition last = contest.rounds().stream()
                    .max(Comparator.comparing(RoundDefinition::closesAt))
                    .orElseThrow();
            int rounds = contest.rounds().size();
            blocks.add(Frame.body(frame.contestName() + " do " + contest.organizer() + " tổ chức, diễn ra từ "
                    + Frame.moment(first.opensAt()) + " đến " + Frame.moment(last.closesAt())
                    + (rounds > 1 ? ", gồm " + AwardTables.two(rounds) + " kỳ thi." : ".")));
            blocks.add(Frame.body("Mỗi đề thi gồm " + lengths(contest) + " câu hỏi trắc nghiệm."));
        }
        blocks.add(new Heading(2, "2. Công tác chỉ đạo, tuyên truyền, phối hợp"));
        written(facts.texts(), ReportPart.ORGANIZATION, blocks);
    }

    /** {@code 20}, or where rounds differ {@code từ 15 đến 30}. */
    private static String lengths(ContestDefinition contest) {
        IntSummaryStatistics lengths = contest.rounds().stream()
                .mapToInt(round -> round.rules().paper().questions())
                .summaryStatistics();
        return lengths.getMin() == lengths.getMax()
                ? Integer.toString(lengths.getMin())
                : "từ " + lengths.getMin() + " đến " + lengths.getMax();
    }

    private static void figures(Frame frame, ReportFacts facts, List<Block> blocks) {
        Figures figures = facts.figures();
        Sections sections = new Sections(blocks);
        sections.next("Số người và lượt dự thi");
        blocks.add(Frame.body(taken(figures)));
        sections.next("Diễn biến theo thời gian");
        blocks.addAll(FigureTables.growth(figures));
        if (!facts.rights().isEmpty()) {
            sections.next("Phân bố theo số câu trả lời đúng");
            blocks.addAll(FigureTables.rights(facts.rights()));
        }
        sections.next("Kết quả theo đơn vị");
        blocks.add(FigureTables.unitTable(figures, Map.of()));
        blocks.addAll(FigureTables.unitChart(figures));
        long people = figures.all().people();
        if (!figures.occupations().isEmpty()) {
            sections.next("Theo thành phần, nghề nghiệp");
            blocks.addAll(FigureTables.groups(
                    "Thành phần, nghề nghiệp",
                    figures.occupations().stream()
                            .map(group -> new FigureTables.Named(
                                    group.name().isEmpty() ? "Không nêu" : group.name(), group.count()))
                            .toList(),
                    people));
        }
        sections.next("Theo độ tuổi");
        blocks.addAll(FigureTables.groups(
                "Độ tuổi",
                figures.ages().stream()
                        .map(age -> new FigureTables.Named(age.band().vietnamese(), age.count()))
                        .toList(),
                people));
        sections.next("Kết quả giải thưởng");
        awards(facts, blocks);
        sections.next("Nội dung người dự thi nắm chưa chắc");
        if (facts.topics().isEmpty()) {
            blocks.add(Frame.body("Chưa có kỳ thi nào được phân tích."));
        } else {
            blocks.add(
                    Frame.body("Tỷ lệ trả lời đúng theo từng nội dung, tính trên lượt thi đầu tiên của mỗi người, nội"
                            + " dung có tỷ lệ thấp nhất xếp trước:"));
            blocks.addAll(FigureTables.topics(facts.topics()));
        }
        Earlier earlier = facts.earlier();
        if (earlier != null) {
            sections.next("So sánh với cuộc thi trước");
            blocks.addAll(FigureTables.compared(frame.contest().title(), figures, earlier));
        }
    }

    /** Numbered headings, whichever of them there are. */
    private static final class Sections {

        private final List<Block> blocks;
        private int no;

        Sections(List<Block> blocks) {
            this.blocks = blocks;
        }

        void next(String title) {
            blocks.add(new Heading(2, ++no + ". " + title));
        }
    }

    private static String taken(Figures figures) {
        Turnout turnout = figures.turnout();
        Long allCorrect = figures.all().allCorrect();
        return "Tính đến " + Frame.moment(figures.asOf()) + ", có "
                + Frame.number(figures.all().registered()) + " người đăng ký, "
                + Frame.number(figures.all().people()) + " người dự thi với "
                + Frame.number(figures.all().entries()) + " lượt thi, thuộc " + Frame.number(figures.takingUnits())
                + "/"
                + Frame.number(figures.branches().size()) + " đơn vị."
                + (turnout.expected() == 0
                        ? ""
                        : " Tỷ lệ tham gia đạt " + FigureWords.percent(turnout.taken(), turnout.expected()) + " ("
                                + Frame.number(turnout.taken()) + "/" + Frame.number(turnout.expected()) + " người).")
                + (allCorrect == null
                        ? ""
                        : " Có " + Frame.number(allCorrect) + " người trả lời đúng tất cả các câu hỏi.");
    }

    private static void awards(ReportFacts facts, List<Block> blocks) {
        if (facts.results().isEmpty()) {
            blocks.add(Frame.body("Kết quả giải thưởng chưa được niêm phong."));
        }
        for (SealedResult result : facts.results()) {
            blocks.add(Frame.body(result.scopeName() + " (niêm phong lúc " + Frame.moment(result.sealedAt()) + "): "
                    + (result.awards().isEmpty() ? "không có giải." : AwardTables.parts(result.awards()) + ".")));
            for (AwardKind kind : AwardKind.values()) {
                List<SealedAward> awards = AwardTables.of(result, kind);
                if (!awards.isEmpty()) {
                    blocks.add(awardTable(awards, kind));
                }
            }
        }
        if (!facts.results().isEmpty() && !facts.complete()) {
            blocks.add(Frame.body("Còn kết quả chưa được niêm phong."));
        }
    }

    private static Table awardTable(List<SealedAward> awards, AwardKind kind) {
        boolean units = awards.stream().anyMatch(award -> !award.unit().isEmpty());
        List<List<String>> rows = new ArrayList<>();
        rows.add(
                units
                        ? List.of("TT", AwardTables.title(kind), "Đơn vị", "Giải thưởng")
                        : List.of("TT", AwardTables.title(kind), "Giải thưởng"));
        int no = 1;
        for (SealedAward award : AwardTables.byName(awards)) {
            String at = String.valueOf(no++);
            rows.add(
                    units
                            ? List.of(at, award.holder(), award.unit(), award.prize())
                            : List.of(at, award.holder(), award.prize()));
        }
        return units ? FigureTables.table(rows, false, 9, 38, 36, 22) : FigureTables.table(rows, false, 9, 74, 22);
    }

    private static void judgement(Map<ReportPart, String> texts, String most, String rates, List<Block> blocks) {
        blocks.add(new Heading(1, "III. ĐÁNH GIÁ CHUNG"));
        blocks.add(new Heading(2, "1. Ưu điểm"));
        written(texts, ReportPart.STRENGTHS, blocks);
        blocks.add(new Heading(2, "2. Đơn vị tổ chức tốt"));
        if (!most.isEmpty()) {
            blocks.add(Frame.body("Đơn vị có nhiều người dự thi: " + most + "."));
        }
        if (!rates.isEmpty()) {
            blocks.add(Frame.body("Đơn vị có tỷ lệ tham gia cao: " + rates + "."));
        }
        written(texts, ReportPart.GOOD_UNITS, blocks);
        blocks.add(new Heading(2, "3. Hạn chế, nguyên nhân"));
        written(texts, ReportPart.SHORTCOMINGS, blocks);
    }

    /** A paragraph for each line; where nobody wrote anything, room to write by hand. */
    private static void written(Map<ReportPart, String> texts, ReportPart part, List<Block> blocks) {
        List<String> lines = texts.getOrDefault(part, "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        (lines.isEmpty() ? List.of(ROOM) : lines).forEach(line -> blocks.add(Frame.body(line)));
    }

    /**
     * What a unit tells the one above it.
     *
     * @param awards of published results, held in the unit or below it
     */
    static OfficialPaper unit(Frame frame, UnitDesk desk, List<SealedAward> awards, Map<ReportPart, String> texts) {
        UnitTurnout whole = desk.whole();
        String unit = whole.unit().name();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Heading(1, "I. KẾT QUẢ THAM GIA"));
        blocks.add(Frame.body("Tính đến " + Frame.moment(desk.at()) + ", " + unit + " có "
                + Frame.number(whole.registered()) + " người đăng ký, " + Frame.number(whole.taken())
                + " người dự thi"
                + (whole.expected() == 0
                        ? "."
                        : " trên tổng số " + Frame.number(whole.expected()) + " người, đạt "
                                + FigureWords.percent(Math.min(whole.taken(), whole.expected()), whole.expected())
                                + "; còn " + Frame.number(whole.left()) + " người chưa tham gia.")));
        if (!desk.children().isEmpty()) {
            blocks.add(FigureTables.table(unitRows(desk), true, 9, 46, 16, 16, 16, 14, 18));
        }
        blocks.add(new Heading(1, "II. GIẢI THƯỞNG"));
        blocks.add(Frame.body(
                awards.isEmpty()
                        ? "Trong các kết quả đã công bố, đơn vị không có giải."
                        : "Trong các kết quả đã công bố, đơn vị có " + AwardTables.parts(awards) + "."));
        if (!awards.isEmpty()) {
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("TT", "Họ và tên, tên tập thể", "Đơn vị", "Giải thưởng"));
            int no = 1;
            for (SealedAward award : AwardTables.byName(awards)) {
                rows.add(List.of(String.valueOf(no++), award.holder(), award.unit(), award.prize()));
            }
            blocks.add(FigureTables.table(rows, false, 9, 38, 36, 22));
        }
        blocks.add(new Heading(1, "III. ĐÁNH GIÁ"));
        blocks.add(new Heading(2, "1. Ưu điểm"));
        written(texts, ReportPart.STRENGTHS, blocks);
        blocks.add(new Heading(2, "2. Hạn chế, nguyên nhân"));
        written(texts, ReportPart.SHORTCOMINGS, blocks);
        blocks.add(new Heading(1, "IV. ĐỀ XUẤT, KIẾN NGHỊ"));
        written(texts, ReportPart.RECOMMENDATIONS, blocks);
        blocks.add(Frame.body("Trên đây là báo cáo kết quả tham gia của " + unit + END));
        blocks.add(frame.details().signed());
        return frame.paper(PaperKind.UNIT_REPORT, "Kết quả tham gia " + frame.contestName(), false, blocks);
    }

    /** Those directly below, and the unit as a whole. */
    static List<List<String>> unitRows(UnitDesk desk) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "TT",
                "Đơn vị",
                desk.byRoster() ? "Trong danh sách" : "Tổng số",
                "Đăng ký",
                "Dự thi",
                "Tỷ lệ",
                "Chưa tham gia"));
        int no = 1;
        for (UnitTurnout child : desk.children()) {
            rows.add(unitRow(String.valueOf(no++), child.unit().name(), child));
        }
        rows.add(unitRow("", "Toàn đơn vị", desk.whole()));
        return rows;
    }

    private static List<String> unitRow(String no, String name, UnitTurnout unit) {
        boolean known = unit.expected() > 0;
        return List.of(
                no,
                name,
                known ? Frame.number(unit.expected()) : "–",
                Frame.number(unit.registered()),
                Frame.number(unit.taken()),
                known ? FigureWords.percent(Math.min(unit.taken(), unit.expected()), unit.expected()) : "–",
                known ? Frame.number(unit.left()) : "–");
    }

    /**
     * A paragraph for newspapers and portals.
     *
     * @param named who agreed to be named in public
     */
    static String press(Frame frame, SealedResult result, List<SealedAward> named, LocalDate day) {
        StringBuilder text = new StringBuilder("Ngày " + FigureWords.day(day) + ", "
                + frame.details().issuer() + " công bố kết quả " + frame.about(result) + ". Có "
                + Frame.number(result.entrants()) + " người dự thi với " + Frame.number(result.entries())
                + " lượt thi.");
        for (AwardKind kind : AwardKind.values()) {
            List<SealedAward> awards = AwardTables.of(result, kind);
            if (!awards.isEmpty()) {
                text.append(' ')
                        .append(AwardTables.title(kind))
                        .append(" có ")
                        .append(AwardTables.counted(awards))
                        .append('.');
            }
        }
        List<SealedAward> first =
                named.stream().filter(award -> award.prizeOrder() == 0).toList();
        for (SealedAward award : AwardTables.byName(first)) {
            text.append(' ')
                    .append(award.prize())
                    .append(" thuộc về ")
                    .append(award.holder())
                    .append(award.unit().isEmpty() ? "" : " (" + award.unit() + ")")
                    .append('.');
        }
        return text.toString();
    }
}
