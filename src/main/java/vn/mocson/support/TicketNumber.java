package vn.mocson.support;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the reporter notes down: {@code BL-4F7K2M}, six signs that nobody confuses. 29 bits are few enough to be read
 * out on the phone; what the number opens is therefore only the state and the answer, never who reported what.
 */
public record TicketNumber(String written) {

    private static final String PREFIX = "BL-";
    private static final String READABLE = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 6;
    private static final Pattern SIGNS = Pattern.compile("[" + READABLE + "]{" + LENGTH + "}");
    private static final Pattern NOISE = Pattern.compile("[^A-Z0-9]");
    private static final SecureRandom RANDOM = new SecureRandom();

    static TicketNumber random() {
        StringBuilder signs = new StringBuilder(PREFIX);
        for (int i = 0; i < LENGTH; i++) {
            signs.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return new TicketNumber(signs.toString());
    }

    /** As typed: with or without the letters before it, in small letters, with spaces. */
    public static Optional<TicketNumber> typed(String text) {
        String signs = NOISE.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("");
        String own = signs.length() == LENGTH + 2 && signs.startsWith("BL") ? signs.substring(2) : signs;
        return SIGNS.matcher(own).matches() ? Optional.of(new TicketNumber(PREFIX + own)) : Optional.empty();
    }

    @Override
    public String toString() {
        return written;
    }
}
