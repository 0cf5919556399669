package vn.mocson.load;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import vn.mocson.load.Tally.Kind;

/** The result of a saturation as text. */
final class SaturationTable {

    private final Saturation.Outcome outcome;

    SaturationTable(Saturation.Outcome outcome) {
        this.outcome = outcome;
    }

    void print(PrintStream out) {
        double seconds = outcome.measured().toNanos() / 1e9;
        LatencyTable.print(out, outcome.tally(), seconds);
        Duration server = outcome.end().server().processor().minus(outcome.begin().server().processor());
        Duration database = outcome.end().database().processor().minus(outcome.begin().database().processor());
        out.printf(
                Locale.ROOT,
                "processors kept busy: server %s, database %s, generator %s (%.1f µs a request)%n",
                Processes.cores(server, outcome.measured()),
                Processes.cores(database, outcome.measured()),
                Processes.cores(outcome.generatorCpu(), outcome.measured()),
                outcome.generatorCpu().toNanos() / 1e3 / Math.max(1, outcome.requests()));
        if (outcome.end().server().residentKiB() > 0) {
            out.printf(
                    Locale.ROOT,
                    "resident memory: server %d MiB, database %d MiB%n",
                    outcome.end().server().residentKiB() / 1024,
                    outcome.end().database().residentKiB() / 1024);
        }
        out.printf(
                Locale.ROOT,
                "whole attempts: %.0f a second; durable writes: %.0f a second%n",
                outcome.tally().of(Kind.SUBMISSION).count() / seconds,
                outcome.requests() / seconds);
    }
}
