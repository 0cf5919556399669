package vn.mocson.questionbank.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Which options stand out by how they are marked, kind of mark by kind of mark. A mark is the label's or the whole
 * option's: a word in it is emphasis. What all options share marks none of them.
 */
final class OptionMarks {

    private OptionMarks() {}

    static List<KeyClaim> of(List<OptionReading> options, int line) {
        List<KeyClaim> claims = new ArrayList<>();
        add(claims, "dấu *", where(options, OptionReading::starred), options.size(), line);
        byKind(claims, options, "chữ gạch chân", TextStyle::underlined, line);
        byKind(claims, options, "chữ đậm", TextStyle::bold, line);
        byColour(claims, options, "chữ màu", TextStyle::colour, line);
        byColour(claims, options, "nền màu", TextStyle::highlight, line);
        return claims;
    }

    private static void byKind(
            List<KeyClaim> claims, List<OptionReading> options, String kind, Predicate<TextStyle> marked, int line) {
        add(
                claims,
                kind,
                where(options, o -> o.labelStyle() != null && marked.test(o.labelStyle())),
                options.size(),
                line);
        add(claims, kind, where(options, o -> whole(o.text(), marked)), options.size(), line);
    }

    private static void byColour(
            List<KeyClaim> claims,
            List<OptionReading> options,
            String kind,
            Function<TextStyle, String> colour,
            int line) {
        add(
                claims,
                kind,
                coloured(options, o -> o.labelStyle() == null ? "" : colour.apply(o.labelStyle())),
                options.size(),
                line);
        add(claims, kind, coloured(options, o -> common(o.text(), colour)), options.size(), line);
    }

    /** Where all have one colour but for a few, those few. */
    private static SortedSet<Integer> coloured(List<OptionReading> options, Function<OptionReading, String> colour) {
        Map<String, Integer> counts = new HashMap<>();
        options.forEach(option -> counts.merge(colour.apply(option), 1, Integer::sum));
        String usual = counts.containsKey("")
                ? ""
                : counts.entrySet().stream()
                        .filter(entry -> entry.getValue() * 2 > options.size())
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse("");
        return where(options, option -> !colour.apply(option).equals(usual));
    }

    private static String common(MarkedText text, Function<TextStyle, String> colour) {
        Set<String> all = new HashSet<>();
        text.styles().forEach(style -> all.add(colour.apply(style)));
        return all.size() == 1 ? all.iterator().next() : all.contains("") ? "" : "nhiều màu";
    }

    private static boolean whole(MarkedText text, Predicate<TextStyle> marked) {
        Set<TextStyle> styles = text.styles();
        return !styles.isEmpty() && styles.stream().allMatch(marked);
    }

    private static SortedSet<Integer> where(List<OptionReading> options, Predicate<OptionReading> marked) {
        SortedSet<Integer> found = new TreeSet<>();
        for (int i = 0; i < options.size(); i++) {
            if (marked.test(Objects.requireNonNull(options.get(i)))) {
                found.add(i);
            }
        }
        return found;
    }

    private static void add(List<KeyClaim> claims, String kind, SortedSet<Integer> found, int of, int line) {
        if (!found.isEmpty() && found.size() < of) {
            claims.add(new KeyClaim(kind, found, false, line));
        }
    }
}
