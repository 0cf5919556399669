package vn.mocson.standings;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.mocson.standings.ranking.PrizePlaces;
import vn.mocson.standings.ranking.WhatIf.Change;

/**
 * Everybody whose rank or prize would change, as CSV: UTF-8 with a byte order mark, without which Excel
 * shows Vietnamese as gibberish; what it would take for a formula has an apostrophe before it.
 */
final class DryRunFile {

    private static final int AT_ONCE = 1000;
    private static final Pattern FORMULA = Pattern.compile("[=+\\-@\t\r].*", Pattern.DOTALL);

    private DryRunFile() {}

    /** @param named finds the names of some changes at once */
    static byte[] write(DryRun dryRun, Function<Collection<Change>, List<DryRunRow>> named) {
        StringWriter text = new StringWriter();
        text.write('\uFEFF');
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(
                    "Kỳ thi",
                    "Họ và tên",
                    "Đơn vị",
                    "Hạng trước",
                    "Hạng sau",
                    "Giải trước",
                    "Giải sau",
                    "Đổi lượt được tính");
            for (DryRun.OfRound round : dryRun.rounds()) {
                List<Change> changes = round.changes();
                for (int from = 0; from < changes.size(); from += AT_ONCE) {
                    for (DryRunRow row : named.apply(changes.subList(from, Math.min(changes.size(), from + AT_ONCE)))) {
                        csv.writeRecord(
                                cell(round.name()),
                                cell(row.name()),
                                cell(row.unit()),
                                rank(row.rankBefore()),
                                rank(row.rankAfter()),
                                prize(row.prizeBefore()),
                                prize(row.prizeAfter()),
                                row.otherAttempt() ? "x" : "");
                    }
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e); // a text in memory
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String rank(@Nullable Integer rank) {
        return rank == null ? "" : rank.toString();
    }

    private static String prize(PrizePlaces.@Nullable Won won) {
        return won == null ? "" : cell(won.prize().name()) + (won.undecided() ? " (chờ quyết định)" : "");
    }

    private static String cell(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
