package vn.mocson.questionbank.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.mocson.questionbank.io.PastedQuestionsTest.codes;
import static vn.mocson.questionbank.io.PastedQuestionsTest.key;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mocson.common.files.FileRefused;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.Picture;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.QuestionProblem;

class DocxQuestionsTest {

    private static final String[] GOOD = {"Câu 1: Thủ đô ở đâu?", "A. Huế", "B. Hà Nội", "C. Vinh", "Đáp án: B"};

    private static ImportedQuestion only(ImportedFile file) {
        assertThat(file.questions()).hasSize(1);
        return file.questions().getFirst();
    }

    private static List<String> options(ImportedQuestion question) {
        return question.draft().options().stream().map(OptionDraft::text).toList();
    }

    private static String keys(ImportedFile file) {
        return file.questions().stream().map(PastedQuestionsTest::key).collect(Collectors.joining(" "));
    }

    private static ImportedFile clean(ImportedFile file) {
        assertThat(file.problems()).isEmpty();
        file.questions().forEach(question -> assertThat(question.problems()).isEmpty());
        return file;
    }

    private static ImportedFile clean(WordFile file) {
        return clean(file.read());
    }

    @Test
    void a_file_of_typed_labels_is_read_with_its_paragraphs_as_lines() {
        ImportedQuestion question = only(clean(WordFile.of("CÂU HỎI", "").lines(GOOD)));

        assertThat(question.draft().text()).isEqualTo("Thủ đô ở đâu?");
        assertThat(options(question)).containsExactly("Huế", "Hà Nội", "Vinh");
        assertThat(key(question)).isEqualTo("B");
        assertThat(question.line()).isEqualTo(3);
        assertThat(question.raw()).isEqualTo(String.join("\n", GOOD));
    }

    @Test
    void line_breaks_within_a_paragraph_are_lines_and_tabs_part_options() {
        assertThat(options(only(clean(WordFile.of("Câu 1: Hỏi?\nA. Một\tB. Hai\nC. Ba\tD. Bốn\nĐáp án: A")))))
                .containsExactly("Một", "Hai", "Ba", "Bốn");
    }

    // --- what Word counts by itself -------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {"decimal:Câu %1:", "decimal:%1.", "decimal:Câu %1.", "decimal:%1)", "decimalZero:Câu %1:"})
    void questions_that_word_numbers_by_itself_have_these_numbers(String level) {
        WordFile file = new WordFile();
        BigInteger list = file.list(level);
        for (int i = 0; i < 3; i++) {
            file.counted(list, 0, "Thứ " + i + " là gì?").lines("A. Một", "B. Hai", "Đáp án: A");
        }

        ImportedFile read = clean(file);
        assertThat(read.questions())
                .extracting(question -> question.draft().text())
                .containsExactly("Thứ 0 là gì?", "Thứ 1 là gì?", "Thứ 2 là gì?");
        assertThat(keys(read)).isEqualTo("A A A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"upperLetter:%2.", "lowerLetter:%2)", "decimal:%2.", "bullet:o", "lowerRoman:%2."})
    void options_on_the_second_level_are_options_whatever_counts_them(String level) {
        WordFile file = new WordFile();
        BigInteger list = file.list("decimal:Câu %1:", level);
        for (int i = 0; i < 2; i++) {
            file.counted(list, 0, "Thứ " + i + " là")
                    .counted(list, 1, "Một", "Hai", "Ba")
                    .lines("Đáp án: C");
        }

        ImportedFile read = clean(file);
        assertThat(keys(read)).isEqualTo("C C");
        assertThat(options(read.questions().getLast())).containsExactly("Một", "Hai", "Ba");
    }

    @Test
    void letters_of_a_list_of_their_own_begin_again_where_word_begins_again() {
        WordFile file = new WordFile();
        BigInteger questions = file.list("decimal:Câu %1:");
        BigInteger options = file.list("upperLetter:%1.");
        file.counted(questions, 0, "Thứ nhất?")
                .counted(options, 0, "Một", "Hai")
                .lines("Đáp án: A");
        file.counted(questions, 0, "Thứ hai?")
                .counted(file.again(options, true), 0, "Ba", "Bốn")
                .lines("Đáp án: B");

        ImportedFile read = clean(file);
        assertThat(keys(read)).isEqualTo("A B");
        assertThat(options(read.questions().getLast())).containsExactly("Ba", "Bốn");
    }

    @Test
    void letters_that_word_goes_on_counting_are_seen_as_they_stand_and_said() {
        WordFile file = new WordFile();
        BigInteger options = file.list("upperLetter:%1.");
        file.lines("Câu 1: Thứ nhất?").counted(options, 0, "Một", "Hai").lines("Đáp án: A");
        file.lines("Câu 2: Thứ hai?")
                .counted(file.again(options, false), 0, "Ba", "Bốn")
                .lines("Đáp án: A");

        ImportedFile read = file.read();
        assertThat(keys(read)).isEqualTo("A ");
        assertThat(codes(read.questions().getLast().problems())).contains(ProblemCode.NO_KEY);
    }

    @Test
    void a_style_may_count_its_paragraphs() {
        byte[] bytes = WordFile.zip(Map.of(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
                        .getBytes(StandardCharsets.UTF_8),
                "word/_rels/document.xml.rels",
                ("<Relationships><Relationship Id=\"a\" Type=\"x/styles\" Target=\"styles.xml\"/>"
                                + "<Relationship Id=\"b\" Type=\"x/numbering\" Target=\"/word/numbering.xml\"/></Relationships>")
                        .getBytes(StandardCharsets.UTF_8),
                "word/styles.xml",
                ("<w:styles xmlns:w=\"w\"><w:style w:type=\"paragraph\" w:styleId=\"Base\"><w:name w:val=\"Base\"/><w:pPr><w:numPr>"
                                + "<w:numId w:val=\"5\"/></w:numPr></w:pPr></w:style><w:style w:type=\"paragraph\" w:styleId=\"Q\">"
                                + "<w:name w:val=\"Q\"/><w:basedOn w:val=\"Base\"/></w:style></w:styles>")
                        .getBytes(StandardCharsets.UTF_8),
                "word/numbering.xml",
                ("<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"3\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"7\"/>"
                                + "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"Câu %1.\"/></w:lvl></w:abstractNum>"
                                + "<w:num w:numId=\"5\"><w:abstractNumId w:val=\"3\"/></w:num></w:numbering>")
                        .getBytes(StandardCharsets.UTF_8),
                "word/document.xml",
                ("<w:document xmlns:w=\"w\"><w:body><w:p><w:pPr><w:pStyle w:val=\"Q\"/></w:pPr><w:r><w:t>Hỏi?</w:t></w:r></w:p>"
                                + "<w:p><w:r><w:t>A. Một</w:t></w:r></w:p><w:p><w:r><w:t>B. Hai</w:t></w:r></w:p></w:body></w:document>")
                        .getBytes(StandardCharsets.UTF_8)));

        assertThat(only(DocxQuestions.read(bytes)).raw()).startsWith("Câu 7. Hỏi?");
    }

    // --- marks ----------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(
            strings = {
                "_B. Hai",
                "!B. Hai",
                "#B. Hai",
                "=B. Hai",
                "_B|. Hai",
                "!B.| Hai",
                "#B.| Hai",
                "B. |!Hai",
                "B. |#Hai",
                "B. |=Hai",
                "_B. |_Hai"
            })
    void a_marked_option_or_label_is_the_key(String marked) {
        assertThat(key(only(clean(
                        WordFile.of("Câu 1: Hỏi?", "A. Một").marked(marked).lines("C. Ba")))))
                .isEqualTo("B");
    }

    @Test
    void a_mark_counts_within_a_line_of_several_options() {
        assertThat(key(only(clean(new WordFile().marked("!Câu 1:| Hỏi?").marked("A. Một\t|_B. Hai|\tC. Ba")))))
                .isEqualTo("B");
    }

    @Test
    void what_all_labels_share_marks_none_of_them() {
        WordFile bold =
                WordFile.of("Câu 1: Hỏi?").marked("!A.| Một").marked("!B.| Hai").marked("!C.| Ba");

        assertThat(codes(only(bold.read()).problems())).containsExactly(ProblemCode.NO_KEY);
        assertThat(key(only(clean(WordFile.of("Câu 1: Hỏi?")
                        .marked("!A.| Một")
                        .marked("!B.| Hai")
                        .marked("!C. Ba")))))
                .isEqualTo("C");
        assertThat(key(only(clean(WordFile.of("Câu 1: Hỏi?")
                        .marked("#A.| Một")
                        .marked("#B.| |#Hai")
                        .marked("#C.| Ba")))))
                .isEqualTo("B");
    }

    @Test
    void a_marked_word_within_an_option_is_no_key() {
        assertThat(codes(only(WordFile.of("Câu 1: Hỏi?", "A. Một")
                                .marked("B. Hai |!và ba")
                                .lines("C. Bốn")
                                .read())
                        .problems()))
                .containsExactly(ProblemCode.NO_KEY);
    }

    @Test
    void two_kinds_of_marks_that_disagree_are_no_key() {
        ImportedQuestion question = only(WordFile.of("Câu 1: Hỏi?")
                .marked("!A. Một")
                .marked("_B. Hai")
                .lines("C. Ba")
                .read());

        assertThat(key(question)).isEmpty();
        assertThat(codes(question.problems())).containsExactly(ProblemCode.NO_KEY, ProblemCode.KEY_TABLE_MISMATCH);
    }

    @Test
    void a_mark_and_a_line_that_disagree_are_no_key_and_agree_are_one() {
        WordFile file = WordFile.of("Câu 1: Hỏi?").marked("A. Một").marked("#B. Hai");

        assertThat(codes(only(file.lines("Đáp án: A").read()).problems()))
                .containsExactly(ProblemCode.NO_KEY, ProblemCode.KEY_TABLE_MISMATCH);
        assertThat(key(only(clean(
                        WordFile.of("Câu 1: Hỏi?", "A. Một").marked("#B. Hai").lines("Đáp án: B")))))
                .isEqualTo("B");
    }

    @Test
    void two_marked_options_are_both_right_and_said() {
        ImportedQuestion question = only(WordFile.of("Câu 1: Hỏi?")
                .marked("_A. Một")
                .marked("_B. Hai")
                .lines("C. Ba")
                .read());

        assertThat(key(question)).isEqualTo("AB");
        assertThat(codes(question.problems())).containsExactly(ProblemCode.SEVERAL_KEYS);
    }

    @Test
    void an_unlabelled_option_may_be_marked_too() {
        assertThat(key(only(
                        clean(WordFile.of("Câu 1: Hỏi?", "Một").marked("!Hai").lines("Ba")))))
                .isEqualTo("B");
        WordFile file = new WordFile();
        BigInteger list = file.list("decimal:Câu %1:", "upperLetter:%2.");
        assertThat(key(only(clean(file.counted(list, 0, "Hỏi?").counted(list, 1, "Một", "Hai", "#Ba", "Bốn")))))
                .isEqualTo("C");
    }

    @Test
    void a_link_is_underlined_without_being_marked() {
        byte[] bytes = WordFile.xml(
                p("Câu 1: Hỏi?") + p("A. Một")
                        + "<w:p><w:hyperlink><w:r><w:rPr><w:u w:val=\"single\"/></w:rPr><w:t>B. Hai</w:t></w:r></w:hyperlink></w:p>");

        assertThat(codes(only(DocxQuestions.read(bytes)).problems())).containsExactly(ProblemCode.NO_KEY);
    }

    // --- answer tables, tables of questions, sections -------------------------------------------

    @Test
    void an_answer_table_may_have_numbers_above_and_letters_below() {
        WordFile two =
                WordFile.of("Câu 1: Một?", "A. 1", "B. 2", "Câu 2: Hai?", "A. 1", "B. 2", "--- HẾT ---", "ĐÁP ÁN");

        assertThat(keys(clean(two.table("1|2", "A|B")))).isEqualTo("A B");
        assertThat(keys(clean(WordFile.of("1. Một?", "A. 1", "B. 2", "2. Hai?", "A. 1", "B. 2")
                        .table("Câu|1|2", "Đáp án|B|A"))))
                .isEqualTo("B A");
    }

    @ParameterizedTest
    @CsvSource({"Câu|Đáp án,1|A,2|B", "STT|ĐA,Câu 1|A,Câu 2|B", "1|A,2|B,|", "1-A|2-B,|,|", "ĐÁP ÁN|,1|A,2|B"})
    void an_answer_table_may_go_down(String first, String second, String third) {
        WordFile two = WordFile.of("Câu 1: Một?", "A. 1", "B. 2", "Câu 2: Hai?", "A. 1", "B. 2");

        assertThat(keys(clean(two.table(first, second, third)))).isEqualTo("A B");
    }

    @Test
    void an_answer_table_may_go_down_twice_side_by_side() {
        WordFile two = WordFile.of("Câu 1: Một?", "A. 1", "B. 2", "Câu 2: Hai?", "A. 1", "B. 2");

        assertThat(keys(clean(two.table("Câu|Đáp án|Câu|Đáp án", "1|A|2|B")))).isEqualTo("A B");
    }

    @Test
    void a_table_that_contradicts_the_marks_leaves_the_question_without_a_key() {
        ImportedFile file = WordFile.of("Câu 1: Một?", "A. 1")
                .marked("_B. 2")
                .table("1|2", "A|A")
                .read();

        assertThat(codes(only(file).problems())).containsExactly(ProblemCode.NO_KEY, ProblemCode.KEY_TABLE_MISMATCH);
        assertThat(codes(file.problems())).containsExactly(ProblemCode.KEY_TABLE_MISMATCH);
    }

    @Test
    void a_table_may_have_a_question_in_each_row() {
        ImportedFile file = clean(new WordFile()
                .table(
                        "STT|Câu hỏi|A|B|C|D|Đáp án|Chủ đề|Mức độ|Giải thích|Nguồn",
                        "1|Thủ đô?|Huế|Hà Nội|Vinh||B|Lịch sử|Dễ|Vì thế|Sách, tr. 5",
                        "2|Cố đô?|Huế|Hà Nội|||A, B|Lịch sử|Khó||"));

        QuestionDraft first = file.questions().getFirst().draft();
        assertThat(keys(file)).isEqualTo("B AB");
        assertThat(options(file.questions().getFirst())).containsExactly("Huế", "Hà Nội", "Vinh");
        assertThat(first.topic()).isEqualTo("Lịch sử");
        assertThat(first.difficulty()).isEqualTo(Difficulty.EASY);
        assertThat(first.explanation()).isEqualTo("Vì thế");
        assertThat(first.source().page()).isEqualTo("5");
        assertThat(file.questions().getFirst().raw()).contains("Thủ đô? | Huế");
    }

    @Test
    void a_row_may_keep_question_and_options_in_one_cell() {
        ImportedFile file = clean(new WordFile()
                .table(
                        "TT|Nội dung câu hỏi|Đáp án",
                        "1|Thủ đô?\nA. Huế\nB. Hà Nội|B",
                        "2|Cố đô?\nA. Huế\nB. Hà Nội|A"));

        assertThat(keys(file)).isEqualTo("B A");
    }

    @Test
    void a_marked_cell_is_the_key_of_its_row() {
        assertThat(keys(clean(new WordFile().table("STT|Câu hỏi|A|B|C", "1|Thủ đô?|Huế|#Hà Nội|Vinh"))))
                .isEqualTo("B");
    }

    @Test
    void options_may_stand_in_cells_across_or_down() {
        assertThat(options(only(clean(WordFile.of("Câu 1: Hỏi?")
                        .table("A. Một|B. Hai", "C. Ba|D. Bốn")
                        .lines("Đáp án: D")))))
                .containsExactly("Một", "Hai", "Ba", "Bốn");
        assertThat(options(only(clean(WordFile.of("Câu 1: Hỏi?")
                        .table("A. Một|C. Ba", "B. Hai|D. Bốn")
                        .lines("Đáp án: D")))))
                .containsExactly("Một", "Hai", "Ba", "Bốn");
    }

    @Test
    void headings_and_section_lines_are_topics_one_within_the_other() {
        ImportedFile file = clean(new WordFile()
                .heading(1, "Lịch sử Đảng bộ")
                .heading(2, "Thành lập")
                .lines(GOOD)
                .heading(1, "Điều lệ")
                .lines("Câu 2: Cố đô?", "A. Huế", "B. Vinh", "Đáp án: A"));

        assertThat(file.questions())
                .extracting(question -> question.draft().topic())
                .containsExactly("Lịch sử Đảng bộ / Thành lập", "Điều lệ");
        assertThat(only(clean(WordFile.of("Phần I", "Chủ đề 2").lines(GOOD)))
                        .draft()
                        .topic())
                .isEqualTo("Phần I / Chủ đề 2");
    }

    // --- letters --------------------------------------------------------------------------------

    @Test
    void decomposed_letters_hard_spaces_and_marks_between_them_do_not_matter() {
        String nfd = Normalizer.normalize("Câu 1:\u00A0Đảng bộ thành lập năm nào?", Normalizer.Form.NFD);

        assertThat(only(clean(WordFile.of(nfd).marked("A. Hue|!\u0302\u0301").lines("B. Vinh", "Đáp án: A")))
                        .draft())
                .satisfies(draft -> {
                    assertThat(draft.text()).isEqualTo("Đảng bộ thành lập năm nào?");
                    assertThat(draft.options().getFirst().text()).isEqualTo("Huế");
                });
    }

    @Test
    void text_in_a_tcvn3_font_becomes_unicode_and_is_said_once() {
        ImportedQuestion question = only(WordFile.of("Câu 1: Thủ đô?", "A. Huế")
                .font(".VnTime", "B. Th¸i Nguyªn", "C. §¶ng bé tØnh")
                .font(".VnTimeH", "D. hµ néi")
                .lines("Đáp án: B")
                .read());

        assertThat(options(question)).containsExactly("Huế", "Thái Nguyên", "Đảng bộ tỉnh", "HÀ NỘI");
        assertThat(codes(question.problems())).containsExactly(ProblemCode.LEGACY_FONT);
        assertThat(question.raw()).contains("Th¸i Nguyªn");
    }

    @Test
    void text_in_a_vni_font_becomes_unicode_and_is_said() {
        ImportedQuestion question = only(new WordFile()
                .font("VNI-Times", "Caâu 1: Ñaûng boä tænh?", "A. Thaùi Nguyeân", "B. Haø Noäi", "Ñaùp aùn: B")
                .read());

        assertThat(question.draft().text()).isEqualTo("Đảng bộ tỉnh?");
        assertThat(options(question)).containsExactly("Thái Nguyên", "Hà Nội");
        assertThat(key(question)).isEqualTo("B");
        assertThat(codes(question.problems())).containsExactly(ProblemCode.LEGACY_FONT);
    }

    @Test
    void unicode_under_the_name_of_an_old_font_is_never_touched() {
        ImportedQuestion question =
                only(clean(new WordFile().font(".VnTime", GOOD).font(".VnTimeH", "Giải thích: Vì thế")));

        assertThat(options(question)).containsExactly("Huế", "Hà Nội", "Vinh");
        assertThat(question.draft().explanation()).isEqualTo("Vì thế");
    }

    @Test
    void what_an_old_font_does_not_explain_is_left_and_said() {
        ImportedQuestion question = only(WordFile.of("Câu 1: Hỏi?", "A. Một")
                .font(".VnTime", "B. Th\u2260", "Đáp án: A")
                .read());

        assertThat(codes(question.problems())).containsExactly(ProblemCode.LEGACY_FONT);
        assertThat(options(question)).last().isEqualTo("Th≠");
    }

    // --- what one does not see, and pictures ----------------------------------------------------

    private static String p(String words) {
        return "<w:p><w:r><w:t>" + words + "</w:t></w:r></w:p>";
    }

    @Test
    void insertions_count_and_deletions_hidden_text_and_notes_do_not() {
        byte[] bytes = WordFile.xml("<w:p><w:r><w:t xml:space=\"preserve\">Câu 1: </w:t></w:r>"
                + "<w:ins w:id=\"1\"><w:r><w:t>Cố đô</w:t></w:r></w:ins><w:del w:id=\"2\"><w:r><w:delText>Thủ đô</w:delText></w:r></w:del>"
                + "<w:moveFrom w:id=\"3\"><w:r><w:t>x</w:t></w:r></w:moveFrom>"
                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:footnoteReference w:id=\"1\"/><w:t>?</w:t></w:r></w:p>"
                + "<w:p><w:pPr><w:rPr><w:del w:id=\"4\"/></w:rPr></w:pPr><w:del w:id=\"5\"><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>"
                + "<w:sdt><w:sdtContent>" + p("A. Huế") + "</w:sdtContent></w:sdt>" + p("B. Vinh") + p("Đáp án: A"));

        ImportedQuestion question = only(clean(DocxQuestions.read(bytes)));
        assertThat(question.draft().text()).isEqualTo("Cố đô?");
        assertThat(options(question)).containsExactly("Huế", "Vinh");
    }

    @Test
    void a_text_box_is_not_read_and_said() {
        byte[] bytes = WordFile.xml("<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>" + p("Hộp")
                + "</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>" + p("Hộp")
                + "</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>" + p("Câu 1: Hỏi?")
                + p("A. Một")
                + p("*B. Hai"));

        ImportedFile file = DocxQuestions.read(bytes);
        assertThat(codes(file.problems())).containsExactly(ProblemCode.NOT_UNDERSTOOD);
        assertThat(only(file).problems()).isEmpty();
    }

    @Test
    void pictures_belong_to_the_question_or_the_option_in_whose_paragraph_they_stand() {
        byte[] png = png();
        WordFile file = WordFile.of("Câu 1: Đây là đâu?")
                .with(document -> add(document, png, Document.PICTURE_TYPE_PNG))
                .lines("A. Huế", "B. Hình này")
                .with(document -> add(document, png, Document.PICTURE_TYPE_PNG))
                .lines("Đáp án: A");

        ImportedFile read = file.read();
        QuestionDraft draft = only(read).draft();
        assertThat(read.pictures()).hasSize(1);
        assertThat(read.pictures()).containsEntry(draft.image(), new Picture("image/png", png));
        assertThat(draft.options().get(1).image()).isEqualTo(draft.image());
        assertThat(draft.options().get(1).text()).isEqualTo("Hình này");
        assertThat(draft.options().get(0).image()).isNull();
        assertThat(draft.text()).isEqualTo("Đây là đâu?");
    }

    @Test
    void a_picture_of_another_kind_is_left_and_said() {
        ImportedFile file = WordFile.of(GOOD)
                .with(document -> {
                    document.removeBodyElement(4);
                    document.removeBodyElement(3);
                })
                .with(document -> add(document, new byte[] {'G', 'I', 'F', '8'}, Document.PICTURE_TYPE_GIF))
                .lines("Đáp án: B")
                .read();

        assertThat(codes(only(file).problems())).contains(ProblemCode.NOT_UNDERSTOOD);
        assertThat(file.pictures()).isEmpty();
    }

    private static void add(XWPFDocument document, byte[] bytes, int type) {
        try {
            document.createParagraph().createRun().addPicture(new ByteArrayInputStream(bytes), type, "hinh", 100, 100);
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] png() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Test
    void a_file_without_a_question_says_what_was_expected() {
        ImportedFile file = WordFile.of("Kế hoạch", "Căn cứ Điều lệ Đảng;").read();

        assertThat(file.questions()).isEmpty();
        assertThat(file.problems()).extracting(QuestionProblem::code).containsExactly(ProblemCode.NOT_UNDERSTOOD);
    }

    // --- hostile files --------------------------------------------------------------------------

    private static void refused(byte[] bytes, String reason) {
        assertThatThrownBy(() -> DocxQuestions.read(bytes))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining(reason);
    }

    @Test
    void a_file_of_another_kind_is_refused() throws IOException {
        ByteArrayOutputStream sheet = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet();
            workbook.write(sheet);
        }
        refused(sheet.toByteArray(), "Word");
        refused("Câu 1: Hỏi?".getBytes(StandardCharsets.UTF_8), "không phải là tệp .docx");
        refused(new byte[0], "không phải là tệp .docx");
        refused(WordFile.withDocument("<html/>"), "Word");
    }

    @Test
    void a_truncated_file_and_broken_xml_are_refused() {
        refused(WordFile.firstHalf(WordFile.of(GOOD).bytes()), "hỏng");
        refused(WordFile.withDocument("<w:document xmlns:w='w'><w:body><w:p>"), "XML");
    }

    @Test
    void a_doctype_is_refused() {
        refused(
                WordFile.withDocument("<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><w:document"
                        + " xmlns:w='w'><w:body><w:p><w:r><w:t>&a;</w:t></w:r></w:p></w:body></w:document>"),
                "DOCTYPE");
    }

    @Test
    void a_paragraph_of_thirty_megabytes_is_refused() {
        byte[] noise = new byte[30 * 1024 * 1024];
        new Random(1).nextBytes(noise);
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) ('a' + (noise[i] & 0x0F));
        }
        refused(WordFile.xml(p(new String(noise, StandardCharsets.US_ASCII))), "lớn");
        refused(WordFile.xml(p(new String(noise, 0, 200_000, StandardCharsets.US_ASCII))), "100.000");
    }

    @Test
    void elements_nested_without_end_are_refused() {
        refused(WordFile.xml("<w:sdt>".repeat(5000) + "</w:sdt>".repeat(5000)), "lồng nhau");
    }

    @ParameterizedTest
    @CsvSource({"20, 0", "20, 8", "93, 0", "93, 8", "95, 0", "95, 8"})
    void a_package_that_says_it_is_packed_as_no_office_packs_is_refused(int method, int flags) {
        byte[] file = WordFile.of(GOOD).bytes();
        file[6] = (byte) flags;
        file[8] = (byte) method;
        refused(file, "hỏng");
    }

    @Property(tries = 200)
    void no_damage_is_anything_but_read_or_refused(
            @ForAll @IntRange(max = 1_000_000) int seed, @ForAll @IntRange(min = 1, max = 40) int bytes) {
        byte[] file = WordFile.of(GOOD).bytes();
        Random random = new Random(seed);
        for (int i = 0; i < bytes; i++) {
            file[random.nextInt(file.length)] = (byte) random.nextInt();
        }
        try {
            DocxQuestions.read(file);
        } catch (FileRefused refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    @Property(tries = 300)
    void no_document_is_anything_but_read_or_refused(@ForAll @IntRange(max = 1_000_000) int seed) {
        String[] pieces = {
            "<w:p>",
            "</w:p>",
            "<w:r>",
            "</w:r>",
            "<w:t>Câu 1: A. B. C.</w:t>",
            "<w:tbl>",
            "</w:tbl>",
            "<w:tr>",
            "</w:tr>",
            "<w:tc>",
            "</w:tc>",
            "<w:br/>",
            "<w:tab/>",
            "<w:t>Đáp án: </w:t>",
            "<w:t>1A 2B</w:t>",
            "<w:pPr><w:numPr><w:numId w:val=\"x\"/></w:numPr></w:pPr>",
            "<w:drawing/>",
            "<w:t>Phần I</w:t>",
            "<w:sdt>",
            "</w:sdt>",
            "<w:p/>",
            "<w:tc/>",
            "<w:tr/>",
            "<w:t>*</w:t>",
            "<w:t>ĐÁP ÁN</w:t>"
        };
        Random random = new Random(seed);
        java.util.ArrayDeque<String> open = new java.util.ArrayDeque<>();
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            String piece = pieces[random.nextInt(pieces.length)];
            if (piece.startsWith("</")) {
                if (!open.isEmpty()) {
                    body.append(open.pop());
                }
            } else {
                body.append(piece);
                if (!piece.contains("/")) {
                    open.push(piece.replace("<", "</"));
                }
            }
        }
        open.forEach(body::append);

        assertThat(DocxQuestions.read(WordFile.xml(body.toString())).format()).isEqualTo(QuestionFormat.DOCX);
    }
}
