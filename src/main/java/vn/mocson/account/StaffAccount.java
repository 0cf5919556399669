package vn.mocson.account;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account as the administrator sees it.
 *
 * @param roles that hold for every contest
 * @param lastSignIn null before the first
 * @param linkUntil until when a one-time link is good; null where there is none
 */
public record StaffAccount(
        String username,
        String fullName,
        StaffState state,
        boolean sample,
        Set<StaffRole> roles,
        Set<ContestRole> contestRoles,
        boolean secondFactor,
        @Nullable Instant lastSignIn,
        @Nullable Instant linkUntil) {

    public StaffAccount {
        roles = Set.copyOf(roles);
        contestRoles = Set.copyOf(contestRoles);
    }

    @Override
    public String toString() {
        return "StaffAccount[…]";
    }
}
