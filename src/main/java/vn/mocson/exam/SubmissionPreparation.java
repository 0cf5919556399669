package vn.mocson.exam;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.mocson.common.database.GroupCommit;
import vn.mocson.contest.RoundId;

/** What submissions need of the database, read at once for as many as come at once. */
@Component
class SubmissionPreparation implements GroupCommit.Preparation<AttemptId, SubmissionPreparation.Held> {

    private final Attempts attempts;
    private final Compensations compensations;

    SubmissionPreparation(Attempts attempts, Compensations compensations) {
        this.attempts = attempts;
        this.compensations = compensations;
    }

    /** An attempt that is locked until the transaction ends, if there is one. */
    static final class Held {

        private final @Nullable Attempt attempt;
        private final Given given;

        private Held(@Nullable Attempt attempt, Given given) {
            this.attempt = attempt;
            this.given = given;
        }

        Optional<Attempt> attempt() {
            return Optional.ofNullable(attempt);
        }

        /** The time that was given back in this attempt's round; whoever gives some later sees the attempt closed. */
        List<Compensations.Given> given(RoundId round) {
            return given.in(round);
        }
    }

    /** Read once in a transaction, and not before all its attempts are locked. */
    private final class Given {

        private final Map<RoundId, List<Compensations.Given>> read = new HashMap<>();

        private List<Compensations.Given> in(RoundId round) {
            return read.computeIfAbsent(round, compensations::given);
        }
    }

    @Override
    public Map<AttemptId, Held> together(Collection<AttemptId> ids) {
        Given given = new Given();
        return attempts.lockTogether(ids).stream()
                .collect(Collectors.toMap(Attempt::id, attempt -> new Held(attempt, given)));
    }

    @Override
    public Held alone(AttemptId id) {
        return new Held(attempts.lock(id).orElse(null), new Given());
    }
}
