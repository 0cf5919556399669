package vn.mocson.questionbank.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** GIFT's small print: what is escaped by a backslash, and what a text is written in. */
final class GiftText {

    private static final String ESCAPED = "\\:#={}~";
    private static final Pattern MARK =
            Pattern.compile("\\s*\\[(html|moodle|plain|markdown)](.*)", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private GiftText() {}

    /** How a text is written; {@code MOODLE}, where nothing is said, is plain text or HTML. */
    enum Format {
        HTML,
        MOODLE,
        PLAIN,
        MARKDOWN
    }

    /** A text and the format that it says, or the one given. */
    record Marked(Format format, String text) {

        static Marked of(String text, Format otherwise) {
            Matcher mark = MARK.matcher(text);
            return mark.matches()
                    ? new Marked(Format.valueOf(mark.group(1).toUpperCase(Locale.ROOT)), mark.group(2))
                    : new Marked(otherwise, text);
        }

        RichText read() {
            String plain = unescaped(text);
            return switch (format) {
                case HTML -> RichText.html(plain);
                case MOODLE -> RichText.guessed(plain);
                case PLAIN -> RichText.plain(plain);
                case MARKDOWN -> RichText.markdown(plain);
            };
        }
    }

    /** Where one of these characters stands without a backslash, or -1. */
    static int find(String text, String characters, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (characters.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** Where this run of characters stands with none of them escaped, or -1. */
    static int findRun(String text, String run, int from) {
        for (int i = find(text, run.substring(0, 1), from); i >= 0; i = find(text, run.substring(0, 1), i + 1)) {
            if (text.startsWith(run, i)) {
                return i;
            }
        }
        return -1;
    }

    static String unescaped(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char next = c == '\\' && i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            if (c == '\\' && next == 'n') {
                plain.append('\n');
                i++;
            } else if (c == '\\' && ESCAPED.indexOf(next) >= 0) {
                plain.append(next);
                i++;
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** Parts between separators that have no backslash before them. */
    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int at = find(text, String.valueOf(separator), 0);
                at >= 0;
                at = find(text, String.valueOf(separator), from)) {
            parts.add(text.substring(from, at));
            from = at + 1;
        }
        parts.add(text.substring(from));
        return parts;
    }
}
