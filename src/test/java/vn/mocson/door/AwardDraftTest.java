package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.award.AwardDesk;
import vn.mocson.award.AwardDraft;
import vn.mocson.award.AwardOutcome;
import vn.mocson.award.AwardPart;
import vn.mocson.award.AwardScope;
import vn.mocson.award.AwardSubject;
import vn.mocson.award.AwardVote.VoteKind;
import vn.mocson.award.CheckKind;
import vn.mocson.award.SealedResult;
import vn.mocson.award.VoteDraft;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.contest.ContestDefinition.PrizeScope;
import vn.mocson.contest.ContestDefinition.SpecialPrize;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.Rules.PrizeOf;
import vn.mocson.exam.ExamJobs;
import vn.mocson.participant.ParticipantId;
import vn.mocson.standings.StandingsJobs;

/** Who would get which prize, and what the worklist changes about it. */
@DoorTest
class AwardDraftTest {

    private static final Staff SECRETARY = new Staff("thu-ky", "SECRETARY");
    private static final String PAPER =
            "paper: {questions: 5, durationMinutes: 30}, attempts: {max: 1}, rankBy: [CORRECT, SUBMITTED_AT]";
    private static final String TIES =
            "paper: {questions: 5, durationMinutes: 30}, attempts: {max: 1}, rankBy: [CORRECT]";
    private static final List<Prize> TWO = List.of(individual("Giải Nhất", 1), individual("Giải Nhì", 1));

    @Autowired
    People people;

    @Autowired
    Contests contests;

    @Autowired
    ContestService definitions;

    @Autowired
    AwardDesk desk;

    @Autowired
    TestClock clock;

    @Autowired
    ExamJobs examJobs;

    @Autowired
    StandingsJobs standingsJobs;

    @Autowired
    JdbcClient db;

    @Autowired
    BeanFactory beans;

    private Awards awards;

    @BeforeEach
    void awards() {
        awards = new Awards(beans);
    }

    private static Prize individual(String name, int count) {
        return new Prize(PrizeScope.INDIVIDUAL, name, count, 0);
    }

    private Person handsIn(String contest, String name, int right) {
        return handsIn(people.applicant(contest).named(name).registered(), 0, right);
    }

    private Person handsIn(Person person, int round, int right) {
        Sitting sitting = person.sits(person.round(round));
        clock.turn(Duration.ofMinutes(1));
        sitting.submitWithRight(right);
        return person;
    }

    private void theRoundsEnd() {
        clock.set(TestClock.START.plus(Duration.ofHours(3)).plusSeconds(9));
        examJobs.closeOverdue();
        standingsJobs.finishClosedRounds();
    }

    private String contest(String rules, List<Prize> prizes) {
        return contests.closingIn(Duration.ofHours(2), "{" + rules + "}", prizes);
    }

    private List<String> drafted(AwardScope scope) {
        return awards.draft(scope).lines().stream()
                .map(line -> line.prize() + (line.undecided() ? "?" : "") + ": " + line.holder())
                .toList();
    }

    private static AwardSubject subject(Person person) {
        return AwardSubject.of(id(person));
    }

    private static ParticipantId id(Person person) {
        return new ParticipantId(UUID.fromString(person.id()));
    }

    private static @Nullable String code(Throwable refusal) {
        return refusal instanceof Refusal known ? known.code() : refusal.toString();
    }

    // ---- who moves up

    @Test
    void who_is_refused_makes_the_next_one_move_up_and_the_trace_says_why() {
        String contest = contest(PAPER, TWO);
        Person an = handsIn(contest, "An", 5);
        handsIn(contest, "Bình", 4);
        handsIn(contest, "Cường", 3);
        theRoundsEnd();
        AwardScope scope = awards.ofContest(contest);

        SECRETARY.does(() -> desk.refuse(scope, subject(an), "Không thuộc đối tượng dự thi"));

        assertThat(drafted(scope)).containsExactly("Giải Nhất: Bình", "Giải Nhì: Cường");
        assertThat(SECRETARY.does(() -> desk.changes(scope)))
                .extracting(change -> change.holder() + ": " + change.prizeBefore() + " → " + change.prizeAfter() + ", "
                        + change.by())
                .containsExactlyInAnyOrder(
                        "An: Giải Nhất → null, thu-ky",
                        "Bình: Giải Nhì → Giải Nhất, thu-ky",
                        "Cường: null → Giải Nhì, thu-ky");
    }

    @Test
    void a_refusal_that_is_taken_back_restores_the_order() {
        String contest = contest(PAPER, TWO);
        Person an = handsIn(contest, "An", 5);
        handsIn(contest, "Bình", 4);
        theRoundsEnd();
        AwardScope scope = awards.ofContest(contest);
        SECRETARY.does(() -> desk.withdraw(scope, subject(an), "Đang đi công tác xa"));

        SECRETARY.does(() -> desk.reopen(scope, subject(an), "Đã đổi ý, có thư trả lời"));

        assertThat(drafted(scope)).containsExactly("Giải Nhất: An", "Giải Nhì: Bình");
    }

    @Test
    void without_a_reason_nobody_is_refused() {
        String contest = contest(PAPER, TWO);
        Person an = handsIn(contest, "An", 5);
        theRoundsEnd();
        AwardScope scope = awards.ofContest(contest);

        assertThatThrownBy(() -> SECRETARY.does(() -> desk.refuse(scope, subject(an), " ")))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("REASON_MISSING"));
    }

    @Test
    void who_was_found_to_make_the_contest_is_passed_over() {
        String contest = contest(PAPER, TWO);
        Person an = handsIn(contest, "An", 5);
        handsIn(contest, "Bình", 4);
        theRoundsEnd();
        AwardScope scope = awards.ofContest(contest);
        db.sql("INSERT INTO contest_exclusion (contest_id, full_name, name_key, capacity, added_at, added_by)"
                        + " VALUES (?, 'An', 'an', 'Tổ Thư ký', NOW(), 'thu-ky')")
                .param(scope.contest().value())
                .update();
        db.sql(
                        "INSERT INTO exclusion_warning (contest_id, exclusion_id, participant_id, same, state, raised_at)"
                                + " SELECT contest_id, id, ?, 'NAME', 'CONFIRMED', NOW() FROM contest_exclusion WHERE contest_id = ?")
                .params(an.id(), scope.contest().value())
                .update();

        assertThat(drafted(scope)).containsExactly("Giải Nhất: Bình");
        assertThat(awards.draft(scope).passedOver())
                .extracting(over -> over.rank() + " " + over.holder() + " " + over.reason())
                .containsExactly("1 An EXCLUDED");
    }

    @Test
    void a_check_says_who_looked_and_keeps_nothing_of_the_document() {
        String contest = contest(PAPER, TWO);
        Person an = handsIn(contest, "An", 5);
        theRoundsEnd();
        AwardScope scope = awards.ofContest(contest);

        SECRETARY.does(() -> desk.check(scope, id(an), CheckKind.DOCUMENT_SEEN, "Khớp họ tên, ngày sinh"));

        assertThat(awards.draft(scope).lines().getFirst().checks().get(CheckKind.DOCUMENT_SEEN))
                .satisfies(check -> assertThat(check.by()).isEqualTo("thu-ky"));
        for (String number : List.of("001085012345", "091234567", "001 085 012 345", "0010-8501-2345")) {
            assertThatThrownBy(() -> SECRETARY.does(
                            () -> desk.check(scope, id(an), CheckKind.DOCUMENT_SEEN, "Số " + number + ", còn hạn")))
                    .as(number)
                    .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("IDENTITY_NUMBER"));
        }
        assertThat(Traces.of(db, "còn hạn")).isEmpty();
        SECRETARY.does(() -> desk.check(scope, id(an), CheckKind.CALLED, "Gọi 0912345678 lúc 09:15 ngày 12/10/2024"));
    }

    // ---- who is confirmed

    private AwardOutcome outcome(AwardScope scope) {
        return awards.draft(scope).lines().getFirst().outcome();
    }

    @Test
    void nobody_is_confirmed_of_whom_nothing_was_checked() {
        String contest = contest(PAPER, TWO);
        Person an = handsIn(contest, "An", 5);
        theRoundsEnd();
        AwardScope scope = awards.ofContest(contest);

        assertThatThrownBy(() -> SECRETARY.does(() -> desk.confirm(scope, subject(an), "")))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("AWARD_CHECK_MISSING"));
        SECRETARY.does(() -> desk.check(scope, id(an), CheckKind.UNIT_CONFIRMED, ""));
        SECRETARY.does(() -> desk.confirm(scope, subject(an), ""));

        assertThat(outcome(scope)).isEqualTo(AwardOutcome.CONFIRMED);
        assertThat(SECRETARY.does(() -> desk.changes(scope))).isEmpty();
    }

    @Test
    void with_a_reason_one_is_confirmed_unchecked_and_the_trace_keeps_it() {
        String contest = contest(PAPER, TWO);
        Person an = handsIn(contest, "An", 5);
        Person binh = handsIn(contest, "Bình", 4);
        theRoundsEnd();
        AwardScope scope = awards.ofContest(contest);
        SECRETARY.does(() -> desk.check(scope, id(binh), CheckKind.CALLED, ""));

        SECRETARY.does(() -> desk.confirmAll(scope, List.of(subject(an), subject(binh)), "Cả chi bộ biết người này"));

        assertThat(awards.draft(scope).lines())
                .extracting(AwardDraft.Line::outcome)
                .containsOnly(AwardOutcome.CONFIRMED);
        assertThat(SECRETARY.does(() -> desk.changes(scope)))
                .extracting(change -> change.holder() + ": " + change.prizeAfter() + ", " + change.reason())
                .containsExactly("An: Giải Nhất, Cả chi bộ biết người này");
        assertThat(db.sql(
                                "SELECT after_json FROM audit_entry WHERE act = 'award.confirm-all' ORDER BY number DESC LIMIT 1")
                        .query(String.class)
                        .single())
                .contains("\"unchecked\":[\"P" + an.id() + "\"]", "KEPT_ELSEWHERE");
    }

    @Test
    void of_several_nobody_is_confirmed_where_one_was_not_checked_and_nobody_says_why() {
        String contest = contest(PAPER, TWO);
        Person an = handsIn(contest, "An", 5);
        Person binh = handsIn(contest, "Bình", 4);
        theRoundsEnd();
        AwardScope scope = awards.ofContest(contest);
        SECRETARY.does(() -> desk.check(scope, id(an), CheckKind.CALLED, ""));

        assertThatThrownBy(() -> SECRETARY.does(() -> desk.confirmAll(scope, List.of(subject(an), subject(binh)), "")))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("AWARD_CHECK_MISSING"));
        assertThat(outcome(scope)).isEqualTo(AwardOutcome.OPEN);
    }

    @Test
    void who_did_not_agree_to_be_named_is_asked_alone_and_on_the_telephone() {
        String contest = contest(PAPER, TWO);
        Person an = handsIn(contest, "An", 5);
        handsIn(contest, "Bình", 4);
        theRoundsEnd();
        AwardScope scope = awards.ofContest(contest);
        db.sql("UPDATE participant SET publish_name = FALSE WHERE id = ?")
                .param(an.id())
                .update();
        SECRETARY.does(() -> desk.check(scope, id(an), CheckKind.UNIT_CONFIRMED, ""));

        SECRETARY.does(() -> desk.confirmAll(
                scope,
                awards.draft(scope).lines().stream()
                        .map(AwardDraft.Line::subject)
                        .toList(),
                "Cả chi bộ biết người này"));

        assertThat(awards.draft(scope).lines())
                .extracting(AwardDraft.Line::outcome)
                .containsExactly(AwardOutcome.OPEN, AwardOutcome.CONFIRMED);
        assertThatThrownBy(() -> SECRETARY.does(() -> desk.confirm(scope, subject(an), "Cả chi bộ biết người này")))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("AWARD_NAME_NOT_AGREED"));
        SECRETARY.does(() -> desk.check(scope, id(an), CheckKind.CALLED, "Đồng ý công bố họ tên"));
        SECRETARY.does(() -> desk.confirm(scope, subject(an), ""));
        assertThat(outcome(scope)).isEqualTo(AwardOutcome.CONFIRMED);
    }

    @Test
    void what_a_confirmation_rests_on_is_not_taken_away_under_it() {
        String contest = contest(PAPER, TWO);
        Person an = handsIn(contest, "An", 5);
        theRoundsEnd();
        AwardScope scope = awards.ofContest(contest);
        awards.confirmEverybody(scope);

        assertThatThrownBy(() -> SECRETARY.does(() -> desk.uncheck(scope, id(an), CheckKind.CALLED)))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("AWARD_CONFIRMED"));
    }

    // ---- limits

    @Test
    void a_household_holds_no_more_than_the_rules_allow() {
        String contest = contest(PAPER + ", prizes: {maxPerHousehold: 1}", TWO);
        Person an = handsIn(contest, "An", 5);
        Person binh = handsIn(contest, "Bình", 4);
        handsIn(contest, "Cường", 3);
        theRoundsEnd();
        AwardScope scope = awards.ofContest(contest);

        SECRETARY.does(() -> desk.household(scope, List.of(id(an), id(binh))));

        assertThat(drafted(scope)).containsExactly("Giải Nhất: An", "Giải Nhì: Cường");
        assertThat(awards.draft(scope).passedOver())
                .extracting(over -> over.holder() + " " + over.reason())
                .containsExactly("Bình HOUSEHOLD_LIMIT");
    }

    @Test
    void a_prize_of_an_earlier_round_counts_against_the_limit_of_a_person() {
        String contest = contests.withPrizes(
                "{" + PAPER + ", prizes: {maxPerPerson: 1}}",
                List.of(Duration.ofHours(2), Duration.ofHours(3)),
                individual("Giải Nhất", 1));
        Person an = handsIn(contest, "An", 5);
        Person binh = handsIn(contest, "Bình", 4);
        handsIn(an, 1, 5);
        handsIn(binh, 1, 4);
        theRoundsEnd();
        List<AwardPart> parts =
                SECRETARY.does(() -> desk.parts(awards.ofContest(contest).contest()));

        assertThat(parts).extracting(AwardPart::name).containsExactly("Kỳ 1", "Kỳ 2");
        assertThat(drafted(parts.get(0).scope())).containsExactly("Giải Nhất: An");
        assertThat(drafted(parts.get(1).scope())).containsExactly("Giải Nhất: Bình");
    }

    private record Weeks(AwardScope first, AwardScope second, Person xuan, Person an) {}

    /** One prize each; of the first week Xuân is the best, An and Bình next, of the second An, then Bình. */
    private Weeks twoWeeks(String prizes) {
        String contest = contests.withPrizes(
                "{" + PAPER + ", prizes: {" + prizes + "}}",
                List.of(Duration.ofHours(2), Duration.ofHours(3)),
                individual("Giải Nhất", 1));
        Person xuan = handsIn(contest, "Xuân", 5);
        Person an = handsIn(contest, "An", 4);
        Person binh = handsIn(contest, "Bình", 3);
        handsIn(an, 1, 5);
        handsIn(binh, 1, 4);
        theRoundsEnd();
        List<AwardPart> parts =
                SECRETARY.does(() -> desk.parts(awards.ofContest(contest).contest()));
        return new Weeks(parts.get(0).scope(), parts.get(1).scope(), xuan, an);
    }

    private void refused(AwardScope scope, Person person) {
        SECRETARY.does(() -> desk.refuse(scope, subject(person), "Không thuộc đối tượng dự thi"));
    }

    private List<String> passedOver(AwardScope scope) {
        return awards.draft(scope).passedOver().stream()
                .map(over -> over.holder() + " " + over.reason())
                .toList();
    }

    @Test
    void a_prize_of_a_later_round_that_is_sealed_counts_against_the_limit_of_a_person() {
        Weeks weeks = twoWeeks("maxPerPerson: 1");
        assertThat(awards.awards(awards.sealed(weeks.second()))).containsExactly("Giải Nhất: An");

        refused(weeks.first(), weeks.xuan());

        assertThat(passedOver(weeks.first())).containsExactly("Xuân REFUSED", "An PERSON_LIMIT");
        assertThat(awards.draft(weeks.first()).passedOver().getLast().words()).isEqualTo("Kỳ 2");
        assertThat(awards.awards(awards.sealed(weeks.first()))).containsExactly("Giải Nhất: Bình");
        assertThat(drafted(weeks.second())).containsExactly("Giải Nhất: An");
    }

    @Test
    void sealed_in_their_order_the_earlier_round_gives_first() {
        Weeks weeks = twoWeeks("maxPerPerson: 1");
        refused(weeks.first(), weeks.xuan());

        assertThat(awards.awards(awards.sealed(weeks.first()))).containsExactly("Giải Nhất: An");
        assertThat(awards.awards(awards.sealed(weeks.second()))).containsExactly("Giải Nhất: Bình");
    }

    @Test
    void a_round_that_is_sealed_again_gives_nobody_a_prize_beyond_the_limit() {
        Weeks weeks = twoWeeks("maxPerPerson: 1");
        awards.sealed(weeks.first());
        awards.sealed(weeks.second());

        refused(weeks.first(), weeks.xuan());

        assertThat(awards.awards(awards.sealedAgain(weeks.first(), "15/QĐ-BTC", "Một người không đúng đối tượng")))
                .containsExactly("Giải Nhất: Bình");
        assertThat(drafted(weeks.second())).containsExactly("Giải Nhất: An");
    }

    /** Else An, passed over in the first for the prize of the second, would lose it there for the first. */
    @Test
    void a_sealed_prize_is_not_lost_to_the_draft_of_an_earlier_round() {
        Weeks weeks = twoWeeks("maxPerPerson: 1");
        awards.sealed(weeks.second());

        refused(weeks.first(), weeks.xuan());

        assertThat(drafted(weeks.first())).containsExactly("Giải Nhất: Bình");
        assertThat(drafted(weeks.second())).containsExactly("Giải Nhất: An");
    }

    @Test
    void a_household_is_held_to_its_limit_by_a_later_round_that_is_sealed() {
        Weeks weeks = twoWeeks("maxPerHousehold: 1");
        awards.sealed(weeks.second());
        for (Person person : List.of(weeks.xuan(), weeks.an())) {
            db.sql("INSERT INTO award_household (participant_id, contest_id, household, declared_by, declared_at)"
                            + " VALUES (?, ?, 1, 'thu-ky', NOW())")
                    .params(person.id(), weeks.first().contest().value())
                    .update();
        }

        assertThat(drafted(weeks.first())).containsExactly("Giải Nhất: Bình");
        assertThat(passedOver(weeks.first())).containsExactly("Xuân HOUSEHOLD_LIMIT", "An HOUSEHOLD_LIMIT");
    }

    private static Prize oldest() {
        return new Prize(PrizeScope.SPECIAL, "Cao tuổi nhất", 1, 0, PrizeOf.CONTEST, SpecialPrize.OLDEST);
    }

    private Person bornIn(int year, String contest, String name, int right) {
        return handsIn(
                people.applicant(contest)
                        .named(name)
                        .with("dateOfBirth", year + "-02-03")
                        .registered(),
                0,
                right);
    }

    @Test
    void a_special_prize_is_beside_the_limit_of_a_person() {
        String contest = contests.withPrizes(
                "{" + PAPER + ", prizes: {maxPerPerson: 1}}",
                List.of(Duration.ofHours(2), Duration.ofHours(3)),
                individual("Giải Nhất", 1),
                oldest());
        Person an = bornIn(1938, contest, "An", 5);
        Person binh = bornIn(1990, contest, "Bình", 4);
        handsIn(an, 1, 5);
        handsIn(binh, 1, 4);
        theRoundsEnd();
        List<AwardPart> parts =
                SECRETARY.does(() -> desk.parts(awards.ofContest(contest).contest()));

        assertThat(drafted(parts.get(0).scope())).containsExactly("Giải Nhất: An");
        assertThat(drafted(parts.get(1).scope())).containsExactly("Giải Nhất: Bình");
        assertThat(drafted(parts.get(2).scope())).containsExactly("Cao tuổi nhất: An");
    }

    @Test
    void a_special_prize_is_beside_the_limit_of_a_household() {
        String contest = contest(
                PAPER + ", prizes: {maxPerHousehold: 1}",
                List.of(
                        individual("Giải Nhất", 1),
                        individual("Giải Nhì", 1),
                        new Prize(PrizeScope.SPECIAL, "Cao tuổi nhất", 1, 0, null, SpecialPrize.OLDEST)));
        Person an = bornIn(1938, contest, "An", 5);
        Person binh = bornIn(1965, contest, "Bình", 4);
        bornIn(1990, contest, "Cường", 3);
        theRoundsEnd();
        AwardScope scope = awards.ofContest(contest);

        SECRETARY.does(() -> desk.household(scope, List.of(id(an), id(binh))));

        assertThat(drafted(scope)).containsExactly("Giải Nhất: An", "Giải Nhì: Cường", "Cao tuổi nhất: An");
    }

    @Test
    void who_may_not_win_at_all_does_not_get_a_special_prize_either() {
        String contest = contest(
                PAPER,
                List.of(
                        individual("Giải Nhất", 1),
                        new Prize(PrizeScope.SPECIAL, "Cao tuổi nhất", 1, 0, null, SpecialPrize.OLDEST)));
        Person an = bornIn(1938, contest, "An", 1);
        bornIn(1950, contest, "Bình", 2);
        bornIn(1990, contest, "Cường", 5);
        theRoundsEnd();
        AwardScope scope = awards.ofContest(contest);

        SECRETARY.does(() -> desk.refuse(scope, subject(an), "Không thuộc đối tượng dự thi"));

        assertThat(drafted(scope)).containsExactly("Giải Nhất: Cường", "Cao tuổi nhất: Bình");
    }

    // ---- the committee

    @Test
    void a_tie_across_a_border_waits_for_a_vote_and_follows_it() {
        String contest = contest(TIES + ", prizes: {border: COMMITTEE}", TWO);
        Person an = handsIn(contest, "An", 5);
        Person binh = handsIn(contest, "Bình", 5);
        theRoundsEnd();
        AwardScope scope = awards.ofContest(contest);

        votes(scope, waiting(scope), "Chọn người lớn tuổi hơn", subject(binh), subject(an));

        assertThat(drafted(scope)).containsExactly("Giải Nhất: Bình", "Giải Nhì: An");
        SealedResult sealed = awards.sealed(scope);
        assertThat(sealed.votes())
                .extracting(vote -> vote.favour() + "/" + vote.against() + "/" + vote.abstained())
                .containsExactly("5/1/1");
        assertThat(sealed.awards().getFirst().decided()).isEqualTo("Chọn người lớn tuổi hơn");
    }

    private AwardDraft.Undecided waiting(AwardScope scope) {
        return awards.draft(scope).undecided().getFirst();
    }

    /** About a tie; nobody chosen where all share. */
    private void votes(AwardScope scope, AwardDraft.Undecided open, String outcome, AwardSubject... chosen) {
        SECRETARY.does(() -> desk.vote(
                scope,
                new VoteDraft(
                        VoteKind.BORDER,
                        open.prize(),
                        "Xét giải giữa những người đồng hạng",
                        5,
                        1,
                        1,
                        outcome,
                        chosen.length == 0,
                        open.tied(),
                        List.of(chosen),
                        open.border())));
    }

    @Test
    void a_vote_to_share_a_prize_does_not_share_the_higher_one_when_its_winner_is_refused() {
        String contest = contest(
                TIES + ", prizes: {border: COMMITTEE}",
                List.of(individual("Giải Nhất", 1), individual("Giải Nhì", 1), individual("Giải Ba", 3)));
        Person xuan = handsIn(contest, "Xuân", 5);
        handsIn(contest, "An", 4);
        handsIn(contest, "Bình", 4);
        handsIn(contest, "Cường", 4);
        theRoundsEnd();
        AwardScope scope = awards.ofContest(contest);
        votes(scope, waiting(scope), "Cả ba cùng nhận giải Nhì");
        assertThat(drafted(scope))
                .containsExactlyInAnyOrder("Giải Nhất: Xuân", "Giải Nhì: An", "Giải Nhì: Bình", "Giải Nhì: Cường");

        SECRETARY.does(() -> desk.refuse(scope, subject(xuan), "Không thuộc đối tượng dự thi"));

        assertThat(drafted(scope)).containsExactlyInAnyOrder("Giải Nhất?: An", "Giải Nhất?: Bình", "Giải Nhất?: Cường");
        assertThat(waiting(scope).prize()).isEqualTo("Giải Nhất");
        assertThat(awards.draft(scope).lines())
                .allSatisfy(line -> assertThat(line.decided()).isEmpty());
    }

    @Test
    void when_one_whom_the_vote_chose_is_refused_the_committee_is_asked_again() {
        String contest = contest(TIES + ", prizes: {border: COMMITTEE}", TWO);
        Person an = handsIn(contest, "An", 5);
        Person binh = handsIn(contest, "Bình", 5);
        Person cuong = handsIn(contest, "Cường", 5);
        theRoundsEnd();
        AwardScope scope = awards.ofContest(contest);
        votes(scope, waiting(scope), "Theo thứ tự tuổi", subject(an), subject(binh));
        SECRETARY.does(() -> desk.refuse(scope, subject(binh), "Không thuộc đối tượng dự thi"));
        assertThat(drafted(scope)).containsExactlyInAnyOrder("Giải Nhất?: An", "Giải Nhất?: Cường");

        votes(scope, waiting(scope), "Người kế tiếp được xét", subject(an), subject(cuong));

        assertThat(drafted(scope)).containsExactly("Giải Nhất: An", "Giải Nhì: Cường");
    }

    @Test
    void a_vote_about_a_tie_that_has_moved_meanwhile_is_not_recorded() {
        String contest = contest(TIES + ", prizes: {border: COMMITTEE}", TWO);
        Person an = handsIn(contest, "An", 5);
        handsIn(contest, "Bình", 4);
        handsIn(contest, "Cường", 4);
        theRoundsEnd();
        AwardScope scope = awards.ofContest(contest);
        AwardDraft.Undecided shown = waiting(scope);
        SECRETARY.does(() -> desk.refuse(scope, subject(an), "Không thuộc đối tượng dự thi"));

        assertThatThrownBy(() -> votes(scope, shown, "Cả hai cùng nhận"))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("BORDER_MOVED"));
    }

    @Test
    void a_vote_of_which_no_border_is_known_decides_nothing() {
        String contest = contest(TIES + ", prizes: {border: COMMITTEE}", TWO);
        handsIn(contest, "An", 5);
        handsIn(contest, "Bình", 5);
        theRoundsEnd();
        AwardScope scope = awards.ofContest(contest);
        votes(scope, waiting(scope), "Cả hai cùng nhận");
        db.sql("UPDATE award_vote SET prize = '', border_of = NULL, places = NULL WHERE contest_id = ?")
                .param(scope.contest().value())
                .update();

        assertThat(awards.draft(scope).undecided()).hasSize(1);
        assertThat(awards.draft(scope).votes()).hasSize(1);
    }

    @Test
    void nothing_is_sealed_while_a_tie_waits_for_the_committee() {
        String contest = contest(TIES + ", prizes: {border: COMMITTEE}", TWO);
        handsIn(contest, "An", 5);
        handsIn(contest, "Bình", 5);
        theRoundsEnd();
        AwardScope scope = awards.ofContest(contest);

        assertThatThrownBy(() -> awards.sealed(scope))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("AWARD_UNDECIDED"));
    }

    @Test
    void a_vote_with_more_against_than_in_favour_decides_nothing() {
        String contest = contest(TIES + ", prizes: {border: COMMITTEE}", TWO);
        Person an = handsIn(contest, "An", 5);
        handsIn(contest, "Bình", 5);
        theRoundsEnd();
        AwardScope scope = awards.ofContest(contest);

        assertThatThrownBy(() -> SECRETARY.does(() -> desk.vote(
                        scope,
                        new VoteDraft(
                                VoteKind.BORDER,
                                "",
                                "Xét giải Nhất",
                                2,
                                3,
                                0,
                                "Chọn một người",
                                false,
                                awards.draft(scope).undecided().getFirst().tied(),
                                List.of(subject(an))))))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("VOTE_NOT_CARRIED"));
    }

    // ---- special prizes and levels

    @Test
    void the_oldest_and_the_youngest_are_found_and_the_spreader_is_named_by_a_vote() {
        String contest = contest(
                PAPER,
                List.of(
                        individual("Giải Nhất", 1),
                        new Prize(PrizeScope.SPECIAL, "Cao tuổi nhất", 1, 0, null, SpecialPrize.OLDEST),
                        new Prize(PrizeScope.SPECIAL, "Ít tuổi nhất", 1, 0, null, SpecialPrize.YOUNGEST),
                        new Prize(PrizeScope.SPECIAL, "Người lan tỏa", 1, 0, null, SpecialPrize.SPREADER)));
        handsIn(
                people.applicant(contest)
                        .named("Cụ An")
                        .with("dateOfBirth", "1938-02-03")
                        .registered(),
                0,
                1);
        handsIn(
                people.applicant(contest)
                        .named("Em Bình")
                        .with("dateOfBirth", "2006-05-01")
                        .registered(),
                0,
                2);
        Person cuong = handsIn(contest, "Cường", 3);
        theRoundsEnd();
        AwardScope scope = awards.ofContest(contest);
        SECRETARY.does(() -> desk.vote(
                scope,
                new VoteDraft(
                        VoteKind.SPECIAL,
                        "Người lan tỏa",
                        "Chọn người lan tỏa",
                        7,
                        0,
                        0,
                        "Vận động cả chi bộ dự thi",
                        false,
                        List.of(subject(cuong)),
                        List.of(subject(cuong)))));

        assertThat(drafted(scope))
                .containsExactly(
                        "Giải Nhất: Cường", "Cao tuổi nhất: Cụ An", "Ít tuổi nhất: Em Bình", "Người lan tỏa: Cường");
    }

    @Test
    void a_special_prize_that_the_committee_does_not_give_waits_for_nothing() {
        String contest = contest(
                PAPER,
                List.of(
                        individual("Giải Nhất", 1),
                        new Prize(PrizeScope.SPECIAL, "Người lan tỏa", 1, 0, null, SpecialPrize.SPREADER)));
        handsIn(contest, "Cường", 3);
        theRoundsEnd();
        AwardScope scope = awards.ofContest(contest);
        assertThat(awards.draft(scope).undecided()).hasSize(1);

        SECRETARY.does(() -> desk.vote(
                scope,
                new VoteDraft(
                        VoteKind.SPECIAL,
                        "Người lan tỏa",
                        "Có trao giải người lan tỏa không",
                        6,
                        1,
                        0,
                        "Không trao: không ai đủ tiêu chí",
                        false,
                        List.of(),
                        List.of())));

        assertThat(awards.draft(scope).undecided()).isEmpty();
        assertThat(awards.awards(awards.sealed(scope))).containsExactly("Giải Nhất: Cường");
    }

    @Test
    void everybody_born_on_the_day_of_the_oldest_stands_in_the_tie() {
        String contest = contest(
                PAPER, List.of(new Prize(PrizeScope.SPECIAL, "Cao tuổi nhất", 1, 0, null, SpecialPrize.OLDEST)));
        bornIn(1990, contest, "Trẻ Hơn", 5);
        for (int i = 1; i <= 23; i++) {
            bornIn(1938, contest, "Cụ Trường Thọ", 1);
        }
        theRoundsEnd();

        assertThat(drafted(awards.ofContest(contest))).hasSize(23).allSatisfy(line -> assertThat(line)
                .isEqualTo("Cao tuổi nhất: Cụ Trường Thọ"));
    }

    @Test
    void rounds_and_the_whole_contest_each_have_their_own_prizes() {
        String contest = contests.withPrizes(
                "{" + PAPER + ", total: {by: POINTS, thenBy: [SUBMITTED_AT]}}",
                List.of(Duration.ofHours(2), Duration.ofHours(3)),
                individual("Giải tuần", 1),
                new Prize(PrizeScope.INDIVIDUAL, "Giải Nhất chung cuộc", 1, 0, PrizeOf.CONTEST, null),
                new Prize(PrizeScope.COLLECTIVE, "Giải tập thể", 1, 0));
        Person an = handsIn(contest, "An", 5);
        Person binh = handsIn(contest, "Bình", 4);
        handsIn(an, 1, 1);
        handsIn(binh, 1, 4);
        theRoundsEnd();
        List<AwardPart> parts =
                SECRETARY.does(() -> desk.parts(awards.ofContest(contest).contest()));

        assertThat(drafted(parts.get(0).scope())).containsExactly("Giải tuần: An");
        assertThat(drafted(parts.get(1).scope())).containsExactly("Giải tuần: Bình");
        assertThat(drafted(parts.get(2).scope()))
                .containsExactly("Giải Nhất chung cuộc: Bình", "Giải tập thể: Đảng bộ Văn phòng Tỉnh ủy");
    }

    @Test
    void each_phase_gives_its_prizes_by_the_total_over_its_own_rounds() {
        String contest = contests.inPhases(
                "{" + PAPER + ", total: {by: POINTS, thenBy: [SUBMITTED_AT]}, prizes: {of: PHASE}}",
                List.of("Đợt 1", "Đợt 1", "Đợt 2"),
                List.of(Duration.ofHours(2), Duration.ofHours(2), Duration.ofHours(3)),
                individual("Giải Nhất", 1));
        Person an = handsIn(contest, "An", 3);
        Person binh = handsIn(contest, "Bình", 5);
        handsIn(an, 1, 4);
        handsIn(binh, 1, 1);
        handsIn(an, 2, 1);
        handsIn(binh, 2, 2);
        theRoundsEnd();
        List<AwardPart> parts =
                SECRETARY.does(() -> desk.parts(awards.ofContest(contest).contest()));

        assertThat(parts).extracting(AwardPart::name).containsExactly("Đợt 1", "Đợt 2");
        assertThat(drafted(parts.get(0).scope())).containsExactly("Giải Nhất: An");
        assertThat(drafted(parts.get(1).scope())).containsExactly("Giải Nhất: Bình");
    }

    @Test
    void the_leading_unit_of_each_league_has_its_prize() {
        String contest = contest(
                PAPER
                        + ", collective: {rankBy: [ENTRANTS, MEAN_POINTS], leagues: [{name: Khối sở, units: [K-YT, K-TP]},"
                        + " {name: Khối trường, units: [K-GD]}]}",
                List.of(new Prize(PrizeScope.SPECIAL, "Đơn vị dẫn đầu khối", 1, 0, null, SpecialPrize.LEAGUE_UNIT)));
        ofUnit(contest, "Chi bộ Trường Dân tộc nội trú", 1);
        ofUnit(contest, "Chi bộ Phòng Tổng hợp", 5);
        ofUnit(contest, "Chi bộ Bệnh viện Mắt", 2);
        ofUnit(contest, "Chi bộ Sở Tư pháp", 4);
        theRoundsEnd();

        assertThat(drafted(awards.ofContest(contest)))
                .containsExactlyInAnyOrder(
                        "Đơn vị dẫn đầu khối: Chi bộ Sở Tư pháp",
                        "Đơn vị dẫn đầu khối: Đảng bộ Sở Giáo dục và Đào tạo");
    }

    // ---- units by their winners

    private static final String BY_WINNERS = ", collective: {rankBy: [WINNERS]}";

    private Person handsInOf(String unit, String contest, String name, int right) {
        return handsIn(people.applicant(contest).ofUnit(unit).named(name).registered(), 0, right);
    }

    private static Prize collective(String name) {
        return new Prize(PrizeScope.COLLECTIVE, name, 1, 0);
    }

    @Test
    void who_is_refused_counts_for_no_unit_and_who_moves_up_counts_for_theirs() {
        String contest = contest(
                PAPER + BY_WINNERS, List.of(individual("Giải Nhất", 1), individual("Giải Nhì", 1), collective("Cờ")));
        Person an = handsInOf("Chi bộ Sở Tư pháp", contest, "An", 5);
        Person binh = handsInOf("Chi bộ Sở Tư pháp", contest, "Bình", 4);
        handsInOf("Chi bộ Bệnh viện Mắt", contest, "Cường", 3);
        handsInOf("Chi bộ Bệnh viện Mắt", contest, "Dũng", 2);
        theRoundsEnd();
        AwardScope scope = awards.ofContest(contest);
        assertThat(drafted(scope)).containsExactly("Giải Nhất: An", "Giải Nhì: Bình", "Cờ: Chi bộ Sở Tư pháp");

        refused(scope, an);
        refused(scope, binh);

        assertThat(drafted(scope)).containsExactly("Giải Nhất: Cường", "Giải Nhì: Dũng", "Cờ: Đảng bộ Sở Y tế");
        assertThat(awards.draft(scope).lines().getLast().figure()).isEqualTo("2 người đoạt giải cá nhân");
    }

    @Test
    void whom_the_committee_chose_counts_for_their_unit() {
        String contest = contest(
                TIES + BY_WINNERS + ", prizes: {border: COMMITTEE}",
                List.of(individual("Giải Nhất", 1), collective("Cờ")));
        handsInOf("Chi bộ Sở Tư pháp", contest, "An", 5);
        Person binh = handsInOf("Chi bộ Bệnh viện Mắt", contest, "Bình", 5);
        theRoundsEnd();
        AwardScope scope = awards.ofContest(contest);

        votes(scope, waiting(scope), "Chọn người lớn tuổi hơn", subject(binh));

        assertThat(drafted(scope)).containsExactly("Giải Nhất: Bình", "Cờ: Đảng bộ Sở Y tế");
    }

    @Test
    void prizes_of_the_whole_contest_count_for_the_units_of_its_result() {
        String contest = contests.withPrizes(
                "{" + PAPER + BY_WINNERS + ", total: {by: POINTS, thenBy: [SUBMITTED_AT]}, prizes: {of: CONTEST}}",
                List.of(Duration.ofHours(2), Duration.ofHours(3)),
                individual("Giải Nhất", 1),
                collective("Cờ"));
        Person an = handsInOf("Chi bộ Sở Tư pháp", contest, "An", 5);
        handsInOf("Chi bộ Bệnh viện Mắt", contest, "Bình", 4);
        handsIn(an, 1, 5);
        theRoundsEnd();

        assertThat(drafted(awards.ofContest(contest))).containsExactly("Giải Nhất: An", "Cờ: Chi bộ Sở Tư pháp");
    }

    @Test
    void of_a_sealed_round_those_count_who_were_sealed() {
        String contest = contests.withPrizes(
                "{" + PAPER + BY_WINNERS + "}",
                List.of(Duration.ofHours(2), Duration.ofHours(3)),
                individual("Giải Nhất", 1),
                collective("Cờ"));
        Person an = handsInOf("Chi bộ Sở Tư pháp", contest, "An", 5);
        handsInOf("Chi bộ Bệnh viện Mắt", contest, "Bình", 4);
        theRoundsEnd();
        AwardScope whole = awards.ofContest(contest);
        AwardScope first =
                SECRETARY.does(() -> desk.parts(whole.contest())).getFirst().scope();
        refused(first, an);
        assertThat(drafted(whole)).containsExactly("Cờ: Đảng bộ Sở Y tế");
        SECRETARY.does(() -> desk.reopen(first, subject(an), "Đã xác minh lại"));
        awards.sealed(first);

        refused(first, an);

        assertThat(drafted(whole)).containsExactly("Cờ: Chi bộ Sở Tư pháp");
    }

    @Test
    void a_total_by_prizes_counts_those_that_the_rounds_give() {
        String contest = contests.withPrizes(
                "{" + PAPER + ", total: {by: PRIZES, thenBy: []}}",
                List.of(Duration.ofHours(2), Duration.ofHours(3)),
                individual("Giải tuần", 1),
                new Prize(PrizeScope.INDIVIDUAL, "Chung cuộc", 1, 0, PrizeOf.CONTEST, null));
        Person an = handsIn(contest, "An", 5);
        Person binh = handsIn(contest, "Bình", 4);
        handsIn(an, 1, 5);
        handsIn(binh, 1, 4);
        theRoundsEnd();
        AwardScope whole = awards.ofContest(contest);
        List<AwardPart> parts = SECRETARY.does(() -> desk.parts(whole.contest()));
        assertThat(drafted(whole)).containsExactly("Chung cuộc: An");

        refused(parts.get(0).scope(), an);
        refused(parts.get(1).scope(), an);

        assertThat(drafted(whole)).containsExactly("Chung cuộc: Bình");
    }

    private void ofUnit(String contest, String unit, int right) {
        handsIn(people.applicant(contest).ofUnit(unit).registered(), 0, right);
    }

    @Test
    void before_the_close_there_is_no_draft() {
        String contest = contest(PAPER, TWO);
        handsIn(contest, "An", 5);

        assertThatThrownBy(() -> awards.draft(awards.ofContest(contest)))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("AWARD_NOT_CLOSED"));
    }
}
