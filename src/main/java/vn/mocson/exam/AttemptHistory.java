package vn.mocson.exam;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.contest.Rules;

/**
 * The attempts a person has made in a contest, in the order they were started.
 *
 * @param barred rounds the committee excluded the person from, {@link VoidedAttempts#EVERY_ROUND} among them for all
 */
record AttemptHistory(List<Entry> entries, Set<Long> barred) {

    static final AttemptHistory NONE = new AttemptHistory(List.of(), Set.of());

    record Entry(
            AttemptId id,
            RoundId round,
            int number,
            AttemptState state,
            Instant startedAt,
            Deadline deadline,
            @Nullable Instant submittedAt) {}

    boolean barredFrom(RoundId round) {
        return barred.contains(VoidedAttempts.EVERY_ROUND) || barred.contains(round.value());
    }

    Optional<Entry> open(RoundId round) {
        return in(round).stream().filter(e -> e.state() == AttemptState.OPEN).findFirst();
    }

    int usedInRound(RoundId round) {
        return in(round).size();
    }

    int nextNumber(RoundId round) {
        return in(round).stream().mapToInt(Entry::number).max().orElse(0) + 1;
    }

    /** Attempts that count against the limit of the rules. */
    int used(RoundDefinition round, Instant now) {
        return switch (round.rules().attempts().per()) {
            case ROUND -> usedInRound(round.id());
            case CONTEST -> entries.size();
            case DAY ->
                (int) in(round.id()).stream()
                        .filter(e -> VietnamTime.dateOf(e.startedAt()).equals(VietnamTime.dateOf(now)))
                        .count();
        };
    }

    /** Where attempts are counted per day: the start of tomorrow, if the round is still open then. */
    @Nullable
    Instant nextDay(RoundDefinition round, Instant now) {
        if (round.rules().attempts().per() != Rules.Per.DAY) {
            return null;
        }
        Instant tomorrow = VietnamTime.dateOf(now)
                .plusDays(1)
                .atStartOfDay(VietnamTime.ZONE)
                .toInstant();
        return tomorrow.isBefore(round.closesAt()) ? tomorrow : null;
    }

    /** The end of the pause after the last attempt, where the rules ask for one. */
    Optional<Instant> cooledDownAt(RoundDefinition round) {
        if (round.rules().attempts().cooldownMinutes() == 0) {
            return Optional.empty();
        }
        return in(round.id()).stream()
                .map(e -> e.submittedAt() == null ? e.deadline().planned() : e.submittedAt())
                .max(Instant::compareTo)
                .map(end -> end.plus(round.rules().attempts().cooldown()));
    }

    private List<Entry> in(RoundId round) {
        return entries.stream().filter(e -> e.round().equals(round)).toList();
    }
}
