package vn.mocson.account;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.EnumSet;
import java.util.Set;

/**
 * A role that holds for one contest.
 *
 * @param contest its number; which contest that is, account does not know
 */
@Embeddable
public record ContestRole(
        @Column(name = "contest_id") long contest,
        @Enumerated(EnumType.STRING) @Column(name = "role") StaffRole role) {

    /** Whose work is about one contest. Questions belong to a bank, which several contests ask from, and accounts to nobody. */
    public static final Set<StaffRole> POSSIBLE =
            EnumSet.of(StaffRole.ORGANIZER, StaffRole.SECRETARY, StaffRole.JUDGE, StaffRole.UNIT_CONTACT);
}
