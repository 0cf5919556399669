package vn.mocson.report;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.Occupation;
import vn.mocson.contest.OccupationService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.report.FigureQueries.Alike;
import vn.mocson.report.FigureQueries.Asked;
import vn.mocson.report.FigureQueries.Handed;
import vn.mocson.report.Figures.Count;
import vn.mocson.report.Figures.Hour;
import vn.mocson.report.Figures.OfAge;
import vn.mocson.report.Figures.OfGroup;
import vn.mocson.report.Figures.OfUnit;
import vn.mocson.report.Figures.Turnout;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitService;
import vn.mocson.unit.UnitTree;

/** Reads the figures of a contest in one view of the database. */
@Component
class FigureReading {

    private final FigureQueries queries;
    private final OccupationService occupations;
    private final UnitService units;
    private final Clock clock;

    FigureReading(FigureQueries queries, OccupationService occupations, UnitService units, Clock clock) {
        this.queries = queries;
        this.occupations = occupations;
        this.units = units;
        this.clock = clock;
    }

    /** What people of a unit come to; added up along the tree. */
    private static final class Sum {
        private Count count = Count.NONE;
        private long sitting;
        private long expected;
        private long members;
    }

    /**
     * REPEATABLE READ: whatever is committed between two of the statements, none of them sees it.
     *
     * @param round the only one whose attempts are counted; null for all
     * @param until a moment of the past; null for now
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Figures read(ContestDefinition contest, @Nullable RoundDefinition round, @Nullable Instant until) {
        Instant asOf = until == null ? clock.instant() : until;
        Asked asked = new Asked(contest.id(), round == null ? contest.rounds() : List.of(round), until);
        UnitTree tree = units.tree(contest.units());
        List<Alike> people = queries.people(asked, VietnamTime.dateOf(asOf));
        Map<UnitId, Long> sitting = until == null ? queries.sitting(asked, asOf) : Map.of();
        Map<UnitId, Turnout> roster = queries.roster(asked);
        boolean byRoster = !roster.isEmpty();

        Map<UnitId, Sum> own = new HashMap<>();
        people.forEach(alike -> {
            Sum sum = of(own, alike.unit());
            sum.count = sum.count.plus(alike.count());
        });
        sitting.forEach((unit, n) -> of(own, unit).sitting = n);
        if (byRoster) {
            roster.forEach((unit, members) -> {
                of(own, unit).expected = members.expected();
                of(own, unit).members = members.taken();
            });
        } else {
            tree.ever().forEach(unit -> of(own, unit.id()).expected = unit.headcount());
        }
        Map<UnitId, Sum> subtrees = new HashMap<>();
        Map<UnitId, Sum> branches = new HashMap<>();
        Sum all = new Sum();
        own.forEach((unit, sum) -> {
            add(all, sum);
            tree.lineage(unit).forEach(above -> add(of(subtrees, above.id()), sum));
            tree.branch(unit).ifPresent(branch -> add(of(branches, branch.id()), sum));
        });
        boolean past = until != null;
        List<Unit> known = tree.ever().stream()
                .filter(unit -> unit.state() != Unit.State.MERGED)
                .toList();
        Set<UnitId> above = new HashSet<>();
        for (Unit unit : known) {
            UnitId parent = unit.parent();
            if (parent != null) {
                above.add(parent);
            }
        }
        RoundId only = round == null ? null : round.id();
        return new Figures(
                asOf,
                past,
                only,
                all.count,
                past ? null : all.sitting,
                byRoster,
                byRoster ? Turnout.of(all.expected, all.members) : reported(all.expected, branches),
                lines(known.stream(), subtrees, byRoster, past).toList(),
                lines(
                                known.stream()
                                        .filter(unit -> tree.branch(unit.id())
                                                .filter(unit::equals)
                                                .isPresent())
                                        // above others, it is a unit of the board only for those who are its own
                                        .filter(unit -> !(unit.parent() == null && above.contains(unit.id()))
                                                || tells(branches.get(unit.id()))),
                                branches,
                                byRoster,
                                past)
                        .sorted(Comparator.comparing(
                                        (OfUnit unit) -> -unit.count().people())
                                .thenComparing(unit -> -unit.count().registered()))
                        .toList(),
                byOccupation(contest, people),
                byAge(people),
                hours(asked));
    }

    /** People of units that never said how many they have are no part of a share. */
    private static Turnout reported(long expected, Map<UnitId, Sum> branches) {
        return Turnout.of(
                expected,
                branches.values().stream()
                        .filter(branch -> branch.expected > 0)
                        .mapToLong(branch -> branch.count.people())
                        .sum());
    }

    private static boolean tells(@Nullable Sum sum) {
        return sum != null && (sum.expected > 0 || sum.count.registered() > 0);
    }

    /** Units in use, and those no longer in use that have something to tell. */
    private static Stream<OfUnit> lines(Stream<Unit> inOrder, Map<UnitId, Sum> sums, boolean byRoster, boolean past) {
        return inOrder.filter(unit -> unit.inUse() || tells(sums.get(unit.id())))
                .map(unit -> {
                    Sum sum = of(sums, unit.id());
                    return new OfUnit(unit, sum.count, past ? null : sum.sitting, turnout(sum, byRoster));
                });
    }

    private static Turnout turnout(Sum sum, boolean byRoster) {
        return Turnout.of(sum.expected, byRoster ? sum.members : sum.count.people());
    }

    private static Sum of(Map<UnitId, Sum> sums, UnitId unit) {
        return sums.computeIfAbsent(unit, id -> new Sum());
    }

    private static void add(Sum to, Sum one) {
        to.count = to.count.plus(one.count);
        to.sitting += one.sitting;
        to.expected += one.expected;
        to.members += one.members;
    }

    private List<OfGroup> byOccupation(ContestDefinition contest, List<Alike> people) {
        List<Occupation> groups = occupations.all(contest.id());
        if (groups.isEmpty()) {
            return List.of();
        }
        Map<Long, Count> sums = new LinkedHashMap<>();
        groups.forEach(group -> sums.put(group.id().value(), Count.NONE));
        people.forEach(alike -> sums.merge(alike.occupation(), alike.count(), Count::plus));
        List<Occupation> asked = occupations.asked(contest.id());
        List<OfGroup> lines = new ArrayList<>();
        for (Occupation group : groups) {
            Count count = Objects.requireNonNull(sums.get(group.id().value()));
            if (asked.contains(group) || count.registered() > 0) {
                lines.add(new OfGroup(group.name(), count));
            }
        }
        Count unsaid = sums.get(0L);
        if (unsaid != null) {
            lines.add(new OfGroup("", unsaid));
        }
        return lines;
    }

    private static List<OfAge> byAge(List<Alike> people) {
        Map<AgeBand, Count> sums = new EnumMap<>(AgeBand.class);
        people.forEach(alike -> sums.merge(alike.age(), alike.count(), Count::plus));
        List<OfAge> lines = new ArrayList<>();
        for (AgeBand band : AgeBand.values()) {
            lines.add(new OfAge(band, sums.getOrDefault(band, Count.NONE)));
        }
        return lines;
    }

    private List<Hour> hours(Asked asked) {
        Map<Long, Long> registered = queries.registrationsPerHour(asked);
        Map<Long, Handed> entries = queries.entriesPerHour(asked);
        TreeSet<Long> hours = new TreeSet<>(registered.keySet());
        hours.addAll(entries.keySet());
        return hours.stream()
                .map(hour -> {
                    Handed handed = entries.getOrDefault(hour, new Handed(0, 0));
                    return new Hour(
                            Instant.ofEpochSecond(hour * 3600),
                            registered.getOrDefault(hour, 0L),
                            handed.entries(),
                            handed.allCorrect());
                })
                .toList();
    }
}
