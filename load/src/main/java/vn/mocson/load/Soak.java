package vn.mocson.load;

import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import vn.mocson.load.Tally.Kind;

/**
 * A moderate load for a long time: people start at a steady rate, give an answer every three seconds
 * and submit. Every minute: what the requests of that minute took, and what the server holds after a
 * full collection. Neither may grow.
 */
final class Soak {

    private static final int SAVES = 20;
    private static final Duration BETWEEN_SAVES = Duration.ofSeconds(3);
    /** The heap of the last third over that of the first third. */
    private static final double TOLERANCE = 1.2;

    private final Contest contest;
    private final Server server;
    private final String[] tokens;
    private final double startsPerSecond;
    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(271_954L);
    private final List<Ledger> ledgers = new ArrayList<>();
    private final List<Tally> minutes = new ArrayList<>();
    private int people;
    private int sitting;
    private volatile boolean over;

    /** One minute as it was. */
    record Minute(int number, double heapMiB, long serverResidentKiB, long databaseResidentKiB, int threads) {}

    /** Whether it stayed flat, and everything that was acknowledged. */
    record Outcome(List<Minute> minutes, Tally tally, List<Ledger> ledgers) {}

    Soak(Contest contest, Server server, String[] tokens, int savesPerSecond) {
        this.contest = contest;
        this.server = server;
        this.tokens = tokens;
        this.startsPerSecond = savesPerSecond / (double) SAVES;
        minutes.add(new Tally());
    }

    Outcome run(int length, PrintStream out) throws InterruptedException, IOException {
        Thread loop = Thread.ofPlatform().name("generator").start(this::play);
        out.printf(
                "%6s %9s %8s %8s %8s %8s %11s %11s %12s %8s%n",
                "minute",
                "saves/s",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "errors",
                "heap MiB",
                "server MiB",
                "database MiB",
                "threads");
        List<Minute> seen = new ArrayList<>();
        long from = System.nanoTime();
        for (int minute = 1; minute <= length; minute++) {
            Thread.sleep(Math.max(1, (from + minute * 60_000_000_000L - System.nanoTime()) / 1_000_000));
            Tally ended = turn();
            // after the minute was counted: the collection is of our making
            double heap = server.heapAfterCollection();
            Minute now = new Minute(
                    minute,
                    heap,
                    Processes.of(server.pid()).residentKiB(),
                    Processes.of(server.databasePid()).residentKiB(),
                    Processes.threads(server.pid()));
            seen.add(now);
            Latencies saves = ended.of(Kind.SAVE);
            out.printf(
                    Locale.ROOT,
                    "%6d %9.1f %8.1f %8.1f %8.1f %8d %11.1f %11d %12d %8d%n",
                    minute,
                    saves.count() / 60.0,
                    saves.percentileMillis(50),
                    saves.percentileMillis(95),
                    saves.percentileMillis(99),
                    ended.errorCount(),
                    now.heapMiB(),
                    now.serverResidentKiB() / 1024,
                    now.databaseResidentKiB() / 1024,
                    now.threads());
        }
        over = true;
        loop.join();
        Tally all = new Tally();
        minutes.forEach(all::add);
        return new Outcome(seen, all, ledgers);
    }

    /** The tally of the minute that ended; a new one takes what comes. */
    private Tally turn() {
        synchronized (minutes) {
            minutes.add(new Tally());
            return minutes.get(minutes.size() - 2);
        }
    }

    private Tally now() {
        synchronized (minutes) {
            return minutes.getLast();
        }
    }

    private void play() {
        Loop loop = new Loop();
        arrive(loop, System.nanoTime());
        long[] patience = {Long.MAX_VALUE};
        loop.run(() -> {
            if (over && patience[0] == Long.MAX_VALUE) {
                patience[0] = System.nanoTime() + 10_000_000_000L;
            }
            return over && (sitting == 0 || System.nanoTime() > patience[0]);
        });
    }

    private void arrive(Loop loop, long due) {
        if (over) {
            return;
        }
        sitting++;
        Entrant entrant = new Entrant(loop, due);
        entrant.late(System.nanoTime() - due);
        entrant.start(tokens[people++ % tokens.length]);
        long next = due + (long) (1e9 / startsPerSecond);
        loop.at(next, () -> arrive(loop, next));
    }

    private final class Entrant extends Sitter {

        private long due;

        private Entrant(Loop loop, long arrival) {
            super(loop, contest, Soak.this::now, ledgers, random);
            this.due = arrival;
        }

        @Override
        void whenDue(Runnable step) {
            due += BETWEEN_SAVES.toNanos();
            loop.at(due, () -> {
                late(System.nanoTime() - due);
                step.run();
            });
        }

        @Override
        void finished() {
            ended();
        }

        @Override
        boolean over() {
            return over;
        }

        @Override
        void ended() {
            connection.close();
            sitting--;
        }

        @Override
        boolean counts() {
            return true;
        }
    }

    /** How much the figure grew between the first and the last third of the series; 1 where it stayed the same. */
    static double growth(List<Double> series) {
        int third = Math.max(1, series.size() / 3);
        return mean(series.subList(series.size() - third, series.size())) / mean(series.subList(0, third));
    }

    /** Least squares: per step of the series. */
    static double slope(List<Double> series) {
        double n = series.size();
        double meanX = (n - 1) / 2;
        double meanY = mean(series);
        double above = 0;
        double below = 0;
        for (int i = 0; i < series.size(); i++) {
            above += (i - meanX) * (series.get(i) - meanY);
            below += (i - meanX) * (i - meanX);
        }
        return below == 0 ? 0 : above / below;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    /** @return whether the heap stayed flat */
    static boolean judge(Outcome outcome, PrintStream out) {
        List<Double> heap = outcome.minutes().stream().map(Minute::heapMiB).toList();
        List<Double> resident = outcome.minutes().stream()
                .map(m -> m.serverResidentKiB() / 1024.0)
                .toList();
        boolean flat = growth(heap) <= TOLERANCE;
        out.printf(
                Locale.ROOT,
                "heap after a collection: %+.1f MiB an hour by least squares, last third over first third %.2f (at most %.2f: %s);"
                        + " resident memory %+.1f MiB an hour%n",
                slope(heap) * 60,
                growth(heap),
                TOLERANCE,
                flat ? "flat" : "GROWS",
                slope(resident) * 60);
        return flat;
    }
}
