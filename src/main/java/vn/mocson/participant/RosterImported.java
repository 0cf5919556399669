package vn.mocson.participant;

/**
 * What an import has done, in members.
 *
 * @param linked how many had entered before they came onto the list
 */
public record RosterImported(int added, int changed, int unchanged, int leftOut, int removed, int linked) {}
