package vn.mocson.questionbank;

import java.util.List;

/** What came of doing something to many questions: those it could not be done to, each with its reason. */
public record BatchOutcome(int done, List<Refused> refused) {

    /** @param question the beginning of its text */
    public record Refused(EntryId id, String question, String reason) {}
}
