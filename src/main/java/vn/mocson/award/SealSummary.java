package vn.mocson.award;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sealed version in a list.
 *
 * @param latest whether no later version replaces it
 * @param correctedAt when the ranking it holds was last corrected by a decision, once it was public; else null
 */
public record SealSummary(
        SealId id,
        AwardScope scope,
        String scopeName,
        int version,
        String sha256,
        Instant sealedAt,
        @Nullable Instant publishedAt,
        int awards,
        boolean latest,
        @Nullable Instant correctedAt) {

    /**
     * Of each scope the highest version among these: to whom a later one is not shown yet, the one before still holds.
     */
    public static List<SealSummary> highest(Collection<SealSummary> some) {
        Map<AwardScope, SealSummary> byScope = new LinkedHashMap<>();
        some.forEach(each ->
                byScope.merge(each.scope(), each, (one, other) -> one.version() >= other.version() ? one : other));
        return List.copyOf(byScope.values());
    }
}
