package vn.mocson.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.report.FigureSheet.Line;
import vn.mocson.report.Figures.Count;
import vn.mocson.report.Figures.OfUnit;
import vn.mocson.unit.Unit;

/** The figures as a workbook: a sheet for each way of looking at them, numbers as numbers, the moment on every sheet. */
final class FigureWorkbook {

    private static final String FONT = "Times New Roman";
    private static final int FONT_SIZE = 13;
    private static final String HEAD_COLOUR = "F3E3C3";
    private static final int HEADER_ROW = 2;
    private static final int FIRST_WIDTH = 60;
    private static final int OTHER_WIDTH = 16;
    private static final String INDENT = "    ";
    private static final String UNIT = "Đơn vị (gồm cả đơn vị bên dưới)";
    private static final String WHOLE = "#,##0";

    private final FigureWords words;
    private final Figures figures;
    private final Shown shown;
    private final Workbook workbook;

    private FigureWorkbook(FigureWords words, Figures figures, Shown shown, Workbook workbook) {
        this.words = words;
        this.figures = figures;
        this.shown = shown;
        this.workbook = workbook;
    }

    static byte[] write(ContestDefinition contest, @Nullable RoundDefinition round, Figures figures, Shown shown) {
        return write(contest, round, figures, shown, FigureWorkbook::sheets);
    }

    /** @param units the only ones, in any order: each says what it lies under */
    static byte[] write(
            ContestDefinition contest,
            @Nullable RoundDefinition round,
            Figures figures,
            Shown shown,
            List<OfUnit> units) {
        return write(contest, round, figures, shown, book -> book.units(units));
    }

    private static byte[] write(
            ContestDefinition contest,
            @Nullable RoundDefinition round,
            Figures figures,
            Shown shown,
            Consumer<FigureWorkbook> sheets) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "MocSon", "1.0")) {
            workbook.setGlobalDefaultFont(FONT, FONT_SIZE);
            FigureWords words = new FigureWords(contest, round, figures, shown);
            sheets.accept(new FigureWorkbook(words, figures, shown, workbook));
        } catch (IOException e) {
            throw new IllegalStateException(e); // a file in memory
        }
        return bytes.toByteArray();
    }

    private void sheets() {
        List<List<@Nullable Object>> lines = new ArrayList<>();
        for (Line line : words.lines()) {
            Long number = line.number();
            lines.add(row(line.name(), number == null ? line.figure() : number));
        }
        sheet("Tổng hợp", List.of("Chỉ số", "Số liệu"), lines);
        if (shown.people()) {
            tree();
            days();
            hours();
            if (!figures.occupations().isEmpty()) {
                groups(
                        "Thành phần",
                        figures.occupations().stream()
                                .map(group -> new Named(
                                        group.name().isEmpty() ? "Khác, không nêu" : group.name(), group.count()))
                                .toList());
            }
            groups(
                    "Độ tuổi",
                    figures.ages().stream()
                            .map(age -> new Named(age.band().vietnamese(), age.count()))
                            .toList());
        }
    }

    private record Named(String name, Count count) {}

    private void tree() {
        units(
                List.of(UNIT, "Mã"),
                figures.units(),
                unit -> row(INDENT.repeat(unit.depth()) + unit.name(), unit.code()));
    }

    private void units(List<OfUnit> units) {
        units(List.of(UNIT, "Mã", "Thuộc"), units, unit -> row(unit.name(), unit.code(), unit.path()));
    }

    private void units(List<String> about, List<OfUnit> units, Function<Unit, List<@Nullable Object>> named) {
        List<String> head = new ArrayList<>(about);
        head.addAll(countNames());
        head.addAll(List.of(words.expectedName(), "Tỷ lệ (%)", "Chưa tham gia"));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (OfUnit unit : units) {
            List<@Nullable Object> row = named.apply(unit.unit());
            row.addAll(counts(unit.count()));
            boolean known = unit.turnout().expected() > 0;
            row.add(known ? unit.turnout().expected() : null);
            row.add(known ? percent(unit.turnout()) : null);
            row.add(known ? unit.turnout().left() : null);
            rows.add(row);
        }
        sheet("Theo đơn vị", head, rows);
    }

    private void days() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Figures.Day day : figures.days()) {
            rows.add(moved(VietnamTime.date(day.date()), day.registered(), day.entries(), day.allCorrect()));
        }
        sheet("Theo ngày", movedNames("Ngày"), rows);
    }

    private void hours() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Figures.Hour hour : figures.hours()) {
            rows.add(moved(VietnamTime.minute(hour.start()), hour.registered(), hour.entries(), hour.allCorrect()));
        }
        sheet("Theo giờ", movedNames("Giờ bắt đầu"), rows);
    }

    private List<String> movedNames(String when) {
        List<String> names = new ArrayList<>(List.of(when, "Đăng ký mới"));
        if (shown.entries()) {
            names.add("Lượt thi");
        }
        if (shown.allCorrect()) {
            names.add("Lượt đúng tất cả");
        }
        return names;
    }

    private List<@Nullable Object> moved(String when, long registered, long entries, @Nullable Long allCorrect) {
        List<@Nullable Object> row = row(when, registered);
        if (shown.entries()) {
            row.add(entries);
        }
        if (shown.allCorrect()) {
            row.add(allCorrect);
        }
        return row;
    }

    private void groups(String title, List<Named> groups) {
        List<String> head = new ArrayList<>(List.of(title));
        head.addAll(countNames());
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Named group : groups) {
            List<@Nullable Object> row = row(group.name());
            row.addAll(counts(group.count()));
            rows.add(row);
        }
        sheet(title, head, rows);
    }

    private List<String> countNames() {
        List<String> names = new ArrayList<>(List.of("Đăng ký", "Dự thi"));
        if (shown.entries()) {
            names.add("Lượt thi");
        }
        if (shown.allCorrect()) {
            names.add("Đúng tất cả");
        }
        return names;
    }

    private List<@Nullable Object> counts(Count count) {
        List<@Nullable Object> row = row(count.registered(), count.people());
        if (shown.entries()) {
            row.add(count.entries());
        }
        if (shown.allCorrect()) {
            row.add(count.allCorrect());
        }
        return row;
    }

    private static BigDecimal percent(Figures.Turnout turnout) {
        return BigDecimal.valueOf(turnout.taken() * 100)
                .divide(BigDecimal.valueOf(turnout.expected()), 1, RoundingMode.DOWN);
    }

    private static List<@Nullable Object> row(Object... values) {
        return new ArrayList<>(List.of(values));
    }

    private void sheet(String name, List<String> head, List<List<@Nullable Object>> rows) {
        Worksheet sheet = workbook.newWorksheet(name);
        sheet.value(0, 0, words.heading());
        sheet.style(0, 0).bold().fontName(FONT).fontSize(15).set();
        for (int column = 0; column < head.size(); column++) {
            sheet.value(HEADER_ROW, column, head.get(column));
            sheet.width(column, column == 0 ? FIRST_WIDTH : OTHER_WIDTH);
        }
        sheet.range(HEADER_ROW, 0, HEADER_ROW, head.size() - 1)
                .style()
                .bold()
                .wrapText(true)
                .fillColor(HEAD_COLOUR)
                .borderStyle("thin")
                .set();
        int at = HEADER_ROW + 1;
        for (List<@Nullable Object> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                put(sheet, at, column, row.get(column));
            }
            at++;
        }
        if (!rows.isEmpty()) {
            sheet.range(HEADER_ROW + 1, 0, at - 1, head.size() - 1)
                    .style()
                    .borderStyle("thin")
                    .set();
        }
        sheet.freezePane(0, HEADER_ROW + 1);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(HEADER_ROW);
    }

    private static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case Long whole -> {
                sheet.value(row, column, whole);
                sheet.style(row, column).format(WHOLE).set();
            }
            case Number number -> sheet.value(row, column, number);
            case String text -> sheet.value(row, column, text);
            case null, default -> {
                // nobody knows: an empty cell
            }
        }
    }
}
