package vn.mocson.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.RoundId;
import vn.mocson.unit.Unit;

/**
 * The figures of a contest, all from one reading of the database, so that they agree with each other.
 *
 * @param asOf the moment of the figures
 * @param past whether that moment was over when they were read: then nobody knows any more who was sitting
 * @param round the only round whose attempts are counted; null for the whole contest. Registrations are the contest's
 * @param all everybody together
 * @param byRoster whether the list of members says who could take part; else the units' headcounts do
 * @param units in the order of the tree, each with everything below it
 * @param branches the units that stand on a board, each with everything below it, by people
 * @param occupations as the contest asks for them, whoever did not say last; empty where nobody was ever asked
 * @param ages by full years at the moment of the figures, the youngest first
 * @param hours in order; hours in which nothing happened are absent
 */
public record Figures(
        Instant asOf,
        boolean past,
        @Nullable RoundId round,
        Count all,
        @Nullable Long sitting,
        boolean byRoster,
        Turnout turnout,
        List<OfUnit> units,
        List<OfUnit> branches,
        List<OfGroup> occupations,
        List<OfAge> ages,
        List<Hour> hours) {

    public Figures {
        units = List.copyOf(units);
        branches = List.copyOf(branches);
        occupations = List.copyOf(occupations);
        ages = List.copyOf(ages);
        hours = List.copyOf(hours);
    }

    /**
     * @param people who handed in at least one attempt
     * @param entries attempts that were handed in
     * @param allCorrect people with at least one attempt that has everything right; null where the reader may not know
     */
    public record Count(
            long registered,
            long people,
            long entries,
            @Nullable Long allCorrect) {

        static final Count NONE = new Count(0, 0, 0, 0L);

        Count plus(Count other) {
            return new Count(
                    registered + other.registered,
                    people + other.people,
                    entries + other.entries,
                    allCorrect == null || other.allCorrect == null ? null : allCorrect + other.allCorrect);
        }

        Count withoutAllCorrect() {
            return new Count(registered, people, entries, null);
        }
    }

    /**
     * Who took part of those who could.
     *
     * @param expected members on the list, or the headcount; 0 where nobody knows
     * @param taken never more than expected
     */
    public record Turnout(long expected, long taken) {

        static final Turnout NONE = new Turnout(0, 0);

        /** @param took may be more than expected: headcounts are reported, and grow old */
        static Turnout of(long expected, long took) {
            return new Turnout(expected, Math.min(expected, took));
        }

        public long left() {
            return expected - taken;
        }
    }

    /** @param sitting at this moment; null where the figures are of the past */
    public record OfUnit(Unit unit, Count count, @Nullable Long sitting, Turnout turnout) {}

    /** @param name empty for those who did not say */
    public record OfGroup(String name, Count count) {}

    public record OfAge(AgeBand band, Count count) {}

    /** @param allCorrect attempts with everything right; null where the reader may not know */
    public record Hour(
            Instant start,
            long registered,
            long entries,
            @Nullable Long allCorrect) {}

    /** @param allCorrect attempts with everything right; null where the reader may not know */
    public record Day(
            LocalDate date,
            long registered,
            long entries,
            @Nullable Long allCorrect) {}

    /** In order; days on which nothing happened are absent. Days begin at midnight in Vietnam. */
    public List<Day> days() {
        Map<LocalDate, List<Hour>> byDay = new TreeMap<>();
        hours.forEach(hour -> byDay.computeIfAbsent(VietnamTime.dateOf(hour.start()), day -> new ArrayList<>())
                .add(hour));
        List<Day> days = new ArrayList<>();
        byDay.forEach((date, of) -> days.add(new Day(
                date,
                of.stream().mapToLong(Hour::registered).sum(),
                of.stream().mapToLong(Hour::entries).sum(),
                all.allCorrect() == null
                        ? null
                        : of.stream()
                                .mapToLong(hour -> hour.allCorrect() == null ? 0 : hour.allCorrect())
                                .sum())));
        return days;
    }

    /** Units of a board in which somebody took part. */
    public long takingUnits() {
        return branches.stream().filter(branch -> branch.count().people() > 0).count();
    }

    /** Those with the most of their people first; units of which nobody knows how many they have are left out. */
    public List<OfUnit> byRate() {
        return branches.stream()
                .filter(branch -> branch.turnout().expected() > 0)
                // a/b against c/d as a·d against c·b
                .sorted(Comparator.comparing(
                                (OfUnit branch) -> branch.turnout(),
                                (a, b) -> Long.compare(b.taken() * a.expected(), a.taken() * b.expected()))
                        .thenComparing(branch -> -branch.count().people()))
                .toList();
    }

    /** The same for readers who may not know how many had everything right. */
    Figures withoutAllCorrect() {
        return new Figures(
                asOf,
                past,
                round,
                all.withoutAllCorrect(),
                sitting,
                byRoster,
                turnout,
                withoutAllCorrect(units),
                withoutAllCorrect(branches),
                occupations.stream()
                        .map(group -> new OfGroup(group.name(), group.count().withoutAllCorrect()))
                        .toList(),
                ages.stream()
                        .map(age -> new OfAge(age.band(), age.count().withoutAllCorrect()))
                        .toList(),
                hours.stream()
                        .map(hour -> new Hour(hour.start(), hour.registered(), hour.entries(), null))
                        .toList());
    }

    private static List<OfUnit> withoutAllCorrect(List<OfUnit> units) {
        return units.stream()
                .map(unit -> new OfUnit(unit.unit(), unit.count().withoutAllCorrect(), unit.sitting(), unit.turnout()))
                .toList();
    }
}
