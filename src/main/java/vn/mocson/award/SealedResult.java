package vn.mocson.award;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One sealed version of a result, with the names beside it. Both were held against their hashes when this was read.
 *
 * @param scopeName the round's, phase's or contest's name as people read it
 * @param version 1 for the first; a later one replaces it by a numbered decision
 * @param sha256 of the canonical file, lower-case hexadecimal
 * @param trueValue of the prediction question; null where there is none
 * @param signatures in the order in which they were given
 * @param decision number of the decision by which it replaces the version before; null for the first
 * @param reason of that decision; null for the first
 * @param publishedAt null while it is not published
 * @param publishedBy full name; null while it is not published
 * @param awards individual, then collective, then special, each from the highest prize, within it by rank
 * @param votes what the committee decided by a vote
 * @param entrants people with a counted attempt; for a contest or phase each once
 * @param entries attempts handed in
 */
public record SealedResult(
        SealId id,
        AwardScope scope,
        String scopeName,
        int version,
        String sha256,
        Instant sealedAt,
        @Nullable String trueValue,
        List<Signed> signatures,
        @Nullable String decision,
        @Nullable String reason,
        @Nullable Instant publishedAt,
        @Nullable String publishedBy,
        List<SealedAward> awards,
        List<Vote> votes,
        long entrants,
        long entries) {

    public enum Role {
        SECRETARY,
        JURY_HEAD
    }

    /** @param name full name of who signed */
    public record Signed(Role role, String name, Instant at) {}

    /** @param outcome in words */
    public record Vote(String question, int favour, int against, int abstained, String outcome, Instant at) {}

    public SealedResult {
        signatures = List.copyOf(signatures);
        awards = List.copyOf(awards);
        votes = List.copyOf(votes);
    }
}
