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
import vn.mocson.exam.ExamJobs;

@DoorTest
class LeaderboardTest {

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
    ExamJobs jobs;

    private String contest(String rules) {
        return contests.closingIn(Duration.ofHours(2), "{" + PAPER + ", " + rules + "}");
    }

    private Answer board(Person anyone, String query) {
        return door.get("rounds/" + anyone.round() + "/leaderboard" + query);
    }

    private static List<String> column(Answer board, String... names) {
        List<String> lines = new ArrayList<>();
        for (JsonNode row : board.at("rows")) {
            List<String> values = new ArrayList<>();
            for (String name : names) {
                values.add(row.get(name).asString());
            }
            lines.add(String.join(" ", values));
        }
        return lines;
    }

    /** Somebody of that name who hands in so many right answers a minute after they started. */
    private Person handsIn(String contest, String name, int right) {
        Person person = people.applicant(contest).named(name).registered();
        Sitting sitting = person.sits();
        clock.turn(Duration.ofMinutes(1));
        sitting.submitWithRight(right);
        return person;
    }

    @Test
    void equal_people_share_a_rank_and_the_next_one_is_left_out() {
        String contest = contest("rankBy: [CORRECT]");
        handsIn(contest, "Bình", 4);
        handsIn(contest, "An", 5);
        handsIn(contest, "Dung", 3);
        Person last = handsIn(contest, "Cường", 4);

        Answer board = board(last, "");

        assertThat(column(board, "rank", "tied")).containsExactly("1 false", "2 true", "2 true", "4 false");
        assertThat(column(board, "name")).startsWith("An").endsWith("Dung");
    }

    @Test
    void the_order_follows_the_rules_key_by_key() {
        String contest = contest("rankBy: [CORRECT, DURATION, STARTED_AT]");
        Person slow = people.applicant(contest).named("Chậm").registered();
        Person quick = people.applicant(contest).named("Nhanh").registered();
        Sitting slowOnes = slow.sits();
        clock.turn(Duration.ofMinutes(1));
        Sitting quickOnes = quick.sits();
        clock.turn(Duration.ofSeconds(30));
        slowOnes.submitWithRight(4);
        clock.turn(Duration.ofSeconds(29));
        quickOnes.submitWithRight(4);

        assertThat(column(board(quick, ""), "rank", "name", "durationMs"))
                .containsExactly("1 Nhanh 59000", "2 Chậm 90000");
    }

    @Test
    void a_row_says_what_the_contract_names() {
        Person person = handsIn(contest("scoring: {pointsPerQuestion: 2.5}"), "Lê An", 3);

        Answer board = board(person, "");

        assertThat(board.text("state")).isEqualTo("LIVE");
        assertThat(board.text("asOf")).isEqualTo("2024-09-10T01:01:00.000Z");
        assertThat(board.at("total").asInt()).isEqualTo(1);
        assertThat(board.at("rows/0").toString())
                .isEqualTo(
                        "{\"rank\":1,\"name\":\"Lê An\",\"unit\":\"Chi bộ Phòng Tổng hợp\",\"correct\":3,"
                                + "\"points\":7.5,\"durationMs\":60000,\"submittedAt\":\"2024-09-10T01:01:00.000Z\",\"tied\":false}");
    }

    @Test
    void a_person_stands_with_their_best_attempt_alone() {
        String contest = contest("rankBy: [POINTS, SUBMITTED_AT]");
        Person person = handsIn(contest, "An", 2);
        person.sits().submitWithRight(5);
        person.sits().submitWithRight(1);

        Answer board = board(person, "");

        assertThat(board.at("total").asInt()).isEqualTo(1);
        assertThat(column(board, "correct")).containsExactly("5");
    }

    @Test
    void a_person_stands_with_the_last_attempt_where_the_rules_count_the_last() {
        Person person = handsIn(contest("counted: LAST"), "An", 5);
        clock.turn(Duration.ofMinutes(1));
        person.sits().submitWithRight(1);

        assertThat(column(board(person, ""), "correct")).containsExactly("1");
    }

    @Test
    void who_does_not_pass_the_gate_is_not_on_the_board() {
        String contest = contest("gate: ALL_CORRECT");
        handsIn(contest, "Bốn", 4);
        Person person = handsIn(contest, "Năm", 5);

        assertThat(column(board(person, ""), "name")).containsExactly("Năm");
    }

    @Test
    void an_attempt_that_expired_stands_as_of_its_deadline() {
        Person person = people.in(contest("rankBy: [POINTS, SUBMITTED_AT]"));
        Sitting sitting = person.sits();
        sitting.save(1, sitting.answersWithRight(4));
        clock.turn(Duration.ofMinutes(40));
        jobs.closeOverdue();

        assertThat(column(board(person, ""), "correct", "submittedAt")).containsExactly("4 2024-09-10T01:30:00.000Z");
    }

    @Test
    void a_page_has_so_many_rows_with_the_ranks_of_the_whole_board() {
        String contest = contest("rankBy: [CORRECT]");
        handsIn(contest, "An", 5);
        handsIn(contest, "Bình", 4);
        handsIn(contest, "Cường", 4);
        handsIn(contest, "Dung", 4);
        Person last = handsIn(contest, "Em", 3);

        assertThat(column(board(last, "?size=2"), "rank", "tied")).containsExactly("1 false", "2 true");
        assertThat(column(board(last, "?size=2&page=1"), "rank", "tied")).containsExactly("2 true", "2 true");
        assertThat(column(board(last, "?size=2&page=2"), "rank", "tied")).containsExactly("5 false");
        assertThat(column(board(last, "?size=2&page=3"), "rank")).isEmpty();
        assertThat(board(last, "?size=2&page=3").at("total").asInt()).isEqualTo(5);
    }

    @Test
    void a_page_that_cannot_be_is_refused_and_a_size_is_kept_in_bounds() {
        Person person = handsIn(contest("rankBy: [CORRECT]"), "An", 5);

        assertThat(board(person, "?page=-1").code()).isEqualTo("VALIDATION");
        assertThat(board(person, "?page=2000000000").code()).isEqualTo("VALIDATION");
        assertThat(board(person, "?size=0").list("rows")).hasSize(1);
        assertThat(board(person, "?size=100000").status()).isEqualTo(200);
    }

    @Test
    void a_scope_that_does_not_exist_is_refused() {
        Answer answer = board(people.in("co-dien"), "?scope=family");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("errors/0/field")).isEqualTo("scope");
    }

    @Test
    void a_round_that_does_not_exist_has_no_board() {
        assertThat(door.get("rounds/99999/leaderboard").status()).isEqualTo(404);
    }

    @Test
    void with_a_token_the_board_tells_my_own_row_wherever_it_is() {
        String contest = contest("rankBy: [CORRECT]");
        handsIn(contest, "An", 5);
        handsIn(contest, "Bình", 4);
        Person me = handsIn(contest, "Tôi", 3);

        Answer board = door.getAs(me.token(), "rounds/" + me.round() + "/leaderboard?size=1");

        assertThat(board.list("rows")).hasSize(1);
        assertThat(board.at("me/rank").asInt()).isEqualTo(3);
        assertThat(board.text("me/name")).isEqualTo("Tôi");
    }

    @Test
    void who_has_not_taken_part_has_no_row_and_a_stranger_none_either() {
        String contest = contest("rankBy: [CORRECT]");
        handsIn(contest, "An", 5);
        Person idle = people.in(contest);

        assertThat(door.getAs(idle.token(), "rounds/" + idle.round() + "/leaderboard")
                        .at("me")
                        .isNull())
                .isTrue();
        assertThat(board(idle, "").at("me").isNull()).isTrue();
    }

    @Test
    void who_did_not_agree_to_be_named_is_not_named() {
        String contest = contest("rankBy: [CORRECT]");
        Person shy = people.applicant(contest)
                .named("Phạm Kín Đáo")
                .consent("publishName", false)
                .registered();
        shy.sits().submitWithRight(5);

        Answer board = board(shy, "");

        assertThat(board.text()).doesNotContain("Kín Đáo").doesNotContain(shy.id());
        assertThat(column(board, "name", "unit"))
                .containsExactly("Người dự thi không công khai tên Chi bộ Phòng Tổng hợp");
    }

    @Test
    void the_board_hides_scores_as_long_as_the_rules_do() {
        Person person = handsIn(contest("results: {showScore: AT_ROUND_CLOSE}"), "An", 4);

        Answer during = board(person, "");
        clock.turn(Duration.ofHours(2));
        Answer after = board(person, "");

        assertThat(during.at("rows/0/correct").isNull()).isTrue();
        assertThat(during.at("rows/0/points").isNull()).isTrue();
        assertThat(after.at("rows/0/correct").asInt()).isEqualTo(4);
    }

    @Test
    void my_own_row_hides_my_score_as_long_as_my_hand_in_does() {
        Person person = handsIn(contest("results: {showScore: AT_ROUND_CLOSE}"), "An", 4);

        Answer board = door.getAs(person.token(), "rounds/" + person.round() + "/leaderboard");

        assertThat(board.at("me/rank").asInt()).isEqualTo(1);
        assertThat(board.at("me/correct").isNull()).isTrue();
        assertThat(board.at("me/points").isNull()).isTrue();
    }

    // ---- the board of units

    private Person ofUnit(String contest, String unit, int right) {
        Person person = people.applicant(contest).ofUnit(unit).registered();
        person.sits().submitWithRight(right);
        return person;
    }

    @Test
    void units_are_ranked_by_people_then_by_the_mean_of_points() {
        String contest = contest("rankBy: [POINTS]");
        ofUnit(contest, "Chi bộ Bệnh viện Mắt", 5);
        ofUnit(contest, "Chi bộ Y tế dự phòng", 2);
        ofUnit(contest, "Chi bộ Sở Tư pháp", 3);
        Person last = ofUnit(contest, "Chi bộ Phòng Quản trị", 4);
        last.sits().submitWithRight(1);

        Answer board = board(last, "?scope=unit");

        assertThat(column(board, "rank", "name", "people", "entries", "averagePoints", "headcount", "tied"))
                .containsExactly(
                        "1 Đảng bộ Sở Y tế 2 2 3.5 50 false",
                        "2 Đảng bộ Văn phòng Tỉnh ủy 1 2 4.0 40 false",
                        "3 Chi bộ Sở Tư pháp 1 1 3.0 22 false");
        assertThat(board.at("total").asInt()).isEqualTo(3);
    }

    @Test
    void equal_units_share_a_rank() {
        String contest = contest("rankBy: [POINTS]");
        ofUnit(contest, "Chi bộ Sở Tư pháp", 3);
        ofUnit(contest, "Chi bộ Bệnh viện Mắt", 3);
        Person last = ofUnit(contest, "Chi bộ Phòng Quản trị", 2);

        Answer board = board(last, "?scope=unit");

        assertThat(column(board, "rank", "tied")).containsExactly("1 true", "1 true", "3 false");
        assertThat(column(board(last, "?scope=unit&size=1&page=1"), "rank", "tied"))
                .containsExactly("1 true");
    }

    @Test
    void the_board_does_not_count_the_people_whose_number_is_guessed() {
        String contest = contest("prediction: {of: PEOPLE}");
        Person person = ofUnit(contest, "Chi bộ Sở Tư pháp", 3);
        ofUnit(contest, "Chi bộ Sở Tư pháp", 2);
        ofUnit(contest, "Chi bộ Sở Tư pháp", 1);

        assertThat(board(person, "?size=1").at("total").asInt()).isEqualTo(2);
        clock.turn(Duration.ofHours(2));
        assertThat(board(person, "?size=1").at("total").asInt()).isEqualTo(3);
    }

    @Test
    void the_board_of_units_hides_the_number_that_people_are_guessing() {
        String contest = contest("prediction: {of: ENTRIES}");
        Person person = ofUnit(contest, "Chi bộ Sở Tư pháp", 3);

        assertThat(board(person, "?scope=unit").at("rows/0/entries").isNull()).isTrue();
        clock.turn(Duration.ofHours(2));
        assertThat(board(person, "?scope=unit").at("rows/0/entries").asInt()).isEqualTo(1);
    }

    // ---- hidden

    @Test
    void a_board_that_waits_for_publication_is_hidden_and_names_no_moment_it_cannot_know() {
        Person person = people.in("bang-an");
        person.sits().submitWithRight(5);

        for (String query : List.of("", "?scope=unit")) {
            Answer answer = board(person, query);
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.code()).isEqualTo("LEADERBOARD_HIDDEN");
            assertThat(answer.at("visibleAt").isNull()).isTrue();
        }
        assertThat(door.getAs(person.token(), "rounds/" + person.round() + "/leaderboard")
                        .code())
                .isEqualTo("LEADERBOARD_HIDDEN");
    }

    @Test
    void a_hidden_board_shows_at_publication() {
        Person person = handsIn(contest("leaderboard: HIDDEN_UNTIL_PUBLICATION"), "An", 5);
        clock.turn(Duration.ofHours(3));
        assertThat(board(person, "").code()).isEqualTo("LEADERBOARD_HIDDEN");

        contests.publish(person.round());

        assertThat(board(person, "").text("state")).isEqualTo("FINAL");
        assertThat(column(board(person, ""), "name")).containsExactly("An");
    }

    // ---- caching

    @Test
    void a_board_is_sent_again_only_when_it_moved() {
        String contest = contest("rankBy: [CORRECT]");
        Person person = handsIn(contest, "An", 5);
        String etag = board(person, "").header("ETag");
        String path = "rounds/" + person.round() + "/leaderboard";
        clock.turn(Duration.ofMinutes(1));

        assertThat(door.get(path, "If-None-Match", etag).status()).isEqualTo(304);
        handsIn(contest, "Bình", 4);
        assertThat(door.get(path, "If-None-Match", etag).status()).isEqualTo(200);
    }
}
