package vn.mocson.questionbank;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import vn.mocson.questionbank.ImageHeader.Format;

/** The segments of a JPEG file (ITU-T T.81 annex B). */
final class JpegFile {

    static final byte[] SIGNATURE = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int APP1 = 0xE1;

    /** Progressive files have about ten. Thousands of tiny ones over a large picture would keep the decoder busy for hours. */
    private static final int MOST_SCANS = 64;

    /** Phones put a second picture or a short film behind the first; these have no business there. */
    private static final List<String> FOREIGN = List.of("%pdf-", "<script", "<html", "<!doctype", "<?php");

    /** The end of a ZIP archive, and how far from the end of the file it can stand. */
    private static final String ZIP_END = "PK\u0005\u0006";

    private static final int ZIP_END_REACH = 22 + 0xFFFF;

    private JpegFile() {}

    static ImageHeader header(ByteView file) {
        int width = 0;
        int height = 0;
        int orientation = 1;
        int scans = 0;
        int at = 2;
        int marker = marker(file, at);
        while (marker != END_OF_IMAGE) {
            int data = at + 4;
            int end = at + 2 + file.u16(at + 2);
            if (isFrame(marker)) {
                height = file.u16(data + 1);
                width = file.u16(data + 3);
                refuseForPrint(file.u8(data + 5));
            } else if (marker == APP1 && file.text(data, 6).equals("Exif\0\0")) {
                orientation = ExifOrientation.of(file.from(data + 6, end));
            } else if (marker == START_OF_SCAN) {
                if (++scans > MOST_SCANS) {
                    throw ImageRefused.damaged();
                }
                end = endOfScan(file, end);
            }
            at = end;
            while (file.u8(at) == 0xFF && file.u8(at + 1) == 0xFF) {
                at++; // fill bytes
            }
            marker = marker(file, at);
        }
        if (scans == 0) {
            throw ImageRefused.damaged();
        }
        refuseForeign(file.bytes(), at + 2);
        boolean plain = at + 2 == file.size() && scans == 1 && startsAsWrittenHere(file, width, height);
        return new ImageHeader(Format.JPEG, width, height, orientation, plain);
    }

    private static int marker(ByteView file, int at) {
        int marker = file.u8(at + 1);
        if (file.u8(at) != 0xFF || marker == 0 || isRestart(marker)) {
            throw ImageRefused.damaged();
        }
        return marker;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** One component is grey, three are colours; four are inks, which Java's decoder takes for something else. */
    private static void refuseForPrint(int components) {
        if (components == 4) {
            throw ImageRefused.forPrint();
        }
    }

    private static boolean isRestart(int marker) {
        return marker >= 0xD0 && marker <= 0xD7;
    }

    private static int endOfScan(ByteView file, int from) {
        int at = from;
        while (file.u8(at) != 0xFF || file.u8(at + 1) == 0 || isRestart(file.u8(at + 1))) {
            at++;
        }
        return at;
    }

    private static void refuseForeign(byte[] bytes, int from) {
        String behind = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
        String small = behind.toLowerCase(Locale.ROOT);
        if (behind.indexOf(ZIP_END, behind.length() - ZIP_END_REACH) >= 0
                || FOREIGN.stream().anyMatch(small::contains)) {
            throw ImageRefused.somethingBehind();
        }
    }

    /**
     * Whether everything before the first scan's data is what our own writer puts there for this size. Writing a JPEG
     * again changes its pixels, so a file of our own must be known again and kept.
     */
    private static boolean startsAsWrittenHere(ByteView file, int width, int height) {
        if (Math.max(width, height) > ImageUpload.LONGEST_SIDE) {
            return false;
        }
        byte[] ours = ImageWriting.jpeg(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB));
        ByteView own = new ByteView(ours);
        int at = 2;
        while (marker(own, at) != START_OF_SCAN) {
            if (isFrame(marker(own, at))) {
                ours[at + 5] = (byte) (height >> 8);
                ours[at + 6] = (byte) height;
                ours[at + 7] = (byte) (width >> 8);
                ours[at + 8] = (byte) width;
            }
            at += 2 + own.u16(at + 2);
        }
        at += 2 + own.u16(at + 2);
        return file.has(0, Arrays.copyOf(ours, at));
    }
}
