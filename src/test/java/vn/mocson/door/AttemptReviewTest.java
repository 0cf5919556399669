package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.exam.ExamJobs;
import vn.mocson.questionbank.OptionId;
import vn.mocson.questionbank.QuestionId;
import vn.mocson.scoring.KeyDecision;
import vn.mocson.scoring.KeyRulingId;
import vn.mocson.scoring.RegradeService;
import vn.mocson.standings.KeyRulingSignatures;
import vn.mocson.standings.StandingsJobs;

/** The right answers, shown to whoever sat, when the rules say. */
@DoorTest
class AttemptReviewTest {

    private static final Staff ORGANIZER = new Staff("to-chuc", "ORGANIZER");
    private static final Staff JUDGE = new Staff("giam-khao", "JUDGE");

    @Autowired
    Door door;

    @Autowired
    People people;

    @Autowired
    Contests contests;

    @Autowired
    ContestService definitions;

    @Autowired
    RegradeService regrades;

    @Autowired
    KeyRulingSignatures signatures;

    @Autowired
    TestClock clock;

    @Autowired
    ExamJobs examJobs;

    @Autowired
    StandingsJobs standingsJobs;

    @Autowired
    JdbcClient db;

    // ---- given

    private Sitting sits(String showKey) {
        String slug = contests.closingIn(
                Duration.ofMinutes(30),
                "{paper: {questions: 5, durationMinutes: 15}, attempts: {max: null}, results: {showKey: " + showKey
                        + "}}");
        return people.in(slug).sits();
    }

    private Answer review(Sitting sitting) {
        return reviewAs(sitting.person(), sitting);
    }

    private Answer reviewAs(Person reader, Sitting sitting) {
        return door.getAs(reader.token(), "attempts/" + sitting.id() + "/review");
    }

    private void theRoundEnds() {
        clock.set(TestClock.START.plus(Duration.ofMinutes(30)).plusSeconds(9));
        examJobs.closeOverdue();
        standingsJobs.finishClosedRounds();
    }

    private void decided(Sitting sitting, Sitting.Shown question, KeyDecision decision, List<Set<OptionId>> accepted) {
        ContestId contest = definitions.bySlug(sitting.person().contest()).id();
        KeyRulingId ruling = ORGANIZER.does(() -> regrades.propose(
                contest,
                new QuestionId(Long.parseLong(question.id())),
                decision,
                accepted,
                "Nguồn trích dẫn nêu hai mốc thời gian"));
        JUDGE.does(() -> signatures.apply(ruling, signatures.dryRun(ruling).hash()));
    }

    private static JsonNode of(Answer review, Sitting.Shown question) {
        return review.list("questions").stream()
                .filter(shown -> shown.get("id").asString().equals(question.id()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static void isHidden(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("KEY_NOT_SHOWN");
        assertThat(answer.json().has("questions")).isFalse();
    }

    // ---- when

    @Test
    void before_the_round_closes_the_answers_stay_hidden_and_the_moment_is_told() {
        Sitting sitting = sits("AT_ROUND_CLOSE");
        sitting.submitWithRight(3);
        clock.set(TestClock.START.plus(Duration.ofMinutes(30)).minusMillis(1));

        Answer answer = review(sitting);

        isHidden(answer);
        assertThat(answer.text("retryAt")).isEqualTo("2024-09-10T01:30:00.000Z");
        assertThat(answer.text("visibleAt")).isEqualTo("2024-09-10T01:30:00.000Z");
    }

    @Test
    void after_the_close_whoever_sat_sees_their_choice_the_right_answer_and_why() {
        Sitting sitting = sits("AT_ROUND_CLOSE");
        sitting.submitWithRight(3);
        clock.set(TestClock.START.plus(Duration.ofMinutes(30)));

        Answer answer = review(sitting);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.at("questions").size()).isEqualTo(5);
        for (int i = 0; i < 5; i++) {
            Sitting.Shown asked = sitting.question(i);
            JsonNode shown = of(answer, asked);
            assertThat(shown.get("no").asInt()).isEqualTo(i + 1);
            assertThat(shown.get("text").asString()).isEqualTo(asked.text());
            assertThat(texts(shown.get("correct"))).isEqualTo(Sitting.rightOf(asked));
            assertThat(texts(shown.get("chosen"))).isEqualTo(i < 3 ? Sitting.rightOf(asked) : Sitting.wrongOf(asked));
            assertThat(shown.get("right").asBoolean()).isEqualTo(i < 3);
            assertThat(shown.get("voided").asBoolean()).isFalse();
            assertThat(shown.get("alsoCorrect")).isEmpty();
            assertThat(shown.get("options").valueStream().map(option -> option.get("text")
                            .asString()))
                    .as("in the order of the paper")
                    .isEqualTo(asked.options().stream()
                            .map(Sitting.ShownOption::text)
                            .toList());
            assertThat(shown.get("explanation").asString()).startsWith("Giải thích của câu hỏi");
            assertThat(shown.get("source").asString()).isEqualTo("Bộ câu hỏi thử nghiệm");
        }
    }

    @Test
    void after_the_close_the_answers_wait_until_nobody_sits_any_more() {
        Sitting sitting = sits("AT_ROUND_CLOSE");
        sitting.submitWithRight(3);
        clock.turn(Duration.ofMinutes(29));
        Sitting other = people.in(sitting.person().contest()).sits();
        clock.set(TestClock.START.plus(Duration.ofMinutes(30)));

        Answer during = review(sitting);
        other.submitWithRight(1);

        isHidden(during);
        assertThat(review(sitting).status()).isEqualTo(200);
    }

    @Test
    void until_publication_the_answers_stay_hidden_where_the_rules_say_so() {
        Sitting sitting = sits("AT_PUBLICATION");
        sitting.submitWithRight(3);
        theRoundEnds();

        Answer before = review(sitting);
        contests.publish(sitting.person().round());

        isHidden(before);
        assertThat(before.at("visibleAt").isNull())
                .as("an act of the committee has no hour")
                .isTrue();
        assertThat(review(sitting).status()).isEqualTo(200);
    }

    @Test
    void the_answers_are_never_shown_where_the_rules_say_never() {
        Sitting sitting = sits("NEVER");
        sitting.submitWithRight(3);
        theRoundEnds();
        contests.publish(sitting.person().round());

        isHidden(review(sitting));
    }

    // ---- to whom

    @Test
    void someone_elses_answers_do_not_exist() {
        Sitting mine = sits("AT_ROUND_CLOSE");
        mine.submitWithRight(3);
        Person other = people.in(mine.person().contest());
        theRoundEnds();

        Answer answer = reviewAs(other, mine);

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("NOT_FOUND");
        assertThat(door.get("attempts/" + mine.id() + "/review").status()).isEqualTo(401);
    }

    @Test
    void an_attempt_that_time_ended_is_shown_too() {
        Sitting sitting = sits("AT_ROUND_CLOSE");
        sitting.save(1, sitting.answersWithRight(2));
        theRoundEnds();

        assertThat(review(sitting).list("questions").stream()
                        .filter(shown -> shown.get("right").asBoolean()))
                .hasSize(2);
    }

    @Test
    void an_attempt_that_does_not_count_shows_nothing() {
        Sitting sitting = sits("AT_ROUND_CLOSE");
        sitting.submitWithRight(3);
        theRoundEnds();
        db.sql("UPDATE attempt SET state = 'VOID' WHERE id = ?")
                .param(sitting.id())
                .update();

        isHidden(review(sitting));
    }

    // ---- the keys in force

    @Test
    void a_question_that_was_declared_void_is_right_for_everybody_and_has_no_key() {
        Sitting sitting = sits("AT_ROUND_CLOSE");
        sitting.submitWithRight(3);
        theRoundEnds();
        Sitting.Shown wronglyAnswered = sitting.question(4);

        decided(sitting, wronglyAnswered, KeyDecision.VOID, List.of());

        JsonNode shown = of(review(sitting), wronglyAnswered);
        assertThat(shown.get("voided").asBoolean()).isTrue();
        assertThat(shown.get("right").asBoolean()).isTrue();
        assertThat(shown.get("correct")).isEmpty();
        assertThat(shown.get("explanation").isNull()).isTrue();
        assertThat(texts(shown.get("chosen"))).isEqualTo(Sitting.wrongOf(wronglyAnswered));
    }

    @Test
    void another_answer_that_the_committee_accepts_is_shown_beside_the_key_and_is_right() {
        Sitting sitting = sits("AT_ROUND_CLOSE");
        sitting.submitWithRight(3);
        theRoundEnds();
        Sitting.Shown question = sitting.question(4);
        List<String> key = Sitting.rightOf(question);
        List<String> mine = Sitting.wrongOf(question);

        decided(
                sitting,
                question,
                KeyDecision.ACCEPT,
                List.of(
                        Set.of(new OptionId(mine.getFirst())),
                        Set.copyOf(key.stream().map(OptionId::new).toList())));

        JsonNode shown = of(review(sitting), question);
        assertThat(texts(shown.get("correct"))).isEqualTo(key);
        assertThat(shown.get("alsoCorrect").valueStream().map(AttemptReviewTest::texts))
                .containsExactly(mine);
        assertThat(shown.get("right").asBoolean()).isTrue();
    }

    @Test
    void what_is_right_agrees_with_the_score() {
        Sitting sitting = sits("AT_ROUND_CLOSE");
        sitting.submit(Map.of(
                "revision", 1, "responses", Map.of(sitting.question(0).id(), Sitting.rightOf(sitting.question(0)))));
        theRoundEnds();
        decided(sitting, sitting.question(4), KeyDecision.VOID, List.of());

        long right = review(sitting).list("questions").stream()
                .filter(shown -> shown.get("right").asBoolean())
                .count();

        assertThat(right)
                .isEqualTo(sitting.submit().at("result/correct").asInt())
                .isEqualTo(2);
    }

    @Test
    void a_contest_says_when_it_shows_the_score_and_the_answers() {
        Sitting sitting = sits("AT_ROUND_CLOSE");

        Answer contest = door.get("contests/" + sitting.person().contest());

        assertThat(contest.at("rounds/0/results").toString())
                .isEqualTo("{\"showScore\":\"AT_SUBMISSION\",\"showAnswers\":\"AT_ROUND_CLOSE\"}");
    }
}
