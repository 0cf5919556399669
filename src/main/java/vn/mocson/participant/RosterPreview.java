package vn.mocson.participant;

import java.util.List;
import vn.mocson.unit.Unit;

/**
 * What an import would do; nothing is stored yet.
 *
 * @param units the texts that stand for a unit nobody can tell
 * @param missing members who are not in the file; nobody who has registered is among them
 */
public record RosterPreview(List<RosterRow> rows, List<UnclearUnit> units, List<RosterMember> missing) {

    public RosterPreview {
        rows = List.copyOf(rows);
        units = List.copyOf(units);
        missing = List.copyOf(missing);
    }

    /**
     * @param text as written; empty where nothing is
     * @param lines how many lines have it
     * @param proposals the likeliest first
     */
    public record UnclearUnit(String text, int lines, List<Unit> proposals) {

        public UnclearUnit {
            proposals = List.copyOf(proposals);
        }
    }

    public int count(RosterStatus status) {
        return (int) rows.stream().filter(row -> row.status() == status).count();
    }
}
