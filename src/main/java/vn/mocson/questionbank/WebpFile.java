package vn.mocson.questionbank;

import vn.mocson.questionbank.ImageHeader.Format;

/** The chunks of a WebP file (RFC 9649). */
final class WebpFile {

    private static final int CHUNK_HEAD = 8;

    private WebpFile() {}

    static ImageHeader header(ByteView file) {
        int end = CHUNK_HEAD + file.u31Little(4);
        if (end > file.size()) {
            throw ImageRefused.damaged();
        }
        if (end < file.size()) {
            throw ImageRefused.somethingBehind();
        }
        // The canvas and the picture in it each name a size; a decoder may believe either.
        int width = 0;
        int height = 0;
        int orientation = 1;
        int at = 12;
        while (at < end) {
            int data = at + CHUNK_HEAD;
            int size = file.u31Little(at + 4);
            switch (file.text(at, 4)) {
                case "VP8X" -> {
                    width = Math.max(width, 1 + file.u24Little(data + 4));
                    height = Math.max(height, 1 + file.u24Little(data + 7));
                }
                case "VP8 " -> {
                    width = Math.max(width, file.u16Little(data + 6) & 0x3FFF);
                    height = Math.max(height, file.u16Little(data + 8) & 0x3FFF);
                }
                case "VP8L" -> {
                    width = Math.max(width, 1 + (file.u16Little(data + 1) & 0x3FFF));
                    height = Math.max(height, 1 + (file.u24Little(data + 2) >> 6 & 0x3FFF));
                }
                case "ANIM", "ANMF" -> throw ImageRefused.animated();
                case "EXIF" -> orientation = ExifOrientation.of(tiff(file.from(data, Math.addExact(data, size))));
                default -> {}
            }
            at = Math.addExact(data, size + (size & 1));
        }
        return new ImageHeader(Format.WEBP, width, height, orientation, false);
    }

    /** Some cameras write the six bytes of JPEG's Exif segment before the block. */
    private static ByteView tiff(ByteView exif) {
        return exif.text(0, 6).equals("Exif\0\0") ? exif.from(6, exif.size()) : exif;
    }
}
