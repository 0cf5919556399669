package vn.mocson.exam;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 128 random bits that a browser keeps for one round. They say nothing about it, and are stored nowhere else. */
public record DeviceNumber(long high, long low) {

    private static final int BYTES = 16;

    public static DeviceNumber fresh(SecureRandom random) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return of(bytes);
    }

    /** Nothing where a text is none of ours. */
    public static Optional<DeviceNumber> parse(@Nullable String text) {
        if (text == null || text.length() != 22) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            return bytes.length == BYTES ? Optional.of(of(bytes)) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static DeviceNumber of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        return new DeviceNumber(in.getLong(), in.getLong());
    }

    /** 22 signs. */
    public String text() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes());
    }

    byte[] bytes() {
        return ByteBuffer.allocate(BYTES).putLong(high).putLong(low).array();
    }

    @Override
    public String toString() {
        return "DeviceNumber[…]";
    }
}
