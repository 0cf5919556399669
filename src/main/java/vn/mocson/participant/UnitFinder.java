package vn.mocson.participant;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitTree;

/**
 * Finds the unit that a list means: by its code, by its name without tone marks, or by its name and a unit above it
 * ({@code Chi bộ 1, Đảng bộ Sở Y tế}). Where more than one could be meant it finds none: a person chooses.
 */
final class UnitFinder {

    private static final int PROPOSALS = 5;

    private final UnitTree tree;
    private final Map<String, Unit> byCode = new HashMap<>();
    private final Map<String, List<Unit>> byName = new HashMap<>();

    UnitFinder(UnitTree tree) {
        this.tree = tree;
        for (Unit unit : tree.ever()) {
            tree.byCode(unit.code()).ifPresent(now -> byCode.put(Vietnamese.searchable(unit.code()), now));
        }
        for (Unit unit : tree.all()) {
            byName.computeIfAbsent(Vietnamese.searchable(unit.name()), name -> new ArrayList<>())
                    .add(unit);
        }
        for (Unit unit : tree.ever()) { // lists go on naming what has merged
            if (unit.state() == Unit.State.MERGED) {
                tree.find(unit.id())
                        .filter(Unit::inUse)
                        .ifPresent(now ->
                                byName.computeIfAbsent(Vietnamese.searchable(unit.name()), name -> List.of(now)));
            }
        }
    }

    Optional<Unit> find(String text) {
        String plain = Vietnamese.searchable(text);
        Unit coded = byCode.get(plain);
        if (coded != null) {
            return Optional.of(coded);
        }
        List<Unit> named = byName.getOrDefault(plain, List.of());
        return named.size() == 1 ? Optional.of(named.getFirst()) : findByPath(text);
    }

    private Optional<Unit> findByPath(String text) {
        List<String> parts = Arrays.stream(text.split("[,;›>|]|\\s[-–]\\s"))
                .map(Vietnamese::searchable)
                .filter(part -> !part.isEmpty())
                .toList();
        if (parts.size() < 2) {
            return Optional.empty();
        }
        List<Unit> lowestFirst = within(parts.getFirst(), parts.subList(1, parts.size()));
        List<Unit> found =
                lowestFirst.isEmpty() ? within(parts.getLast(), parts.subList(0, parts.size() - 1)) : lowestFirst;
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private List<Unit> within(String name, List<String> above) {
        return byName.getOrDefault(name, List.of()).stream()
                .filter(unit -> above.stream()
                        .allMatch(part -> Vietnamese.searchable(unit.path()).contains(part)))
                .toList();
    }

    /** The likeliest units first; those whose names share the most words with the text. */
    List<Unit> proposals(String text) {
        Set<String> wanted = words(text);
        if (wanted.isEmpty()) {
            return List.of();
        }
        record Scored(Unit unit, int score) {}
        return tree.all().stream()
                .map(unit -> new Scored(unit, score(wanted, words(unit.name()))))
                .filter(scored -> scored.score() >= 40)
                .sorted(Comparator.comparingInt(Scored::score).reversed())
                .limit(PROPOSALS)
                .map(Scored::unit)
                .toList();
    }

    /** In percent: the words both have, of those that either has. */
    private static int score(Set<String> wanted, Set<String> name) {
        Set<String> both = new HashSet<>(wanted);
        both.retainAll(name);
        return 200 * both.size() / Math.max(1, wanted.size() + name.size());
    }

    private static Set<String> words(String text) {
        String plain = Vietnamese.searchable(text);
        return plain.isEmpty()
                ? Set.of()
                : Set.of(Arrays.stream(plain.split(" ")).distinct().toArray(String[]::new));
    }
}
