package vn.mocson.participant;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a unit gives to its people: nine signs that nobody confuses, 44 bits of chance. */
record InviteCode(String signs) {

    private static final String READABLE = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 9;
    private static final int GROUP = 3;
    private static final Pattern NOISE = Pattern.compile("[^A-Z0-9]");

    static InviteCode random(SecureRandom random) {
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            signs.append(READABLE.charAt(random.nextInt(READABLE.length())));
        }
        return new InviteCode(signs.toString());
    }

    /** As typed: small letters, spaces and hyphens do not matter. */
    static InviteCode typed(String text) {
        String signs = NOISE.matcher(text.toUpperCase(Locale.ROOT)).replaceAll("");
        return new InviteCode(signs.length() > 2 * LENGTH ? "" : signs);
    }

    boolean isEmpty() {
        return signs.isEmpty();
    }

    /** Takes as long for a wrong code as for a right one. */
    boolean is(InviteCode other) {
        return MessageDigest.isEqual(
                signs.getBytes(StandardCharsets.UTF_8), other.signs.getBytes(StandardCharsets.UTF_8));
    }

    /** {@code ABC-DEF-GHJ}. */
    String written() {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < signs.length(); i += GROUP) {
            written.append(i == 0 ? "" : "-").append(signs, i, Math.min(signs.length(), i + GROUP));
        }
        return written.toString();
    }

    @Override
    public String toString() {
        return "InviteCode[…]";
    }
}
