package vn.mocson.standings;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.audit.Act;
import vn.mocson.common.audit.ActNotes;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundId;
import vn.mocson.exam.AttemptMarker.Marks;
import vn.mocson.scoring.KeyRulingId;
import vn.mocson.scoring.KeyRulingSummary;
import vn.mocson.scoring.RegradeService;
import vn.mocson.scoring.Regraded;
import vn.mocson.standings.ranking.Candidate;

/** What a regrade would do to ranks and prizes, and the second signature that lets it. */
@Service
@Transactional
public class KeyRulingSignatures {

    private final RegradeService regrades;
    private final DryRuns dryRuns;
    private final StandingsRecount recount;
    private final ContestService contests;
    private final ApplicationEventPublisher events;

    KeyRulingSignatures(
            RegradeService regrades,
            DryRuns dryRuns,
            StandingsRecount recount,
            ContestService contests,
            ApplicationEventPublisher events) {
        this.regrades = regrades;
        this.dryRuns = dryRuns;
        this.recount = recount;
        this.contests = contests;
        this.events = events;
    }

    /** What applying it now would do. */
    @PreAuthorize(Access.FIGURES)
    @Transactional(readOnly = true)
    public DryRun dryRun(KeyRulingId id) {
        KeyRulingSummary ruling = regrades.ruling(id);
        Map<RoundId, Map<String, Marks>> marks = new HashMap<>();
        contests.contest(ruling.contest()).rounds().forEach(round -> {
            Map<String, Marks> ofRound = regrades.newMarks(id, round.id());
            if (!ofRound.isEmpty()) {
                marks.put(round.id(), ofRound);
            }
        });
        return dryRuns.of(
                contests.contest(ruling.contest()), round -> marks.containsKey(round.id()), (round, counting) -> {
                    Map<String, Marks> ofRound = marks.getOrDefault(round.id(), Map.of());
                    return counting.stream()
                            .map(attempt -> marked(attempt, ofRound))
                            .toList();
                });
    }

    private static Candidate marked(Candidate attempt, Map<String, Marks> marks) {
        Marks after = marks.get(attempt.attemptId());
        return after == null
                ? attempt
                : new Candidate(
                        attempt.attemptId(),
                        attempt.participantId(),
                        attempt.unit(),
                        attempt.startedAt(),
                        attempt.submittedAt(),
                        attempt.compensated(),
                        after.correct(),
                        after.points(),
                        attempt.prediction());
    }

    /**
     * The second signature; new marks and new standings follow at once.
     *
     * @param shown the hash of the dry run that the signer saw
     * @throws RulingRefused where what would change is no longer what was shown
     * @throws vn.mocson.scoring.RegradeRefused where the signer proposed it, or attempts changed since it was computed
     */
    @PreAuthorize(Access.JURY)
    @Act("key.apply")
    public void apply(KeyRulingId id, String shown) {
        KeyRulingSummary ruling = regrades.ruling(id);
        ActNotes.current()
                .because(ruling.reason())
                .after("question", ruling.question())
                .after("decision", ruling.decision())
                .after("attempts", ruling.changed())
                .after("dryRun", shown);
        if (ruling.proposedBy().equals(Access.username())) {
            throw RulingRefused.ownSignature();
        }
        recount.lock(ruling.contest());
        if (!dryRun(id).hash().equals(shown)) {
            throw RulingRefused.figuresMoved();
        }
        String signer = Access.username();
        corrected(ruling.contest(), Access.asSystem(() -> regrades.apply(id, signer)));
    }

    /** See {@link RegradeService#catchUp}. */
    @PreAuthorize(Access.SYSTEM)
    public void catchUp(Duration within) {
        regrades.catchUp(within).forEach(this::corrected);
    }

    private void corrected(ContestId contest, Regraded regraded) {
        regraded.people().forEach(recount::corrected);
        events.publishEvent(
                new ResultsCorrected(contest, List.copyOf(regraded.people().keySet())));
    }
}
