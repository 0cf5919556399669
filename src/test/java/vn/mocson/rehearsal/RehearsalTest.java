package vn.mocson.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.common.security.Access;
import vn.mocson.common.web.RehearsalPass;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.PlanService;
import vn.mocson.contest.PlanStep;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.door.Contests;
import vn.mocson.door.Door;
import vn.mocson.rehearsal.StepResult.State;
import vn.mocson.unit.UnitService;

/** A crowd through the real door, cut off in the middle, and what becomes of it; a backup; the sheet. */
@DoorTest
class RehearsalTest {

    private static final String RULES =
            "{paper: {questions: 5, durationMinutes: 30}, attempts: {max: 1}," + " eligibility: {roster: CLOSED}}";
    private static final int PEOPLE = 12;
    private static final int QUESTIONS = 5;

    @Autowired
    RehearsalService rehearsals;

    @Autowired
    RehearsalRows rows;

    @Autowired
    Crowds crowds;

    @Autowired
    BackupTrial backup;

    @Autowired
    Contests contests;

    @Autowired
    ContestService definitions;

    @Autowired
    PlanService plan;

    @Autowired
    UnitService units;

    @Autowired
    RehearsalPass pass;

    @Autowired
    JsonMapper json;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Door door;

    @Autowired
    TestClock clock;

    private @Nullable ContestDefinition contest;

    @BeforeEach
    void aRehearsal() {
        String slug = contests.openingIn(Duration.ofDays(2), RULES);
        contest = definitions.bySlug(slug);
        does(() ->
                rehearsals.begin(contest().id(), contest().rounds().getFirst().id()));
    }

    @AfterEach
    void nothingIsLeft() {
        if (current().isPresent()) {
            does(() -> rehearsals.stop(contest().id()));
            does(() -> rehearsals.end(contest().id()));
        }
    }

    private ContestDefinition contest() {
        return Objects.requireNonNull(contest);
    }

    private static void does(Runnable act) {
        Access.asSystem(() -> {
            act.run();
            return true;
        });
    }

    private static <T> T asked(Supplier<T> question) {
        return Access.asSystem(question);
    }

    private Optional<Rehearsal> current() {
        return asked(() -> rehearsals.current(contest().id()));
    }

    private Rehearsal rehearsal() {
        return current().orElseThrow();
    }

    private StepResult step(RehearsalStep step) {
        return Objects.requireNonNull(rehearsal().step(step));
    }

    /** Past the check for real rounds: other contests of this database are open all the time. */
    private Rehearsal ordered() {
        return asked(() -> Objects.requireNonNull(transaction.execute(status -> crowds.order(rehearsal(), PEOPLE, 0))));
    }

    private ContestId sample() {
        return Objects.requireNonNull(rehearsal().sample());
    }

    private long count(String table, ContestId of) {
        return db.sql("SELECT COUNT(*) FROM " + table + " WHERE contest_id = ?")
                .param(of.value())
                .query(Long.class)
                .single();
    }

    @Test
    void everybody_sits_hands_in_and_finds_their_receipt_and_nothing_is_lost() {
        Rehearsal ordered = ordered();

        does(() -> crowds.play(ordered));

        StepResult crowd = step(RehearsalStep.CROWD);
        assertThat(crowd.notes()).isEmpty();
        assertThat(crowd.state()).isEqualTo(State.PASSED);
        assertThat(crowd.figures())
                .containsEntry(Figure.SUBMITTED, (long) PEOPLE)
                .containsEntry(Figure.RECEIPTS, (long) PEOPLE)
                .containsEntry(Figure.ANSWERS, (long) PEOPLE * QUESTIONS)
                .containsEntry(Figure.FOUND, (long) PEOPLE * QUESTIONS)
                .containsEntry(Figure.LOST, 0L)
                .containsKeys(Figure.BEGIN_P99, Figure.SAVE_P50, Figure.SUBMIT_P95);
    }

    @Test
    void no_list_shows_the_sample_round_and_nothing_of_it_counts_in_the_contest() {
        Rehearsal ordered = ordered();
        does(() -> crowds.play(ordered));
        ContestDefinition sample = definitions.contest(sample());

        assertThat(asked(definitions::all)).doesNotContain(sample);
        assertThat(definitions.announced()).doesNotContain(sample);
        assertThat(door.get("contests").text()).doesNotContain(sample.slug());
        assertThat(door.get("/sitemap.xml").text()).doesNotContain(sample.slug());
        assertThat(sample.slug()).matches("tong-duyet-[0-9a-f]{24}");
        assertThat(definitions.isRehearsal(sample.id())).isTrue();
        assertThat(definitions.isRehearsal(contest().id())).isFalse();
        assertThat(count("participant", contest().id())).isZero();
        assertThat(count("attempt", contest().id())).isZero();
    }

    @Test
    void its_rules_are_those_of_the_round_but_for_who_may_enter() {
        ordered();
        RoundDefinition real = contest().rounds().getFirst();
        RoundDefinition sample = definitions.contest(sample()).rounds().getFirst();

        assertThat(sample.rules().paper()).isEqualTo(real.rules().paper());
        assertThat(sample.rules().attempts()).isEqualTo(real.rules().attempts());
        assertThat(sample.questionSet()).isEqualTo(real.questionSet());
        assertThat(sample.rules().eligibility()).isNotEqualTo(real.rules().eligibility());
    }

    /** Plays until so many answers are acknowledged, and no further: as if the process had ended there. */
    private void cutOffAfter(int answers, Rehearsal rehearsal) {
        ContestDefinition sample = definitions.contest(sample());
        CrowdScript script = new CrowdScript(
                sample.slug(),
                sample.rounds().getFirst().id().value(),
                units.tree(sample.units()).all().stream()
                        .map(unit -> unit.id().toString())
                        .toList(),
                sample.consent().version(),
                false,
                PEOPLE,
                Duration.ZERO,
                null);
        CrowdRun[] run = new CrowdRun[1];
        CrowdTally tally = new CrowdTally(PEOPLE) {
            @Override
            void take(String line) {
                super.take(line);
                if (figures().getOrDefault(Figure.ANSWERS, 0L) >= answers) {
                    run[0].stop();
                }
            }
        };
        try (CrowdJournal journal = CrowdJournal.open(crowds.journal(rehearsal.id()), tally);
                CrowdDoor through = new CrowdDoor(crowds.door().orElseThrow(), pass.issue(), json)) {
            run[0] = new CrowdRun(script, through, journal, tally, Duration.ZERO);
            run[0].play();
        }
    }

    @Test
    void a_crowd_that_a_restart_cut_off_goes_on_and_finds_every_answer() {
        Rehearsal ordered = ordered();
        cutOffAfter(20, ordered);
        clock.turn(Duration.ofSeconds(40));

        does(() -> crowds.play(ordered));

        StepResult restart = step(RehearsalStep.RESTART);
        assertThat(restart.notes()).isEmpty();
        assertThat(restart.state()).isEqualTo(State.PASSED);
        assertThat(restart.figures())
                .containsEntry(Figure.LOST, 0L)
                .containsEntry(Figure.RESTARTS, 1L)
                .hasEntrySatisfying(
                        Figure.SITTING, sitting -> assertThat(sitting).isPositive())
                .hasEntrySatisfying(
                        Figure.ANSWERS, answers -> assertThat(answers).isGreaterThanOrEqualTo(20));
        assertThat(step(RehearsalStep.CROWD).notes()).isEmpty();
        assertThat(step(RehearsalStep.CROWD).figures())
                .containsEntry(Figure.SUBMITTED, (long) PEOPLE)
                .containsEntry(Figure.FOUND, (long) PEOPLE * QUESTIONS);
        assertThat(count("participant", sample())).isEqualTo(PEOPLE);
        assertThat(count("attempt", sample())).isEqualTo(PEOPLE);
    }

    @Test
    void an_acknowledged_answer_that_is_gone_after_the_restart_is_noticed() {
        Rehearsal ordered = ordered();
        cutOffAfter(20, ordered);
        db.sql("UPDATE attempt SET responses = '{}' WHERE contest_id = ? AND revision > 0 ORDER BY id LIMIT 1")
                .param(sample().value())
                .update();

        does(() -> crowds.play(ordered));

        assertThat(step(RehearsalStep.RESTART).state()).isEqualTo(State.FAILED);
        assertThat(step(RehearsalStep.RESTART).notes().getFirst()).startsWith("Sau khi khởi động lại, mất");
        assertThat(step(RehearsalStep.CROWD).state()).isEqualTo(State.FAILED);
        assertThat(step(RehearsalStep.CROWD).notes().getFirst()).startsWith("Mất");
    }

    @Test
    void while_a_real_round_is_open_no_crowd_is_let_loose() {
        assertThatExceptionOfType(RehearsalRefused.class)
                .isThrownBy(() -> does(() -> rehearsals.crowd(contest().id(), 50, 5)))
                .withMessageContaining("đang mở")
                .withMessageContaining("làm chậm người đang thi");
        assertThatExceptionOfType(RehearsalRefused.class)
                .isThrownBy(() -> does(() -> rehearsals.tryBackup(contest().id())));
        assertThat(rehearsal().steps()).isEmpty();
    }

    @Test
    void a_crowd_has_ten_to_two_thousand_people() {
        for (int people : new int[] {0, 9, 2_001}) {
            assertThatExceptionOfType(RehearsalRefused.class)
                    .isThrownBy(() -> does(() -> rehearsals.crowd(contest().id(), people, 5)))
                    .withMessageContaining("từ 10 đến 2.000");
        }
    }

    @Test
    void a_contest_has_one_rehearsal_at_a_time() {
        assertThatExceptionOfType(RehearsalRefused.class)
                .isThrownBy(() -> does(() -> rehearsals.begin(
                        contest().id(), contest().rounds().getFirst().id())))
                .withMessageContaining("đang có một buổi tổng duyệt");
    }

    @Test
    void a_backup_is_restored_beside_and_compared_table_by_table() {
        does(() ->
                transaction.executeWithoutResult(status -> rows.begin(rehearsal(), RehearsalStep.BACKUP, "quantri")));

        backup.run(rehearsal());

        StepResult result = step(RehearsalStep.BACKUP);
        assertThat(result.notes()).isEmpty();
        assertThat(result.state()).isEqualTo(State.PASSED);
        assertThat(result.figures())
                .hasEntrySatisfying(Figure.TABLES, tables -> assertThat(tables).isGreaterThan(40))
                .hasEntrySatisfying(Figure.ROWS, all -> assertThat(all).isGreaterThan(100));
    }

    @Test
    void a_clock_that_is_wrong_is_found_before_the_opening() {
        does(() -> rehearsals.check(contest().id(), clock.instant().minusSeconds(60)));

        assertThat(step(RehearsalStep.CHECKS).state()).isEqualTo(State.FAILED);
        assertThat(step(RehearsalStep.CHECKS).notes()).anyMatch(note -> note.startsWith("Đồng hồ máy chủ lệch"));
    }

    @Test
    void the_sheet_says_no_go_and_what_nobody_tried_and_stays_when_the_sample_round_is_gone() throws IOException {
        Rehearsal ordered = ordered();
        does(() -> crowds.play(ordered));
        ContestId sample = sample();

        RehearsalSheet sheet = asked(() -> rehearsals.makeSheet(contest().id()));
        does(() -> rehearsals.end(contest().id()));

        assertThat(sheet.ready()).isFalse();
        String text = text(asked(() -> rehearsals.sheet(contest().id(), sheet.id())));
        assertThat(text)
                .contains("PHIẾU KẾT LUẬN TỔNG DUYỆT", contest().title(), "CHƯA SẴN SÀNG MỞ THI (NO-GO)")
                .contains("Khởi động lại giữa lúc đang thi: chưa kiểm tra.")
                .contains("Sao lưu và khôi phục thử: chưa kiểm tra.")
                .contains("Câu trả lời máy chủ báo đã lưu 60")
                .contains("08:00:00 10/09/2024")
                .contains("TRƯỞNG BAN TỔ CHỨC", "BỘ PHẬN KỸ THUẬT");
        assertThat(current()).isEmpty();
        assertThat(count("participant", sample)).isZero();
        assertThat(count("attempt", sample)).isZero();
        assertThat(count("contest_total_run", sample)).isZero();
        assertThat(db.sql("SELECT COUNT(*) FROM contest WHERE id = ? OR rehearsal_of = ?")
                        .params(sample.value(), contest().id().value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(asked(() -> rehearsals.sheets(contest().id()))).containsExactly(sheet);
    }

    @Test
    void a_go_settles_the_step_of_the_plan() {
        Instant now = clock.instant();
        for (RehearsalStep each : RehearsalStep.values()) {
            does(() -> {
                rows.begin(rehearsal(), each, "quantri");
                rows.end(rehearsal(), each, State.PASSED, Map.of(), List.of());
            });
        }

        RehearsalSheet sheet = asked(() -> rehearsals.makeSheet(contest().id()));

        assertThat(sheet.ready()).isTrue();
        assertThat(sheet.madeAt()).isEqualTo(now);
        assertThat(asked(() -> plan.of(contest().id())))
                .filteredOn(line -> line.step() == PlanStep.REHEARSAL)
                .singleElement()
                .matches(line -> line.settled());
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace("\r", "").replaceAll(" *\n *", "\n");
        }
    }
}
