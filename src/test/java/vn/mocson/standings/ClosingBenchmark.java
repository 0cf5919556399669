package vn.mocson.standings;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.mocson.common.security.Access;
import vn.mocson.common.yaml.YamlTree;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestDraft;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.exam.AttemptId;
import vn.mocson.exam.AttemptView;
import vn.mocson.exam.ExamService;
import vn.mocson.exam.ResponseForm;
import vn.mocson.participant.Entrant;
import vn.mocson.participant.ParticipantId;
import vn.mocson.participant.ParticipantService;
import vn.mocson.standings.ranking.Ranking;
import vn.mocson.unit.UnitService;

/**
 * A round of 500,000 attempts by 400,000 people, 60,000 of them all correct and tied, closed while another
 * round is being sat; and its board before and after. See {@code docs/benchmarks.md}. Not part of the suite:
 * its name does not end in Test, and it judges no time.
 */
@SpringBootTest(
        properties = {
            "mocson.data-dir=target/test-data/closing",
            "mocson.seed-data=src/test/resources/seed",
            "mocson.rate-limit.enabled=false",
            "mocson.sample-accounts=false",
            "spring.flyway.clean-disabled=false",
            "vaadin.productionMode=true"
        })
class ClosingBenchmark {

    private static final int PEOPLE = 400_000;
    private static final int TIED = 60_000;
    private static final int RUNS = 40;
    private static final String RULES = """
            paper: {questions: 20, durationMinutes: 15}
            attempts: {max: null}
            scoring: {pointsPerQuestion: 5}
            prediction: {of: PEOPLE_ALL_CORRECT}
            rankBy: [POINTS, PREDICTION_GAP]
            total: {by: POINTS}
            """;

    @TestConfiguration(proxyBeanMethods = false)
    static class EmptyDatabase {

        @Bean
        FlywayMigrationStrategy emptyDatabase() {
            return (Flyway flyway) -> {
                flyway.clean();
                flyway.migrate();
            };
        }
    }

    @Autowired
    ContestService contests;

    @Autowired
    ParticipantService participants;

    @Autowired
    UnitService units;

    @Autowired
    ExamService exam;

    @Autowired
    StandingsService standings;

    @Autowired
    StandingsKeeper keeper;

    @Autowired
    TotalKeeper totals;

    @Autowired
    Standings store;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Test
    void halfAMillionAttempts() {
        Access.asSystem(() -> {
            run();
            return true;
        });
    }

    private void run() {
        RoundDefinition large = contest("lon");
        RoundDefinition other = contest("khac");
        long begun = System.nanoTime();
        generate(large);
        say("written: " + count("attempt") + " attempts, " + count("standing") + " people on the live board", begun);

        board(large, "live");
        Sitter sitter = new Sitter(other);
        sitter.during("saves before", () -> pause(8_000));
        end(large);
        sitter.during("saves during the closing", () -> {
            long closing = System.nanoTime();
            close(large);
            say("closing", closing);
        });
        long reading = System.nanoTime();
        var attempts = store.counting(large.id());
        say("of that, reading the attempts", reading);
        long ranking = System.nanoTime();
        assertThat(new Ranking(large.rules().ranking(), BigDecimal.valueOf(TIED)).standings(attempts))
                .hasSize(PEOPLE);
        say("of that, ranking them", ranking);
        attempts.clear();
        store.forgetClosing(large.id());
        sitter.during("saves during the closing anew", () -> {
            long closing = System.nanoTime();
            close(large);
            say("closing anew", closing);
        });
        Runtime runtime = Runtime.getRuntime();
        System.out.printf("BENCHMARK heap at most %d MB%n", runtime.maxMemory() >> 20);
        board(large, "final");
        total(large);
    }

    /** Its time is over. */
    private void end(RoundDefinition round) {
        db.sql("UPDATE round SET closes_at = DATE_SUB(NOW(3), INTERVAL 1 MINUTE) WHERE id = ?")
                .param(round.id().value())
                .update();
        contests.forgetCaches();
    }

    /** Or waits for the job, where that was quicker. */
    private void close(RoundDefinition round) {
        if (!keeper.finish(round)) {
            assertThat(keeper.finished(round)).isTrue();
        }
    }

    private void total(RoundDefinition round) {
        ContestDefinition contest = contests.contest(round.contest());
        long computing = System.nanoTime();
        totals.keep(contest); // or waits for the job, where that was quicker
        say("total over the contest's closed round", computing);
        measure("total: top page of 20", () -> standings.total(contest.id(), 0, 20, null));
        assertThat(standings.total(contest.id(), 0, 20, null).total()).isEqualTo(PEOPLE);
    }

    private RoundDefinition contest(String slug) {
        ContestDefinition model = contests.bySlug("co-dien");
        Instant now = clock.instant();
        ContestDraft draft = new ContestDraft(
                slug,
                "Cuộc thi " + slug,
                "",
                "Ban Tổ chức",
                "",
                model.units(),
                model.bank(),
                model.questionSet(),
                YamlTree.parse(RULES).root(),
                List.of(new ContestDraft.RoundDraft(
                        "k1", "Kỳ 1", null, now.minus(Duration.ofDays(7)), now.plus(Duration.ofDays(1)), null)),
                List.of(),
                List.of(),
                model.consent());
        contests.create(draft);
        contests.forgetCaches();
        return contests.bySlug(slug).rounds().getFirst();
    }

    /** People in bulk, every fourth with a second attempt; the live board as it would stand. */
    private void generate(RoundDefinition round) {
        List<Long> of = units.tree(contests.contest(round.contest()).units()).all().stream()
                .map(unit -> unit.id().value())
                .toList();
        String unit = "ELT(1 + n.seq % " + of.size() + ", "
                + String.join(", ", of.stream().map(String::valueOf).toList()) + ")";
        String person = "CAST(CONCAT('01930000-0000-7000-8000-', LPAD(HEX(n.seq), 12, '0')) AS UUID)";
        // spread over the week in the order of their coming
        String started =
                "TIMESTAMPADD(MICROSECOND, n.seq * 1000000 + n.seq % 997 * 1000, DATE_SUB(NOW(3), INTERVAL 6 DAY))";
        for (int from = 0; from < PEOPLE; from += 20_000) {
            db.sql(
                            "INSERT INTO participant (id, contest_id, unit_id, full_name, date_of_birth, phone, pin_salt, pin_hash,"
                                    + " consent_version, consented_at, publish_name, sample, registered_at) SELECT "
                                    + person
                                    + ", :contest, " + unit + ", CONCAT('Người dự thi số ', n.seq), '1980-01-01',"
                                    + " CONCAT('08', LPAD(n.seq, 8, '0')), REPEAT('s', 16), REPEAT('h', 32), '1', NOW(3),"
                                    + " n.seq % 3 > 0, TRUE, NOW(3) FROM seq_0_to_" + (PEOPLE - 1) + " n"
                                    + " WHERE n.seq BETWEEN :from AND :to")
                    .param("contest", round.contest().value())
                    .param("from", from)
                    .param("to", from + 19_999)
                    .update();
            for (int number = 1; number <= 2; number++) {
                String correct = "IF(n.seq * " + TIED + " % " + PEOPLE + " < " + TIED + " AND " + number
                        + " = 1, 20, CAST(CRC32(n.seq * " + number + ") % 20 AS INT))";
                db.sql(
                                "INSERT INTO attempt (id, contest_id, round_id, participant_id, unit_id, number, state, seed, paper,"
                                        + " responses, prediction, revision, started_at, deadline, saved_at, submitted_at,"
                                        + " answered, correct, points) SELECT CAST(CONCAT('0193000" + number
                                        + "-0000-7000-8000-', LPAD(HEX(n.seq), 12, '0')) AS UUID), :contest, :round, "
                                        + person
                                        + ", " + unit + ", " + number + ", 'SUBMITTED', n.seq,"
                                        + " REPEAT('123456:k3f9a2,p8x2mm,w3e4r5,t6y7u8;', 20), REPEAT('\"123456\":[\"k3f9a2\"],', 20),"
                                        + " IF(" + correct + " = 20, 60000, CRC32(n.seq) % 100000), 20, " + started
                                        + ", NOW(3), NOW(3), TIMESTAMPADD(SECOND, 100 + CRC32(n.seq) % 800, " + started
                                        + "), 20, " + correct + ", 5 * " + correct + " FROM seq_0_to_" + (PEOPLE - 1)
                                        + " n WHERE n.seq BETWEEN :from AND :to"
                                        + (number == 2 ? " AND n.seq % 4 = 0" : ""))
                        .param("contest", round.contest().value())
                        .param("round", round.id().value())
                        .param("from", from)
                        .param("to", from + 19_999)
                        .update();
            }
            String key = "UNHEX(CONCAT(LPAD(HEX(9223372036854775808 - CAST(points * 10000 AS UNSIGNED)), 16, '0'),"
                    + " '8000000000000000'))";
            db.sql("INSERT INTO standing (round_id, participant_id, unit_id, attempt_id, sort_key, public_attempt_id,"
                            + " public_sort_key) SELECT round_id, participant_id, unit_id, id, " + key + ", id, " + key
                            + " FROM attempt WHERE round_id = :round AND number = 1 AND seed BETWEEN :from AND :to")
                    .param("round", round.id().value())
                    .param("from", from)
                    .param("to", from + 19_999)
                    .update();
        }
    }

    private long count(String table) {
        return db.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
    }

    private void board(RoundDefinition round, String state) {
        measure(state + ": top page of 20", () -> standings.individual(round.id(), 0, 20, null));
        for (int n : new int[] {7, 100_001, 399_999}) {
            Entrant person = new Entrant(
                    new ParticipantId(UUID.fromString(String.format("01930000-0000-7000-8000-%012X", n))),
                    round.contest());
            Leaderboard.PersonRow own = Objects.requireNonNull(
                    standings.individual(round.id(), 0, 20, person).me());
            measure(
                    state + ": top page with my own rank, " + own.rank(),
                    () -> standings.individual(round.id(), 0, 20, person));
            measure(
                    state + ": why I am number " + own.rank(),
                    () -> standings.explain(round.id(), person.participant()));
        }
        measure(state + ": page at place 200,000", () -> standings.individual(round.id(), 10_000, 20, null));
        measure(state + ": units", () -> standings.byUnit(round.id(), 0, 20));
    }

    /** Somebody who saves answer after answer in another round, as the door does. */
    private final class Sitter {

        private final Entrant entrant;
        private final AttemptView attempt;
        private long revision;

        Sitter(RoundDefinition round) {
            entrant = participants.registerSample(
                    round.contest(),
                    "Người ngồi thi",
                    LocalDate.of(1980, 1, 1),
                    "0912345678",
                    units.tree(contests.contest(round.contest()).units())
                            .all()
                            .getFirst()
                            .id());
            attempt = exam.start(entrant, round.id(), clock.instant()).attempt();
        }

        void during(String what, Runnable work) {
            List<Long> times = new ArrayList<>();
            AtomicBoolean over = new AtomicBoolean();
            Thread saves = Thread.ofPlatform().start(() -> {
                while (!over.get()) {
                    long begun = System.nanoTime();
                    save();
                    times.add(System.nanoTime() - begun);
                }
            });
            work.run();
            over.set(true);
            join(saves);
            long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
            System.out.printf(
                    "BENCHMARK %-55s %d, median %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                    what,
                    sorted.length,
                    sorted[sorted.length / 2] / 1e6,
                    sorted[sorted.length * 99 / 100] / 1e6,
                    sorted[sorted.length - 1] / 1e6);
        }

        private void save() {
            AttemptView.Question question = attempt.questions()
                    .get((int) (revision % attempt.questions().size()));
            ResponseForm form = new ResponseForm(
                    ++revision,
                    Map.of(question.id(), List.of(question.options().getFirst().id())),
                    null,
                    null);
            assertThat(Access.asSystem(() ->
                            exam.save(entrant, new AttemptId(UUID.fromString(attempt.id())), form, clock.instant())))
                    .isNotNull();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void measure(String what, Supplier<?> work) {
        long[] times = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long begun = System.nanoTime();
            assertThat(work.get()).isNotNull();
            times[i] = System.nanoTime() - begun;
        }
        Arrays.sort(times);
        System.out.printf(
                "BENCHMARK %-55s median %.1f ms, p95 %.1f ms, longest %.1f ms%n",
                what, times[RUNS / 2] / 1e6, times[RUNS * 95 / 100] / 1e6, times[RUNS - 1] / 1e6);
    }

    private static void say(String what, long since) {
        System.out.printf("BENCHMARK %-55s %.1f s%n", what, (System.nanoTime() - since) / 1e9);
    }
}
