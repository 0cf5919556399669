package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.JsonNode;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.exam.ExamJobs;
import vn.mocson.practice.PracticeRefused;
import vn.mocson.practice.PracticeSource;
import vn.mocson.practice.Release;
import vn.mocson.practice.ReleaseDesk;
import vn.mocson.practice.SourceKind;
import vn.mocson.questionbank.BankId;
import vn.mocson.questionbank.Decision;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.OptionId;
import vn.mocson.questionbank.QuestionBankService;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.QuestionId;
import vn.mocson.questionbank.QuestionSetService;
import vn.mocson.questionbank.SetId;
import vn.mocson.questionbank.SourceReference;
import vn.mocson.scoring.KeyDecision;
import vn.mocson.scoring.KeyRulingId;
import vn.mocson.scoring.RegradeService;
import vn.mocson.standings.KeyRulingSignatures;
import vn.mocson.standings.StandingsJobs;

/** Practice on released questions: nothing is told before the rules of every contest allow it. */
@DoorTest
class PracticeTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
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
    QuestionBankService banks;

    @Autowired
    QuestionSetService sets;

    @Autowired
    ReleaseDesk desk;

    @Autowired
    RegradeService regrades;

    @Autowired
    KeyRulingSignatures signatures;

    @Autowired
    ExamJobs examJobs;

    @Autowired
    StandingsJobs standingsJobs;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    private BankId bank;
    private SetId set;

    // ---- given

    @BeforeEach
    void aBankOfItsOwnWithSixQuestionsInTwoTopics() {
        bank = bank(IntStream.rangeClosed(1, 6)
                .mapToObj(i -> question(i <= 4 ? "Lịch sử" : "Địa lý", i))
                .toList());
        set = sealed();
    }

    private BankId bank(List<QuestionDraft> questions) {
        return Access.asSystem(() -> banks.createApproved("on-tap-" + NUMBER.incrementAndGet(), "Ôn tập", questions));
    }

    private static QuestionDraft question(String topic, int i) {
        return QuestionDraft.of(
                topic,
                Difficulty.EASY,
                "Câu hỏi " + i + "?",
                List.of(new OptionDraft("Đúng " + i, true), new OptionDraft("Sai " + i, false)),
                "Giải thích " + i,
                SourceReference.parse("Sách giáo khoa, tr. " + i));
    }

    private SetId sealed() {
        return Access.asSystem(
                () -> sets.createSealed(bank, "Bộ số 1", new Decision("1-QĐ", LocalDate.of(2024, 7, 15), "")));
    }

    /** Open since an hour and for a day. */
    private String contest(String showKey) {
        return contests.askingFrom(bank, set, rules(showKey));
    }

    private static String rules(String showKey) {
        return "{paper: {questions: 3, durationMinutes: 15}, attempts: {max: null}, results: {showKey: " + showKey
                + "}}";
    }

    private ContestDefinition definition(String contest) {
        return definitions.bySlug(contest);
    }

    private void theRoundEnds() {
        clock.set(TestClock.START.plus(Duration.ofDays(1)).plusSeconds(9));
        examJobs.closeOverdue();
        standingsJobs.finishClosedRounds();
    }

    private void release(String contest) {
        ORGANIZER.does(() -> desk.release(definition(contest).id(), SourceKind.ROUND, round(contest)));
    }

    private long round(String contest) {
        return definition(contest).rounds().getFirst().id().value();
    }

    private void releaseTopic(String contest, String name) {
        ORGANIZER.does(() -> desk.release(
                definition(contest).id(),
                SourceKind.TOPIC,
                source(contest, name).id()));
    }

    private PracticeSource source(String contest, String name) {
        return ORGANIZER.does(() -> desk.overview(definition(contest).id())).sources().stream()
                .filter(source -> source.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String finished(String showKey) {
        String contest = contest(showKey);
        theRoundEnds();
        return contest;
    }

    private Answer offer(String contest) {
        return door.get("contests/" + contest + "/practice").expect(200);
    }

    private int total(String contest) {
        return offer(contest).at("total").asInt();
    }

    private List<JsonNode> questions(String contest, String query) {
        return door.get("contests/" + contest + "/practice/questions" + query)
                .expect(200)
                .list("questions");
    }

    private Answer answers(String contest, JsonNode question, String start) {
        List<String> chosen = question.get("options")
                .valueStream()
                .filter(option -> option.get("text").asString().startsWith(start))
                .map(option -> option.get("id").asString())
                .toList();
        return answers(contest, question.get("id").asString(), chosen);
    }

    private Answer answers(String contest, String question, List<String> chosen) {
        return door.post(
                null, "contests/" + contest + "/practice/answers", Map.of("questionId", question, "chosen", chosen));
    }

    private void isRefused(String contest, String... words) {
        assertThatExceptionOfType(PracticeRefused.class)
                .isThrownBy(() -> release(contest))
                .satisfies(refusal -> assertThat(refusal.detail()).contains(words));
        assertThat(total(contest)).isZero();
    }

    // ---- nothing before its time

    @Test
    void a_contest_that_released_nothing_offers_nothing_and_says_so() {
        String contest = finished("AT_ROUND_CLOSE");

        assertThat(offer(contest).at("topics").size()).isZero();
        assertThat(questions(contest, "")).isEmpty();
        assertThat(door.get("contests/" + contest).at("practice").asBoolean()).isFalse();
    }

    @Test
    void the_questions_of_an_open_round_are_refused_even_where_its_rules_show_keys_at_once() {
        isRefused(contest("AT_ROUND_CLOSE"), "chưa kết thúc", "còn hỏi 6 câu");
        isRefused(contest("AT_SUBMISSION"), "chưa kết thúc");
    }

    @Test
    void while_somebody_still_sits_the_round_is_not_over() {
        String contest = contest("AT_ROUND_CLOSE");
        clock.set(TestClock.START.plus(Duration.ofDays(1)).minusSeconds(1));
        people.in(contest).sits();
        clock.set(TestClock.START.plus(Duration.ofDays(1)).plusSeconds(2));

        isRefused(contest, "chưa kết thúc");

        theRoundEnds();
        release(contest);
        assertThat(total(contest)).isEqualTo(6);
    }

    @Test
    void a_closed_round_waits_for_the_moment_its_rules_name() {
        String contest = finished("AT_PUBLICATION");
        isRefused(contest, "chưa đến lúc hiện đáp án");

        contests.publish(Long.toString(round(contest)));
        release(contest);

        assertThat(total(contest)).isEqualTo(6);
    }

    @Test
    void keys_that_the_rules_never_show_are_never_released() {
        isRefused(finished("NEVER"), "không được công bố");
    }

    @Test
    void a_question_that_any_other_contest_still_asks_is_refused() {
        String contest = contest("AT_ROUND_CLOSE");
        String other = contests.closingIn(Duration.ofDays(3), rules("AT_ROUND_CLOSE"), bank, set);
        theRoundEnds();

        isRefused(contest, "Cuộc thi riêng " + other, "chưa kết thúc");

        clock.set(TestClock.START.plus(Duration.ofDays(3)));
        release(contest);
        assertThat(total(contest)).isEqualTo(6);
    }

    @Test
    void a_contest_to_come_that_asks_a_released_question_takes_it_out_again_by_itself() {
        String contest = finished("AT_ROUND_CLOSE");
        release(contest);
        JsonNode question = questions(contest, "").getFirst();
        clock.turn(Duration.ofSeconds(1));

        contests.closingIn(Duration.ofDays(1), rules("AT_ROUND_CLOSE"), bank, set);

        assertThat(total(contest)).isZero();
        assertThat(questions(contest, "")).isEmpty();
        assertThat(answers(contest, question, "Đúng").expect(404).code()).isEqualTo("NOT_FOUND");
        assertThat(source(contest, "Kỳ 1").release())
                .extracting(Release::withheld)
                .isEqualTo(6);
    }

    @Test
    void a_set_that_is_still_being_composed_for_a_round_counts_too() {
        String contest = finished("AT_ROUND_CLOSE");
        SetId composing = Access.asSystem(() -> sets.copy(set, "Đang soạn"));
        contests.askingFrom(bank, composing, rules("AT_ROUND_CLOSE"));

        isRefused(contest, "chưa kết thúc");
    }

    // ---- topics

    @Test
    void a_topic_that_no_round_asks_is_released_without_waiting_for_any() {
        BankId own = bank(List.of(question("Câu hỏi ôn tập", 1), question("Câu hỏi ôn tập / Phần một", 2)));
        String contest = contests.askingFrom(own, null, rules("AT_PUBLICATION"));

        releaseTopic(contest, "Câu hỏi ôn tập");

        assertThat(offer(contest).text("topics/0/name")).isEqualTo("Câu hỏi ôn tập");
        assertThat(offer(contest).at("topics/0/questions").asInt()).isEqualTo(2);
        assertThat(door.get("contests/" + contest).at("practice").asBoolean()).isTrue();
    }

    @Test
    void a_topic_with_a_single_question_that_is_asked_is_refused() {
        String contest = contest("AT_ROUND_CLOSE");

        assertThatExceptionOfType(PracticeRefused.class)
                .isThrownBy(() -> releaseTopic(contest, "Địa lý"))
                .satisfies(refusal -> assertThat(refusal.detail()).contains("còn hỏi 2 câu"));
    }

    @Test
    void what_is_approved_after_the_release_does_not_slip_in() {
        BankId own = bank(List.of(question("Câu hỏi ôn tập", 1)));
        String contest = contests.askingFrom(own, null, rules("AT_PUBLICATION"));
        releaseTopic(contest, "Câu hỏi ôn tập");
        long later = Access.asSystem(() -> {
            banks.createApproved("on-tap-" + NUMBER.incrementAndGet(), "Khác", List.of(question("Câu hỏi ôn tập", 9)));
            return db.sql("SELECT MAX(id) FROM question").query(Long.class).single();
        });
        db.sql(
                        "UPDATE question q JOIN topic t ON t.bank_id = ? SET q.bank_id = t.bank_id, q.topic_id = t.id WHERE q.id = ?")
                .params(own.value(), later)
                .update();
        clock.turn(Duration.ofSeconds(2));

        assertThat(source(contest, "Câu hỏi ôn tập").questions()).isEqualTo(1);
        assertThat(total(contest)).isEqualTo(1);
    }

    // ---- what is told

    @Test
    void released_questions_come_without_keys_and_the_answer_alone_tells_them() {
        String contest = finished("AT_ROUND_CLOSE");
        release(contest);

        Answer list = door.get("contests/" + contest + "/practice/questions?limit=50");

        assertThat(list.list("questions")).hasSize(6);
        assertThat(list.text()).doesNotContain("Giải thích", "Sách giáo khoa");
        assertThat(NoKeyLeaksTest.suspectMembers(list.json(), "")).isEmpty();
        assertThat(NoKeyLeaksTest.suspectMembers(offer(contest).json(), "")).isEmpty();

        JsonNode question = list.list("questions").getFirst();
        String number = question.get("text").asString().replaceAll("\\D", "");
        Answer right = answers(contest, question, "Đúng").expect(200);
        assertThat(right.at("right").asBoolean()).isTrue();
        assertThat(right.text("explanation")).isEqualTo("Giải thích " + number);
        assertThat(right.text("source")).isEqualTo("Sách giáo khoa, tr. " + number);
        assertThat(right.header("Cache-Control")).contains("no-store");

        Answer wrong = answers(contest, question, "Sai").expect(200);
        assertThat(wrong.at("right").asBoolean()).isFalse();
        assertThat(wrong.at("correct")).isEqualTo(right.at("correct"));
        assertThat(answers(contest, question.get("id").asString(), List.of())
                        .at("right")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void questions_can_be_read_topic_by_topic_and_page_by_page() {
        String contest = finished("AT_ROUND_CLOSE");
        release(contest);
        JsonNode topics = offer(contest).at("topics");

        assertThat(topics.valueStream()
                        .map(topic -> topic.get("name").asString() + " "
                                + topic.get("questions").asInt()))
                .containsExactlyInAnyOrder("Lịch sử 4", "Địa lý 2");
        for (JsonNode topic : topics) {
            assertThat(questions(contest, "?topic=" + topic.get("id").asString()))
                    .hasSize(topic.get("questions").asInt());
        }
        List<JsonNode> pages = IntStream.range(0, 4)
                .mapToObj(page -> questions(contest, "?limit=2&after=" + 2 * page))
                .flatMap(List::stream)
                .toList();
        assertThat(pages.stream().map(page -> page.get("id").asString()).distinct())
                .hasSize(6);
        assertThat(pages).hasSize(6);
    }

    @Test
    void a_question_of_another_contest_or_none_and_foreign_options_are_refused() {
        String contest = finished("AT_ROUND_CLOSE");
        release(contest);
        JsonNode question = questions(contest, "").getFirst();
        String id = question.get("id").asString();

        assertThat(answers("co-dien", id, List.of()).status()).isEqualTo(404);
        assertThat(answers(contest, "999999999", List.of()).status()).isEqualTo(404);
        assertThat(answers(contest, "abc", List.of()).expect(400).code()).isEqualTo("VALIDATION");
        assertThat(answers(contest, id, List.of("zzzzzz")).expect(400).code()).isEqualTo("VALIDATION");
        assertThat(door.post(null, "contests/" + contest + "/practice/answers", "{}")
                        .expect(400)
                        .code())
                .isEqualTo("VALIDATION");
        assertThat(door.get("contests/khong-co/practice").status()).isEqualTo(404);
    }

    @Test
    void a_mended_key_counts_here_too_and_a_voided_question_is_left_out() {
        String contest = contest("AT_ROUND_CLOSE");
        Sitting sitting = people.in(contest).sits();
        Sitting.Shown mended = sitting.question(0);
        Sitting.Shown voided = sitting.question(1);
        sitting.submit();
        theRoundEnds();
        release(contest);
        String wrong = mended.options().stream()
                .filter(option -> option.text().startsWith("Sai"))
                .findFirst()
                .orElseThrow()
                .id();

        decided(contest, mended, KeyDecision.ACCEPT, wrong);
        decided(contest, voided, KeyDecision.VOID, null);
        clock.turn(Duration.ofSeconds(2));

        assertThat(answers(contest, mended.id(), List.of(wrong)).at("right").asBoolean())
                .isTrue();
        assertThat(answers(contest, voided.id(), List.of()).status()).isEqualTo(404);
        assertThat(total(contest)).isEqualTo(5);
    }

    private void decided(String contest, Sitting.Shown question, KeyDecision decision, @Nullable String wrong) {
        KeyRulingId ruling = ORGANIZER.does(() -> regrades.propose(
                definition(contest).id(),
                new QuestionId(Long.parseLong(question.id())),
                decision,
                wrong == null ? List.of() : List.of(Set.of(new OptionId(wrong))),
                "Nguồn trích dẫn nêu hai mốc thời gian"));
        JUDGE.does(() -> signatures.apply(ruling, signatures.dryRun(ruling).hash()));
    }

    // ---- acts

    @Test
    void a_release_says_who_and_when_and_is_withdrawn_the_same_way() {
        String contest = finished("AT_ROUND_CLOSE");
        release(contest);
        assertThatExceptionOfType(PracticeRefused.class)
                .isThrownBy(() -> release(contest))
                .matches(refusal -> refusal.code().equals("PRACTICE_ALREADY"));

        Release act = Objects.requireNonNull(source(contest, "Kỳ 1").release());
        assertThat(act.releasedBy()).isEqualTo("to-chuc");
        assertThat(act.releasedAt()).isEqualTo(clock.instant());
        ORGANIZER.does(() -> desk.withdraw(act.id()));

        assertThat(total(contest)).isZero();
        assertThat(door.get("contests/" + contest).at("practice").asBoolean()).isFalse();
        assertThat(ORGANIZER.does(() -> desk.overview(definition(contest).id())).past())
                .extracting(Release::withdrawnBy)
                .containsExactly("to-chuc");
        release(contest);
        assertThat(total(contest)).isEqualTo(6);
    }

    @Test
    void only_those_who_prepare_contests_release_questions() {
        String contest = finished("AT_ROUND_CLOSE");

        for (Staff other : List.of(JUDGE, new Staff("thu-ky", "SECRETARY"), new Staff("don-vi", "UNIT_CONTACT"))) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() ->
                            other.does(() -> desk.release(definition(contest).id(), SourceKind.ROUND, round(contest))));
        }
    }

    @Test
    void who_practises_is_neither_asked_nor_kept() {
        String contest = finished("AT_ROUND_CLOSE");
        release(contest);
        long before = rows();

        questions(contest, "")
                .forEach(question -> answers(contest, question, "Đúng").expect(200));

        assertThat(rows()).isEqualTo(before);
    }

    /** In all tables that keep something of a person, and in those of practice; jobs write into others meanwhile. */
    private long rows() {
        return db
                .sql("SELECT DISTINCT TABLE_NAME FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE()"
                        + " AND (COLUMN_NAME IN ('participant_id', 'full_name', 'phone', 'contact')"
                        + " OR TABLE_NAME LIKE 'practice%') AND TABLE_NAME <> 'standing'")
                .query(String.class)
                .list()
                .stream()
                .mapToLong(table -> db.sql("SELECT COUNT(*) FROM `" + table + "`")
                        .query(Long.class)
                        .single())
                .sum();
    }
}
