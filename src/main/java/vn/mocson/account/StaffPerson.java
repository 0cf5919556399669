package vn.mocson.account;

import java.util.Set;

/** Somebody on the staff and what they may do. */
public record StaffPerson(String fullName, Set<StaffRole> roles) {

    public StaffPerson {
        roles = Set.copyOf(roles);
    }

    @Override
    public String toString() {
        return "StaffPerson[…]";
    }
}
