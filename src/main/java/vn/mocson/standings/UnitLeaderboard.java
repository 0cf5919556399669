package vn.mocson.standings;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the units' board: most distinct entrants first, then the better mean of counted points. */
public record UnitLeaderboard(Instant asOf, BoardState state, long total, List<UnitRow> rows) {

    /**
     * @param people distinct people with a counted attempt
     * @param entries null while the rules make entries a secret
     * @param averagePoints of the counted attempts, two decimals; null while the rules hide scores
     */
    public record UnitRow(
            long rank,
            String code,
            String name,
            long people,
            @Nullable Long entries,
            @Nullable BigDecimal averagePoints,
            int headcount,
            boolean tied) {}
}
