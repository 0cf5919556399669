package vn.mocson.ceremony;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.mocson.award.AwardKind;
import vn.mocson.award.SealedAward;
import vn.mocson.award.SealedResult;
import vn.mocson.ceremony.ProgrammeItem.PrizeGroup;

/** Brings a programme and what there is to award together: no prize is forgotten, none is announced that nobody holds. */
final class ProgrammeOrder {

    /** So many holders come forward one by one; more are read out as a list, unless the organizers want it otherwise. */
    private static final int MOST_ONE_BY_ONE = 10;

    private ProgrammeOrder() {}

    /** The groups as they come by custom: of each result persons, units, special prizes, the lowest prize first. */
    static List<PrizeGroup> byCustom(List<SealedResult> results) {
        List<PrizeGroup> groups = new ArrayList<>();
        for (SealedResult result : results) {
            String scope = ScopeKey.of(result.scope()).value();
            for (AwardKind kind : AwardKind.values()) {
                Map<String, List<SealedAward>> byPrize = new LinkedHashMap<>();
                result.awards().stream()
                        .filter(award -> award.kind() == kind)
                        .sorted(Comparator.comparingInt(SealedAward::prizeOrder).reversed())
                        .forEach(award -> byPrize.computeIfAbsent(award.prize(), prize -> new ArrayList<>())
                                .add(award));
                byPrize.forEach((prize, awards) -> groups.add(
                        new PrizeGroup(scope, kind, prize, "", "", "", true, awards.size() <= MOST_ONE_BY_ONE)));
            }
        }
        return groups;
    }

    /**
     * The programme's items in their order, with the groups it does not name yet where custom puts them.
     *
     * @param results what the show is about
     * @param sealed every scope of the contest that has a sealed result, in the show or not
     */
    static List<ProgrammeItem> items(Programme programme, List<SealedResult> results, Set<ScopeKey> sealed) {
        List<PrizeGroup> custom = byCustom(results);
        List<PrizeGroup> open = new ArrayList<>(custom);
        Map<PrizeGroup, PrizeGroup> matched = new IdentityHashMap<>();
        List<PrizeGroup> groups = programme.items().stream()
                .filter(PrizeGroup.class::isInstance)
                .map(PrizeGroup.class::cast)
                .toList();
        for (PrizeGroup group : groups) {
            take(open, group::sameGroup).ifPresent(found -> matched.put(group, found));
        }
        // Words may be written before anything is sealed: they go with the prize of that name, wherever it was sealed.
        // What was written for a sealed result belongs to that one, also while the show leaves it out.
        for (PrizeGroup group : groups) {
            if (!matched.containsKey(group) && !sealed.contains(new ScopeKey(group.scope()))) {
                take(
                                open,
                                other -> other.kind() == group.kind()
                                        && other.prize().equals(group.prize()))
                        .ifPresent(found -> matched.put(group, found));
            }
        }
        List<ProgrammeItem> items = new ArrayList<>();
        for (ProgrammeItem item : programme.items()) {
            if (!(item instanceof PrizeGroup group)) {
                items.add(item);
                continue;
            }
            PrizeGroup found = matched.get(group);
            if (found != null) {
                items.add(new PrizeGroup(
                        found.scope(),
                        found.kind(),
                        found.prize(),
                        group.words(),
                        group.note(),
                        group.handedBy(),
                        group.photo(),
                        group.oneByOne()));
            }
        }
        for (PrizeGroup missing : open) {
            items.add(place(missing, custom, items), missing);
        }
        return items;
    }

    /** With what was written before for sealed results that are left out now: they may come back. */
    static Programme keeping(Programme changed, Programme before, Set<ScopeKey> sealed) {
        if (changed.scopes().isEmpty()) {
            return changed;
        }
        List<ProgrammeItem> items = new ArrayList<>(changed.items());
        for (ProgrammeItem item : before.items()) {
            if (item instanceof PrizeGroup group
                    && sealed.contains(new ScopeKey(group.scope()))
                    && !changed.scopes().contains(new ScopeKey(group.scope()))
                    && changed.items().stream()
                            .noneMatch(other -> other instanceof PrizeGroup same && same.sameGroup(group))) {
                items.add(group);
            }
        }
        return changed.withItems(items);
    }

    private static Optional<PrizeGroup> take(List<PrizeGroup> open, Predicate<PrizeGroup> wanted) {
        Optional<PrizeGroup> found = open.stream().filter(wanted).findFirst();
        found.ifPresent(open::remove);
        return found;
    }

    private static int place(PrizeGroup missing, List<PrizeGroup> custom, List<ProgrammeItem> items) {
        List<PrizeGroup> later = custom.subList(indexOf(missing, custom) + 1, custom.size());
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof PrizeGroup group && indexOf(group, later) >= 0) {
                return i;
            }
        }
        return items.size();
    }

    private static int indexOf(PrizeGroup group, List<PrizeGroup> groups) {
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).sameGroup(group)) {
                return i;
            }
        }
        return -1;
    }
}
