package vn.mocson.rehearsal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RunState;

/** Sees to it that nobody who sits for real is hurt by a rehearsal, in whichever contest. */
@Component
class RealRounds {

    /** What is heavy is over so long before a round opens. */
    private static final Duration BEFORE = Duration.ofMinutes(30);

    private final ContestService contests;
    private final Clock clock;

    RealRounds(ContestService contests, Clock clock) {
        this.contests = contests;
        this.clock = clock;
    }

    /** @throws RehearsalRefused where a round is open, or opens within the time and half an hour after it */
    void requireNone(Duration lasting) {
        Instant now = clock.instant();
        Instant free = now.plus(lasting).plus(BEFORE);
        for (ContestDefinition contest : Access.asSystem(contests::announced)) {
            for (RoundDefinition round : contest.rounds()) {
                boolean open = round.stateAt(now) == RunState.OPEN;
                if (open
                        || (round.stateAt(now) == RunState.UPCOMING
                                && round.opensAt().isBefore(free))) {
                    throw RehearsalRefused.realRound(round, contest.title(), open);
                }
            }
        }
    }

    /** Whether one opened after this moment: somebody opened it at once. */
    boolean openedSince(Instant moment) {
        Instant now = clock.instant();
        return Access.asSystem(contests::announced).stream()
                .flatMap(contest -> contest.rounds().stream())
                .anyMatch(round ->
                        round.stateAt(now) == RunState.OPEN && round.opensAt().isAfter(moment));
    }
}
