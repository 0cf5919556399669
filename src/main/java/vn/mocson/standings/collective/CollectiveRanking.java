package vn.mocson.standings.collective;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.Rules.Collective;
import vn.mocson.contest.Rules.CollectiveKey;
import vn.mocson.contest.Rules.League;

/**
 * Units in their places. Every figure ranks high to low; one that cannot be told (a rate without a
 * headcount, a mean without a counted attempt) ranks behind all that can. Rates and means are compared as
 * the fractions they are, so that no rounding decides; a weighted sum is of figures with six decimals.
 */
public final class CollectiveRanking {

    private final Collective rules;

    public CollectiveRanking(Collective rules) {
        this.rules = rules;
    }

    /** Why a unit is shown without a rank. */
    public enum Unranked {
        TOO_FEW_ENTRANTS,
        TOO_SMALL,
        NO_LEAGUE
    }

    /**
     * A unit's place in its league.
     *
     * @param league null where the rules have no leagues, and for a unit in none
     * @param rank null where it has none
     * @param values of every key of the rules, in their order; null where it cannot be told
     */
    public record Row(
            @Nullable String league,
            UnitTally unit,
            @Nullable Integer rank,
            boolean tied,
            @Nullable Unranked reason,
            Map<CollectiveKey, @Nullable BigDecimal> values) {}

    /**
     * League by league as the rules name them, in each the ranked units in order of rank and then code,
     * then those without a rank; at the end the units in no league.
     */
    public List<Row> rank(Collection<UnitTally> units) {
        List<Row> rows = new ArrayList<>();
        if (rules.leagues().isEmpty()) {
            rows.addAll(league(null, List.copyOf(units)));
            return rows;
        }
        for (League league : rules.leagues()) {
            rows.addAll(league(
                    league.name(),
                    units.stream()
                            .filter(unit ->
                                    leagueOf(unit).filter(league::equals).isPresent())
                            .toList()));
        }
        units.stream()
                .filter(unit -> leagueOf(unit).isEmpty())
                .sorted(order().thenComparing(UnitTally::code))
                .forEach(unit -> rows.add(new Row(null, unit, null, false, Unranked.NO_LEAGUE, values(unit))));
        return rows;
    }

    private List<Row> league(@Nullable String name, List<UnitTally> units) {
        Comparator<UnitTally> order = order();
        List<UnitTally> sorted =
                units.stream().sorted(order.thenComparing(UnitTally::code)).toList();
        List<UnitTally> ranked =
                sorted.stream().filter(unit -> reason(unit) == null).toList();
        List<Row> rows = new ArrayList<>();
        int rank = 0;
        for (int i = 0; i < ranked.size(); i++) {
            UnitTally unit = ranked.get(i);
            boolean likePrevious = i > 0 && order.compare(ranked.get(i - 1), unit) == 0;
            boolean likeNext = i + 1 < ranked.size() && order.compare(unit, ranked.get(i + 1)) == 0;
            rank = likePrevious ? rank : i + 1;
            rows.add(new Row(name, unit, rank, likePrevious || likeNext, null, values(unit)));
        }
        for (UnitTally unit : sorted) {
            Unranked reason = reason(unit);
            if (reason != null) {
                rows.add(new Row(name, unit, null, false, reason, values(unit)));
            }
        }
        return rows;
    }

    /** The first league that has the unit. */
    private Optional<League> leagueOf(UnitTally unit) {
        return rules.leagues().stream().filter(league -> has(league, unit)).findFirst();
    }

    private static boolean has(League league, UnitTally unit) {
        if (!league.units().isEmpty()) {
            return league.units().contains(unit.code());
        }
        Integer from = league.headcountFrom();
        Integer to = league.headcountTo();
        return unit.headcount() > 0
                && (from == null || unit.headcount() >= from)
                && (to == null || unit.headcount() <= to);
    }

    private @Nullable Unranked reason(UnitTally unit) {
        if (unit.headcount() < rules.minimumHeadcount()) {
            return Unranked.TOO_SMALL;
        }
        return unit.entrants() < rules.minimumEntrants() ? Unranked.TOO_FEW_ENTRANTS : null;
    }

    private Map<CollectiveKey, @Nullable BigDecimal> values(UnitTally unit) {
        Map<CollectiveKey, @Nullable BigDecimal> values = new EnumMap<>(CollectiveKey.class);
        for (CollectiveKey key : rules.rankBy()) {
            values.put(key, key == CollectiveKey.WEIGHTED ? weighted(unit) : unit.figure(key));
        }
        return values;
    }

    private Comparator<UnitTally> order() {
        Comparator<UnitTally> order = (_, _) -> 0;
        for (CollectiveKey key : rules.rankBy()) {
            order = order.thenComparing((a, b) -> compare(key, a, b));
        }
        return order;
    }

    /** Negative where {@code a} is better. */
    private int compare(CollectiveKey key, UnitTally a, UnitTally b) {
        return switch (key) {
            case RATE -> fractions(number(a.entrants()), a.headcount(), number(b.entrants()), b.headcount());
            case MEAN_POINTS -> fractions(a.points(), a.counted(), b.points(), b.counted());
            case WEIGHTED -> weighted(b).compareTo(weighted(a));
            case ENTRANTS, ENTRIES, ALL_CORRECT, WINNERS -> numbers(a.figure(key), b.figure(key));
        };
    }

    private static int numbers(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        if (a == null || b == null) {
            return Boolean.compare(a == null, b == null);
        }
        return b.compareTo(a);
    }

    /** a/b against c/d as a·d against c·b; without a divisor behind all others. */
    private static int fractions(BigDecimal a, long of, BigDecimal b, long other) {
        if (of == 0 || other == 0) {
            return Boolean.compare(of == 0, other == 0);
        }
        return b.multiply(number(of)).compareTo(a.multiply(number(other)));
    }

    private static BigDecimal number(long value) {
        return BigDecimal.valueOf(value);
    }

    /** What cannot be told adds nothing. */
    private BigDecimal weighted(UnitTally unit) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<CollectiveKey, BigDecimal> weight : rules.weights().entrySet()) {
            BigDecimal figure = unit.figure(weight.getKey());
            if (figure != null) {
                sum = sum.add(weight.getValue().multiply(figure));
            }
        }
        return sum;
    }
}
