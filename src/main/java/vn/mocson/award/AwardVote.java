package vn.mocson.award;

import java.time.Instant;
import java.util.List;

/**
 * What the committee decided by a vote.
 *
 * @param prize name of the special prize it gives; empty for another vote
 * @param about those it is about
 * @param chosen those of them who get something, the first first; empty where all share, or where nobody does
 * @param shared whether everybody of a tie gets the higher prize
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
        String by,
        Instant at) {

    public AwardVote {
        about = List.copyOf(about);
        chosen = List.copyOf(chosen);
    }

    public enum VoteKind {
        /** A tie across the border of a prize. */
        BORDER,
        /** A special prize that no data gives. */
        SPECIAL,
        OTHER
    }
}
