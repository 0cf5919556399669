package vn.mocson.participant;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.contest.ContestId;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitTree;

/**
 * Lays the lines of a file beside the list as it is. The same person is who has the same unit, the same name without
 * tone marks and a date of birth that agrees; and where a unit has one person of the name in both, that one, whatever
 * the date. Who has registered is the same person under another unit too, where the list is clear about it.
 */
final class RosterComparison {

    private static final int LONGEST_NOTE = 300;

    /** A member as they are kept. */
    record Kept(
            long id, UnitId unit, String name, Born born, byte @Nullable [] phone, String note, boolean registered) {}

    /** What is to be stored of a line. */
    record Taken(
            RosterRow row,
            UnitId unit,
            String name,
            byte @Nullable [] phone,
            String note,
            @Nullable Kept known) {}

    private record Person(UnitId unit, String nameKey) {}

    private final UnitFinder finder;
    private final UnitTree tree;
    private final ListedPhones phones;
    private final ContestId contest;
    private final Map<String, UnitId> chosen;
    private final LocalDate today;
    private final Map<Person, List<Kept>> kept = new HashMap<>();
    private final Map<String, Optional<Unit>> found = new HashMap<>();
    private final List<RosterRow> rows = new ArrayList<>();
    private final List<Taken> taken = new ArrayList<>();
    private final Map<String, Integer> unclear = new LinkedHashMap<>();
    private final Set<Long> met = new TreeSet<>();

    /** @param chosen what people said a text stands for */
    RosterComparison(
            UnitTree tree,
            ListedPhones phones,
            ContestId contest,
            List<Kept> list,
            Map<String, UnitId> chosen,
            LocalDate today) {
        this.tree = tree;
        this.finder = new UnitFinder(tree);
        this.phones = phones;
        this.contest = contest;
        this.chosen = chosen;
        this.today = today;
        for (Kept member : list) {
            kept.computeIfAbsent(
                            new Person(member.unit(), Vietnamese.searchable(member.name())), k -> new ArrayList<>())
                    .add(member);
        }
    }

    RosterComparison compare(List<RosterLine> lines) {
        Map<Person, Integer> namesakes = new HashMap<>();
        for (RosterLine line : lines) {
            unit(line.unit())
                    .ifPresent(unit -> namesakes.merge(
                            new Person(unit.id(), Vietnamese.searchable(line.name())), 1, Integer::sum));
        }
        Map<Person, List<Taken>> before = new HashMap<>();
        for (RosterLine line : lines) {
            compare(line, namesakes, before);
        }
        return this;
    }

    private void compare(RosterLine line, Map<Person, Integer> namesakes, Map<Person, List<Taken>> before) {
        Optional<Unit> unit = unit(line.unit());
        Optional<Born> born = Born.parse(line.born(), today);
        byte[] phone = phones.hash(contest, line.phone());
        boolean phoneUnreadable = phone == null && !line.phone().isEmpty();
        if (!Registration.isName(line.name())) {
            rows.add(row(line, RosterStatus.NAME_UNREADABLE, unit.orElse(null), born.orElse(Born.UNKNOWN)));
        } else if (unit.isEmpty()) {
            unclear.merge(line.unit(), 1, Integer::sum);
            rows.add(row(line, RosterStatus.UNIT_UNKNOWN, null, born.orElse(Born.UNKNOWN)));
        } else if (born.isEmpty()) {
            rows.add(row(line, RosterStatus.DATE_UNREADABLE, unit.get(), Born.UNKNOWN));
        } else {
            Person person = new Person(unit.get().id(), Vietnamese.searchable(line.name()));
            Taken same = before.getOrDefault(person, List.of()).stream()
                    .filter(other -> isSame(other, born.get(), phone))
                    .findFirst()
                    .orElse(null);
            if (same != null) {
                rows.add(new RosterRow(
                        line,
                        RosterStatus.DUPLICATE,
                        unit.get(),
                        born.get(),
                        phoneUnreadable,
                        List.of(),
                        same.row().line().row()));
                return;
            }
            Taken added = take(line, unit.get(), born.get(), phone, phoneUnreadable, namesakes.getOrDefault(person, 1));
            rows.add(added.row());
            taken.add(added);
            before.computeIfAbsent(person, p -> new ArrayList<>()).add(added);
        }
    }

    /** Two people of one name and date are told apart by their telephone numbers, or not at all. */
    private static boolean isSame(Taken other, Born born, byte @Nullable [] phone) {
        boolean differentPhones = phone != null && other.phone() != null && !Arrays.equals(phone, other.phone());
        return other.row().born().equals(born) && !differentPhones;
    }

    private Taken take(
            RosterLine line, Unit unit, Born born, byte @Nullable [] phone, boolean phoneUnreadable, int namesakes) {
        String note = line.note().length() > LONGEST_NOTE ? line.note().substring(0, LONGEST_NOTE) : line.note();
        Kept known = known(new Person(unit.id(), Vietnamese.searchable(line.name())), born, phone, namesakes);
        List<RosterDifference> differences =
                known == null ? List.of() : differences(known, line.name(), born, phone, note);
        RosterStatus status =
                known == null ? RosterStatus.NEW : differences.isEmpty() ? RosterStatus.KNOWN : RosterStatus.CHANGED;
        if (known != null) {
            met.add(known.id());
        }
        RosterRow row = new RosterRow(line, status, unit, born, phoneUnreadable, differences, 0);
        return new Taken(row, unit.id(), line.name(), phone, note, known);
    }

    private @Nullable Kept known(Person person, Born born, byte @Nullable [] phone, int namesakes) {
        List<Kept> all = kept.getOrDefault(person, List.of());
        List<Kept> same =
                all.stream().filter(member -> !met.contains(member.id())).toList();
        for (Kept member : same) {
            if (member.born().equals(born) && (phone == null || Arrays.equals(phone, member.phone()))) {
                return member;
            }
        }
        for (Kept member : same) {
            boolean differentPhones = phone != null && member.phone() != null && !Arrays.equals(phone, member.phone());
            if (member.born().equals(born) && !differentPhones) {
                return member;
            }
        }
        List<Kept> agreeing =
                same.stream().filter(member -> member.born().agreesWith(born)).toList();
        if (agreeing.size() == 1 && !agreeing.getFirst().born().equals(born)) {
            return agreeing.getFirst();
        }
        return namesakes == 1 && all.size() == 1 && same.size() == 1 ? same.getFirst() : null;
    }

    private static List<RosterDifference> differences(
            Kept known, String name, Born born, byte @Nullable [] phone, String note) {
        List<RosterDifference> differences = new ArrayList<>();
        if (!known.name().equals(name)) {
            differences.add(new RosterDifference(RosterDifference.Field.NAME, known.name(), name));
        }
        if (born.precision() > known.born().precision() || !known.born().agreesWith(born)) {
            differences.add(new RosterDifference(
                    RosterDifference.Field.BORN, known.born().written(), born.written()));
        }
        if (phone != null && !Arrays.equals(phone, known.phone())) {
            differences.add(new RosterDifference(RosterDifference.Field.PHONE, "", ""));
        }
        if (!note.isEmpty() && !note.equals(known.note())) {
            differences.add(new RosterDifference(RosterDifference.Field.NOTE, known.note(), note));
        }
        return differences;
    }

    /**
     * Finds those who have registered and stand in the file under another unit: of the members and the lines that are
     * left over, one and one have the name and the same day of birth, or the name and the same telephone number.
     */
    RosterComparison findMoved() {
        Map<String, List<Kept>> left = new HashMap<>();
        kept.forEach((person, members) -> members.stream()
                .filter(member -> member.registered() && !met.contains(member.id()))
                .forEach(member -> left.computeIfAbsent(person.nameKey(), name -> new ArrayList<>())
                        .add(member)));
        Map<String, List<Taken>> arrived = new HashMap<>();
        taken.stream()
                .filter(line -> line.known() == null && left.containsKey(Vietnamese.searchable(line.name())))
                .forEach(line -> arrived.computeIfAbsent(Vietnamese.searchable(line.name()), name -> new ArrayList<>())
                        .add(line));
        Map<RosterRow, Taken> moved = new IdentityHashMap<>();
        arrived.forEach((name, lines) -> lines.forEach(line -> {
            List<Kept> were = left.getOrDefault(name, List.of()).stream()
                    .filter(member -> isMoved(member, line))
                    .toList();
            if (were.size() == 1
                    && lines.stream()
                                    .filter(other -> isMoved(were.getFirst(), other))
                                    .count()
                            == 1) {
                moved.put(line.row(), moved(line, were.getFirst()));
            }
        }));
        taken.replaceAll(line -> moved.getOrDefault(line.row(), line));
        rows.replaceAll(row -> {
            Taken line = moved.get(row);
            return line == null ? row : line.row();
        });
        return this;
    }

    private static boolean isMoved(Kept member, Taken line) {
        Born born = line.row().born();
        if (line.phone() != null && member.phone() != null) {
            return Arrays.equals(line.phone(), member.phone()) && member.born().agreesWith(born);
        }
        return born.date() != null && born.equals(member.born());
    }

    private Taken moved(Taken line, Kept member) {
        met.add(member.id());
        RosterRow row = line.row();
        List<RosterDifference> differences = new ArrayList<>();
        differences.add(
                new RosterDifference(RosterDifference.Field.UNIT, unitName(member.unit()), unitName(line.unit())));
        differences.addAll(differences(member, line.name(), row.born(), line.phone(), line.note()));
        return new Taken(
                new RosterRow(
                        row.line(), RosterStatus.MOVED, row.unit(), row.born(), row.phoneUnreadable(), differences, 0),
                line.unit(),
                line.name(),
                line.phone(),
                line.note(),
                member);
    }

    private String unitName(UnitId unit) {
        return tree.find(unit).map(Unit::name).orElse("");
    }

    private Optional<Unit> unit(String text) {
        UnitId choice = chosen.get(text);
        return choice != null ? tree.find(choice) : found.computeIfAbsent(text, finder::find);
    }

    private static RosterRow row(RosterLine line, RosterStatus status, @Nullable Unit unit, Born born) {
        return new RosterRow(line, status, unit, born, false, List.of(), 0);
    }

    List<RosterRow> rows() {
        return rows;
    }

    List<Taken> taken() {
        return taken;
    }

    List<RosterPreview.UnclearUnit> unclear() {
        return unclear.entrySet().stream()
                .map(each ->
                        new RosterPreview.UnclearUnit(each.getKey(), each.getValue(), finder.proposals(each.getKey())))
                .toList();
    }

    /** Members nobody has registered as and whom the file does not have. */
    Set<Long> missing() {
        Set<Long> missing = new TreeSet<>();
        kept.values().forEach(members -> members.stream()
                .filter(member -> !member.registered() && !met.contains(member.id()))
                .forEach(member -> missing.add(member.id())));
        return missing;
    }
}
