package vn.mocson.exam;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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

    /**
     * An attempt that is locked until the transaction ends, if there is one.
     *
     * @param given the time that was given back in its round; whoever gives some later sees the attempt closed
     */
    record Held(Optional<Attempt> attempt, Function<RoundId, List<Compensations.Given>> given) {}

    /** Read once in a transaction, and not before all its attempts are locked. */
    private Function<RoundId, List<Compensations.Given>> given() {
        Map<RoundId, List<Compensations.Given>> read = new HashMap<>();
        return round -> read.computeIfAbsent(round, compensations::given);
    }

    @Override
    public Map<AttemptId, Held> together(Collection<AttemptId> ids) {
        Function<RoundId, List<Compensations.Given>> given = given();
        return attempts.lockTogether(ids).stream()
                .collect(Collectors.toMap(Attempt::id, attempt -> new Held(Optional.of(attempt), given)));
    }

    @Override
    public Held alone(AttemptId id) {
        return new Held(attempts.lock(id), given());
    }
}
