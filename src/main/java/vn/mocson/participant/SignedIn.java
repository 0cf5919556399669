package vn.mocson.participant;

/** A person who may go on to sit, with the token that says so. */
public record SignedIn(ParticipantId participant, String displayName, String token) {}
