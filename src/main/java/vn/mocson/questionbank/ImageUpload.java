package vn.mocson.questionbank;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import vn.mocson.questionbank.ImageHeader.Format;

/** Turns a picture from anywhere into one that may stand beside a question: checked, scaled, without metadata. */
public final class ImageUpload {

    /** What a file may weigh. */
    public static final int MAX_BYTES = 10 * 1024 * 1024;

    /** The longer side of a stored picture, in pixels. */
    public static final int LONGEST_SIDE = 1600;

    /** A decoded picture takes up to 400 MB for a moment: one at a time, so that ten uploads need no more than one. */
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private ImageUpload() {}

    /**
     * The picture as it is stored: PNG stays PNG, JPEG stays JPEG, WebP becomes PNG where it has transparency and JPEG
     * where not. The format is told by the content, never by a name. A picture that was normalized before keeps its
     * bytes, and with them its id.
     *
     * @throws ImageRefused where it is not a PNG, JPEG or WebP file that can be read, or is too large
     */
    public static Picture normalize(byte[] file) {
        return normalize(file, LONGEST_SIDE);
    }

    /**
     * The same for a picture that is shown small.
     *
     * @param longestSide in pixels, at most {@link #LONGEST_SIDE}
     * @throws ImageRefused as {@link #normalize(byte[])}
     */
    public static Picture normalize(byte[] file, int longestSide) {
        if (file.length > MAX_BYTES) {
            throw ImageRefused.tooHeavy();
        }
        ImageHeader header = ImageHeader.of(file);
        if (header.width() == 0 || header.height() == 0) {
            throw ImageRefused.damaged();
        }
        if ((long) header.width() * header.height() > header.format().maxPixels()) {
            throw ImageRefused.tooManyPixels(header);
        }
        ONE_AT_A_TIME.lock();
        try {
            BufferedImage pixels = decoded(header, file);
            return header.plain() && header.longerSide() <= longestSide
                    ? new Picture(header.format().mediaType(), file.clone())
                    : written(header, pixels, longestSide);
        } catch (IOException | RuntimeException e) {
            throw ImageRefused.damaged(); // the decoders' many words for it
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private static BufferedImage decoded(ImageHeader header, byte[] file) throws IOException {
        byte[] content = header.format() == Format.PNG ? PngFile.pixelsOnly(file) : file;
        ImageReader reader = reader(header.format());
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(in, true, true);
            ImageReadParam param = reader.getDefaultReadParam();
            if (header.format() != Format.WEBP) {
                // twice what is kept is enough to scale from
                int step = Math.max(1, header.longerSide() / (2 * LONGEST_SIDE));
                param.setSourceSubsampling(step, step, 0, 0);
            }
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
    }

    private static ImageReader reader(Format format) throws IOException {
        return switch (format) {
            case PNG -> ImageIO.getImageReadersByFormatName("png").next();
            case JPEG -> ImageIO.getImageReadersByFormatName("jpeg").next();
            // by its name: ImageIO finds plug-ins only where it was first used on the right class path
            case WEBP -> new WebPImageReaderSpi().createReaderInstance();
        };
    }

    private static Picture written(ImageHeader header, BufferedImage decoded, int longestSide) {
        BufferedImage scaled = ImagePixels.scaled(ImagePixels.plain(decoded), longestSide);
        BufferedImage image = ImagePixels.withoutIdleAlpha(ImagePixels.upright(scaled, header.orientation()));
        boolean png = header.format() == Format.PNG || image.getColorModel().hasAlpha();
        return png
                ? new Picture(Format.PNG.mediaType(), ImageWriting.png(image))
                : new Picture(Format.JPEG.mediaType(), ImageWriting.jpeg(image));
    }
}
