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

/** Units by the rules of a contest: rates, leagues, minima, winners; and what stays a secret meanwhile. */
@DoorTest
class UnitBoardTest {

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

    private Person ofUnit(String contest, String unit, int right) {
        Person person = people.applicant(contest).ofUnit(unit).registered();
        person.sits().submitWithRight(right);
        return person;
    }

    private Answer units(Person anyone) {
        return door.get("rounds/" + anyone.round() + "/leaderboard?scope=unit");
    }

    private static List<String> column(Answer board, String... names) {
        List<String> lines = new ArrayList<>();
        for (JsonNode row : board.at("rows")) {
            List<String> values = new ArrayList<>();
            for (String name : names) {
                values.add(row.get(name).isNull() ? "–" : row.get(name).asString());
            }
            lines.add(String.join(" ", values));
        }
        return lines;
    }

    private void theRoundEnds() {
        clock.set(TestClock.START.plus(Duration.ofHours(2)).plusSeconds(9));
        examJobs.closeOverdue();
        standingsJobs.finishClosedRounds();
    }

    @Test
    void a_small_unit_wins_by_the_rate_of_those_who_enter() {
        String contest = contest("collective: {rankBy: [RATE]}");
        ofUnit(contest, "Chi bộ Bệnh viện Mắt", 5);
        ofUnit(contest, "Chi bộ Y tế dự phòng", 5);
        Person last = ofUnit(contest, "Chi bộ Sở Tư pháp", 1);

        assertThat(column(units(last), "rank", "code", "rate")).containsExactly("1 K-TP 4.54", "2 K-YT 4.0");
    }

    @Test
    void each_league_has_its_places_and_who_is_in_none_is_listed_last() {
        String contest = contest("collective: {leagues: [{name: Khối sở, units: [K-YT, K-TP]},"
                + " {name: Khối trường, units: [K-GD]}]}");
        ofUnit(contest, "Chi bộ Trường Dân tộc nội trú", 1);
        ofUnit(contest, "Chi bộ Phòng Tổng hợp", 5);
        ofUnit(contest, "Chi bộ Bệnh viện Mắt", 2);
        Person last = ofUnit(contest, "Chi bộ Sở Tư pháp", 4);

        assertThat(column(units(last), "league", "rank", "code", "unrankedReason"))
                .containsExactly("Khối sở 1 K-TP –", "Khối sở 2 K-YT –", "Khối trường 1 K-GD –", "– – K-VP NO_LEAGUE");
    }

    @Test
    void a_unit_with_too_few_people_is_shown_without_a_rank_and_with_the_reason() {
        String contest = contest("collective: {minimumEntrants: 2, minimumHeadcount: 30}");
        ofUnit(contest, "Chi bộ Bệnh viện Mắt", 1);
        ofUnit(contest, "Chi bộ Y tế dự phòng", 1);
        ofUnit(contest, "Chi bộ Phòng Tổng hợp", 5);
        Person last = ofUnit(contest, "Chi bộ Sở Tư pháp", 5);

        assertThat(column(units(last), "rank", "code", "unrankedReason"))
                .containsExactly("1 K-YT –", "– K-TP TOO_SMALL", "– K-VP TOO_FEW_ENTRANTS");
    }

    @Test
    void who_does_not_pass_the_gate_has_entered_all_the_same() {
        String contest = contest("gate: ALL_CORRECT");
        ofUnit(contest, "Chi bộ Sở Tư pháp", 4);
        Person last = ofUnit(contest, "Chi bộ Sở Tư pháp", 5);

        assertThat(column(units(last), "people", "averagePoints", "allCorrect")).containsExactly("2 5.0 1");
    }

    @Test
    void winners_are_counted_once_the_ranking_is_final() {
        String contest = contests.withPrizes(
                "{" + PAPER + "rankBy: [POINTS], collective: {rankBy: [WINNERS, ENTRANTS]}}",
                List.of(Duration.ofHours(2)),
                new Prize(PrizeScope.INDIVIDUAL, "Giải Nhất", 1, 0),
                new Prize(PrizeScope.COLLECTIVE, "Giải tập thể", 9, 0),
                new Prize(PrizeScope.INDIVIDUAL, "Giải Nhì", 1, 0));
        ofUnit(contest, "Chi bộ Bệnh viện Mắt", 1);
        ofUnit(contest, "Chi bộ Bệnh viện Mắt", 1);
        ofUnit(contest, "Chi bộ Sở Tư pháp", 5);
        Person last = ofUnit(contest, "Chi bộ Phòng Quản trị", 4);

        assertThat(column(units(last), "rank", "code", "winners")).startsWith("1 K-YT –");
        theRoundEnds();
        assertThat(column(units(last), "rank", "code", "winners")).containsExactly("1 K-TP 1", "1 K-VP 1", "3 K-YT 0");
    }

    // ---- secrets

    @Test
    void while_people_guess_how_many_enter_no_unit_tells_it() {
        String contest = contest("prediction: {of: PEOPLE}");
        Person person = ofUnit(contest, "Chi bộ Sở Tư pháp", 3);

        assertThat(column(units(person), "people", "rate")).containsExactly("– –");
        clock.turn(Duration.ofHours(2));
        assertThat(column(units(person), "people", "rate")).containsExactly("1 4.54");
    }

    @Test
    void while_people_guess_how_many_are_all_correct_no_unit_tells_it() {
        for (String of : List.of("PEOPLE_ALL_CORRECT", "PERCENT_ALL_CORRECT")) {
            clock.set(TestClock.START);
            Person person = ofUnit(contest("prediction: {of: " + of + "}"), "Chi bộ Sở Tư pháp", 5);

            assertThat(column(units(person), "allCorrect")).containsExactly("–");
            clock.turn(Duration.ofHours(2));
            assertThat(column(units(person), "allCorrect")).containsExactly("1");
        }
    }

    @Test
    void a_weighted_sum_made_of_secrets_is_a_secret() {
        String rules = "collective: {rankBy: [WEIGHTED], weights: {ENTRIES: 2, ENTRANTS: 1}}";
        Person guessing = ofUnit(contest("prediction: {of: ENTRIES}, " + rules), "Chi bộ Sở Tư pháp", 5);
        Person open = ofUnit(contest(rules), "Chi bộ Sở Tư pháp", 5);

        assertThat(column(units(guessing), "weighted")).containsExactly("–");
        assertThat(column(units(open), "weighted")).containsExactly("3");
    }

    @Test
    void hidden_scores_hide_every_figure_that_tells_them() {
        Person person = ofUnit(contest("results: {showScore: AT_ROUND_CLOSE}"), "Chi bộ Sở Tư pháp", 5);

        assertThat(column(units(person), "averagePoints", "allCorrect", "people"))
                .containsExactly("– – 1");
    }

    // ---- all rounds together

    @Test
    void over_all_closed_rounds_a_person_is_one_entrant() {
        String contest =
                contests.create("{" + PAPER + "rankBy: [POINTS]}", List.of(Duration.ofHours(1), Duration.ofHours(2)));
        Person twice = ofUnit(contest, "Chi bộ Sở Tư pháp", 5);
        twice.sits(twice.round(1)).submitWithRight(3);
        ofUnit(contest, "Chi bộ Phòng Quản trị", 2);
        theRoundEnds();

        Answer board = door.get("contests/" + contest + "/total?scope=unit");

        assertThat(column(board, "rank", "code", "people", "entries", "averagePoints"))
                .containsExactly("1 K-TP 1 2 4.0", "2 K-VP 1 1 2.0");
        assertThat(board.text("state")).isEqualTo("FINAL");
    }
}
