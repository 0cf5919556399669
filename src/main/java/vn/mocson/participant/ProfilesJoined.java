package vn.mocson.participant;

import vn.mocson.contest.ContestId;

/** Two registrations of one person become one; told inside the transaction while both are still there. */
public record ProfilesJoined(ContestId contest, ParticipantId kept, ParticipantId gone) {}
