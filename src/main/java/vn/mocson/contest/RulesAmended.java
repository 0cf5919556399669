package vn.mocson.contest;

import java.util.List;

/** The rules of these rounds were amended after they had opened; told inside the transaction that does it. */
public record RulesAmended(ContestId contest, List<RoundId> rounds) {

    public RulesAmended {
        rounds = List.copyOf(rounds);
    }
}
