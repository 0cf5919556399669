package vn.mocson.account;

import java.io.ByteArrayOutputStream;
import java.time.Instant;

/** The app on a person's telephone, which was given a secret by hand. */
public final class Authenticator {

    private Authenticator() {}

    /** What it shows now, by the machine's clock. */
    public static String codeOf(String typedSecret) {
        return Totp.code(bytes(typedSecret.replace(" ", "")), Totp.step(Instant.now()));
    }

    private static byte[] bytes(String base32) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char letter : base32.toCharArray()) {
            buffer = (buffer << 5) | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(buffer >> bits);
            }
            buffer &= (1 << bits) - 1;
        }
        return bytes.toByteArray();
    }
}
