package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.exam.ExamJobs;
import vn.mocson.standings.StandingsJobs;

/** “Why am I number 37”: each key's value, who is just ahead, and by which key. */
@DoorTest
class WhyMyRankTest {

    private static final String PAPER = "paper: {questions: 5, durationMinutes: 30}, attempts: {max: null}, ";

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

    private String contest(String rules) {
        return contests.closingIn(Duration.ofHours(2), "{" + PAPER + rules + "}");
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

    private Answer why(Person person) {
        return door.getAs(person.token(), "rounds/" + person.round() + "/leaderboard/me");
    }

    private static List<String> keys(Answer why) {
        List<String> keys = new ArrayList<>();
        for (JsonNode key : why.at("keys")) {
            keys.add(key.get("key").asString() + " " + told(key));
        }
        return keys;
    }

    private static String told(JsonNode value) {
        return value.get("value").isNull()
                ? value.get("shown").asString()
                : value.get("value").asString();
    }

    private static String neighbour(Answer why, String side) {
        JsonNode other = why.at(side);
        return other.isNull()
                ? "nobody"
                : other.get("rank").asString() + " " + other.get("name").asString() + " by "
                        + other.get("decidedBy").asString() + ": " + told(other.get("theirs")) + " against "
                        + told(other.get("mine"));
    }

    @Test
    void a_place_is_told_key_by_key_with_who_is_just_ahead_and_just_behind() {
        String contest = contest("rankBy: [POINTS, DURATION, SUBMITTED_AT]");
        handsIn(contest, "An", 5, null);
        Person me = handsIn(contest, "Tôi", 4, null);
        handsIn(contest, "Cường", 4, null);

        Answer why = why(me);

        assertThat(why.at("rank").asInt()).isEqualTo(2);
        assertThat(why.at("of").asInt()).isEqualTo(3);
        assertThat(keys(why)).containsExactly("POINTS 4", "DURATION 60000", "SUBMITTED_AT 2024-09-10T01:02:00.000Z");
        assertThat(neighbour(why, "ahead")).isEqualTo("1 An by POINTS: 5 against 4");
        assertThat(neighbour(why, "behind"))
                .isEqualTo("3 Cường by SUBMITTED_AT: 2024-09-10T01:03:00.000Z against 2024-09-10T01:02:00.000Z");
    }

    @Test
    void the_first_has_nobody_ahead_and_the_last_nobody_behind() {
        Person alone = handsIn(contest("rankBy: [POINTS]"), "An", 5, null);

        assertThat(neighbour(why(alone), "ahead")).isEqualTo("nobody");
        assertThat(neighbour(why(alone), "behind")).isEqualTo("nobody");
        assertThat(why(alone).at("tied").asBoolean()).isFalse();
    }

    @Test
    void equal_people_are_told_how_many_share_their_rank() {
        String contest = contest("rankBy: [CORRECT]");
        handsIn(contest, "An", 5, null);
        handsIn(contest, "Bình", 4, null);
        Person me = handsIn(contest, "Tôi", 4, null);
        handsIn(contest, "Dung", 4, null);

        Answer live = why(me);
        theRoundEnds();

        for (Answer why : List.of(live, why(me))) {
            assertThat(why.at("rank").asInt()).isEqualTo(2);
            assertThat(why.at("sharing").asInt()).isEqualTo(3);
            assertThat(why.at("tied").asBoolean()).isTrue();
            assertThat(neighbour(why, "ahead")).isEqualTo("1 An by CORRECT: 5 against 4");
        }
        assertThat(live.text("state")).isEqualTo("LIVE");
        assertThat(why(me).text("state")).isEqualTo("FINAL");
    }

    @Test
    void a_prediction_plays_no_part_before_the_close_and_is_told_after_it() {
        String contest =
                contest("prediction: {of: PEOPLE_ALL_CORRECT}, rankBy: [POINTS, PREDICTION_GAP, SUBMITTED_AT]");
        handsIn(contest, "Xa", 5, 90);
        Person me = handsIn(contest, "Tôi", 5, 5);
        handsIn(contest, "Gần", 5, 3);
        Person silent = handsIn(contest, "Không đoán", 5, null);

        assertThat(keys(why(me))).contains("PREDICTION_GAP NOT_YET");
        assertThat(why(me).at("actual").isNull()).isTrue();
        assertThat(neighbour(why(me), "ahead")).startsWith("1 Xa by SUBMITTED_AT");
        theRoundEnds();
        assertThat(keys(why(me))).contains("PREDICTION_GAP 1");
        assertThat(why(me).at("prediction").asInt()).isEqualTo(5);
        assertThat(why(me).at("actual").asInt()).isEqualTo(4);
        assertThat(neighbour(why(me), "behind"))
                .isEqualTo("2 Gần by SUBMITTED_AT: 2024-09-10T01:03:00.000Z against 2024-09-10T01:02:00.000Z");
        assertThat(keys(why(silent))).contains("PREDICTION_GAP NONE");
        assertThat(neighbour(why(silent), "ahead")).isEqualTo("3 Xa by PREDICTION_GAP: 86 against NONE");
    }

    @Test
    void a_true_value_written_into_the_rules_stays_unsaid_until_the_ranking_is_final() {
        String contest = contest("prediction: {of: ENTRIES}, actual: 7, rankBy: [PREDICTION_GAP]");
        handsIn(contest, "Đúng", 1, 7);
        Person me = handsIn(contest, "Tôi", 1, 9);

        assertThat(keys(why(me))).containsExactly("PREDICTION_GAP HIDDEN");
        assertThat(why(me).at("actual").isNull()).isTrue();
        assertThat(neighbour(why(me), "ahead")).isEqualTo("1 Đúng by PREDICTION_GAP: HIDDEN against HIDDEN");
        theRoundEnds();
        assertThat(neighbour(why(me), "ahead")).isEqualTo("1 Đúng by PREDICTION_GAP: 0 against 2");
    }

    @Test
    void hidden_scores_stay_hidden_also_where_they_decided() {
        String contest = contest("results: {showScore: AT_ROUND_CLOSE}, rankBy: [POINTS]");
        handsIn(contest, "An", 5, null);
        Person me = handsIn(contest, "Tôi", 4, null);

        assertThat(keys(why(me))).containsExactly("POINTS HIDDEN");
        assertThat(neighbour(why(me), "ahead")).isEqualTo("1 An by POINTS: HIDDEN against HIDDEN");
    }

    @Test
    void who_did_not_agree_to_be_named_is_not_named_here_either() {
        String contest = contest("rankBy: [POINTS]");
        Person shy = people.applicant(contest)
                .named("Phạm Kín Đáo")
                .consent("publishName", false)
                .registered();
        shy.sits().submitWithRight(5);
        Person me = handsIn(contest, "Tôi", 4, null);

        assertThat(why(me).text()).doesNotContain("Kín Đáo").doesNotContain(shy.id());
        assertThat(neighbour(why(me), "ahead")).startsWith("1 Người dự thi không công khai tên by POINTS");
    }

    @Test
    void a_hidden_board_explains_nothing() {
        Person person = people.in("bang-an");
        person.sits().submitWithRight(5);

        assertThat(why(person).code()).isEqualTo("LEADERBOARD_HIDDEN");
    }

    @Test
    void a_frozen_board_explains_what_it_shows_and_not_what_came_after() {
        String contest = contest("leaderboard: {frozenLastMinutes: 60}, rankBy: [POINTS]");
        handsIn(contest, "An", 3, null);
        Person me = handsIn(contest, "Tôi", 2, null);
        clock.set(TestClock.START.plus(Duration.ofHours(1)));
        me.sits().submitWithRight(5);
        Person late = handsIn(contest, "Muộn", 4, null);

        assertThat(neighbour(why(me), "ahead")).isEqualTo("1 An by POINTS: 3 against 2");
        assertThat(why(me).at("of").asInt()).isEqualTo(2);
        assertThat(why(late).status()).isEqualTo(404);
    }

    @Test
    void who_is_not_on_the_board_is_told_so_and_a_stranger_is_asked_who_they_are() {
        Person idle = people.in(contest("rankBy: [POINTS]"));

        assertThat(why(idle).status()).isEqualTo(404);
        assertThat(door.get("rounds/" + idle.round() + "/leaderboard/me").status())
                .isEqualTo(401);
    }
}
