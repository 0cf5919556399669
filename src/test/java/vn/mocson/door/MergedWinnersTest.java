package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.award.AwardDesk;
import vn.mocson.award.AwardDraft;
import vn.mocson.award.AwardPart;
import vn.mocson.award.AwardResults;
import vn.mocson.award.AwardScope;
import vn.mocson.award.AwardSubject;
import vn.mocson.award.AwardVote.VoteKind;
import vn.mocson.award.CheckKind;
import vn.mocson.award.SealedAward;
import vn.mocson.award.SealedResult;
import vn.mocson.award.SealingService;
import vn.mocson.award.VoteDraft;
import vn.mocson.ceremony.CeremonyService;
import vn.mocson.ceremony.Receiver;
import vn.mocson.certificate.CertificateService;
import vn.mocson.certificate.Issue;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.contest.ContestDefinition.PrizeScope;
import vn.mocson.exam.ExamJobs;
import vn.mocson.participant.Entrant;
import vn.mocson.participant.ParticipantId;
import vn.mocson.participant.PeopleEraser;
import vn.mocson.standings.MergeService;
import vn.mocson.standings.StandingsJobs;

/** Two registrations of one person become one after something was decided or sealed about the one that goes. */
@DoorTest
class MergedWinnersTest {

    private static final Staff SECRETARY = new Staff("thu-ky", "SECRETARY");
    private static final String PAPER =
            "paper: {questions: 5, durationMinutes: 30}, attempts: {max: 1}, rankBy: [CORRECT, SUBMITTED_AT]";
    private static final String TIES =
            "paper: {questions: 5, durationMinutes: 30}, attempts: {max: 1}, rankBy: [CORRECT]";

    @Autowired
    Door door;

    @Autowired
    People people;

    @Autowired
    Contests contests;

    @Autowired
    MergeService merges;

    @Autowired
    AwardDesk desk;

    @Autowired
    AwardResults results;

    @Autowired
    SealingService sealing;

    @Autowired
    CertificateService certificates;

    @Autowired
    CeremonyService ceremonies;

    @Autowired
    TestClock clock;

    @Autowired
    ExamJobs examJobs;

    @Autowired
    StandingsJobs standingsJobs;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    BeanFactory beans;

    private Awards awards;

    @BeforeEach
    void awards() {
        awards = new Awards(beans);
    }

    private String contest(String rules) {
        return contests.closingIn(
                Duration.ofHours(2),
                "{" + rules + "}",
                List.of(
                        new Prize(PrizeScope.INDIVIDUAL, "Giải Nhất", 1, 0),
                        new Prize(PrizeScope.INDIVIDUAL, "Giải Nhì", 1, 0)));
    }

    private Person registered(String contest, String name) {
        return people.applicant(contest).named(name).registered();
    }

    private Person handsIn(Person person, int round, int right) {
        Sitting sitting = person.sits(person.round(round));
        clock.turn(Duration.ofMinutes(1));
        sitting.submitWithRight(right);
        return person;
    }

    private Person handsIn(String contest, String name, int right) {
        return handsIn(registered(contest, name), 0, right);
    }

    private void theRoundsEnd() {
        clock.set(TestClock.START.plus(Duration.ofHours(3)).plusSeconds(9));
        examJobs.closeOverdue();
        standingsJobs.finishClosedRounds();
    }

    private static ParticipantId id(Person person) {
        return new ParticipantId(UUID.fromString(person.id()));
    }

    private static AwardSubject subject(Person person) {
        return AwardSubject.of(id(person));
    }

    private void merge(Person kept, Person gone) {
        AwardScope scope = awards.ofContest(kept.contest());
        SECRETARY.does(() -> {
            String shown = merges.preview(scope.contest(), id(kept), id(gone)).hash();
            merges.merge(scope.contest(), id(kept), id(gone), shown, "Đã gọi cả hai số, cùng một người");
        });
    }

    private List<String> drafted(AwardScope scope) {
        return awards.draft(scope).lines().stream()
                .map(line -> line.prize() + ": " + line.holder() + (line.undecided() ? "?" : ""))
                .toList();
    }

    private List<String> passedOver(AwardScope scope) {
        return awards.draft(scope).passedOver().stream()
                .map(over -> over.holder() + " " + over.reason() + over.words())
                .toList();
    }

    // ---- after the seal

    @Test
    void a_sealed_prize_is_the_kept_one_s_and_the_seal_still_holds() {
        String contest = contest(PAPER);
        Person gone = handsIn(contest, "Nguyễn Văn An", 5);
        Person kept = registered(contest, "Nguyễn Văn An");
        theRoundsEnd();
        SealedResult sealed = awards.sealed(awards.ofContest(contest));

        merge(kept, gone);

        assertThat(Access.asSystem(() -> results.result(sealed.id())).awards())
                .extracting(SealedAward::person)
                .containsExactly(id(kept));
    }

    @Test
    void between_a_version_before_and_one_after_a_merger_the_person_is_the_same() {
        String contest = contest(PAPER);
        Person gone = handsIn(contest, "Nguyễn Văn An", 5);
        Person kept = registered(contest, "Nguyễn Văn An");
        handsIn(contest, "Trần Thị Bình", 4);
        theRoundsEnd();
        AwardScope scope = awards.ofContest(contest);
        SealedResult before = awards.sealed(scope);
        merge(kept, gone);

        SealedResult after = awards.sealedAgain(scope, "15/QĐ-BTC", "Gộp hai lần đăng ký của một người");

        assertThat(Access.asSystem(() -> sealing.differences(before.id(), after.id())))
                .isEmpty();
    }

    @Test
    void who_is_erased_after_a_merger_loses_the_name_that_was_sealed_under_the_other_registration() {
        String contest = contest(PAPER);
        Person gone = handsIn(contest, "Nguyễn Văn An", 5);
        Person kept = registered(contest, "Nguyễn Văn An");
        theRoundsEnd();
        AwardScope scope = awards.ofContest(contest);
        SealedResult sealed = awards.sealed(scope);
        merge(kept, gone);

        new TransactionTemplate(transactions)
                .executeWithoutResult(erasing -> Access.asSystem(() -> {
                    beans.getBean(PeopleEraser.class).erase(new Entrant(id(kept), scope.contest()));
                    return true;
                }));

        assertThat(awards.awards(Access.asSystem(() -> results.result(sealed.id()))))
                .containsExactly("Giải Nhất: (đã xóa theo yêu cầu)");
    }

    @Test
    void a_certificate_that_is_issued_after_a_merger_is_the_kept_one_s() {
        String contest = contest(PAPER);
        Person gone = handsIn(contest, "Nguyễn Văn An", 5);
        Person kept = registered(contest, "Nguyễn Văn An");
        theRoundsEnd();
        AwardScope scope = awards.ofContest(contest);
        SealedResult sealed = awards.sealed(scope);
        awards.publish(sealed.id());
        merge(kept, gone);

        SECRETARY.does(() -> certificates.issue(
                scope.contest(),
                sealed.id(),
                new Issue(
                        "Quyết định số 15-QĐ/BTC ngày 12/10/2024",
                        LocalDate.of(2024, 10, 12),
                        "https://thi.example.vn"),
                (done, of) -> true));

        assertThat(door.getAs(kept.token(), "me/certificates").text("certificates/0/prize"))
                .isEqualTo("Giải Nhất");
    }

    @Test
    void a_prize_of_an_earlier_round_counts_against_the_limit_under_whichever_registration_it_was_won() {
        String contest = contests.withPrizes(
                "{" + PAPER + ", prizes: {maxPerPerson: 1}}",
                List.of(Duration.ofHours(2), Duration.ofHours(3)),
                new Prize(PrizeScope.INDIVIDUAL, "Giải Nhất", 1, 0));
        Person gone = handsIn(contest, "An", 5);
        Person binh = handsIn(contest, "Bình", 4);
        Person kept = handsIn(registered(contest, "An"), 1, 5);
        handsIn(binh, 1, 4);
        theRoundsEnd();
        List<AwardPart> parts =
                SECRETARY.does(() -> desk.parts(awards.ofContest(contest).contest()));
        awards.sealed(parts.get(0).scope());

        merge(kept, gone);

        assertThat(drafted(parts.get(1).scope())).containsExactly("Giải Nhất: Bình");
        assertThat(passedOver(parts.get(1).scope())).containsExactly("An PERSON_LIMITKỳ 1");
    }

    @Test
    void who_receives_for_a_winner_does_so_after_a_merger_too() {
        String contest = contest(PAPER);
        Person gone = handsIn(contest, "Nguyễn Văn An", 5);
        Person kept = registered(contest, "Nguyễn Văn An");
        theRoundsEnd();
        AwardScope scope = awards.ofContest(contest);
        awards.sealed(scope);
        SECRETARY.does(() -> ceremonies.receive(
                scope.contest(),
                ceremonies.desk(scope.contest()).awards().getFirst().key(),
                new Receiver("Đỗ Thay Mặt", false)));

        merge(kept, gone);

        assertThat(SECRETARY.does(() -> ceremonies.desk(scope.contest())).awards())
                .extracting(award -> award.receiver().behalf())
                .containsExactly("Đỗ Thay Mặt");
    }

    // ---- before it

    @Test
    void who_was_refused_stays_refused_with_the_reason_and_the_trace() {
        String contest = contest(PAPER);
        Person gone = handsIn(contest, "An", 5);
        handsIn(contest, "Bình", 4);
        Person kept = registered(contest, "An");
        theRoundsEnd();
        AwardScope scope = awards.ofContest(contest);
        SECRETARY.does(() -> desk.refuse(scope, subject(gone), "Không thuộc đối tượng dự thi"));

        merge(kept, gone);

        assertThat(drafted(scope)).containsExactly("Giải Nhất: Bình");
        assertThat(passedOver(scope)).containsExactly("An REFUSEDKhông thuộc đối tượng dự thi");
        assertThat(SECRETARY.does(() -> desk.changes(scope)))
                .extracting(change -> change.holder() + ": " + change.prizeBefore() + " → " + change.prizeAfter())
                .containsExactlyInAnyOrder("An: Giải Nhất → null", "Bình: Giải Nhì → Giải Nhất");
    }

    @Test
    void an_outcome_goes_along_where_nothing_was_decided_about_the_kept_one() {
        String contest = contest(PAPER);
        Person confirmed = handsIn(contest, "An", 5);
        Person binh = handsIn(contest, "Bình", 4);
        Person other = registered(contest, "An");
        Person again = registered(contest, "Bình");
        theRoundsEnd();
        AwardScope scope = awards.ofContest(contest);
        awards.confirmEverybody(scope);
        SECRETARY.does(() -> desk.withdraw(scope, subject(binh), "Đang đi công tác xa"));

        merge(other, confirmed);
        merge(again, binh);

        assertThat(awards.draft(scope).lines())
                .extracting(line -> line.holder() + " " + line.outcome())
                .containsExactly("An CONFIRMED");
        assertThat(passedOver(scope)).containsExactly("Bình WITHDRAWNĐang đi công tác xa");
    }

    @Test
    void a_refusal_of_either_wins_over_a_confirmation_of_the_other() {
        String contest = contests.withPrizes(
                "{paper: {questions: 5, durationMinutes: 30}, attempts: {max: null},"
                        + " rankBy: [CORRECT, SUBMITTED_AT]}",
                List.of(Duration.ofHours(2)),
                new Prize(PrizeScope.INDIVIDUAL, "Giải Nhất", 1, 0),
                new Prize(PrizeScope.INDIVIDUAL, "Giải Nhì", 1, 0));
        Person gone = handsIn(contest, "An", 5);
        Person kept = handsIn(contest, "An", 4);
        handsIn(contest, "Bình", 3);
        theRoundsEnd();
        AwardScope scope = awards.ofContest(contest);
        awards.confirmEverybody(scope);
        SECRETARY.does(() -> desk.refuse(scope, subject(gone), "Không thuộc đối tượng dự thi"));

        merge(kept, gone);

        assertThat(drafted(scope)).containsExactly("Giải Nhất: Bình");
        assertThat(passedOver(scope)).containsExactly("An REFUSEDKhông thuộc đối tượng dự thi");
    }

    @Test
    void who_is_not_named_any_more_because_of_the_other_registration_is_asked_before_they_are_confirmed() {
        String contest = contest(PAPER);
        Person kept = handsIn(contest, "An", 5);
        Person gone = registered(contest, "An");
        theRoundsEnd();
        AwardScope scope = awards.ofContest(contest);
        SECRETARY.does(() -> desk.check(scope, id(kept), CheckKind.UNIT_CONFIRMED, ""));
        SECRETARY.does(() -> desk.confirm(scope, subject(kept), ""));
        db.sql("UPDATE participant SET publish_name = FALSE WHERE id = ?")
                .param(gone.id())
                .update();

        merge(kept, gone);

        assertThat(awards.draft(scope).lines())
                .extracting(line -> line.namePublic() + " " + line.outcome())
                .containsExactly("false OPEN");
    }

    @Test
    void what_was_looked_at_need_not_be_looked_at_again() {
        String contest = contest(PAPER);
        Person gone = handsIn(contest, "An", 5);
        Person kept = registered(contest, "An");
        theRoundsEnd();
        AwardScope scope = awards.ofContest(contest);
        SECRETARY.does(() -> desk.check(scope, id(gone), CheckKind.CALLED, "Đúng người"));

        merge(kept, gone);

        assertThat(awards.draft(scope).lines().getFirst().checks()).containsOnlyKeys(CheckKind.CALLED);
    }

    @Test
    void two_households_of_one_person_are_one() {
        String contest = contest(PAPER + ", prizes: {maxPerHousehold: 1}");
        Person an = handsIn(contest, "An", 5);
        Person gone = handsIn(contest, "Bình", 4);
        handsIn(contest, "Cường", 3);
        Person kept = registered(contest, "Bình");
        theRoundsEnd();
        AwardScope scope = awards.ofContest(contest);
        SECRETARY.does(() -> desk.household(scope, List.of(id(an), id(gone))));

        merge(kept, gone);

        assertThat(drafted(scope)).containsExactly("Giải Nhất: An", "Giải Nhì: Cường");
        assertThat(passedOver(scope)).containsExactly("Bình HOUSEHOLD_LIMIT");
    }

    @Test
    void a_vote_that_chose_the_one_has_chosen_the_other() {
        String contest = contest(TIES + ", prizes: {border: COMMITTEE}");
        Person an = handsIn(contest, "An", 5);
        Person gone = handsIn(contest, "Bình", 5);
        Person kept = registered(contest, "Bình");
        theRoundsEnd();
        AwardScope scope = awards.ofContest(contest);
        AwardDraft.Undecided open = awards.draft(scope).undecided().getFirst();
        SECRETARY.does(() -> desk.vote(
                scope,
                new VoteDraft(
                        VoteKind.BORDER,
                        open.prize(),
                        "Xét giải Nhất giữa hai người đồng hạng",
                        5,
                        1,
                        1,
                        "Chọn người lớn tuổi hơn",
                        false,
                        open.tied(),
                        List.of(subject(gone), subject(an)),
                        open.border())));

        merge(kept, gone);

        assertThat(drafted(scope)).containsExactly("Giải Nhất: Bình", "Giải Nhì: An");
    }
}
