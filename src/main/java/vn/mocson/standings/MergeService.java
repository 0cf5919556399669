package vn.mocson.standings;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.audit.Act;
import vn.mocson.common.audit.ActNotes;
import vn.mocson.common.security.Access;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.contest.Rules;
import vn.mocson.exam.AttemptOutline;
import vn.mocson.exam.AttemptState;
import vn.mocson.exam.MovedAttempts;
import vn.mocson.exam.VoidedAttempts;
import vn.mocson.participant.ParticipantId;
import vn.mocson.participant.PersonProfile;
import vn.mocson.participant.ProfileDesk;
import vn.mocson.standings.MergePreview.Obstacle;
import vn.mocson.standings.MergePreview.Why;
import vn.mocson.standings.ranking.Candidate;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitService;

/**
 * Two registrations of one person become one. Attempts beyond what the rules allow are not dropped by it: which of
 * them does not count is a ruling with two signatures, made before.
 */
@Service
@Transactional
public class MergeService {

    private final JdbcClient db;
    private final ProfileDesk profiles;
    private final VoidedAttempts attempts;
    private final MovedAttempts moved;
    private final Rulings rulings;
    private final Standings standings;
    private final StandingsRecount recount;
    private final DryRuns dryRuns;
    private final ContestService contests;
    private final UnitService units;
    private final ApplicationEventPublisher events;

    MergeService(
            JdbcClient db,
            ProfileDesk profiles,
            VoidedAttempts attempts,
            MovedAttempts moved,
            Rulings rulings,
            Standings standings,
            StandingsRecount recount,
            DryRuns dryRuns,
            ContestService contests,
            UnitService units,
            ApplicationEventPublisher events) {
        this.db = db;
        this.profiles = profiles;
        this.attempts = attempts;
        this.moved = moved;
        this.rulings = rulings;
        this.standings = standings;
        this.recount = recount;
        this.dryRuns = dryRuns;
        this.contests = contests;
        this.units = units;
        this.events = events;
    }

    /**
     * What would follow.
     *
     * @throws MergeRefused where both are the same
     * @throws vn.mocson.common.web.NotFound where the contest has one of them no more
     */
    @PreAuthorize(Access.ROSTER)
    @Transactional(readOnly = true)
    public MergePreview preview(ContestId contestId, ParticipantId kept, ParticipantId gone) {
        if (kept.equals(gone)) {
            throw MergeRefused.samePerson();
        }
        ContestDefinition contest = contests.contest(contestId);
        PersonProfile stays = profiles.profile(contestId, kept);
        PersonProfile goes = profiles.profile(contestId, gone);
        List<AttemptOutline> own = attempts.of(kept);
        List<AttemptOutline> moving = attempts.of(gone);
        Set<RoundId> touched = moving.stream().map(AttemptOutline::round).collect(Collectors.toSet());
        DryRun dryRun =
                dryRuns.of(contest, round -> touched.contains(round.id()), (round, counting) -> counting.stream()
                        .map(each -> each.participantId().equals(gone.toString()) ? as(each, stays) : each)
                        .toList());
        List<Obstacle> obstacles = new ArrayList<>();
        sitting(stays, own, obstacles);
        sitting(goes, moving, obstacles);
        ruled(stays, obstacles);
        ruled(goes, obstacles);
        beyondLimits(contest, stays, own, goes, moving, obstacles);
        return new MergePreview(stays, goes, own, moving, obstacles, dryRun, hash(stays, goes, own, moving, dryRun));
    }

    private static Candidate as(Candidate attempt, PersonProfile person) {
        return new Candidate(
                attempt.attemptId(),
                person.id().toString(),
                Long.toString(person.unit().value()),
                attempt.startedAt(),
                attempt.submittedAt(),
                attempt.compensated(),
                attempt.correct(),
                attempt.points(),
                attempt.prediction());
    }

    private static void sitting(PersonProfile person, List<AttemptOutline> of, List<Obstacle> obstacles) {
        of.stream()
                .filter(attempt -> attempt.state() == AttemptState.OPEN)
                .forEach(attempt -> obstacles.add(new Obstacle(Why.SITTING, person, attempt)));
    }

    private void ruled(PersonProfile person, List<Obstacle> obstacles) {
        List<Ruling> about = rulings.ofParticipant(person.id().value());
        if (about.stream().anyMatch(Ruling::proposed)) {
            obstacles.add(new Obstacle(Why.RULING_WAITING, person, null));
        }
        if (about.stream().anyMatch(ruling -> ruling.inForce() && ruling.kind() == RulingKind.DISQUALIFY)) {
            obstacles.add(new Obstacle(Why.DISQUALIFIED, person, null));
        }
    }

    /** An attempt with whose it is now. */
    private record Owned(PersonProfile owner, AttemptOutline attempt) {}

    private static void beyondLimits(
            ContestDefinition contest,
            PersonProfile stays,
            List<AttemptOutline> own,
            PersonProfile goes,
            List<AttemptOutline> moving,
            List<Obstacle> obstacles) {
        List<Owned> counting = Stream.concat(
                        own.stream().map(attempt -> new Owned(stays, attempt)),
                        moving.stream().map(attempt -> new Owned(goes, attempt)))
                .filter(each -> each.attempt().state().counts())
                .sorted(Comparator.comparing(each -> each.attempt().startedAt()))
                .toList();
        if (contest.rules().attempts().per() == Rules.Per.CONTEST) {
            beyond(contest.rules().attempts().max(), counting, obstacles);
            return;
        }
        for (RoundDefinition round : contest.rounds()) {
            Map<String, List<Owned>> shares = new HashMap<>();
            counting.stream()
                    .filter(each -> each.attempt().round().equals(round.id()))
                    .forEach(each -> shares.computeIfAbsent(share(round, each.attempt()), key -> new ArrayList<>())
                            .add(each));
            shares.values().forEach(share -> beyond(round.rules().attempts().max(), share, obstacles));
        }
    }

    /** What the limit is counted over: the round, or a day of it. */
    private static String share(RoundDefinition round, AttemptOutline attempt) {
        LocalDate day = VietnamTime.dateOf(attempt.startedAt());
        return round.rules().attempts().per() == Rules.Per.DAY ? day.toString() : "";
    }

    /** Those that were started last are too many. */
    private static void beyond(@Nullable Integer most, List<Owned> counting, List<Obstacle> obstacles) {
        if (most != null) {
            counting.stream()
                    .skip(most)
                    .forEach(each -> obstacles.add(new Obstacle(Why.TOO_MANY_ATTEMPTS, each.owner(), each.attempt())));
        }
    }

    private static String hash(
            PersonProfile stays,
            PersonProfile goes,
            Collection<AttemptOutline> own,
            Collection<AttemptOutline> moving,
            DryRun dryRun) {
        String text = stays + "|" + stays.unit() + "|" + goes + "|" + own + "|" + moving + "|" + dryRun.hash();
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /**
     * Makes them one; standings are computed anew at once.
     *
     * @param shown the hash of the preview that was looked at
     * @throws MergeRefused where something stands in the way, or is no longer what was shown
     */
    @PreAuthorize(Access.ROSTER)
    @Act(value = "participant.merge", keepsReason = false)
    public void merge(ContestId contestId, ParticipantId kept, ParticipantId gone, String shown, String reason) {
        ActNotes.current().about("participant", kept).after("gone", gone);
        profiles.lock(contestId, kept, gone);
        recount.lock(contestId);
        MergePreview now = preview(contestId, kept, gone);
        if (!now.obstacles().isEmpty()) {
            throw MergeRefused.hindered();
        }
        if (!now.hash().equals(shown)) {
            throw MergeRefused.figuresMoved();
        }
        List<RoundId> touched =
                now.moving().stream().map(AttemptOutline::round).distinct().toList();
        for (RoundId round : touched) {
            for (Standings.View view : Standings.View.values()) {
                standings.takeOut(round, gone, view);
            }
        }
        Access.asSystem(() -> {
            moved.hand(gone, kept);
            return true;
        });
        for (String table : List.of("ruling", "regrade_row")) {
            db.sql("UPDATE " + table + " SET participant_id = ? WHERE participant_id = ?")
                    .params(kept.toString(), gone.toString())
                    .update();
        }
        profiles.join(contestId, kept, gone, trace(now), reason);
        touched.forEach(round -> recount.corrected(round, List.of(kept)));
        events.publishEvent(new ResultsCorrected(contestId, touched));
    }

    /** What is kept of the registration that is no more. */
    private String trace(MergePreview now) {
        PersonProfile gone = now.gone();
        String unit = units.tree(contests.contest(gone.contest()).units())
                .find(gone.unit())
                .map(Unit::name)
                .orElse("");
        return gone.fullName() + ", sinh " + VietnamTime.date(gone.dateOfBirth()) + ", " + unit + ", điện thoại …"
                + gone.phoneEnd() + ", đăng ký " + VietnamTime.minute(gone.registeredAt()) + ", "
                + now.moving().size() + " lượt thi, mã " + gone.id();
    }
}
