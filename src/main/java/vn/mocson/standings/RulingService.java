package vn.mocson.standings;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.audit.Act;
import vn.mocson.common.audit.ActNotes;
import vn.mocson.common.security.Access;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.web.NotFound;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.exam.AttemptId;
import vn.mocson.exam.AttemptOutline;
import vn.mocson.exam.VoidedAttempts;
import vn.mocson.participant.ParticipantId;
import vn.mocson.standings.RulingRows.Out;
import vn.mocson.standings.ranking.Candidate;
import vn.mocson.standings.ranking.WhatIf.Change;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitService;
import vn.mocson.unit.UnitTree;

/**
 * Disqualifying people and voiding attempts, and undoing both: proposed by one person, shown as a dry run,
 * signed by another. What is signed is the list that was shown: where it has moved, the signature is refused.
 */
@Service
@Transactional
public class RulingService {

    private final Rulings rulings;
    private final RulingRows rows;
    private final DryRuns dryRuns;
    private final StandingsRecount recount;
    private final VoidedAttempts attempts;
    private final ContestService contests;
    private final UnitService units;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RulingService(
            Rulings rulings,
            RulingRows rows,
            DryRuns dryRuns,
            StandingsRecount recount,
            VoidedAttempts attempts,
            ContestService contests,
            UnitService units,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rulings = rulings;
        this.rows = rows;
        this.dryRuns = dryRuns;
        this.recount = recount;
        this.attempts = attempts;
        this.contests = contests;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    // ---- looking

    /** People of the contest by part of their name, tone marks or not. */
    @PreAuthorize(Access.FIGURES)
    @Transactional(readOnly = true)
    public List<RulingPerson> people(ContestId contest, String nameLike, int limit) {
        String wanted = Vietnamese.clean(nameLike);
        if (wanted.isEmpty()) {
            return List.of();
        }
        UnitTree tree = tree(contest);
        return rows.named(contest, wanted, limit).stream()
                .map(person -> new RulingPerson(
                        person.id(), person.name(), person.unit(), unitName(tree, person), person.attempts()))
                .toList();
    }

    /** Somebody a link names; nothing where the contest has nobody of this id. */
    @PreAuthorize(Access.FIGURES)
    @Transactional(readOnly = true)
    public Optional<RulingPerson> person(ContestId contest, ParticipantId id) {
        UnitTree tree = tree(contest);
        return rows.one(contest, id)
                .map(person -> new RulingPerson(
                        person.id(), person.name(), person.unit(), unitName(tree, person), person.attempts()));
    }

    /** A person's attempts, for choosing one of them. */
    @PreAuthorize(Access.FIGURES)
    @Transactional(readOnly = true)
    public List<AttemptOutline> attempts(ParticipantId participant) {
        return attempts.of(participant);
    }

    /** The newest first. */
    @PreAuthorize(Access.FIGURES)
    @Transactional(readOnly = true)
    public List<RulingSummary> rulings(ContestId contest) {
        List<Ruling> found = rulings.ofContest(contest.value());
        Map<String, RulingRows.Person> people = rows.people(
                found.stream().map(ruling -> ruling.participant().toString()).toList());
        UnitTree tree = tree(contest);
        return found.stream()
                .map(ruling -> summary(ruling, people.get(ruling.participant().toString()), tree))
                .toList();
    }

    /** @throws NotFound where there is none */
    @PreAuthorize(Access.FIGURES)
    @Transactional(readOnly = true)
    public RulingSummary ruling(RulingId id) {
        Ruling ruling = required(rulings.findById(id.value()));
        String participant = ruling.participant().toString();
        return summary(ruling, rows.people(List.of(participant)).get(participant), tree(ruling.contest()));
    }

    /**
     * What disqualifying this person would do.
     *
     * @param round null for every round of the contest
     */
    @PreAuthorize(Access.FIGURES)
    @Transactional(readOnly = true)
    public DryRun ifDisqualified(ContestId contest, ParticipantId participant, @Nullable RoundId round) {
        return dryRun(
                contest,
                round,
                (of, counting) ->
                        without(counting, attempt -> attempt.participantId().equals(participant.toString())));
    }

    /** What it would do if this attempt did not count. */
    @PreAuthorize(Access.FIGURES)
    @Transactional(readOnly = true)
    public DryRun ifVoided(ContestId contest, RoundId round, AttemptId attempt) {
        return dryRun(
                contest,
                round,
                (of, counting) ->
                        without(counting, candidate -> candidate.attemptId().equals(attempt.toString())));
    }

    /** What signing it now would do. */
    @PreAuthorize(Access.FIGURES)
    @Transactional(readOnly = true)
    public DryRun dryRun(RulingId id) {
        return dryRun(required(rulings.findById(id.value())));
    }

    private DryRun dryRun(Ruling ruling) {
        return switch (ruling.kind()) {
            case DISQUALIFY -> ifDisqualified(ruling.contest(), ruling.participant(), ruling.round());
            case VOID_ATTEMPT ->
                ifVoided(
                        ruling.contest(),
                        Objects.requireNonNull(ruling.round()),
                        Objects.requireNonNull(ruling.attempt()));
            case REINSTATE -> {
                List<AttemptId> back =
                        returning(ruling).stream().map(Out::attempt).toList();
                yield dryRun(ruling.contest(), ruling.round(), (round, counting) -> {
                    List<Candidate> with = new ArrayList<>(counting);
                    with.addAll(rows.takenOut(round.id(), back));
                    return with;
                });
            }
        };
    }

    private DryRun dryRun(ContestId contest, @Nullable RoundId round, DryRuns.Correction correction) {
        return dryRuns.of(
                contests.contest(contest), each -> round == null || each.id().equals(round), correction);
    }

    private static List<Candidate> without(List<Candidate> counting, Predicate<Candidate> out) {
        return counting.stream().filter(out.negate()).toList();
    }

    /** What a reinstatement gives back: what the other ruling took out, unless a third one keeps it out all the same. */
    private List<Out> returning(Ruling reinstatement) {
        RulingId undone = Objects.requireNonNull(reinstatement.undoes());
        return rows.outBy(undone).stream()
                .filter(out -> keeping(reinstatement, out).isEmpty())
                .toList();
    }

    private Optional<Ruling> keeping(Ruling reinstatement, Out out) {
        return rulings.ofParticipant(reinstatement.participant().value()).stream()
                .filter(Ruling::inForce)
                .filter(ruling -> !ruling.id().equals(reinstatement.undoes()))
                .filter(ruling -> ruling.covers(out.attempt(), out.round()))
                .findFirst();
    }

    /**
     * People of a dry run by name.
     *
     * @param changes of one of its rounds, at most some thousands at once
     */
    @PreAuthorize(Access.FIGURES)
    @Transactional(readOnly = true)
    public List<DryRunRow> named(ContestId contest, Collection<Change> changes) {
        Map<String, RulingRows.Person> people =
                rows.people(changes.stream().map(Change::participant).toList());
        UnitTree tree = tree(contest);
        return changes.stream()
                .map(change -> {
                    RulingRows.Person person = people.get(change.participant());
                    var before = change.before();
                    var after = change.after();
                    return new DryRunRow(
                            person == null ? "" : person.name(),
                            person == null ? "" : unitName(tree, person),
                            before == null ? null : before.rank(),
                            after == null ? null : after.rank(),
                            before == null ? null : before.prize(),
                            after == null ? null : after.prize(),
                            before != null && after != null && !before.attempt().equals(after.attempt()));
                })
                .toList();
    }

    /** All of them as a CSV file. */
    @PreAuthorize(Access.FIGURES)
    @Transactional(readOnly = true)
    public byte[] file(ContestId contest, DryRun dryRun) {
        return DryRunFile.write(dryRun, changes -> named(contest, changes));
    }

    // ---- deciding

    /** @param round null for every round of the contest */
    @PreAuthorize(Access.FIGURES)
    @Act(value = "ruling.disqualify", keepsReason = false)
    public RulingId proposeDisqualification(
            ContestId contest, ParticipantId participant, @Nullable RoundId round, String reason) {
        List<Ruling> others = othersWaitingFor(contest, participant);
        if (others.stream()
                .anyMatch(ruling -> ruling.inForce()
                        && ruling.kind() == RulingKind.DISQUALIFY
                        && (ruling.round() == null || ruling.round().equals(round)))) {
            throw RulingRefused.already();
        }
        return rulings.save(Ruling.disqualify(
                        contest, participant, round, Vietnamese.clean(reason), Access.username(), clock.instant()))
                .id();
    }

    /** @throws RulingRefused where the attempt does not count anyway */
    @PreAuthorize(Access.FIGURES)
    @Act(value = "ruling.void", keepsReason = false)
    public RulingId proposeVoid(ContestId contest, ParticipantId participant, AttemptId attempt, String reason) {
        othersWaitingFor(contest, participant);
        AttemptOutline outline = attempts.of(participant).stream()
                .filter(each -> each.id().equals(attempt) && each.state().counts())
                .findFirst()
                .orElseThrow(RulingRefused::notCounting);
        return rulings.save(Ruling.voidAttempt(
                        contest,
                        participant,
                        outline.round(),
                        attempt,
                        Vietnamese.clean(reason),
                        Access.username(),
                        clock.instant()))
                .id();
    }

    /** @throws RulingRefused where that ruling is not in force */
    @PreAuthorize(Access.FIGURES)
    @Act(value = "ruling.reinstate", keepsReason = false)
    public RulingId proposeReinstatement(RulingId id, String reason) {
        Ruling undone = required(rulings.toChange(id.value()));
        othersWaitingFor(undone.contest(), undone.participant());
        return rulings.save(undone.reinstate(Vietnamese.clean(reason), Access.username(), clock.instant()))
                .id();
    }

    /** One decision about a person waits at a time, so that what is signed is what was looked at. */
    private List<Ruling> othersWaitingFor(ContestId contest, ParticipantId participant) {
        rows.lock(contest, participant);
        List<Ruling> others = rulings.ofParticipant(participant.value());
        if (others.stream().anyMatch(Ruling::proposed)) {
            throw RulingRefused.waiting();
        }
        return others;
    }

    /**
     * The second signature; everything follows at once.
     *
     * @param shown the hash of the dry run that the signer saw
     * @throws RulingRefused where the signer proposed it, or what would change is no longer what was shown
     */
    @PreAuthorize(Access.JURY)
    @Act(value = "ruling.confirm", keepsReason = false)
    public void confirm(RulingId id, String shown) {
        Ruling ruling = required(rulings.toChange(id.value()));
        ruling.requireSignable(Access.username());
        ActNotes.current().because(ruling.reason()).after("dryRun", shown);
        rows.lock(ruling.contest(), ruling.participant());
        recount.lock(ruling.contest());
        if (!dryRun(ruling).hash().equals(shown)) {
            throw RulingRefused.figuresMoved();
        }
        List<RoundDefinition> rounds = contests.contest(ruling.contest()).rounds().stream()
                .filter(round -> ruling.round() == null || round.id().equals(ruling.round()))
                .toList();
        switch (ruling.kind()) {
            case DISQUALIFY -> takeOut(ruling, rounds);
            case VOID_ATTEMPT -> takeOut(ruling, Objects.requireNonNull(ruling.attempt()));
            case REINSTATE -> putBack(ruling);
        }
        ruling.confirm(Access.username(), shown, clock.instant());
        note(ruling);
        bar(ruling.participant());
        rounds.forEach(round -> recount.corrected(round.id(), List.of(ruling.participant())));
        events.publishEvent(new ResultsCorrected(
                ruling.contest(), rounds.stream().map(RoundDefinition::id).toList()));
    }

    private void takeOut(Ruling ruling, List<RoundDefinition> rounds) {
        Set<RoundId> concerned = new LinkedHashSet<>();
        rounds.forEach(round -> concerned.add(round.id()));
        Access.asSystem(() -> {
            concerned.forEach(round -> attempts.closeOpen(ruling.participant(), round));
            return true;
        });
        attempts.of(ruling.participant()).stream()
                .filter(attempt ->
                        concerned.contains(attempt.round()) && attempt.state().counts())
                .forEach(attempt -> takeOut(ruling, attempt.id()));
    }

    private void takeOut(Ruling ruling, AttemptId attempt) {
        Access.asSystem(() -> {
            attempts.takeOut(List.of(attempt));
            return true;
        });
        rows.out(attempt, ruling.id());
    }

    private void putBack(Ruling reinstatement) {
        RulingId undone = Objects.requireNonNull(reinstatement.undoes());
        List<Out> out = rows.outBy(undone);
        for (Out each : out) {
            Optional<Ruling> other = keeping(reinstatement, each);
            if (other.isPresent()) {
                rows.out(each.attempt(), other.get().id());
            } else {
                Access.asSystem(() -> {
                    attempts.putBack(List.of(each.attempt()));
                    return true;
                });
                rows.back(each.attempt());
            }
        }
        required(rulings.toChange(undone.value())).undo(reinstatement.id());
    }

    /** Follows from what is in force, however rulings overlap. */
    private void bar(ParticipantId participant) {
        List<Ruling> inForce = rulings.ofParticipant(participant.value()).stream()
                .filter(ruling -> ruling.inForce() && ruling.kind() == RulingKind.DISQUALIFY)
                .toList();
        Set<RoundId> rounds = new LinkedHashSet<>();
        boolean everywhere = false;
        for (Ruling ruling : inForce) {
            RoundId round = ruling.round();
            if (round == null) {
                everywhere = true;
            } else {
                rounds.add(round);
            }
        }
        boolean all = everywhere;
        Access.asSystem(() -> {
            attempts.bar(participant, all, rounds);
            return true;
        });
    }

    /** Signed too: that it shall not be done, and why. */
    @PreAuthorize(Access.JURY)
    @Act(value = "ruling.reject", keepsReason = false)
    public void reject(RulingId id, String why) {
        Ruling ruling = required(rulings.toChange(id.value()));
        ruling.reject(Access.username(), Vietnamese.clean(why), clock.instant());
        note(ruling);
    }

    /** By who proposed it. */
    @PreAuthorize(Access.FIGURES)
    @Act("ruling.withdraw")
    public void withdraw(RulingId id) {
        Ruling ruling = required(rulings.toChange(id.value()));
        ruling.withdraw(Access.username(), clock.instant());
        note(ruling);
    }

    /** What was decided about, and how. */
    private static void note(Ruling ruling) {
        ActNotes.current()
                .after("kind", ruling.kind())
                .after("participant", ruling.participant())
                .after("round", ruling.round())
                .after("attempt", ruling.attempt())
                .change("state", RulingState.PROPOSED, ruling.state());
    }

    private UnitTree tree(ContestId contest) {
        return units.tree(contests.contest(contest).units());
    }

    private static RulingSummary summary(Ruling ruling, RulingRows.@Nullable Person person, UnitTree tree) {
        return ruling.summary(person == null ? "" : person.name(), person == null ? "" : unitName(tree, person));
    }

    private static String unitName(UnitTree tree, RulingRows.Person person) {
        return tree.find(person.unit()).map(Unit::name).orElse("");
    }

    private static Ruling required(Optional<Ruling> ruling) {
        return ruling.orElseThrow(() -> new NotFound("Không tìm thấy đề nghị này."));
    }
}
