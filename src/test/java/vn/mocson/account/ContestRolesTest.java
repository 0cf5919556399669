package vn.mocson.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundId;
import vn.mocson.door.Contests;
import vn.mocson.participant.ExclusionService;
import vn.mocson.participant.InviteService;
import vn.mocson.participant.RosterQuery;
import vn.mocson.participant.RosterService;
import vn.mocson.standings.StandingsService;
import vn.mocson.standings.record.RecordService;
import vn.mocson.support.SupportService;
import vn.mocson.support.TicketDraft;
import vn.mocson.support.TicketId;
import vn.mocson.support.TicketKind;
import vn.mocson.support.TicketPlace;
import vn.mocson.support.TicketQuery;

/** A role that holds for one contest counts there, and nowhere else. */
@DoorTest
class ContestRolesTest {

    private static final String RULES = "{paper: {questions: 5, durationMinutes: 15}}";

    @Autowired
    BeanFactory beans;

    @Autowired
    Contests contests;

    @Autowired
    ContestService contestService;

    @Autowired
    SecondFactorService factors;

    @Autowired
    StaffService staff;

    @Autowired
    RosterService roster;

    @Autowired
    InviteService invites;

    @Autowired
    ExclusionService exclusions;

    @Autowired
    SupportService support;

    @Autowired
    StandingsService standings;

    @Autowired
    RecordService records;

    @Autowired
    JdbcClient db;

    private Accounts accounts;
    private ContestId ours;
    private ContestId theirs;

    @BeforeEach
    void twoContests() {
        accounts = new Accounts(beans);
        ours = contest();
        theirs = contest();
    }

    @AfterEach
    void noTicketsLeft() {
        db.sql("DELETE FROM support_ticket").update();
    }

    private ContestId contest() {
        return contestService
                .bySlug(contests.closingIn(Duration.ofDays(1), RULES))
                .id();
    }

    private RoundId roundOf(ContestId contest) {
        return contestService.contest(contest).rounds().getFirst().id();
    }

    private TicketId ticketOf(ContestId contest) {
        support.report(
                contest,
                TicketDraft.of(
                        TicketKind.SAVE, "Mất mạng", "", "", TicketPlace.SITTING, "", "Chrome", UUID.randomUUID()),
                "203.0.113.7");
        return new TicketId(db.sql("SELECT MAX(id) FROM support_ticket WHERE contest_id = ?")
                .param(contest.value())
                .query(Long.class)
                .single());
    }

    /** Of our contest only, and through every step of signing in. */
    private StaffUser ours(StaffRole role) {
        StaffUser arrived = accounts.arrives(accounts.withIn(new ContestRole(ours.value(), role)));
        if (arrived.step() == SignInStep.DONE) {
            return arrived;
        }
        NewSecret secret = Accounts.as(arrived, factors::propose);
        return Accounts.as(arrived, () -> factors.enrol(secret, Totp.code(secret.bytes(), Totp.step(TestClock.START))))
                .person();
    }

    private static void isRefused(StaffUser who, Runnable act) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> Accounts.as(who, act));
    }

    @Test
    void a_secretary_of_one_contest_works_there() {
        StaffUser secretary = ours(StaffRole.SECRETARY);

        assertThat(Accounts.as(secretary, () -> roster.counts(ours))).isNotNull();
        assertThat(Accounts.as(secretary, () -> roster.count(new RosterQuery(ours, "", null, null))))
                .isZero();
        assertThat(Accounts.as(secretary, () -> standings.ranking(roundOf(ours), "", 0, 10)))
                .isEmpty();
        assertThat(Accounts.as(secretary, () -> support.ticket(ticketOf(ours))).story())
                .isEqualTo("Mất mạng");
    }

    @Test
    void and_in_no_other() {
        StaffUser secretary = ours(StaffRole.SECRETARY);
        TicketId ticket = ticketOf(theirs);
        RoundId round = roundOf(theirs);

        isRefused(secretary, () -> roster.counts(theirs));
        isRefused(secretary, () -> roster.count(new RosterQuery(theirs, "", null, null)));
        isRefused(secretary, () -> invites.make(theirs, List.of()));
        isRefused(secretary, () -> standings.ranking(round, "", 0, 10));
        isRefused(secretary, () -> records.check(round));
        isRefused(secretary, () -> support.ticket(ticket));
        isRefused(secretary, () -> support.close(ticket));
        isRefused(secretary, () -> support.count(new TicketQuery(theirs, "", null)));
    }

    @Test
    void what_is_of_no_contest_is_not_theirs() {
        StaffUser secretary = ours(StaffRole.SECRETARY);

        isRefused(secretary, staff::people);
    }

    @Test
    void a_call_may_do_for_its_contest_what_it_needs_that_is_of_none() {
        StaffUser secretary = ours(StaffRole.SECRETARY);

        // it asks the accounts for everybody's names and roles
        assertThat(Accounts.as(secretary, () -> exclusions.proposals(ours))).isNotNull();
        isRefused(secretary, staff::people);
    }

    @Test
    void a_role_is_not_another_role() {
        StaffUser organizer = ours(StaffRole.ORGANIZER);

        assertThat(Accounts.as(organizer, () -> standings.figures(ours))).isNotNull();
        isRefused(organizer, () -> standings.ranking(roundOf(ours), "", 0, 10));
    }

    @Test
    void roles_for_two_contests_stay_apart() {
        StaffUser both = accounts.arrives(accounts.withIn(
                new ContestRole(ours.value(), StaffRole.ORGANIZER), new ContestRole(theirs.value(), StaffRole.JUDGE)));

        assertThat(Accounts.as(both, () -> invites.all(ours))).isEmpty();
        isRefused(both, () -> invites.all(theirs));
        assertThat(Accounts.as(both, () -> standings.ranking(roundOf(theirs), "", 0, 10)))
                .isEmpty();
        isRefused(both, () -> standings.ranking(roundOf(ours), "", 0, 10));
    }

    @Test
    void a_second_factor_is_required_of_the_secretary_of_a_live_contest_only() {
        assertThat(accounts.arrives(accounts.withIn(new ContestRole(ours.value(), StaffRole.SECRETARY)))
                        .step())
                .isEqualTo(SignInStep.ENROLMENT);
        ContestId later = contestService
                .bySlug(contests.openingIn(Duration.ofDays(8), RULES))
                .id();
        assertThat(accounts.arrives(accounts.withIn(new ContestRole(later.value(), StaffRole.SECRETARY)))
                        .step())
                .isEqualTo(SignInStep.DONE);
    }

    @Test
    void afterwards_the_person_is_who_they_were() {
        StaffUser organizer = ours(StaffRole.ORGANIZER);

        Accounts.as(organizer, () -> {
            standings.figures(ours);
            assertThat(Access.has("ORGANIZER")).isFalse();
            assertThat(Access.hasIn(ours.value(), "ORGANIZER")).isTrue();
            assertThat(Access.hasIn(theirs.value(), "ORGANIZER")).isFalse();
        });
    }

    @Test
    void taking_the_role_away_ends_it() {
        StaffUser organizer = ours(StaffRole.ORGANIZER);
        Access.asSystem(() -> {
            beans.getBean(StaffDirectory.class).grant(organizer.getUsername(), Set.of(), Set.of());
            return true;
        });

        StaffUser now = beans.getBean(StaffEntrance.class).asOfNow(organizer).orElseThrow();

        isRefused(now, () -> standings.figures(ours));
    }
}
