package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.common.security.Access;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.web.NotFound;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.contest.ContestDefinition.PrizeScope;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundId;
import vn.mocson.exam.ExamJobs;
import vn.mocson.questionbank.OptionId;
import vn.mocson.questionbank.QuestionId;
import vn.mocson.scoring.AskedQuestion;
import vn.mocson.scoring.KeyDecision;
import vn.mocson.scoring.KeyRulingId;
import vn.mocson.scoring.KeyRulingState;
import vn.mocson.scoring.RegradeRefused;
import vn.mocson.scoring.RegradeService;
import vn.mocson.standings.DryRun;
import vn.mocson.standings.KeyRulingSignatures;
import vn.mocson.standings.RulingId;
import vn.mocson.standings.RulingRefused;
import vn.mocson.standings.RulingService;
import vn.mocson.standings.StandingsJobs;
import vn.mocson.standings.StandingsService;

/** Mended keys: everybody gets the same three questions, at five points each; the third one is objected to. */
@DoorTest
class RegradeTest {

    private static final Staff SECRETARY = new Staff("thu-ky", "SECRETARY");
    private static final Staff ORGANIZER = new Staff("to-chuc", "ORGANIZER");
    private static final Staff JUDGE = new Staff("giam-khao", "JUDGE");
    private static final String REASON = "Nguồn trích dẫn nêu hai mốc thời gian";
    private static final String RULES = "{paper: {questions: 3, durationMinutes: 30, shuffleQuestions: false,"
            + " shuffleOptions: false, blueprint: [{topic: \"Lịch sử Đảng\", difficulty: hard, count: 3}]},"
            + " attempts: {max: null}, scoring: {pointsPerQuestion: 5, wrong: -1}, rankBy: [POINTS, SUBMITTED_AT]}";

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
    RulingService rulings;

    @Autowired
    StandingsService standings;

    @Autowired
    TestClock clock;

    @Autowired
    ExamJobs examJobs;

    @Autowired
    StandingsJobs standingsJobs;

    @Autowired
    JdbcClient db;

    // ---- given

    private String contest() {
        return contests.closingIn(
                Duration.ofHours(2), RULES, List.of(new Prize(PrizeScope.INDIVIDUAL, "Giải Nhất", 1, 0)));
    }

    private static List<Sitting.Shown> questions(Sitting sitting) {
        return sitting.questions().stream()
                .sorted(Comparator.comparing(question -> Long.parseLong(question.id())))
                .toList();
    }

    /** The third question is left out, or answered by the option of that place among its options. */
    private Person handsIn(String contest, String name, int right, Integer... third) {
        Person person = people.applicant(contest).named(name).registered();
        Sitting sitting = person.sits();
        Map<String, List<String>> answers = new LinkedHashMap<>();
        List<Sitting.Shown> asked = questions(sitting);
        for (int i = 0; i < 2; i++) {
            answers.put(asked.get(i).id(), i < right ? Sitting.rightOf(asked.get(i)) : Sitting.wrongOf(asked.get(i)));
        }
        answers.put(
                asked.get(2).id(),
                java.util.Arrays.stream(third).map(asked.get(2)::option).toList());
        clock.turn(Duration.ofMinutes(1));
        sitting.submit(Map.of("revision", 1, "responses", answers)).expect(200);
        return person;
    }

    private int keyAt(Person person) {
        AskedQuestion question = third(person);
        return question.options().stream()
                .map(option -> option.id())
                .toList()
                .indexOf(question.correct().iterator().next());
    }

    private AskedQuestion third(Person person) {
        long id = db.sql("SELECT paper FROM attempt WHERE participant_id = ? LIMIT 1")
                .param(person.id())
                .query(String.class)
                .single()
                .transform(paper -> java.util.Arrays.stream(paper.split(";"))
                        .map(item -> Long.parseLong(item.substring(0, item.indexOf(':'))))
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
        return ORGANIZER.does(() -> regrades.asked(id(person), new QuestionId(id)));
    }

    private ContestId id(Person person) {
        return definitions.bySlug(person.contest()).id();
    }

    private void theRoundEnds() {
        clock.set(TestClock.START.plus(Duration.ofHours(2)).plusSeconds(9));
        examJobs.closeOverdue();
        standingsJobs.finishClosedRounds();
    }

    @SafeVarargs
    private final KeyRulingId proposed(Person person, KeyDecision decision, Set<OptionId>... accepted) {
        QuestionId question = third(person).id();
        return ORGANIZER.does(() -> regrades.propose(id(person), question, decision, List.of(accepted), REASON));
    }

    private void signed(KeyRulingId ruling) {
        JUDGE.does(() -> signatures.apply(ruling, signatures.dryRun(ruling).hash()));
    }

    private String ranking(Person anyone) {
        return Access.asSystem(() -> standings.ranking(new RoundId(Long.parseLong(anyone.round())), "", 0, 100).stream()
                .map(row -> row.name() + " " + row.correct() + "/"
                        + row.points().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(", ")));
    }

    /** The option on this place of the third question. */
    private OptionId option(Person person, int place) {
        return third(person).options().get(place).id();
    }

    /** Of the first two An had one right, the others both; of the third An chose the key, Bình another option, Cường a third one, Dung none. One paper is empty. */
    private Person four() {
        String contest = contest();
        Person an = people.applicant(contest).named("Thử").registered();
        an.sits().submit().expect(200);
        int key = keyAt(an);
        handsIn(contest, "An", 1, key);
        handsIn(contest, "Bình", 2, (key + 1) % 4);
        handsIn(contest, "Cường", 2, (key + 2) % 4);
        handsIn(contest, "Dung", 2);
        return an;
    }

    // ---- computing

    @Test
    void a_regrade_is_computed_and_shown_before_anything_changes() {
        Person anyone = four();
        theRoundEnds();
        String before = ranking(anyone);

        KeyRulingId ruling = proposed(anyone, KeyDecision.VOID);
        DryRun dryRun = SECRETARY.does(() -> signatures.dryRun(ruling));

        assertThat(before).isEqualTo("Dung 2/10, An 2/9, Bình 2/9, Cường 2/9, Thử 0/0");
        assertThat(ranking(anyone)).isEqualTo(before);
        assertThat(SECRETARY.does(() -> regrades.ruling(ruling)).changed())
                .as("Bình, Cường, Dung and the empty paper")
                .isEqualTo(4);
        assertThat(dryRun.rounds().getFirst().attempts()).isEqualTo(4);
        assertThat(dryRun.ofPrize().count())
                .as("the prize goes from Dung to Bình")
                .isEqualTo(2);
    }

    @Test
    void void_gives_everybody_who_was_asked_its_points() {
        Person anyone = four();
        theRoundEnds();

        signed(proposed(anyone, KeyDecision.VOID));

        assertThat(ranking(anyone)).isEqualTo("Bình 3/15, Cường 3/15, Dung 3/15, An 2/9, Thử 1/5");
        assertThat(withoutAPlace(anyone)).isZero();
    }

    /** Prizes are given by the places written down; who has none of a closed round would share the first. */
    private int withoutAPlace(Person anyone) {
        return db.sql("SELECT COUNT(*) FROM standing WHERE round_id = ? AND place IS NULL")
                .param(Long.parseLong(anyone.round()))
                .query(Integer.class)
                .single();
    }

    @Test
    void several_accepted_answers_are_each_right() {
        Person anyone = four();
        theRoundEnds();
        int key = keyAt(anyone);

        signed(proposed(
                anyone, KeyDecision.ACCEPT, Set.of(option(anyone, key)), Set.of(option(anyone, (key + 1) % 4))));

        assertThat(ranking(anyone)).isEqualTo("Bình 3/15, Dung 2/10, An 2/9, Cường 2/9, Thử 0/0");
    }

    @Test
    void a_key_that_stays_changes_nothing_and_is_recorded() {
        Person anyone = four();
        theRoundEnds();
        String before = ranking(anyone);
        KeyRulingId ruling = proposed(anyone, KeyDecision.KEEP);

        signed(ruling);

        assertThat(ranking(anyone)).isEqualTo(before);
        assertThat(SECRETARY.does(() -> regrades.ruling(ruling)).state()).isEqualTo(KeyRulingState.APPLIED);
        assertThat(SECRETARY.does(() -> regrades.ruling(ruling)).changed()).isZero();
    }

    @Test
    void keeping_the_key_undoes_what_was_decided_before() {
        Person anyone = four();
        theRoundEnds();
        String before = ranking(anyone);
        signed(proposed(anyone, KeyDecision.VOID));
        clock.turn(Duration.ofMinutes(1));

        signed(proposed(anyone, KeyDecision.KEEP));

        assertThat(ranking(anyone)).isEqualTo(before);
    }

    @Test
    void a_cancelled_regrade_changes_nothing_and_can_not_be_applied() {
        Person anyone = four();
        theRoundEnds();
        String before = ranking(anyone);
        KeyRulingId ruling = proposed(anyone, KeyDecision.VOID);

        SECRETARY.does(() -> regrades.cancel(ruling, "Nguồn đã được đối chiếu"));

        assertThat(ranking(anyone)).isEqualTo(before);
        assertThatThrownBy(() -> signed(ruling)).isInstanceOf(RegradeRefused.class);
    }

    // ---- signatures

    @Test
    void nobody_signs_what_they_proposed() {
        Person anyone = four();
        theRoundEnds();
        QuestionId question = third(anyone).id();
        KeyRulingId ruling =
                SECRETARY.does(() -> regrades.propose(id(anyone), question, KeyDecision.VOID, List.of(), REASON));

        assertThatThrownBy(() -> SECRETARY.does(
                        () -> signatures.apply(ruling, signatures.dryRun(ruling).hash())))
                .isInstanceOf(RulingRefused.class)
                .hasMessageContaining("không thể tự ký");
    }

    @Test
    void a_signature_under_ranks_that_have_moved_is_refused() {
        Person anyone = four();
        theRoundEnds();
        KeyRulingId ruling = proposed(anyone, KeyDecision.VOID);
        String shown = JUDGE.does(() -> signatures.dryRun(ruling).hash());
        RulingId other = SECRETARY.does(() -> rulings.proposeDisqualification(
                id(anyone), rulings.people(id(anyone), "Dung", 1).getFirst().id(), null, "Thi hộ, đã có biên bản"));
        JUDGE.does(() -> rulings.confirm(other, rulings.dryRun(other).hash()));

        assertThatThrownBy(() -> JUDGE.does(() -> signatures.apply(ruling, shown)))
                .isInstanceOf(RulingRefused.class)
                .hasMessageContaining("Số liệu đã thay đổi");
    }

    @Test
    void a_regrade_of_attempts_that_were_marked_otherwise_since_must_be_computed_again() {
        Person anyone = four();
        theRoundEnds();
        KeyRulingId ruling = proposed(anyone, KeyDecision.VOID);
        db.sql("UPDATE attempt SET points = points + 1 WHERE participant_id = ?")
                .param(anyone.id())
                .update();

        assertThatThrownBy(() -> signed(ruling))
                .isInstanceOf(RegradeRefused.class)
                .hasMessageContaining("Chấm thử lại");
        SECRETARY.does(() -> regrades.recompute(ruling));
        signed(ruling);
        assertThat(ranking(anyone)).startsWith("Bình 3/15, Cường 3/15, Dung 3/15");
    }

    @Test
    void one_proposal_about_a_question_waits_at_a_time() {
        Person anyone = four();
        proposed(anyone, KeyDecision.VOID);

        assertThatThrownBy(() -> proposed(anyone, KeyDecision.KEEP)).isInstanceOf(RegradeRefused.class);
    }

    @Test
    void an_answer_to_accept_must_be_one_of_the_question() {
        Person anyone = four();

        assertThatThrownBy(() -> proposed(anyone, KeyDecision.ACCEPT, Set.of(new OptionId("khac"))))
                .isInstanceOf(RegradeRefused.class);
        assertThatThrownBy(() -> proposed(anyone, KeyDecision.ACCEPT)).isInstanceOf(RegradeRefused.class);
    }

    // ---- while the round is open

    @Test
    void what_is_handed_in_after_it_came_into_force_is_marked_by_it() {
        Person anyone = four();
        int key = keyAt(anyone);
        signed(proposed(anyone, KeyDecision.VOID));

        handsIn(anyone.contest(), "Em", 2, (key + 3) % 4);

        assertThat(ranking(anyone)).isEqualTo("Bình 3/15, Cường 3/15, Dung 3/15, Em 3/15, An 2/9, Thử 1/5");
    }

    @Test
    void what_was_handed_in_between_computing_and_signing_is_marked_by_it_too() {
        Person anyone = four();
        int key = keyAt(anyone);
        KeyRulingId ruling = proposed(anyone, KeyDecision.VOID);
        handsIn(anyone.contest(), "Em", 2, (key + 3) % 4);

        signed(ruling);

        assertThat(ranking(anyone)).isEqualTo("Bình 3/15, Cường 3/15, Dung 3/15, Em 3/15, An 2/9, Thử 1/5");
        assertThat(SECRETARY.does(() -> regrades.ruling(ruling)).changed()).isEqualTo(5);
    }

    @Test
    void what_another_node_marked_by_the_old_key_in_that_moment_is_caught_up() {
        Person anyone = four();
        signed(proposed(anyone, KeyDecision.VOID));
        db.sql("UPDATE attempt SET correct = 0, points = -2 WHERE participant_id = ?")
                .param(anyone.id())
                .update();

        Access.asSystem(() -> {
            signatures.catchUp(Duration.ofMinutes(10));
            return true;
        });

        assertThat(ranking(anyone)).endsWith("Thử 1/5");
    }

    @Test
    void who_is_reinstated_after_a_regrade_has_the_new_marks() {
        Person anyone = four();
        theRoundEnds();
        RulingId out = SECRETARY.does(() -> rulings.proposeDisqualification(
                id(anyone), rulings.people(id(anyone), "Dung", 1).getFirst().id(), null, "Thi hộ, đã có biên bản"));
        JUDGE.does(() -> rulings.confirm(out, rulings.dryRun(out).hash()));
        signed(proposed(anyone, KeyDecision.VOID));

        RulingId back = SECRETARY.does(() -> rulings.proposeReinstatement(out, "Đã xác minh lại với đơn vị"));
        JUDGE.does(() -> rulings.confirm(back, rulings.dryRun(back).hash()));

        assertThat(ranking(anyone)).contains("Dung 3/15");
    }

    // ---- secrets

    @Test
    void the_sealed_key_stays_what_it_was() {
        Person anyone = four();
        Set<OptionId> key = third(anyone).correct();

        signed(proposed(anyone, KeyDecision.VOID));

        assertThat(third(anyone).correct()).isEqualTo(key);
    }

    @Test
    void while_a_set_is_asked_from_the_jury_can_not_look_its_questions_up() {
        Person anyone = four();
        QuestionId question = third(anyone).id();

        assertThat(SECRETARY.does(() -> regrades.asked(id(anyone), ""))).isEmpty();
        assertThatThrownBy(() -> SECRETARY.does(() -> regrades.asked(id(anyone), question)))
                .isInstanceOf(NotFound.class);
        theRoundEnds();
        assertThat(SECRETARY.does(() -> regrades.asked(id(anyone), "")))
                .extracting(AskedQuestion::id)
                .contains(question);
    }

    @Test
    void who_shall_sign_sees_the_question_all_the_same() {
        Person anyone = four();
        QuestionId question = third(anyone).id();
        proposed(anyone, KeyDecision.VOID);

        assertThat(JUDGE.does(() -> regrades.asked(id(anyone), question)).id()).isEqualTo(question);
    }

    @Test
    void a_question_is_found_by_its_words_without_tone_marks_and_by_its_number() {
        Person anyone = four();
        AskedQuestion question = third(anyone);

        assertThat(ORGANIZER.does(() -> regrades.asked(id(anyone), Vietnamese.searchable(question.text()))))
                .extracting(AskedQuestion::id)
                .containsExactly(question.id());
        assertThat(ORGANIZER.does(() -> regrades.asked(id(anyone), Integer.toString(question.number()))))
                .extracting(AskedQuestion::id)
                .contains(question.id());
    }

    @Test
    void people_who_decide_see_how_the_question_was_answered() {
        Person anyone = four();
        int key = keyAt(anyone);
        QuestionId question = third(anyone).id();

        Map<?, Long> choices =
                SECRETARY.does(() -> regrades.choices(List.of(new RoundId(Long.parseLong(anyone.round()))), question));

        assertThat(choices.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(5);
        assertThat(choices.get(new java.util.TreeSet<>(Set.of(option(anyone, key)))))
                .isEqualTo(1);
        assertThat(choices.get(new java.util.TreeSet<OptionId>()))
                .as("Dung and the empty paper")
                .isEqualTo(2);
    }
}
