package vn.mocson.contest;

import java.util.List;

/** Something that people prepare for a contest and that goes when its draft is deleted; modules above bring theirs. */
public interface DraftPart {

    /** What there is, each as a few words in Vietnamese with its number; empty where there is nothing. */
    List<String> contents(ContestDefinition draft);

    /** Takes it away, inside the transaction that deletes the draft. */
    void remove(ContestDefinition draft);
}
