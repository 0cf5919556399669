package vn.mocson.participant;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mocson.unit.Unit;

/**
 * A line of a file beside the list it would come onto.
 *
 * @param unit null where it is not known
 * @param born what was understood of the date
 * @param phoneUnreadable whether something stands for a telephone number that is none; it is left out
 * @param differences what is changed, each as a sentence; empty unless {@link RosterStatus#CHANGED} or
 *     {@link RosterStatus#MOVED}
 * @param sameAs the row of the same person; 0 unless {@link RosterStatus#DUPLICATE}
 */
public record RosterRow(
        RosterLine line,
        RosterStatus status,
        @Nullable Unit unit,
        Born born,
        boolean phoneUnreadable,
        List<RosterDifference> differences,
        int sameAs) {

    public RosterRow {
        differences = List.copyOf(differences);
    }

    @Override
    public String toString() {
        return "RosterRow[" + line.row() + " " + status + "]";
    }
}
