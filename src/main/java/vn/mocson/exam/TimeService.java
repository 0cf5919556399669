package vn.mocson.exam;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.mocson.common.audit.Act;
import vn.mocson.common.audit.ActNotes;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.contest.RoundTimesChanged;
import vn.mocson.exam.Compensations.Given;
import vn.mocson.exam.Compensations.NewCompensated;
import vn.mocson.exam.Compensations.NewDeadline;
import vn.mocson.exam.Compensations.RoundTimes;
import vn.mocson.exam.Compensations.Timed;
import vn.mocson.participant.ParticipantId;
import vn.mocson.unit.UnitId;

/**
 * Gives time back, lets a round stand still and go on, opens it before its time. Each is recorded with who
 * did it and why. All lock the contest's times first, so that nobody starts meanwhile, then the open attempts,
 * so that none is handed in meanwhile, and the round last.
 */
@Service
public class TimeService {

    private final Compensations compensations;
    private final AttemptClocks clocks;
    private final OpeningCheck opening;
    private final ContestService contests;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TimeService(
            Compensations compensations,
            AttemptClocks clocks,
            OpeningCheck opening,
            ContestService contests,
            ApplicationEventPublisher events,
            Clock clock) {
        this.compensations = compensations;
        this.clocks = clocks;
        this.opening = opening;
        this.contests = contests;
        this.events = events;
        this.clock = clock;
    }

    /** Everything on record in a contest, the newest first. */
    @PreAuthorize(Access.FIGURES)
    public List<Compensation> recorded(ContestId contest) {
        return compensations.recorded(contest);
    }

    /**
     * What giving this time back would change now; changes nothing.
     *
     * @throws TimesRefused where it cannot be given
     */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    public CompensationPreview preview(CompensationDraft draft) {
        requireKnown(draft);
        RoundTimes times = compensations.times(draft.round());
        return changes(draft, times, false).preview();
    }

    /**
     * Gives time back. Attempts that ended by their deadline are not reopened.
     *
     * @return what it changed
     * @throws TimesRefused where it cannot be given
     */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("times.give")
    public CompensationPreview give(CompensationDraft draft) {
        requireKnown(draft);
        RoundTimes times = compensations.timesForChange(draft.round());
        Changes changes = changes(draft, times, true);
        note(draft.round())
                .after("scope", scope(draft.scope()))
                .after("minutes", draft.minutes())
                .after("from", draft.from())
                .after("to", draft.to())
                .because(draft.reason());
        if (draft.scope() instanceof CompensationScope.OnePerson) {
            ActNotes.current().reasonElsewhere(); // it may tell of an illness
        }
        CompensationKind kind = draft.minutes() == null ? CompensationKind.INTERVAL : CompensationKind.EXTRA;
        compensations.insert(times.contest(), kind, draft, Access.username(), clock.instant());
        compensations.moveDeadlines(changes.deadlines());
        compensations.shorten(changes.compensated());
        Access.asSystem(() -> {
            contests.timesMoved(draft.round());
            return true;
        });
        if (!changes.compensated().isEmpty()) {
            events.publishEvent(new TimesCompensated(times.contest(), draft.round()));
        }
        return changes.preview();
    }

    /**
     * The round stands still: nobody starts, no attempt runs out, saves and submissions are taken.
     *
     * @throws TimesRefused where it is not open, or stands still already
     */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("times.pause")
    public void pause(RoundId round, String reason) {
        String clean = CompensationDraft.cleanReason(reason);
        RoundTimes times = compensations.timesForChange(round);
        compensations.openLocked(round);
        Instant now = clock.instant();
        if (!Access.asSystem(() -> contests.pause(round, now))) {
            throw TimesRefused.notRunning();
        }
        note(round).after("pausedAt", now).because(clean);
        compensations.beginPause(times.contest(), round, clean, Access.username(), now);
        compensations.hold(round, now);
    }

    /**
     * The round goes on; everybody has the time left that they had.
     *
     * @param moveClose whether it closes later by as long as it stood still
     * @throws TimesRefused where it does not stand still
     */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("times.resume")
    public void resume(RoundId round, boolean moveClose) {
        RoundTimes times = compensations.timesForChange(round);
        Instant since = times.pausedAt();
        if (since == null) {
            throw TimesRefused.notPaused();
        }
        Instant now = clock.instant();
        Instant closes = moveClose ? times.closesAt().plus(Duration.between(since, now)) : times.closesAt();
        note(round).before("pausedAt", since).change("closesAt", times.closesAt(), closes);
        List<Timed> open = compensations.openLocked(round);
        compensations.endPause(round, moveClose, now);
        moveDeadlines(round, open, times.resumed(closes));
        compensations.release(round);
        Access.asSystem(() -> contests.resume(round, times.closesAt(), closes));
    }

    /**
     * Opens a round before its time.
     *
     * @throws TimesRefused where it is not to open any more, or has no intact sealed set that fills its papers
     */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("times.open-now")
    public void openNow(RoundId id) {
        RoundDefinition round = contests.round(id);
        List<Essential> missing = opening.beforeOpening(contests.contest(round.contest()), round);
        if (!missing.isEmpty()) {
            throw TimesRefused.notReady(
                    missing.stream().map(Essential::sentence).collect(Collectors.joining(" ")));
        }
        RoundTimes times = compensations.timesForChange(id);
        Instant now = clock.instant();
        if (!Access.asSystem(() -> contests.openNow(id, now))) {
            throw TimesRefused.notUpcoming();
        }
        note(id).change("opensAt", times.opensAt(), now);
        compensations.recordOpenedEarly(id, times.opensAt(), Access.username(), now);
    }

    private ActNotes note(RoundId round) {
        return ActNotes.current().about("round", round, contests.round(round).name());
    }

    private static String scope(CompensationScope scope) {
        return switch (scope) {
            case CompensationScope.Everybody() -> "";
            case CompensationScope.InUnit(UnitId unit) -> "unit " + unit.value();
            case CompensationScope.OnePerson(ParticipantId person) -> "participant " + person;
        };
    }

    /**
     * Open attempts end when they must under the new close. Only when the change is committed: who makes it
     * has locked the round, and the attempts must be locked first.
     */
    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void closeMoved(RoundTimesChanged event) {
        RoundTimes times = compensations.timesForChange(event.round());
        if (moveDeadlines(event.round(), compensations.openLocked(event.round()), times)) {
            Access.asSystem(() -> {
                contests.timesMoved(event.round());
                return true;
            });
        }
    }

    /** Computed from the beginning: whatever was done before, they end when they must under these times. */
    private boolean moveDeadlines(RoundId round, List<Timed> open, RoundTimes times) {
        List<Given> given = compensations.given(round);
        List<NewDeadline> moved = new ArrayList<>();
        for (Timed attempt : open) {
            Instant deadline = time(attempt, times, given).planned();
            if (!deadline.equals(attempt.deadline())) {
                moved.add(new NewDeadline(attempt.id(), deadline));
            }
        }
        compensations.moveDeadlines(moved);
        return !moved.isEmpty();
    }

    /** The unit or person must be of the contest. */
    private void requireKnown(CompensationDraft draft) {
        ContestId contest = contests.round(draft.round()).contest();
        boolean known =
                switch (draft.scope()) {
                    case CompensationScope.Everybody() -> true;
                    case CompensationScope.InUnit(UnitId unit) -> clocks.knows(contest, unit);
                    case CompensationScope.OnePerson(ParticipantId person) ->
                        compensations.lockedPerson(contest, person);
                };
        if (!known) {
            throw TimesRefused.unknownWhom();
        }
    }

    /** What a compensation would change. */
    private record Changes(
            List<NewDeadline> deadlines, List<NewCompensated> compensated, CompensationPreview preview) {}

    private Changes changes(CompensationDraft draft, RoundTimes times, boolean locked) {
        requirePossible(draft, times);
        List<Given> before = compensations.given(draft.round());
        List<Given> after = new ArrayList<>(before);
        after.add(new Given(
                draft.scope(), stop(draft), Duration.ofMinutes(draft.minutes() == null ? 0 : draft.minutes())));
        Duration most = Duration.ZERO;
        List<NewDeadline> deadlines = new ArrayList<>();
        for (Timed attempt : locked ? compensations.openLocked(draft.round()) : compensations.open(draft.round())) {
            Instant deadline = time(attempt, times, after).planned();
            if (deadline.isAfter(attempt.deadline())) {
                deadlines.add(new NewDeadline(attempt.id(), deadline));
                most = longer(most, Duration.between(attempt.deadline(), deadline));
            }
        }
        if (draft.minutes() != null && deadlines.isEmpty() && !clock.instant().isBefore(times.closesAt())) {
            throw TimesRefused.nobodyLeft();
        }
        List<NewCompensated> compensated = new ArrayList<>();
        int submitted = 0;
        for (Timed attempt : finished(draft)) {
            Duration whole = time(attempt, times, after).compensated(Objects.requireNonNull(attempt.submittedAt()));
            if (whole.compareTo(attempt.compensated()) > 0) {
                compensated.add(new NewCompensated(attempt.id(), whole));
                submitted += attempt.state() == AttemptState.EXPIRED ? 0 : 1;
                most = longer(most, whole.minus(attempt.compensated()));
            }
        }
        return new Changes(
                deadlines,
                compensated,
                new CompensationPreview(deadlines.size(), submitted, compensated.size() - submitted, most));
    }

    private void requirePossible(CompensationDraft draft, RoundTimes times) {
        if (times.publishedAt() != null) {
            throw TimesRefused.published();
        }
        if (draft.to() != null && draft.to().isAfter(clock.instant())) {
            throw TimesRefused.notOverYet();
        }
    }

    /** Minutes more change nothing for who has finished. */
    private List<Timed> finished(CompensationDraft draft) {
        Instant from = draft.from();
        Instant to = draft.to();
        return from == null || to == null ? List.of() : compensations.finishedWithin(draft.round(), from, to);
    }

    private static AttemptTime.@Nullable Stop stop(CompensationDraft draft) {
        return draft.from() == null ? null : new AttemptTime.Stop(draft.from(), draft.to(), false);
    }

    private AttemptTime time(Timed attempt, RoundTimes times, List<Given> given) {
        return clocks.time(
                times.contest(),
                times.closesAt(),
                new AttemptClocks.Whose(attempt.participant(), attempt.unit(), attempt.startedAt(), attempt.own()),
                given);
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) > 0 ? a : b;
    }
}
