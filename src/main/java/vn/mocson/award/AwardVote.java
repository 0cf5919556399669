package vn.mocson.award;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the committee decided by a vote.
 *
 * @param prize name of the special prize it gives, or of the higher one at the border it is about; empty for another vote
 * @param about those it is about
 * @param chosen those of them who get something, the first first; empty where all share, or where nobody does
 * @param shared whether everybody of a tie gets the higher prize
 * @param border of a vote about a border, where it applies; null for others, and for those recorded before it was noted
 * @param by who recorded it
 */
public record AwardVote(
        long id,
        VoteKind kind,
        String prize,
        String question,
        int favour,
        int against,
        int abstained,
        String outcome,
        boolean shared,
        List<AwardSubject> about,
        List<AwardSubject> chosen,
        @Nullable Border border,
        String by,
        Instant at) {

    public AwardVote {
        about = List.copyOf(about);
        chosen = List.copyOf(chosen);
    }

    /**
     * Which border of the prize a vote was taken about. The same people may come to stand at another one.
     *
     * @param of kind of the prize: one of a unit may be named like one of a person
     * @param places how many of the prize there were for the tie
     */
    public record Border(AwardKind of, int places) {}

    public enum VoteKind {
        /** A tie across the border of a prize. */
        BORDER,
        /** A special prize that no data gives. */
        SPECIAL,
        OTHER
    }
}
