package vn.mocson.contest.ui;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What differs between two texts, line by line: the fewest lines that were taken out and put in, where the texts are not enormous. */
final class PageDifference {

    /** Cells of the table of common parts: 16 MB of it, more than any page of people needs. */
    private static final long MOST_CELLS = 4_000_000;

    enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    record Line(Kind kind, String text) {}

    private PageDifference() {}

    static List<Line> between(String before, String after) {
        String[] old = before.isEmpty() ? new String[0] : before.split("\n", -1);
        String[] now = after.isEmpty() ? new String[0] : after.split("\n", -1);
        int start = 0;
        while (start < old.length && start < now.length && old[start].equals(now[start])) {
            start++;
        }
        int end = 0;
        while (end < old.length - start
                && end < now.length - start
                && old[old.length - 1 - end].equals(now[now.length - 1 - end])) {
            end++;
        }
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < start; i++) {
            lines.add(new Line(Kind.SAME, old[i]));
        }
        middle(old, now, start, end, lines);
        for (int i = old.length - end; i < old.length; i++) {
            lines.add(new Line(Kind.SAME, old[i]));
        }
        return lines;
    }

    /** The longest common part of what is left, by the table of all beginnings. */
    private static void middle(String[] old, String[] now, int start, int end, List<Line> lines) {
        int rows = old.length - start - end;
        int columns = now.length - start - end;
        if ((long) rows * columns > MOST_CELLS) {
            Arrays.stream(old, start, start + rows).forEach(line -> lines.add(new Line(Kind.REMOVED, line)));
            Arrays.stream(now, start, start + columns).forEach(line -> lines.add(new Line(Kind.ADDED, line)));
            return;
        }
        int[][] common = new int[rows + 1][columns + 1];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                common[i][j] = old[start + i].equals(now[start + j])
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows || j < columns) {
            if (i < rows && j < columns && old[start + i].equals(now[start + j])) {
                lines.add(new Line(Kind.SAME, old[start + i]));
                i++;
                j++;
            } else if (j == columns || i < rows && common[i + 1][j] >= common[i][j + 1]) {
                lines.add(new Line(Kind.REMOVED, old[start + i++]));
            } else {
                lines.add(new Line(Kind.ADDED, now[start + j++]));
            }
        }
    }
}
