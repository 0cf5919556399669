package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.common.security.Access;
import vn.mocson.contest.RoundId;
import vn.mocson.exam.ExamJobs;
import vn.mocson.standings.JuryRow;
import vn.mocson.standings.StandingsJobs;
import vn.mocson.standings.StandingsService;

/** Freezing, the final ranking with its predictions, and publication. */
@DoorTest
class EndOfTheRoundTest {

    private static final String PAPER = "paper: {questions: 5, durationMinutes: 30}, attempts: {max: null}";

    @Autowired
    Door door;

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

    /** A contest that closes two hours after the start of the test. */
    private String contest(String rules) {
        return contests.closingIn(Duration.ofHours(2), "{" + PAPER + ", " + rules + "}");
    }

    private Answer board(Person anyone) {
        return door.get("rounds/" + anyone.round() + "/leaderboard");
    }

    private Answer units(Person anyone) {
        return door.get("rounds/" + anyone.round() + "/leaderboard?scope=unit");
    }

    private static List<String> namesOf(Answer board) {
        List<String> names = new ArrayList<>();
        for (JsonNode row : board.at("rows")) {
            names.add(row.get("rank").asString() + " " + row.get("name").asString());
        }
        return names;
    }

    private List<String> jury(Person anyone) {
        return Access.asSystem(() -> standings.ranking(new RoundId(Long.parseLong(anyone.round())), "", 0, 100).stream()
                .map((JuryRow row) -> row.rank() + " " + row.name())
                .toList());
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

    // ---- predictions

    @Test
    void predictions_play_no_part_while_the_true_number_is_not_known() {
        String contest =
                contest("prediction: {of: PEOPLE_ALL_CORRECT}, rankBy: [POINTS, PREDICTION_GAP, SUBMITTED_AT]");
        handsIn(contest, "An", 5, 900);
        Person second = handsIn(contest, "Bình", 5, 2);

        assertThat(namesOf(board(second))).containsExactly("1 An", "2 Bình");
        assertThat(board(second).text("state")).isEqualTo("LIVE");
    }

    @Test
    void after_the_close_the_nearest_prediction_wins_and_none_comes_last() {
        String contest =
                contest("prediction: {of: PEOPLE_ALL_CORRECT}, rankBy: [POINTS, PREDICTION_GAP, SUBMITTED_AT]");
        handsIn(contest, "Không đoán", 5, null);
        handsIn(contest, "Xa", 5, 90);
        handsIn(contest, "Gần", 5, 5);
        handsIn(contest, "Gần sau", 5, 3);
        Person last = handsIn(contest, "Ba câu", 3, 4);
        theRoundEnds();

        Answer board = board(last);

        assertThat(board.text("state")).isEqualTo("FINAL");
        assertThat(namesOf(board))
                .as("four people were all correct: 5 and 3 are equally near, the earlier one wins")
                .containsExactly("1 Gần", "2 Gần sau", "3 Xa", "4 Không đoán", "5 Ba câu");
    }

    @Test
    void with_a_prediction_the_best_attempt_is_chosen_only_when_the_true_number_is_known() {
        String contest = contest("prediction: {of: ENTRIES}, rankBy: [POINTS, PREDICTION_GAP, SUBMITTED_AT]");
        Person person = handsIn(contest, "An", 5, 50);
        clock.turn(Duration.ofMinutes(1));
        person.sits().submitWithRight(5, 3);
        handsIn(contest, "Bình", 5, 4);
        theRoundEnds();

        assertThat(namesOf(board(person)))
                .as("three entries: An's second attempt guessed it")
                .containsExactly("1 An", "2 Bình");
        assertThat(board(person).text("rows/0/submittedAt")).isEqualTo("2024-09-10T01:02:00.000Z");
    }

    @Test
    void a_percentage_is_predicted_to_five_decimals() {
        String contest = contest("prediction: {of: PERCENT_ALL_CORRECT}, rankBy: [PREDICTION_GAP]");
        handsIn(contest, "Xa", 5, new BigDecimal("66.66668"));
        handsIn(contest, "Trúng", 5, new BigDecimal("66.66667"));
        Person last = handsIn(contest, "Thiếu", 1, new BigDecimal("66.66665"));
        theRoundEnds();

        assertThat(namesOf(board(last))).containsExactly("1 Trúng", "2 Xa", "3 Thiếu");
    }

    @Test
    void attempts_still_open_at_the_close_are_in_the_final_ranking() {
        String contest = contest("prediction: {of: PEOPLE}, rankBy: [POINTS, PREDICTION_GAP]");
        handsIn(contest, "An", 4, 2);
        clock.set(TestClock.START.plus(Duration.ofMinutes(110)));
        Person late = people.applicant(contest).named("Muộn").registered();
        Sitting sitting = late.sits();
        sitting.save(1, sitting.answersWithRight(5));
        theRoundEnds();

        assertThat(namesOf(board(late))).containsExactly("1 Muộn", "2 An");
        assertThat(board(late).text("rows/0/submittedAt")).isEqualTo("2024-09-10T03:00:00.000Z");
    }

    @Test
    void a_board_is_not_final_before_the_last_attempt_of_the_round_is_closed() {
        String contest = contest("rankBy: [POINTS]");
        Person person = handsIn(contest, "An", 5, null);
        clock.set(TestClock.START.plus(Duration.ofHours(2)).plusSeconds(1));
        standingsJobs.finishClosedRounds();

        assertThat(board(person).text("state")).isEqualTo("LIVE");
    }

    @Test
    void nobody_is_ranked_in_a_round_nobody_entered() {
        Person person = people.in(contest("prediction: {of: PERCENT_ALL_CORRECT}"));
        theRoundEnds();

        Answer board = board(person);

        assertThat(board.text("state")).isEqualTo("FINAL");
        assertThat(board.at("total").asInt()).isZero();
    }

    // ---- the frozen board: the last hour of two

    private static final String FROZEN = "leaderboard: {frozenLastMinutes: 60}, rankBy: [POINTS, SUBMITTED_AT]";

    private void theBoardFreezes() {
        clock.set(TestClock.START.plus(Duration.ofHours(1)));
    }

    @Test
    void a_board_is_live_until_its_last_minutes_begin() {
        Person person = handsIn(contest(FROZEN), "An", 3, null);

        clock.set(TestClock.START.plus(Duration.ofHours(1)).minusMillis(1));
        assertThat(board(person).text("state")).isEqualTo("LIVE");
        theBoardFreezes();
        assertThat(board(person).text("state")).isEqualTo("FROZEN");
    }

    @Test
    void who_comes_or_improves_after_the_freeze_moves_nothing_the_public_sees() {
        String contest = contest(FROZEN);
        Person an = handsIn(contest, "An", 3, null);
        handsIn(contest, "Bình", 4, null);
        theBoardFreezes();
        String peopleBefore = board(an).at("rows").toString();
        String unitsBefore = units(an).at("rows").toString();

        an.sits().submitWithRight(5);
        handsIn(contest, "Cường", 5, null);

        assertThat(board(an).at("rows").toString()).isEqualTo(peopleBefore);
        assertThat(board(an).at("total").asInt()).isEqualTo(2);
        assertThat(units(an).at("rows").toString()).isEqualTo(unitsBefore);
    }

    @Test
    void who_came_after_the_freeze_does_not_even_see_their_own_row() {
        String contest = contest(FROZEN);
        theBoardFreezes();
        Person person = handsIn(contest, "An", 5, null);

        assertThat(door.getAs(person.token(), "rounds/" + person.round() + "/leaderboard")
                        .at("me")
                        .isNull())
                .isTrue();
    }

    @Test
    void the_jury_sees_the_full_ranking_all_the_time() {
        String contest = contest(FROZEN);
        Person an = handsIn(contest, "An", 3, null);
        theBoardFreezes();
        handsIn(contest, "Bình", 5, null);

        assertThat(namesOf(board(an))).containsExactly("1 An");
        assertThat(jury(an)).containsExactly("1 Bình", "2 An");
    }

    @Test
    void an_attempt_that_expired_before_the_freeze_shows_though_it_is_closed_after_it() {
        Person person = people.applicant(contest(FROZEN)).named("Quên nộp").registered();
        Sitting sitting = person.sits();
        sitting.save(1, sitting.answersWithRight(4));
        theBoardFreezes();
        examJobs.closeOverdue();

        assertThat(namesOf(board(person))).containsExactly("1 Quên nộp");
    }

    @Test
    void a_frozen_board_stays_frozen_after_the_close_until_publication() {
        String contest = contest(FROZEN);
        Person an = handsIn(contest, "An", 3, null);
        theBoardFreezes();
        handsIn(contest, "Bình", 5, null);
        theRoundEnds();

        assertThat(board(an).text("state")).isEqualTo("FROZEN");
        assertThat(namesOf(board(an))).containsExactly("1 An");
        assertThat(jury(an)).containsExactly("1 Bình", "2 An");
        contests.publish(an.round());
        assertThat(board(an).text("state")).isEqualTo("FINAL");
        assertThat(namesOf(board(an))).containsExactly("1 Bình", "2 An");
    }

    @Test
    void who_loses_their_place_after_the_freeze_stays_on_the_frozen_board_alone() {
        String contest = contest(
                "leaderboard: {frozenLastMinutes: 60}, counted: LAST, gate: {minimumPoints: 3}, rankBy: [POINTS]");
        Person an = handsIn(contest, "An", 5, null);
        handsIn(contest, "Bình", 4, null);
        theBoardFreezes();
        String frozen = board(an).at("rows").toString();

        an.sits().submitWithRight(1);

        assertThat(board(an).at("rows").toString()).isEqualTo(frozen);
        assertThat(board(an).at("total").asInt()).isEqualTo(2);
        assertThat(jury(an)).containsExactly("1 Bình");
        theRoundEnds();
        assertThat(board(an).at("rows").toString()).isEqualTo(frozen);
        assertThat(jury(an)).containsExactly("1 Bình");
        contests.publish(an.round());
        assertThat(namesOf(board(an))).containsExactly("1 Bình");
        assertThat(board(an).at("total").asInt()).isEqualTo(1);
    }

    @Test
    void an_attempt_from_before_the_freeze_that_closes_after_it_shows_beside_a_later_one() {
        String contest = contest("leaderboard: {frozenLastMinutes: 20}, rankBy: [POINTS]");
        Person an = people.applicant(contest).named("An").registered();
        clock.set(TestClock.START.plus(Duration.ofMinutes(69)));
        Sitting early = an.sits();
        early.save(1, early.answersWithRight(2));
        clock.set(TestClock.START.plus(Duration.ofMinutes(101)));
        examJobs.closeOverdue();
        an.sits().submitWithRight(5);

        assertThat(board(an).text("rows/0/correct")).isEqualTo("2");
        assertThat(jury(an)).containsExactly("1 An");
    }

    @Test
    void the_final_ranks_are_those_the_live_board_would_count() {
        String contest = contest("rankBy: [CORRECT]");
        handsIn(contest, "An", 5, null);
        handsIn(contest, "Bình", 4, null);
        handsIn(contest, "Cường", 4, null);
        Person last = handsIn(contest, "Dung", 3, null);
        String live = board(last).at("rows").toString();
        String livePage = door.get("rounds/" + last.round() + "/leaderboard?size=2&page=1")
                .at("rows")
                .toString();
        theRoundEnds();

        assertThat(board(last).at("rows").toString()).isEqualTo(live);
        assertThat(door.get("rounds/" + last.round() + "/leaderboard?size=2&page=1")
                        .at("rows")
                        .toString())
                .isEqualTo(livePage);
        assertThat(board(last).at("total").asInt()).isEqualTo(4);
    }
}
