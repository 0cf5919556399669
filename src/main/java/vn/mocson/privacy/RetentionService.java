package vn.mocson.privacy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import vn.mocson.common.audit.Act;
import vn.mocson.common.audit.ActNotes;
import vn.mocson.common.security.Access;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RunState;
import vn.mocson.exam.OwnAttempts;
import vn.mocson.participant.PeopleEraser;

/** Until when the personal data of a contest is kept, and its removal afterwards. People begin it, never a timetable. */
@Service
public class RetentionService {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;
    /** So many people are erased in one transaction: small enough that nobody else waits for it. */
    private static final int TOGETHER = 200;

    private final RetentionRows rows;
    private final RequestRows requests;
    private final PeopleEraser eraser;
    private final OwnAttempts attempts;
    private final ContestService contests;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RetentionService(
            RetentionRows rows,
            RequestRows requests,
            PeopleEraser eraser,
            OwnAttempts attempts,
            ContestService contests,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.requests = requests;
        this.eraser = eraser;
        this.attempts = attempts;
        this.contests = contests;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Told how many people are erased, of how many; answers whether to go on. */
    @FunctionalInterface
    public interface Progress {
        boolean at(int done, int of);
    }

    @PreAuthorize(Access.PERSONAL_DATA)
    @Transactional(readOnly = true)
    public Retention of(ContestId contest) {
        return rows.of(contests.contest(contest));
    }

    /** Whether the day is over and something is left to be removed. */
    @PreAuthorize(Access.PERSONAL_DATA)
    @Transactional(readOnly = true)
    public boolean due(ContestId id) {
        return rows.of(contests.contest(id)).due(today())
                && Access.asSystem(() -> eraser.left(id) > 0
                        || eraser.leftOnLists(id) > 0
                        || rows.runs(id).stream().anyMatch(run -> run.finishedAt() == null));
    }

    /**
     * Decides another day than the usual one.
     *
     * @throws PrivacyRefused where no reason is given, or the day is not after the contest
     */
    @PreAuthorize(Access.PERSONAL_DATA)
    @Transactional
    @Act("retention.decide")
    public void decide(ContestId id, LocalDate until, String reason) {
        ActNotes.current().after("to", until);
        String why = reason.strip();
        if (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON) {
            throw PrivacyRefused.reasonMissing();
        }
        Optional<LocalDate> end = RetentionRows.end(contests.contest(id)).map(VietnamTime::dateOf);
        if (end.isPresent() && !until.isAfter(end.get())) {
            throw PrivacyRefused.dateNotAfterContest(end.get());
        }
        rows.decide(id, until, why, Access.username(), clock.instant());
    }

    /** What a removal would take now. Nothing is changed. */
    @PreAuthorize(Access.PERSONAL_DATA)
    @Transactional(readOnly = true)
    public PurgePreview preview(ContestId id) {
        return Access.asSystem(() -> new PurgePreview(
                eraser.left(id),
                eraser.leftOnLists(id),
                requests.counts(id, today()).waiting(),
                rows.attempts(id),
                obstacle(id),
                rows.runs(id)));
    }

    private @Nullable PurgeObstacle obstacle(ContestId id) {
        ContestDefinition contest = contests.contest(id);
        Instant now = clock.instant();
        Retention retention = rows.of(contest);
        if (retention.until() == null) {
            return new PurgeObstacle(PurgeObstacle.Kind.NO_ROUNDS, "");
        }
        if (!retention.due(today())) {
            return new PurgeObstacle(PurgeObstacle.Kind.NOT_DUE, VietnamTime.date(retention.until()));
        }
        Optional<RoundDefinition> unpublished = contest.rounds().stream()
                .filter(round -> round.stateAt(now) != RunState.PUBLISHED)
                .findFirst();
        if (unpublished.isPresent()) {
            return new PurgeObstacle(
                    PurgeObstacle.Kind.UNPUBLISHED, unpublished.get().fullName());
        }
        return attempts.anybodySitting(id) ? new PurgeObstacle(PurgeObstacle.Kind.SITTING, "") : null;
    }

    /**
     * Removes the personal data of a whole contest, a few hundred people at a time. What was broken off, or stopped, goes
     * on where it stood; done again, it finds nothing to do.
     *
     * @return how many people were erased now
     * @throws PrivacyRefused where the day is not over, or results are not published
     */
    @PreAuthorize(Access.PERSONAL_DATA)
    @Act("retention.purge")
    public int purge(ContestId id, Progress progress) {
        String by = Access.username();
        return Access.asSystem(() -> purge(id, by, progress));
    }

    private int purge(ContestId id, String by, Progress progress) {
        PurgePreview before = preview(id);
        PurgeObstacle obstacle = before.obstacle();
        if (obstacle != null) {
            throw PrivacyRefused.notDue(obstacle);
        }
        if (before.nothingLeft()) {
            return 0;
        }
        long run = Objects.requireNonNull(transaction.execute(status -> rows.begin(id, by, clock.instant())));
        int done = 0;
        int erased;
        boolean goOn;
        do {
            erased = Objects.requireNonNull(transaction.execute(status -> {
                int people = eraser.eraseNext(id, TOGETHER);
                rows.count(run, people, 0);
                return people;
            }));
            done += erased;
            goOn = progress.at(done, before.people());
        } while (goOn && erased == TOGETHER);
        if (!goOn) {
            return done;
        }
        transaction.executeWithoutResult(status -> {
            rows.count(run, 0, eraser.eraseLists(id));
            rows.finish(run, clock.instant());
        });
        return done;
    }

    private LocalDate today() {
        return VietnamTime.dateOf(clock.instant());
    }
}
