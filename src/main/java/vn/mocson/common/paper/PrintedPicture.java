package vn.mocson.common.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A picture as PNG or JPEG, the two that Word and PDF take, and its size on paper in millimetres. */
final class PrintedPicture {

    private static final double MM_PER_PIXEL = 25.4 / 96;

    private final byte[] bytes;
    private final boolean png;
    private final double width;
    private final double height;

    private PrintedPicture(byte[] bytes, boolean png, double width, double height) {
        this.bytes = bytes;
        this.png = png;
        this.width = width;
        this.height = height;
    }

    /**
     * Never larger than on a screen, nor than the room there is.
     *
     * @throws IllegalArgumentException where it is no picture
     */
    static PrintedPicture fitting(PaperPicture picture, int maxWidth, int maxHeight) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture.bytes()))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IllegalArgumentException("Không đọc được hình ảnh “" + picture.description() + "”.");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                double width = reader.getWidth(0) * MM_PER_PIXEL;
                double height = reader.getHeight(0) * MM_PER_PIXEL;
                double scale = Math.min(1, Math.min(maxWidth / width, maxHeight / height));
                String format = reader.getFormatName().toLowerCase(Locale.ROOT);
                boolean taken = format.equals("png") || format.equals("jpeg");
                return new PrintedPicture(
                        taken ? picture.bytes() : png(reader.read(0)),
                        !format.equals("jpeg"),
                        width * scale,
                        height * scale);
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    byte[] bytes() {
        return bytes;
    }

    boolean png() {
        return png;
    }

    double width() {
        return width;
    }

    double height() {
        return height;
    }
}
