package vn.mocson.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.mocson.account.StaffRole;
import vn.mocson.account.StaffService;
import vn.mocson.common.security.Access;
import vn.mocson.common.yaml.YamlTree;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.contest.ContestDefinition.PrizeScope;
import vn.mocson.contest.ContestDefinition.SpecialPrize;
import vn.mocson.contest.ContestDraft;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.Rules.PrizeOf;
import vn.mocson.exam.AttemptView;
import vn.mocson.exam.ExamService;
import vn.mocson.participant.Entrant;
import vn.mocson.participant.ParticipantId;
import vn.mocson.participant.ParticipantService;
import vn.mocson.standings.StandingsJobs;
import vn.mocson.unit.UnitService;

/**
 * From two closed rounds to their published result: the draft of one round, of a phase over both, the preparation, the
 * two signatures, the publication with its record. The number of attempts is {@code -Dattempts}, two for each person.
 * See {@code docs/benchmarks.md}. Not part of the suite: its name does not end in Test, and it judges no time.
 */
@SpringBootTest(
        properties = {
            "mocson.data-dir=target/test-data/award",
            "mocson.seed-data=src/test/resources/seed",
            "mocson.rate-limit.enabled=false",
            "spring.flyway.clean-disabled=false",
            "vaadin.productionMode=true"
        })
class AwardBenchmark {

    private static final int ATTEMPTS = Integer.getInteger("attempts", 500_000);
    private static final int PEOPLE = ATTEMPTS / 2;
    private static final int TOGETHER = 20_000;
    private static final String RULES = """
            paper: {questions: 20, durationMinutes: 15}
            attempts: {max: 1}
            scoring: {pointsPerQuestion: 5}
            rankBy: [POINTS, DURATION, SUBMITTED_AT]
            total: {by: POINTS, thenBy: [DURATION, SUBMITTED_AT]}
            prizes: {maxPerPerson: 1}
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
    UnitService units;

    @Autowired
    ParticipantService participants;

    @Autowired
    ExamService exam;

    @Autowired
    AwardDesk desk;

    @Autowired
    SealingService sealing;

    @Autowired
    StaffService staff;

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Test
    void fromTheCloseToTheRecord() {
        ContestDefinition contest = Access.asSystem(this::closed);
        AwardScope round =
                AwardScope.round(contest.id(), contest.rounds().getFirst().id());
        AwardScope phase = AwardScope.phase(contest.id(), "Đợt 1");
        drafts("draft of a round", round);
        drafts("draft of a phase over two rounds", phase);
        sealed("a round", round);
        sealed(
                "another round",
                AwardScope.round(contest.id(), contest.rounds().getLast().id()));
        sealed("a phase over two rounds", phase);
        Runtime runtime = Runtime.getRuntime();
        System.out.printf("BENCHMARK heap at most %d MB%n", runtime.maxMemory() >> 20);
    }

    private void drafts(String what, AwardScope scope) {
        for (int run = 1; run <= 3; run++) {
            AwardDraft draft = timed(what + ", look " + run, () -> Access.asSystem(() -> desk.draft(scope)));
            assertThat(draft.lines()).isNotEmpty();
        }
    }

    private void sealed(String what, AwardScope scope) {
        String secretary = signer("thu-ky-" + scope.key().hashCode(), StaffRole.SECRETARY);
        String jury = signer("giam-khao-" + scope.key().hashCode(), StaffRole.JUDGE);
        Access.asSystem(() -> {
            List<AwardDraft.Line> lines = desk.draft(scope).lines();
            for (AwardDraft.Line line : lines) {
                ParticipantId person = line.subject().person();
                if (person != null && !line.namePublic()) {
                    desk.check(scope, person, CheckKind.CALLED, "");
                    desk.confirm(scope, line.subject(), "");
                }
            }
            desk.confirmAll(
                    scope,
                    lines.stream().map(AwardDraft.Line::subject).distinct().toList(),
                    "Đo thời gian, không kiểm tra");
            return true;
        });
        SealId id = timed(
                "prepare " + what,
                () -> Access.asSystem(() -> sealing.prepare(scope, null, null, SealProgress.UNSEEN)));
        String sha256 =
                Access.asSystem(() -> sealing.waiting(scope)).orElseThrow().sha256();
        timed(
                "first signature of " + what,
                () -> as(
                        "thu-ky-" + scope.key().hashCode(),
                        StaffRole.SECRETARY,
                        () -> sealing.signAsSecretary(id, sha256, secretary, SealProgress.UNSEEN)));
        timed(
                "second signature of " + what,
                () -> as(
                        "giam-khao-" + scope.key().hashCode(),
                        StaffRole.JUDGE,
                        () -> sealing.signAsJury(id, sha256, jury, SealProgress.UNSEEN)));
        timed(
                "publish " + what,
                () -> Access.asSystem(() -> {
                    sealing.publish(id, SealProgress.UNSEEN);
                    return true;
                }));
        System.out.printf(
                "BENCHMARK %-55s %.1f MB%n",
                "record of " + what,
                db.sql("SELECT record_bytes FROM award_seal WHERE id = ?")
                                .param(id.value())
                                .query(Long.class)
                                .single()
                        / 1e6);
    }

    private String signer(String username, StaffRole role) {
        return Access.asSystem(() -> staff.createSample(username, "Người ký " + role, Set.of(role)));
    }

    private static boolean as(String username, StaffRole role, Runnable act) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext own = SecurityContextHolder.createEmptyContext();
        own.setAuthentication(new TestingAuthenticationToken(username, "", "ROLE_STAFF", "ROLE_" + role.name()));
        SecurityContextHolder.setContext(own);
        try {
            act.run();
            return true;
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private ContestDefinition closed() {
        ContestDefinition contest = contest();
        Sat sat = sat(contest, contest.rounds().getFirst());
        long writing = System.nanoTime();
        contest.rounds().forEach(each -> generate(contest, each, sat));
        say("written: " + count() + " attempts of " + PEOPLE + " people", writing);
        db.sql("UPDATE round SET closes_at = DATE_SUB(NOW(3), INTERVAL 1 MINUTE) WHERE contest_id = ?")
                .param(contest.id().value())
                .update();
        contests.forgetCaches();
        long closing = System.nanoTime();
        new StandingsJobs(beans).finishClosedRounds(); // or waits for the job, where that was quicker
        say("closing of both rounds", closing);
        return contests.contest(contest.id());
    }

    private ContestDefinition contest() {
        ContestDefinition model = contests.bySlug("co-dien");
        Instant now = clock.instant();
        List<ContestDraft.RoundDraft> rounds = new ArrayList<>();
        for (int n = 1; n <= 2; n++) {
            rounds.add(new ContestDraft.RoundDraft(
                    "k" + n, "Kỳ " + n, "Đợt 1", now.minus(Duration.ofDays(7)), now.plus(Duration.ofDays(1)), null));
        }
        ContestId id = contests.create(new ContestDraft(
                "trao-giai",
                "Cuộc thi trao giải",
                "",
                "Ban Tổ chức",
                "",
                model.units(),
                model.bank(),
                model.questionSet(),
                YamlTree.parse(RULES).root(),
                rounds,
                List.of(),
                List.of(
                        new Prize(PrizeScope.INDIVIDUAL, "Giải Nhất tuần", 1, 0, PrizeOf.ROUND, null),
                        new Prize(PrizeScope.INDIVIDUAL, "Giải Khuyến khích tuần", 20, 0, PrizeOf.ROUND, null),
                        new Prize(PrizeScope.INDIVIDUAL, "Giải Nhất đợt", 1, 0, PrizeOf.PHASE, null),
                        new Prize(PrizeScope.INDIVIDUAL, "Giải Khuyến khích đợt", 20, 0, PrizeOf.PHASE, null),
                        new Prize(PrizeScope.COLLECTIVE, "Giải tập thể", 3, 0, PrizeOf.PHASE, null),
                        new Prize(PrizeScope.SPECIAL, "Cao tuổi nhất", 1, 0, PrizeOf.PHASE, SpecialPrize.OLDEST)),
                model.consent()));
        contests.forgetCaches();
        return contests.contest(id);
    }

    /** What somebody was really asked, and an answer to each. */
    private record Sat(String paper, String responses) {}

    private Sat sat(ContestDefinition contest, RoundDefinition round) {
        Entrant entrant = participants.registerSample(
                contest.id(),
                "Người dự thi mẫu",
                LocalDate.of(1980, 1, 1),
                "0912345678",
                units.tree(contest.units()).all().getFirst().id());
        AttemptView attempt = exam.start(entrant, round.id(), clock.instant()).attempt();
        String responses = attempt.questions().stream()
                .map(question -> "\"" + question.id() + "\":[\""
                        + question.options().getFirst().id() + "\"]")
                .collect(Collectors.joining(",", "{", "}"));
        String paper = db.sql("SELECT paper FROM attempt WHERE id = ?")
                .param(attempt.id())
                .query(String.class)
                .single();
        db.sql("DELETE FROM attempt WHERE id = ?").param(attempt.id()).update();
        return new Sat(paper, responses);
    }

    /** People with the first round, and of each round one attempt of everybody. */
    private void generate(ContestDefinition contest, RoundDefinition round, Sat sat) {
        List<String> of = units.tree(contest.units()).all().stream()
                .map(unit -> Long.toString(unit.id().value()))
                .toList();
        String unit = "ELT(1 + n.seq % " + of.size() + ", " + String.join(", ", of) + ")";
        String person = "CAST(CONCAT('01930000-0000-7000-8000-', LPAD(HEX(n.seq), 12, '0')) AS UUID)";
        int number = contest.rounds().indexOf(round) + 1;
        String started =
                "TIMESTAMPADD(MICROSECOND, n.seq * 1000000 + n.seq % 997 * 1000, DATE_SUB(NOW(3), INTERVAL 6 DAY))";
        String correct = "CAST(CRC32(n.seq * " + number + ") % 21 AS INT)";
        for (int from = 0; from < PEOPLE; from += TOGETHER) {
            if (number == 1) {
                db.sql("INSERT INTO participant (id, contest_id, unit_id, full_name, date_of_birth, phone, pin_salt,"
                                + " pin_hash, consent_version, consented_at, publish_name, sample, registered_at) SELECT "
                                + person
                                + ", :contest, " + unit + ", CONCAT('Người dự thi số ', n.seq),"
                                + " DATE_SUB('2000-01-01', INTERVAL n.seq % 20000 DAY), CONCAT('08', LPAD(n.seq, 8, '0')),"
                                + " REPEAT('s', 16), REPEAT('h', 32), '1', NOW(3), n.seq % 3 > 0, TRUE, NOW(3)"
                                + " FROM seq_0_to_" + (PEOPLE - 1) + " n WHERE n.seq BETWEEN :from AND :to")
                        .param("contest", contest.id().value())
                        .param("from", from)
                        .param("to", from + TOGETHER - 1)
                        .update();
            }
            db.sql("INSERT INTO attempt (id, contest_id, round_id, participant_id, unit_id, number, state, seed, paper,"
                            + " responses, revision, started_at, deadline, saved_at, submitted_at, answered, correct, points)"
                            + " SELECT CAST(CONCAT('0193000" + number
                            + "-0000-7000-8000-', LPAD(HEX(n.seq), 12, '0')) AS UUID),"
                            + " :contest, :round, " + person + ", " + unit + ", 1, 'SUBMITTED', n.seq,"
                            + " :paper, :responses, 20, " + started + ", NOW(3), NOW(3),"
                            + " TIMESTAMPADD(SECOND, 100 + CRC32(n.seq) % 800, " + started + "), 20, " + correct
                            + ", 5 * "
                            + correct + " FROM seq_0_to_" + (PEOPLE - 1) + " n WHERE n.seq BETWEEN :from AND :to")
                    .param("contest", contest.id().value())
                    .param("round", round.id().value())
                    .param("paper", sat.paper())
                    .param("responses", sat.responses())
                    .param("from", from)
                    .param("to", from + TOGETHER - 1)
                    .update();
        }
    }

    private long count() {
        return db.sql("SELECT COUNT(*) FROM attempt").query(Long.class).single();
    }

    private static <T> T timed(String what, Supplier<T> work) {
        long begun = System.nanoTime();
        T result = work.get();
        say(what, begun);
        return result;
    }

    private static void say(String what, long since) {
        System.out.printf("BENCHMARK %-55s %.2f s%n", what, (System.nanoTime() - since) / 1e9);
    }
}
