package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.contest.ContestService;
import vn.mocson.exam.ExamJobs;
import vn.mocson.participant.ParticipantId;
import vn.mocson.standings.RulingId;
import vn.mocson.standings.RulingService;
import vn.mocson.standings.StandingsJobs;

/** A receipt is checked later, by anybody, without learning anything about its owner. */
@DoorTest
class ReceiptCheckTest {

    private static final Staff SECRETARY = new Staff("thu-ky", "SECRETARY");
    private static final Staff JUDGE = new Staff("giam-khao", "JUDGE");
    private static final String HIDDEN =
            "results: {showScore: AT_PUBLICATION}, leaderboard: HIDDEN_UNTIL_PUBLICATION, rankBy: [POINTS]";
    private static final String OPEN_TO_ALL =
            "results: {showScore: AT_SUBMISSION}, leaderboard: LIVE, rankBy: [POINTS]";

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
    TestClock clock;

    @Autowired
    ExamJobs examJobs;

    @Autowired
    StandingsJobs standingsJobs;

    private Person somebodyIn(String rules) {
        String contest = contests.closingIn(
                Duration.ofHours(2),
                "{paper: {questions: 5, durationMinutes: 30}, attempts: {max: null}, " + rules + "}");
        return people.applicant(contest).named("Trần Văn Bí Mật").registered();
    }

    private Answer handsIn(Person person, int right) {
        Sitting sitting = person.sits();
        clock.turn(Duration.ofMinutes(1));
        return sitting.submitWithRight(right);
    }

    private void theRoundEnds() {
        clock.set(TestClock.START.plus(Duration.ofHours(2)).plusSeconds(9));
        examJobs.closeOverdue();
        standingsJobs.finishClosedRounds();
    }

    private void disqualified(Person person) {
        RulingId ruling = SECRETARY.does(() -> rulings.proposeDisqualification(
                definitions.bySlug(person.contest()).id(),
                new ParticipantId(UUID.fromString(person.id())),
                null,
                "Thi hộ, biên bản số 12"));
        JUDGE.does(() -> rulings.confirm(ruling, rulings.dryRun(ruling).hash()));
    }

    private Answer check(Answer handedIn) {
        return door.get("receipts/" + handedIn.text("receipt/code"));
    }

    private String state(Answer handedIn) {
        return check(handedIn).expect(200).text("state");
    }

    // ---- what it says

    @Test
    void a_receipt_proves_what_was_handed_in_and_when() {
        Person person = somebodyIn(HIDDEN);
        Answer handedIn = handsIn(person, 3);

        Answer check = check(handedIn).expect(200);

        assertThat(check.text("code")).isEqualTo(handedIn.text("receipt/code"));
        assertThat(check.text("hash")).isEqualTo(handedIn.text("receipt/hash"));
        assertThat(check.text("submittedAt")).isEqualTo(handedIn.text("submittedAt"));
        assertThat(check.at("answered").asInt()).isEqualTo(5);
        assertThat(check.at("questions").asInt()).isEqualTo(5);
        assertThat(check.text("contest")).isEqualTo("Cuộc thi riêng " + person.contest());
        assertThat(check.text("round")).isEqualTo("Kỳ 1");
        assertThat(check.text("serverTime")).isEqualTo("2024-09-10T01:01:00.000Z");
    }

    @Test
    void nothing_in_it_is_about_the_person_or_the_score() {
        Person person = somebodyIn(OPEN_TO_ALL);
        Answer handedIn = handsIn(person, 3);
        theRoundEnds();
        contests.publish(person.round());

        Answer check = check(handedIn).expect(200);

        assertThat(check.json().propertyNames())
                .containsExactlyInAnyOrder(
                        "code",
                        "state",
                        "detail",
                        "contest",
                        "round",
                        "submittedAt",
                        "answered",
                        "questions",
                        "hash",
                        "intact",
                        "serverTime");
        assertThat(check.text()
                        + door.get("/bien-nhan?ma=" + check.text("code")).text())
                .doesNotContain("Bí Mật", "Chi bộ", person.id(), person.phone());
    }

    @Test
    void answers_that_were_changed_behind_the_product_show() {
        Person person = somebodyIn(HIDDEN);
        Answer handedIn = handsIn(person, 3);
        assertThat(check(handedIn).at("intact").asBoolean()).isTrue();

        person.db()
                .sql("UPDATE attempt SET responses = '{}' WHERE receipt_code = ?")
                .param(handedIn.text("receipt/code"))
                .update();

        assertThat(check(handedIn).at("intact").asBoolean()).isFalse();
        assertThat(door.get("/bien-nhan?ma=" + handedIn.text("receipt/code")).text())
                .contains("không khớp với phiếu");
    }

    @Test
    void a_prediction_is_part_of_what_stays_as_it_was() {
        Person person = somebodyIn(
                "prediction: {of: PERCENT_ALL_CORRECT}, leaderboard: HIDDEN_UNTIL_PUBLICATION, rankBy: [PREDICTION_GAP]");
        Sitting sitting = person.sits();

        Answer handedIn = sitting.submitWithRight(3, new java.math.BigDecimal("66.60000"));

        assertThat(check(handedIn).at("intact").asBoolean()).isTrue();
    }

    @Test
    void it_may_be_kept_and_must_be_asked_for_again() {
        Answer first = check(handsIn(somebodyIn(HIDDEN), 3));
        clock.turn(Duration.ofMinutes(5));

        assertThat(first.header("Cache-Control")).isEqualTo("max-age=0, must-revalidate, public");
        assertThat(door.get("receipts/" + first.text("code"), "If-None-Match", first.header("ETag"))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void a_code_is_read_as_people_type_it() {
        String code = handsIn(somebodyIn(HIDDEN), 3).text("receipt/code");
        List<Integer> statuses = new ArrayList<>();

        for (String typed : List.of(
                code.toLowerCase(java.util.Locale.ROOT),
                code.replace("-", ""),
                code.replace("-", "%20"),
                "%20" + code)) {
            statuses.add(door.get("receipts/" + typed).status());
        }

        assertThat(statuses).containsOnly(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ABCDE-23456",
                "ABCDE",
                "IIIII-00000",
                "%27%20OR%201%3D1",
                "ABCDEABCDEABCDEABCDEABCDEABCDEABCDEABCDEABCDE"
            })
    void a_code_that_nobody_has_is_not_found_and_the_answer_says_what_to_look_at(String code) {
        Answer answer = door.get("receipts/" + code);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("NOT_FOUND");
        assertThat(answer.text("detail")).contains("10 chữ cái và chữ số");
    }

    @Test
    void an_attempt_that_is_still_open_has_no_receipt_and_one_that_time_ended_has() {
        Person person = somebodyIn(HIDDEN);
        Sitting sitting = person.sits();
        sitting.save(1, sitting.answersWithRight(2)).expect(200);
        clock.turn(Duration.ofMinutes(31));
        examJobs.closeOverdue();

        Answer refused = sitting.submit().expect(409);

        assertThat(state(refused)).isEqualTo("RECEIVED");
    }

    // ---- whether it counts

    @Test
    void while_the_round_runs_every_attempt_is_received_and_none_is_told_to_count() {
        Person person = somebodyIn(OPEN_TO_ALL);
        Answer worse = handsIn(person, 2);
        Answer better = handsIn(person, 5);

        assertThat(state(worse)).isEqualTo("RECEIVED");
        assertThat(state(better)).isEqualTo("RECEIVED");
    }

    @Test
    void where_scores_wait_for_publication_so_does_which_attempt_counts() {
        Person person = somebodyIn(HIDDEN);
        Answer worse = handsIn(person, 2);
        Answer better = handsIn(person, 5);
        theRoundEnds();

        assertThat(state(worse)).isEqualTo("RECEIVED");
        assertThat(state(better)).isEqualTo("RECEIVED");
        contests.publish(person.round());
        assertThat(state(worse)).isEqualTo("NOT_COUNTED");
        assertThat(check(worse).text("detail")).contains("một lượt thi khác của cùng người dự thi");
        assertThat(state(better)).isEqualTo("COUNTED");
    }

    @Test
    void where_the_board_is_frozen_the_receipt_gives_nothing_away_before_publication() {
        Person person = somebodyIn(
                "results: {showScore: AT_ROUND_CLOSE}, leaderboard: {frozenLastMinutes: 60}, rankBy: [POINTS]");
        Answer handedIn = handsIn(person, 5);
        theRoundEnds();

        assertThat(state(handedIn)).isEqualTo("RECEIVED");
    }

    @Test
    void where_board_and_scores_are_open_to_all_it_is_told_when_the_ranking_is_final() {
        Person person = somebodyIn(OPEN_TO_ALL);
        Answer worse = handsIn(person, 2);
        Answer better = handsIn(person, 5);
        theRoundEnds();

        assertThat(state(worse)).isEqualTo("NOT_COUNTED");
        assertThat(state(better)).isEqualTo("COUNTED");
    }

    @Test
    void who_does_not_reach_the_gate_learns_that_the_rules_do_not_rank_it() {
        Person person = somebodyIn("gate: {minimumPoints: 3}, " + OPEN_TO_ALL);
        Answer handedIn = handsIn(person, 1);
        theRoundEnds();

        assertThat(state(handedIn)).isEqualTo("NOT_COUNTED");
        assertThat(check(handedIn).text("detail")).contains("không thuộc diện xếp hạng");
    }

    @Test
    void a_disqualification_shows_only_after_publication_and_without_its_reason() {
        Person person = somebodyIn(OPEN_TO_ALL);
        Answer handedIn = handsIn(person, 5);
        theRoundEnds();
        disqualified(person);

        assertThat(state(handedIn)).isEqualTo("RECEIVED");
        contests.publish(person.round());
        assertThat(state(handedIn)).isEqualTo("VOID");
        assertThat(check(handedIn).text("detail"))
                .contains("theo quyết định của Ban Tổ chức")
                .doesNotContain("Thi hộ", "12");
    }

    // ---- the page

    @Test
    void the_page_asks_for_a_code_without_any_script() {
        Answer page = door.get("/bien-nhan");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("<form method=\"get\" action=\"/bien-nhan\">")
                .doesNotContain("<script");
        assertThat(page.header("Content-Security-Policy")).contains("script-src 'self'");
        assertThat(page.header("Set-Cookie")).isEmpty();
    }

    @Test
    void the_page_says_that_a_receipt_is_genuine() {
        Answer handedIn = handsIn(somebodyIn(HIDDEN), 4);

        Answer page = door.get("/bien-nhan?ma=" + handedIn.text("receipt/code").toLowerCase(java.util.Locale.ROOT));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains(
                        "Đã nhận",
                        handedIn.text("receipt/code"),
                        handedIn.text("receipt/hash"),
                        "08:01:00 10/09/2024",
                        "5 trên 5 câu");
    }

    @Test
    void the_page_says_what_to_look_at_where_there_is_no_such_receipt() {
        Answer page = door.get("/bien-nhan?ma=ABCDE-23456");

        assertThat(page.status()).isEqualTo(404);
        assertThat(page.text()).contains("Chưa tìm thấy phiếu", "value=\"ABCDE-23456\"");
    }

    @Test
    void what_was_typed_comes_back_as_text_and_never_as_a_page() {
        Answer page = door.get("/bien-nhan?ma=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");

        assertThat(page.text()).doesNotContain("<script");
    }
}
