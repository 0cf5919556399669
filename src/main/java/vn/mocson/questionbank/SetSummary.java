package vn.mocson.questionbank;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question set in a list.
 *
 * @param approved questions that the committee approved so far
 * @param seal 64 hexadecimal digits, once it is sealed
 */
public record SetSummary(
        SetId id,
        BankId bank,
        String title,
        SetState state,
        int questions,
        int approved,
        int rejected,
        String createdBy,
        Instant createdAt,
        @Nullable String submittedBy,
        @Nullable Instant submittedAt,
        @Nullable Decision decision,
        @Nullable String sealedBy,
        @Nullable Instant sealedAt,
        @Nullable String seal)
        implements Serializable {}
