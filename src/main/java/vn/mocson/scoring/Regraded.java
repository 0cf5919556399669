package vn.mocson.scoring;

import java.util.Map;
import java.util.Set;
import vn.mocson.contest.RoundId;
import vn.mocson.participant.ParticipantId;

/** Whose attempts have other marks than before, round by round. */
public record Regraded(Map<RoundId, Set<ParticipantId>> people) {

    public Regraded {
        people = Map.copyOf(people);
    }
}
