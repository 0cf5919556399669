package vn.mocson.load;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * As many whole attempts as the server carries: one start, a save per question, one submission, no
 * think time. One thread, prebuilt bytes, as little parsing as will do: what the generator takes of
 * the processors, the server cannot have.
 */
final class Saturation {

    record Settings(int clients, int threads, Duration warmUp, Duration measured) {}

    record Outcome(Tally tally, List<Ledger> ledgers, Watch.Seen processes) {}

    private final Contest contest;
    private final Settings settings;
    private final String[] tokens;
    private final AtomicInteger nextPerson = new AtomicInteger();
    private volatile boolean measuring;
    private volatile boolean over;

    Saturation(Contest contest, Settings settings, String[] tokens) {
        this.contest = contest;
        this.settings = settings;
        this.tokens = tokens;
    }

    Outcome run(Watch watch) throws InterruptedException {
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < settings.threads(); i++) {
            workers.add(new Worker(i));
        }
        workers.forEach(Thread::start);
        Thread.sleep(settings.warmUp());
        watch.begin();
        measuring = true;
        Thread.sleep(settings.measured());
        measuring = false;
        Watch.Seen seen = watch.end();
        over = true;
        Tally all = new Tally();
        List<Ledger> ledgers = new ArrayList<>();
        for (Worker worker : workers) {
            worker.join();
            all.add(worker.tally);
            ledgers.addAll(worker.ledgers);
        }
        return new Outcome(all, ledgers, seen);
    }

    private final class Worker extends Thread {

        private final Tally tally = new Tally();
        private final List<Ledger> ledgers = new ArrayList<>();
        private final RandomGenerator random;
        private int ended;

        private Worker(int number) {
            super("generator-" + number);
            this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(271_954L + number);
        }

        @Override
        public void run() {
            Loop loop = new Loop();
            int clients = settings.clients() / settings.threads();
            for (int i = 0; i < clients; i++) {
                Entrant entrant = new Entrant(loop, this);
                entrant.nextPerson();
            }
            long[] patience = {Long.MAX_VALUE};
            loop.run(() -> {
                if (over && patience[0] == Long.MAX_VALUE) {
                    patience[0] = System.nanoTime() + 10_000_000_000L; // for what is still under way
                }
                return ended == clients || System.nanoTime() > patience[0];
            });
        }
    }

    private final class Entrant extends Sitter {

        private final Worker worker;

        private Entrant(Loop loop, Worker worker) {
            super(loop, contest, () -> worker.tally, worker.ledgers, worker.random);
            this.worker = worker;
        }

        private void nextPerson() {
            if (over) {
                ended();
            } else {
                start(tokens[nextPerson.getAndIncrement() % tokens.length]);
            }
        }

        @Override
        void whenDue(Runnable step) {
            step.run();
        }

        @Override
        void finished() {
            nextPerson();
        }

        @Override
        boolean over() {
            return over;
        }

        @Override
        void ended() {
            connection.close();
            worker.ended++;
        }

        @Override
        boolean counts() {
            return measuring;
        }
    }

    /** Plays against a server that runs already. */
    public static void main(String[] arguments) throws Exception {
        try {
            Options options = Options.of(
                    arguments,
                    "url",
                    "slug",
                    "people",
                    "seconds",
                    "warm-up",
                    "clients",
                    "threads",
                    "tokens",
                    "server-pid",
                    "database-pid",
                    "check");
            URI url = URI.create(options.text("url", "http://127.0.0.1:8080"));
            Contest contest = Contest.read(url, options.text("slug", "bench"));
            Path file = Path.of(
                    options.text("tokens", "load/target/tokens-" + contest.slug() + "-" + url.getPort() + ".txt"));
            int people = options.number("people", 20_000);
            long before = System.nanoTime();
            String[] tokens = People.tokens(contest, people, file);
            System.out.printf(
                    "%,d people can sit (%.1f s), tokens in %s%n", people, (System.nanoTime() - before) / 1e9, file);
            Settings settings = new Settings(
                    options.number("clients", 64),
                    options.number("threads", 1),
                    Duration.ofSeconds(options.number("warm-up", 15)),
                    Duration.ofSeconds(options.number("seconds", 30)));
            Outcome outcome = new Saturation(contest, settings, tokens)
                    .run(new Watch(options.number("server-pid", 0), options.number("database-pid", 0)));
            Table.print(System.out, outcome.tally(), outcome.processes());
            Table.printAttempts(System.out, outcome.tally(), outcome.processes());
            Verification.Found found = options.flag("check", true)
                    ? Verification.overTheApi(contest, outcome.ledgers())
                    : Verification.Found.NOTHING;
            System.out.println(found.sentence());
            if (found.lost() > 0 || outcome.tally().errorCount() > 0) {
                System.exit(1);
            }
        } catch (Options.Stop stop) {
            System.err.println(stop.getMessage());
            System.exit(2);
        }
    }
}
