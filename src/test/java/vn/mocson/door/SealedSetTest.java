package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.mocson.DoorTest;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.SetNotUsable;
import vn.mocson.exam.ExamJobs;
import vn.mocson.questionbank.BankId;
import vn.mocson.questionbank.Decision;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.QuestionBankService;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.QuestionSetService;
import vn.mocson.questionbank.SetId;
import vn.mocson.questionbank.SourceReference;

/** A round opens only on a sealed set whose content still has its seal. */
@DoorTest
class SealedSetTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String RULES = """
            attempts: {max: 3, per: ROUND, cooldownMinutes: 0}
            paper: {questions: 3, durationMinutes: 10, shuffleQuestions: true, shuffleOptions: true}
            scoring: {pointsPerQuestion: 5, multipleAnswer: ALL_OR_NOTHING, wrong: 0, unanswered: 0}
            counted: BEST
            gate: NONE
            rankBy: [POINTS, SUBMITTED_AT]
            results: {showScore: AT_SUBMISSION, showKey: AT_PUBLICATION}
            leaderboard: LIVE
            """;

    @Autowired
    People people;

    @Autowired
    Contests contests;

    @Autowired
    ContestService contestService;

    @Autowired
    QuestionBankService banks;

    @Autowired
    QuestionSetService sets;

    @Autowired
    ExamJobs jobs;

    @Autowired
    JdbcClient db;

    private BankId bank;

    @BeforeEach
    void aBankOfItsOwn() {
        List<QuestionDraft> questions = IntStream.rangeClosed(1, 4)
                .mapToObj(i -> QuestionDraft.of(
                        "Chủ đề",
                        Difficulty.EASY,
                        "Câu hỏi " + i + "?",
                        List.of(new OptionDraft("Một", true), new OptionDraft("Hai", false)),
                        "",
                        SourceReference.parse("Sách, tr. " + i)))
                .toList();
        bank = Access.asSystem(
                () -> banks.createApproved("niem-phong-" + NUMBER.incrementAndGet(), "Niêm phong", questions));
    }

    private SetId sealed() {
        return Access.asSystem(
                () -> sets.createSealed(bank, "Bộ số 1", new Decision("1-QĐ", LocalDate.of(2024, 7, 15), "")));
    }

    private ContestId id(String contest) {
        return contestService.bySlug(contest).id();
    }

    private Answer start(String contest) {
        return people.in(contest).start();
    }

    private boolean lastCheckIntact(String contest) {
        return db.sql("SELECT intact FROM seal_check WHERE round_id = ? ORDER BY id DESC LIMIT 1")
                .param(contestService.bySlug(contest).rounds().getFirst().id().value())
                .query(Boolean.class)
                .single();
    }

    @Test
    void a_round_with_an_intact_set_opens_and_that_is_written_down() {
        String contest = contests.askingFrom(bank, sealed(), RULES);

        jobs.lookAtOpenRounds();

        start(contest).expect(201);
        assertThat(lastCheckIntact(contest)).isTrue();
    }

    @Test
    void without_a_sealed_set_nobody_starts() {
        SetId composing = Access.asSystem(() -> sets.create(bank, "Đang soạn"));
        String bare = contests.askingFrom(bank, null, RULES);
        String unsealed = contests.askingFrom(bank, composing, RULES);

        jobs.lookAtOpenRounds();

        assertThat(start(bare).expect(403).code()).isEqualTo("ROUND_NOT_OPEN");
        assertThat(start(unsealed).expect(403).code()).isEqualTo("ROUND_NOT_OPEN");
        assertThat(lastCheckIntact(bare)).isFalse();
        assertThat(lastCheckIntact(unsealed)).isFalse();
    }

    @Test
    void a_set_that_was_changed_behind_our_back_keeps_the_round_shut() {
        SetId set = sealed();
        String contest = contests.askingFrom(bank, set, RULES);
        db.sql(
                        "UPDATE question_version SET text = CONCAT(text, '!') WHERE id = (SELECT MIN(version_id) FROM question_set_item WHERE set_id = ?)")
                .param(set.value())
                .update();

        jobs.lookAtOpenRounds();

        assertThat(start(contest).expect(403).code()).isEqualTo("ROUND_NOT_OPEN");
        assertThat(lastCheckIntact(contest)).isFalse();
    }

    @Test
    void a_set_that_cannot_fill_the_papers_keeps_the_round_shut_and_says_why() {
        String contest = contests.askingFrom(bank, sealed(), RULES.replace("questions: 3", "questions: 5"));

        jobs.lookAtOpenRounds();

        assertThat(start(contest).expect(403).code()).isEqualTo("ROUND_NOT_OPEN");
        assertThat(lastCheckIntact(contest)).isFalse();
        assertThat(db.sql("SELECT reason FROM seal_check ORDER BY id DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .contains("không đủ câu");
    }

    @Test
    void a_contest_takes_only_a_sealed_set_of_its_own_bank_that_fills_its_papers() {
        String contest = contests.askingFrom(bank, null, RULES.replace("questions: 3", "questions: 5"));
        SetId composing = Access.asSystem(() -> sets.create(bank, "Đang soạn"));
        SetId small = sealed();
        SetId foreign = java.util.Objects.requireNonNull(
                contestService.bySlug("co-dien").questionSet());

        refused("SET_NOT_SEALED", contest, composing);
        refused("SET_TOO_SMALL", contest, small);
        refused("OTHER_BANK", contest, foreign);
    }

    private void refused(String code, String contest, SetId set) {
        assertThatExceptionOfType(SetNotUsable.class)
                .isThrownBy(() -> Access.asSystem(() -> {
                    contestService.askFrom(id(contest), set);
                    return true;
                }))
                .satisfies(why -> assertThat(why.code()).isEqualTo(code));
    }

    @Test
    void an_open_round_keeps_the_set_it_opened_with() {
        SetId first = sealed();
        SetId second = sealed();
        String contest = contests.askingFrom(bank, first, RULES);

        Access.asSystem(() -> {
            contestService.askFrom(id(contest), second);
            contestService.forgetCaches();
            return true;
        });

        assertThat(contestService.bySlug(contest).questionSet()).isEqualTo(second);
        assertThat(contestService.bySlug(contest).rounds().getFirst().questionSet())
                .isEqualTo(first);
    }
}
