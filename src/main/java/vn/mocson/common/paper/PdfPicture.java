package vn.mocson.common.paper;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * The first page of a PDF as a picture. Letters are drawn from the file itself, so that a server without any fonts draws
 * the same.
 */
public final class PdfPicture {

    private static final int WHITE = 0xFFFFFFFF;
    /** Below the last, in dots. */
    private static final int MARGIN = 40;

    private PdfPicture() {}

    /**
     * Ends soon after the last that is on the page.
     *
     * @param dotsPerInch of the page's own size
     */
    public static byte[] png(byte[] pdf, int dotsPerInch) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, dotsPerInch, ImageType.RGB);
            ImageIO.write(page.getSubimage(0, 0, page.getWidth(), end(page)), "png", out);
        } catch (IOException e) {
            throw new IllegalStateException(e); // both are in memory
        }
        return out.toByteArray();
    }

    private static int end(BufferedImage page) {
        int end = page.getHeight();
        while (end > 1 && empty(page, end - 1)) {
            end--;
        }
        return Math.min(page.getHeight(), end + MARGIN);
    }

    private static boolean empty(BufferedImage page, int row) {
        for (int x = 0; x < page.getWidth(); x++) {
            if (page.getRGB(x, row) != WHITE) {
                return false;
            }
        }
        return true;
    }
}
