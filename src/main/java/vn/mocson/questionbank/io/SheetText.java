package vn.mocson.questionbank.io;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;

/** The small conventions of a cell's text, the same for who writes it and who reads it. */
final class SheetText {

    /** What a spreadsheet would take for a formula in a CSV file, and the asterisk that marks a right option. */
    private static final Pattern RISKY_IN_CSV = Pattern.compile("'*[=+\\-@*\\t\\r].*", Pattern.DOTALL);

    /** Cells of a workbook have a type, so there only the asterisk means something. */
    private static final Pattern RISKY_IN_WORKBOOK = Pattern.compile("'*\\*.*", Pattern.DOTALL);

    /** Everything that XML 1.0 has no place for, also half of a surrogate pair. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private SheetText() {}

    /**
     * A text that a CSV file may carry into a spreadsheet: one that would become a formula
     * ({@code = + - @}) gets an apostrophe before it, as does one that already has such an apostrophe,
     * so that {@link #fromCsv} can take back exactly what was added.
     */
    static String toCsv(String text) {
        return RISKY_IN_CSV.matcher(text).matches() ? "'" + text : text;
    }

    static String fromCsv(String field) {
        return field.startsWith("'") && RISKY_IN_CSV.matcher(field).matches() ? field.substring(1) : field;
    }

    static String toWorkbook(String text) {
        String printable = printable(text);
        return RISKY_IN_WORKBOOK.matcher(printable).matches() ? "'" + printable : printable;
    }

    static String fromWorkbook(String cell) {
        return cell.startsWith("'") && RISKY_IN_WORKBOOK.matcher(cell).matches() ? cell.substring(1) : cell;
    }

    static String printable(String text) {
        return UNPRINTABLE.matcher(text).replaceAll("");
    }

    /** Empty where the words are none that we know. */
    static Optional<Difficulty> difficulty(String words) {
        return Optional.ofNullable(
                switch (Vietnamese.searchable(words)) {
                    case "de", "rat de", "biet", "nhan biet", "nb", "easy", "co ban" -> Difficulty.EASY;
                    case "trung binh", "tb", "vua", "hieu", "thong hieu", "th", "medium" -> Difficulty.MEDIUM;
                    case "kho",
                            "rat kho",
                            "van dung",
                            "van dung thap",
                            "van dung cao",
                            "vd",
                            "vdc",
                            "hard",
                            "nang cao" -> Difficulty.HARD;
                    default -> null;
                });
    }

    /** As in a CSV file; {@link #word} is what people read. */
    static String code(Difficulty difficulty) {
        return difficulty.name().toLowerCase(Locale.ROOT);
    }

    static String word(Difficulty difficulty) {
        return switch (difficulty) {
            case EASY -> "Dễ";
            case MEDIUM -> "Trung bình";
            case HARD -> "Khó";
        };
    }

    /** Separated by semicolons; where there is none, by commas. A tag in double quotes may have them itself. */
    static List<String> tags(String cell) {
        List<String> bySemicolon = split(cell, ';');
        return bySemicolon.size() > 1 ? bySemicolon : split(cell, ',');
    }

    private static List<String> split(String cell, char separator) {
        List<String> tags = new ArrayList<>();
        StringBuilder tag = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            boolean quote = c == '"';
            if (quote && quoted && i + 1 < cell.length() && cell.charAt(i + 1) == '"') {
                tag.append(c);
                i++;
            } else if (quote && (quoted || tag.toString().isBlank())) {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                tags.add(tag.toString());
                tag.setLength(0);
            } else {
                tag.append(c);
            }
        }
        tags.add(tag.toString());
        return tags;
    }

    /** What {@link #tags(String)} takes apart again. */
    static String tags(List<String> tags) {
        return tags.stream()
                .map(tag -> tag.matches("\".*|.*[;,].*") ? '"' + tag.replace("\"", "\"\"") + '"' : tag)
                .collect(Collectors.joining("; "));
    }

    /** {@code A, C}: letters of the options that it is true of. */
    static String letters(QuestionDraft question, Predicate<OptionDraft> which, String separator) {
        List<String> letters = new ArrayList<>();
        for (int i = 0; i < question.options().size(); i++) {
            if (which.test(question.options().get(i))) {
                letters.add(QuestionDraft.letter(i));
            }
        }
        return String.join(separator, letters);
    }

    /** Letters of the options that keep their place; empty where the options' own words say the same. */
    static String pins(QuestionDraft question, String separator) {
        if (pinnedByWords(question).equals(question.options())) {
            return "";
        }
        String letters = letters(question, OptionDraft::pinned, separator);
        return letters.isEmpty() ? "-" : letters;
    }

    private static List<OptionDraft> pinnedByWords(QuestionDraft question) {
        return question.withOptions(question.options().stream()
                        .map(option -> new OptionDraft(option.text(), option.correct(), false, option.image()))
                        .toList())
                .pinned()
                .options();
    }
}
