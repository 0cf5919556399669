package vn.mocson.questionbank.io;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts as Word does, whose numbers stand in no text: ECMA-376 part 1, 17.9. */
final class DocxNumbering {

    private static final int LEVELS = 9;
    private static final int ALPHABET = 26;
    private static final Level PLAIN = new Level(1, "decimal", "", true, null);

    private final Map<Integer, Definition> definitions = new HashMap<>();
    private final Map<Integer, Integer> definitionOf = new HashMap<>();
    private final Map<Integer, Map<Integer, Level>> ownLevels = new HashMap<>();
    private final Map<Integer, Map<Integer, Integer>> ownStarts = new HashMap<>();

    /** How far each definition has counted; lists of the same definition go on from each other. */
    private final Map<Integer, Integer[]> counts = new HashMap<>();

    private final Set<Integer> begun = new HashSet<>();
    private final DocxStyles styles;

    /** @param restarts behind a wider level */
    private record Level(
            int start,
            String format,
            String text,
            boolean restarts,
            @Nullable String style) {}

    /** @param sameAs the style whose list it stands for */
    private record Definition(
            Map<Integer, Level> levels, @Nullable String sameAs) {}

    DocxNumbering(byte @Nullable [] xml, DocxStyles styles) {
        this.styles = styles;
        if (xml != null) {
            XmlWalk walk = new XmlWalk(xml);
            walk.root(root -> walk.children(name -> {
                if (name.equals("abstractNum")) {
                    definition(walk);
                } else if (name.equals("num")) {
                    list(walk);
                }
            }));
        }
    }

    private void definition(XmlWalk walk) {
        int id = walk.number("abstractNumId", -1);
        Map<Integer, Level> levels = new HashMap<>();
        var link = new Object() {
            @Nullable
            String style;
        };
        walk.children(name -> {
            if (name.equals("lvl")) {
                levels.put(walk.number("ilvl", 0), level(walk));
            } else if (name.equals("numStyleLink")) {
                link.style = walk.attribute("val");
            }
        });
        definitions.put(id, new Definition(levels, link.style));
    }

    private static Level level(XmlWalk walk) {
        var read = new Object() {
            int start = 1;
            String format = "decimal";
            String text = "";
            boolean restarts = true;

            @Nullable
            String style;
        };
        walk.children(name -> {
            switch (name) {
                case "start" -> read.start = walk.number("val", 1);
                case "numFmt" -> read.format = walk.attribute("val", "decimal");
                case "lvlText" -> read.text = walk.attribute("val", "");
                case "lvlRestart" -> read.restarts = walk.number("val", 1) != 0;
                case "pStyle" -> read.style = walk.attribute("val");
                default -> {}
            }
        });
        return new Level(read.start, read.format, read.text, read.restarts, read.style);
    }

    private void list(XmlWalk walk) {
        int id = walk.number("numId", -1);
        walk.children(name -> {
            if (name.equals("abstractNumId")) {
                definitionOf.put(id, walk.number("val", -1));
            } else if (name.equals("lvlOverride")) {
                int level = walk.number("ilvl", 0);
                walk.children(inner -> {
                    if (inner.equals("startOverride")) {
                        ownStarts.computeIfAbsent(id, any -> new HashMap<>()).put(level, walk.number("val", 1));
                    } else if (inner.equals("lvl")) {
                        ownLevels.computeIfAbsent(id, any -> new HashMap<>()).put(level, level(walk));
                    }
                });
            }
        });
    }

    /** The level that is tied to a style, where the style does not say it; 0 where none is. */
    int levelOf(int list, String style) {
        for (int level = 0; level < LEVELS; level++) {
            if (style.equals(level(list, level).style())) {
                return level;
            }
        }
        return 0;
    }

    /** Counts one further; empty where the list has no signs of its own. */
    String next(int list, int level) {
        Integer definition = definitionOf(list);
        if (definition == null || level < 0 || level >= LEVELS) {
            return "";
        }
        Integer[] count = counts.computeIfAbsent(definition, any -> new Integer[LEVELS]);
        if (begun.add(list)) {
            ownStarts.getOrDefault(list, Map.of()).forEach((at, start) -> {
                if (at < LEVELS) {
                    count[at] = null;
                }
            });
        }
        Integer before = count[level];
        count[level] = before == null ? start(list, level) : before + 1;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            if (level(list, deeper).restarts()) {
                count[deeper] = null;
            }
        }
        return sign(list, level, count);
    }

    private String sign(int list, int level, Integer[] count) {
        Level own = level(list, level);
        if (own.format().equals("bullet")) {
            return "•";
        }
        String sign = own.text();
        for (int each = 0; each <= level; each++) {
            String place = "%" + (each + 1);
            if (sign.contains(place)) {
                Integer counted = count[each];
                int number = counted == null ? start(list, each) : counted;
                sign = sign.replace(place, written(number, level(list, each).format()));
            }
        }
        return sign.strip();
    }

    private int start(int list, int level) {
        Integer own = ownStarts.getOrDefault(list, Map.of()).get(level);
        return own == null ? level(list, level).start() : own;
    }

    private Level level(int list, int level) {
        Level own = ownLevels.getOrDefault(list, Map.of()).get(level);
        if (own != null) {
            return own;
        }
        Integer id = definitionOf(list);
        Definition definition = id == null ? null : definitions.get(id);
        return definition == null ? PLAIN : definition.levels().getOrDefault(level, PLAIN);
    }

    private @Nullable Integer definitionOf(int list) {
        Integer id = definitionOf.get(list);
        Definition definition = id == null ? null : definitions.get(id);
        if (definition != null && definition.sameAs() != null) {
            Integer linked = styles.list(definition.sameAs());
            return linked == null ? id : definitionOf.getOrDefault(linked, id);
        }
        return id;
    }

    private static String written(int number, String format) {
        return switch (format) {
            case "upperLetter" -> letters(number);
            case "lowerLetter" -> letters(number).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
            case "none" -> "";
            default -> Integer.toString(number);
        };
    }

    /** A … Z, AA, BB: Word repeats the letter. */
    private static String letters(int number) {
        int times = Math.min((number - 1) / ALPHABET + 1, ALPHABET);
        return number < 1
                ? ""
                : String.valueOf((char) ('A' + (number - 1) % ALPHABET)).repeat(times);
    }

    private static String roman(int number) {
        int[] values = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
        String[] signs = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
        StringBuilder roman = new StringBuilder();
        int rest = Math.min(number, 3999);
        for (int i = 0; i < values.length; i++) {
            while (rest >= values[i]) {
                roman.append(signs[i]);
                rest -= values[i];
            }
        }
        return roman.toString();
    }
}
