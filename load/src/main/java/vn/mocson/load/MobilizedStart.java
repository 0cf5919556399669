package vn.mocson.load;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.asLongAs;
import static io.gatling.javaapi.core.CoreDsl.bodyBytes;
import static io.gatling.javaapi.core.CoreDsl.doIfOrElse;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.exitBlockOnFail;
import static io.gatling.javaapi.core.CoreDsl.pace;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.rampUsers;
import static io.gatling.javaapi.core.CoreDsl.regex;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.core.CoreDsl.responseTimeInMillis;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.core.CoreDsl.substring;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;
import static io.gatling.javaapi.http.HttpDsl.ws;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.PopulationBuilder;
import io.gatling.javaapi.core.ScenarioBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import vn.mocson.load.Requests.Person;
import vn.mocson.load.Tally.Kind;

/**
 * 09:00, every chi bộ opens the link. People arrive evenly within two minutes, register or sign in,
 * start, give an answer every 15 seconds and submit; visitors meanwhile open the contest page, each
 * with a session of their own on the server.
 *
 * <p>Settings as system properties: see {@link Setup}.
 */
public final class MobilizedStart extends Simulation {

    private static final int TRIES = 6;
    private static final Duration BETWEEN_SAVES = Duration.ofSeconds(15);

    /**
     * @param people who arrive
     * @param registering of them, who are not registered yet; the others sign in
     * @param firstPerson number of the first who signs in; {@code registrants} of the first who registers
     * @param arriving the time within which all arrive
     * @param saves answers of each, one every 15 seconds
     * @param visitors who open the contest page within the same time
     * @param result file for the figures and the ledgers
     */
    record Setup(
            URI url,
            String slug,
            int people,
            int registering,
            int firstPerson,
            int registrants,
            Duration arriving,
            int saves,
            int visitors,
            Path result) {

        static Setup ofSystem() {
            return new Setup(
                    URI.create(System.getProperty("url", "http://127.0.0.1:8080")),
                    System.getProperty("slug", BenchSeed.SLUG),
                    Integer.getInteger("people", 1500),
                    Integer.getInteger("registering", 0),
                    Integer.getInteger("firstPerson", 0),
                    Integer.getInteger("registrants", 1_000_000),
                    Duration.ofSeconds(Integer.getInteger("arrivingSeconds", 120)),
                    Integer.getInteger("saves", 12),
                    Integer.getInteger("visitors", 0),
                    Path.of(System.getProperty("result", "target/mobilized-start.bin")));
        }

        List<String> asProperties() {
            return Stream.of(
                            "url=" + url,
                            "slug=" + slug,
                            "people=" + people,
                            "registering=" + registering,
                            "firstPerson=" + firstPerson,
                            "registrants=" + registrants,
                            "arrivingSeconds=" + arriving.toSeconds(),
                            "saves=" + saves,
                            "visitors=" + visitors,
                            "result=" + result)
                    .map(property -> "-D" + property)
                    .toList();
        }

        /** Every fourth where a quarter registers, so that both kinds arrive mixed. */
        boolean registers(int arrival) {
            return (long) (arrival + 1) * registering / people > (long) arrival * registering / people;
        }
    }

    private final Setup setup = Setup.ofSystem();
    private final Contest contest = Contest.read(setup.url(), setup.slug());
    private final Requests requests = new Requests(setup.url());
    private final Tally tally = new Tally();
    private final Queue<Ledger> ledgers = new ConcurrentLinkedQueue<>();
    private final AtomicInteger arrivals = new AtomicInteger();

    public MobilizedStart() {
        HttpProtocolBuilder door = http.baseUrl(setup.url().toString())
                .acceptEncodingHeader("gzip")
                .acceptHeader("application/json")
                .contentTypeHeader("application/json")
                .disableCaching()
                .wsBaseUrl(setup.url().toString().replaceFirst("^http", "ws"));
        List<PopulationBuilder> all = new ArrayList<>();
        all.add(entrants().injectOpen(rampUsers(setup.people()).during(setup.arriving())));
        if (setup.visitors() > 0) {
            all.add(visitors().injectOpen(rampUsers(setup.visitors()).during(setup.arriving())));
        }
        setUp(all).protocols(door);
    }

    @Override
    public void after() {
        try {
            new MobilizedResult(tally, List.copyOf(ledgers)).write(setup.result());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // ---------------------------------------------------------------------------------------------- people

    private ScenarioBuilder entrants() {
        ChainBuilder identify = doIfOrElse(MobilizedStart::registers)
                .then(persistently(
                        Kind.REGISTRATION,
                        http("registration")
                                .post("/api/v1/contests/" + setup.slug() + "/participants")
                                .body(StringBody(this::registration))))
                .orElse(persistently(
                        Kind.SIGN_IN,
                        http("sign-in")
                                .post("/api/v1/contests/" + setup.slug() + "/sign-in")
                                .body(StringBody(session -> text(Requests.signIn(person(session)))))));
        ChainBuilder start = persistently(
                Kind.START,
                http("start")
                        .post("/api/v1/rounds/" + contest.round() + "/attempts")
                        .header("Authorization", "Bearer #{token}")
                        .body(StringBody("{}")));
        ChainBuilder save = exec(MobilizedStart::chooseNext)
                .exec(persistently(
                        Kind.SAVE,
                        http("save")
                                .put("/api/v1/attempts/#{attempt}/responses")
                                .header("Authorization", "Bearer #{token}")
                                .body(StringBody(MobilizedStart::answer))));
        ChainBuilder submit = persistently(
                Kind.SUBMISSION,
                http("submission")
                        .post("/api/v1/attempts/#{attempt}/submission")
                        .header("Authorization", "Bearer #{token}")
                        .body(StringBody("{}")));
        return scenario("entrants")
                .exec(this::arrive)
                .exec(identify)
                .exitHereIf(MobilizedStart::gaveUp)
                .exec(start)
                .exitHereIf(MobilizedStart::gaveUp)
                .exec(repeat(setup.saves()).on(pace(BETWEEN_SAVES).exec(save)))
                .exec(pause(BETWEEN_SAVES))
                .exec(submit);
    }

    private Session arrive(Session session) {
        int arrival = arrivals.getAndIncrement();
        boolean registers = setup.registers(arrival);
        int earlier = (int) ((long) arrival * setup.registering() / setup.people());
        int number = registers ? setup.registrants() + earlier : setup.firstPerson() + arrival - earlier;
        return session.set("number", number).set("registers", registers);
    }

    private static boolean registers(Session session) {
        return session.getBoolean("registers");
    }

    private static Person person(Session session) {
        return new Person(session.getInt("number"));
    }

    private String registration(Session session) {
        Person person = person(session);
        return text(Requests.registration(person, contest.unitOf(person.number()), contest.consent()));
    }

    private static Session chooseNext(Session session) {
        Sitting sitting = session.get("sitting");
        sitting.chooseNext();
        return session;
    }

    private static String answer(Session session) {
        Sitting sitting = session.get("sitting");
        return text(Requests.answer(sitting.revision, sitting.question, sitting.option));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** One entrant's paper and what of it was answered; each question once, in an order of their own. */
    private static final class Sitting {

        private final List<Paper.Question> left;
        private final Ledger ledger;
        private final Random random;
        private long revision;
        private String question = "";
        private String option = "";

        private Sitting(Paper paper, Ledger ledger, int number) {
            this.left = new ArrayList<>(paper.questions());
            this.ledger = ledger;
            this.random = new Random(number);
            this.revision = paper.revision();
            Collections.shuffle(left, random);
        }

        private void chooseNext() {
            Paper.Question next = left.removeFirst();
            left.add(next);
            question = next.id();
            option = next.options().get(random.nextInt(next.options().size()));
            revision++;
            ledger.sending(question, option);
        }
    }

    // ---------------------------------------------------------------------------------------------- requests

    /**
     * Sends until it is answered: a 429 or 503 that says when to come back is waiting in the queue and no
     * error; other failures are errors and are repeated a few times, as the page does.
     */
    private ChainBuilder persistently(Kind kind, HttpRequestActionBuilder request) {
        return exec(session -> session.setAll(Map.of(
                        "failures", 0, "pending", true, "gaveUp", false, "queued", false, "since", System.nanoTime())))
                .exec(asLongAs(session -> session.getBoolean("pending"))
                        .on(exec(session -> session.removeAll("status", "millis", "body", "retryAfter"))
                                .exec(request.check(
                                        status().saveAs("status"),
                                        status().in(200, 201, 429, 503),
                                        responseTimeInMillis().saveAs("millis"),
                                        bodyBytes().saveAs("body"),
                                        header("Retry-After").optional().saveAs("retryAfter")))
                                .exec(session -> judge(kind, session))
                                .doIf(session -> session.getLong("waitMillis") > 0)
                                .then(pause(session -> Duration.ofMillis(session.getLong("waitMillis"))))));
    }

    private Session judge(Kind kind, Session session) {
        int status = session.contains("status") ? session.getInt("status") : 0;
        byte[] body = session.contains("body") ? session.get("body") : new byte[0];
        Session next = session.removeAll("body").markAsSucceeded().set("waitMillis", 0L);
        if (status == 200 || status == 201) {
            synchronized (tally) {
                tally.answered(kind, session.getInt("millis") * 1_000_000L);
                if (session.getBoolean("queued")) {
                    tally.admitted(System.nanoTime() - session.getLong("since"));
                }
            }
            return succeeded(kind, next, body).set("pending", false);
        }
        long wait = status == 429 || status == 503 ? waitMillis(session, body) : 0;
        if (wait > 0) {
            synchronized (tally) {
                tally.queued();
            }
            return next.set("queued", true).set("waitMillis", wait);
        }
        int failures = session.getInt("failures") + 1;
        boolean refused = status >= 400 && status < 500;
        synchronized (tally) {
            tally.error(kind.plural + ": " + (status == 0 ? "no reply" : status + " " + code(body)));
        }
        boolean over = refused || failures == TRIES;
        return next.set("failures", failures)
                .set("pending", !over)
                .set("gaveUp", over)
                .set("waitMillis", over ? 0L : 200L * failures);
    }

    private static boolean gaveUp(Session session) {
        return session.getBoolean("gaveUp");
    }

    private Session succeeded(Kind kind, Session session, byte[] body) {
        switch (kind) {
            case REGISTRATION, SIGN_IN -> {
                return session.set("token", Json.field(body, 0, body.length, "token"));
            }
            case START -> {
                Paper paper = Paper.read(body, 0, body.length);
                Ledger ledger = new Ledger(paper.attempt(), session.getString("token"));
                ledgers.add(ledger);
                return session.set("attempt", paper.attempt())
                        .set("sitting", new Sitting(paper, ledger, session.getInt("number")));
            }
            case SAVE -> {
                Sitting sitting = session.get("sitting");
                if (Json.field(body, 0, body.length, "revision").equals(Long.toString(sitting.revision))) {
                    sitting.ledger.saved(sitting.revision);
                } else {
                    synchronized (tally) {
                        tally.error("saves: answered with another revision");
                    }
                }
                return session;
            }
            default -> {
                Sitting sitting = session.get("sitting");
                sitting.ledger.submitted();
                return session;
            }
        }
    }

    private static String code(byte[] body) {
        try {
            return Json.field(body, 0, body.length, "code");
        } catch (RuntimeException notJson) {
            return "";
        }
    }

    private static long waitMillis(Session session, byte[] body) {
        try {
            String retryAt = Json.field(body, 0, body.length, "retryAt");
            if (!retryAt.isEmpty()) {
                return Math.max(
                        1,
                        Duration.between(Instant.now(), Instant.parse(retryAt)).toMillis());
            }
        } catch (RuntimeException notThere) {
            // the header says it too
        }
        String seconds = session.contains("retryAfter") ? session.getString("retryAfter") : "";
        return seconds != null && seconds.matches("\\d{1,6}") ? Long.parseLong(seconds) * 1000 : 0;
    }

    // ---------------------------------------------------------------------------------------------- visitors

    /** What a browser makes the server do: page, its files, the bootstrap that makes a UI, the view, the push socket. */
    private ScenarioBuilder visitors() {
        String page = "/cuoc-thi/" + setup.slug();
        HttpRequestActionBuilder[] files = PageFiles.of(setup.url(), page).stream()
                .map(file -> http("file of the page").get(file).header("Accept-Encoding", "gzip, br"))
                .toArray(HttpRequestActionBuilder[]::new);
        ChainBuilder open = exec(http("contest page")
                        .get(page)
                        .header("Accept", "text/html")
                        .check(status().is(200), responseTimeInMillis().saveAs("page"))
                        .resources(files))
                .exec(http("contest page: UI")
                        .get("/?v-r=init&location=" + page.substring(1).replace("/", "%2F") + "&query=")
                        .check(
                                status().is(200),
                                responseTimeInMillis().saveAs("init"),
                                regex("\"Vaadin-Security-Key\":\"([^\"]+)\"").saveAs("key"),
                                regex("\"Vaadin-Push-ID\":\"([^\"]+)\"").saveAs("push")))
                .exec(ws("contest page: push socket")
                        .connect("/VAADIN/push?v-r=push&v-uiId=0&v-pushId=#{push}&X-Atmosphere-tracking-id=0"
                                + "&X-Atmosphere-Framework=4.0.1&X-Atmosphere-Transport=websocket"
                                + "&X-Atmosphere-TrackMessageSize=true&X-atmo-protocol=true"
                                + "&X-Vaadin-LastSeenServerSyncId=0"))
                .exec(http("contest page: view")
                        .post("/?v-r=uidl&v-uiId=0")
                        .body(StringBody("{\"csrfToken\":\"#{key}\",\"rpc\":[{\"type\":\"event\",\"node\":1,"
                                + "\"event\":\"ui-navigate\",\"data\":{\"route\":\"" + page + "\",\"query\":\"\","
                                + "\"appShellTitle\":\"\",\"historyState\":{\"idx\":0},\"trigger\":\"\"}}],"
                                + "\"syncId\":0,\"clientId\":0}"))
                        .check(status().is(200), responseTimeInMillis().saveAs("view"), substring(contest.title())));
        return scenario("visitors")
                .exec(exitBlockOnFail().on(open))
                .exec(this::visited)
                .exitHereIfFailed()
                // the page stays open as long as a sitting lasts
                .pause(BETWEEN_SAVES.multipliedBy(setup.saves()))
                .exec(ws("contest page: push socket closed").close());
    }

    private Session visited(Session session) {
        synchronized (tally) {
            if (session.isFailed()) {
                tally.error(Kind.PAGE.plural + ": not opened");
            } else {
                long millis = session.getInt("page") + session.getInt("init") + session.getInt("view");
                tally.answered(Kind.PAGE, millis * 1_000_000);
            }
        }
        return session;
    }
}
