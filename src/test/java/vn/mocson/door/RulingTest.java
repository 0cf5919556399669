package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.contest.ContestDefinition.PrizeScope;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundId;
import vn.mocson.exam.AttemptId;
import vn.mocson.exam.AttemptOutline;
import vn.mocson.exam.ExamJobs;
import vn.mocson.participant.ParticipantId;
import vn.mocson.standings.DryRun;
import vn.mocson.standings.DryRunRow;
import vn.mocson.standings.RulingId;
import vn.mocson.standings.RulingRefused;
import vn.mocson.standings.RulingService;
import vn.mocson.standings.RulingState;
import vn.mocson.standings.StandingsJobs;
import vn.mocson.standings.StandingsService;
import vn.mocson.standings.record.RecordService;

/** Disqualifying people and voiding attempts: dry run, second signature, and everything that follows. */
@DoorTest
class RulingTest {

    private static final Staff SECRETARY = new Staff("thu-ky", "SECRETARY");
    private static final Staff JUDGE = new Staff("giam-khao", "JUDGE");
    private static final String REASON = "Thi hộ, đã có biên bản số 12";
    private static final String PREDICTED =
            "prediction: {of: PEOPLE_ALL_CORRECT}, rankBy: [CORRECT, PREDICTION_GAP, SUBMITTED_AT]";
    private static final String FROZEN = "prediction: {of: PEOPLE_ALL_CORRECT, trueValue: FROZEN_AT_CLOSE},"
            + " rankBy: [CORRECT, PREDICTION_GAP, SUBMITTED_AT]";

    @Autowired
    Door door;

    @Autowired
    People people;

    @Autowired
    Contests contests;

    @Autowired
    ContestService definitions;

    @Autowired
    RulingService rulings;

    @Autowired
    StandingsService standings;

    @Autowired
    RecordService records;

    @Autowired
    TestClock clock;

    @Autowired
    ExamJobs examJobs;

    @Autowired
    StandingsJobs standingsJobs;

    @Autowired
    JdbcClient db;

    // ---- given

    private String contest(String rules) {
        return contests.closingIn(
                Duration.ofHours(2),
                "{paper: {questions: 5, durationMinutes: 30}, attempts: {max: null}, " + rules + "}",
                List.of(
                        new Prize(PrizeScope.INDIVIDUAL, "Giải Nhất", 1, 0),
                        new Prize(PrizeScope.INDIVIDUAL, "Giải Nhì", 1, 0)));
    }

    private Person handsIn(String contest, String name, int right, @Nullable Object prediction) {
        Person person = people.applicant(contest).named(name).registered();
        Sitting sitting = person.sits();
        clock.turn(Duration.ofMinutes(1));
        sitting.submitWithRight(right, prediction);
        return person;
    }

    private void theRoundEnds() {
        clock.set(TestClock.START.plus(Duration.ofHours(2)).plusSeconds(9));
        examJobs.closeOverdue();
        standingsJobs.finishClosedRounds();
    }

    private static ParticipantId id(Person person) {
        return new ParticipantId(UUID.fromString(person.id()));
    }

    private ContestDefinition definition(Person person) {
        return definitions.bySlug(person.contest());
    }

    private RulingId proposed(Person person) {
        return SECRETARY.does(
                () -> rulings.proposeDisqualification(definition(person).id(), id(person), null, REASON));
    }

    private void signed(RulingId ruling) {
        JUDGE.does(() -> rulings.confirm(ruling, rulings.dryRun(ruling).hash()));
    }

    private void disqualified(Person person) {
        signed(proposed(person));
    }

    private List<String> ranking(Person anyone) {
        return Access.asSystem(() -> standings.ranking(new RoundId(Long.parseLong(anyone.round())), "", 0, 100).stream()
                .map(row -> row.rank() + " " + row.name())
                .toList());
    }

    private List<String> told(Person anyone, DryRun dryRun) {
        List<String> told = new ArrayList<>();
        for (DryRun.OfRound round : dryRun.rounds()) {
            for (DryRunRow row :
                    SECRETARY.does(() -> rulings.named(definition(anyone).id(), round.changes()))) {
                told.add(row.name() + ": " + row.rankBefore() + " → " + row.rankAfter() + ", "
                        + (row.prizeBefore() == null
                                ? "–"
                                : row.prizeBefore().prize().name())
                        + " → "
                        + (row.prizeAfter() == null
                                ? "–"
                                : row.prizeAfter().prize().name()));
            }
        }
        return told;
    }

    private String trueValues(Person anyone) {
        return db.sql(
                        "SELECT CONCAT(TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM actual)), ' at the close, ', TRIM(TRAILING '.' FROM TRIM(TRAILING '0' FROM actual_now)), ' now') FROM round_closing WHERE round_id = ?")
                .param(anyone.round())
                .query(String.class)
                .single();
    }

    // ---- the dry run

    @Test
    void before_anything_is_signed_everybody_whose_rank_or_prize_would_change_is_listed() {
        String contest = contest(PREDICTED);
        Person an = handsIn(contest, "An", 5, 3);
        handsIn(contest, "Bình", 5, 4);
        handsIn(contest, "Cường", 5, 2);
        handsIn(contest, "Dung", 2, 9);
        theRoundEnds();

        DryRun dryRun =
                SECRETARY.does(() -> rulings.ifDisqualified(definition(an).id(), id(an), null));

        assertThat(ranking(an)).containsExactly("1 An", "2 Bình", "3 Cường", "4 Dung");
        assertThat(told(an, dryRun))
                .as("three were all correct, then two are: Cường guessed that")
                .containsExactly("An: 1 → null, Giải Nhất → –", "Cường: 3 → 1, – → Giải Nhất", "Dung: 4 → 3, – → –");
        assertThat(dryRun.rounds().getFirst().usedBefore()).isEqualByComparingTo("3");
        assertThat(dryRun.rounds().getFirst().usedAfter()).isEqualByComparingTo("2");
    }

    @Test
    void a_dry_run_does_nothing() {
        Person an = handsIn(contest(PREDICTED), "An", 5, 1);
        theRoundEnds();

        SECRETARY.does(() -> rulings.ifDisqualified(definition(an).id(), id(an), null));

        assertThat(ranking(an)).containsExactly("1 An");
        assertThat(trueValues(an)).isEqualTo("1 at the close, 1 now");
    }

    // ---- the true value

    @Test
    void who_is_disqualified_moves_the_true_value_and_both_are_in_the_record() {
        String contest = contest(PREDICTED);
        Person an = handsIn(contest, "An", 5, 3);
        handsIn(contest, "Bình", 5, 4);
        handsIn(contest, "Cường", 5, 2);
        theRoundEnds();

        disqualified(an);

        assertThat(ranking(an)).containsExactly("1 Cường", "2 Bình");
        assertThat(trueValues(an)).isEqualTo("3 at the close, 2 now");
        assertThat(recountAgrees(an)).isTrue();
    }

    private boolean recountAgrees(Person anyone) {
        return Access.asSystem(() -> records.check(new RoundId(Long.parseLong(anyone.round()))))
                .agrees();
    }

    @Test
    void where_the_rules_freeze_it_the_true_value_stays_and_both_are_in_the_record() {
        String contest = contest(FROZEN);
        Person an = handsIn(contest, "An", 5, 3);
        handsIn(contest, "Bình", 5, 4);
        handsIn(contest, "Cường", 5, 1);
        theRoundEnds();

        disqualified(an);

        assertThat(ranking(an)).containsExactly("1 Bình", "2 Cường");
        assertThat(trueValues(an)).isEqualTo("3 at the close, 2 now");
        assertThat(recountAgrees(an)).isTrue();
    }

    @Test
    void the_value_at_the_close_stays_though_the_round_is_computed_again() {
        String contest = contest(FROZEN);
        Person an = handsIn(contest, "An", 5, 3);
        handsIn(contest, "Bình", 5, 4);
        theRoundEnds();
        disqualified(an);

        Access.asSystem(() -> {
            standings.recompute(definition(an).id());
            return true;
        });
        standingsJobs.finishClosedRounds();

        assertThat(trueValues(an)).isEqualTo("2 at the close, 1 now");
    }

    @Test
    void each_kind_of_prediction_is_counted_without_the_disqualified() {
        for (Map.Entry<String, String> kind : Map.of(
                        "PEOPLE_ALL_CORRECT", "2 at the close, 1 now",
                        "PEOPLE", "3 at the close, 2 now",
                        "ENTRIES", "4 at the close, 2 now",
                        "PERCENT_ALL_CORRECT", "66.66667 at the close, 50 now")
                .entrySet()) {
            clock.set(TestClock.START);
            String contest = contest("prediction: {of: " + kind.getKey() + "}, rankBy: [PREDICTION_GAP]");
            Person an = handsIn(contest, "An", 5, 1);
            an.sits().submitWithRight(3, 2);
            handsIn(contest, "Bình", 5, 3);
            handsIn(contest, "Cường", 1, 4);
            theRoundEnds();

            disqualified(an);

            assertThat(trueValues(an)).as(kind.getKey()).isEqualTo(kind.getValue());
        }
    }

    // ---- signatures

    @Test
    void nobody_signs_what_they_proposed() {
        Person an = handsIn(contest(PREDICTED), "An", 5, 1);
        theRoundEnds();
        RulingId ruling = proposed(an);

        assertThatThrownBy(() -> SECRETARY.does(
                        () -> rulings.confirm(ruling, rulings.dryRun(ruling).hash())))
                .isInstanceOf(RulingRefused.class)
                .hasMessageContaining("không thể tự ký");
        assertThat(ranking(an)).containsExactly("1 An");
    }

    @Test
    void an_organizer_may_propose_but_not_sign() {
        Person an = handsIn(contest(PREDICTED), "An", 5, 1);
        theRoundEnds();
        RulingId ruling = proposed(an);
        Staff organizer = new Staff("to-chuc", "ORGANIZER");

        assertThatThrownBy(() -> organizer.does(
                        () -> rulings.confirm(ruling, rulings.dryRun(ruling).hash())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void a_signature_under_a_list_that_has_changed_is_refused() {
        String contest = contest(PREDICTED);
        Person an = handsIn(contest, "An", 5, 3);
        Person binh = handsIn(contest, "Bình", 5, 4);
        handsIn(contest, "Cường", 5, 2);
        theRoundEnds();
        RulingId ruling = proposed(an);
        String shown = JUDGE.does(() -> rulings.dryRun(ruling).hash());
        disqualified(binh);

        assertThatThrownBy(() -> JUDGE.does(() -> rulings.confirm(ruling, shown)))
                .isInstanceOf(RulingRefused.class)
                .hasMessageContaining("Số liệu đã thay đổi");
        assertThat(ranking(an)).as("nothing but the other ruling").containsExactly("1 Cường", "2 An");
    }

    @Test
    void a_rejected_proposal_changes_nothing_and_can_not_be_signed_any_more() {
        Person an = handsIn(contest(PREDICTED), "An", 5, 1);
        theRoundEnds();
        RulingId ruling = proposed(an);

        JUDGE.does(() -> rulings.reject(ruling, "Chưa đủ căn cứ"));

        assertThat(JUDGE.does(() -> rulings.ruling(ruling)).state()).isEqualTo(RulingState.REJECTED);
        assertThatThrownBy(() -> signed(ruling)).isInstanceOf(RulingRefused.class);
        assertThat(ranking(an)).containsExactly("1 An");
    }

    @Test
    void a_reason_is_asked_for() {
        Person an = handsIn(contest(PREDICTED), "An", 5, 1);

        assertThatThrownBy(() -> SECRETARY.does(
                        () -> rulings.proposeDisqualification(definition(an).id(), id(an), null, "gian lận")))
                .isInstanceOf(RulingRefused.class)
                .hasMessageContaining("ít nhất 10 ký tự");
    }

    @Test
    void one_proposal_about_a_person_waits_at_a_time() {
        Person an = handsIn(contest(PREDICTED), "An", 5, 1);
        proposed(an);

        assertThatThrownBy(() -> proposed(an)).isInstanceOf(RulingRefused.class).hasMessageContaining("chờ ký");
    }

    // ---- in an open round

    @Test
    void in_an_open_round_the_disqualified_leave_the_board_and_start_no_more() {
        String contest = contest("rankBy: [CORRECT]");
        Person an = handsIn(contest, "An", 5, null);
        handsIn(contest, "Bình", 4, null);

        disqualified(an);

        assertThat(ranking(an)).containsExactly("1 Bình");
        Answer start = an.start();
        assertThat(start.status()).isEqualTo(403);
        assertThat(start.code()).isEqualTo("NOT_ELIGIBLE");
        assertThat(start.text()).doesNotContain("biên bản");
    }

    @Test
    void what_is_being_sat_when_its_person_is_disqualified_takes_no_more_answers() {
        Person an = people.applicant(contest("rankBy: [CORRECT]")).named("An").registered();
        Sitting sitting = an.sits();
        sitting.save(1, sitting.answersWithRight(4));

        disqualified(an);

        assertThat(sitting.save(2, sitting.answersWithRight(5)).code()).isEqualTo("ATTEMPT_CLOSED");
        assertThat(sitting.submit().code()).isEqualTo("ATTEMPT_CLOSED");
        assertThat(sitting.read().text("state")).isEqualTo("VOID");
        assertThat(ranking(an)).isEmpty();
    }

    // ---- back again

    @Test
    void who_is_reinstated_stands_exactly_where_they_stood() {
        String contest = contest(PREDICTED);
        Person an = handsIn(contest, "An", 5, 3);
        handsIn(contest, "Bình", 5, 4);
        handsIn(contest, "Cường", 5, 2);
        theRoundEnds();
        List<String> before = stored(an);
        RulingId ruling = proposed(an);
        signed(ruling);
        assertThat(stored(an)).isNotEqualTo(before);

        signed(SECRETARY.does(() -> rulings.proposeReinstatement(ruling, "Đã xác minh lại, không thi hộ")));

        assertThat(stored(an)).isEqualTo(before);
        assertThat(trueValues(an)).isEqualTo("3 at the close, 3 now");
        assertThat(JUDGE.does(() -> rulings.ruling(ruling)).inForce()).isFalse();
    }

    private List<String> stored(Person anyone) {
        return db.sql("SELECT CONCAT(participant_id, attempt_id, HEX(sort_key), HEX(public_sort_key)) FROM standing"
                        + " WHERE round_id = ? ORDER BY participant_id")
                .param(anyone.round())
                .query(String.class)
                .list();
    }

    @Test
    void who_is_reinstated_in_an_open_round_may_go_on() {
        Person an = handsIn(contest("rankBy: [CORRECT]"), "An", 5, null);
        RulingId ruling = proposed(an);
        signed(ruling);

        signed(SECRETARY.does(() -> rulings.proposeReinstatement(ruling, "Đã xác minh lại, không thi hộ")));

        assertThat(ranking(an)).containsExactly("1 An");
        assertThat(an.start().status()).isEqualTo(201);
    }

    @Test
    void a_reinstatement_leaves_out_what_another_ruling_took_out() {
        Person an = handsIn(contest("rankBy: [CORRECT]"), "An", 5, null);
        an.sits().submitWithRight(3);
        AttemptOutline best = SECRETARY.does(() -> rulings.attempts(id(an))).getFirst();
        signed(SECRETARY.does(
                () -> rulings.proposeVoid(definition(an).id(), id(an), best.id(), "Máy chủ ghi nhận hai thiết bị")));
        RulingId whole = proposed(an);
        signed(whole);
        assertThat(ranking(an)).isEmpty();

        signed(SECRETARY.does(() -> rulings.proposeReinstatement(whole, "Đã xác minh lại, không thi hộ")));

        assertThat(correct(an)).containsExactly(3);
    }

    // ---- one attempt

    @Test
    void without_one_attempt_the_next_best_counts() {
        Person an = handsIn(contest("rankBy: [CORRECT]"), "An", 5, null);
        an.sits().submitWithRight(3);
        AttemptOutline best = SECRETARY.does(() -> rulings.attempts(id(an))).getFirst();

        signed(SECRETARY.does(
                () -> rulings.proposeVoid(definition(an).id(), id(an), best.id(), "Máy chủ ghi nhận hai thiết bị")));

        assertThat(correct(an)).containsExactly(3);
        assertThat(an.start().status()).isEqualTo(201);
    }

    @Test
    void an_attempt_that_does_not_count_can_not_be_voided() {
        Person an = people.in(contest("rankBy: [CORRECT]"));
        AttemptId open = new AttemptId(UUID.fromString(an.sits().id()));

        assertThatThrownBy(() -> SECRETARY.does(
                        () -> rulings.proposeVoid(definition(an).id(), id(an), open, "Máy chủ ghi nhận hai thiết bị")))
                .isInstanceOf(RulingRefused.class);
    }

    private List<Integer> correct(Person anyone) {
        return Access.asSystem(() -> standings.ranking(new RoundId(Long.parseLong(anyone.round())), "", 0, 100).stream()
                .map(row -> row.correct())
                .toList());
    }

    @Test
    void the_true_value_of_a_number_in_the_rules_never_moves() {
        String contest = contest("prediction: {of: PEOPLE}, actual: 7, rankBy: [PREDICTION_GAP]");
        Person an = handsIn(contest, "An", 5, 7);
        handsIn(contest, "Bình", 5, 6);
        theRoundEnds();

        disqualified(an);

        assertThat(trueValues(an)).isEqualTo("7 at the close, 7 now");
    }
}
