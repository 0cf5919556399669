package vn.mocson.participant;

import org.jspecify.annotations.Nullable;

/** What the list of members says of somebody who wants to enter. */
sealed interface RosterMatch {

    /** Anybody may enter. @param member whose place it certainly is and nobody has; null where there is none */
    record NotNeeded(@Nullable Long member) implements RosterMatch {}

    record Listed(long member) implements RosterMatch {}

    /** @param member the one among several of the same name; null where the list does not have the person */
    record Invited(@Nullable Long member) implements RosterMatch {}

    /** @param codeGiven whether an invite code was given, which is not one of the unit */
    record Unlisted(boolean codeGiven) implements RosterMatch {}

    /** Several people of that name and date of birth. */
    record Ambiguous() implements RosterMatch {}

    /** Somebody else has registered as that person. */
    record Taken() implements RosterMatch {}
}
