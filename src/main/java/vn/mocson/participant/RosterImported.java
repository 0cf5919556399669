package vn.mocson.participant;

/**
 * What an import has done, in members.
 *
 * @param moved how many who have registered went to another unit
 * @param linked how many had entered before they came onto the list
 */
public record RosterImported(int added, int changed, int moved, int unchanged, int leftOut, int removed, int linked) {}
