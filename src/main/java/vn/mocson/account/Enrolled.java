package vn.mocson.account;

import java.util.List;

/**
 * A person who now has a second factor.
 *
 * @param recoveryCodes which are shown once and kept only as hashes
 */
public record Enrolled(StaffUser person, List<String> recoveryCodes) {

    public Enrolled {
        recoveryCodes = List.copyOf(recoveryCodes);
    }

    @Override
    public String toString() {
        return "Enrolled[…]";
    }
}
