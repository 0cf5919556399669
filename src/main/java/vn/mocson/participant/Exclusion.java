package vn.mocson.participant;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may not enter a contest.
 *
 * @param hasPhone whether the telephone number is known, which is kept only for comparison
 * @param capacity in which they serve the contest
 */
public record Exclusion(
        long id,
        String fullName,
        @Nullable LocalDate dateOfBirth,
        boolean hasPhone,
        String capacity,
        Instant addedAt,
        String addedBy) {

    @Override
    public String toString() {
        return "Exclusion[" + id + "]";
    }
}
