package vn.mocson.common.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * An answer as bytes, plain and gzip, with its ETag. Where it carries the server's time, that is put in when it is sent:
 * in the gzip form it is a block of its own that is stored and not compressed (RFC 1951, 3.2.4), so that nothing around
 * it has to be compressed again.
 */
final class ReadyAnswer {

    /** What RFC 1952 asks before the blocks: deflate, no name, no time, unknown system. */
    private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private static final int WORTH_IT = 1024;
    private static final String SERVER_TIME = "\"serverTime\":\"";
    private static final String AS_OF = "\"asOf\":\"";

    private final byte[] plain;
    /** Where the moment of sending goes in {@link #plain}; -1 where it goes nowhere. */
    private final int at;

    private final int length;
    private final String tag;
    /** The gzip blocks before that moment and after it; null where it is not worth it. */
    private final byte @Nullable [] before;

    private final byte @Nullable [] after;

    /**
     * @param at where a moment stands that is no part of the ETag; -1 where there is none
     * @param now whether the moment of sending goes there
     */
    private ReadyAnswer(byte[] plain, int at, boolean now) {
        int end = at < 0 ? 0 : end(plain, at);
        this.plain = plain;
        this.at = now ? at : -1;
        this.length = now ? end - at : 0;
        this.tag = hash(plain, Math.max(at, 0), end);
        boolean zip = plain.length >= WORTH_IT;
        this.before = zip ? deflate(plain, 0, now ? at : 0, false) : null;
        this.after = zip ? deflate(plain, now ? end : 0, plain.length, true) : null;
    }

    /** An object may have one member {@code serverTime} or one {@code asOf}, a moment as text. */
    static ReadyAnswer json(byte[] json) {
        int time = find(json, SERVER_TIME);
        return time >= 0 ? new ReadyAnswer(json, time, true) : new ReadyAnswer(json, find(json, AS_OF), false);
    }

    static ReadyAnswer text(String text) {
        return new ReadyAnswer(text.getBytes(StandardCharsets.UTF_8), -1, false);
    }

    /** Behind the member's opening quote. Quotes inside of a text are escaped, so that what is found is a member. */
    private static int find(byte[] json, String member) {
        byte[] wanted = member.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; json[0] == '{' && i + wanted.length < json.length; i++) {
            if (Arrays.equals(json, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i + wanted.length;
            }
        }
        return -1;
    }

    private static int end(byte[] json, int from) {
        int end = from;
        while (json[end] != '"') {
            end++;
        }
        return end;
    }

    boolean zipped() {
        return after != null;
    }

    int size() {
        return plain.length + (before == null || after == null ? 0 : before.length + after.length);
    }

    /** Two forms of one content are two things to a cache in between, so each has its own. */
    String etag(boolean gzip) {
        return gzip ? '"' + tag + "-gzip\"" : '"' + tag + '"';
    }

    /** Whether the reader has this content in either form. */
    boolean knownBy(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null && (ifNoneMatch.equals("*") || ifNoneMatch.contains(tag));
    }

    byte[] bytes(boolean gzip, Instant now) {
        byte[] moment = at < 0 ? new byte[0] : JsonInstants.text(now).getBytes(StandardCharsets.US_ASCII);
        byte[] whole = at < 0 ? plain : withMoment(moment);
        return gzip && before != null && after != null ? zip(whole, before, moment, after) : whole;
    }

    private byte[] withMoment(byte[] moment) {
        return ByteBuffer.allocate(plain.length - length + moment.length)
                .put(plain, 0, at)
                .put(moment)
                .put(plain, at + length, plain.length - at - length)
                .array();
    }

    private static byte[] zip(byte[] whole, byte[] before, byte[] moment, byte[] after) {
        int stored = moment.length == 0 ? 0 : 5 + moment.length;
        ByteBuffer zip = ByteBuffer.allocate(HEAD.length + before.length + stored + after.length + 8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(HEAD)
                .put(before);
        if (stored > 0) {
            zip.put((byte) 0)
                    .putShort((short) moment.length)
                    .putShort((short) ~moment.length)
                    .put(moment);
        }
        CRC32 checksum = new CRC32();
        checksum.update(whole);
        return zip.put(after)
                .putInt((int) checksum.getValue())
                .putInt(whole.length)
                .array();
    }

    /** Blocks that end on a byte and look at nothing outside of themselves. */
    private static byte[] deflate(byte[] content, int from, int to, boolean last) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setInput(content, from, to - from);
            if (last) {
                deflater.finish();
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream((to - from) / 2 + 64);
            byte[] buffer = new byte[8192];
            int written;
            do {
                written = deflater.deflate(buffer, 0, buffer.length, last ? Deflater.NO_FLUSH : Deflater.SYNC_FLUSH);
                out.write(buffer, 0, written);
            } while (last ? !deflater.finished() : written == buffer.length);
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    /** Of everything but what stands between the two places. */
    private static String hash(byte[] content, int from, int to) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(content, 0, from);
            digest.update(content, to, content.length - to);
            return HexFormat.of().formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
