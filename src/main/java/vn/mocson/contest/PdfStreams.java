package vn.mocson.contest;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Counts what the packed parts of a PDF would grow to, before a reader unpacks them into memory. It looks at the bytes
 * and trusts no table in them.
 */
final class PdfStreams {

    /** A picture of a large poster has less. */
    static final long MOST_OF_ONE = 64L << 20;
    /** What takes a few seconds to count. */
    private static final long MOST_OF_ALL = 1L << 30;

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    /** Longer descriptions of a stream there are not. */
    private static final int DESCRIPTION = 2048;

    private static final Pattern GROWING = Pattern.compile("/(Flate|LZW|RunLength)Decode|/(Fl|LZW|RL)\\b");

    private PdfStreams() {}

    /** @throws DocumentRefused where a part of it, or all of it, would grow beyond any use */
    static void check(byte[] file) {
        long all = 0;
        Inflater inflater = new Inflater();
        try {
            for (int at = next(file, 0); at >= 0; at = next(file, at + STREAM.length)) {
                if (at >= 3 && file[at - 1] == 'd' && file[at - 2] == 'n' && file[at - 3] == 'e') {
                    continue;
                }
                refusePackedTwice(file, at);
                int begin = at + STREAM.length;
                while (begin < file.length && (file[begin] == '\r' || file[begin] == '\n')) {
                    begin++;
                }
                all += inflated(inflater, file, begin, Math.min(MOST_OF_ONE, MOST_OF_ALL - all));
            }
        } finally {
            inflater.end();
        }
    }

    private static int next(byte[] file, int from) {
        for (int at = from; at <= file.length - STREAM.length; at++) {
            int same = 0;
            while (same < STREAM.length && file[at + same] == STREAM[same]) {
                same++;
            }
            if (same == STREAM.length) {
                return at;
            }
        }
        return -1;
    }

    /** What is packed twice can grow a million times. */
    private static void refusePackedTwice(byte[] file, int at) {
        int start = Math.max(0, at - DESCRIPTION);
        String before = new String(file, start, at - start, StandardCharsets.ISO_8859_1);
        String description = before.substring(before.lastIndexOf(" obj") + 1);
        if (GROWING.matcher(description).results().limit(2).count() == 2) {
            throw DocumentRefused.growing();
        }
    }

    /** Zero for what is no packed stream. */
    private static long inflated(Inflater inflater, byte[] file, int begin, long most) {
        byte[] out = new byte[64 * 1024];
        inflater.reset();
        inflater.setInput(file, begin, file.length - begin);
        long size = 0;
        try {
            while (!inflater.finished() && !inflater.needsInput() && !inflater.needsDictionary()) {
                size += inflater.inflate(out);
                if (size > most) {
                    throw DocumentRefused.growing();
                }
            }
        } catch (DataFormatException damaged) {
            return size; // packed in another way, or the reader will say so
        }
        return size;
    }
}
