package vn.mocson.questionbank.io;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.mocson.common.files.FileRefused;
import vn.mocson.common.files.SafeZip;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionProblem;

/**
 * QTI 2.1 and 2.2, and the choice items of QTI 3: one {@code assessmentItem}, or a content package whose
 * manifest says which files are items. Topic, difficulty and tags come from the LOM metadata beside an item
 * in the manifest: classification, educational difficulty, keywords. Tests in the package are not read.
 */
final class QtiQuestions {

    private static final String MANIFEST = "imsmanifest.xml";

    private final List<ImportedQuestion> questions = new ArrayList<>();
    private final List<QuestionProblem> problems = new ArrayList<>();
    private final FoundPictures pictures = new FoundPictures();

    private QtiQuestions() {}

    /** @throws FileRefused where it is neither, damaged, or hostile */
    static ImportedFile read(byte[] bytes) {
        QtiQuestions file = new QtiQuestions();
        if (SafeZip.looksLikeOne(bytes)) {
            file.inPackage(SafeZip.entries(bytes, QtiQuestions::wanted));
        } else {
            file.item(XmlElement.read(bytes), QtiMetadata.NONE, address -> Optional.empty());
        }
        if (file.questions.isEmpty()) {
            file.problems.add(new QuestionProblem(
                    ProblemCode.NOT_UNDERSTOOD,
                    "Gói không có câu hỏi nào: imsmanifest.xml cần có các tài nguyên loại imsqti_item_xmlv2p1.",
                    1));
        }
        return Imports.file(QuestionFormat.QTI, file.questions, file.problems, file.pictures.all());
    }

    private static boolean wanted(String name) {
        String end = name.toLowerCase(Locale.ROOT);
        return end.endsWith(".xml")
                || end.endsWith(".png")
                || end.endsWith(".jpg")
                || end.endsWith(".jpeg")
                || end.endsWith(".webp");
    }

    private void inPackage(Map<String, byte[]> entries) {
        String manifest = entries.keySet().stream()
                .filter(name -> name.equals(MANIFEST) || name.endsWith("/" + MANIFEST))
                .min((a, b) -> Integer.compare(a.length(), b.length()))
                .orElseThrow(() -> new FileRefused(
                        "Gói không có tệp imsmanifest.xml nên không phải là gói QTI. Hãy xuất lại gói."));
        String folder = manifest.substring(0, manifest.length() - MANIFEST.length());
        XmlElement root = parsed(entries, manifest);
        String rootBase = root.attribute("base");
        for (XmlElement resources : root.children("resources")) {
            String base = rootBase + resources.attribute("base");
            for (XmlElement resource : resources.children("resource")) {
                if (isItem(resource.attribute("type"))) {
                    resource(entries, folder + base + resource.attribute("base"), resource);
                }
            }
        }
    }

    /** {@code imsqti_item_xmlv2p1}, {@code imsqti_item_xmlv2p2}, {@code imsqti_item_xmlv3p0}, {@code imsqti_apipitem_xmlv2p1}. */
    private static boolean isItem(String type) {
        return type.startsWith("imsqti_") && type.contains("item");
    }

    private void resource(Map<String, byte[]> entries, String base, XmlElement resource) {
        String href = resource.attribute("href");
        String name = resolved(base, href);
        if (!entries.containsKey(name)) {
            problems.add(new QuestionProblem(
                    ProblemCode.NOT_UNDERSTOOD,
                    "Câu hỏi “" + shown(href) + "” có trong imsmanifest.xml nhưng không có trong gói.",
                    resource.line()));
            return;
        }
        XmlElement item = parsed(entries, name);
        item(item, QtiMetadata.of(resource), address -> Optional.ofNullable(entries.get(resolved(name, address))));
    }

    private static XmlElement parsed(Map<String, byte[]> entries, String name) {
        byte[] xml = Optional.ofNullable(entries.get(name)).orElseThrow();
        if (xml.length > QuestionFiles.MAX_BYTES) {
            throw new FileRefused("Trong gói, tệp “" + shown(name) + "” lớn hơn 20 MiB. Hãy chia nhỏ gói.");
        }
        try {
            return XmlElement.read(xml);
        } catch (FileRefused e) {
            throw new FileRefused("Trong gói, tệp “" + shown(name) + "”: " + e.getMessage(), e);
        }
    }

    private void item(XmlElement item, QtiMetadata metadata, QtiItem.Files files) {
        if (!item.name().equals("assessmentItem")) {
            throw new FileRefused(
                    switch (item.name()) {
                        case "assessmentTest" ->
                            "Tệp là đề thi QTI (assessmentTest), không chứa câu hỏi. Hãy chọn cả gói .zip.";
                        case "manifest" -> "Tệp chỉ là mục lục của gói QTI. Hãy chọn cả gói .zip.";
                        case "questestinterop" ->
                            "Tệp ở dạng QTI 1.x, đã cũ. Hãy xuất lại ở dạng QTI 2.1 hoặc QTI 2.2.";
                        default ->
                            "Tệp XML không phải QTI: phần tử ngoài cùng là <" + shown(item.name())
                                    + ">, cần <assessmentItem>.";
                    });
        }
        questions.add(new QtiItem(questions.size() + 1, item, metadata, files, pictures).read());
        ImportBounds.check(questions);
    }

    /** A name in the package: relative to the file that mentions it, without {@code ..} and per cent signs. */
    private static String resolved(String from, String address) {
        List<String> parts = new ArrayList<>();
        String folder = from.substring(0, from.lastIndexOf('/') + 1);
        for (String part : (folder + decoded(address.replaceFirst("[?#].*$", ""))).split("/", -1)) {
            if (part.equals("..") && !parts.isEmpty()) {
                parts.removeLast();
            } else if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private static String shown(String name) {
        return name.length() > 80 ? name.substring(0, 80) + "…" : name;
    }
}
