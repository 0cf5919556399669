package vn.mocson.common.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import vn.mocson.common.paper.Block.Answer;
import vn.mocson.common.paper.Block.Choice;
import vn.mocson.common.paper.Block.Column;
import vn.mocson.common.paper.Block.Heading;
import vn.mocson.common.paper.Block.Look;
import vn.mocson.common.paper.Block.Note;
import vn.mocson.common.paper.Block.Paragraph;
import vn.mocson.common.paper.Block.Question;
import vn.mocson.common.paper.Block.Row;
import vn.mocson.common.paper.Block.Table;

class WordPaperTest {

    @Test
    void a_party_paper_has_the_party_on_the_right_and_the_bodies_with_an_asterisk_on_the_left() {
        XWPFTable head = Papers.word(WordPaper.write(Papers.of(Papers.PARTY)))
                .getTables()
                .getFirst();

        assertThat(head.getRow(0).getCell(0).getText())
                .isEqualTo("TỈNH ỦY THÁI NGUYÊN" + "ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH" + "*");
        assertThat(head.getRow(0).getCell(1).getText()).isEqualTo("ĐẢNG CỘNG SẢN VIỆT NAM");
        assertThat(head.getRow(1).getCell(0).getText()).isEqualTo("Số 129-KH/ĐUK");
        assertThat(head.getRow(1).getCell(1).getText()).isEqualTo("Thái Nguyên, ngày 15 tháng 7 năm 2024");
    }

    @Test
    void a_paper_of_the_state_has_its_name_and_motto_on_the_right() {
        XWPFTable head = Papers.word(WordPaper.write(Papers.of(Papers.STATE)))
                .getTables()
                .getFirst();

        assertThat(head.getRow(0).getCell(0).getText())
                .isEqualTo("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH" + "BAN TỔ CHỨC CUỘC THI");
        assertThat(head.getRow(0).getCell(1).getText())
                .isEqualTo("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" + "Độc lập - Tự do - Hạnh phúc");
        assertThat(head.getRow(1).getCell(0).getText()).isEqualTo("Số: 85/BC-BTC");
        assertThat(head.getRow(1).getCell(1).getText()).isEqualTo("Lạng Sơn, ngày 05 tháng 02 năm 2024");
    }

    @Test
    void the_issuing_body_is_bold_and_the_place_in_italics() {
        XWPFTable head = Papers.word(WordPaper.write(Papers.of(Papers.PARTY)))
                .getTables()
                .getFirst();

        List<XWPFParagraph> left = head.getRow(0).getCell(0).getParagraphs();
        assertThat(left.get(0).getRuns()).noneMatch(XWPFRun::isBold);
        assertThat(left.get(1).getRuns()).allMatch(XWPFRun::isBold);
        assertThat(head.getRow(1).getCell(1).getParagraphs().getFirst().getRuns())
                .allMatch(XWPFRun::isItalic);
    }

    @Test
    void the_page_is_a4_with_the_margins_of_both_instructions_and_numbered_from_the_second_on() {
        XWPFDocument word = Papers.word(WordPaper.write(Papers.of(Papers.STATE)));
        var section = word.getDocument().getBody().getSectPr();

        assertThat(section.getPgSz().getW()).hasToString("11906");
        assertThat(section.getPgSz().getH()).hasToString("16838");
        assertThat(section.getPgMar().getLeft()).hasToString("1701");
        assertThat(section.getPgMar().getRight()).hasToString("850");
        assertThat(section.isSetTitlePg()).isTrue();
        var headers = word.getHeaderFooterPolicy();
        assertThat(headers.getFirstPageHeader().getText()).isBlank();
        assertThat(headers.getDefaultHeader()
                        .getParagraphs()
                        .getFirst()
                        .getCTP()
                        .getFldSimpleArray(0)
                        .getInstr())
                .isEqualTo("PAGE");
    }

    @Test
    void the_styles_are_the_papers_own_in_times_new_roman_14() {
        XWPFDocument word = Papers.word(WordPaper.write(Papers.of(
                Papers.PARTY, new Heading(1, "I. MỤC ĐÍCH"), new Paragraph(Look.BODY, "Nhằm tuyên truyền."))));

        assertThat(word.getStyles().getStyle("NoiDung").getName()).isEqualTo("Nội dung");
        assertThat(word.getStyles().getDefaultRunStyle().getFontSizeAsDouble()).isEqualTo(14);
        assertThat(word.getStyles().getCtStyles().getDocDefaults().xmlText()).contains("Times New Roman");
        assertThat(word.getParagraphs())
                .anyMatch(p -> "Heading1".equals(p.getStyle()) && p.getText().equals("I. MỤC ĐÍCH"));
        assertThat(word.getParagraphs()).anyMatch(p -> "NoiDung".equals(p.getStyle()));
    }

    @Test
    void a_question_is_kept_together_from_its_words_to_its_source() {
        XWPFDocument word = Papers.word(WordPaper.write(Papers.of(
                Papers.PARTY,
                question(new Answer(List.of("B"), "mức độ: dễ", List.of(new Note("Nguồn", "Lịch sử Đảng bộ, tr. 45")))),
                new Paragraph(Look.BODY, "Hết."))));

        List<XWPFParagraph> parts = word.getParagraphs().stream()
                .filter(p -> List.of("CauHoi", "PhuongAn", "DapAn", "GhiChu").contains(String.valueOf(p.getStyle())))
                .toList();
        assertThat(parts).hasSize(5);
        for (XWPFParagraph part : parts.subList(0, 4)) {
            assertThat(part.getCTP().getPPr().isSetKeepNext())
                    .as(part.getText())
                    .isFalse(); // the style says so
            assertThat(word.getStyles()
                            .getStyle(part.getStyle())
                            .getCTStyle()
                            .getPPr()
                            .isSetKeepNext())
                    .isTrue();
        }
        assertThat(parts.getLast().isKeepNext()).isFalse();
        assertThat(parts.getLast().getCTP().getPPr().isSetKeepNext()).isTrue();
    }

    @Test
    void the_right_choice_is_bold_only_where_there_is_an_answer() {
        assertThat(boldChoices(new Answer(List.of("B"), "", List.of()))).containsExactly("B.\tNăm 1954");
        assertThat(boldChoices(null)).isEmpty();
    }

    private static List<String> boldChoices(@org.jspecify.annotations.Nullable Answer answer) {
        return Papers.word(WordPaper.write(Papers.of(Papers.PARTY, question(answer)))).getParagraphs().stream()
                .filter(p ->
                        "PhuongAn".equals(p.getStyle()) && p.getRuns().stream().anyMatch(XWPFRun::isBold))
                .map(XWPFParagraph::getText)
                .toList();
    }

    private static Question question(@org.jspecify.annotations.Nullable Answer answer) {
        return new Question(
                1,
                "Đảng bộ Khối thành lập năm nào?",
                "",
                List.of(new Choice("A", "Năm 1945", null), new Choice("B", "Năm 1954", null)),
                null,
                answer);
    }

    @Test
    void a_tables_head_is_repeated_and_no_row_is_torn() {
        XWPFDocument word = Papers.word(WordPaper.write(Papers.of(
                Papers.STATE,
                new Table(
                        List.of(new Column("Đơn vị", 3, false), new Column("Số lượt", 1, true)),
                        List.of(new Row(List.of("Chi bộ Một", "12"), false))))));

        XWPFTable table = word.getTables().get(1);
        assertThat(table.getRow(0).isRepeatHeader()).isTrue();
        assertThat(table.getRows()).allMatch(row -> row.isCantSplitRow());
        assertThat(table.getText()).contains("Đơn vị", "Chi bộ Một", "12");
    }

    @Test
    void the_foot_of_every_page_holds_the_line_and_two_fields() {
        XWPFDocument word =
                Papers.word(WordPaper.write(new OfficialPaper(Papers.STATE, List.of(), "SHA-256: chưa niêm phong")));

        for (var foot : List.of(
                word.getHeaderFooterPolicy().getFirstPageFooter(),
                word.getHeaderFooterPolicy().getDefaultFooter())) {
            XWPFParagraph line = foot.getParagraphs().getFirst();
            assertThat(line.getText()).startsWith("SHA-256: chưa niêm phong").contains("Trang");
            assertThat(line.getCTP().getFldSimpleList()).extracting("instr").containsExactly("PAGE", "NUMPAGES");
        }
    }

    @Test
    void a_deputy_signs_on_the_right_and_the_recipients_stand_on_the_left() {
        XWPFDocument word = Papers.word(WordPaper.write(Papers.of(
                Papers.PARTY,
                new Signature(
                        List.of(new Signer(
                                OfficialLayout.PARTY.onBehalfOf("Ban Thường vụ"), "Phó Bí thư", "Mai Thị Nhài")),
                        List.of("Ban Tuyên giáo Tỉnh ủy (báo cáo)", "Lưu Văn phòng ĐUK")))));

        XWPFTable end = word.getTables().getLast();
        assertThat(end.getRow(0).getCell(0).getText())
                .isEqualTo("Nơi nhận:- Ban Tuyên giáo Tỉnh ủy (báo cáo);- Lưu Văn phòng ĐUK.");
        assertThat(end.getRow(0).getCell(1).getText()).isEqualTo("T/M BAN THƯỜNG VỤPHÓ BÍ THƯMai Thị Nhài");
    }

    @Test
    void a_large_picture_is_scaled_to_the_page_and_keeps_its_shape() {
        XWPFDocument word = Papers.word(WordPaper.write(Papers.of(
                Papers.STATE,
                new Question(
                        1,
                        "Ảnh nào?",
                        "",
                        List.of(),
                        new PaperPicture(Papers.picture(3000, 1000, "jpeg"), "Hình ảnh"),
                        null))));

        var size = word.getParagraphs().stream()
                .flatMap(p -> p.getRuns().stream())
                .flatMap(r -> r.getEmbeddedPictures().stream())
                .findFirst()
                .orElseThrow()
                .getCTPicture()
                .getSpPr()
                .getXfrm()
                .getExt();
        assertThat(size.getCx()).isEqualTo(PageMeasures.PICTURE_WIDTH * Units.EMU_PER_CENTIMETER / 10);
        assertThat(size.getCx() / (double) size.getCy()).isBetween(2.99, 3.01);
    }

    @Test
    void what_is_no_picture_is_said_to_be_none() {
        OfficialPaper paper = Papers.of(
                Papers.STATE,
                new Question(
                        1, "Ảnh nào?", "", List.of(), new PaperPicture(new byte[] {1, 2, 3}, "Hình ảnh câu 1"), null));

        assertThatThrownBy(() -> WordPaper.write(paper))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Hình ảnh câu 1");
    }

    @Test
    void characters_that_no_file_can_hold_are_left_out() {
        XWPFDocument word = Papers.word(WordPaper.write(
                Papers.of(Papers.STATE, new Paragraph(Look.BODY, "a\u0000b\u001Fc\uFFFEd\uD800e <&>"))));

        assertThat(Papers.text(word)).contains("abcde <&>");
    }

    @Test
    void the_same_paper_gives_the_same_bytes() {
        OfficialPaper paper = Papers.of(Papers.PARTY, question(null));

        assertThat(WordPaper.write(paper)).isEqualTo(WordPaper.write(paper));
    }
}
