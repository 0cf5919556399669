package vn.mocson.award;

import java.util.List;
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
        List<AwardSubject> chosen) {

    public VoteDraft {
        about = List.copyOf(about);
        chosen = List.copyOf(chosen);
    }
}
