package vn.mocson.unit;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.audit.Act;
import vn.mocson.common.audit.ActNotes;
import vn.mocson.common.security.Access;

/** Which units a unit contact answers for: those given to the account, and everything below them. */
@Service
public class UnitContactService {

    private final UnitStaff staff;
    private final UnitRows rows;
    private final UnitHistory history;
    private final UnitService units;
    private final Clock clock;

    UnitContactService(UnitStaff staff, UnitRows rows, UnitHistory history, UnitService units, Clock clock) {
        this.staff = staff;
        this.rows = rows;
        this.history = history;
        this.units = units;
        this.clock = clock;
    }

    /** A unit somebody answers for. */
    public record OwnUnit(UnitTreeId tree, Unit unit) {}

    /** The units of whoever is signed in. */
    @PreAuthorize(Access.STAFF)
    @Transactional(readOnly = true)
    public List<OwnUnit> own() {
        String who = Access.username();
        List<UnitId> given = staff.of(who);
        List<OwnUnit> own = new ArrayList<>();
        for (UnitTreeId tree : staff.trees(who)) {
            UnitTree whole = units.tree(tree);
            whole.ever().stream()
                    .filter(unit -> given.contains(unit.id()) && unit.mergedInto() == null)
                    .forEach(unit -> own.add(new OwnUnit(tree, unit)));
        }
        return own;
    }

    /** The unit where whoever is signed in answers for it or for one above it; nothing where they do not. */
    @PreAuthorize(Access.STAFF)
    @Transactional(readOnly = true)
    public Optional<Unit> own(UnitTreeId tree, UnitId unit) {
        List<UnitId> given = staff.of(Access.username());
        UnitTree whole = units.tree(tree);
        return whole.find(unit)
                .filter(found -> whole.lineage(found.id()).stream().anyMatch(above -> given.contains(above.id())));
    }

    /** The accounts that answer for a unit itself. */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional(readOnly = true)
    public List<String> accounts(UnitId unit) {
        return staff.with(unit);
    }

    /** From now on the account answers for the unit. */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("unit.contact.give")
    public void give(UnitTreeId tree, UnitId unit, String username) {
        ActNotes.current().about("unit", unit).after("account", username);
        if (username.isBlank()) {
            throw UnitRefused.userNameMissing();
        }
        if (UnitEditor.row(rows.of(tree), unit).state() == Unit.State.MERGED) {
            throw UnitRefused.notInUse();
        }
        if (!staff.with(unit).contains(username)) {
            staff.give(username, unit, clock.instant(), Access.username());
            history.note(tree, unit.value(), UnitChange.Kind.ACCOUNT_GIVEN, "", username, "");
        }
    }

    /** From now on the account does not answer for the unit any more. */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("unit.contact.take")
    public void take(UnitTreeId tree, UnitId unit, String username) {
        ActNotes.current().about("unit", unit).before("account", username);
        UnitEditor.row(rows.of(tree), unit);
        if (staff.take(username, unit)) {
            history.note(tree, unit.value(), UnitChange.Kind.ACCOUNT_TAKEN, username, "", "");
        }
    }
}
