package vn.mocson.questionbank.io;

import static org.assertj.core.api.Assertions.assertThat;

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
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.Picture;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.SourceReference;

class DocxExportTest {

    private static final Function<ImageId, Optional<Picture>> NO_PICTURES = id -> Optional.empty();

    /** Words that are no labels: a Word file has nothing but its words to tell a question from its options. */
    private static final String[] WORDS = {
        "Đảng bộ",
        "Thái Nguyên",
        "năm 1945",
        "Nguyễn Ái Quốc",
        "02/9/1945",
        "=1+1",
        "\"quoted\"",
        "<b>",
        "&amp;",
        "50%",
        "số 129-KH/ĐUK",
        "“trích”",
        "(lần thứ nhất)",
        "-6",
        "@x",
        "a/b",
        "1.234",
        "café",
        "ngày 3; tháng 2",
        "’",
        "–"
    };

    private static Arbitrary<String> words(int most) {
        return Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(most).map(list -> String.join(" ", list));
    }

    @Provide
    Arbitrary<List<QuestionDraft>> drafts() {
        Arbitrary<List<OptionDraft>> options = Combinators.combine(words(3), Arbitraries.of(true, false))
                .as(OptionDraft::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(8)
                .filter(list -> list.stream().anyMatch(OptionDraft::correct))
                .filter(list -> list.stream().map(OptionDraft::text).distinct().count() == list.size());
        Arbitrary<SourceReference> source = Arbitraries.of(
                SourceReference.NONE,
                new SourceReference("Lịch sử Đảng bộ tỉnh", "45-47", "nguyên văn", "https://example.vn/a?b=c"),
                new SourceReference("Kế hoạch số 129-KH/ĐUK", "", "", ""));
        return Combinators.combine(
                        Arbitraries.of("Lịch sử Đảng", "Địa phương / Định Hóa", "Địa phương / Đại Từ"),
                        Arbitraries.of(Difficulty.values()).injectNull(0.3),
                        words(6).map(words -> "Hãy cho biết " + words + "?"),
                        options,
                        Arbitraries.of("", "Vì tài liệu nói vậy, xem thêm bài khác."),
                        source,
                        Arbitraries.of(List.<String>of(), List.of("năm 1945"), List.of("a b", "c, d")))
                .as((topic, difficulty, text, list, explanation, from, tags) ->
                        new QuestionDraft(topic, difficulty, text, list, explanation, from, tags, null).pinned())
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Property(tries = 60)
    void what_is_written_reads_back(@ForAll("drafts") List<QuestionDraft> drafts) {
        ImportedFile file = DocxQuestions.read(DocxExport.write(drafts, true, NO_PICTURES));

        assertThat(file.questions()).extracting(ImportedQuestion::draft).isEqualTo(drafts);
    }

    @Test
    void without_the_key_nothing_gives_it_away() throws IOException {
        String text = text(DocxExport.write(Templates.examples(), false, NO_PICTURES));

        assertThat(text)
                .contains("Câu 1. ", "A. Trần Phú", "Mức độ: Dễ")
                .doesNotContain("Đáp án")
                .doesNotContain("Giải thích")
                .doesNotContain("Nguồn");
    }

    @Test
    void the_page_is_a4() throws IOException {
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(DocxExport.write(Templates.examples(), true, NO_PICTURES)))) {
            CTPageSz size = document.getDocument().getBody().getSectPr().getPgSz();

            assertThat(size.getW()).isEqualTo(BigInteger.valueOf(11906));
            assertThat(size.getH()).isEqualTo(BigInteger.valueOf(16838));
        }
    }

    @Test
    void pictures_stand_where_they_belong() throws IOException {
        Picture stem = png(0xFF0000);
        Picture option = png(0x00FF00);
        QuestionDraft draft = new QuestionDraft(
                "Hình ảnh",
                Difficulty.EASY,
                "Đây là di tích nào?",
                List.of(
                        new OptionDraft("Đình Làng Quặng", true, false, option.id()),
                        new OptionDraft("Đồi Khau Tý", false, false, null)),
                "",
                SourceReference.NONE,
                List.of(),
                stem.id());

        ImportedFile file =
                DocxQuestions.read(DocxExport.write(List.of(draft), true, id -> List.of(stem, option).stream()
                        .filter(picture -> picture.id().equals(id))
                        .findFirst()));

        assertThat(file.questions()).extracting(ImportedQuestion::draft).containsExactly(draft);
        assertThat(file.pictures().values()).containsExactlyInAnyOrder(stem, option);
    }

    private static Picture png(int colour) {
        BufferedImage image = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 30; x++) {
            for (int y = 0; y < 20; y++) {
                image.setRGB(x, y, colour);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new Picture("image/png", bytes.toByteArray());
    }

    private static String text(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            List<String> lines = new ArrayList<>();
            for (XWPFParagraph paragraph : document.getParagraphs()) {
                lines.add(paragraph.getText());
            }
            return String.join("\n", lines);
        }
    }
}
