package vn.mocson.questionbank.io;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.mocson.common.text.Vietnamese;

/**
 * What a cell says about the right options, never guessed: where two readings are possible it says nothing.
 *
 * @param right places of the right options, 0 for A
 * @param complaint why there is none although the cell is not empty; else empty
 */
record SheetKey(Set<Integer> right, String complaint) {

    static final SheetKey NONE = new SheetKey(Set.of(), "");

    private static final String AND = "\\s*(?:[,;/+&.]|và|and|\\s)\\s*";
    private static final Pattern LETTERS = Pattern.compile("([A-Ja-j])(?:" + AND + "[A-Ja-j])*");
    private static final Pattern RUN_OF_LETTERS = Pattern.compile("(?!.*(.).*\\1)[A-J]{2,8}|(?!.*(.).*\\2)[a-j]{2,8}");
    private static final Pattern NUMBERS = Pattern.compile("[1-9](?:\\s*(?:[,;/+&]|và|\\s)\\s*[1-9])*");
    private static final Pattern LABEL = Pattern.compile("([A-Ja-j])\\s*[.):]\\s*(\\S.*)");
    private static final Pattern PREFIX = Pattern.compile(
            "^(?:đáp án|phương án|câu|ý|chọn|đ/?a|answer)(?:\\s+(?:đúng|là))*\\s*[:.]?\\s+(?=[A-Ja-j]\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern SINGLE = Pattern.compile("[A-Ja-j0-9]");

    /**
     * @param options by their places; empty for a place that has none
     * @param lettersWin {@code AC} is two letters even where it is also the text of an option
     */
    static SheetKey of(String cell, List<String> options, boolean lettersWin) {
        String text = Vietnamese.clean(cell);
        if (text.isEmpty()) {
            return NONE;
        }
        String bare = PREFIX.matcher(text).replaceFirst("").replaceFirst("[.)\\s]+$", "");
        boolean run = RUN_OF_LETTERS.matcher(bare).matches();
        if (run || LETTERS.matcher(bare).matches()) {
            Set<Integer> letters = places(bare.replaceAll("(?i)và|and", ""), 'a');
            return run && !lettersWin && says(text, options, letters) ? uncertain(text) : existing(letters, options);
        }
        Matcher labelled = LABEL.matcher(text);
        if (labelled.matches()) {
            Set<Integer> letter = places(labelled.group(1), 'a');
            return same(labelled.group(2), options).equals(letter) ? new SheetKey(letter, "") : whole(text, options);
        }
        if (NUMBERS.matcher(bare).matches()) {
            Set<Integer> numbers = places(bare, '1');
            if (says(text, options, numbers)) {
                return exists(numbers, options) ? uncertain(text) : whole(text, options);
            }
            return existing(numbers, options);
        }
        return whole(text, options);
    }

    private static Set<Integer> places(String signs, char first) {
        Set<Integer> places = new TreeSet<>();
        Matcher each = SINGLE.matcher(signs);
        while (each.find()) {
            places.add(each.group().toLowerCase(Locale.ROOT).charAt(0) - first);
        }
        return places;
    }

    /** Whether the text of the cell is also that of an option, of another one than it names. */
    private static boolean says(String text, List<String> options, Set<Integer> named) {
        Set<Integer> same = same(text, options);
        return !same.isEmpty() && !same.equals(named);
    }

    private static boolean exists(Set<Integer> places, List<String> options) {
        return places.stream()
                .allMatch(place -> place < options.size() && !options.get(place).isBlank());
    }

    private static SheetKey existing(Set<Integer> places, List<String> options) {
        for (int place : places) {
            if (!exists(Set.of(place), options)) {
                return new SheetKey(
                        Set.of(),
                        "Đáp án “" + (char) ('A' + place) + "” không có phương án tương ứng; hãy chọn lại đáp án.");
            }
        }
        return new SheetKey(places, "");
    }

    /** The whole text of an option, or of several divided by semicolons or lines. */
    private static SheetKey whole(String text, List<String> options) {
        Set<Integer> one = same(text, options);
        if (one.size() == 1) {
            return new SheetKey(one, "");
        }
        Set<Integer> several = new TreeSet<>();
        List<String> parts = List.of(text.split(";", -1)); // of semicolons alone empty ones, which name nothing
        for (String part : parts) {
            Set<Integer> found = same(part, options);
            if (found.size() != 1) {
                return one.isEmpty() && (parts.size() == 1 || words(text).isEmpty())
                        ? new SheetKey(
                                Set.of(), "Đáp án “" + text + "” không trùng phương án nào; hãy chọn lại đáp án.")
                        : uncertain(text);
            }
            several.addAll(found);
        }
        return new SheetKey(several, "");
    }

    private static Set<Integer> same(String text, List<String> options) {
        Set<Integer> exact = new TreeSet<>();
        Set<Integer> near = new TreeSet<>();
        String clean = Vietnamese.clean(text).toLowerCase(Locale.ROOT);
        for (int i = 0; i < options.size(); i++) {
            String option = Vietnamese.clean(options.get(i)).toLowerCase(Locale.ROOT);
            if (option.isEmpty()) {
                continue;
            }
            if (option.equals(clean)) {
                exact.add(i);
            } else if (words(option).equals(words(clean)) && !words(option).isEmpty()) {
                near.add(i);
            }
        }
        return exact.isEmpty() ? near : exact;
    }

    /** Punctuation set aside, tone marks kept: “má” is not “mà”, but a sign at the beginning makes another number. */
    private static String words(String lowerCase) {
        String sign = lowerCase.matches("[-+−<>≤≥=].*") ? lowerCase.substring(0, 1) : "";
        return sign + lowerCase.replaceAll("[^\\p{L}\\p{M}\\p{N}]+", " ").strip();
    }

    private static SheetKey uncertain(String text) {
        return new SheetKey(
                Set.of(), "Đáp án “" + text + "” có thể hiểu theo nhiều cách; hãy ghi chữ cái của phương án đúng.");
    }
}
