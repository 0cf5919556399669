package vn.mocson.questionbank.io;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.mocson.questionbank.ImageId;

/** Text in NFC in which every character knows how it is marked, and where pictures stand in it. */
final class MarkedText {

    static final MarkedText EMPTY = plain("");

    /** Stands for a picture, as in Unicode. */
    static final char PICTURE = '\uFFFC';

    /** More says no more, and would only cost time. */
    private static final int LONGEST_BLANK = 4;

    private final String text;

    /** Empty where nothing is marked. */
    private final TextStyle[] styles;

    private final List<ImageId> pictures;

    private MarkedText(String text, TextStyle[] styles, List<ImageId> pictures) {
        this.text = text;
        this.styles = styles;
        this.pictures = pictures;
    }

    static MarkedText plain(String text) {
        return new Builder().add(text, TextStyle.PLAIN).build();
    }

    String text() {
        return text;
    }

    List<ImageId> pictures() {
        return pictures;
    }

    /** The text without the places of pictures. */
    String words() {
        return pictures.isEmpty() ? text : text.replace(PICTURE, ' ');
    }

    boolean isBlank() {
        return text.isBlank();
    }

    MarkedText from(int start) {
        return part(start, text.length());
    }

    MarkedText part(int start, int end) {
        int before = count(text, 0, start);
        int within = count(text, start, end);
        return new MarkedText(
                text.substring(start, end),
                styles.length == 0 ? styles : Arrays.copyOfRange(styles, start, end),
                within == 0 ? List.of() : pictures.subList(before, before + within));
    }

    MarkedText strip() {
        int start = 0;
        int end = text.length();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return part(start, end);
    }

    /** Followed by more, behind a space. */
    MarkedText then(MarkedText more) {
        if (text.isEmpty()) {
            return more;
        }
        if (more.text.isEmpty()) {
            return this;
        }
        String joined = text + ' ' + more.text;
        List<ImageId> all = new ArrayList<>(pictures);
        all.addAll(more.pictures);
        if (styles.length == 0 && more.styles.length == 0) {
            return new MarkedText(joined, styles, all);
        }
        TextStyle[] both = new TextStyle[joined.length()];
        for (int i = 0; i < joined.length(); i++) {
            both[i] = i < text.length()
                    ? styleAt(i)
                    : i == text.length() ? TextStyle.PLAIN : more.styleAt(i - text.length() - 1);
        }
        return new MarkedText(joined, both, all);
    }

    TextStyle styleAt(int at) {
        return styles.length == 0 ? TextStyle.PLAIN : styles[at];
    }

    /** How its letters and digits are marked, or its signs where it has none of them. */
    Set<TextStyle> styles() {
        if (styles.length == 0) {
            return text.isBlank() ? Set.of() : Set.of(TextStyle.PLAIN);
        }
        Set<TextStyle> ofLetters = styles(Character::isLetterOrDigit);
        return ofLetters.isEmpty() ? styles(c -> !Character.isWhitespace(c)) : ofLetters;
    }

    private Set<TextStyle> styles(IntPredicate counts) {
        return IntStream.range(0, text.length())
                .filter(i -> counts.test(text.charAt(i)))
                .mapToObj(i -> styles[i])
                .collect(Collectors.toSet());
    }

    private static int count(String text, int start, int end) {
        int pictures = 0;
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == PICTURE) {
                pictures++;
            }
        }
        return pictures;
    }

    @Override
    public String toString() {
        return text;
    }

    static final class Builder {

        private final StringBuilder text = new StringBuilder();
        private final List<TextStyle> styles = new ArrayList<>();
        private final List<ImageId> pictures = new ArrayList<>();
        private boolean marked;

        Builder add(String more, TextStyle style) {
            if (!style.equals(TextStyle.PLAIN) && !marked) {
                marked = true;
                for (int i = 0; i < text.length(); i++) {
                    styles.add(TextStyle.PLAIN);
                }
            }
            text.append(more.indexOf(PICTURE) < 0 ? more : more.replace(PICTURE, ' '));
            for (int i = 0; marked && i < more.length(); i++) {
                styles.add(style);
            }
            return this;
        }

        Builder picture(ImageId picture) {
            add(" ", TextStyle.PLAIN);
            text.setCharAt(text.length() - 1, PICTURE);
            pictures.add(picture);
            return this;
        }

        int length() {
            return text.length();
        }

        MarkedText build() {
            StringBuilder normal = new StringBuilder(text.length());
            List<TextStyle> kept = new ArrayList<>();
            int at = 0;
            int blanks = 0;
            while (at < text.length()) {
                int end = at + 1;
                while (end < text.length() && isCombining(text.charAt(end))) {
                    end++;
                }
                String cluster = end == at + 1 && text.charAt(at) < 0x300
                        ? String.valueOf(text.charAt(at))
                        : Normalizer.normalize(text.substring(at, end), Normalizer.Form.NFC);
                for (int i = 0; i < cluster.length(); i++) {
                    char c = ordinary(cluster.charAt(i));
                    blanks = Character.isWhitespace(c) ? blanks + 1 : 0;
                    if (c != 0 && blanks <= LONGEST_BLANK) {
                        normal.append(c);
                        if (marked) {
                            kept.add(styles.get(at));
                        }
                    }
                }
                at = end;
            }
            return new MarkedText(normal.toString(), kept.toArray(TextStyle[]::new), List.copyOf(pictures));
        }

        private static boolean isCombining(char c) {
            int type = Character.getType(c);
            return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        }

        /** The plain one of characters that look alike, 0 for those that nobody sees. */
        private static char ordinary(char c) {
            return switch (c) {
                case '\u00A0',
                        '\u2000',
                        '\u2001',
                        '\u2002',
                        '\u2003',
                        '\u2004',
                        '\u2005',
                        '\u2006',
                        '\u2007',
                        '\u2008',
                        '\u2009',
                        '\u200A',
                        '\u202F',
                        '\u205F',
                        '\u3000' -> ' ';
                case '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD' -> 0;
                case '\u2010', '\u2011' -> '-';
                // Icelandic letters that old Vietnamese keyboards typed for the capital and the small one.
                case '\u00D0' -> 'Đ';
                case '\u00F0' -> 'đ';
                case '„', '‟', '❝' -> '“';
                case '❞', '″' -> '”';
                case '‛', '′' -> '’';
                // Bullets of the symbol fonts.
                case '\uF0B7', '\uF0A7', '\uF0D8', '\uF0FC', '\uF02D', '●', '▪', '◦', '■' -> '•';
                default -> c;
            };
        }
    }
}
