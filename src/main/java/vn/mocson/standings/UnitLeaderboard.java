package vn.mocson.standings;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.Rules.CollectiveKey;

/**
 * A page of the units' board, in the order the rules ask for: league by league, in each those with a rank first.
 *
 * @param rankBy what they are ranked by, the first first
 */
public record UnitLeaderboard(
        Instant asOf, BoardState state, long total, List<CollectiveKey> rankBy, List<UnitRow> rows) {

    /** Why a unit has no rank. */
    public enum Unranked {
        TOO_FEW_ENTRANTS,
        TOO_SMALL,
        NO_LEAGUE
    }

    /**
     * What the rules keep to themselves for now is null.
     *
     * @param rank in its league; null where it has none
     * @param people different people who entered
     * @param averagePoints of the counted attempts, two decimals
     * @param league null where there are none, and for a unit in none
     * @param rate entrants in percent of the headcount, two decimals, rounded down; null also where the headcount is unknown
     * @param allCorrect different people with everything right
     * @param winners people with an individual prize; null until that is decided
     * @param weighted the weighted sum; null where the rules have none
     */
    public record UnitRow(
            @Nullable Integer rank,
            String code,
            String name,
            @Nullable Long people,
            @Nullable Long entries,
            @Nullable BigDecimal averagePoints,
            int headcount,
            boolean tied,
            @Nullable String league,
            @Nullable Unranked unrankedReason,
            @Nullable BigDecimal rate,
            @Nullable Long allCorrect,
            @Nullable Long winners,
            @Nullable BigDecimal weighted) {}
}
