package vn.mocson.questionbank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mocson.common.web.Refusal.Kind;

class ImageUploadTest {

    private static final String WEBP_LOSSY =
            "UklGRjoAAABXRUJQVlA4IC4AAACQAQCdASoIAAYAAUAmJaACdLoAA5gA/vFNr+LaR0KZD/7xn/9xn/9xn/yIAAAA";
    private static final String WEBP_LOSSLESS = "UklGRiIAAABXRUJQVlA4TBYAAAAvB0ABAAdQjyIXpf8BgCD8b5uI6H8I";
    private static final String WEBP_LOSSLESS_CLEAR = "UklGRiIAAABXRUJQVlA4TBYAAAAvB0ABEAdQjyIXpWQBgCD8b5uI6H8I";
    private static final String WEBP_LOSSY_CLEAR =
            "UklGRmQAAABXRUJQVlA4WAoAAAAQAAAABwAABQAAQUxQSA8AAAABB1CyiAgABOF/20RE/0MAVlA4IC4AAACQAQCdASoIAAYAAUAmJaACdLoAA5gA/vFNr+LaR0KZD/7xn/9xn/9xn/yIAAAA";
    private static final String WEBP_ANIMATED =
            "UklGRsoAAABXRUJQVlA4WAoAAAACAAAAAwAAAwAAQU5JTQYAAAAAAAAAAABBTk1GSgAAAAAAAAAAAAMAAAMAAGQAAAJWUDggMgAAADABAJ0BKgQABAABQCYloAADcAD+8ut///mwP/bz/wR6Af//0uD//pcH//S4P/SkAAAAQU5NRkwAAAAAAAAAAAADAAADAABkAAAAVlA4IDQAAAA0AQCdASoEAAQAAAAmJaAAA3AA/ukiH//3nz//ufP/+58/6M///yn7//I4//8jj/5QIAAA";

    private static final String JPEG_CMYK =
            "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAQCwwODAoQDg0OEhEQExgoGhgWFhgxIyUdKDozPTw5Mzg3QEhcTkBEV0U3OFBtUVdfYmdoZz5NcXlwZHhcZWdj/8AAFAgACAAIBEMRAE0RAFkRAEsRAP/EAB8AAAEFAQEBAQEBAAAAAAAAAAABAgMEBQYHCAkKC//EALUQAAIBAwMCBAMFBQQEAAABfQECAwAEEQUSITFBBhNRYQcicRQygZGhCCNCscEVUtHwJDNicoIJChYXGBkaJSYnKCkqNDU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6g4SFhoeIiYqSk5SVlpeYmZqio6Slpqeoqaqys7S1tre4ubrCw8TFxsfIycrS09TV1tfY2drh4uPk5ebn6Onq8fLz9PX29/j5+v/aAA4EQwBNAFkASwAAPwD0Cuarmq7Gv//Z";

    // ---- what becomes of a picture ----------------------------------------------------------------------------

    @Test
    void a_png_stays_a_png_with_the_same_pixels() {
        BufferedImage drawing = drawing(300, 200, BufferedImage.TYPE_INT_RGB);

        Picture picture = ImageUpload.normalize(file("png", drawing));

        assertThat(picture.mediaType()).isEqualTo("image/png");
        assertSamePixels(read(picture), drawing);
    }

    @Test
    void a_picture_that_is_shown_small_is_kept_small_and_stays_what_it_is() {
        Picture emblem = ImageUpload.normalize(file("png", drawing(900, 600, BufferedImage.TYPE_INT_RGB)), 320);

        assertThat(read(emblem).getWidth()).isEqualTo(320);
        assertThat(read(emblem).getHeight()).isEqualTo(213);
        assertThat(ImageUpload.normalize(emblem.bytes())).isEqualTo(emblem);
    }

    @Test
    void transparency_of_a_png_is_kept() {
        BufferedImage drawing = new BufferedImage(20, 10, BufferedImage.TYPE_INT_ARGB);
        drawing.setRGB(3, 4, 0x80C02030);

        BufferedImage kept = read(ImageUpload.normalize(file("png", drawing)));

        assertThat(kept.getRGB(3, 4)).isEqualTo(0x80C02030);
        assertThat(kept.getRGB(0, 0) >>> 24).isZero();
    }

    @Test
    void grey_is_not_made_brighter() {
        for (String format : List.of("png", "jpeg")) {
            BufferedImage grey = new BufferedImage(16, 16, BufferedImage.TYPE_BYTE_GRAY);
            grey.getRaster().setPixels(0, 0, 16, 16, filled(256, 100));

            BufferedImage kept = read(ImageUpload.normalize(file(format, grey)));

            assertThat(new Color(kept.getRGB(8, 8)).getGreen()).as(format).isBetween(99, 101);
        }
    }

    @Test
    void a_jpeg_stays_a_jpeg_and_looks_the_same() {
        Picture picture = ImageUpload.normalize(file("jpeg", filled(400, 300, Color.RED)));

        assertThat(picture.mediaType()).isEqualTo("image/jpeg");
        assertAbout(read(picture), 200, 150, Color.RED);
    }

    @ParameterizedTest
    @ValueSource(strings = {WEBP_LOSSY, WEBP_LOSSLESS})
    void an_opaque_webp_becomes_a_jpeg(String sample) {
        Picture picture = ImageUpload.normalize(Base64.getDecoder().decode(sample));

        assertThat(picture.mediaType()).isEqualTo("image/jpeg");
        assertThat(read(picture).getWidth()).isEqualTo(8);
        assertAbout(read(picture), 4, 3, new Color(200, 30, 40));
    }

    @ParameterizedTest
    @ValueSource(strings = {WEBP_LOSSY_CLEAR, WEBP_LOSSLESS_CLEAR})
    void a_webp_with_transparency_becomes_a_png(String sample) {
        Picture picture = ImageUpload.normalize(Base64.getDecoder().decode(sample));

        assertThat(picture.mediaType()).isEqualTo("image/png");
        assertThat(read(picture).getRGB(4, 3) >>> 24).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({"3200, 800, 1600, 400", "1000, 5000, 320, 1600", "1601, 1, 1600, 1", "1600, 1600, 1600, 1600"})
    void the_longer_side_is_at_most_1600_pixels(int width, int height, int keptWidth, int keptHeight) {
        for (String format : List.of("png", "jpeg")) {
            BufferedImage kept = read(ImageUpload.normalize(file(format, filled(width, height, Color.BLUE))));

            assertThat(List.of(kept.getWidth(), kept.getHeight())).as(format).containsExactly(keptWidth, keptHeight);
            assertAbout(kept, keptWidth - 1, keptHeight - 1, Color.BLUE);
        }
    }

    @Test
    void a_thin_line_of_a_large_drawing_is_still_seen() {
        BufferedImage large = filled(6000, 3000, Color.WHITE);
        Graphics2D pen = large.createGraphics();
        pen.setColor(Color.BLACK);
        pen.fillRect(0, 1000, 6000, 3);
        pen.dispose();

        BufferedImage kept = read(ImageUpload.normalize(file("png", large)));

        int darkest = 255;
        for (int y = 0; y < kept.getHeight(); y++) {
            darkest = Math.min(darkest, new Color(kept.getRGB(700, y)).getGreen());
        }
        assertThat(darkest).isLessThan(160);
    }

    /** Quarters in red, green, blue and white, as an upright eye sees them. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void a_photo_is_turned_upright(int orientation) {
        BufferedImage upright = quarters(64, 32);
        byte[] stored = file("jpeg", asCameraStores(upright, orientation));

        for (boolean little : List.of(true, false)) {
            BufferedImage kept = read(ImageUpload.normalize(withExif(stored, orientation, little)));

            assertThat(List.of(kept.getWidth(), kept.getHeight())).containsExactly(64, 32);
            assertAbout(kept, 16, 8, Color.RED);
            assertAbout(kept, 48, 8, Color.GREEN);
            assertAbout(kept, 16, 24, Color.BLUE);
            assertAbout(kept, 48, 24, Color.WHITE);
        }
    }

    @Test
    void nothing_of_the_metadata_is_left() {
        byte[] secret = "GPS 21.0285N 105.8542E".getBytes(StandardCharsets.US_ASCII);
        byte[] photo = withSegment(file("jpeg", filled(50, 50, Color.RED)), 0xFE, secret);
        byte[] drawing = withChunk(file("png", filled(50, 50, Color.RED)), "tEXt", secret);

        for (byte[] file : List.of(photo, drawing)) {
            assertThat(text(file)).contains("GPS");
            assertThat(text(ImageUpload.normalize(file).bytes())).doesNotContain("GPS");
        }
    }

    // ---- the same again ----------------------------------------------------------------------------------------

    @Property(tries = 60)
    void a_normalized_picture_keeps_its_bytes(
            @ForAll @IntRange(min = 1, max = 2200) int width,
            @ForAll @IntRange(min = 1, max = 300) int height,
            @ForAll boolean clear,
            @ForAll boolean photo,
            @ForAll long seed) {
        boolean png = clear || !photo;
        byte[] file = file(png ? "png" : "jpeg", noise(width, height, clear, seed));

        Picture once = ImageUpload.normalize(file);
        Picture twice = ImageUpload.normalize(once.bytes());

        assertThat(twice).isEqualTo(once);
        assertThat(twice.id()).isEqualTo(once.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {WEBP_LOSSY, WEBP_LOSSLESS, WEBP_LOSSY_CLEAR, WEBP_LOSSLESS_CLEAR})
    void what_became_of_a_webp_keeps_its_bytes(String sample) {
        Picture once = ImageUpload.normalize(Base64.getDecoder().decode(sample));

        assertThat(ImageUpload.normalize(once.bytes())).isEqualTo(once);
    }

    @Test
    void a_picture_of_ours_with_something_added_is_written_again() {
        Picture png = ImageUpload.normalize(file("png", filled(50, 50, Color.RED)));
        Picture jpeg = ImageUpload.normalize(file("jpeg", filled(50, 50, Color.RED)));
        byte[] note = bytes("added by hand");

        assertThat(ImageUpload.normalize(withChunk(png.bytes(), "tEXt", note))).isEqualTo(png);
        assertThat(text(ImageUpload.normalize(withSegment(jpeg.bytes(), 0xFE, note))
                        .bytes()))
                .doesNotContain("added by hand");
    }

    @Test
    void bytes_hidden_behind_the_last_row_of_a_png_are_not_kept() {
        byte[] png =
                ImageUpload.normalize(file("png", filled(50, 50, Color.RED))).bytes();
        byte[] hidden = withChunkBeforeTheEnd(png, "IDAT", "hidden".getBytes(StandardCharsets.US_ASCII));

        assertThat(text(ImageUpload.normalize(hidden).bytes())).doesNotContain("hidden");
    }

    // ---- what is refused ---------------------------------------------------------------------------------------

    @Test
    void other_formats_are_refused_by_their_content() {
        assertRefused(file("gif", filled(5, 5, Color.RED)), "GIF");
        assertRefused(bytes("\0\0\0\u0018ftypheic\0\0\0\0mif1heic"), "HEIC");
        assertRefused(bytes("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"), "SVG");
        assertRefused(file("bmp", filled(5, 5, Color.RED)), "không phải ảnh PNG, JPEG hoặc WebP");
        assertRefused(bytes("%PDF-1.7"), "không phải ảnh PNG, JPEG hoặc WebP");
        assertRefused(new byte[0], "không phải ảnh PNG, JPEG hoặc WebP");
    }

    @Test
    void a_jpeg_in_the_inks_of_a_printer_is_refused_instead_of_shown_in_wrong_colours() {
        assertRefused(Base64.getDecoder().decode(JPEG_CMYK), "CMYK");
    }

    @Test
    void what_moves_is_refused() {
        assertRefused(Base64.getDecoder().decode(WEBP_ANIMATED), "Ảnh động");
        assertRefused(withChunk(file("png", filled(5, 5, Color.RED)), "acTL", new byte[8]), "Ảnh động");
    }

    @Test
    void a_file_of_more_than_10_MiB_is_refused() {
        byte[] heavy = Arrays.copyOf(file("png", filled(5, 5, Color.RED)), ImageUpload.MAX_BYTES + 1);

        assertRefused(heavy, "nặng hơn 10 MiB");
    }

    @Test
    void too_many_pixels_are_refused_from_the_header_alone() {
        ByteBuffer header =
                ByteBuffer.allocate(13).putInt(60_000).putInt(60_000).put(new byte[] {8, 2, 0, 0, 0});
        byte[] png = joined(PngFile.SIGNATURE, chunk("IHDR", header.array()), chunk("IEND", new byte[0]));
        byte[] jpeg = file("jpeg", filled(5, 5, Color.RED));
        int frame = indexOf(jpeg, new byte[] {(byte) 0xFF, (byte) 0xC0});
        Arrays.fill(jpeg, frame + 5, frame + 9, (byte) 0xEA);
        byte[] webp = Base64.getDecoder().decode(WEBP_LOSSY_CLEAR);
        Arrays.fill(webp, 24, 30, (byte) 0x7F);

        assertRefused(png, "tối đa 40 triệu điểm ảnh");
        assertRefused(jpeg, "tối đa 40 triệu điểm ảnh");
        assertRefused(webp, "tối đa 12 triệu điểm ảnh");
    }

    @Test
    void a_picture_that_is_something_else_as_well_is_refused() {
        byte[] archive = bytes("PK\u0005\u0006" + "\0".repeat(18));
        byte[] page = bytes("<ScRiPt>alert(1)</script>");
        for (byte[] behind : List.of(archive, page)) {
            assertRefused(joined(file("png", filled(5, 5, Color.RED)), behind), "nội dung khác");
            assertRefused(joined(file("jpeg", filled(5, 5, Color.RED)), behind), "nội dung khác");
            assertRefused(joined(Base64.getDecoder().decode(WEBP_LOSSY), behind), "nội dung khác");
        }
    }

    @Test
    void the_second_picture_that_a_phone_puts_behind_the_first_is_left_out() {
        byte[] first = file("jpeg", filled(40, 30, Color.RED));
        byte[] both = joined(first, file("jpeg", filled(400, 300, Color.BLUE)));

        assertThat(ImageUpload.normalize(both)).isEqualTo(ImageUpload.normalize(first));
    }

    @Test
    void every_truncated_file_is_refused() {
        for (byte[] whole : List.of(
                file("png", noise(20, 20, false, 1)),
                file("jpeg", noise(20, 20, false, 1)),
                Base64.getDecoder().decode(WEBP_LOSSY_CLEAR))) {
            for (int length = 0; length < whole.length; length++) {
                byte[] part = Arrays.copyOf(whole, length);
                assertThatThrownBy(() -> ImageUpload.normalize(part)).isInstanceOf(ImageRefused.class);
            }
        }
    }

    @Property(tries = 300)
    void a_damaged_file_is_taken_or_refused_and_never_a_fault(
            @ForAll @IntRange(min = 0, max = 2) int which, @ForAll long seed) {
        byte[] file = List.of(
                        file("png", noise(20, 20, false, 1)),
                        file("jpeg", noise(20, 20, false, 1)),
                        Base64.getDecoder().decode(WEBP_LOSSY_CLEAR))
                .get(which);
        Random random = new Random(seed);
        for (int i = 0; i < 4; i++) {
            file[random.nextInt(file.length)] = (byte) random.nextInt();
        }
        try {
            assertThat(ImageUpload.normalize(file).bytes()).isNotEmpty();
        } catch (ImageRefused refused) {
            assertThat(refused.detail()).contains("Hãy");
        }
    }

    @Test
    void a_progressive_photo_is_read_and_one_of_a_thousand_scans_is_not() {
        byte[] photo = progressive(noise(64, 64, false, 3));
        int scan = indexOf(photo, new byte[] {(byte) 0xFF, (byte) 0xDA});
        byte[] head = Arrays.copyOf(photo, scan);
        byte[] tiny = bytes("\u00FF\u00DA\0\u0008\u0001\u0001\0\0\0\0");
        List<byte[]> parts = new ArrayList<>(List.of(head));
        for (int i = 0; i < 1000; i++) {
            parts.add(tiny);
        }
        parts.add(Arrays.copyOfRange(photo, scan, photo.length));

        assertThat(ImageUpload.normalize(photo).mediaType()).isEqualTo("image/jpeg");
        assertRefused(joined(parts.toArray(new byte[0][])), "hỏng");
    }

    private static void assertRefused(byte[] file, String why) {
        assertThatThrownBy(() -> ImageUpload.normalize(file)).isInstanceOfSatisfying(ImageRefused.class, refused -> {
            assertThat(refused.code()).isEqualTo("IMAGE_REFUSED");
            assertThat(refused.kind()).isEqualTo(Kind.INVALID);
            assertThat(refused.detail()).contains(why, "Hãy");
        });
    }

    // ---- pictures and files made here --------------------------------------------------------------------------

    private static BufferedImage filled(int width, int height, Color color) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(color);
        pen.fillRect(0, 0, width, height);
        pen.dispose();
        return image;
    }

    private static int[] filled(int count, int value) {
        int[] all = new int[count];
        Arrays.fill(all, value);
        return all;
    }

    private static BufferedImage drawing(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(250, 240, 230));
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(166, 27, 41));
        pen.fillOval(10, 10, width / 2, height / 2);
        pen.dispose();
        return image;
    }

    private static BufferedImage quarters(int width, int height) {
        BufferedImage image = filled(width, height, Color.WHITE);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height / 2);
        pen.setColor(Color.GREEN);
        pen.fillRect(width / 2, 0, width / 2, height / 2);
        pen.setColor(Color.BLUE);
        pen.fillRect(0, height / 2, width / 2, height / 2);
        pen.dispose();
        return image;
    }

    /** Exif 2.3 §4.6.4: where the file's row 0 and column 0 are on the scene. */
    private static BufferedImage asCameraStores(BufferedImage scene, int orientation) {
        int width = scene.getWidth();
        int height = scene.getHeight();
        boolean turned = orientation >= 5;
        BufferedImage stored =
                new BufferedImage(turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
        // row 0 is the scene's top, bottom, left or right side; column 0 likewise
        boolean rowsFromFarSide = List.of(3, 4, 6, 7).contains(orientation);
        boolean columnsFromFarSide = List.of(2, 3, 7, 8).contains(orientation);
        for (int row = 0; row < stored.getHeight(); row++) {
            for (int column = 0; column < stored.getWidth(); column++) {
                int r = rowsFromFarSide ? stored.getHeight() - 1 - row : row;
                int c = columnsFromFarSide ? stored.getWidth() - 1 - column : column;
                stored.setRGB(column, row, turned ? scene.getRGB(r, c) : scene.getRGB(c, r));
            }
        }
        return stored;
    }

    private static BufferedImage noise(int width, int height, boolean clear, long seed) {
        BufferedImage image =
                new BufferedImage(width, height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Random random = new Random(seed);
        int[] pixels = random.ints((long) width * height).toArray();
        image.setRGB(0, 0, width, height, pixels, 0, width);
        return image;
    }

    private static byte[] file(String format, BufferedImage image) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            assertThat(ImageIO.write(image, format, out)).as("writes " + format).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] progressive(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var param = writer.getDefaultWriteParam();
        param.setProgressiveMode(javax.imageio.ImageWriteParam.MODE_DEFAULT);
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new javax.imageio.IIOImage(image, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static BufferedImage read(Picture picture) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.bytes()));
            assertThat(image.getColorModel().getColorSpace().getType()).isEqualTo(ColorSpace.TYPE_RGB);
            return image;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] withExif(byte[] jpeg, int orientation, boolean little) {
        ByteBuffer exif = ByteBuffer.allocate(6 + 8 + 2 + 12 + 4)
                .order(little ? java.nio.ByteOrder.LITTLE_ENDIAN : java.nio.ByteOrder.BIG_ENDIAN)
                .put(bytes("Exif\0\0"))
                .put(bytes(little ? "II" : "MM"))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation);
        return withSegment(jpeg, 0xE1, exif.array());
    }

    private static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        ByteBuffer segment = ByteBuffer.allocate(4 + content.length)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (2 + content.length))
                .put(content);
        int afterJfif = 2 + 2 + 16;
        return joined(
                Arrays.copyOf(jpeg, afterJfif), segment.array(), Arrays.copyOfRange(jpeg, afterJfif, jpeg.length));
    }

    private static byte[] withChunk(byte[] png, String type, byte[] content) {
        int afterHeader = 8 + 25;
        return joined(
                Arrays.copyOf(png, afterHeader),
                chunk(type, content),
                Arrays.copyOfRange(png, afterHeader, png.length));
    }

    private static byte[] withChunkBeforeTheEnd(byte[] png, String type, byte[] content) {
        int end = png.length - 12;
        return joined(Arrays.copyOf(png, end), chunk(type, content), Arrays.copyOfRange(png, end, png.length));
    }

    private static byte[] chunk(String type, byte[] content) {
        CRC32 crc = new CRC32();
        crc.update(bytes(type));
        crc.update(content);
        return ByteBuffer.allocate(12 + content.length)
                .putInt(content.length)
                .put(bytes(type))
                .put(content)
                .putInt((int) crc.getValue())
                .array();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static int indexOf(byte[] in, byte[] wanted) {
        return text(in).indexOf(text(wanted));
    }

    private static void assertSamePixels(BufferedImage image, BufferedImage wanted) {
        int width = wanted.getWidth();
        int height = wanted.getHeight();
        assertThat(image.getRGB(0, 0, width, height, null, 0, width))
                .isEqualTo(wanted.getRGB(0, 0, width, height, null, 0, width));
    }

    private static void assertAbout(BufferedImage image, int x, int y, Color wanted) {
        Color color = new Color(image.getRGB(x, y));
        assertThat(List.of(
                        Math.abs(color.getRed() - wanted.getRed()),
                        Math.abs(color.getGreen() - wanted.getGreen()),
                        Math.abs(color.getBlue() - wanted.getBlue())))
                .as("%s at %d, %d where %s was wanted", color, x, y, wanted)
                .allMatch(difference -> difference <= 24);
    }
}
