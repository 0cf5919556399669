package vn.mocson.report.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.mocson.award.SealedAward;
import vn.mocson.award.SealedResult;
import vn.mocson.common.paper.OfficialLayout;
import vn.mocson.common.paper.Papers;
import vn.mocson.common.paper.PdfPaper;
import vn.mocson.common.paper.WordPaper;

class ResultPapersTest {

    private static XWPFDocument word(PaperKind kind, OfficialLayout layout, SealedResult result) {
        return Papers.word(WordPaper.write(ResultPapers.of(kind, Samples.frame(layout), result)));
    }

    private static XWPFDocument word(PaperKind kind) {
        return word(kind, OfficialLayout.STATE, Samples.result());
    }

    private static String text(XWPFDocument document) {
        return Papers.text(document).replaceAll("[\\s\\u00A0]+", " ");
    }

    /** What stands in a column of the n-th table after the head, without its title. */
    private static List<String> column(XWPFDocument document, int table, int column) {
        XWPFTable found = document.getTables().get(table);
        return found.getRows().stream()
                .skip(1)
                .map((XWPFTableRow row) -> row.getCell(column).getText())
                .toList();
    }

    @Test
    void the_announcement_tells_what_was_sealed() {
        assertThat(text(word(PaperKind.RESULT_NOTICE)))
                .contains("Số: 85/TB-BTC")
                .contains("Lạng Sơn, ngày 02 tháng 11 năm 2024")
                .contains("Kết quả Tuần 1 Cuộc thi trắc nghiệm")
                .contains("ký niêm phong lúc 17 giờ 00 ngày 08/10/2024")
                .contains("Có 7.451 người dự thi với 24.948 lượt thi. Đáp án của câu hỏi dự đoán: 1.234.")
                .contains("9f86d081 884c7d65 9a2feaa0");
    }

    @Test
    void the_announcement_keeps_the_order_of_the_ranks() {
        assertThat(column(word(PaperKind.RESULT_NOTICE), 1, 1).subList(0, 3))
                .containsExactly("Nguyễn Thị Hương Giang", "Trần Văn Bình", "Lê Thị Ánh");
    }

    @Test
    void a_replaced_result_names_its_decision_and_reason() {
        assertThat(text(word(
                        PaperKind.RESULT_NOTICE,
                        OfficialLayout.STATE,
                        Samples.result(Samples.result().awards(), "12/QĐ-BTC", null))))
                .contains(
                        "(bản thứ 2) thay cho bản trước theo Quyết định số 12/QĐ-BTC, lý do: Một người không đủ điều kiện.");
    }

    @Test
    void a_decision_of_the_state_has_its_grounds_and_articles() {
        assertThat(text(word(PaperKind.AWARD_DECISION)))
                .contains("TRƯỞNG BAN Căn cứ Quyết định số 57-QĐ/ĐUK ngày 02 tháng 8 năm 2024")
                .contains("Căn cứ Kế hoạch số 129-KH/ĐUK ngày 15 tháng 7 năm 2024")
                .contains("QUYẾT ĐỊNH: Điều 1. Tặng 02 giải cho tập thể và 11 giải cho cá nhân")
                .contains("giải cá nhân có 01 giải Nhất, 02 giải Nhì, 03 giải Ba, 05 giải Khuyến khích")
                .contains(
                        "Điều 2. Tổng số tiền thưởng là 15.500.000 đồng (Bằng chữ: Mười lăm triệu năm trăm nghìn đồng)")
                .contains("Điều 3. ")
                .contains("TM. BAN TỔ CHỨC", "KT. TRƯỞNG BAN", "PHÓ TRƯỞNG BAN");
    }

    @Test
    void a_decision_of_the_party_is_written_the_partys_way() {
        assertThat(text(word(PaperKind.AWARD_DECISION, OfficialLayout.PARTY, Samples.result())))
                .contains("Số 85-QĐ/ĐUK")
                .contains("- Căn cứ Quyết định số 57-QĐ/ĐUK")
                .contains("BAN THƯỜNG VỤ QUYẾT ĐỊNH Điều 1- ")
                .contains("T/M BAN THƯỜNG VỤ");
    }

    @Test
    void the_list_belongs_to_its_decision_and_begins_a_page() {
        XWPFDocument decision = word(PaperKind.AWARD_DECISION);
        PDDocument pdf = Papers.pdf(PdfPaper.write(
                ResultPapers.of(PaperKind.AWARD_DECISION, Samples.frame(OfficialLayout.STATE), Samples.result())));

        assertThat(text(decision))
                .contains("(Kèm theo Quyết định số 85/QĐ-BTC ngày 02 tháng 11 năm 2024 của Ban Tổ chức cuộc thi)");
        int list = pages(pdf).indexOf("DANH SÁCH Tập thể");
        assertThat(list).isPositive();
        assertThat(Papers.page(pdf, pdf.getNumberOfPages())).contains("GIẢI TẬP THỂ");
    }

    private static String pages(PDDocument pdf) {
        return Papers.text(pdf);
    }

    @Test
    void within_a_prize_the_list_follows_the_given_names() {
        XWPFDocument decision = word(PaperKind.AWARD_DECISION);
        int list = decision.getTables().size() - 2;

        assertThat(column(decision, list, 1))
                .containsExactly(
                        "Nguyễn Thị Hương Giang",
                        "Lê Thị Ánh",
                        "Trần Văn Bình",
                        "Đỗ Đức Anh",
                        "Vi Văn Ân",
                        "Hoàng Thị Thanh Huyền",
                        "Phạm Ngọc Dung",
                        "Bùi Quang Đạt",
                        "Lò Thị Ơn",
                        "Tôn Nữ Thị Phương Thảo",
                        "Ma Văn Úy",
                        "Cộng");
    }

    @Test
    void whoever_receives_a_prize_has_room_to_sign() {
        XWPFTable list = word(PaperKind.RECEIPT_LIST).getTables().get(1);

        assertThat(list.getRow(0).getTableCells().getLast().getText()).isEqualTo("Ký nhận");
        assertThat(list.getRow(1).getTableCells().getLast().getText()).isEmpty();
        assertThat(list.getRow(1).getHeight()).isGreaterThan(600);
    }

    @Test
    void the_minutes_have_the_hash_the_signatures_and_the_votes() {
        assertThat(text(word(PaperKind.SEAL_MINUTES)))
                .contains("9f86d081 884c7d65 9a2feaa0 c55ad015 a3bf4f1b 2b0b822c d15d6c15 b0f00a08")
                .contains("Thư ký Trần Thị Thư 16:55:00 08/10/2024")
                .contains("Trưởng Ban Giám khảo Lê Văn Khảo 17:00:00 08/10/2024")
                .contains("5 1 1 Trao giải Ba cho cả hai người");
    }

    @Test
    void nothing_is_granted_where_nobody_won() {
        SealedResult none = Samples.result(List.of(), null, null);

        assertThatThrownBy(() -> word(PaperKind.AWARD_DECISION, OfficialLayout.STATE, none))
                .isInstanceOf(PaperRefused.class)
                .hasMessageContaining("Hãy chọn kết quả khác");
    }

    @Test
    void prizes_without_money_have_no_column_of_money() {
        List<SealedAward> awards = List.of(Samples.person(1, "Giải Nhất", 0, 0, "Lê Thị Ánh", "Sở Y tế"));

        assertThat(text(word(PaperKind.AWARD_DECISION, OfficialLayout.STATE, Samples.result(awards, null, null))))
                .doesNotContain("đồng)")
                .contains("Điều 2. Ban Tổ chức cuộc thi");
    }

    @Test
    void the_workbook_has_the_same_names() throws IOException {
        byte[] xlsx = PapersService.workbook(
                "DANH SÁCH", AwardTables.rows(Samples.result().awards(), false));

        try (Workbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            Sheet sheet = workbook.getSheetAt(0);
            assertThat(Objects.requireNonNull(sheet.getRow(3)).getCell(3).getStringCellValue())
                    .isEqualTo("Nguyễn Thị Hương Giang");
            assertThat(sheet.getLastRowNum()).isEqualTo(2 + 13);
        }
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void the_pdf_says_the_same_as_the_word_file(PaperKind kind) {
        PDDocument pdf = Papers.pdf(PdfPaper.write(PapersOnPaper.paper(kind, Samples.frame(OfficialLayout.PARTY))));

        assertThat(Papers.page(pdf, 1))
                .contains("ĐẢNG CỘNG SẢN VIỆT NAM", "Thái Nguyên, ngày 02 tháng 11 năm 2024", "Cuộc thi trắc nghiệm");
    }

    @ParameterizedTest
    @EnumSource(PaperKind.class)
    void the_blank_form_filled_in_says_what_the_paper_says(PaperKind kind) {
        Frame frame = Samples.frame(OfficialLayout.STATE);
        var paper = PapersOnPaper.paper(kind, frame);
        byte[] filled = PaperPlaces.fill(
                PaperPlaces.blank(kind, OfficialLayout.STATE),
                kind,
                frame,
                paper,
                kind.ofResult() ? Samples.result() : null);

        String made = text(Papers.word(WordPaper.write(paper)));
        assertThat(text(Papers.word(filled)).strip()).isEqualTo(made.strip());
    }

    @Test
    void an_office_may_take_the_table_alone() {
        assertThat(PaperPlaces.blocks(PaperKind.AWARD_DECISION)).containsKeys("bang_danh_sach", "phu_luc", "noi_dung");
        assertThat(PaperPlaces.texts(PaperKind.CLOSING_REPORT)).doesNotContainKey("ma_bam");
    }
}
