package vn.mocson.common.paper;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
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
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.time.VietnamTime;

/** Draws pages as a PDF with its own letters inside. Nothing is fetched from anywhere. */
public final class PdfFile {

    /** As wide as Times New Roman in every letter, and free. */
    public static final String SERIF = "Liberation Serif";

    /** As wide as Arial in every letter, and free. */
    public static final String SANS = "Liberation Sans";

    /** What the address of a picture begins with. */
    public static final String PICTURES = PaperHtml.PICTURES;

    /** How tall the letters of each cut are: a cut that a page does not use is not read then. Eight, for good. */
    private static final FSCacheEx<String, FSCacheValue> METRICS = new FontMetrics();

    /** The files of the cuts in use: at most eight, of some 400 KB each. */
    private static final Map<String, byte[]> LETTERS = new ConcurrentHashMap<>();

    private static final int GSUB = 0x47535542;
    private static final int UNKNOWN = 0x2D2D2D2D;

    static {
        PdfLog.install();
    }

    private PdfFile() {}

    /**
     * The same pages give the same bytes.
     *
     * @param date what the file says of when it was made
     * @param html well-formed
     * @param pictures what may be asked for, by its address; nothing else is
     * @throws IllegalArgumentException where a picture cannot be read
     */
    public static byte[] render(LocalDate date, String html, Map<String, byte[]> pictures) {
        return render(date, html, pictures, Map.of());
    }

    /**
     * The same with drawings, each in the place of an {@code object} whose type is its name.
     *
     * @throws IllegalArgumentException where a picture cannot be read
     */
    public static byte[] render(
            LocalDate date, String html, Map<String, byte[]> pictures, Map<String, PdfDrawing> drawings) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useFastMode();
        for (String family : new String[] {SERIF, SANS}) {
            font(builder, family, "Regular", 400, FontStyle.NORMAL);
            font(builder, family, "Bold", 700, FontStyle.NORMAL);
            font(builder, family, "Italic", 400, FontStyle.ITALIC);
            font(builder, family, "BoldItalic", 700, FontStyle.ITALIC);
        }
        builder.useExternalResourceAccessControl(
                (address, type) -> type == ExternalResourceType.IMAGE_RASTER && pictures.containsKey(address),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useUriResolver((base, address) -> pictures.containsKey(address) ? address : null);
        builder.useProtocolsStreamImplementation(
                address -> new Given(Objects.requireNonNull(pictures.get(address))), PaperHtml.PICTURES);
        builder.useUnicodeLineBreaker(new LineBreaks());
        builder.useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, METRICS);
        builder.useObjectDrawerFactory(new PdfDrawings(drawings));
        builder.withProducer("Mốc Son");
        builder.withHtmlContent(html, null);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.createPDFKeepOpen();
            PDDocument pdf = renderer.getPdfDocument();
            pdf.getDocumentInformation().setCreationDate(GregorianCalendar.from(date.atStartOfDay(VietnamTime.ZONE)));
            pdf.setDocumentId((long) html.hashCode()); // or else the moment becomes part of the file
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e); // written to memory
        }
    }

    private static void font(PdfRendererBuilder builder, String family, String cut, int weight, FontStyle style) {
        String file = "/liberation/" + family.replace(" ", "") + "-" + cut + ".ttf";
        builder.useFont(() -> new ByteArrayInputStream(letters(file)), family, weight, style, true);
    }

    private static byte[] letters(String file) {
        return LETTERS.computeIfAbsent(file, name -> {
            try (InputStream in = Objects.requireNonNull(PdfFile.class.getResourceAsStream(name), name)) {
                return withoutSubstitutions(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e); // fonts are part of the product
            }
        });
    }

    /**
     * The table that puts letters together (GSUB) goes by a name that nobody asks for. Vietnamese in its composed form
     * needs none of it, lines are measured without it, and a quarter of the time of a page went into searching it. The
     * directory of tables is that of OpenType 1.9, chapter "Organization of an OpenType Font".
     */
    private static byte[] withoutSubstitutions(byte[] font) {
        ByteBuffer directory = ByteBuffer.wrap(font);
        int tables = directory.getShort(4);
        for (int at = 12; at < 12 + tables * 16; at += 16) {
            if (directory.getInt(at) == GSUB) {
                directory.putInt(at, UNKNOWN);
            }
        }
        return font;
    }

    private static final class FontMetrics implements FSCacheEx<String, FSCacheValue> {

        private final Map<String, FSCacheValue> known = new ConcurrentHashMap<>();

        @Override
        public void put(String key, FSCacheValue value) {
            known.put(key, value);
        }

        @Override
        public @Nullable FSCacheValue get(String key, Callable<? extends FSCacheValue> loader) {
            FSCacheValue value = known.get(key);
            if (value == null) {
                try {
                    value = loader.call();
                } catch (Exception e) {
                    throw new IllegalStateException(e); // fonts are part of the product
                }
                if (value != null) {
                    known.put(key, value);
                }
            }
            return value;
        }

        @Override
        public @Nullable FSCacheValue get(String key) {
            return known.get(key);
        }
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
