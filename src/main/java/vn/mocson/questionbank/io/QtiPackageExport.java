package vn.mocson.questionbank.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.Picture;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;

/**
 * Questions as a QTI 2.1 content package: an item per question, pictures once each. Pinned options are
 * {@code fixed}. The explanation is feedback that everybody gets, with the source as its last paragraph
 * {@code Nguồn: …}. Topic (classification), difficulty and tags (keywords) are LOM metadata in the manifest.
 * The same questions give the same bytes.
 */
final class QtiPackageExport {

    private static final String ITEM = "http://www.imsglobal.org/xsd/imsqti_v2p1";
    private static final String PACKAGING = "http://www.imsglobal.org/xsd/imscp_v1p1";
    private static final String LOM = "http://ltsc.ieee.org/xsd/LOM";
    private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    /** The first moment that a package can name. */
    private static final LocalDateTime WRITTEN = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Function<ImageId, Optional<Picture>> pictures;
    private final Map<String, byte[]> entries = new LinkedHashMap<>();

    private QtiPackageExport(Function<ImageId, Optional<Picture>> pictures) {
        this.pictures = pictures;
    }

    /** @param pictures those the questions refer to; one that is not given is left out */
    static byte[] write(List<QuestionDraft> questions, Function<ImageId, Optional<Picture>> pictures) {
        return new QtiPackageExport(pictures).all(questions);
    }

    private byte[] all(List<QuestionDraft> questions) {
        entries.put("imsmanifest.xml", new byte[0]);
        XmlPen manifest = new XmlPen()
                .open(
                        "manifest",
                        "xmlns",
                        PACKAGING,
                        "xmlns:imsmd",
                        LOM,
                        "xmlns:xsi",
                        INSTANCE,
                        "xsi:schemaLocation",
                        PACKAGING + " http://www.imsglobal.org/xsd/qti/qtiv2p1/qtiv2p1_imscpv1p2_v1p0.xsd " + LOM
                                + " http://www.imsglobal.org/xsd/imsmd_loose_v1p3p2.xsd",
                        "identifier",
                        "MANIFEST-MOC-SON")
                .line();
        manifest.open("metadata").leaf("schema", "QTIv2.1 Package").leaf("schemaversion", "1.0.0");
        manifest.close().open("organizations").close().open("resources").line();
        for (int i = 0; i < questions.size(); i++) {
            String identifier = "cau-%05d".formatted(i + 1);
            QuestionDraft question = questions.get(i);
            Set<String> files = new LinkedHashSet<>();
            String file = "items/" + identifier + ".xml";
            files.add(file);
            entries.put(file, new byte[0]); // its place is before its pictures
            entries.put(file, item(identifier, question, files));
            resource(manifest, identifier, question, files);
        }
        entries.put("imsmanifest.xml", manifest.close().close().line().bytes());
        return zipped();
    }

    private static void resource(XmlPen manifest, String identifier, QuestionDraft question, Set<String> files) {
        manifest.open(
                "resource",
                "identifier",
                identifier,
                "type",
                "imsqti_item_xmlv2p1",
                "href",
                "items/" + identifier + ".xml");
        metadata(manifest, question);
        for (String file : files) {
            manifest.open("file", "href", file).close();
        }
        manifest.close().line();
    }

    private static void metadata(XmlPen manifest, QuestionDraft question) {
        manifest.open("metadata").open("imsmd:lom");
        if (!question.tags().isEmpty()) {
            manifest.open("imsmd:general");
            question.tags()
                    .forEach(tag -> string(manifest.open("imsmd:keyword"), tag).close());
            manifest.close();
        }
        if (question.difficulty() != null) {
            manifest.open("imsmd:educational").open("imsmd:difficulty").leaf("imsmd:source", "LOMv1.0");
            manifest.leaf("imsmd:value", QtiMetadata.lom(question.difficulty()))
                    .close()
                    .close();
        }
        if (!question.topic().isEmpty()) {
            manifest.open("imsmd:classification").open("imsmd:purpose").leaf("imsmd:source", "LOMv1.0");
            manifest.leaf("imsmd:value", "discipline").close().open("imsmd:taxonPath");
            string(manifest.open("imsmd:source"), "Chủ đề").close();
            for (String name : question.topic().split(QuestionDraft.TOPIC_SEPARATOR, -1)) {
                string(manifest.open("imsmd:taxon").open("imsmd:entry"), name)
                        .close()
                        .close();
            }
            manifest.close().close();
        }
        manifest.close().close();
    }

    private static XmlPen string(XmlPen manifest, String text) {
        return manifest.leaf("imsmd:string", text, "language", "vi");
    }

    private byte[] item(String identifier, QuestionDraft question, Set<String> files) {
        XmlPen xml = new XmlPen()
                .open(
                        "assessmentItem",
                        "xmlns",
                        ITEM,
                        "xmlns:xsi",
                        INSTANCE,
                        "xsi:schemaLocation",
                        ITEM + " http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd",
                        "identifier",
                        identifier,
                        "title",
                        MoodleXmlExport.name(question.text()),
                        "adaptive",
                        "false",
                        "timeDependent",
                        "false",
                        "xml:lang",
                        "vi")
                .line();
        declarations(xml, question);
        body(xml, question, files);
        xml.open(
                        "responseProcessing",
                        "template",
                        "http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct")
                .close()
                .line();
        List<String> explanation = MoodleXmlExport.explanation(question);
        if (!explanation.isEmpty()) {
            // “Hide” where the outcome says so, and nothing ever sets it: so it shows to everybody.
            xml.open("modalFeedback", "outcomeIdentifier", "EXPLANATION", "identifier", "HIDDEN", "showHide", "hide");
            explanation.forEach(paragraph -> xml.leaf("p", paragraph));
            xml.close().line();
        }
        return xml.close().line().bytes();
    }

    private static void declarations(XmlPen xml, QuestionDraft question) {
        String cardinality = question.multiple() ? "multiple" : "single";
        xml.open("responseDeclaration", "identifier", "RESPONSE", "cardinality", cardinality, "baseType", "identifier");
        List<String> right = new ArrayList<>();
        for (int i = 0; i < question.options().size(); i++) {
            if (question.options().get(i).correct()) {
                right.add(QuestionDraft.letter(i));
            }
        }
        if (!right.isEmpty()) {
            xml.open("correctResponse");
            right.forEach(letter -> xml.leaf("value", letter));
            xml.close();
        }
        xml.close().line();
        xml.open("outcomeDeclaration", "identifier", "SCORE", "cardinality", "single", "baseType", "float");
        xml.open("defaultValue").leaf("value", "0").close().close().line();
        xml.open("outcomeDeclaration", "identifier", "EXPLANATION", "cardinality", "single", "baseType", "identifier")
                .close()
                .line();
    }

    private void body(XmlPen xml, QuestionDraft question, Set<String> files) {
        xml.open("itemBody").line();
        xml.open(
                        "choiceInteraction",
                        "responseIdentifier",
                        "RESPONSE",
                        "shuffle",
                        "true",
                        "maxChoices",
                        question.multiple() ? "0" : "1")
                .line();
        xml.open("prompt").text(question.text());
        image(xml, question.image(), files);
        xml.close().line();
        for (int i = 0; i < question.options().size(); i++) {
            OptionDraft option = question.options().get(i);
            xml.open("simpleChoice", "identifier", QuestionDraft.letter(i), "fixed", Boolean.toString(option.pinned()))
                    .text(option.text());
            image(xml, option.image(), files);
            xml.close().line();
        }
        xml.close().close().line();
    }

    private void image(XmlPen xml, @Nullable ImageId image, Set<String> files) {
        if (image != null) {
            pictures.apply(image).ifPresent(picture -> {
                String name = "images/" + image + FoundPictures.ending(picture);
                entries.put(name, picture.bytes());
                files.add(name);
                xml.open("img", "src", "../" + name, "alt", "").close();
            });
        }
    }

    private byte[] zipped() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(WRITTEN);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // cannot be: it is written to memory
        }
        return bytes.toByteArray();
    }
}
