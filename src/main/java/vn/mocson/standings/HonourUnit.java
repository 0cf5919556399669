package vn.mocson.standings;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.Rules.CollectiveKey;
import vn.mocson.unit.UnitId;

/**
 * A unit with a rank in a final ranking of units.
 *
 * @param league null where the rules have none
 * @param figures by which it is ranked, in their order; without those that cannot be told
 */
public record HonourUnit(
        int rank,
        boolean tied,
        @Nullable String league,
        UnitId unit,
        String name,
        Map<CollectiveKey, BigDecimal> figures) {}
