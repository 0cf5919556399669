package vn.mocson.questionbank;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes read by their place. Every reading outside of them throws {@link IndexOutOfBoundsException}. */
record ByteView(byte[] bytes) {

    int size() {
        return bytes.length;
    }

    int u8(int at) {
        return bytes[at] & 0xFF;
    }

    int u16(int at) {
        return u8(at) << 8 | u8(at + 1);
    }

    int u16Little(int at) {
        return u8(at) | u8(at + 1) << 8;
    }

    int u24Little(int at) {
        return u16Little(at) | u8(at + 2) << 16;
    }

    /** A length or a place: what does not fit into an {@code int} lies outside of any file that is read. */
    int u31(int at) {
        return within(u16(at) << 16 | u16(at + 2));
    }

    int u31Little(int at) {
        return within(u16Little(at) | u16Little(at + 2) << 16);
    }

    private static int within(int value) {
        if (value < 0) {
            throw new IndexOutOfBoundsException(value);
        }
        return value;
    }

    String text(int at, int length) {
        return at + length > bytes.length ? "" : new String(bytes, at, length, StandardCharsets.ISO_8859_1);
    }

    boolean has(int at, byte[] wanted) {
        return at + wanted.length <= bytes.length
                && Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }

    ByteView from(int start, int end) {
        if (end > bytes.length) {
            throw new IndexOutOfBoundsException(end);
        }
        return new ByteView(Arrays.copyOfRange(bytes, start, end));
    }
}
