package vn.mocson.exam;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Equal for attempts of one contest that were begun in one browser. Nothing else can be read from it. */
public record DeviceMark(long high, long low) {

    static final int BYTES = 16;

    /** @param bytes of which the first 16 are taken; null where an attempt has no mark */
    static @Nullable DeviceMark of(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        return new DeviceMark(in.getLong(), in.getLong());
    }

    byte[] bytes() {
        return ByteBuffer.allocate(BYTES).putLong(high).putLong(low).array();
    }

    /** For the copy that people take of their own data: it leaves nothing out. */
    public String text() {
        return HexFormat.of().formatHex(bytes());
    }

    @Override
    public String toString() {
        return "DeviceMark[…]";
    }
}
