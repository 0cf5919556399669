package vn.mocson.participant;

import vn.mocson.contest.ContestId;

/** Who holds a token of the door: a person in one contest. */
public record Entrant(ParticipantId participant, ContestId contest) implements java.security.Principal {

    @Override
    public String getName() {
        return participant.toString();
    }
}
