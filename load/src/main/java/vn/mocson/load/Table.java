package vn.mocson.load;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import vn.mocson.load.Tally.Kind;

/** The result of a load as text. */
final class Table {

    private Table() {}

    static void print(PrintStream out, Tally tally, Watch.Seen seen) {
        print(out, tally, seen, seen.wall());
    }

    /** @param once the time within which everybody did what each does once; answers are given all the time */
    static void print(PrintStream out, Tally tally, Watch.Seen seen, Duration once) {
        double seconds = seconds(seen);
        out.printf("%-22s %10s %9s %9s %9s %9s %9s%n", "", "count", "a second", "p50 ms", "p95 ms", "p99 ms", "max ms");
        Latencies entrants = new Latencies();
        for (Kind kind : Kind.values()) {
            Latencies latencies = tally.of(kind);
            if (latencies.count() > 0) {
                row(out, kind.plural, latencies, kind == Kind.SAVE ? seconds : once.toNanos() / 1e9);
                if (kind != Kind.PAGE) {
                    entrants.add(latencies);
                }
            }
        }
        row(out, "all of the entrants", entrants, seconds);
        out.printf(Locale.ROOT, "errors: %,d%n", tally.errorCount());
        tally.errors().forEach((what, n) -> out.printf(Locale.ROOT, "  %,d × %s%n", n, what));
        out.printf(Locale.ROOT, "queued (told when to come back): %,d times", tally.queuedCount());
        if (tally.admissions().count() > 0) {
            out.printf(
                    Locale.ROOT,
                    "; %,d of them let in after p50 %.0f ms, p99 %.0f ms, at most %.0f ms",
                    tally.admissions().count(),
                    tally.admissions().percentileMillis(50),
                    tally.admissions().percentileMillis(99),
                    tally.admissions().longestMillis());
        }
        out.println();
        out.printf(
                Locale.ROOT,
                "processors kept busy in %.0f s: server %s, database %s, generator %s (%.1f µs a request)%s%n",
                seconds,
                Processes.cores(seen.serverProcessor(), seen.wall()),
                Processes.cores(seen.databaseProcessor(), seen.wall()),
                Processes.cores(seen.generatorProcessor(), seen.wall()),
                seen.generatorProcessor().toNanos() / 1e3 / Math.max(1, entrants.count()),
                seen.busiestCores() > 0
                        ? String.format(
                                Locale.ROOT,
                                "; server and database in their busiest ten seconds %.2f",
                                seen.busiestCores())
                        : "");
        if (seen.serverResidentKiB() > 0) {
            out.printf(
                    Locale.ROOT,
                    "resident memory: server %d MiB, database %d MiB%n",
                    seen.serverResidentKiB() / 1024,
                    seen.databaseResidentKiB() / 1024);
        }
    }

    /** What a saturation is about. */
    static void printAttempts(PrintStream out, Tally tally, Watch.Seen seen) {
        out.printf(
                Locale.ROOT,
                "whole attempts: %.0f a second; durable writes: %.0f a second%n",
                attemptsPerSecond(tally, seen),
                writesPerSecond(tally, seen));
    }

    static double attemptsPerSecond(Tally tally, Watch.Seen seen) {
        return tally.of(Kind.SUBMISSION).count() / seconds(seen);
    }

    static double writesPerSecond(Tally tally, Watch.Seen seen) {
        return (tally.of(Kind.START).count()
                        + tally.of(Kind.SAVE).count()
                        + tally.of(Kind.SUBMISSION).count())
                / seconds(seen);
    }

    /** Over everything entrants asked, pages of the house aside. */
    static double entrantsP99(Tally tally) {
        Latencies entrants = new Latencies();
        for (Kind kind : Kind.values()) {
            if (kind != Kind.PAGE) {
                entrants.add(tally.of(kind));
            }
        }
        return entrants.percentileMillis(99);
    }

    private static double seconds(Watch.Seen seen) {
        return seen.wall().toNanos() / 1e9;
    }

    private static void row(PrintStream out, String name, Latencies latencies, double seconds) {
        out.printf(
                Locale.ROOT,
                "%-22s %,10d %,9.1f %9.1f %9.1f %9.1f %9.1f%n",
                name,
                latencies.count(),
                latencies.count() / seconds,
                latencies.percentileMillis(50),
                latencies.percentileMillis(95),
                latencies.percentileMillis(99),
                latencies.longestMillis());
    }
}
