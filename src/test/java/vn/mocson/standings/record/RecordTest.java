package vn.mocson.standings.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.common.security.Access;
import vn.mocson.contest.RoundId;
import vn.mocson.door.Contests;
import vn.mocson.door.People;
import vn.mocson.door.Person;
import vn.mocson.exam.ExamJobs;
import vn.mocson.standings.JuryRow;
import vn.mocson.standings.StandingsJobs;
import vn.mocson.standings.StandingsService;

/** The record of a closed round: what is stored is what anybody computes from it. */
@DoorTest
class RecordTest {

    private static final String PAPER = "paper: {questions: 5, durationMinutes: 30}, attempts: {max: null}";

    @Autowired
    People people;

    @Autowired
    Contests contests;

    @Autowired
    TestClock clock;

    @Autowired
    ExamJobs examJobs;

    @Autowired
    StandingsJobs standingsJobs;

    @Autowired
    StandingsService standings;

    @Autowired
    RecordService records;

    @Autowired
    RecountJob job;

    @Autowired
    JdbcClient db;

    @TempDir
    Path folder;

    private String contest(String rules) {
        return contests.closingIn(Duration.ofHours(2), "{" + PAPER + ", " + rules + "}");
    }

    private static RoundId round(Person person) {
        return new RoundId(Long.parseLong(person.round()));
    }

    private Person handsIn(String contest, String name, int right, BigDecimal prediction) {
        Person person = people.applicant(contest).named(name).registered();
        clock.turn(Duration.ofSeconds(90));
        person.sits().submitWithRight(right, prediction);
        return person;
    }

    private void theRoundEnds() {
        clock.set(TestClock.START.plus(Duration.ofHours(2)).plusSeconds(9));
        examJobs.closeOverdue();
        standingsJobs.finishClosedRounds();
    }

    private Map<String, String> exported(RoundId round) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Access.asSystem(() -> {
            try {
                records.export(round, out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return round;
        });
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static String in(Map<String, String> files, String name) {
        String content = files.get(name);
        if (content == null) {
            throw new AssertionError("no file " + name + " in the record");
        }
        return content;
    }

    private String recounted(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
        StringWriter out = new StringWriter();
        Recount.of(folder).write(out);
        return out.toString();
    }

    private RecountCheck check(RoundId round) {
        return Access.asSystem(() -> records.check(round));
    }

    /** Attempts as a busy round would leave them, most of them tied with others somewhere. */
    private void attemptsOf(List<Person> entrants, RoundId round, Random random) {
        entrants.getFirst().sits().submitWithRight(5, BigDecimal.ONE);
        String paper = db.sql("SELECT paper FROM attempt WHERE round_id = ?")
                .param(round.value())
                .query(String.class)
                .single();
        int[] numbers = new int[entrants.size()];
        numbers[0] = 1;
        for (int i = 0; i < 6 * entrants.size(); i++) {
            int who = random.nextInt(entrants.size());
            Instant started = TestClock.START.plusSeconds(60L * numbers[who] + random.nextInt(5));
            Instant submitted = started.plusMillis(20_000 + 1000L * random.nextInt(4));
            int correct = random.nextInt(3) == 0 ? 5 : random.nextInt(6);
            BigDecimal prediction = random.nextInt(5) == 0
                    ? null
                    : BigDecimal.valueOf(random.nextInt(12_000_000), random.nextBoolean() ? 5 : 6 - random.nextInt(6))
                            .setScale(5, java.math.RoundingMode.DOWN)
                            .min(new BigDecimal("120"));
            db.sql("""
                    INSERT INTO attempt (id, contest_id, round_id, participant_id, unit_id, number, state, seed, paper,
                                         started_at, deadline, submitted_at, correct, points, prediction, compensated_ms)
                    SELECT ?, contest_id, ?, id, unit_id, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ? FROM participant WHERE id = ?""")
                    .param(UUID.nameUUIDFromBytes(
                                    Long.toString(random.nextLong()).getBytes(StandardCharsets.US_ASCII))
                            .toString())
                    .param(round.value())
                    .param(++numbers[who])
                    .param(List.of("SUBMITTED", "SUBMITTED", "SUBMITTED", "EXPIRED", "VOID")
                            .get(random.nextInt(5)))
                    .param(paper)
                    .param(started)
                    .param(submitted)
                    .param(submitted)
                    .param(correct)
                    .param(new BigDecimal("2.5").multiply(BigDecimal.valueOf(correct)))
                    .param(prediction)
                    .param(random.nextInt(4) == 0 ? 1000 : 0)
                    .param(entrants.get(who).id())
                    .update();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rankBy: [POINTS, SUBMITTED_AT]",
                "gate: ALL_CORRECT, prediction: {of: PEOPLE_ALL_CORRECT}, rankBy: [POINTS, PREDICTION_GAP, SUBMITTED_AT]",
                "counted: FIRST, rankBy: [CORRECT, DURATION, STARTED_AT]",
                "counted: LAST, gate: {minimumPoints: 7.5}, prediction: {of: PEOPLE}, rankBy: [PREDICTION_GAP, POINTS]",
                "counted: ONLY, rankBy: [DURATION]",
                "prediction: {of: PERCENT_ALL_CORRECT, lock: FIRST_SUBMITTED}, rankBy: [CORRECT, PREDICTION_GAP]",
                "prediction: {of: ENTRIES, lock: FIRST_SUBMITTED, trueValue: FROZEN_AT_CLOSE}, rankBy: [PREDICTION_GAP]",
                "prediction: {of: PERCENT_ALL_CORRECT, trueValue: FROZEN_AT_CLOSE}, rankBy: [PREDICTION_GAP, POINTS]",
                "prediction: {of: ENTRIES}, actual: 33.3, counted: BEST, rankBy: [PREDICTION_GAP]",
            })
    void the_board_the_stored_standings_and_the_recount_of_their_export_agree(String rules) throws IOException {
        String contest = contest(rules);
        List<Person> entrants = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            entrants.add(people.in(contest));
        }
        RoundId round = round(entrants.getFirst());
        attemptsOf(entrants, round, new Random(rules.hashCode()));
        theRoundEnds();

        Map<String, String> files = exported(round);

        assertThat(in(files, "standings.csv").lines().count()).isBetween(3L, 9L);
        assertThat(recounted(files)).isEqualTo(in(files, "standings.csv"));
        assertThat(check(round).firstDifference()).isNull();
        List<Long> board = Access.asSystem(() -> standings.ranking(round, "", 0, 100).stream()
                .map((JuryRow row) -> row.rank())
                .toList());
        assertThat(in(files, "standings.csv")
                        .lines()
                        .skip(1)
                        .map(line -> Long.valueOf(line.substring(0, line.indexOf(',')))))
                .containsExactlyElementsOf(board);
    }

    @Test
    void a_record_has_its_rules_its_attempts_its_standings_and_their_sums() throws NoSuchAlgorithmException {
        String contest = contest("prediction: {of: ENTRIES}, rankBy: [POINTS, PREDICTION_GAP]");
        Person an = handsIn(contest, "Nguyễn Văn An", 5, new BigDecimal("3"));
        handsIn(contest, "Lê Thị Bình", 4, new BigDecimal("7.5"));
        theRoundEnds();

        Map<String, String> files = exported(round(an));

        assertThat(files).containsOnlyKeys("rules.yaml", "attempts.csv", "standings.csv", "SHA256SUMS", "README.txt");
        assertThat(in(files, "rules.yaml"))
                .contains("dùng 2; ", "được tính là 2.")
                .endsWith("""
                        questions: 5
                        prediction: {of: ENTRIES, lock: PER_ATTEMPT, trueValue: RECOMPUTED}
                        counted: BEST
                        gate: NONE
                        rankBy: [POINTS, PREDICTION_GAP]
                        """);
        assertThat(in(files, "attempts.csv").lines().toList())
                .first()
                .isEqualTo("attempt_id,participant_id,unit_code,started_at,submitted_at,state,correct,points,"
                        + "prediction,compensated_ms");
        assertThat(in(files, "attempts.csv").lines().toList().get(1))
                .contains("," + an.id() + ",")
                .endsWith(",2024-09-10T01:01:30.000Z,2024-09-10T01:01:30.000Z,SUBMITTED,5,5,3,0");
        for (String name : List.of("rules.yaml", "attempts.csv", "standings.csv")) {
            byte[] sum =
                    MessageDigest.getInstance("SHA-256").digest(in(files, name).getBytes(StandardCharsets.UTF_8));
            assertThat(in(files, "SHA256SUMS")).contains(HexFormat.of().formatHex(sum) + "  " + name + "\n");
        }
        assertThat(in(files, "README.txt")).contains("./mocson recount", "sha256sum -c");
        assertThat(files.toString()).doesNotContain("Văn An", "Thị Bình", an.phone());
        assertThat((String) Access.asSystem(() -> records.fileName(round(an))))
                .isEqualTo("ho-so-" + contest + "-k1.zip");
    }

    @Test
    void where_the_true_value_is_frozen_the_record_gives_it_as_a_number() {
        String contest = contest("prediction: {of: PEOPLE, trueValue: FROZEN_AT_CLOSE}, rankBy: [PREDICTION_GAP]");
        Person person = handsIn(contest, "An", 5, new BigDecimal("3"));
        Person gone = handsIn(contest, "Bình", 5, new BigDecimal("4"));
        theRoundEnds();
        db.sql("DELETE FROM standing WHERE participant_id = ?").param(gone.id()).update();
        db.sql("UPDATE attempt SET state = 'VOID', voided_from = 'SUBMITTED' WHERE participant_id = ?")
                .param(gone.id())
                .update();

        assertThat(in(exported(round(person)), "rules.yaml"))
                .endsWith("\nactual: 2\n")
                .contains("dùng 2; ", "được tính là 1.");
        assertThat(check(round(person)).agrees()).isTrue();
    }

    // ---- the check

    @Test
    void standings_that_somebody_changed_in_the_database_are_found() {
        String contest = contest("rankBy: [POINTS, SUBMITTED_AT]");
        Person an = handsIn(contest, "An", 5, BigDecimal.ONE);
        Person binh = handsIn(contest, "Bình", 4, BigDecimal.ONE);
        theRoundEnds();
        job.checkNewStandings();
        assertThat(Access.asSystem(() -> records.lastCheck(round(an)))
                        .orElseThrow()
                        .agrees())
                .isTrue();

        db.sql("UPDATE standing SET sort_key = X'00' WHERE participant_id = ?")
                .param(binh.id())
                .update();
        RecountCheck found = check(round(an));

        assertThat(found.agrees()).isFalse();
        assertThat(found.firstDifference())
                .startsWith("dòng 2: ")
                .contains("đã lưu “1," + binh.id(), "tính lại “1," + an.id());
        assertThat(Access.asSystem(() -> records.lastCheck(round(an)))).contains(found);
    }

    @Test
    void a_person_who_is_missing_from_the_stored_standings_is_found() {
        String contest = contest("rankBy: [POINTS]");
        Person an = handsIn(contest, "An", 5, BigDecimal.ONE);
        Person binh = handsIn(contest, "Bình", 4, BigDecimal.ONE);
        theRoundEnds();

        db.sql("DELETE FROM standing WHERE participant_id = ?").param(binh.id()).update();

        assertThat(check(round(an)).firstDifference()).startsWith("dòng 3: đã lưu “”, tính lại “2," + binh.id());
    }

    @Test
    void every_closing_is_checked_once_and_a_new_one_anew() {
        String contest = contest("rankBy: [POINTS]");
        Person an = handsIn(contest, "An", 5, BigDecimal.ONE);
        assertThat(Access.asSystem(() -> records.lastCheck(round(an)))).isEmpty();
        theRoundEnds();

        job.checkNewStandings();
        job.checkNewStandings();

        assertThat(checks(round(an))).isEqualTo(1);
        RecountCheck first = Access.asSystem(() -> records.lastCheck(round(an))).orElseThrow();
        assertThat(first.agrees()).isTrue();
        assertThat(first.places()).isEqualTo(1);

        clock.turn(Duration.ofMinutes(1));
        db.sql("DELETE FROM round_closing WHERE round_id = ?")
                .param(round(an).value())
                .update();
        standingsJobs.finishClosedRounds();
        job.checkNewStandings();

        assertThat(checks(round(an))).isEqualTo(2);
        assertThat(Access.asSystem(() -> records.lastCheck(round(an))).orElseThrow())
                .isEqualTo(new RecountCheck(clock.instant(), clock.instant(), 1, true, null, first.attemptsSha256()));
    }

    private long checks(RoundId round) {
        return db.sql("SELECT COUNT(*) FROM recount_check WHERE round_id = ?")
                .param(round.value())
                .query(Long.class)
                .single();
    }

    @Test
    void a_round_that_is_not_closed_has_no_record_yet() {
        Person person = handsIn(contest("rankBy: [POINTS]"), "An", 5, BigDecimal.ONE);

        assertThatExceptionOfType(RecordNotReady.class).isThrownBy(() -> exported(round(person)));
        assertThatExceptionOfType(RecordNotReady.class).isThrownBy(() -> check(round(person)));
    }

    @Test
    void only_the_jury_exports_a_record() {
        RoundId round = new RoundId(1);
        for (String role : List.of("ENTRANT", "AUTHOR", "ORGANIZER", "UNIT_CONTACT")) {
            SecurityContextHolder.getContext()
                    .setAuthentication(new TestingAuthenticationToken("somebody", "", "ROLE_" + role));
            try {
                assertThatExceptionOfType(AccessDeniedException.class)
                        .isThrownBy(() -> records.export(round, new ByteArrayOutputStream()));
            } finally {
                SecurityContextHolder.clearContext();
            }
        }
    }
}
