package vn.mocson.participant;

import java.util.Set;
import vn.mocson.account.StaffRole;

/** Somebody on the staff who serves the contest and is not yet on the list of those who may not enter. */
public record ExclusionProposal(String fullName, Set<StaffRole> roles) {

    @Override
    public String toString() {
        return "ExclusionProposal[…]";
    }
}
