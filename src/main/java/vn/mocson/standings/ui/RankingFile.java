package vn.mocson.standings.ui;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.standings.JuryRow;
import vn.mocson.standings.StandingsService;

/** Writes the full ranking of a round, row by row: half a million of them are never in memory at once. */
final class RankingFile {

    enum Kind {
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        CSV("text/csv; charset=utf-8");

        private final String contentType;

        Kind(String contentType) {
            this.contentType = contentType;
        }

        String contentType() {
            return contentType;
        }
    }

    private static final int FLUSH_EVERY = 1000;
    /** A spreadsheet takes a text that begins so for a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private static final List<String> HEAD = List.of(
            "Hạng",
            "Đồng hạng",
            "Họ và tên",
            "Đơn vị",
            "Câu đúng",
            "Điểm",
            "Dự đoán",
            "Chênh lệch",
            "Thời gian làm bài (mili giây)",
            "Nộp lúc");

    private RankingFile() {}

    static void write(Path file, Kind kind, RoundDefinition round, StandingsService standings) throws IOException {
        switch (kind) {
            case XLSX -> xlsx(file, round, standings);
            case CSV -> csv(file, round, standings);
        }
    }

    private static void xlsx(Path file, RoundDefinition round, StandingsService standings) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                Workbook book = new Workbook(out, "Moc Son", "1.0")) {
            Worksheet sheet = book.newWorksheet("Xếp hạng");
            for (int i = 0; i < HEAD.size(); i++) {
                sheet.value(0, i, HEAD.get(i));
                sheet.style(0, i).bold().set();
            }
            sheet.width(2, 30);
            sheet.width(3, 40);
            sheet.width(9, 26);
            sheet.freezePane(0, 1);
            int[] line = {0};
            standings.eachPlace(round.id(), row -> {
                int n = ++line[0];
                sheet.value(n, 0, row.rank());
                sheet.value(n, 1, row.tied() ? "x" : "");
                sheet.value(n, 2, row.name());
                sheet.value(n, 3, row.unit());
                sheet.value(n, 4, row.correct());
                sheet.value(n, 5, row.points());
                number(sheet, n, 6, row.prediction());
                number(sheet, n, 7, row.predictionGap());
                sheet.value(n, 8, row.duration().toMillis());
                sheet.value(n, 9, ExplanationWords.TO_THE_MILLISECOND.format(row.submittedAt()));
                if (n % FLUSH_EVERY == 0) {
                    flush(sheet);
                }
            });
        }
    }

    private static void number(Worksheet sheet, int row, int column, @Nullable BigDecimal number) {
        if (number != null) {
            sheet.value(row, column, number);
        }
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void csv(Path file, RoundDefinition round, StandingsService standings) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write('\uFEFF'); // without it a spreadsheet reads Vietnamese as something else
            out.write(String.join(",", HEAD) + "\r\n");
            standings.eachPlace(round.id(), row -> {
                try {
                    out.write(line(row));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }

    static String line(JuryRow row) {
        return String.join(
                        ",",
                        String.valueOf(row.rank()),
                        row.tied() ? "x" : "",
                        quoted(row.name()),
                        quoted(row.unit()),
                        String.valueOf(row.correct()),
                        row.points().toPlainString(),
                        row.prediction() == null ? "" : row.prediction().toPlainString(),
                        row.predictionGap() == null ? "" : row.predictionGap().toPlainString(),
                        String.valueOf(row.duration().toMillis()),
                        ExplanationWords.TO_THE_MILLISECOND.format(row.submittedAt()))
                + "\r\n";
    }

    private static String quoted(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
