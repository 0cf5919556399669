package vn.mocson.common.paper;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.mocson.common.time.VietnamTime;

/** Draws a paper as a PDF with its own letters inside. Nothing is fetched from anywhere. */
public final class PdfPaper {

    /** As wide as Times New Roman in every letter, and free. */
    private static final String FAMILY = "Liberation Serif";

    static {
        PdfLog.install();
    }

    private PdfPaper() {}

    /**
     * The same paper gives the same bytes.
     *
     * @throws IllegalArgumentException where a picture cannot be read
     */
    public static byte[] write(OfficialPaper paper) {
        PaperHtml html = PaperHtml.of(paper, FAMILY);
        return render(paper, html.text(), html.pictures());
    }

    /** @param pictures what may be asked for, by its address; nothing else is */
    static byte[] render(OfficialPaper paper, String html, Map<String, byte[]> pictures) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        font(builder, "Regular", 400, FontStyle.NORMAL);
        font(builder, "Bold", 700, FontStyle.NORMAL);
        font(builder, "Italic", 400, FontStyle.ITALIC);
        font(builder, "BoldItalic", 700, FontStyle.ITALIC);
        builder.useExternalResourceAccessControl(
                (address, type) -> type == ExternalResourceType.IMAGE_RASTER && pictures.containsKey(address),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useUriResolver((base, address) -> pictures.containsKey(address) ? address : null);
        builder.useProtocolsStreamImplementation(
                address -> new Given(Objects.requireNonNull(pictures.get(address))), PaperHtml.PICTURES);
        builder.useUnicodeLineBreaker(new LineBreaks());
        builder.withProducer("Mốc Son");
        builder.withHtmlContent(html, null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFKeepOpen();
            PDDocument pdf = renderer.getPdfDocument();
            pdf.getDocumentInformation()
                    .setCreationDate(GregorianCalendar.from(paper.head().date().atStartOfDay(VietnamTime.ZONE)));
            pdf.setDocumentId((long) html.hashCode()); // or else the moment becomes part of the file
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e); // written to memory
        }
    }

    private static void font(PdfRendererBuilder builder, String cut, int weight, FontStyle style) {
        builder.useFont(() -> letters(cut), FAMILY, weight, style, true);
    }

    private static InputStream letters(String cut) {
        return Objects.requireNonNull(
                PdfPaper.class.getResourceAsStream("/liberation/LiberationSerif-" + cut + ".ttf"), cut);
    }

    private record Given(byte[] bytes) implements FSStream {

        @Override
        public InputStream getStream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}
