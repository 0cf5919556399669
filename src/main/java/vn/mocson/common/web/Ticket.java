package vn.mocson.common.web;

import java.security.SecureRandom;
import java.util.HexFormat;

/** The number of an incident: shown to the person, written beside the cause in the log. */
public final class Ticket {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ticket() {}

    /** Short enough to be read out on the phone: {@code MS-1A2B3C4D}. */
    public static String next() {
        byte[] bytes = new byte[4];
        RANDOM.nextBytes(bytes);
        return "MS-" + HexFormat.of().withUpperCase().formatHex(bytes);
    }
}
