package vn.mocson.unit;

/**
 * What hangs on units that are to merge.
 *
 * @param where the contest or the round, as people call it
 */
public record UnitUse(Kind kind, String where, long count) {

    public enum Kind {
        /** People who have registered; they move. */
        ENTRANTS,
        /** People on the list of members; they move. */
        MEMBERS,
        /** Invite codes; they admit to the unit that takes the others in. */
        INVITES,
        /** Entries in rounds that are not published: their boards of units change. */
        ENTRIES_MOVING,
        /** Entries in published rounds: their boards stay as they were published. */
        ENTRIES_KEPT,
        /** The rules name the unit in a league, by its code. */
        LEAGUES,
        /** The rules admit the unit by its code; they then admit the one that takes it in. */
        ELIGIBILITY,
        /** Accounts that answer for the unit; they no longer do. */
        CONTACTS
    }
}
