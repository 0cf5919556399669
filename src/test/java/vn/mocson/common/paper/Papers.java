package vn.mocson.common.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Papers to draw in tests, and what was drawn read back. */
public final class Papers {

    public static final PaperHead PARTY = new PaperHead(
            OfficialLayout.PARTY,
            "Tỉnh ủy Thái Nguyên",
            "Đảng ủy Khối các cơ quan tỉnh",
            "129",
            "KH/ĐUK",
            "Thái Nguyên",
            LocalDate.of(2024, 7, 15),
            "Kế hoạch",
            "tuyên truyền Kỷ niệm 70 năm Ngày thành lập Đảng bộ Khối");

    public static final PaperHead STATE = new PaperHead(
            OfficialLayout.STATE,
            "Sở Văn hóa, Thể thao và Du lịch",
            "Ban Tổ chức cuộc thi",
            "85",
            "BC-BTC",
            "Lạng Sơn",
            LocalDate.of(2024, 2, 5),
            "Báo cáo",
            "Tổng kết cuộc thi");

    /** Every letter of the language with every tone. */
    public static final String LETTERS =
            "a à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ b c d đ e è é ẻ ẽ ẹ ê ề ế ể ễ ệ g h i ì í ỉ ĩ ị k l m"
                    + " n o ò ó ỏ õ ọ ô ồ ố ổ ỗ ộ ơ ờ ớ ở ỡ ợ p q r s t u ù ú ủ ũ ụ ư ừ ứ ử ữ ự v x y ỳ ý ỷ ỹ ỵ";

    private Papers() {}

    static OfficialPaper of(PaperHead head, Block... blocks) {
        return new OfficialPaper(head, List.of(blocks), "");
    }

    public static byte[] picture(int width, int height, String format) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0xFBF7EF));
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(0xA61B29));
        pen.fillRect(width / 10, height / 10, width * 8 / 10, height * 8 / 10);
        pen.setColor(new Color(0xF2C14E));
        pen.fillOval(width / 3, height / 4, width / 3, height / 2);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    public static XWPFDocument word(byte[] docx) {
        try {
            return new XWPFDocument(new ByteArrayInputStream(docx));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All the words of a Word file's body, one paragraph a line, tables in their place. */
    public static String text(XWPFDocument document) {
        StringBuilder text = new StringBuilder();
        document.getBodyElements().forEach(element -> {
            switch (element) {
                case org.apache.poi.xwpf.usermodel.XWPFParagraph paragraph ->
                    text.append(paragraph.getText()).append('\n');
                case org.apache.poi.xwpf.usermodel.XWPFTable table ->
                    text.append(table.getText()).append('\n');
                default -> text.append('\n');
            }
        });
        return text.toString();
    }

    public static PDDocument pdf(byte[] bytes) {
        try {
            return Loader.loadPDF(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of one page, from 1, with every gap one space. */
    public static String page(PDDocument pdf, int no) {
        try {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            stripper.setStartPage(no);
            stripper.setEndPage(no);
            return stripper.getText(pdf).replaceAll("\\s+", " ").strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(PDDocument pdf) {
        StringBuilder text = new StringBuilder();
        for (int no = 1; no <= pdf.getNumberOfPages(); no++) {
            text.append(page(pdf, no)).append('\n');
        }
        return text.toString();
    }
}
