package vn.mocson.questionbank;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/** Pixels as every screen shows them: sRGB, 8 bits, upright, not larger than needed. */
final class ImagePixels {

    private static final int OPAQUE = 0xFF000000;

    private ImagePixels() {}

    /** The picture as {@code INT_RGB}, or {@code INT_ARGB} where its format has transparency. */
    static BufferedImage plain(BufferedImage decoded) {
        ColorModel model = decoded.getColorModel();
        BufferedImage plain = blank(decoded.getWidth(), decoded.getHeight(), model.hasAlpha());
        if (!(model instanceof IndexColorModel) && model.getNumColorComponents() == 1) {
            copyGrey(decoded, plain);
        } else if (model.getColorSpace().isCS_sRGB()) {
            int[] row = new int[decoded.getWidth()];
            for (int y = 0; y < decoded.getHeight(); y++) {
                decoded.getRGB(0, y, row.length, 1, row, 0, row.length);
                plain.setRGB(0, y, row.length, 1, row, 0, row.length);
            }
        } else {
            new ColorConvertOp(null).filter(decoded, plain);
        }
        return plain;
    }

    /** Java takes the grey of a file for linear light and would brighten it; it is sRGB's. */
    private static void copyGrey(BufferedImage grey, BufferedImage plain) {
        Raster raster = grey.getRaster();
        boolean alpha = grey.getColorModel().hasAlpha();
        int shift = grey.getColorModel().getComponentSize(0) - 8;
        int[] samples = new int[raster.getNumBands()];
        for (int y = 0; y < grey.getHeight(); y++) {
            for (int x = 0; x < grey.getWidth(); x++) {
                raster.getPixel(x, y, samples);
                int light = samples[0] >> shift;
                int cover = alpha ? samples[1] >> shift : 255;
                plain.setRGB(x, y, cover << 24 | light << 16 | light << 8 | light);
            }
        }
    }

    /** Halves it until less than a half is left to do, so that no line of a drawing is skipped. */
    static BufferedImage scaled(BufferedImage image, int longestSide) {
        int longer = Math.max(image.getWidth(), image.getHeight());
        if (longer <= longestSide) {
            return image;
        }
        int width = Math.max(1, Math.round((float) image.getWidth() * longestSide / longer));
        int height = Math.max(1, Math.round((float) image.getHeight() * longestSide / longer));
        BufferedImage current = image;
        while (Math.max(current.getWidth(), current.getHeight()) >= 2 * longestSide) {
            current = drawn(
                    current,
                    Math.max(width, (current.getWidth() + 1) / 2),
                    Math.max(height, (current.getHeight() + 1) / 2));
        }
        return drawn(current, width, height);
    }

    private static BufferedImage drawn(BufferedImage image, int width, int height) {
        BufferedImage smaller = blank(width, height, image.getColorModel().hasAlpha());
        Graphics2D graphics = smaller.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return smaller;
    }

    /** @param orientation as in Exif: where the first row and the first column of the file belong */
    static BufferedImage upright(BufferedImage image, int orientation) {
        if (orientation == 1) {
            return image;
        }
        int lastX = image.getWidth() - 1;
        int lastY = image.getHeight() - 1;
        boolean turned = orientation >= 5;
        BufferedImage upright = turned
                ? blank(lastY + 1, lastX + 1, image.getColorModel().hasAlpha())
                : blank(lastX + 1, lastY + 1, image.getColorModel().hasAlpha());
        for (int y = 0; y < upright.getHeight(); y++) {
            for (int x = 0; x < upright.getWidth(); x++) {
                upright.setRGB(
                        x,
                        y,
                        switch (orientation) {
                            case 2 -> image.getRGB(lastX - x, y);
                            case 3 -> image.getRGB(lastX - x, lastY - y);
                            case 4 -> image.getRGB(x, lastY - y);
                            case 5 -> image.getRGB(y, x);
                            case 6 -> image.getRGB(y, lastY - x);
                            case 7 -> image.getRGB(lastX - y, lastY - x);
                            default -> image.getRGB(lastX - y, x);
                        });
            }
        }
        return upright;
    }

    /** Without its alpha where every pixel is opaque anyway, so that equal pictures become equal files. */
    static BufferedImage withoutIdleAlpha(BufferedImage image) {
        if (!image.getColorModel().hasAlpha()) {
            return image;
        }
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int pixel : pixels) {
            if ((pixel & OPAQUE) != OPAQUE) {
                return image;
            }
        }
        BufferedImage opaque = blank(image.getWidth(), image.getHeight(), false);
        opaque.setRGB(0, 0, image.getWidth(), image.getHeight(), pixels, 0, image.getWidth());
        return opaque;
    }

    private static BufferedImage blank(int width, int height, boolean alpha) {
        return new BufferedImage(width, height, alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    }
}
