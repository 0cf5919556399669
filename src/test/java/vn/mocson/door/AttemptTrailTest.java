package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.common.web.NotFound;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.exam.AttemptId;
import vn.mocson.exam.AttemptTrail;
import vn.mocson.exam.ExamJobs;
import vn.mocson.integrity.PeopleFiles;
import vn.mocson.integrity.PeopleQuery;
import vn.mocson.integrity.PersonRow;
import vn.mocson.participant.ParticipantId;
import vn.mocson.participant.PersonAct;
import vn.mocson.participant.ProfileDesk;
import vn.mocson.participant.ProfileRefused;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitService;

/** Finding somebody, and reading what they answered when it is disputed. */
@DoorTest
class AttemptTrailTest {

    private static final Staff SECRETARY = new Staff("thu-ky", "SECRETARY");
    private static final Staff ORGANIZER = new Staff("ban-to-chuc", "ORGANIZER");
    private static final String RULES = "{paper: {questions: 5, durationMinutes: 30}, attempts: {max: null}}";
    private static final String REASON = "Khiếu nại theo phiếu BL-4F7K2M";

    @Autowired
    People people;

    @Autowired
    Contests contests;

    @Autowired
    ContestService definitions;

    @Autowired
    UnitService units;

    @Autowired
    PeopleFiles files;

    @Autowired
    ProfileDesk profiles;

    @Autowired
    ExamJobs examJobs;

    @Autowired
    TestClock clock;

    private static ParticipantId id(Person person) {
        return new ParticipantId(UUID.fromString(person.id()));
    }

    private static AttemptId id(Sitting sitting) {
        return new AttemptId(UUID.fromString(sitting.id()));
    }

    private ContestId contest(Person person) {
        return definitions.bySlug(person.contest()).id();
    }

    private AttemptTrail trail(Sitting sitting) {
        Person person = sitting.person();
        return SECRETARY.does(() -> files.trail(contest(person), id(person), id(sitting), REASON));
    }

    private void theRoundEnds() {
        clock.set(TestClock.START.plus(Duration.ofHours(2)).plusSeconds(9));
        examJobs.closeOverdue();
    }

    @Test
    void what_was_answered_is_read_question_by_question_as_the_person_saw_it() {
        Sitting sitting =
                people.in(contests.closingIn(Duration.ofHours(2), RULES)).sits();
        Sitting.Shown first = sitting.question(0);
        sitting.saveOne(1, first, first.option(2)).expect(200);
        sitting.submit().expect(200);

        AttemptTrail trail = trail(sitting);

        assertThat(trail.answers()).hasSize(5);
        assertThat(trail.answered()).isEqualTo(1);
        assertThat(trail.revision()).isEqualTo(1);
        assertThat(trail.receiptCode()).isNotEmpty();
        AttemptTrail.Answer answer = trail.answers().getFirst();
        assertThat(answer.text()).isEqualTo(first.text());
        assertThat(answer.chosen()).isEqualTo("C");
        assertThat(answer.chosenTexts()).containsExactly(first.options().get(2).text());
        assertThat(trail.answers().get(1).chosen()).isEmpty();
    }

    @Test
    void while_somebody_may_still_be_asked_the_right_answers_are_told_to_nobody() {
        Sitting sitting =
                people.in(contests.closingIn(Duration.ofHours(2), RULES)).sits();
        sitting.submitWithRight(3);

        AttemptTrail open = trail(sitting);
        theRoundEnds();
        AttemptTrail over = trail(sitting);

        assertThat(open.keysTold()).isFalse();
        assertThat(open.correct()).isNull();
        assertThat(open.answers()).allSatisfy(answer -> {
            assertThat(answer.right()).isNull();
            assertThat(answer.good()).isNull();
        });
        assertThat(over.correct()).isEqualTo(3);
        assertThat(over.answers().stream().filter(answer -> Boolean.TRUE.equals(answer.good())))
                .hasSize(3)
                .allSatisfy(answer -> assertThat(answer.right()).isEqualTo(answer.chosen()));
    }

    @Test
    void what_came_too_late_stands_beside_what_counts() {
        Sitting sitting =
                people.in(contests.closingIn(Duration.ofHours(2), RULES)).sits();
        Sitting.Shown first = sitting.question(0);
        sitting.saveOne(1, first, first.option(0)).expect(200);
        sitting.submit().expect(200);
        sitting.saveOne(9, sitting.question(3), sitting.question(3).option(1));

        assertThat(trail(sitting).late()).singleElement().satisfies(late -> assertThat(late.numbers())
                .containsExactly(4));
    }

    @Test
    void that_it_was_read_by_whom_and_why_is_kept_with_the_person() {
        Sitting sitting =
                people.in(contests.closingIn(Duration.ofHours(2), RULES)).sits();
        Person person = sitting.person();

        trail(sitting);

        List<PersonAct> acts = SECRETARY.does(() -> profiles.acts(contest(person), id(person)));
        assertThat(acts).singleElement().satisfies(act -> {
            assertThat(act.kind()).isEqualTo(PersonAct.Kind.TRAIL_READ);
            assertThat(act.by()).isEqualTo("thu-ky");
            assertThat(act.reason()).isEqualTo(REASON);
            assertThat(act.after()).isEqualTo("Kỳ 1, lượt 1");
        });
    }

    @Test
    void it_is_not_read_without_a_reason_nor_by_an_organizer_nor_under_another_name() {
        Sitting sitting =
                people.in(contests.closingIn(Duration.ofHours(2), RULES)).sits();
        Person person = sitting.person();
        Person other = people.in(person.contest());

        assertThatThrownBy(() -> SECRETARY.does(() -> files.trail(contest(person), id(person), id(sitting), "")))
                .isInstanceOf(ProfileRefused.class);
        assertThatThrownBy(() -> ORGANIZER.does(() -> files.trail(contest(person), id(person), id(sitting), REASON)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> SECRETARY.does(() -> files.trail(contest(person), id(other), id(sitting), REASON)))
                .isInstanceOf(NotFound.class);
        assertThat(SECRETARY.does(() -> profiles.acts(contest(person), id(person))))
                .isEmpty();
    }

    // ---- the list

    private List<String> found(Person anyone, String text) {
        PeopleQuery query = new PeopleQuery(contest(anyone), text, null, PeopleQuery.Sort.NAME, false);
        List<PersonRow> rows = SECRETARY.does(() -> files.find(query, 0, 10));
        assertThat(SECRETARY.does(() -> files.count(query))).isEqualTo(rows.size());
        return rows.stream().map(PersonRow::fullName).toList();
    }

    @Test
    void people_are_found_without_tone_marks_by_telephone_and_by_receipt() {
        String contest = contests.closingIn(Duration.ofHours(2), RULES);
        Person do_ = people.applicant(contest).named("Đỗ Thị Hường").registered();
        people.applicant(contest).named("Trần Văn Độ").registered();
        people.applicant(contest).named("Lê Thị Hạnh").registered();
        Sitting sitting = do_.sits();
        String receipt = sitting.submit().expect(200).text("receipt/code");

        assertThat(found(do_, "")).hasSize(3);
        assertThat(found(do_, "do thi huong")).containsExactly("Đỗ Thị Hường");
        assertThat(found(do_, "van do")).containsExactly("Trần Văn Độ");
        assertThat(found(do_, do_.phone().substring(0, 4) + " " + do_.phone().substring(4)))
                .containsExactly("Đỗ Thị Hường");
        assertThat(found(do_, receipt.toLowerCase(java.util.Locale.ROOT))).containsExactly("Đỗ Thị Hường");
        assertThat(found(do_, "100%")).isEmpty();
    }

    @Test
    void a_unit_has_those_of_the_units_below_it() {
        String contest = contests.closingIn(Duration.ofHours(2), RULES);
        Person person = people.in(contest);
        Unit above = units
                .tree(definitions.bySlug(contest).units())
                .lineage(SECRETARY
                        .does(() -> profiles.profile(contest(person), id(person)))
                        .unit())
                .stream()
                .filter(unit -> !unit.name().equals("Chi bộ Phòng Tổng hợp"))
                .findFirst()
                .orElseThrow();

        assertThat(SECRETARY.does(() -> files.count(
                        new PeopleQuery(contest(person), "", above.id(), PeopleQuery.Sort.REGISTERED, true))))
                .isEqualTo(1);
    }
}
