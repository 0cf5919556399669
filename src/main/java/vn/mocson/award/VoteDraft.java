package vn.mocson.award;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mocson.award.AwardVote.Border;
import vn.mocson.award.AwardVote.VoteKind;

/** A vote as it is recorded; see {@link AwardVote}. */
public record VoteDraft(
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
        @Nullable Border border) {

    public VoteDraft {
        about = List.copyOf(about);
        chosen = List.copyOf(chosen);
    }

    /** About no border. */
    public VoteDraft(
            VoteKind kind,
            String prize,
            String question,
            int favour,
            int against,
            int abstained,
            String outcome,
            boolean shared,
            List<AwardSubject> about,
            List<AwardSubject> chosen) {
        this(kind, prize, question, favour, against, abstained, outcome, shared, about, chosen, null);
    }
}
