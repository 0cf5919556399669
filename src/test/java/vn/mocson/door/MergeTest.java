package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundId;
import vn.mocson.exam.AttemptId;
import vn.mocson.exam.ExamJobs;
import vn.mocson.participant.ParticipantId;
import vn.mocson.participant.PersonAct;
import vn.mocson.participant.ProfileDesk;
import vn.mocson.participant.ProfileRefused;
import vn.mocson.privacy.DataRequest;
import vn.mocson.privacy.RequestDesk;
import vn.mocson.privacy.RequestQuery;
import vn.mocson.standings.HonourService;
import vn.mocson.standings.MergePreview;
import vn.mocson.standings.MergePreview.Why;
import vn.mocson.standings.MergeRefused;
import vn.mocson.standings.MergeService;
import vn.mocson.standings.RulingId;
import vn.mocson.standings.RulingService;
import vn.mocson.standings.StandingsJobs;
import vn.mocson.standings.StandingsService;
import vn.mocson.standings.record.RecordService;

/** Two registrations of one person become one: what is shown before, what stands in the way, what follows. */
@DoorTest
class MergeTest {

    private static final Staff SECRETARY = new Staff("thu-ky", "SECRETARY");
    private static final Staff JUDGE = new Staff("giam-khao", "JUDGE");
    private static final String REASON = "Đã gọi cả hai số, cùng một người";

    @Autowired
    Environment environment;

    @Autowired
    People people;

    @Autowired
    Contests contests;

    @Autowired
    ContestService definitions;

    @Autowired
    MergeService merges;

    @Autowired
    RulingService rulings;

    @Autowired
    ProfileDesk profiles;

    @Autowired
    RequestDesk requests;

    @Autowired
    Door door;

    @Autowired
    StandingsService standings;

    @Autowired
    HonourService honours;

    @Autowired
    RecordService records;

    @Autowired
    ExamJobs examJobs;

    @Autowired
    StandingsJobs standingsJobs;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    private String contest(String attempts) {
        return contests.closingIn(
                Duration.ofHours(2),
                "{paper: {questions: 5, durationMinutes: 30}, attempts: {max: " + attempts
                        + "}, counted: BEST, rankBy: [CORRECT, SUBMITTED_AT]}");
    }

    private Person registered(String contest, String name) {
        return people.applicant(contest).named(name).registered();
    }

    /** @return the receipt's code */
    private String handsIn(Person person, int right) {
        Sitting sitting = person.sits();
        clock.turn(Duration.ofMinutes(1));
        sitting.submitWithRight(right);
        return db.sql("SELECT receipt_code FROM attempt WHERE id = ?")
                .param(sitting.id())
                .query(String.class)
                .single();
    }

    private void theRoundEnds() {
        clock.set(TestClock.START.plus(Duration.ofHours(2)).plusSeconds(9));
        examJobs.closeOverdue();
        standingsJobs.finishClosedRounds();
    }

    private static ParticipantId id(Person person) {
        return new ParticipantId(UUID.fromString(person.id()));
    }

    private ContestId contest(Person person) {
        return definitions.bySlug(person.contest()).id();
    }

    private MergePreview preview(Person kept, Person gone) {
        return SECRETARY.does(() -> merges.preview(contest(kept), id(kept), id(gone)));
    }

    private void merge(Person kept, Person gone) {
        SECRETARY.does(() -> {
            String shown = merges.preview(contest(kept), id(kept), id(gone)).hash();
            merges.merge(contest(kept), id(kept), id(gone), shown, REASON);
        });
    }

    private List<Why> obstacles(Person kept, Person gone) {
        return preview(kept, gone).obstacles().stream()
                .map(MergePreview.Obstacle::why)
                .toList();
    }

    private List<String> ranking(Person anyone) {
        return Access.asSystem(() -> standings.ranking(new RoundId(Long.parseLong(anyone.round())), "", 0, 100).stream()
                .map(row -> row.rank() + " " + row.name() + " " + row.correct())
                .toList());
    }

    private List<String> attempts(Person person) {
        return db.sql("SELECT CONCAT(number, ' ', state, ' ', correct) FROM attempt WHERE participant_id = ?"
                        + " ORDER BY number")
                .param(person.id())
                .query(String.class)
                .list();
    }

    @Test
    void all_attempts_become_those_of_the_kept_one_and_the_best_counts() {
        String contest = contest("null");
        Person kept = registered(contest, "Lê Văn Tám");
        Person gone = registered(contest, "Lê Văn Tám");
        Person other = registered(contest, "Trần Thị Hoa");
        handsIn(gone, 5);
        handsIn(kept, 2);
        handsIn(other, 4);
        handsIn(gone, 1);
        assertThat(ranking(kept)).containsExactly("1 Lê Văn Tám 5", "2 Trần Thị Hoa 4", "3 Lê Văn Tám 2");

        merge(kept, gone);

        assertThat(attempts(kept)).containsExactly("1 SUBMITTED 5", "2 SUBMITTED 2", "3 SUBMITTED 1");
        assertThat(ranking(kept)).containsExactly("1 Lê Văn Tám 5", "2 Trần Thị Hoa 4");
        assertThat(gone.me().status()).isEqualTo(401);
        assertThat(gone.signIn(gone.pin()).status()).isEqualTo(401);
        assertThat(kept.me().status()).isEqualTo(200);
    }

    @Test
    void before_it_is_done_one_sees_what_moves_and_nothing_has() {
        String contest = contest("null");
        Person kept = registered(contest, "Lê Văn Tám");
        Person gone = registered(contest, "Lê Văn Tám");
        handsIn(kept, 2);
        handsIn(gone, 5);
        theRoundEnds();

        MergePreview preview = preview(kept, gone);

        assertThat(preview.moving()).singleElement().satisfies(attempt -> assertThat(attempt.correct())
                .isEqualTo(5));
        assertThat(preview.dryRun().rounds().getFirst().changes()).hasSize(2);
        assertThat(ranking(kept)).hasSize(2);
        assertThat(attempts(gone)).hasSize(1);
    }

    @Test
    void a_closed_round_is_ranked_anew_and_its_record_can_be_recounted() {
        String contest = contest("null");
        Person kept = registered(contest, "Lê Văn Tám");
        Person gone = registered(contest, "Lê Văn Tám");
        Person other = registered(contest, "Trần Thị Hoa");
        handsIn(gone, 5);
        handsIn(kept, 2);
        handsIn(other, 4);
        theRoundEnds();

        merge(kept, gone);

        assertThat(ranking(kept)).containsExactly("1 Lê Văn Tám 5", "2 Trần Thị Hoa 4");
        assertThat(Access.asSystem(() -> records.check(new RoundId(Long.parseLong(kept.round()))))
                        .agrees())
                .isTrue();
    }

    @Test
    void the_guess_that_everybody_is_shown_is_the_one_that_was_ranked_by() {
        String contest = contests.closingIn(
                Duration.ofHours(2),
                "{paper: {questions: 5, durationMinutes: 30}, attempts: {max: null}, counted: BEST,"
                        + " prediction: {of: PEOPLE, lock: FIRST_SUBMITTED},"
                        + " rankBy: [CORRECT, PREDICTION_GAP, SUBMITTED_AT]}");
        Person kept = registered(contest, "Lê Văn Tám");
        Person gone = registered(contest, "Lê Văn Tám");
        RoundId round = new RoundId(Long.parseLong(kept.round()));
        gone.sits().submitWithRight(2, 9);
        clock.turn(Duration.ofMinutes(1));
        kept.sits().submitWithRight(5, 3);
        theRoundEnds();

        merge(kept, gone);

        BigDecimal first = new BigDecimal(9);
        assertThat(Access.asSystem(() -> honours.people(round, 1)))
                .singleElement()
                .satisfies(place -> assertThat(place.prediction()).isEqualByComparingTo(first));
        assertThat(Access.asSystem(() -> standings.ranking(round, "", 0, 10)))
                .singleElement()
                .satisfies(row -> assertThat(row.prediction()).isEqualByComparingTo(first));
        assertThat(Access.asSystem(() -> records.check(round)).agrees()).isTrue();
    }

    @Test
    void old_receipts_still_prove_what_was_handed_in() {
        String contest = contest("null");
        Person kept = registered(contest, "Lê Văn Tám");
        Person gone = registered(contest, "Lê Văn Tám");
        String receipt = handsIn(gone, 3);

        merge(kept, gone);

        String page = new Pages(environment).get("/bien-nhan?ma=" + receipt).body();
        assertThat(page).contains("khớp với phiếu: bài làm còn nguyên");
    }

    @Test
    void the_kept_file_says_who_was_merged_into_it_by_whom_and_why() {
        String contest = contest("null");
        Person kept = registered(contest, "Lê Văn Tám");
        Person gone = registered(contest, "Lê Văn Tám");
        handsIn(gone, 3);
        SECRETARY.does(() -> profiles.resetPin(contest(gone), id(gone), "Quên mã PIN"));

        merge(kept, gone);

        List<PersonAct> acts = SECRETARY.does(() -> profiles.acts(contest(kept), id(kept)));
        assertThat(acts).extracting(PersonAct::kind).containsExactly(PersonAct.Kind.MERGED, PersonAct.Kind.PIN_RESET);
        assertThat(acts.getFirst().by()).isEqualTo("thu-ky");
        assertThat(acts.getFirst().reason()).isEqualTo(REASON);
        assertThat(acts.getFirst().before())
                .contains("Lê Văn Tám", "30/04/1985", "…" + gone.phone().substring(7), "1 lượt thi", gone.id());
    }

    @Test
    void nothing_is_moved_under_the_hands_of_who_is_sitting() {
        String contest = contest("null");
        Person kept = registered(contest, "Lê Văn Tám");
        Person gone = registered(contest, "Lê Văn Tám");
        gone.sits();

        assertThat(obstacles(kept, gone)).containsExactly(Why.SITTING);
        assertThat(obstacles(gone, kept)).containsExactly(Why.SITTING);
        assertThatThrownBy(() -> merge(kept, gone)).isInstanceOf(MergeRefused.class);
        assertThat(attempts(gone)).hasSize(1);
    }

    @Test
    void attempts_beyond_the_limit_are_ruled_about_first_and_then_it_goes() {
        String contest = contest("1");
        Person kept = registered(contest, "Lê Văn Tám");
        Person gone = registered(contest, "Lê Văn Tám");
        handsIn(kept, 2);
        handsIn(gone, 5);

        MergePreview preview = preview(kept, gone);

        assertThat(preview.obstacles()).singleElement().satisfies(obstacle -> {
            assertThat(obstacle.why()).isEqualTo(Why.TOO_MANY_ATTEMPTS);
            assertThat(obstacle.about().id()).isEqualTo(id(gone));
        });
        assertThatThrownBy(() -> merge(kept, gone)).isInstanceOf(MergeRefused.class);

        AttemptId tooMany = preview.moving().getFirst().id();
        RulingId ruling = SECRETARY.does(
                () -> rulings.proposeVoid(contest(gone), id(gone), tooMany, "Đăng ký hai lần, lượt sau không tính"));
        assertThat(obstacles(kept, gone)).contains(Why.RULING_WAITING);
        JUDGE.does(() -> rulings.confirm(ruling, rulings.dryRun(ruling).hash()));
        merge(kept, gone);

        assertThat(attempts(kept)).containsExactly("1 SUBMITTED 2", "2 VOID 5");
        assertThat(ranking(kept)).containsExactly("1 Lê Văn Tám 2");
        assertThat(SECRETARY.does(() -> rulings.ruling(ruling)).participant()).isEqualTo(id(kept));
    }

    private void asks(Person person, String kind) {
        door.post(person.token(), "me/requests", Map.of("kind", kind, "words", "Xin bản sao", "understood", true))
                .expect(201);
    }

    private List<DataRequest> waiting(Person anyone) {
        return SECRETARY.does(() ->
                requests.find(new RequestQuery(contest(anyone), true, null, "", RequestQuery.Sort.DUE, false), 0, 50));
    }

    @Test
    void what_was_asked_about_the_data_and_when_it_is_due_goes_along() {
        String contest = contest("null");
        Person kept = registered(contest, "Lê Văn Tám");
        Person gone = registered(contest, "Lê Văn Tám");
        asks(gone, "DELETE");
        DataRequest before = waiting(kept).getFirst();

        merge(kept, gone);

        assertThat(waiting(kept)).singleElement().satisfies(request -> {
            assertThat(request.id()).isEqualTo(before.id());
            assertThat(request.answerDue()).isEqualTo(before.answerDue());
        });
        assertThat(door.getAs(kept.token(), "me/data").list("requests"))
                .extracting(request -> request.get("kind").asString())
                .contains("DELETE");
    }

    @Test
    void who_does_not_want_to_be_named_under_one_registration_is_not_named_under_the_other() {
        String contest = contest("null");
        Person kept = registered(contest, "Lê Văn Tám");
        Person gone = registered(contest, "Lê Văn Tám");
        assertThat(door.getAs(kept.token(), "me/data").at("consent/publishName").asBoolean())
                .isTrue();
        asks(gone, "DELETE"); // from then on they are not named

        merge(kept, gone);

        Answer data = door.getAs(kept.token(), "me/data");
        assertThat(data.at("consent/publishName").asBoolean()).isFalse();
        assertThat(db.sql("SELECT COUNT(*) FROM consent_change WHERE participant_id = ? AND NOT publish_name")
                        .param(kept.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void of_two_requests_of_one_kind_the_earlier_one_waits() {
        String contest = contest("null");
        Person kept = registered(contest, "Lê Văn Tám");
        Person gone = registered(contest, "Lê Văn Tám");
        asks(gone, "DELETE");
        DataRequest earlier = waiting(kept).getFirst();
        asks(kept, "DELETE");

        merge(kept, gone);

        assertThat(waiting(kept)).singleElement().satisfies(request -> assertThat(request.id())
                .isEqualTo(earlier.id()));
    }

    @Test
    void nobody_is_disqualified_by_a_merger() {
        String contest = contest("null");
        Person kept = registered(contest, "Lê Văn Tám");
        Person gone = registered(contest, "Lê Văn Tám");
        RulingId ruling = SECRETARY.does(
                () -> rulings.proposeDisqualification(contest(gone), id(gone), null, "Thi hộ, biên bản số 12"));
        JUDGE.does(() -> rulings.confirm(ruling, rulings.dryRun(ruling).hash()));

        assertThat(obstacles(kept, gone)).containsExactly(Why.DISQUALIFIED);
    }

    @Test
    void what_moved_since_it_was_looked_at_is_looked_at_again() {
        String contest = contest("null");
        Person kept = registered(contest, "Lê Văn Tám");
        Person gone = registered(contest, "Lê Văn Tám");
        String shown = preview(kept, gone).hash();
        handsIn(gone, 3);

        assertThatThrownBy(() -> SECRETARY.does(() -> merges.merge(contest(kept), id(kept), id(gone), shown, REASON)))
                .isInstanceOf(MergeRefused.class)
                .hasMessageContaining("Số liệu đã thay đổi");
    }

    @Test
    void it_is_not_done_without_a_reason_nor_by_who_may_not_nor_with_itself() {
        String contest = contest("null");
        Person kept = registered(contest, "Lê Văn Tám");
        Person gone = registered(contest, "Lê Văn Tám");
        handsIn(gone, 3);
        String shown = preview(kept, gone).hash();

        assertThatThrownBy(() -> SECRETARY.does(() -> merges.merge(contest(kept), id(kept), id(gone), shown, "")))
                .isInstanceOf(ProfileRefused.class);
        assertThat(attempts(gone)).as("all of it was taken back").hasSize(1);
        assertThatThrownBy(() -> JUDGE.does(() -> merges.merge(contest(kept), id(kept), id(gone), shown, REASON)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> preview(kept, kept)).isInstanceOf(MergeRefused.class);
    }
}
