package vn.mocson.questionbank;

import java.io.ByteArrayOutputStream;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import vn.mocson.questionbank.ImageHeader.Format;

/** The chunks of a PNG file (W3C PNG, third edition, §5 and §11). */
final class PngFile {

    static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private static final int RGB = 2;
    private static final int RGB_ALPHA = 6;
    private static final Set<String> PIXELS = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");
    private static final Set<String> WRITTEN_HERE = Set.of("IHDR", "IDAT", "IEND");

    private PngFile() {}

    private record Chunk(String type, int data, int end) {

        static Chunk at(ByteView file, int at) {
            int data = at + 8;
            int end = Math.addExact(data, file.u31(at));
            CRC32 crc = new CRC32();
            ByteView checked = file.from(at + 4, end);
            crc.update(checked.bytes());
            if ((int) crc.getValue() != (file.u16(end) << 16 | file.u16(end + 2))) {
                throw ImageRefused.damaged();
            }
            return new Chunk(file.text(at + 4, 4), data, end);
        }

        int next() {
            return end + 4;
        }
    }

    static ImageHeader header(ByteView file) {
        Chunk header = Chunk.at(file, SIGNATURE.length);
        if (!header.type().equals("IHDR") || header.end() - header.data() != 13) {
            throw ImageRefused.damaged();
        }
        int width = file.u31(header.data());
        int height = file.u31(header.data() + 4);
        int orientation = 1;
        boolean bare = true;
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        Chunk chunk = header;
        while (!chunk.type().equals("IEND")) {
            chunk = Chunk.at(file, chunk.next());
            bare &= WRITTEN_HERE.contains(chunk.type());
            switch (chunk.type()) {
                case "acTL" -> throw ImageRefused.animated();
                case "eXIf" -> orientation = ExifOrientation.of(file.from(chunk.data(), chunk.end()));
                case "IDAT" -> pixels.write(file.bytes(), chunk.data(), chunk.end() - chunk.data());
                default -> {}
            }
        }
        if (chunk.next() != file.size()) {
            throw ImageRefused.somethingBehind();
        }
        boolean plain = bare && asWrittenHere(file, header.data(), width, height, pixels.toByteArray());
        return new ImageHeader(Format.PNG, width, height, orientation, plain);
    }

    /** 8 bits, RGB with or without alpha, not interlaced, and not a byte hidden behind the last row. */
    private static boolean asWrittenHere(ByteView file, int header, int width, int height, byte[] pixels) {
        int colours = file.u8(header + 9);
        if (file.u8(header + 8) != 8
                || colours != RGB && colours != RGB_ALPHA
                || file.u8(header + 12) != 0
                || Math.max(width, height) > ImageUpload.LONGEST_SIDE) {
            return false;
        }
        long wanted = height * (1L + (long) width * (colours == RGB ? 3 : 4));
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(pixels);
            byte[] buffer = new byte[1 << 16];
            while (!inflater.finished() && inflater.getBytesWritten() <= wanted) {
                if (inflater.inflate(buffer) == 0 && !inflater.finished()) {
                    return false;
                }
            }
            return inflater.finished() && inflater.getBytesWritten() == wanted && inflater.getRemaining() == 0;
        } catch (DataFormatException e) {
            return false;
        } finally {
            inflater.end();
        }
    }

    /** The file with only the chunks that make its pixels: compressed texts and profiles are never unpacked. */
    static byte[] pixelsOnly(byte[] bytes) {
        ByteView file = new ByteView(bytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        out.writeBytes(SIGNATURE);
        int at = SIGNATURE.length;
        while (at < bytes.length) {
            Chunk chunk = Chunk.at(file, at);
            if (PIXELS.contains(chunk.type())) {
                out.write(bytes, at, chunk.next() - at);
            }
            at = chunk.next();
        }
        return out.toByteArray();
    }
}
