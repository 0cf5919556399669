package vn.mocson.common.text;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Vietnamese text: normal form, search without tone marks, numbers as people here write them. */
public final class Vietnamese {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u2007\\u202F]+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Vietnamese() {}

    /** NFC, outer spaces trimmed, inner runs of spaces (also non-breaking ones) made one. */
    public static String clean(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return hasOnlySingleSpaces(composed)
                ? composed
                : SPACES.matcher(composed).replaceAll(" ").strip();
    }

    /** As nearly every text is that was cleaned before: it is read from the database more often than it is written. */
    private static boolean hasOnlySingleSpaces(String text) {
        boolean afterSpace = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ';
            if (space ? afterSpace : isOtherSpace(c)) {
                return false;
            }
            afterSpace = space;
        }
        return text.isEmpty() || !afterSpace;
    }

    /** Of any but the plain one; also where {@link #SPACES} leaves it inside: at an end it is cut off. */
    private static boolean isOtherSpace(char c) {
        return c == '\u00A0' || c == '\u2007' || c == '\u202F' || Character.isWhitespace(c);
    }

    /** Lower case without tone marks and punctuation, words separated by one space: {@code "Đảng bộ Sở"} → {@code "dang bo so"}. */
    public static String searchable(String text) {
        String plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        plain = plain.replace('đ', 'd').replace('Đ', 'D').toLowerCase(Locale.ROOT);
        return NOT_WORD.matcher(plain).replaceAll(" ").strip();
    }

    /** The same number without needless zeros and never with an exponent: 100, 12.5. */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** {@code 1.234.567}. */
    public static String number(long n) {
        return String.format(Locale.of("vi", "VN"), "%,d", n);
    }
}
