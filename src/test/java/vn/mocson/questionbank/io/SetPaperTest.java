package vn.mocson.questionbank.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import vn.mocson.common.paper.Papers;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.SourceReference;

class SetPaperTest {

    private static final String GROUPED = "ab12 cd34 ".repeat(8).strip();

    private static final QuestionDraft SECRET = QuestionDraft.of(
            "Chủ đề một",
            Difficulty.HARD,
            "Câu chuyện nào đúng?",
            List.of(new OptionDraft("Thứ nhất", false), new OptionDraft("Thứ hai", true)),
            "Lời giảng bí mật",
            new SourceReference("Tài liệu bí mật", "45", "Đoạn trích bí mật", "https://bi-mat.example/x"));

    @Test
    void the_committees_version_tells_key_explanation_source_and_difficulty() throws IOException {
        SetPaperContent content = SampleSets.party(List.of(SECRET), null);

        try (XWPFDocument word = Papers.word(SetPaper.withKey(content).docx());
                PDDocument pdf = Papers.pdf(SetPaper.withKey(content).pdf())) {
            for (String text : List.of(Papers.text(word), Papers.text(pdf))) {
                assertThat(text)
                        .contains("BỘ CÂU HỎI TRÌNH DUYỆT", "Câu 1. Câu chuyện nào đúng?")
                        .contains("Đáp án: B", "mức độ: khó")
                        .contains("Giải thích: Lời giảng bí mật")
                        .contains("Nguồn: Tài liệu bí mật, tr. 45: “Đoạn trích bí mật” – https://bi-mat.example/x")
                        .contains("BẢNG ĐÁP ÁN");
            }
        }
    }

    @Test
    void nothing_of_key_explanation_or_source_is_anywhere_in_the_version_without_key() throws IOException {
        SetPaperContent content = SampleSets.party(List.of(SECRET), SampleSets.HASH);

        String parts = everyPart(SetPaper.withoutKey(content).docx());
        assertThat(parts)
                .contains("Thứ hai")
                .doesNotContain("bí mật", "bi-mat", "Đáp án:", "ĐÁP ÁN", "Giải thích:", "Nguồn:");
        try (PDDocument pdf = Papers.pdf(SetPaper.withoutKey(content).pdf())) {
            assertThat(Papers.text(pdf))
                    .contains("Thứ hai")
                    .doesNotContain("bí mật", "bi-mat", "áp án:", "ĐÁP ÁN", "Giải thích", "Nguồn:");
        }
    }

    @Test
    void without_key_a_paper_is_the_same_whichever_option_is_right() {
        SetPaperContent one = SampleSets.state(List.of(SECRET), SampleSets.HASH);
        SetPaperContent other = SampleSets.state(
                List.of(QuestionDraft.of(
                        SECRET.topic(),
                        SECRET.difficulty(),
                        SECRET.text(),
                        List.of(new OptionDraft("Thứ nhất", true), new OptionDraft("Thứ hai", false)),
                        "Giải thích khác",
                        SourceReference.NONE)),
                SampleSets.HASH);

        assertThat(SetPaper.withoutKey(one).docx())
                .isEqualTo(SetPaper.withoutKey(other).docx());
        assertThat(SetPaper.withoutKey(one).pdf())
                .isEqualTo(SetPaper.withoutKey(other).pdf());
        assertThat(SetPaper.withKey(one).docx())
                .isNotEqualTo(SetPaper.withKey(other).docx());
    }

    @Test
    void the_hash_stands_on_every_page_beside_its_number() throws IOException {
        SetPaperContent content = SampleSets.party(SampleSets.many(40), SampleSets.HASH);

        try (PDDocument pdf = Papers.pdf(SetPaper.withKey(content).pdf())) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(5);
            for (int no = 1; no <= pages; no++) {
                assertThat(Papers.page(pdf, no)).endsWith("SHA-256: " + GROUPED + " Trang " + no + "/" + pages);
            }
        }
        try (XWPFDocument word = Papers.word(SetPaper.withKey(content).docx())) {
            assertThat(word.getHeaderFooterPolicy().getDefaultFooter().getText())
                    .contains("SHA-256: " + GROUPED);
            assertThat(word.getHeaderFooterPolicy().getFirstPageFooter().getText())
                    .contains("SHA-256: " + GROUPED);
        }
    }

    @Test
    void before_sealing_the_foot_says_so() throws IOException {
        SetPaperContent content = SampleSets.state(List.of(SECRET), null);

        try (PDDocument pdf = Papers.pdf(SetPaper.withKey(content).pdf())) {
            assertThat(Papers.page(pdf, 1)).contains("SHA-256: chưa niêm phong Trang 1/");
        }
        try (XWPFDocument word = Papers.word(SetPaper.withKey(content).docx())) {
            assertThat(word.getHeaderFooterPolicy().getDefaultFooter().getText())
                    .contains("chưa niêm phong");
        }
    }

    @Test
    void questions_are_numbered_through_topic_by_topic_with_roots_before_what_is_below_them() throws IOException {
        List<QuestionDraft> questions =
                List.of(about("Gốc / Nhánh", "Một?"), about("Khác", "Hai?"), about("Gốc", "Ba?"), about("", "Bốn?"));

        try (XWPFDocument word = Papers.word(
                SetPaper.withoutKey(SampleSets.state(questions, null)).docx())) {
            assertThat(word.getParagraphs().stream()
                            .filter(p ->
                                    List.of("Heading1", "Heading2", "CauHoi").contains(String.valueOf(p.getStyle())))
                            .map(XWPFParagraph::getText))
                    .containsExactly(
                            "I. GỐC",
                            "Câu 1. Ba?",
                            "1. Nhánh",
                            "Câu 2. Một?",
                            "II. KHÁC",
                            "Câu 3. Hai?",
                            "III. CHƯA XẾP CHỦ ĐỀ",
                            "Câu 4. Bốn?");
        }
    }

    private static QuestionDraft about(String topic, String text) {
        return QuestionDraft.of(
                topic,
                null,
                text,
                List.of(new OptionDraft("Có", true), new OptionDraft("Không", false)),
                "",
                SourceReference.NONE);
    }

    @Test
    void the_summary_adds_up() throws IOException {
        try (XWPFDocument word = Papers.word(
                SetPaper.withoutKey(SampleSets.party(SampleSets.many(30), null)).docx())) {
            XWPFTable summary = word.getTables().get(1);

            assertThat(cells(summary, 0)).containsExactly("TT", "Chủ đề", "Dễ", "Trung bình", "Khó", "Tổng");
            assertThat(cells(summary, 1)).containsExactly("1", "Lịch sử Đảng bộ Khối", "2", "2", "2", "6");
            assertThat(cells(summary, summary.getNumberOfRows() - 1))
                    .containsExactly("", "Tổng cộng", "10", "10", "10", "30");
            assertThat(cells(word.getTables().get(2), 2)).containsExactly("Mọi chủ đề", "Mọi mức độ", "13", "200");
        }
    }

    private static List<String> cells(XWPFTable table, int row) {
        return table.getRow(row).getTableCells().stream()
                .map(cell -> cell.getText())
                .toList();
    }

    @Test
    void a_question_with_eight_options_and_pictures_is_whole_and_its_keys_are_bold() throws IOException {
        SetPaperContent content = SampleSets.party(List.of(SampleSets.longest()), null);

        try (XWPFDocument word = Papers.word(SetPaper.withKey(content).docx())) {
            List<XWPFParagraph> choices = word.getParagraphs().stream()
                    .filter(p -> "PhuongAn".equals(p.getStyle()) && !p.getText().isBlank())
                    .toList();
            assertThat(choices)
                    .extracting(p -> p.getText().substring(0, 2))
                    .containsExactly("A.", "B.", "C.", "D.", "E.", "F.", "G.", "H.");
            assertThat(choices.stream()
                            .filter(p -> p.getRuns().stream().anyMatch(XWPFRun::isBold))
                            .map(p -> p.getText().substring(0, 1)))
                    .containsExactly("C", "F");
            assertThat(Papers.text(word)).contains("Đáp án: C, F", "(Chọn tất cả các phương án đúng)");
            assertThat(word.getAllPictures()).hasSize(1); // the same bytes twice
        }
    }

    @Test
    void three_hundred_questions_are_all_there_with_their_answers() throws IOException {
        SetPaperContent content = SampleSets.party(SampleSets.many(300), SampleSets.HASH);

        try (PDDocument pdf = Papers.pdf(SetPaper.withKey(content).pdf())) {
            String text = Papers.text(pdf);
            assertThat(text).contains("Câu 1. ", "Câu 150. ", "Câu 300. ");
            assertThat(text.split("Đáp án: [A-D]", -1)).hasSize(301);
            assertThat(Papers.page(pdf, pdf.getNumberOfPages())).contains("T/M BAN THƯỜNG VỤ", "Mai Thị Nhài");
        }
        try (XWPFDocument word = Papers.word(SetPaper.withKey(content).docx())) {
            XWPFTable answers = word.getTables().get(word.getTables().size() - 2);
            assertThat(answers.getNumberOfRows()).isEqualTo(61);
            List<String> first = new ArrayList<>(cells(answers, 1));
            assertThat(first).hasSize(10).startsWith("1", "A", "2");
        }
    }

    @Test
    void the_decision_is_printed_with_the_hash_it_sealed() throws IOException {
        try (XWPFDocument word = Papers.word(SetPaper.withKey(SampleSets.party(List.of(SECRET), SampleSets.HASH))
                .docx())) {
            assertThat(Papers.text(word))
                    .contains("Quyết định số 215-QĐ/ĐUK ngày 22/7/2024", "Mã niêm phong (SHA-256): " + GROUPED);
        }
    }

    @Test
    void a_picture_that_is_not_given_is_missed_before_anything_is_printed() {
        SetPaperContent whole = SampleSets.party(List.of(SampleSets.longest()), null);

        assertThatThrownBy(() -> new SetPaperContent(
                        whole.head(),
                        whole.setTitle(),
                        whole.questions(),
                        Map.of(),
                        whole.coverage(),
                        null,
                        null,
                        whole.signature()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Thiếu hình ảnh");
    }

    private static String everyPart(byte[] docx) throws IOException {
        StringBuilder parts = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (!part.getName().equals("word/styles.xml")) { // names its styles, on every paper the same
                    parts.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return parts.toString();
    }
}
