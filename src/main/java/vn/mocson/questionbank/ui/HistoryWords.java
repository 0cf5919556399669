package vn.mocson.questionbank.ui;

import java.util.ArrayList;
import java.util.List;

/** The difference of two texts, word by word: what was taken out, what was put in, what stayed. */
final class HistoryWords {

    enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /** Words that share a fate, separated by spaces. */
    record Part(Kind kind, String text) {}

    private HistoryWords() {}

    /** The longest common sequence of words stays; between its words, what was removed stands before what was added. */
    static List<Part> between(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        int[][] common = new int[old.size() + 1][now.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = now.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(now.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<Part> parts = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        List<String> added = new ArrayList<>();
        List<String> same = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < old.size() || j < now.size()) {
            if (i < old.size() && j < now.size() && old.get(i).equals(now.get(j))) {
                flush(parts, Kind.REMOVED, removed);
                flush(parts, Kind.ADDED, added);
                same.add(old.get(i));
                i++;
                j++;
            } else {
                flush(parts, Kind.SAME, same);
                if (j == now.size() || (i < old.size() && common[i + 1][j] >= common[i][j + 1])) {
                    removed.add(old.get(i++));
                } else {
                    added.add(now.get(j++));
                }
            }
        }
        flush(parts, Kind.SAME, same);
        flush(parts, Kind.REMOVED, removed);
        flush(parts, Kind.ADDED, added);
        return parts;
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    private static void flush(List<Part> parts, Kind kind, List<String> words) {
        if (!words.isEmpty()) {
            parts.add(new Part(kind, String.join(" ", words)));
            words.clear();
        }
    }
}
