package vn.mocson.questionbank.io;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How Word is told to write a piece of text, here or in a style; null where nothing is said. */
record RunProperties(
        @Nullable Boolean underlined,
        @Nullable Boolean bold,
        @Nullable Boolean hidden,
        @Nullable String colour,
        @Nullable String highlight,
        @Nullable String font,
        @Nullable String style) {

    static final RunProperties NONE = new RunProperties(null, null, null, null, null, null, null);

    private static final int DARK = 0x48;

    /** From {@code w:rPr}, on which the walk stands. */
    static RunProperties read(XmlWalk walk) {
        var said = new Object() {
            RunProperties so = NONE;
        };
        walk.children(name -> said.so = said.so.with(name, walk));
        return said.so;
    }

    private RunProperties with(String name, XmlWalk walk) {
        return switch (name) {
            case "u" -> new RunProperties(walk.on(), bold, hidden, colour, highlight, font, style);
            case "b" -> new RunProperties(underlined, walk.on(), hidden, colour, highlight, font, style);
            case "vanish" -> new RunProperties(underlined, bold, walk.on(), colour, highlight, font, style);
            case "color" ->
                new RunProperties(
                        underlined, bold, hidden, letterColour(walk.attribute("val", "auto")), highlight, font, style);
            case "highlight" ->
                new RunProperties(underlined, bold, hidden, colour, ground(walk.attribute("val", "none")), font, style);
            case "shd" -> {
                String fill = ground(walk.attribute("fill", "auto"));
                // A highlight beside it is what one sees.
                boolean covered = highlight != null && !highlight.isEmpty();
                yield covered ? this : new RunProperties(underlined, bold, hidden, colour, fill, font, style);
            }
            case "rFonts" -> {
                String named = walk.attribute("ascii", walk.attribute("hAnsi", walk.attribute("cs", "")));
                yield named.isEmpty()
                        ? this
                        : new RunProperties(underlined, bold, hidden, colour, highlight, named, style);
            }
            case "rStyle" ->
                new RunProperties(underlined, bold, hidden, colour, highlight, font, walk.attribute("val"));
            default -> this;
        };
    }

    /** This, and where it says nothing what stands below it. */
    RunProperties over(RunProperties below) {
        return new RunProperties(
                underlined == null ? below.underlined : underlined,
                bold == null ? below.bold : bold,
                hidden == null ? below.hidden : hidden,
                colour == null ? below.colour : colour,
                highlight == null ? below.highlight : highlight,
                font == null ? below.font : font,
                style == null ? below.style : style);
    }

    TextStyle textStyle() {
        return new TextStyle(
                Boolean.TRUE.equals(underlined),
                Boolean.TRUE.equals(bold),
                colour == null ? "" : colour,
                highlight == null ? "" : highlight);
    }

    /** Empty for black and what passes for it. */
    private static String letterColour(String value) {
        if (!value.matches("[0-9A-Fa-f]{6}")) {
            return "";
        }
        int rgb = Integer.parseInt(value, 16);
        boolean dark = (rgb >> 16) <= DARK && (rgb >> 8 & 0xFF) <= DARK && (rgb & 0xFF) <= DARK;
        return dark ? "" : value.toUpperCase(Locale.ROOT);
    }

    private static String ground(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "none", "auto", "white", "ffffff", "" -> "";
            default -> value.toUpperCase(Locale.ROOT);
        };
    }
}
