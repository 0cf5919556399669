package vn.mocson.questionbank;

import java.nio.charset.StandardCharsets;

/**
 * What a picture's file says about itself, read from its structure before anything is decoded.
 *
 * @param width in pixels as stored, before the orientation is applied
 * @param orientation 1 to 8 as in Exif; 1 is upright
 * @param plain whether the file has nothing but what {@link ImageUpload} itself writes
 */
record ImageHeader(Format format, int width, int height, int orientation, boolean plain) {

    enum Format {
        PNG("image/png", 40_000_000),
        JPEG("image/jpeg", 40_000_000),
        /** Its decoder needs some 35 bytes of memory for a pixel and cannot skip any. */
        WEBP("image/webp", 12_000_000);

        private final String mediaType;
        private final int maxPixels;

        Format(String mediaType, int maxPixels) {
            this.mediaType = mediaType;
            this.maxPixels = maxPixels;
        }

        String mediaType() {
            return mediaType;
        }

        /** How many pixels a file may announce; more are refused before anything is decoded. */
        int maxPixels() {
            return maxPixels;
        }
    }

    int longerSide() {
        return Math.max(width, height);
    }

    /** @throws ImageRefused where it is none of the three formats, moves, is cut short or carries something behind it */
    static ImageHeader of(byte[] file) {
        ByteView view = new ByteView(file);
        try {
            if (view.has(0, PngFile.SIGNATURE)) {
                return PngFile.header(view);
            }
            if (view.has(0, JpegFile.SIGNATURE)) {
                return JpegFile.header(view);
            }
            if (view.text(0, 4).equals("RIFF") && view.text(8, 4).equals("WEBP")) {
                return WebpFile.header(view);
            }
        } catch (IndexOutOfBoundsException e) {
            throw ImageRefused.damaged();
        }
        throw refusalOf(file);
    }

    private static ImageRefused refusalOf(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, 1024), StandardCharsets.ISO_8859_1);
        if (start.startsWith("GIF8")) {
            return ImageRefused.otherFormat("GIF");
        }
        if (start.startsWith("ftyphe", 4) || start.startsWith("ftypmif1", 4)) {
            return ImageRefused.otherFormat("HEIC");
        }
        if (start.contains("<svg")) {
            return ImageRefused.otherFormat("SVG");
        }
        return ImageRefused.unknownFormat();
    }
}
