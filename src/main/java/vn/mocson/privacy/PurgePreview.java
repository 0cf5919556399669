package vn.mocson.privacy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a removal would take, before it is begun.
 *
 * @param people whose registrations would be erased, {@code listed} lines of the lists of members and excluded people
 * @param waiting requests that would be done with by it
 * @param attempts that stay, without a name, as the figures they make
 * @param obstacle why it cannot begin; null where it can
 * @param runs of earlier removals, the latest first
 */
public record PurgePreview(
        int people,
        int listed,
        int waiting,
        long attempts,
        @Nullable PurgeObstacle obstacle,
        List<PurgeRun> runs) {

    public boolean nothingLeft() {
        return people == 0 && listed == 0 && !brokenOff();
    }

    /** Whether the last removal has still to be ended. */
    public boolean brokenOff() {
        return !runs.isEmpty() && runs.getFirst().finishedAt() == null;
    }
}
