package vn.mocson.questionbank.io;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.questionbank.SourceReference;

/**
 * An explanation and its source where a format has one place for both: the source is a last line that
 * begins with {@code Nguồn:}, or a last sentence where people wrote on.
 */
record SourcedExplanation(String explanation, SourceReference source) {

    static final String LABEL = "Nguồn:";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern LINE = Pattern.compile("([(\\[]?)\\s*Nguồn\\s*:(.*)", FLAGS);
    private static final Pattern SENTENCE = Pattern.compile("(.*[.!?…;:”\"])\\s+([(\\[]?)\\s*Nguồn\\s*:(.*)", FLAGS);

    SourcedExplanation {
        explanation = ImportBounds.text(Vietnamese.clean(explanation));
    }

    /** Takes apart what {@link #lines} gave, or a person wrote. */
    static SourcedExplanation of(String text) {
        List<String> lines = text.lines()
                .map(Vietnamese::clean)
                .filter(line -> !line.isEmpty())
                .toList();
        for (int i = lines.size() - 1; i >= 0; i--) {
            Matcher source = LINE.matcher(lines.get(i));
            if (source.matches()) {
                List<String> rest = new ArrayList<>(List.of(source.group(2)));
                rest.addAll(lines.subList(i + 1, lines.size()));
                return new SourcedExplanation(
                        String.join(" ", lines.subList(0, i)), parsed(source.group(1), String.join(" ", rest)));
            }
        }
        String all = String.join(" ", lines);
        Matcher source = SENTENCE.matcher(all);
        return source.matches()
                ? new SourcedExplanation(source.group(1), parsed(source.group(2), source.group(3)))
                : new SourcedExplanation(all, SourceReference.NONE);
    }

    private static SourceReference parsed(String bracket, String rest) {
        String line = rest.strip();
        boolean closed = line.endsWith(")") || line.endsWith("]");
        String given = !bracket.isEmpty() && closed ? line.substring(0, line.length() - 1) : line;
        // No source is that long; looking for its parts would take time with the square of its length.
        return given.length() <= ImportBounds.MAX_TEXT
                ? SourceReference.parse(given)
                : new SourceReference(ImportBounds.text(given), "", "", "");
    }

    /** None, one or two lines, from which {@link #of} makes the same again. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (!explanation.isEmpty()) {
            lines.add(explanation);
        }
        String line = source.oneLine();
        // An explanation that itself speaks of a source needs an empty label behind it, or its end would be taken.
        if (!line.isEmpty() || !of(explanation).explanation.equals(explanation)) {
            lines.add((LABEL + " " + line).strip());
        }
        return lines;
    }
}
