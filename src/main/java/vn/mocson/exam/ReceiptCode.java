package vn.mocson.exam;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The code of a receipt, {@code ABCDE-FGHJK}: 10 characters from 31, so some 8·10¹⁴ codes, each derived under a secret
 * key. Nobody makes one up: with half a million in the world, one guess in 1.6 billion hits somebody's, and what is told
 * for it names nobody.
 */
public record ReceiptCode(String value) {

    /** Without letters and digits that are mistaken for each other. */
    static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZL";

    private static final Pattern FORM = Pattern.compile("[" + ALPHABET + "]{5}-[" + ALPHABET + "]{5}");

    /** Longer than any way of writing one. */
    private static final int LONGEST = 40;

    public ReceiptCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no receipt code");
        }
    }

    /** Reads a code as people type it: small letters, without the dash, with spaces. Nothing where it cannot be one. */
    public static Optional<ReceiptCode> read(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        if (plain.length() != 10) {
            return Optional.empty();
        }
        String code = plain.substring(0, 5) + "-" + plain.substring(5);
        return FORM.matcher(code).matches() ? Optional.of(new ReceiptCode(code)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
