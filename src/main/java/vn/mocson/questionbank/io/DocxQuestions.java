package vn.mocson.questionbank.io;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.files.FileRefused;
import vn.mocson.common.files.SafeZip;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.Picture;
import vn.mocson.questionbank.io.DocxBody.PictureFound;

/**
 * Questions in a Word file. Its parts are read as streams: a library's tree of a whole document takes many times its
 * size, and these documents come from strangers.
 */
final class DocxQuestions {

    private static final int MAX_PICTURE = 10 * 1024 * 1024;

    private final Map<String, byte[]> parts;
    private final String document;
    private final Map<String, String> relations;
    private final Map<ImageId, Picture> pictures = new HashMap<>();
    private final Map<String, PictureFound> found = new HashMap<>();

    private DocxQuestions(byte[] bytes) {
        parts = SafeZip.entries(bytes, DocxQuestions::isNeeded);
        document = relations("").getOrDefault("officeDocument", "word/document.xml");
        relations = relations(document);
    }

    /** @throws FileRefused where it is no Word file or is damaged or hostile */
    static ImportedFile read(byte[] bytes) {
        return new DocxQuestions(bytes).read();
    }

    static FileRefused notWord() {
        return new FileRefused("Tệp không phải là tài liệu Word (.docx). Hãy chọn đúng loại tệp.");
    }

    private ImportedFile read() {
        byte[] xml = parts.get(document);
        if (xml == null) {
            throw notWord();
        }
        DocxBody body = body(xml, false);
        List<SourcePiece> pieces = body.read();
        if (body.unicodeUnderOldNames()) {
            body = body(xml, true);
            pieces = body.read();
        }
        return QuestionText.read(QuestionFormat.DOCX, pieces, body.problems(), pictures);
    }

    private DocxBody body(byte[] xml, boolean oldNamesAreLeftovers) {
        DocxStyles styles = new DocxStyles(part("styles"));
        DocxNumbering numbering = new DocxNumbering(part("numbering"), styles);
        return new DocxBody(xml, styles, numbering, this::picture, oldNamesAreLeftovers);
    }

    private static boolean isNeeded(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".rels")
                || lower.contains("/media/")
                || lower.matches("(.*/)?(document|styles|numbering)\\d*\\.xml");
    }

    private byte @Nullable [] part(String kind) {
        String name = relations.get(kind);
        return name == null ? null : parts.get(name);
    }

    /** Names of parts by their identifier and, for those of which there is one, by the last word of their type. */
    private Map<String, String> relations(String of) {
        int slash = of.lastIndexOf('/') + 1;
        String folder = of.substring(0, slash);
        byte[] xml = parts.get(folder + "_rels/" + of.substring(slash) + ".rels");
        Map<String, String> targets = new HashMap<>();
        if (xml != null) {
            XmlWalk walk = new XmlWalk(xml);
            walk.root(root -> walk.children(name -> {
                String target = walk.attribute("Target", "");
                if (!walk.attribute("TargetMode", "").equals("External")) {
                    String part = target.startsWith("/") ? target.substring(1) : folder + target;
                    targets.put(walk.attribute("Id", ""), part);
                    String type = walk.attribute("Type", "");
                    targets.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), part);
                }
            }));
        }
        return targets;
    }

    private PictureFound picture(String relation) {
        return found.computeIfAbsent(relation, this::load);
    }

    private PictureFound load(String relation) {
        String name = relations.get(relation);
        byte[] bytes = name == null ? null : parts.get(name);
        if (bytes == null) {
            return new PictureFound(null, "Hình không nằm trong tệp nên không lấy được; hãy chèn lại hình vào tệp.");
        }
        String type = isPng(bytes) ? "image/png" : isJpeg(bytes) ? "image/jpeg" : null;
        if (type == null) {
            return new PictureFound(null, "Hình không phải PNG hoặc JPEG nên không lấy; hãy chèn lại hình dạng PNG.");
        }
        if (bytes.length > MAX_PICTURE) {
            return new PictureFound(null, "Hình lớn hơn 10 MiB nên không lấy; hãy thu nhỏ hình.");
        }
        Picture picture = new Picture(type, bytes);
        pictures.put(picture.id(), picture);
        return new PictureFound(picture.id(), "");
    }

    private static boolean isPng(byte[] bytes) {
        return bytes.length > 8 && (bytes[0] & 0xFF) == 0x89 && bytes[1] == 'P' && bytes[2] == 'N' && bytes[3] == 'G';
    }

    private static boolean isJpeg(byte[] bytes) {
        return bytes.length > 3 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xD8 && (bytes[2] & 0xFF) == 0xFF;
    }
}
