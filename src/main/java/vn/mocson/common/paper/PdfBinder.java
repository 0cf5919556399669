package vn.mocson.common.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * Binds the pages of many of our own PDFs into one, written as they come: of what was written only the place of each
 * object is kept, so that ten thousand pages take no more memory than ten. What is the same in several files, such as
 * letters, pictures and frames, is written once.
 */
public final class PdfBinder implements AutoCloseable {

    private static final int CATALOG = 1;
    private static final int PAGES = 2;
    /** Readers look for a page in a tree; a list of ten thousand would be slow to open. */
    private static final int PAGES_TOGETHER = 100;

    private final OutputStream out;
    private long at;
    private long[] places = new long[1024];
    private int last = PAGES;
    private final Map<ByteBuffer, Integer> written = new HashMap<>();
    private final List<Integer> groups = new ArrayList<>();
    private final List<Integer> inGroup = new ArrayList<>();
    private int group;
    private int pages;

    /** @param out stays open when this is closed */
    public PdfBinder(OutputStream out) throws IOException {
        this.out = out;
        write("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    /** How many pages there are so far. */
    public int pages() {
        return pages;
    }

    /** @param pdf without links between its pages, as ours are */
    public void add(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Copy copy = new Copy();
            for (PDPage page : document.getPages()) {
                addPage(page, copy);
            }
        }
    }

    private void addPage(PDPage page, Copy copy) throws IOException {
        if (inGroup.isEmpty()) {
            group = ++last;
        }
        COSDictionary flat = new COSDictionary(page.getCOSObject());
        flat.removeItem(COSName.PARENT);
        // what a page may have from the tree it stood in
        flat.setItem(COSName.MEDIA_BOX, page.getMediaBox());
        if (!flat.containsKey(COSName.RESOURCES) && page.getResources() != null) {
            flat.setItem(COSName.RESOURCES, page.getResources());
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        copy.serialize(flat, body);
        byte[] text = body.toByteArray();
        int number = ++last;
        object(number, concat(Arrays.copyOf(text, text.length - 2), ("/Parent " + group + " 0 R>>")));
        inGroup.add(number);
        pages++;
        if (inGroup.size() == PAGES_TOGETHER) {
            endGroup();
        }
    }

    private void endGroup() throws IOException {
        object(
                group,
                bytes("<</Type/Pages/Parent " + PAGES + " 0 R/Count " + inGroup.size() + "/Kids[" + refs(inGroup)
                        + "]>>"));
        groups.add(group);
        inGroup.clear();
    }

    private static String refs(List<Integer> numbers) {
        StringBuilder text = new StringBuilder();
        numbers.forEach(number -> text.append(number).append(" 0 R "));
        return text.toString();
    }

    /** Ends the file; without this it is none. */
    @Override
    public void close() throws IOException {
        if (!inGroup.isEmpty()) {
            endGroup();
        }
        object(PAGES, bytes("<</Type/Pages/Count " + pages + "/Kids[" + refs(groups) + "]>>"));
        object(CATALOG, bytes("<</Type/Catalog/Pages " + PAGES + " 0 R>>"));
        long table = at;
        StringBuilder xref = new StringBuilder("xref\n0 " + (last + 1) + "\n0000000000 65535 f \n");
        for (int number = 1; number <= last; number++) {
            String place = Long.toString(places[number]);
            xref.append("0".repeat(10 - place.length())).append(place).append(" 00000 n \n");
        }
        write(bytes(xref.toString()));
        write(bytes(
                "trailer\n<</Size " + (last + 1) + "/Root " + CATALOG + " 0 R>>\nstartxref\n" + table + "\n%%EOF\n"));
        out.flush();
    }

    private void object(int number, byte[] body) throws IOException {
        if (number >= places.length) {
            places = Arrays.copyOf(places, Math.max(number + 1, places.length * 2));
        }
        places[number] = at;
        write(bytes(number + " 0 obj\n"));
        write(body);
        write(bytes("\nendobj\n"));
    }

    private void write(byte[] text) throws IOException {
        out.write(text);
        at += text.length;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] concat(byte[] first, String then) {
        byte[] more = bytes(then);
        byte[] both = Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, both, first.length, more.length);
        return both;
    }

    /** Takes the objects of one file over. What they refer to is written before them, so that equal ones are equal. */
    private final class Copy {

        private static final int UNDER_WAY = -1;

        private final Map<COSBase, Integer> taken = new HashMap<>();

        void serialize(@Nullable COSBase object, ByteArrayOutputStream into) throws IOException {
            switch (object) {
                case COSObject reference -> into.writeBytes(bytes(number(reference) + " 0 R"));
                case COSDictionary dictionary -> dictionary(dictionary, into);
                case COSArray array -> {
                    into.write('[');
                    for (int i = 0; i < array.size(); i++) {
                        serialize(array.get(i), into);
                        into.write(' ');
                    }
                    into.write(']');
                }
                case COSName name -> name.writePDF(into);
                case COSInteger integer -> integer.writePDF(into);
                case COSFloat number -> number.writePDF(into);
                case COSBoolean truth -> truth.writePDF(into);
                case COSString text -> into.writeBytes(bytes("<" + text.toHexString() + ">"));
                case COSNull ignored -> into.writeBytes(bytes("null"));
                case null -> into.writeBytes(bytes("null"));
                default -> throw new IllegalArgumentException("not in a file of ours: " + object.getClass());
            }
        }

        private void dictionary(COSDictionary dictionary, ByteArrayOutputStream into) throws IOException {
            into.writeBytes(bytes("<<"));
            for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
                if (!(dictionary instanceof COSStream) || !entry.getKey().equals(COSName.LENGTH)) {
                    entry.getKey().writePDF(into);
                    into.write(' ');
                    serialize(entry.getValue(), into);
                }
            }
            if (dictionary instanceof COSStream stream) {
                byte[] content;
                try (InputStream in = stream.createRawInputStream()) {
                    content = in.readAllBytes();
                }
                into.writeBytes(bytes("/Length " + content.length + ">>\nstream\n"));
                into.writeBytes(content);
                into.writeBytes(bytes("\nendstream"));
            } else {
                into.writeBytes(bytes(">>"));
            }
        }

        private int number(COSObject reference) throws IOException {
            COSBase object = Objects.requireNonNull(reference.getObject());
            Integer known = taken.get(object);
            if (known != null) {
                if (known == UNDER_WAY) {
                    throw new IllegalArgumentException("objects that refer to each other");
                }
                return known;
            }
            taken.put(object, UNDER_WAY);
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            serialize(object, body);
            byte[] text = body.toByteArray();
            ByteBuffer digest = ByteBuffer.wrap(sha256(text));
            Integer same = written.get(digest);
            if (same == null) {
                same = ++last;
                object(same, text);
                written.put(digest, same);
            }
            taken.put(object, same);
            return same;
        }

        private static byte[] sha256(byte[] text) {
            try {
                return MessageDigest.getInstance("SHA-256").digest(text);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
