package vn.mocson.questionbank.io;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The styles of a Word file, as far as they say how text looks, what is counted and what is a heading. */
final class DocxStyles {

    private static final int MOST_ANCESTORS = 20;
    private static final int BODY_TEXT = 9;

    private final Map<String, Style> styles = new HashMap<>();
    private RunProperties defaults = RunProperties.NONE;
    private String defaultParagraph = "";

    private record Style(
            String name,
            @Nullable String basedOn,
            RunProperties run,
            @Nullable Integer list,
            @Nullable Integer level,
            @Nullable Integer outline) {}

    DocxStyles(byte @Nullable [] xml) {
        if (xml != null) {
            XmlWalk walk = new XmlWalk(xml);
            walk.root(root -> walk.children(name -> {
                if (name.equals("docDefaults")) {
                    readDefaults(walk);
                } else if (name.equals("style")) {
                    readStyle(walk);
                }
            }));
        }
    }

    private void readDefaults(XmlWalk walk) {
        walk.children(name -> {
            if (name.equals("rPrDefault")) {
                walk.children(inner -> {
                    if (inner.equals("rPr")) {
                        defaults = RunProperties.read(walk);
                    }
                });
            }
        });
    }

    private void readStyle(XmlWalk walk) {
        String id = walk.attribute("styleId", "");
        if (walk.attribute("type", "").equals("paragraph")
                && walk.attribute("default", "").matches("1|true|on")) {
            defaultParagraph = id;
        }
        var read = new Object() {
            String name = "";

            @Nullable
            String basedOn;

            RunProperties run = RunProperties.NONE;

            @Nullable
            Integer list;

            @Nullable
            Integer level;

            @Nullable
            Integer outline;
        };
        walk.children(element -> {
            switch (element) {
                case "name" -> read.name = walk.attribute("val", "");
                case "basedOn" -> read.basedOn = walk.attribute("val");
                case "rPr" -> read.run = RunProperties.read(walk);
                case "pPr" ->
                    walk.children(inner -> {
                        switch (inner) {
                            case "outlineLvl" -> read.outline = walk.number("val", BODY_TEXT);
                            case "numPr" ->
                                walk.children(counted -> {
                                    if (counted.equals("numId")) {
                                        read.list = walk.number("val", 0);
                                    } else if (counted.equals("ilvl")) {
                                        read.level = walk.number("val", 0);
                                    }
                                });
                            default -> {}
                        }
                    });
                default -> {}
            }
        });
        styles.put(id, new Style(read.name, read.basedOn, read.run, read.list, read.level, read.outline));
    }

    /** How text looks that says {@code direct} of itself in a paragraph of that style. */
    RunProperties text(@Nullable String paragraphStyle, RunProperties direct) {
        RunProperties base = inherited(direct.style())
                .over(inherited(paragraphStyle == null ? defaultParagraph : paragraphStyle))
                .over(defaults);
        return direct.over(base);
    }

    private RunProperties inherited(@Nullable String id) {
        RunProperties all = RunProperties.NONE;
        Style style = id == null ? null : styles.get(id);
        for (int i = 0; style != null && i < MOST_ANCESTORS; i++) {
            all = all.over(style.run());
            style = style.basedOn() == null ? null : styles.get(style.basedOn());
        }
        return all;
    }

    @Nullable
    Integer list(@Nullable String id) {
        return first(id, Style::list);
    }

    @Nullable
    Integer level(@Nullable String id) {
        return first(id, Style::level);
    }

    /** From 1; 0 for a style of ordinary text. */
    int heading(@Nullable String id) {
        Integer outline = first(id, Style::outline);
        if (outline != null) {
            return outline >= BODY_TEXT ? 0 : outline + 1;
        }
        Integer named = first(id, style -> {
            String name = style.name().toLowerCase(Locale.ROOT);
            return name.matches("heading [1-9]") ? Integer.valueOf(name.substring(8)) : null;
        });
        return named == null ? 0 : named;
    }

    private @Nullable Integer first(@Nullable String id, Function<Style, @Nullable Integer> what) {
        Style style = id == null ? null : styles.get(id);
        for (int i = 0; style != null && i < MOST_ANCESTORS; i++) {
            Integer found = what.apply(style);
            if (found != null) {
                return found;
            }
            style = style.basedOn() == null ? null : styles.get(style.basedOn());
        }
        return null;
    }
}
