package vn.mocson.contest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.files.FileRefused;
import vn.mocson.common.files.SafeZip;
import vn.mocson.common.files.WordFile;

/** Looks into a file before it is kept: what it is, whether it is whole, and that nothing in it runs. */
final class DocumentCheck {

    static final int MAX_BYTES = 10 * 1024 * 1024;

    private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
    /** As many objects as a book has; more are an attack on whoever opens it. */
    private static final int MOST_OBJECTS = 200_000;

    private static final int DEEPEST = 40;

    private static final Set<String> RUNNING = Set.of("JavaScript", "Launch", "ImportData", "SubmitForm", "Rendition");
    private static final Set<String> CARRYING =
            Set.of("JS", "EmbeddedFiles", "EmbeddedFile", "RichMediaContent", "XFA");

    private static final String EMBEDDED_FILE = "EmbeddedFile";

    /** An opened file takes many times its size for a moment. */
    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private DocumentCheck() {}

    /** @throws DocumentRefused where it is neither a whole PDF nor a whole DOCX, or something in it runs */
    static DocumentType typeOf(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw DocumentRefused.tooHeavy();
        }
        ONE_AT_A_TIME.lock();
        try {
            if (startsWith(file, PDF)) {
                checkPdf(file);
                return DocumentType.PDF;
            }
            if (SafeZip.looksLikeOne(file) || SafeZip.looksLikeOldOffice(file)) {
                checkWord(file);
                return DocumentType.DOCX;
            }
        } finally {
            ONE_AT_A_TIME.unlock();
        }
        throw DocumentRefused.otherType();
    }

    private static boolean startsWith(byte[] file, byte[] start) {
        for (int i = 0; i < start.length; i++) {
            if (file.length <= i || file[i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static void checkPdf(byte[] file) {
        PdfStreams.check(file);
        try (PDDocument pdf = Loader.loadPDF(file)) {
            if (pdf.isEncrypted()) {
                throw DocumentRefused.locked();
            }
            if (pdf.getNumberOfPages() == 0) {
                throw DocumentRefused.damaged();
            }
            COSDocument all = pdf.getDocument();
            if (all.getXrefTable().size() > MOST_OBJECTS) {
                throw DocumentRefused.damaged();
            }
            for (COSObjectKey key : List.copyOf(all.getXrefTable().keySet())) {
                refuseRunning(all.getObjectFromPool(key).getObject(), 0);
            }
        } catch (InvalidPasswordException e) {
            throw DocumentRefused.locked();
        } catch (IOException e) {
            throw DocumentRefused.damaged();
        }
    }

    /** What is referred to from here is an object of its own and gets its own turn. */
    private static void refuseRunning(@Nullable COSBase object, int depth) {
        if (depth > DEEPEST) {
            throw DocumentRefused.damaged();
        }
        if (object instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                refuseRunning(array.get(i), depth + 1);
            }
        } else if (object instanceof COSDictionary dictionary) {
            if (RUNNING.contains(String.valueOf(dictionary.getNameAsString(COSName.S)))
                    || EMBEDDED_FILE.equals(dictionary.getNameAsString(COSName.TYPE))) {
                throw DocumentRefused.active();
            }
            for (COSName name : dictionary.keySet()) {
                if (CARRYING.contains(name.getName())) {
                    throw DocumentRefused.active();
                }
                refuseRunning(dictionary.getItem(name), depth + 1);
            }
        }
    }

    private static void checkWord(byte[] file) {
        try {
            if (WordFile.parts(file, name -> false).isEmpty()) {
                throw DocumentRefused.otherType();
            }
        } catch (FileRefused e) {
            throw DocumentRefused.because(String.valueOf(e.getMessage()));
        }
    }
}
