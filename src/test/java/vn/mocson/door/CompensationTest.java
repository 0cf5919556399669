package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundId;
import vn.mocson.contest.RoundTimesChanged;
import vn.mocson.exam.Compensation;
import vn.mocson.exam.CompensationDraft;
import vn.mocson.exam.CompensationKind;
import vn.mocson.exam.CompensationPreview;
import vn.mocson.exam.CompensationScope;
import vn.mocson.exam.ExamJobs;
import vn.mocson.exam.TimeService;
import vn.mocson.exam.TimesRefused;
import vn.mocson.participant.ParticipantId;
import vn.mocson.standings.StandingsJobs;
import vn.mocson.unit.UnitId;

/** Time given back, rounds that stand still, rounds opened before their time. Papers take fifteen minutes. */
@DoorTest
class CompensationTest {

    private static final CompensationScope ALL = new CompensationScope.Everybody();
    private static final String RULES =
            "{paper: {questions: 5, durationMinutes: 15}, attempts: {max: null}," + " rankBy: [POINTS, DURATION]}";

    @Autowired
    Door door;

    @Autowired
    People people;

    @Autowired
    Contests contests;

    @Autowired
    ContestService contestService;

    @Autowired
    TimeService times;

    @Autowired
    TestClock clock;

    @Autowired
    ExamJobs jobs;

    @Autowired
    StandingsJobs standingsJobs;

    @Autowired
    JdbcClient db;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ApplicationEventPublisher events;

    private String contest() {
        return contests.closingIn(Duration.ofHours(2), RULES);
    }

    private static Instant minute(int minute) {
        return TestClock.START.plus(Duration.ofMinutes(minute));
    }

    private void itIsMinute(int minute) {
        clock.set(minute(minute));
    }

    private static RoundId round(Person person) {
        return new RoundId(Long.parseLong(person.round()));
    }

    private CompensationPreview failed(Person person, CompensationScope scope, int from, int to) {
        return Access.asSystem(() -> times.give(
                CompensationDraft.interval(round(person), scope, minute(from), minute(to), "Mất điện tại trung tâm")));
    }

    private CompensationPreview more(Person person, CompensationScope scope, int minutes) {
        return Access.asSystem(
                () -> times.give(CompensationDraft.minutes(round(person), scope, minutes, "Phòng máy trục trặc")));
    }

    private void pause(Person person) {
        Access.asSystem(() -> {
            times.pause(round(person), "Máy chủ quá tải");
            return true;
        });
    }

    private void resume(Person person, boolean moveClose) {
        Access.asSystem(() -> {
            times.resume(round(person), moveClose);
            return true;
        });
    }

    private static CompensationScope only(Person person) {
        return new CompensationScope.OnePerson(new ParticipantId(UUID.fromString(person.id())));
    }

    private CompensationScope unitOf(Person person) {
        return new CompensationScope.InUnit(new UnitId(db.sql("SELECT unit_id FROM participant WHERE id = ?")
                .param(person.id())
                .query(Long.class)
                .single()));
    }

    private CompensationScope aboveUnitOf(Person person) {
        return new CompensationScope.InUnit(new UnitId(
                db.sql("SELECT u.parent_id FROM participant p JOIN unit u ON u.id = p.unit_id WHERE p.id = ?")
                        .param(person.id())
                        .query(Long.class)
                        .single()));
    }

    private static Instant deadline(Sitting sitting) {
        return Instant.parse(sitting.read().text("deadline"));
    }

    private static int status(Sitting sitting, long revision) {
        return sitting.saveOne(
                        revision, sitting.question(0), sitting.question(0).option(0))
                .status();
    }

    private long workingMinutes(Person person) {
        return Duration.ofMillis(door.getAs(person.token(), "rounds/" + person.round() + "/leaderboard")
                        .at("rows/0/durationMs")
                        .asLong())
                .toMinutes();
    }

    private String stateOf(Sitting sitting) {
        return db.sql("SELECT state FROM attempt WHERE id = ?")
                .param(sitting.id())
                .query(String.class)
                .single();
    }

    // ---- an interval in which the service failed

    @Test
    void an_open_attempt_gets_the_time_the_service_failed_and_saves_go_on_after_the_old_deadline() {
        Sitting sitting = people.in(contest()).sits();
        assertThat(status(sitting, 1)).isEqualTo(200);
        itIsMinute(10);

        CompensationPreview given = failed(sitting.person(), ALL, 2, 9);

        assertThat(given).isEqualTo(new CompensationPreview(1, 0, 0, Duration.ofMinutes(7)));
        assertThat(deadline(sitting)).isEqualTo(minute(22));
        itIsMinute(21);
        jobs.closeOverdue();
        Answer saved =
                sitting.saveOne(2, sitting.question(0), sitting.question(0).option(1));
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.text("deadline")).isEqualTo(minute(22).toString().replace("Z", ".000Z"));
    }

    @Test
    void intervals_that_overlap_count_once() {
        Sitting sitting = people.in(contest()).sits();
        itIsMinute(12);

        failed(sitting.person(), ALL, 2, 6);
        failed(sitting.person(), ALL, 4, 9);
        failed(sitting.person(), unitOf(sitting.person()), 3, 5);

        assertThat(deadline(sitting)).isEqualTo(minute(22));
    }

    @Test
    void a_preview_tells_whom_it_concerns_and_changes_nothing() {
        String contest = contest();
        Sitting open = people.in(contest).sits();
        Sitting done = people.in(contest).sits();
        itIsMinute(6);
        done.submitWithRight(3);
        itIsMinute(10);

        CompensationPreview preview = Access.asSystem(() ->
                times.preview(CompensationDraft.interval(round(open.person()), ALL, minute(4), minute(9), "Mất mạng")));

        assertThat(preview).isEqualTo(new CompensationPreview(1, 1, 0, Duration.ofMinutes(5)));
        assertThat(deadline(open)).isEqualTo(minute(15));
        assertThat(workingMinutes(done.person())).isEqualTo(6);
    }

    @Test
    void the_working_time_on_the_board_is_without_it_also_for_who_had_handed_in_and_the_order_follows() {
        String contest = contest();
        Person slow = people.applicant(contest).named("Chậm vì mất điện").registered();
        Sitting sitting = slow.sits();
        itIsMinute(10);
        sitting.submitWithRight(5);
        Person quick = people.applicant(contest)
                .named("Nhanh")
                .ofUnit("Chi bộ Sở Tư pháp")
                .registered();
        itIsMinute(20);
        Sitting other = quick.sits();
        itIsMinute(28);
        other.submitWithRight(5);

        failed(slow, ALL, 2, 6);

        Answer board = door.get("rounds/" + slow.round() + "/leaderboard");
        assertThat(board.text("rows/0/name")).isEqualTo("Chậm vì mất điện");
        assertThat(board.at("rows/0/durationMs").asLong())
                .isEqualTo(Duration.ofMinutes(6).toMillis());
        assertThat(board.at("rows/1/durationMs").asLong())
                .isEqualTo(Duration.ofMinutes(8).toMillis());
    }

    @Test
    void who_was_closed_by_the_deadline_in_the_interval_is_not_reopened() {
        Sitting sitting = people.in(contest()).sits();
        itIsMinute(20);
        jobs.closeOverdue();

        CompensationPreview given = failed(sitting.person(), ALL, 10, 19);

        assertThat(given).isEqualTo(new CompensationPreview(0, 0, 1, Duration.ofMinutes(5)));
        assertThat(stateOf(sitting)).isEqualTo("EXPIRED");
        assertThat(status(sitting, 1)).isEqualTo(409);
        assertThat(workingMinutes(sitting.person())).isEqualTo(10);
    }

    @Test
    void a_unit_is_given_time_with_everything_below_it_and_others_are_not() {
        String contest = contest();
        Sitting inside = people.in(contest).sits();
        Sitting outside = people.applicant(contest)
                .ofUnit("Chi bộ Sở Tư pháp")
                .registered()
                .sits();
        itIsMinute(10);

        failed(inside.person(), aboveUnitOf(inside.person()), 2, 5);

        assertThat(deadline(inside)).isEqualTo(minute(18));
        assertThat(deadline(outside)).isEqualTo(minute(15));
    }

    @Test
    void one_person_is_given_time_alone() {
        String contest = contest();
        Sitting one = people.in(contest).sits();
        Sitting other = people.in(contest).sits();
        itIsMinute(10);

        failed(one.person(), only(one.person()), 2, 5);

        assertThat(deadline(one)).isEqualTo(minute(18));
        assertThat(deadline(other)).isEqualTo(minute(15));
    }

    @Test
    void time_given_back_goes_beyond_the_rounds_close() {
        String contest = contests.closingIn(Duration.ofMinutes(12), RULES);
        Sitting sitting = people.in(contest).sits();
        itIsMinute(11);

        failed(sitting.person(), ALL, 2, 7);

        itIsMinute(16);
        jobs.closeOverdue();
        assertThat(status(sitting, 1)).isEqualTo(200);
        assertThat(deadline(sitting)).isEqualTo(minute(17));
    }

    @Test
    void a_final_ranking_is_computed_anew_with_the_shorter_working_time() {
        String contest = contests.closingIn(Duration.ofMinutes(20), RULES);
        Sitting sitting = people.in(contest).sits();
        itIsMinute(10);
        sitting.submitWithRight(5);
        itIsMinute(21);
        standingsJobs.finishClosedRounds();

        failed(sitting.person(), ALL, 2, 6);
        standingsJobs.finishClosedRounds();

        Answer board = door.get("rounds/" + sitting.person().round() + "/leaderboard");
        assertThat(board.text("state")).isEqualTo("FINAL");
        assertThat(board.at("rows/0/durationMs").asLong())
                .isEqualTo(Duration.ofMinutes(6).toMillis());
    }

    @Test
    void what_cannot_be_is_refused_with_its_reason() {
        String contest = contests.closingIn(Duration.ofMinutes(20), RULES);
        Person person = people.in(contest);
        itIsMinute(5);

        refused("INTERVAL_NOT_OVER", () -> failed(person, ALL, 2, 6));
        refused("INTERVAL_WRONG", () -> failed(person, ALL, 4, 4));
        refused("MINUTES_WRONG", () -> more(person, ALL, 0));
        refused(
                "REASON_MISSING",
                () -> Access.asSystem(() -> times.give(CompensationDraft.minutes(round(person), ALL, 5, "  "))));
        refused("ROUND_NOT_PAUSED", () -> resume(person, true));
        refused("WHOM_UNKNOWN", () -> more(person, only(people.in("co-dien")), 5));
        refused("WHOM_UNKNOWN", () -> more(person, new CompensationScope.InUnit(new UnitId(987_654)), 5));
        itIsMinute(21);
        refused("NOBODY_TO_COMPENSATE", () -> more(person, ALL, 5));
        refused("ROUND_NOT_RUNNING", () -> pause(person));
        standingsJobs.finishClosedRounds();
        contests.publish(person.round());
        refused("ROUND_PUBLISHED", () -> failed(person, ALL, 2, 6));
    }

    private static void refused(String code, Runnable act) {
        assertThatExceptionOfType(TimesRefused.class).isThrownBy(act::run).satisfies(why -> assertThat(why.code())
                .isEqualTo(code));
    }

    @Test
    void whoever_hands_in_at_the_very_moment_gets_the_time_back_all_the_same() {
        String contest = contest();
        List<Sitting> sittings =
                IntStream.range(0, 12).mapToObj(i -> people.in(contest).sits()).toList();
        itIsMinute(10);
        Person anyone = sittings.getFirst().person();

        List<Integer> answers = Together.run(13, number -> {
            if (number == 6) {
                failed(anyone, ALL, 2, 5);
                return 200;
            }
            return sittings.get(number < 6 ? number : number - 1)
                    .submitNothing()
                    .status();
        });

        assertThat(answers).containsOnly(200);
        assertThat(db.sql("SELECT DISTINCT compensated_ms FROM attempt WHERE round_id = ?")
                        .param(round(anyone).value())
                        .query(Long.class)
                        .list())
                .containsExactly(Duration.ofMinutes(3).toMillis());
    }

    @Test
    void whoever_starts_as_a_pause_begins_is_refused_or_held() {
        String contest = contest();
        List<Person> all =
                IntStream.range(0, 12).mapToObj(i -> people.in(contest)).toList();

        List<Integer> answers = Together.run(13, number -> {
            if (number == 6) {
                pause(all.getFirst());
                return 201;
            }
            return all.get(number < 6 ? number : number - 1).start().status();
        });

        assertThat(answers).containsAnyOf(201, 403).doesNotContain(500, 503);
        assertThat(db.sql("SELECT COUNT(*) FROM attempt WHERE round_id = ? AND held_at IS NULL")
                        .param(round(all.getFirst()).value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    // ---- minutes more

    @Test
    void minutes_more_move_open_attempts_and_are_there_for_who_starts_later() {
        String contest = contest();
        Sitting early = people.in(contest).sits();
        itIsMinute(5);

        more(early.person(), ALL, 10);
        Sitting late = people.in(contest).sits();

        assertThat(deadline(early)).isEqualTo(minute(25));
        assertThat(late.deadline()).isEqualTo(minute(30));
    }

    @Test
    void minutes_more_make_nobody_faster_who_did_not_need_them() {
        String contest = contest();
        Sitting inTime = people.in(contest).sits();
        Sitting beyond = people.in(contest).sits();
        more(inTime.person(), ALL, 10);

        itIsMinute(14);
        inTime.submitWithRight(5);
        assertThat(workingMinutes(inTime.person())).isEqualTo(14);
        itIsMinute(22);
        beyond.submitWithRight(5);

        Answer board = door.get("rounds/" + inTime.person().round() + "/leaderboard");
        assertThat(board.at("rows/1/durationMs").asLong())
                .as("seven of the ten minutes were used beyond the paper's own fifteen")
                .isEqualTo(Duration.ofMinutes(15).toMillis());
    }

    // ---- a round that stands still

    @Test
    void while_a_round_stands_still_nobody_starts_nobody_runs_out_and_saves_are_taken() {
        String contest = contest();
        Sitting sitting = people.in(contest).sits();
        itIsMinute(10);
        pause(sitting.person());

        itIsMinute(40);
        jobs.closeOverdue();

        Answer refused = people.in(contest).start().expect(403);
        assertThat(refused.code()).isEqualTo("ROUND_NOT_OPEN");
        assertThat(refused.text("detail")).contains("tạm dừng");
        assertThat(status(sitting, 1)).isEqualTo(200);
        assertThat(deadline(sitting)).as("five minutes were left").isEqualTo(minute(45));
    }

    @Test
    void a_page_whose_countdown_ended_hands_nothing_in_while_there_is_time_left() {
        Sitting sitting = people.in(contest()).sits();
        itIsMinute(10);
        pause(sitting.person());
        itIsMinute(15);

        Answer byThePage = sitting.submit(java.util.Map.of("automatic", true));

        assertThat(byThePage.expect(409).code()).isEqualTo("TIME_LEFT");
        assertThat(stateOf(sitting)).isEqualTo("OPEN");
        assertThat(sitting.submitNothing().status()).as("whoever wants to may").isEqualTo(200);
    }

    @Test
    void a_page_hands_in_when_its_time_is_up() {
        Sitting sitting = people.in(contest()).sits();
        clock.set(minute(15).minusSeconds(1));

        assertThat(sitting.submit(java.util.Map.of("automatic", true)).text("state"))
                .isEqualTo("SUBMITTED");
    }

    @Test
    void after_a_pause_everybody_has_the_time_they_had_and_the_close_is_later_by_it() {
        String contest = contests.closingIn(Duration.ofMinutes(20), RULES);
        Sitting sitting = people.in(contest).sits();
        itIsMinute(10);
        pause(sitting.person());
        itIsMinute(40);
        standingsJobs.finishClosedRounds();

        resume(sitting.person(), true);

        assertThat(deadline(sitting)).isEqualTo(minute(45));
        assertThat(contestService.round(round(sitting.person())).closesAt()).isEqualTo(minute(50));
        itIsMinute(41);
        people.in(contest).start().expect(201);
        itIsMinute(44);
        sitting.submitWithRight(4);
        assertThat(workingMinutes(sitting.person())).isEqualTo(14);
    }

    @Test
    void a_pause_may_leave_the_close_where_it_was() {
        String contest = contests.closingIn(Duration.ofMinutes(30), RULES);
        Sitting sitting = people.in(contest).sits();
        itIsMinute(10);
        pause(sitting.person());
        itIsMinute(28);

        resume(sitting.person(), false);

        assertThat(contestService.round(round(sitting.person())).closesAt()).isEqualTo(minute(30));
        assertThat(deadline(sitting)).as("its five minutes all the same").isEqualTo(minute(33));
    }

    @Test
    void who_hands_in_during_a_pause_has_worked_until_it_began() {
        Sitting sitting = people.in(contest()).sits();
        itIsMinute(10);
        pause(sitting.person());
        itIsMinute(12);

        Answer handedIn = sitting.submitWithRight(5);

        assertThat(handedIn.text("submittedAt")).isEqualTo(minute(12).toString().replace("Z", ".000Z"));
        assertThat(workingMinutes(sitting.person())).isEqualTo(10);
        itIsMinute(30);
        resume(sitting.person(), true);
        assertThat(workingMinutes(sitting.person())).isEqualTo(10);
    }

    @Test
    void an_attempt_that_was_over_when_the_pause_began_stays_over() {
        Sitting sitting = people.in(contest()).sits();
        clock.set(minute(15).plusSeconds(6));
        pause(sitting.person());

        jobs.closeOverdue();

        assertThat(stateOf(sitting)).isEqualTo("EXPIRED");
    }

    @Test
    void a_failure_recorded_for_a_time_that_was_also_paused_counts_once() {
        Sitting sitting = people.in(contest()).sits();
        itIsMinute(5);
        pause(sitting.person());
        itIsMinute(10);
        failed(sitting.person(), ALL, 3, 8);
        assertThat(deadline(sitting))
                .as("two minutes before the pause, five of it so far")
                .isEqualTo(minute(22));

        itIsMinute(12);
        resume(sitting.person(), true);

        assertThat(deadline(sitting)).as("from 3 to 12 the clock stood").isEqualTo(minute(24));
    }

    @Test
    void a_close_that_is_moved_moves_the_attempts_it_had_cut() {
        String contest = contests.closingIn(Duration.ofMinutes(10), RULES);
        Sitting sitting = people.in(contest).sits();
        assertThat(sitting.deadline()).isEqualTo(minute(10));
        itIsMinute(2);
        pause(sitting.person());
        itIsMinute(4);

        resume(sitting.person(), true);

        assertThat(deadline(sitting)).isEqualTo(minute(12));
    }

    @Test
    void whoever_edits_the_close_moves_the_attempts_it_had_cut_and_no_others() {
        String contest = contests.closingIn(Duration.ofMinutes(20), RULES);
        Sitting whole = people.in(contest).sits();
        itIsMinute(10);
        Sitting cut = people.in(contest).sits();
        assertThat(cut.deadline()).isEqualTo(minute(20));

        transactions.executeWithoutResult(within -> {
            db.sql("UPDATE round SET closes_at = ? WHERE id = ?")
                    .params(minute(23), round(cut.person()).value())
                    .update();
            events.publishEvent(new RoundTimesChanged(round(cut.person()), minute(20), minute(23)));
        });

        assertThat(deadline(whole)).isEqualTo(minute(15));
        assertThat(deadline(cut)).isEqualTo(minute(23));
        itIsMinute(22);
        jobs.closeOverdue();
        assertThat(status(cut, 1)).isEqualTo(200);
    }

    // ---- a round opened before its time

    @Test
    void a_round_can_be_opened_now_and_that_is_recorded_with_its_old_time() {
        String contest = contests.closingIn(Duration.ofHours(2), RULES);
        Person person = people.in(contest);
        db.sql("UPDATE round SET opens_at = ? WHERE id = ?")
                .params(minute(60), round(person).value())
                .update();
        Access.asSystem(() -> {
            contestService.forgetCaches();
            return true;
        });
        person.start().expect(403);
        itIsMinute(3);

        Access.asSystem(() -> {
            times.openNow(round(person));
            return true;
        });

        person.start().expect(201);
        assertThat(recorded(contest)).singleElement().satisfies(record -> {
            assertThat(record.kind()).isEqualTo(CompensationKind.OPENED_EARLY);
            assertThat(record.from()).isEqualTo(minute(60));
            assertThat(record.to()).isEqualTo(minute(3));
        });
        refused(
                "ROUND_NOT_UPCOMING",
                () -> Access.asSystem(() -> {
                    times.openNow(round(person));
                    return true;
                }));
    }

    @Test
    void a_round_without_questions_for_its_papers_is_not_opened_now() {
        String contest = contests.closingIn(Duration.ofHours(2), RULES.replace("questions: 5", "questions: 150"));
        Person person = people.in(contest);
        db.sql("UPDATE round SET opens_at = ? WHERE id = ?")
                .params(minute(60), round(person).value())
                .update();

        refused(
                "ROUND_NOT_READY",
                () -> Access.asSystem(() -> {
                    times.openNow(round(person));
                    return true;
                }));
    }

    @Test
    void everything_is_on_record_with_who_when_and_why() {
        Sitting sitting = people.in(contest()).sits();
        itIsMinute(6);
        failed(sitting.person(), ALL, 2, 5);
        more(sitting.person(), only(sitting.person()), 5);

        assertThat(recorded(sitting.person().contest()))
                .extracting(Compensation::kind, Compensation::whom, Compensation::reason, Compensation::by)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(
                                CompensationKind.INTERVAL, null, "Mất điện tại trung tâm", "system"),
                        org.assertj.core.groups.Tuple.tuple(
                                CompensationKind.EXTRA, "Nguyễn Thị Mai", "Phòng máy trục trặc", "system"));
    }

    private List<Compensation> recorded(String contest) {
        return Access.asSystem(
                () -> times.recorded(contestService.bySlug(contest).id()));
    }
}
