package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.contest.ContestDefinition.PrizeScope;
import vn.mocson.exam.ExamJobs;
import vn.mocson.standings.StandingsJobs;

/** The ranking over all closed rounds of a contest. */
@DoorTest
class ContestTotalTest {

    private static final String PAPER = "paper: {questions: 5, durationMinutes: 30}, attempts: {max: null}, ";
    private static final List<Duration> THREE = List.of(Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(3));

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

    private Answer total(String contest) {
        return door.get("contests/" + contest + "/total");
    }

    /** Somebody with so many right answers in round after round; a negative number for staying away. */
    private Person takesPart(String contest, String name, int... right) {
        Person person = people.applicant(contest).named(name).registered();
        for (int round = 0; round < right.length; round++) {
            if (right[round] >= 0) {
                person.sits(person.round(round)).submitWithRight(right[round]);
            }
        }
        return person;
    }

    private void hoursPass(int hours) {
        clock.set(TestClock.START.plus(Duration.ofHours(hours)).plusSeconds(9));
        examJobs.closeOverdue();
        standingsJobs.finishClosedRounds();
    }

    private static List<String> rows(Answer board, String... names) {
        List<String> lines = new ArrayList<>();
        for (JsonNode row : board.at("rows")) {
            List<String> values = new ArrayList<>();
            for (String name : names) {
                values.add(
                        row.get(name).isNull()
                                ? "–"
                                : row.get(name).isArray()
                                        ? row.get(name).toString()
                                        : row.get(name).asString());
            }
            lines.add(String.join(" ", values));
        }
        return lines;
    }

    @Test
    void the_best_two_of_three_rounds_are_added_up() {
        String contest = contests.create("{" + PAPER + "total: {best: 2, thenBy: []}}", THREE);
        takesPart(contest, "An", 5, 2, 4);
        takesPart(contest, "Bình", 5, 5, -1);
        takesPart(contest, "Cường", 4, 4, 5);
        hoursPass(3);

        Answer board = total(contest);

        assertThat(rows(board, "rank", "name", "points", "tied"))
                .containsExactlyInAnyOrder("1 Bình 10 false", "2 An 9 true", "2 Cường 9 true");
        assertThat(board.text("state")).isEqualTo("FINAL");
        assertThat(board.list("rows").getFirst().get("rounds").size()).isEqualTo(2);
    }

    @Test
    void only_closed_rounds_are_in_it_and_it_grows_with_each() {
        String contest = contests.create("{" + PAPER + "total: {by: POINTS}}", THREE);
        Person an = takesPart(contest, "An", 2, 5, 1);
        assertThat(rows(total(contest), "name")).isEmpty();

        hoursPass(1);
        assertThat(rows(total(contest), "name", "points")).containsExactly("An 2");
        assertThat(total(contest).text("state")).isEqualTo("LIVE");
        hoursPass(2);
        assertThat(rows(total(contest), "name", "points")).containsExactly("An 7");

        Answer own = door.getAs(an.token(), "contests/" + contest + "/total?size=1&page=5");
        assertThat(own.at("me/points").asInt()).isEqualTo(7);
    }

    @Test
    void ranked_by_prizes_a_first_prize_outweighs_second_ones() {
        String contest = contests.withPrizes(
                "{" + PAPER + "rankBy: [POINTS], total: {by: PRIZES, thenBy: []}}",
                THREE,
                new Prize(PrizeScope.INDIVIDUAL, "Giải Nhất", 1, 0),
                new Prize(PrizeScope.INDIVIDUAL, "Giải Nhì", 1, 0));
        takesPart(contest, "An", 5, 1, 1);
        takesPart(contest, "Bình", 4, 4, 4);
        takesPart(contest, "Cường", 0, 5, 5);
        hoursPass(3);

        assertThat(rows(total(contest), "rank", "name", "prizes"))
                .containsExactly("1 Cường [2,0]", "2 An [1,0]", "3 Bình [0,3]");
    }

    @Test
    void who_may_hold_one_prize_alone_leaves_the_next_to_others() {
        String contest = contests.withPrizes(
                "{" + PAPER + "rankBy: [POINTS], prizes: {maxPerPerson: 1}, total: {by: PRIZES, thenBy: []}}",
                List.of(Duration.ofHours(1), Duration.ofHours(2)),
                new Prize(PrizeScope.INDIVIDUAL, "Giải Nhất", 1, 0));
        takesPart(contest, "An", 5, 5);
        takesPart(contest, "Bình", 4, 4);
        takesPart(contest, "Cường", 1, 1);
        hoursPass(2);

        assertThat(rows(total(contest), "rank", "name", "prizes"))
                .containsExactlyInAnyOrder("1 An [1]", "1 Bình [1]", "3 Cường [0]");
    }

    @Test
    void what_one_rounds_board_hides_the_total_does_not_tell() {
        for (String board : List.of("HIDDEN_UNTIL_PUBLICATION", "{frozenLastMinutes: 10}")) {
            clock.set(TestClock.START);
            String contest = contests.create(
                    "{" + PAPER + "leaderboard: " + board + ", total: {by: POINTS}}",
                    List.of(Duration.ofHours(1), Duration.ofHours(2)));
            Person person = takesPart(contest, "An", 5);
            hoursPass(1);
            assertThat(total(contest).code()).isEqualTo("LEADERBOARD_HIDDEN");
            assertThat(door.get("contests/" + contest + "/total?scope=unit").code())
                    .isEqualTo("LEADERBOARD_HIDDEN");

            contests.publish(person.round());

            assertThat(rows(total(contest), "name", "points")).containsExactly("An 5");
        }
    }

    @Test
    void hidden_scores_and_names_stay_hidden() {
        String contest = contests.create(
                "{" + PAPER + "results: {showScore: AT_PUBLICATION}, total: {by: POINTS}}",
                List.of(Duration.ofHours(1)));
        Person shy = people.applicant(contest)
                .named("Phạm Kín Đáo")
                .consent("publishName", false)
                .registered();
        shy.sits().submitWithRight(5);
        hoursPass(1);

        assertThat(total(contest).text()).doesNotContain("Kín Đáo").doesNotContain(shy.id());
        assertThat(rows(total(contest), "points", "correct")).containsExactly("– –");
    }

    @Test
    void rules_without_a_total_have_no_such_board() {
        Answer answer = total(contests.closingIn(Duration.ofHours(1), "{" + PAPER + "rankBy: [POINTS]}"));

        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    void it_is_sent_again_only_when_it_moved() {
        String contest = contests.create("{" + PAPER + "total: {by: POINTS}}", THREE);
        takesPart(contest, "An", 2, 5);
        hoursPass(1);
        String etag = total(contest).header("ETag");
        String path = "contests/" + contest + "/total";

        assertThat(door.get(path, "If-None-Match", etag).status()).isEqualTo(304);
        hoursPass(2);
        assertThat(door.get(path, "If-None-Match", etag).status()).isEqualTo(200);
    }
}
