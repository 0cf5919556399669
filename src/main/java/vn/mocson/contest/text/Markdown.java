package vn.mocson.contest.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain words as Markdown that shows exactly these words, whatever signs an organizer has in a name. */
final class Markdown {

    private static final Pattern SIGNS = Pattern.compile("[\\\\`*_\\[\\]<>&#!|~]");
    /** What would begin a list or a rule at the start of a line. */
    private static final Pattern BEGINNING = Pattern.compile("^(\\d+)([.)])|^([-+=])");

    private Markdown() {}

    static String plain(String text) {
        String escaped = SIGNS.matcher(text).replaceAll(sign -> Matcher.quoteReplacement("\\" + sign.group()));
        return BEGINNING
                .matcher(escaped)
                .replaceFirst(start -> Matcher.quoteReplacement(
                        start.group(3) == null ? start.group(1) + "\\" + start.group(2) : "\\" + start.group(3)));
    }

    /** An item of a numbered list; its points stand below each other. */
    static String clause(int number, String clause) {
        String bullet = number + ". ";
        StringBuilder item = new StringBuilder();
        String[] lines = clause.split("\n");
        for (int i = 0; i < lines.length; i++) {
            item.append(i == 0 ? bullet : " ".repeat(bullet.length()))
                    .append(plain(lines[i]))
                    .append(i == lines.length - 1 ? "" : "\\\n");
        }
        return item.toString();
    }
}
