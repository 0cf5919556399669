package vn.mocson.common.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import vn.mocson.common.paper.Block.Choice;
import vn.mocson.common.paper.Block.Column;
import vn.mocson.common.paper.Block.Heading;
import vn.mocson.common.paper.Block.Look;
import vn.mocson.common.paper.Block.PageBreak;
import vn.mocson.common.paper.Block.Paragraph;
import vn.mocson.common.paper.Block.Question;
import vn.mocson.common.paper.Block.Row;
import vn.mocson.common.paper.Block.Table;

class PdfPaperTest {

    @Test
    void every_vietnamese_letter_comes_out_in_every_cut() throws IOException {
        String all = Papers.LETTERS + " " + Papers.LETTERS.toUpperCase(Locale.ROOT);
        try (PDDocument pdf = Papers.pdf(PdfPaper.write(Papers.of(
                Papers.PARTY,
                new Paragraph(Look.BODY, all),
                new Paragraph(Look.NAME, all),
                new Paragraph(Look.NOTE, all),
                new Heading(2, all))))) {
            String found = Papers.text(pdf).replaceAll("\\s", "");
            String wanted = all.replaceAll("\\s", "");

            assertThat(found.split(wanted, -1)).hasSize(5);
        }
    }

    @Test
    void its_fonts_are_inside() throws IOException {
        try (PDDocument pdf =
                Papers.pdf(PdfPaper.write(Papers.of(Papers.STATE, new Paragraph(Look.BODY, "Điều 1."))))) {
            List<PDFont> fonts = new ArrayList<>();
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded).allMatch(font -> font.getName()
                    .contains("LiberationSerif"));
        }
    }

    @Test
    void both_heads_say_what_their_instructions_want() throws IOException {
        try (PDDocument party = Papers.pdf(PdfPaper.write(Papers.of(Papers.PARTY)));
                PDDocument state = Papers.pdf(PdfPaper.write(Papers.of(Papers.STATE)))) {
            assertThat(Papers.page(party, 1))
                    .contains("ĐẢNG CỘNG SẢN VIỆT NAM", "TỈNH ỦY THÁI NGUYÊN", "Số 129-KH/ĐUK", "KẾ HOẠCH")
                    .contains("Thái Nguyên, ngày 15 tháng 7 năm 2024");
            assertThat(Papers.page(state, 1))
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
                    .contains("Số: 85/BC-BTC", "BÁO CÁO");
        }
    }

    @Test
    void pages_are_numbered_at_the_top_from_the_second_on_and_at_the_foot_on_all() throws IOException {
        OfficialPaper paper = new OfficialPaper(
                Papers.STATE,
                List.of(new Paragraph(Look.BODY, "Trang đầu"), new PageBreak(), new Paragraph(Look.BODY, "Trang sau")),
                "SHA-256: chưa niêm phong");
        try (PDDocument pdf = Papers.pdf(PdfPaper.write(paper))) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(Papers.page(pdf, 1)).doesNotStartWith("1").endsWith("SHA-256: chưa niêm phong Trang 1/2");
            assertThat(Papers.page(pdf, 2)).startsWith("2 Trang sau").endsWith("SHA-256: chưa niêm phong Trang 2/2");
        }
    }

    @Test
    void words_are_never_taken_for_marks() throws IOException {
        String nasty = "<b>5 < 6 & \"7\" > 'x'</b> &amp; </p><script>alert(1)</script> ]]> \u0001";
        try (PDDocument pdf = Papers.pdf(PdfPaper.write(new OfficialPaper(
                Papers.STATE,
                List.of(new Heading(1, nasty), new Paragraph(Look.BODY, nasty), choice(nasty)),
                nasty)))) {
            assertThat(Papers.text(pdf).split("alert\\(1\\)</script> ]]>", -1)).hasSize(5);
        }
    }

    private static Question choice(String text) {
        return new Question(1, "Câu hỏi", "", List.of(new Choice("A", text, null)), null, null);
    }

    @Test
    void nothing_is_fetched_but_the_papers_own_pictures() throws IOException {
        byte[] picture = Papers.picture(40, 30, "png");
        String html = "<html><head><link rel=\"stylesheet\" href=\"file:///etc/passwd\"/>"
                + "<style>@import url('http://127.0.0.1:9/x.css'); @font-face { font-family: X; src: url('file:///etc/hosts') }</style></head>"
                + "<body><img src=\"picture:0\"/><img src=\"picture:1\"/><img src=\"http://127.0.0.1:9/a.png\"/>"
                + "<img src=\"file:///usr/share/pixmaps/debian-logo.png\"/>"
                + "<p style=\"font-family:X,'Liberation Serif'\">Vẫn in được</p></body></html>";

        try (PDDocument pdf =
                Papers.pdf(PdfPaper.render(Papers.of(Papers.STATE), html, Map.of("picture:0", picture)))) {
            int images = 0;
            for (COSName name : pdf.getPage(0).getResources().getXObjectNames()) {
                images += pdf.getPage(0).getResources().isImageXObject(name) ? 1 : 0;
            }
            assertThat(images).isEqualTo(1);
            assertThat(Papers.page(pdf, 1)).contains("Vẫn in được");
        }
    }

    @Test
    void a_long_tables_head_stands_on_every_page() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i <= 120; i++) {
            rows.add(new Row(List.of("Chi bộ " + i, String.valueOf(i)), false));
        }
        try (PDDocument pdf = Papers.pdf(PdfPaper.write(Papers.of(
                Papers.STATE,
                new Table(List.of(new Column("Đơn vị", 3, false), new Column("Số lượt", 1, true)), rows))))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            for (int no = 1; no <= pdf.getNumberOfPages(); no++) {
                assertThat(Papers.page(pdf, no)).contains("Đơn vị Số lượt");
            }
        }
    }

    @Test
    void no_line_begins_with_the_rest_of_a_date() throws IOException {
        try (PDDocument pdf = Papers.pdf(
                PdfPaper.write(Papers.of(Papers.STATE, new Paragraph(Look.BODY, "ngày 02/01/2024 ".repeat(200)))))) {
            assertThat(Papers.text(pdf).split("ngày 02/01/2024", -1)).hasSize(201);
        }
    }

    @Test
    void the_headings_are_its_outline() throws IOException {
        try (PDDocument pdf = Papers.pdf(PdfPaper.write(Papers.of(
                Papers.STATE, new Heading(1, "I. ĐẦU"), new Heading(2, "1. Nhỏ"), new Heading(1, "II. CUỐI"))))) {
            var first = pdf.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(first.getTitle()).isEqualTo("I. ĐẦU");
            assertThat(first.getFirstChild().getTitle()).isEqualTo("1. Nhỏ");
            assertThat(first.getNextSibling().getTitle()).isEqualTo("II. CUỐI");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Báo cáo Tổng kết cuộc thi");
        }
    }

    @Test
    void the_same_paper_gives_the_same_bytes() {
        OfficialPaper paper = Papers.of(Papers.PARTY, choice("Một"));

        assertThat(PdfPaper.write(paper)).isEqualTo(PdfPaper.write(paper));
    }
}
