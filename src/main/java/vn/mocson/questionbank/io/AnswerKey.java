package vn.mocson.questionbank.io;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which letters a file says are right: beside a question, or in a table at the end. */
final class AnswerKey {

    private static final String LETTER = "[A-Ha-h](?!\\p{L})";

    private static final Pattern LETTERS = Pattern.compile("^[\\s(\\[\"“'‘]{0,8}(" + LETTER
            + "(?:\\s*(?:[,;/&+]|và|and)\\s*" + LETTER + "(?!\\d)){0,7}|" + LETTER + "(?:\\s+" + LETTER
            + "){1,7}(?=\\W*$)|[A-H]{2,8}(?!\\p{L}))(?!\\d)[\\])\"”'’]*");

    /** Parts what people write behind the letters from the letters. */
    private static final Pattern DIVIDER = Pattern.compile("^\\s*[.):;,(–—-]+\\s*");

    private static final Pattern ENTRY = Pattern.compile(
            "\\G[\\s,;|.•]*(?:c[âa]u\\s*)?(\\d{1,4})\\s*[-–—.:)=/]{0,2}\\s*\\(?((?-i:[A-H]{2,8})(?!\\p{L})|[A-H](?!\\p{L})"
                    + "(?:\\s*[,&+]\\s*[A-H](?![\\p{L}])){0,7})\\)?",
            CASE_INSENSITIVE | UNICODE_CASE);

    private static final Pattern LINE = Pattern.compile(
            "^[\\s•*–>=\\[(-]{0,12}(?<name>đáp\\s*án|đ\\.?\\s*/?\\s*a\\.?|answer|key|correct(?:\\s+answer)?|phương án đúng|trả lời|chọn)"
                    + "(?<more>(?:\\s+(?:đúng|chính xác|nhất|là|đáp án|key|phương án|câu)){0,4})\\s*(?<sign>[:：.=–-]*)\\s*(?<value>.*)$",
            CASE_INSENSITIVE | UNICODE_CASE);

    /** A key at the end of the line of the last option. */
    private static final Pattern TAIL = Pattern.compile(
            "[\\s(\\[]{1,4}(?:đáp\\s*án(?:\\s+đúng)?|đ/?a|answer)\\s*:\\s*[A-H](?:\\s*,\\s*[A-H]){0,7}\\s*[.)\\]]*$",
            CASE_INSENSITIVE | UNICODE_CASE);

    private static final Pattern NUMBERS = Pattern.compile(
            "^\\s*(?:(?:stt|câu(?: hỏi| số)?|số|tt)\\s*:?)?((?:[\\s|,;]+\\d{1,4}|^\\d{1,4}){1,500})[\\s|,;]*$",
            CASE_INSENSITIVE | UNICODE_CASE);
    private static final Pattern LETTER_ROW = Pattern.compile(
            "^\\s*(?:(?:đáp\\s*án(?: đúng)?|đ/?a|key)\\s*:?)?((?:[\\s|,;]+[A-H]|^[A-H]){1,500})[\\s|,;]*$",
            CASE_INSENSITIVE | UNICODE_CASE);

    private AnswerKey() {}

    /** One question's place in an answer table. */
    record Entry(int number, SortedSet<Character> letters, String explanation, int line) {}

    /** Letters and what stands behind them; {@code divided} where a sign parts the two. */
    record Letters(SortedSet<Character> letters, String rest, boolean divided) {

        boolean alone() {
            return rest.isBlank();
        }
    }

    /** @param start where the value begins in the line */
    record KeyLine(String value, int start, @Nullable Letters letters) {}

    /** What the value of a key begins with, or null where it does not begin with letters of options. */
    static @Nullable Letters letters(String value) {
        Matcher found = LETTERS.matcher(value);
        if (!found.lookingAt()) {
            return null;
        }
        String named = found.group(1).replaceAll("(?i)\\b(và|and)\\b|và", " ");
        String bare = named.replaceAll("[^A-Ha-h]", "").toUpperCase(Locale.ROOT);
        SortedSet<Character> letters = new TreeSet<>();
        for (char letter : bare.toCharArray()) {
            letters.add(letter);
        }
        boolean run = bare.length() > 1 && named.equals(bare);
        if (letters.size() != bare.length() || run && !ascending(bare)) {
            return null;
        }
        String rest = value.substring(found.end());
        Matcher divider = DIVIDER.matcher(rest);
        boolean divided = divider.lookingAt();
        return new Letters(letters, (divided ? rest.substring(divider.end()) : rest).strip(), divided);
    }

    private static boolean ascending(String letters) {
        for (int i = 1; i < letters.length(); i++) {
            if (letters.charAt(i) <= letters.charAt(i - 1)) {
                return false;
            }
        }
        return true;
    }

    /** {@code Đáp án: C}, {@code ĐA: B}, {@code ANSWER: D}; null for another line. */
    static @Nullable KeyLine line(String line) {
        Matcher found = LINE.matcher(line);
        if (!found.matches()) {
            return null;
        }
        String value = found.group("value").strip();
        Letters letters = letters(value);
        boolean signed = found.group("sign").matches(".*[:：=].*");
        String name = found.group("name").toLowerCase(Locale.ROOT);
        if (name.equals("chọn") || name.equals("trả lời")) {
            return letters != null && letters.alone() ? new KeyLine(value, found.start("value"), letters) : null;
        }
        if (!signed && (letters == null || !letters.alone() && !letters.divided())) {
            return null;
        }
        return new KeyLine(value, found.start("value"), letters);
    }

    /** Where a key begins at the end of a line of options, or -1. */
    static int tail(String line) {
        Matcher found = TAIL.matcher(line);
        return found.find() && found.start() > 0 ? found.start() : -1;
    }

    /** A line of nothing but entries ({@code 1-A 2.B 3C}); empty for another line. */
    static List<Entry> entries(String line, int number) {
        List<Entry> entries = new ArrayList<>();
        Matcher found = ENTRY.matcher(line);
        int end = 0;
        while (found.find()) {
            Letters letters = letters(found.group(2));
            if (letters == null) {
                return List.of();
            }
            entries.add(new Entry(Integer.parseInt(found.group(1)), letters.letters(), "", number));
            end = found.end();
        }
        return line.substring(end).matches("[\\s,;|.]*") ? entries : List.of();
    }

    /** The numbers of a row such as {@code Câu 1 2 3}; empty for another line. */
    static List<Integer> numbers(String line) {
        Matcher found = NUMBERS.matcher(line);
        List<Integer> numbers = new ArrayList<>();
        if (found.matches()) {
            for (String number : found.group(1).strip().split("[\\s|,;]+")) {
                numbers.add(Integer.parseInt(number));
            }
        }
        return numbers;
    }

    /** Numbers in one row, letters in the next, as many of them. */
    static List<Entry> rows(String numbers, String letters, int line) {
        List<Integer> above = numbers(numbers);
        Matcher below = LETTER_ROW.matcher(letters);
        if (above.isEmpty() || !below.matches()) {
            return List.of();
        }
        String[] each = below.group(1).strip().split("[\\s|,;]+");
        if (each.length != above.size()) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < each.length; i++) {
            entries.add(new Entry(
                    above.get(i), new TreeSet<>(List.of(Character.toUpperCase(each[i].charAt(0)))), "", line));
        }
        return entries;
    }
}
