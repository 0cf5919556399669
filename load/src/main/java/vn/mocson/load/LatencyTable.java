package vn.mocson.load;

import java.io.PrintStream;
import java.util.Locale;
import vn.mocson.load.Tally.Kind;

/** Rates and percentiles per kind of request, errors and waiting. */
final class LatencyTable {

    private LatencyTable() {}

    static void print(PrintStream out, Tally tally, double seconds) {
        out.printf("%-14s %10s %9s %9s %9s %9s %9s%n", "", "count", "a second", "p50 ms", "p95 ms", "p99 ms", "max ms");
        for (Kind kind : Kind.values()) {
            Latencies seen = tally.of(kind);
            if (seen.count() > 0) {
                out.printf(
                        Locale.ROOT,
                        "%-14s %,10d %,9.1f %9.1f %9.1f %9.1f %9.1f%n",
                        kind.plural,
                        seen.count(),
                        seen.count() / seconds,
                        seen.percentileMillis(50),
                        seen.percentileMillis(95),
                        seen.percentileMillis(99),
                        seen.longestMillis());
            }
        }
        out.printf(Locale.ROOT, "errors: %,d%n", tally.errorCount());
        tally.errors().forEach((what, n) -> out.printf(Locale.ROOT, "  %,d × %s%n", n, what));
        out.printf(Locale.ROOT, "told to come back later: %,d", tally.queuedCount());
        if (tally.admissions().count() > 0) {
            out.printf(
                    Locale.ROOT,
                    "; let in after p50 %.0f ms, p99 %.0f ms, at most %.0f ms",
                    tally.admissions().percentileMillis(50),
                    tally.admissions().percentileMillis(99),
                    tally.admissions().longestMillis());
        }
        out.println();
    }
}
