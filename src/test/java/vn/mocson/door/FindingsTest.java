package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.integrity.Finding;
import vn.mocson.integrity.FindingDecision;
import vn.mocson.integrity.FindingKind;
import vn.mocson.integrity.FindingQuery;
import vn.mocson.integrity.FindingRefused;
import vn.mocson.integrity.FindingsService;
import vn.mocson.integrity.LastSearch;
import vn.mocson.privacy.RequestDesk;
import vn.mocson.privacy.RequestQuery;

/** A contest is searched for unusual patterns; people decide about each, and what they decided stays. */
@DoorTest
class FindingsTest {

    private static final Staff SECRETARY = new Staff("thu-ky", "SECRETARY");
    private static final Staff JUDGE = new Staff("giam-khao", "JUDGE");
    private static final String RULES = "{paper: {questions: 5, durationMinutes: 30}, attempts: {max: null},"
            + " prediction: {of: PEOPLE_ALL_CORRECT}, rankBy: [CORRECT, PREDICTION_GAP, SUBMITTED_AT]}";
    /** The whole set: everybody reads the same questions, and chance decides nothing about who shares how many. */
    private static final String LONG = "{paper: {questions: 30, durationMinutes: 30}, attempts: {max: null}}";

    @Autowired
    People people;

    @Autowired
    Contests contests;

    @Autowired
    ContestService definitions;

    @Autowired
    FindingsService findings;

    @Autowired
    RequestDesk requests;

    @Autowired
    Door door;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    private ContestId id(String contest) {
        return definitions.bySlug(contest).id();
    }

    private String contest(String rules) {
        return contests.closingIn(Duration.ofHours(5), rules);
    }

    private Person registered(String contest, String name, String born) {
        return people.applicant(contest).named(name).with("dateOfBirth", born).registered();
    }

    /** Takes an honest minute for each question. */
    private void sitsHonestly(Person person, int right, Object prediction) {
        Sitting sitting = person.sits();
        clock.turn(Duration.ofMinutes(5));
        sitting.submitWithRight(right, prediction);
    }

    private LastSearch search(String contest) {
        return SECRETARY.does(() -> findings.search(id(contest), (done, of) -> {}));
    }

    private List<Finding> all(String contest) {
        return SECRETARY.does(() -> findings.find(new FindingQuery(id(contest), "", null, null), 0, 100));
    }

    private List<FindingKind> kinds(String contest) {
        return all(contest).stream().map(Finding::kind).toList();
    }

    private static List<String> names(Finding finding) {
        return finding.people().stream().map(Finding.Involved::fullName).toList();
    }

    // ---- what is found

    @Test
    void the_same_name_and_date_of_birth_twice_is_found_without_tone_marks() {
        String contest = contest(RULES);
        registered(contest, "Đỗ Văn Hùng", "1970-02-03");
        registered(contest, "ĐỖ VĂN HÙNG", "1970-02-03");
        registered(contest, "Đỗ Văn Hùng", "1971-02-03");
        registered(contest, "Lê Thị Hoa", "1970-02-03");

        LastSearch done = search(contest);

        assertThat(done.people()).isEqualTo(4);
        assertThat(done.by()).isEqualTo("thu-ky");
        assertThat(all(contest)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.SAME_PERSON);
            assertThat(names(finding)).containsExactlyInAnyOrder("Đỗ Văn Hùng", "ĐỖ VĂN HÙNG");
            assertThat(finding.figures())
                    .as("two registrations, one unit, three of that name; nobody else shares a birthday")
                    .containsExactly("2", "1", "3", "0.00");
        });
    }

    @Test
    void who_has_all_right_before_the_questions_can_be_read_is_found_and_who_took_time_is_not() {
        String contest = contest(RULES);
        sitsHonestly(registered(contest, "Lê Thị Hoa", "1980-01-01"), 5, 3);
        Sitting sitting = registered(contest, "Trần Văn Nhanh", "1980-01-02").sits();
        clock.turn(Duration.ofSeconds(2));
        sitting.submitWithRight(5, 9);
        Sitting gaveUp = registered(contest, "Vũ Văn Bỏ", "1980-01-03").sits();
        clock.turn(Duration.ofSeconds(2));
        gaveUp.submitWithRight(1, 70);

        search(contest);

        assertThat(all(contest)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.TOO_FAST);
            assertThat(names(finding)).containsExactly("Trần Văn Nhanh");
            assertThat(finding.figures().getFirst()).isEqualTo("2");
            assertThat(finding.figures().subList(2, 5)).containsExactly("5", "5", "1");
            assertThat(finding.people().getFirst().attempt()).isNotNull();
        });
    }

    @Test
    void registrations_in_a_row_with_a_ladder_of_predictions_are_found() {
        String contest = contest(RULES);
        for (int i = 0; i < 5; i++) {
            sitsHonestly(registered(contest, "Người Thứ " + "ABCDE".charAt(i), "198" + i + "-01-01"), 3, 100 + 5 * i);
        }
        for (int i = 0; i < 24; i++) {
            Person other = registered(contest, "Người Khác " + "ABCDEGHIKLMNOPQRSTUVXYZW".charAt(i), "1990-01-01");
            sitsHonestly(other, 3, 777 + 13 * i * i);
        }

        search(contest);

        assertThat(all(contest)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.GUESS_LADDER);
            assertThat(finding.people()).hasSize(5);
            assertThat(finding.figures()).containsExactly("5", "100", "120", "5", "20");
        });
    }

    @Test
    void one_person_who_predicts_differently_under_two_registrations_is_found_for_both_reasons() {
        String contest = contest(RULES);
        sitsHonestly(registered(contest, "Đỗ Văn Hùng", "1970-02-03"), 3, 100);
        sitsHonestly(registered(contest, "Đỗ Văn Hùng", "1970-02-03"), 3, 900);

        search(contest);

        assertThat(kinds(contest)).containsExactlyInAnyOrder(FindingKind.SAME_PERSON, FindingKind.GUESS_LADDER);
    }

    /** Everything wrong, each time the option that is chosen among the wrong ones. */
    private void sitsWrong(Person person, ToIntFunction<String> choice) {
        Sitting sitting = person.sits();
        Map<String, List<String>> responses = new LinkedHashMap<>();
        for (Sitting.Shown question : sitting.questions()) {
            List<Sitting.ShownOption> wrong = question.options().stream()
                    .filter(option -> !Sitting.rightOf(question).contains(option.id()))
                    .sorted(Comparator.comparing(Sitting.ShownOption::text))
                    .toList();
            responses.put(
                    question.id(),
                    List.of(wrong.get(Math.floorMod(choice.applyAsInt(question.text()), wrong.size()))
                            .id()));
        }
        clock.turn(Duration.ofMinutes(5));
        sitting.submit(Map.of("revision", 1, "responses", responses)).expect(200);
    }

    @Test
    void two_with_the_same_wrong_answers_are_found_among_many_who_err_each_in_their_own_way() {
        String contest = contest(LONG);
        Random random = new Random(42);
        ToIntFunction<String> shared = text -> text.hashCode() / 7;
        sitsWrong(registered(contest, "Người Chép", "1980-01-01"), shared);
        sitsWrong(registered(contest, "Người Cho Chép", "1981-01-01"), shared);
        for (int i = 0; i < 24; i++) {
            sitsWrong(
                    registered(
                            contest, "Người Riêng " + "ABCDEGHIKLMNOPQRSTUVXYZW".charAt(i), "1982-01-0" + (i % 9 + 1)),
                    text -> random.nextInt(3));
        }

        search(contest);

        // in what order people meet the questions is chance: once in a hundred runs an honest pair stands below
        assertThat(all(contest)).hasSizeBetween(1, 2).first().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(FindingKind.SAME_ERRORS);
            assertThat(names(finding)).containsExactlyInAnyOrder("Người Chép", "Người Cho Chép");
            assertThat(finding.figures().getFirst()).isEqualTo(finding.figures().get(1));
        });
    }

    @Test
    void who_knows_the_questions_from_an_earlier_paper_is_not_too_fast() {
        String contest = contest("{paper: {questions: 30, durationMinutes: 30}, attempts: {max: null}}");
        Person person = registered(contest, "Trần Văn Thuộc", "1980-01-02");
        Sitting first = person.sits();
        clock.turn(Duration.ofMinutes(20));
        first.submitWithRight(30);
        clock.turn(Duration.ofMinutes(10));
        Sitting second = person.sits();
        assertThat(second.questions())
                .as("the whole set")
                .extracting(Sitting.Shown::id)
                .hasSameElementsAs(
                        first.questions().stream().map(Sitting.Shown::id).toList());
        clock.turn(Duration.ofSeconds(2));
        second.submitWithRight(30);

        search(contest);

        assertThat(all(contest)).isEmpty();
    }

    @Test
    void erased_people_are_not_found_and_what_was_found_about_them_goes() {
        String contest = contest(RULES);
        Person one = registered(contest, "Đỗ Văn Hùng", "1970-02-03");
        Person other = registered(contest, "Đỗ Văn Hùng", "1970-02-03");
        search(contest);
        Finding found = all(contest).getFirst();
        SECRETARY.does(
                () -> findings.decide(found.id(), null, FindingDecision.NOTHING, "Đỗ Văn Hùng là hai anh em họ"));

        erase(contest, one);
        assertThat(all(contest)).isEmpty();
        erase(contest, other);
        search(contest);

        assertThat(all(contest)).as("two who are called the same now").isEmpty();
        assertThat(db.sql("SELECT COUNT(*) FROM finding_decision WHERE words LIKE 'Đỗ Văn Hùng là hai anh em họ'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private void erase(String contest, Person person) {
        door.post(person.token(), "me/requests", Map.of("kind", "DELETE", "words", "", "understood", true))
                .expect(201);
        SECRETARY.does(() -> requests.carryOut(requests.find(new RequestQuery(id(contest), true, null, ""), 0, 1)
                .getFirst()
                .id()));
    }

    // ---- what is decided

    @Test
    void a_decision_carries_name_time_and_words_and_earlier_ones_stay_readable() {
        String contest = contest(RULES);
        registered(contest, "Đỗ Văn Hùng", "1970-02-03");
        registered(contest, "Đỗ Văn Hùng", "1970-02-03");
        search(contest);
        Finding finding = all(contest).getFirst();

        SECRETARY.does(() ->
                findings.decide(finding.id(), null, FindingDecision.LOOK_FURTHER, "Đã gọi một số, chưa gặp số kia"));
        clock.turn(Duration.ofHours(1));
        Finding seen = all(contest).getFirst();
        JUDGE.does(() -> findings.decide(
                finding.id(), seen.decidedAt(), FindingDecision.NOTHING, "Hai anh em họ, hai căn cước khác nhau"));

        Finding decided = all(contest).getFirst();
        assertThat(decided.decision()).isEqualTo(FindingDecision.NOTHING);
        assertThat(decided.decidedBy()).isEqualTo("giam-khao");
        assertThat(decided.decidedAt()).isEqualTo(clock.instant());
        assertThat(decided.words()).startsWith("Hai anh em họ");
        assertThat(SECRETARY.does(() -> findings.decisions(finding.id())))
                .extracting(FindingsService.Decided::by)
                .containsExactly("giam-khao", "thu-ky");
    }

    @Test
    void two_who_decide_at_the_same_time_do_not_overwrite_each_other() {
        String contest = contest(RULES);
        registered(contest, "Đỗ Văn Hùng", "1970-02-03");
        registered(contest, "Đỗ Văn Hùng", "1970-02-03");
        search(contest);
        Finding finding = all(contest).getFirst();
        SECRETARY.does(
                () -> findings.decide(finding.id(), null, FindingDecision.TO_RULING, "Cùng một người, thi hai lần"));

        assertThatThrownBy(() -> JUDGE.does(
                        () -> findings.decide(finding.id(), null, FindingDecision.NOTHING, "Không thấy gì lạ")))
                .isInstanceOf(FindingRefused.class);
        assertThatThrownBy(() -> JUDGE.does(() -> findings.decide(finding.id(), null, FindingDecision.NOTHING, " ")))
                .isInstanceOf(FindingRefused.class);
        assertThat(all(contest).getFirst().decision()).isEqualTo(FindingDecision.TO_RULING);
    }

    @Test
    void searched_again_what_was_decided_stays_and_what_is_gone_is_forgotten() {
        String contest = contest(RULES);
        registered(contest, "Đỗ Văn Hùng", "1970-02-03");
        registered(contest, "Đỗ Văn Hùng", "1970-02-03");
        Sitting sitting = registered(contest, "Trần Văn Nhanh", "1980-01-02").sits();
        sitting.submitWithRight(5);
        search(contest);
        Finding same = all(contest).stream()
                .filter(finding -> finding.kind() == FindingKind.SAME_PERSON)
                .findFirst()
                .orElseThrow();
        SECRETARY.does(() -> findings.decide(same.id(), null, FindingDecision.NOTHING, "Hai người khác nhau"));
        clock.turn(Duration.ofMinutes(1));
        sitting.person()
                .db()
                .sql("UPDATE attempt SET state = 'VOID', voided_from = 'SUBMITTED' WHERE id = ?")
                .param(sitting.id())
                .update();

        search(contest);

        assertThat(all(contest)).singleElement().satisfies(finding -> {
            assertThat(finding.id()).isEqualTo(same.id());
            assertThat(finding.decision()).isEqualTo(FindingDecision.NOTHING);
        });
    }

    @Test
    void the_list_is_narrowed_by_kind_state_and_name() {
        String contest = contest(RULES);
        registered(contest, "Đỗ Văn Hùng", "1970-02-03");
        registered(contest, "Đỗ Văn Hùng", "1970-02-03");
        registered(contest, "Trần Văn Nhanh", "1980-01-02").sits().submitWithRight(5);
        search(contest);

        assertThat(count(contest, "", FindingKind.TOO_FAST, null)).isEqualTo(1);
        assertThat(count(contest, "do van", null, null)).isEqualTo(1);
        assertThat(count(contest, "", null, FindingQuery.State.OPEN)).isEqualTo(2);
        assertThat(count(contest, "", null, FindingQuery.State.NOTHING)).isZero();
    }

    private int count(String contest, String name, @Nullable FindingKind kind, FindingQuery.@Nullable State state) {
        return SECRETARY.does(() -> findings.count(new FindingQuery(id(contest), name, kind, state)));
    }

    @Test
    void entrants_and_unit_contacts_see_nothing_of_it() {
        ContestId contest = id("co-dien");
        for (String role : List.of("ENTRANT", "UNIT_CONTACT", "AUTHOR", "APPROVER")) {
            assertThatThrownBy(() -> new Staff("ai-do", role)
                            .does(() -> findings.find(new FindingQuery(contest, "", null, null), 0, 10)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }
}
