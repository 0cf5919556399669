package vn.mocson.standings;

import java.util.List;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.RoundId;

/** Standings of these rounds were computed anew after a correction; told inside the transaction that did it. */
public record ResultsCorrected(ContestId contest, List<RoundId> rounds) {

    public ResultsCorrected {
        rounds = List.copyOf(rounds);
    }
}
