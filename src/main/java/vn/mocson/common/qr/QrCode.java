package vn.mocson.common.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import javax.imageio.ImageIO;

/** A text as a square that phones read; a quarter of it may be worn off or stained. */
public final class QrCode {

    /** Dots of white around it that readers count on (ISO/IEC 18004). */
    private static final int QUIET_ZONE = 4;

    private static final byte[] LEVELS = {(byte) 255, 0};
    private static final IndexColorModel WHITE_AND_BLACK = new IndexColorModel(1, 2, LEVELS, LEVELS, LEVELS);

    private final ByteMatrix dots;

    private QrCode(ByteMatrix dots) {
        this.dots = dots;
    }

    public static QrCode of(String text) {
        try {
            return new QrCode(Encoder.encode(
                            text,
                            ErrorCorrectionLevel.Q,
                            Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name()))
                    .getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("too long for a QR code", e);
        }
    }

    /**
     * Two colours from a table, white first: a PDF takes such a picture as it is, and one in shades of grey only after
     * unpacking it.
     *
     * @param dot the size of a dot in pixels
     */
    public byte[] png(int dot) {
        int side = (dots.getWidth() + 2 * QUIET_ZONE) * dot;
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY, WHITE_AND_BLACK);
        WritableRaster raster = image.getRaster();
        int[] square = new int[dot * dot];
        Arrays.fill(square, 1);
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                if (dots.get(x, y) == 1) {
                    raster.setSamples((x + QUIET_ZONE) * dot, (y + QUIET_ZONE) * dot, dot, dot, 0, square);
                }
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new IllegalStateException(e); // written to memory
        }
        return out.toByteArray();
    }

    /** For print in any size. */
    public byte[] svg() {
        int side = dots.getWidth() + 2 * QUIET_ZONE;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < dots.getHeight(); y++) {
            for (int x = 0; x < dots.getWidth(); x++) {
                if (dots.get(x, y) == 1) {
                    path.append('M')
                            .append(x + QUIET_ZONE)
                            .append(' ')
                            .append(y + QUIET_ZONE)
                            .append("h1v1h-1z");
                }
            }
        }
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side
                        + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + side + "v" + side
                        + "H0z\"/><path d=\""
                        + path + "\"/></svg>")
                .getBytes(StandardCharsets.UTF_8);
    }
}
