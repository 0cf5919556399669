package vn.mocson.contest;

/** What of a round has begun. A port: the contest asks, the exam knows. */
public interface StartedAttempts {

    /** Attempts of the round that somebody began, in whatever state they are now. */
    long begun(RoundId round);

    /** Attempts that somebody sits at now. */
    long open(RoundId round);
}
