package vn.mocson.unit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.audit.Act;
import vn.mocson.common.audit.ActNotes;
import vn.mocson.common.security.Access;
import vn.mocson.common.text.Vietnamese;

/**
 * Lets units become one. Who belongs to them now moves; entries stay what they were, and boards find the unit they
 * count for through the tree. Results that are published keep the tree they were published by.
 */
@Service
public class UnitMergeService {

    private final UnitRows rows;
    private final UnitTreeChange change;
    private final UnitHistory history;
    private final UnitStaff staff;
    private final List<UnitReferences> references;
    private final Clock clock;

    UnitMergeService(
            UnitRows rows,
            UnitTreeChange change,
            UnitHistory history,
            UnitStaff staff,
            List<UnitReferences> references,
            Clock clock) {
        this.rows = rows;
        this.change = change;
        this.history = history;
        this.staff = staff;
        this.references = List.copyOf(references);
        this.clock = clock;
    }

    /**
     * What a merge would do; nothing changes.
     *
     * @throws UnitRefused where it cannot be
     */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional(readOnly = true)
    public UnitMergePlan plan(UnitTreeId tree, Collection<UnitId> merging, UnitId into) {
        return plan(tree, rows.of(tree), new LinkedHashSet<>(merging), into);
    }

    private UnitMergePlan plan(UnitTreeId tree, List<UnitRow> now, Set<UnitId> merging, UnitId into) {
        require(now, merging, into);
        UnitShape shape = new UnitShape(now);
        UnitTree units = UnitTree.of(now);
        List<Unit> from =
                merging.stream().map(id -> units.find(id).orElseThrow()).toList();
        Unit target = units.find(into).orElseThrow();
        List<Unit> children = merging.stream()
                .flatMap(id -> shape.childrenOf(id.value()).stream())
                .filter(child -> child.mergedInto() == null && !merging.contains(new UnitId(child.id())))
                .map(child -> units.find(new UnitId(child.id())).orElseThrow())
                .toList();
        int headcount = (int) Math.min(
                UnitEdit.LARGEST_HEADCOUNT,
                target.headcount() + from.stream().mapToLong(Unit::headcount).sum());
        return new UnitMergePlan(from, target, children, headcount, uses(tree, merging));
    }

    private static void require(List<UnitRow> now, Set<UnitId> merging, UnitId into) {
        if (UnitEditor.row(now, into).state() != Unit.State.IN_USE || merging.isEmpty()) {
            throw UnitRefused.notInUse();
        }
        UnitShape shape = new UnitShape(now);
        for (UnitId id : merging) {
            if (UnitEditor.row(now, id).state() == Unit.State.MERGED) {
                throw UnitRefused.notInUse();
            }
            if (shape.within(into.value(), id.value())) {
                throw UnitRefused.intoItself();
            }
        }
    }

    private List<UnitUse> uses(UnitTreeId tree, Set<UnitId> merging) {
        List<UnitUse> uses = new ArrayList<>();
        references.forEach(each -> uses.addAll(each.uses(tree, merging)));
        long contacts = staff.count(merging);
        if (contacts > 0) {
            uses.add(new UnitUse(UnitUse.Kind.CONTACTS, "", contacts));
        }
        return uses;
    }

    /**
     * Merges, in one transaction.
     *
     * @param headcount of the unit that takes the others in, from now on
     * @param reason why, as the history keeps it
     * @return what moved
     * @throws UnitRefused where it cannot be
     */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("unit.merge")
    public UnitMergePlan merge(UnitTreeId tree, Collection<UnitId> from, UnitId into, int headcount, String reason) {
        ActNotes.current().about("unit", into);
        String why = UnitEditor.reason(reason);
        List<UnitRow> now = change.begin(tree);
        Set<UnitId> merging = new LinkedHashSet<>(from);
        UnitMergePlan plan = plan(tree, now, merging, into);
        rows.headcount(
                into.value(), rows.edit(into.value()).withHeadcount(headcount).headcount());
        for (Unit unit : plan.merging()) {
            history.merged(
                    tree,
                    unit.id().value(),
                    into.value(),
                    unit.fullName(),
                    plan.into().fullName(),
                    why,
                    uses(tree, Set.of(unit.id())));
        }
        noteHeadcount(tree, plan, headcount, why);
        // first, so that whoever is registering under one of them is waited for and moves too
        rows.merge(merging.stream().map(UnitId::value).toList(), into.value(), clock.instant());
        references.forEach(each -> each.move(tree, merging, into));
        staff.forget(merging);
        UnitShape shape = new UnitShape(now);
        plan.children().forEach(child -> shape.put(child.id().value(), into.value(), null));
        change.end(tree, shape);
        return plan;
    }

    private void noteHeadcount(UnitTreeId tree, UnitMergePlan plan, int headcount, String why) {
        if (plan.into().headcount() != headcount) {
            history.note(
                    tree,
                    plan.into().id().value(),
                    UnitChange.Kind.HEADCOUNT,
                    Vietnamese.number(plan.into().headcount()),
                    Vietnamese.number(headcount),
                    why);
        }
    }
}
