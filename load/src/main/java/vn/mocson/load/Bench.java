package vn.mocson.load;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** {@code ./mocson bench}: starts the product on data of its own, plays a load, and says what was seen. See docs/load.md. */
final class Bench {

    private static final String SERVER_HEAP = "-Xms768m -Xmx768m";
    private static final int VISITORS_IN_B = 500;

    private final Options options;
    private final Path project;
    private final Path results;
    private final PrintStream out;
    private final Server server;
    private final Contest contest;
    private String[] tokens = {};
    /** The first person who did not sit to warm the server up. */
    private int fresh;

    private boolean failed;

    private Bench(Options options, Path project, Path results, PrintStream out, Server server) {
        this.options = options;
        this.project = project;
        this.results = results;
        this.out = out;
        this.server = server;
        this.contest = Contest.read(server.url(), BenchSeed.SLUG);
    }

    public static void main(String[] arguments) {
        int status;
        try {
            status = bench(Options.of(
                    arguments,
                    "seconds",
                    "minutes",
                    "warm-up",
                    "clients",
                    "people",
                    "rate",
                    "jfr",
                    "keep",
                    "url",
                    "server-pid",
                    "data-dir"));
        } catch (Options.Stop stop) {
            System.err.println(stop.getMessage());
            status = 2;
        } catch (Exception e) {
            e.printStackTrace();
            status = 2;
        }
        System.exit(status); // ends the server by its shutdown hook
    }

    private static int bench(Options options) throws Exception {
        String what = options.rest().isEmpty() ? "all" : options.rest().getFirst();
        if (!List.of("a", "b", "c", "all", "soak").contains(what)
                || options.rest().size() > 1) {
            throw new Options.Stop("./mocson bench [a|b|c|all|soak] [--seconds=…] [--minutes=…] [--jfr] [--keep]");
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path project = Path.of("").toAbsolutePath();
        Path results = Files.createDirectories(project.resolve("load/target/results/"
                + LocalDateTime.now().format(DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss")) + "-" + what));
        out.println("Machine: " + Machine.description());
        String url = options.text("url", "");
        Server server;
        if (url.isEmpty()) {
            say("starting the server on data of its own…");
            String given = System.getenv().getOrDefault("MOCSON_JAVA_OPTS", "");
            server = Server.start(project, results, (SERVER_HEAP + " " + given).strip(), options.flag("keep", false));
        } else {
            server = Server.attach(
                    URI.create(url), options.number("server-pid", 0), Path.of(options.text("data-dir", "data")));
        }
        out.println("Server: " + (url.isEmpty() ? "the packaged product, " + SERVER_HEAP : url)
                + ", with its embedded MariaDB; logs and reports in " + project.relativize(results));
        try {
            Bench bench = new Bench(options, project, results, out, server);
            bench.run(what);
            return bench.failed ? 1 : 0;
        } finally {
            server.close();
        }
    }

    private void run(String what) throws Exception {
        // people of (a), then of (b), then of the loads without think time: nobody sits in two of them
        boolean a = what.equals("a") || what.equals("all");
        boolean b = what.equals("b") || what.equals("all");
        boolean many = !what.equals("a") && !what.equals("b");
        int inA = a ? options.number("people", 1500) : 0;
        int inB = b ? options.number("people", 8000) : 0;
        int registeringInB = inB / 4;
        int reserved = inA + inB - registeringInB;
        boolean saturated = what.equals("c") || what.equals("all");
        // nobody sits twice, or those who did would be given their papers the long way
        register(reserved
                + (saturated ? options.number("people", 50_000) : many ? options.number("people", 20_000) : 5_000));
        warmUp(reserved, saturated ? 60 : 20);
        if (a) {
            mobilized("a", setup("a", inA, 0, 0, 0), 150);
        }
        if (b) {
            mobilized("b", setup("b", inB, registeringInB, inA, VISITORS_IN_B * inB / 8000), 300);
        }
        if (saturated) {
            saturation(fresh);
        }
        if (what.equals("soak")) {
            soak(fresh);
        }
    }

    private MobilizedStart.Setup setup(String letter, int people, int registering, int firstPerson, int visitors) {
        return new MobilizedStart.Setup(
                server.url(),
                contest.slug(),
                people,
                registering,
                firstPerson,
                1_000_000,
                Duration.ofMinutes(2),
                12,
                visitors,
                results.resolve(letter + ".bin"));
    }

    private void register(int people) {
        say(String.format(Locale.ROOT, "registering %,d people…", people));
        long from = System.nanoTime();
        tokens = People.tokens(contest, people, results.resolve("tokens.txt"));
        double seconds = (System.nanoTime() - from) / 1e9;
        out.printf(
                Locale.ROOT,
                "Before: %,d people registered in %.0f s (%.0f a second)%n",
                people,
                seconds,
                people / seconds);
    }

    /** A server that just started is slower than any that people will meet. */
    private void warmUp(int firstPerson, int seconds) throws Exception {
        Duration time = Duration.ofSeconds(options.number("warm-up", seconds));
        say("warming up for " + time.toSeconds() + " s…");
        Saturation.Outcome outcome = new Saturation(
                        contest,
                        new Saturation.Settings(64, 1, time, Duration.ZERO),
                        Arrays.copyOfRange(tokens, firstPerson, tokens.length))
                .run(new Watch(server.pid(), server.databasePid()));
        fresh = firstPerson + outcome.ledgers().size();
        out.printf(
                Locale.ROOT,
                "Before: %,d attempts in %d s to warm the server up%n",
                outcome.ledgers().size(),
                time.toSeconds());
        failed |= outcome.tally().errorCount() > 0;
    }

    private void mobilized(String letter, MobilizedStart.Setup setup, double target) throws Exception {
        heading(String.format(
                Locale.ROOT,
                "(%s) %,d starts within 2 minutes, %,d of the people registering and the others signing in within the same time,"
                        + " an answer every 15 s, %d in all, submission%s",
                letter,
                setup.people(),
                setup.registering(),
                setup.saves(),
                setup.visitors() == 0 ? "" : "; " + setup.visitors() + " open the Flow contest page"));
        say("Gatling plays for some " + (120 + 15 * setup.saves()) / 60 + " minutes…");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms1g",
                "-Xmx1g",
                "-XX:+UseG1GC",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(setup.asProperties());
        Path load = project.resolve("load/target");
        command.addAll(List.of(
                "-cp",
                load.resolve("classes") + File.pathSeparator + load.resolve("lib") + File.separator + "*",
                "io.gatling.app.Gatling",
                "-s",
                MobilizedStart.class.getName(),
                "-rf",
                results.resolve("gatling").toString(),
                "-rd",
                "mocson bench " + letter));
        Watch watch = new Watch(server.pid(), server.databasePid());
        Process gatling = startedWith(command, results.resolve("gatling-" + letter + ".log"));
        recordFlight(letter);
        watch.begin();
        // the report is written after the load; the figures are of the load
        while (gatling.isAlive() && !Files.exists(setup.result())) {
            gatling.waitFor(200, TimeUnit.MILLISECONDS);
        }
        Watch.Seen seen = watch.end(Processes.processor(gatling.pid()));
        keepFlight(letter);
        if (gatling.waitFor() != 0 || !Files.exists(setup.result())) {
            throw new Options.Stop("Gatling failed; see " + results.resolve("gatling-" + letter + ".log"));
        }
        MobilizedResult result = MobilizedResult.read(setup.result());
        Table.print(out, result.tally(), seen, setup.arriving());
        double p99 = Table.entrantsP99(result.tally());
        out.printf(
                Locale.ROOT,
                "target: p99 below %.0f ms: %s (%.1f ms)%n",
                target,
                p99 < target ? "met" : "NOT MET",
                p99);
        after(result.tally(), result.ledgers());
    }

    private static Process startedWith(List<String> command, Path log) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        return process;
    }

    private void saturation(int firstPerson) throws Exception {
        Saturation.Settings settings = new Saturation.Settings(
                options.number("clients", 256),
                1,
                Duration.ofSeconds(10),
                Duration.ofSeconds(options.number("seconds", 60)));
        heading(String.format(
                Locale.ROOT,
                "(c) saturation without think time: %d people at once, whole attempts of 1 start, 20 saves and 1 submission",
                settings.clients()));
        say("playing for "
                + (settings.warmUp().toSeconds() + settings.measured().toSeconds()) + " s…");
        recordFlight("c");
        Saturation.Outcome outcome = new Saturation(
                        contest, settings, Arrays.copyOfRange(tokens, firstPerson, tokens.length))
                .run(new Watch(server.pid(), server.databasePid()));
        keepFlight("c");
        Table.print(out, outcome.tally(), outcome.processes());
        Table.printAttempts(out, outcome.tally(), outcome.processes());
        double attempts = Table.attemptsPerSecond(outcome.tally(), outcome.processes());
        out.printf(
                Locale.ROOT, "target: at least 400 whole attempts a second: %s%n", attempts >= 400 ? "met" : "NOT MET");
        after(outcome.tally(), outcome.ledgers());
        ceiling(Table.writesPerSecond(outcome.tally(), outcome.processes()));
    }

    private void ceiling(double writes) throws Exception {
        say("measuring what the database alone can do…");
        List<Ceiling.Found> found = Ceiling.measure(server, Duration.ofSeconds(5), 8, 16, 32, 64);
        out.print("ceiling of the same database, single-row durable updates a second:");
        double best = 0;
        for (Ceiling.Found each : found) {
            out.printf(Locale.ROOT, " %,.0f with %d connections;", each.updatesPerSecond(), each.connections());
            best = Math.max(best, each.updatesPerSecond());
        }
        out.printf(Locale.ROOT, " the server wrote %.0f %% of the best%n", 100 * writes / best);
    }

    private void soak(int firstPerson) throws Exception {
        int minutes = options.number("minutes", 30);
        int rate = options.number("rate", 150);
        heading(String.format(
                Locale.ROOT, "soak: %d minutes of %d saves a second with their starts and submissions", minutes, rate));
        Soak soak = new Soak(contest, server, Arrays.copyOfRange(tokens, firstPerson, tokens.length), rate);
        recordFlight("soak");
        Soak.Outcome outcome = soak.run(minutes, out);
        keepFlight("soak");
        failed |= !Soak.judge(outcome, out);
        after(outcome.tally(), outcome.ledgers());
    }

    /** What every load is judged by: no error, and nothing acknowledged that is not there. */
    private void after(Tally tally, List<Ledger> ledgers) throws Exception {
        say("looking for every acknowledged answer…");
        out.printf(Locale.ROOT, "heap after a collection: %.0f MiB of 768%n", server.heapAfterCollection());
        Verification.Found api = Verification.overTheApi(contest, ledgers);
        Verification.Found database = DatabaseCheck.find(server, ledgers);
        out.println(api.sentence());
        out.println(database.sentence());
        failed |= tally.errorCount() > 0 || api.lost() > 0 || database.lost() > 0;
    }

    private void recordFlight(String name) throws Exception {
        if (options.flag("jfr", false)) {
            server.jcmd("JFR.start", "name=" + name, "settings=profile");
        }
    }

    private void keepFlight(String name) throws Exception {
        if (options.flag("jfr", false)) {
            Path file = results.resolve(name + ".jfr");
            server.jcmd("JFR.stop", "name=" + name, "filename=" + file);
            say("flight recording: " + file);
        }
    }

    private void heading(String text) {
        out.println();
        out.println(text);
    }

    private static void say(String text) {
        System.err.println(text);
    }
}
