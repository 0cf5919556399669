package vn.mocson.participant;

import vn.mocson.contest.ContestId;

/** A person entered a contest. */
public record ParticipantRegistered(ParticipantId participant, ContestId contest) {}
