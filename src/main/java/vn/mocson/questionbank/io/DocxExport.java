package vn.mocson.questionbank.io;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.Picture;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;

/**
 * Writes questions as people write them in Word, a label before each line, so that it can be edited and read
 * again: A4, Times New Roman 13, a heading for each topic. Which options keep their place is left to their words;
 * a question without a topic behind one that has one would be read as part of that topic.
 */
final class DocxExport {

    private static final String FONT = "Times New Roman";
    private static final int SIZE = 13;
    /** Twentieths of a point: A4, margins 20, 20, 30 and 15 mm. */
    private static final int PAGE_WIDTH = 11906;

    private static final int PAGE_HEIGHT = 16838;
    private static final int MARGIN_TOP = 1134;
    private static final int MARGIN_LEFT = 1701;
    private static final int MARGIN_RIGHT = 850;
    private static final int HEADINGS = 6;
    private static final int WIDEST_PICTURE = 400;
    private static final int HIGHEST_PICTURE = 300;

    private final XWPFDocument document = new XWPFDocument();
    private final boolean withKey;
    private final Function<ImageId, Optional<Picture>> pictures;
    private List<String> topic = List.of();

    private DocxExport(boolean withKey, Function<ImageId, Optional<Picture>> pictures) {
        this.withKey = withKey;
        this.pictures = pictures;
    }

    /** @param withKey also the key and what would give it away: explanation and source */
    static byte[] write(List<QuestionDraft> questions, boolean withKey, Function<ImageId, Optional<Picture>> pictures) {
        return write(questions, withKey, pictures, "", List.of());
    }

    /** @param introduction paragraphs before the first question, none of which may look like one */
    static byte[] write(
            List<QuestionDraft> questions,
            boolean withKey,
            Function<ImageId, Optional<Picture>> pictures,
            String title,
            List<String> introduction) {
        return new DocxExport(withKey, pictures).bytes(questions, title, introduction);
    }

    private byte[] bytes(List<QuestionDraft> questions, String title, List<String> introduction) {
        try (document;
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            page();
            styles();
            if (!title.isEmpty()) {
                XWPFParagraph paragraph = paragraph(null);
                paragraph.setAlignment(ParagraphAlignment.CENTER);
                run(paragraph, title).setBold(true);
            }
            for (String line : introduction) {
                run(paragraph(null), line).setItalic(true);
            }
            int number = 1;
            for (QuestionDraft question : questions) {
                question(question, number++);
            }
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e); // a file in memory
        }
    }

    private void page() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(PAGE_WIDTH));
        size.setH(BigInteger.valueOf(PAGE_HEIGHT));
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(MARGIN_TOP));
        margin.setBottom(BigInteger.valueOf(MARGIN_TOP));
        margin.setLeft(BigInteger.valueOf(MARGIN_LEFT));
        margin.setRight(BigInteger.valueOf(MARGIN_RIGHT));
    }

    /** The headings, which a new document does not have. */
    private void styles() {
        XWPFStyles styles = document.createStyles();
        for (int level = 1; level <= HEADINGS; level++) {
            CTStyle style = CTStyle.Factory.newInstance();
            style.setStyleId("Heading" + level);
            style.setType(STStyleType.PARAGRAPH);
            style.addNewName().setVal("heading " + level);
            style.addNewQFormat();
            style.addNewPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
            styles.addStyle(new XWPFStyle(style));
        }
    }

    private void question(QuestionDraft question, int number) {
        headings(question.topic());
        XWPFParagraph stem = paragraph(null);
        stem.setSpacingBefore(120);
        stem.setKeepNext(true);
        run(stem, "Câu " + number + ". ").setBold(true);
        run(stem, question.text());
        picture(stem, question.image());
        for (int i = 0; i < question.options().size(); i++) {
            OptionDraft option = question.options().get(i);
            XWPFParagraph line = paragraph(null);
            run(line, QuestionDraft.letter(i) + ". " + option.text());
            picture(line, option.image());
        }
        if (withKey) {
            labelled("Đáp án", SheetText.letters(question, OptionDraft::correct, ", "));
        }
        labelled("Mức độ", question.difficulty() == null ? "" : SheetText.word(question.difficulty()));
        if (withKey) {
            labelled("Giải thích", question.explanation());
            labelled("Nguồn", question.source().oneLine());
        }
        labelled("Thẻ", SheetText.tags(question.tags()));
    }

    /** Those of the path that differ from the last question's. */
    private void headings(String path) {
        List<String> names = path.isEmpty() ? List.of() : List.of(path.split(QuestionDraft.TOPIC_SEPARATOR));
        int same = 0;
        while (same < names.size() && same < topic.size() && names.get(same).equals(topic.get(same))) {
            same++;
        }
        // Where a topic ends and the one above it goes on, its own heading says so again.
        int first = same == names.size() && topic.size() > same && same > 0 ? same - 1 : same;
        for (int level = first; level < names.size(); level++) {
            XWPFParagraph heading = paragraph("Heading" + Math.min(level + 1, HEADINGS));
            heading.setKeepNext(true);
            heading.setSpacingBefore(240);
            run(heading, names.get(level)).setBold(true);
        }
        topic = new ArrayList<>(names);
    }

    private void labelled(String label, String value) {
        if (!value.isEmpty()) {
            run(paragraph(null), label + ": " + value);
        }
    }

    private XWPFParagraph paragraph(@Nullable String style) {
        XWPFParagraph paragraph = document.createParagraph();
        if (style != null) {
            paragraph.setStyle(style);
        }
        paragraph.setSpacingAfter(40);
        return paragraph;
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontFamily(FONT, XWPFRun.FontCharRange.hAnsi);
        run.setFontFamily(FONT, XWPFRun.FontCharRange.cs);
        run.setFontFamily(FONT, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(SIZE);
        run.setText(SheetText.printable(text));
        return run;
    }

    private void picture(XWPFParagraph paragraph, @Nullable ImageId image) {
        Optional<Picture> found = image == null ? Optional.empty() : pictures.apply(image);
        if (found.isEmpty()) {
            return;
        }
        try {
            Picture picture = found.get();
            BufferedImage pixels = ImageIO.read(new ByteArrayInputStream(picture.bytes()));
            if (pixels == null) {
                return; // nothing that Word could show
            }
            int type =
                    switch (picture.mediaType()) {
                        case "image/png" -> Document.PICTURE_TYPE_PNG;
                        case "image/jpeg" -> Document.PICTURE_TYPE_JPEG;
                        default -> 0;
                    };
            byte[] bytes = type == 0 ? png(pixels) : picture.bytes();
            int width = Math.min(pixels.getWidth(), WIDEST_PICTURE);
            int height = Math.max(1, (int) ((long) pixels.getHeight() * width / pixels.getWidth()));
            if (height > HIGHEST_PICTURE) {
                width = Math.max(1, (int) ((long) width * HIGHEST_PICTURE / height));
                height = HIGHEST_PICTURE;
            }
            XWPFRun run = paragraph.createRun();
            run.addPicture(
                    new ByteArrayInputStream(bytes),
                    type == 0 ? Document.PICTURE_TYPE_PNG : type,
                    "hinh",
                    Units.toEMU(width),
                    Units.toEMU(height));
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException(e); // it was checked when it was taken
        }
    }

    /** WebP, which Word does not show everywhere. */
    private static byte[] png(BufferedImage pixels) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(pixels, "png", bytes);
        return bytes.toByteArray();
    }
}
