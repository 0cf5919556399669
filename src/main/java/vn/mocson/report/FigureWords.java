package vn.mocson.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.report.FigureSheet.Line;
import vn.mocson.report.Figures.OfUnit;
import vn.mocson.report.Figures.Turnout;

/**
 * Figures in Vietnamese, whatever language the house is read in: this goes into Vietnamese papers. Dates as Nghị định
 * 30/2020/NĐ-CP writes them: a zero before days below ten and before January and February alone.
 */
public final class FigureWords {

    private static final int NAMED = 3;

    private final ContestDefinition contest;
    private final @Nullable RoundDefinition round;
    private final Figures figures;
    private final Shown shown;

    FigureWords(ContestDefinition contest, @Nullable RoundDefinition round, Figures figures, Shown shown) {
        this.contest = contest;
        this.round = round;
        this.figures = figures;
        this.shown = shown;
    }

    /** {@code 17 giờ 00 ngày 05/9/2024}, {@code 17 giờ 05 phút ngày 20/9/2024}. */
    public static String moment(Instant instant) {
        ZonedDateTime at = instant.atZone(VietnamTime.ZONE);
        return String.format(Locale.ROOT, "%02d giờ %02d", at.getHour(), at.getMinute())
                + (at.getMinute() == 0 ? "" : " phút") + " ngày " + day(at.toLocalDate());
    }

    /** {@code 05/9/2024}. */
    public static String day(LocalDate date) {
        return String.format(
                Locale.ROOT,
                date.getMonthValue() <= 2 ? "%02d/%02d/%d" : "%02d/%d/%d",
                date.getDayOfMonth(),
                date.getMonthValue(),
                date.getYear());
    }

    /** {@code 85,2%}, rounded down so that 100% means everybody. */
    public static String percent(long part, long whole) {
        BigDecimal percent =
                BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(Math.max(1, whole)), 1, RoundingMode.DOWN);
        return percent.stripTrailingZeros().toPlainString().replace('.', ',') + "%";
    }

    String subject() {
        return contest.title() + (round == null ? "" : ", " + round.fullName());
    }

    String heading() {
        return subject() + " – Số liệu đến " + moment(figures.asOf())
                + (shown.internal() ? " (nội bộ, không công bố)" : "");
    }

    List<String> withheld() {
        List<String> names = new ArrayList<>();
        if (!shown.people()) {
            names.add("số người");
        }
        if (!shown.entries()) {
            names.add("số lượt thi");
        }
        return names;
    }

    String paragraph() {
        List<String> sentences = new ArrayList<>();
        sentences.add("Tính đến " + moment(figures.asOf()) + ", " + subject() + " " + taken() + ".");
        if (shown.people()) {
            rate(sentences);
        }
        if (shown.entries()) {
            today(sentences);
        }
        Long sitting = sitting();
        if (sitting != null && sitting > 0) {
            sentences.add("Hiện có " + number(sitting) + " người đang làm bài.");
        }
        Long allCorrect = figures.all().allCorrect();
        if (shown.allCorrect() && allCorrect != null) {
            sentences.add("Có " + number(allCorrect) + " người trả lời đúng tất cả các câu hỏi.");
        }
        if (shown.people()) {
            leaders(sentences);
        }
        return String.join(" ", sentences);
    }

    /** Who is sitting will be one more of those that people may be guessing. */
    private @Nullable Long sitting() {
        return shown.people() && shown.entries() ? figures.sitting() : null;
    }

    private String taken() {
        String units =
                number(figures.takingUnits()) + "/" + number(figures.branches().size()) + " đơn vị";
        if (shown.people()) {
            return "đã có " + number(figures.all().registered()) + " người đăng ký, "
                    + number(figures.all().people())
                    + " người dự thi"
                    + (shown.entries() ? " với " + number(figures.all().entries()) + " lượt thi" : "") + ", thuộc "
                    + units;
        }
        return shown.entries()
                ? "đã có " + number(figures.all().entries()) + " lượt thi của người dự thi thuộc " + units
                : "đã có người dự thi của " + units;
    }

    private void rate(List<String> sentences) {
        Turnout turnout = figures.turnout();
        if (turnout.expected() > 0) {
            sentences.add("Tỷ lệ tham gia đạt " + percent(turnout.taken(), turnout.expected()) + " ("
                    + number(turnout.taken()) + "/" + number(turnout.expected())
                    + (figures.byRoster() ? " người trong danh sách)" : " người theo báo cáo của các đơn vị)")
                    + (turnout.left() == 0 ? "." : "; còn " + number(turnout.left()) + " người chưa tham gia."));
        }
    }

    private void today(List<String> sentences) {
        LocalDate today = VietnamTime.dateOf(figures.asOf());
        figures.days().stream()
                .filter(day -> day.date().equals(today) && day.entries() > 0)
                .findFirst()
                .ifPresent(day ->
                        sentences.add("Riêng ngày " + day(today) + " có " + number(day.entries()) + " lượt thi."));
    }

    private void leaders(List<String> sentences) {
        String most = named(
                figures.branches().stream()
                        .filter(branch -> branch.count().people() > 0)
                        .toList(),
                branch -> number(branch.count().people()) + " người");
        if (!most.isEmpty()) {
            sentences.add("Đơn vị có nhiều người dự thi: " + most + ".");
        }
        String rates = named(
                figures.byRate().stream()
                        .filter(branch -> branch.turnout().taken() > 0)
                        .toList(),
                branch -> percent(branch.turnout().taken(), branch.turnout().expected()));
        if (!rates.isEmpty()) {
            sentences.add("Đơn vị có tỷ lệ tham gia cao: " + rates + ".");
        }
    }

    private static String named(List<OfUnit> units, Function<OfUnit, String> figure) {
        return units.stream()
                .limit(NAMED)
                .map(branch -> branch.unit().name() + " (" + figure.apply(branch) + ")")
                .collect(Collectors.joining(", "));
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        Turnout turnout = figures.turnout();
        if (shown.people()) {
            lines.add(Line.of("Người đăng ký", figures.all().registered()));
            lines.add(Line.of("Người dự thi", figures.all().people()));
        }
        if (shown.entries()) {
            lines.add(Line.of("Lượt thi", figures.all().entries()));
        }
        Long sitting = sitting();
        if (sitting != null) {
            lines.add(Line.of("Đang làm bài", sitting));
        }
        lines.add(Line.of(
                "Đơn vị có người dự thi",
                number(figures.takingUnits()) + "/" + number(figures.branches().size())));
        if (shown.people() && turnout.expected() > 0) {
            lines.add(Line.of(expectedName(), turnout.expected()));
            lines.add(Line.of("Tỷ lệ tham gia", percent(turnout.taken(), turnout.expected())));
            lines.add(Line.of("Chưa tham gia", turnout.left()));
        }
        Long allCorrect = figures.all().allCorrect();
        if (shown.allCorrect() && allCorrect != null) {
            lines.add(Line.of("Người đúng tất cả", allCorrect));
        }
        return lines;
    }

    String expectedName() {
        return figures.byRoster() ? "Trong danh sách" : "Tổng số người";
    }

    /** The header, and the units by people; none where that is not told. */
    List<List<String>> unitTable() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(columns("Đơn vị", "Đăng ký", "Dự thi", "Lượt thi", expectedName(), "Tỷ lệ", "Chưa tham gia"));
        if (shown.people()) {
            figures.branches().forEach(branch -> {
                Turnout turnout = branch.turnout();
                boolean known = turnout.expected() > 0;
                rows.add(columns(
                        branch.unit().name(),
                        number(branch.count().registered()),
                        number(branch.count().people()),
                        number(branch.count().entries()),
                        known ? number(turnout.expected()) : "–",
                        known ? percent(turnout.taken(), turnout.expected()) : "–",
                        known ? number(turnout.left()) : "–"));
            });
        }
        return rows;
    }

    private List<String> columns(
            String unit, String registered, String people, String entries, String expected, String rate, String left) {
        return shown.entries()
                ? List.of(unit, registered, people, entries, expected, rate, left)
                : List.of(unit, registered, people, expected, rate, left);
    }

    private static String number(long n) {
        return Vietnamese.number(n);
    }
}
