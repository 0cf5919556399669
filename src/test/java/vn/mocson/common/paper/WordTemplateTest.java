package vn.mocson.common.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import vn.mocson.common.files.FileRefused;
import vn.mocson.common.paper.Block.Column;
import vn.mocson.common.paper.Block.Figure;
import vn.mocson.common.paper.Block.Look;
import vn.mocson.common.paper.Block.Paragraph;
import vn.mocson.common.paper.Block.Row;
import vn.mocson.common.paper.Block.Table;

class WordTemplateTest {

    private static final Map<String, String> WORDS =
            Map.of("ten_cuoc_thi", "Tìm hiểu 70 năm", "noi_nhan", "Tỉnh ủy\nLưu VT");
    private static final List<Block> TABLE = List.of(new Table(
            List.of(new Column("STT", 1, true), new Column("Họ và tên", 3, false)),
            List.of(new Row(List.of("1", "Nguyễn Thị An"), false))));

    private static byte[] word(Consumer<XWPFDocument> contents) {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createStyles();
            contents.accept(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A paragraph whose text Word has cut into these pieces. */
    private static byte[] pieces(String... pieces) {
        return word(document -> {
            XWPFParagraph paragraph = document.createParagraph();
            for (String piece : pieces) {
                paragraph.createRun().setText(piece);
            }
        });
    }

    private static XWPFDocument filled(byte[] template) {
        return Papers.word(WordTemplate.of(template).fill(Papers.STATE, WORDS, Map.of("bang_danh_sach", TABLE)));
    }

    private static List<TemplateProblem> problems(byte[] template) {
        return WordTemplate.of(template).problems(WORDS.keySet(), Set.of("bang_danh_sach"));
    }

    @Test
    void a_place_that_word_has_cut_into_pieces_is_filled() {
        assertThat(Papers.text(filled(pieces("Cuộc thi {", "{ten_", "cuoc", "_thi}", "} đã xong"))))
                .isEqualTo("Cuộc thi Tìm hiểu 70 năm đã xong\n");
    }

    @Test
    void several_places_in_one_piece_are_filled_each() {
        assertThat(Papers.text(filled(pieces("{{ten_cuoc_thi}} – {{ten_cuoc_thi}}"))))
                .isEqualTo("Tìm hiểu 70 năm – Tìm hiểu 70 năm\n");
    }

    @Test
    void a_name_in_capitals_asks_for_capitals() {
        assertThat(Papers.text(filled(pieces("{{TEN_CUOC_THI}}")))).isEqualTo("TÌM HIỂU 70 NĂM\n");
    }

    @Test
    void lines_are_parted_as_word_parts_them() {
        assertThat(filled(pieces("- {{noi_nhan}}.")).getParagraphs().getFirst().getText())
                .isEqualTo("- Tỉnh ủy\nLưu VT.");
    }

    @Test
    void places_in_tables_and_in_heads_of_pages_are_filled() {
        XWPFDocument made = filled(word(document -> {
            document.createTable(1, 1).getRow(0).getCell(0).setText("{{ten_cuoc_thi}}");
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("{{ten_cuoc_thi}}");
        }));

        assertThat(made.getTables().getFirst().getRow(0).getCell(0).getText()).isEqualTo("Tìm hiểu 70 năm");
        assertThat(made.getHeaderList().getFirst().getText()).contains("Tìm hiểu 70 năm");
    }

    @Test
    void a_table_takes_the_place_of_its_paragraph_and_brings_its_styles() {
        XWPFDocument made = filled(word(document -> {
            document.createParagraph().createRun().setText("Trước");
            document.createParagraph().createRun().setText("{{bang_danh_sach}}");
            document.createParagraph().createRun().setText("Sau");
        }));

        assertThat(Papers.text(made).replaceAll("\\s+", " ")).contains("Trước STT Họ và tên 1 Nguyễn Thị An Sau");
        assertThat(made.getTables()).hasSize(1);
        assertThat(made.getStyles().getStyle(WordStyles.CELL)).isNotNull();
    }

    @Test
    void a_picture_comes_with_what_takes_the_place() {
        byte[] made = WordTemplate.of(pieces("{{bang_danh_sach}}"))
                .fill(
                        Papers.STATE,
                        WORDS,
                        Map.of(
                                "bang_danh_sach",
                                List.of(new Figure(
                                        new PaperPicture(Papers.picture(200, 100, "png"), "Biểu đồ"), "Biểu đồ"))));

        assertThat(Papers.word(made).getAllPictures()).hasSize(1);
        assertThat(Papers.word(made).getParagraphs().stream()
                        .flatMap(paragraph -> paragraph.getRuns().stream())
                        .flatMap(run -> run.getEmbeddedPictures().stream()))
                .allSatisfy(picture -> assertThat(picture.getPictureData()).isNotNull())
                .hasSize(1);
    }

    @Test
    void an_unknown_place_is_named_with_where_it_stands() {
        assertThat(problems(word(document -> {
                    document.createParagraph().createRun().setText("Mở đầu");
                    document.createParagraph().createRun().setText("Kết quả {{ten_cuocthi}} năm nay");
                })))
                .singleElement()
                .extracting(TemplateProblem::sentence)
                .isEqualTo(
                        "Không có trường “{{ten_cuocthi}}” (thân văn bản, đoạn thứ 2: “Kết quả {{ten_cuocthi}} năm nay”).");
    }

    @Test
    void braces_that_do_not_close_are_told() {
        assertThat(problems(pieces("Cuộc thi {{ten_cuoc_thi")))
                .extracting(TemplateProblem::kind)
                .containsExactly(TemplateProblem.Kind.UNCLOSED);
    }

    @Test
    void a_table_within_a_sentence_is_told() {
        assertThat(problems(pieces("Danh sách: {{bang_danh_sach}}")))
                .extracting(TemplateProblem::kind)
                .containsExactly(TemplateProblem.Kind.MISPLACED);
    }

    @Test
    void what_has_problems_is_not_filled() {
        assertThatThrownBy(() -> filled(pieces("{{khong_co}}"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_no_word_file_is_no_template() {
        assertThatThrownBy(() -> WordTemplate.of("{{ten}}".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isInstanceOf(FileRefused.class);
    }

    @Test
    void the_same_paper_gives_the_same_bytes() {
        byte[] template = pieces("{{bang_danh_sach}}");

        assertThat(WordTemplate.of(template).fill(Papers.STATE, WORDS, Map.of("bang_danh_sach", TABLE)))
                .isEqualTo(WordTemplate.of(template).fill(Papers.STATE, WORDS, Map.of("bang_danh_sach", TABLE)));
    }

    @Test
    void a_paragraph_of_plain_text_stays_as_it_was() {
        assertThat(Papers.text(filled(pieces("Không có gì ", "để điền")))).isEqualTo("Không có gì để điền\n");
    }

    @Test
    void a_paragraph_can_be_put_in_too() {
        byte[] made = WordTemplate.of(pieces("{{bang_danh_sach}}"))
                .fill(Papers.STATE, WORDS, Map.of("bang_danh_sach", List.of(new Paragraph(Look.BODY, "Một đoạn"))));

        assertThat(Papers.text(Papers.word(made)).strip()).isEqualTo("Một đoạn");
    }
}
