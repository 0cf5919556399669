package vn.mocson.exam;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import vn.mocson.common.security.Access;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.Rules;

/** Whether the right answers of a round may be told: the one place that decides it, whoever asks. */
@Service
public class ShownKeys {

    private final Attempts attempts;
    private final Clock clock;

    ShownKeys(Attempts attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /** Why they may not be told, to whoever sat; nothing where they may. */
    @PreAuthorize(Access.ANYONE)
    public Optional<KeyNotShown> obstacle(RoundDefinition round) {
        Rules.Moment moment = round.rules().results().showKey();
        Instant now = clock.instant();
        if (!round.shows(moment, now)) {
            return Optional.of(KeyNotShown.before(moment, now.isBefore(round.closesAt()) ? round.closesAt() : null));
        }
        // Time that was given back, and the grace of the last saves, reach beyond the close.
        return moment == Rules.Moment.AT_ROUND_CLOSE && attempts.anybodySitting(round.id())
                ? Optional.of(KeyNotShown.stillSitting())
                : Optional.empty();
    }

    /** Whether nobody can be asked by this round any more: it is over and nobody sits. */
    @PreAuthorize(Access.ANYONE)
    public boolean finished(RoundDefinition round) {
        return switch (round.stateAt(clock.instant())) {
            case UPCOMING, OPEN -> false;
            case CLOSED, PUBLISHED -> !attempts.anybodySitting(round.id());
        };
    }
}
