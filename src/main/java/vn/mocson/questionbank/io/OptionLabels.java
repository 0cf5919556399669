package vn.mocson.questionbank.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds {@code A.}, {@code B)}, {@code (C)}, {@code *D:} at the beginning of a line and within it. */
final class OptionLabels {

    private static final Pattern LABEL =
            Pattern.compile("(?:^|(?<=\\s))(\\*\\s?)?[(\\[]?([A-Ha-h])(\\*)?(?:[.):\\]](?!\\.\\.)|/(?=\\s))(\\*)?\\s*");

    /** A line of nothing but labels is no question. */
    private static final int MOST_IN_A_LINE = 100;

    private static final int FEWEST_WITHIN_A_LINE = 2;

    private OptionLabels() {}

    /**
     * @param letter as written
     * @param at where the letter stands
     * @param starred marked by an asterisk
     * @param apart at the beginning of the line, or behind a tab or more than one space
     */
    record Label(char letter, int start, int at, int end, boolean starred, boolean apart) {

        char upper() {
            return Character.toUpperCase(letter);
        }

        boolean small() {
            return Character.isLowerCase(letter);
        }
    }

    /** @param doubtful a letter that stands in the line more than once, so that the cut may be wrong; 0 for none */
    record Cuts(List<Label> labels, char doubtful) {}

    static @Nullable Label atStart(String line) {
        Matcher found = LABEL.matcher(line);
        int indent = line.length() - line.stripLeading().length();
        return found.find() && found.start() <= indent ? label(found, line) : null;
    }

    /** Whether the line, somewhere, begins to list options from the first. */
    static boolean begins(String line) {
        Label first = atStart(line);
        return first != null && first.upper() == 'A'
                || within(line, Set.of()).labels().size() >= FEWEST_WITHIN_A_LINE;
    }

    /**
     * The labels of a line that begins with one.
     *
     * @param elsewhere letters that begin a later line, so that they are not looked for within this one
     */
    static Cuts fromStart(String line, Label first, Set<Character> elsewhere) {
        List<Label> labels = new ArrayList<>(List.of(first));
        char doubtful = follow(all(line), labels, elsewhere);
        return new Cuts(labels, doubtful);
    }

    /** The labels of a line that begins with the question and goes on with its options; none where it has no A and B. */
    static Cuts within(String line, Set<Character> elsewhere) {
        List<Label> all = all(line);
        for (Label first : all) {
            if (first.upper() == 'A' && !elsewhere.contains('A')) {
                List<Label> labels = new ArrayList<>(List.of(first));
                char doubtful = follow(all, labels, elsewhere);
                if (labels.size() >= FEWEST_WITHIN_A_LINE) {
                    return new Cuts(labels, doubtful);
                }
            }
        }
        return new Cuts(List.of(), (char) 0);
    }

    private static char follow(List<Label> all, List<Label> labels, Set<Character> elsewhere) {
        char doubtful = 0;
        while (true) {
            Label last = labels.getLast();
            List<Label> next = all.stream()
                    .filter(label -> label.start() >= last.end()
                            && label.small() == last.small()
                            && label.letter() == last.letter() + 1)
                    .toList();
            List<Label> apart = next.stream().filter(Label::apart).toList();
            List<Label> chosen =
                    apart.isEmpty() ? elsewhere.contains((char) (last.upper() + 1)) ? List.of() : next : apart;
            if (chosen.isEmpty()) {
                return doubtful;
            }
            if (chosen.size() > 1) {
                doubtful = chosen.getFirst().upper();
            }
            labels.add(chosen.getFirst());
        }
    }

    private static List<Label> all(String line) {
        List<Label> all = new ArrayList<>();
        Matcher found = LABEL.matcher(line);
        while (all.size() < MOST_IN_A_LINE && found.find()) {
            all.add(label(found, line));
        }
        return all;
    }

    private static Label label(Matcher found, String line) {
        int start = found.start();
        String before = line.substring(Math.max(0, start - 2), start);
        boolean apart = line.substring(0, start).isBlank() || before.endsWith("\t") || before.isBlank();
        return new Label(
                found.group(2).charAt(0),
                start,
                found.start(2),
                found.end(),
                found.group(1) != null || found.group(3) != null || found.group(4) != null,
                apart);
    }
}
