package vn.mocson.standings;

import org.jspecify.annotations.Nullable;
import vn.mocson.standings.ranking.PrizePlaces;

/**
 * A person whose rank or prize would change, by name.
 *
 * @param rankBefore null where the person is not in the standings, like the others
 */
public record DryRunRow(
        String name,
        String unit,
        @Nullable Integer rankBefore,
        @Nullable Integer rankAfter,
        PrizePlaces.@Nullable Won prizeBefore,
        PrizePlaces.@Nullable Won prizeAfter,
        boolean otherAttempt) {

    @Override
    public String toString() {
        return "DryRunRow[" + rankBefore + " → " + rankAfter + "]";
    }
}
