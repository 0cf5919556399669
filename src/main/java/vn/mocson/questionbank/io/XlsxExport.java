package vn.mocson.questionbank.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;

/**
 * Writes a row for each question and a second sheet that explains the columns. Every cell is text, so that none
 * is taken for a formula or a date. Pictures have no place in it.
 */
final class XlsxExport {

    private static final int LEAST_OPTIONS = 4;
    private static final String FONT = "Times New Roman";
    private static final int FONT_SIZE = 13;
    /** In points. */
    private static final int LINE_HEIGHT = 19;
    /** In characters. */
    private static final int EXPLAINED_WIDTH = 100;

    private static final String PINS = "Giữ vị trí";
    private static final String HEAD_COLOUR = "F3E3C3";
    /** {@code _x0041_} would be read as a letter. */
    private static final Pattern ESCAPE_LIKE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    /** What each column means, for who fills it in. */
    private static final List<Map.Entry<String, String>> MEANING = List.of(
            Map.entry("STT", "Số thứ tự của câu hỏi: 1, 2, 3… Nếu bỏ sót một số, phần mềm sẽ nhắc."),
            Map.entry("Câu hỏi", "Nội dung câu hỏi. Mỗi câu hỏi viết trên một dòng của bảng."),
            Map.entry(
                    "A, B, C, D, …",
                    "Các phương án trả lời, mỗi phương án một ô. Cần từ 2 đến 8 phương án; không dùng thì để trống ô cuối."
                            + " Muốn có thêm phương án, hãy chèn thêm cột và đặt tên là E, F, G, H."),
            Map.entry(
                    "Đáp án",
                    "Chữ cái của phương án đúng, ví dụ: C. Nếu có nhiều phương án đúng, hãy ghi tất cả và ngăn cách bằng"
                            + " dấu phẩy, ví dụ: A, C."),
            Map.entry("Chủ đề", "Tên chủ đề. Chủ đề nằm trong chủ đề khác thì ghi: Chủ đề lớn / Chủ đề nhỏ."),
            Map.entry("Mức độ", "Chọn một trong ba: Dễ, Trung bình, Khó."),
            Map.entry("Giải thích", "Vì sao đáp án đó đúng. Có thể để trống."),
            Map.entry(
                    "Nguồn",
                    "Văn bản, sách hoặc trang thông tin để kiểm chứng đáp án, kèm số trang hoặc địa chỉ, ví dụ:"
                            + " Lịch sử Đảng bộ tỉnh, tr. 45. Cần có trước khi trình duyệt."),
            Map.entry("Thẻ", "Từ khóa để tìm lại, ngăn cách bằng dấu chấm phẩy. Có thể để trống."),
            Map.entry(
                    PINS,
                    "Chữ cái của phương án không được đảo vị trí. Để trống thì phần mềm tự giữ các phương án như"
                            + " “Tất cả các phương án trên”."));

    private XlsxExport() {}

    static byte[] write(List<QuestionDraft> questions) {
        return write(questions, true, List.of());
    }

    /**
     * @param pins whether there is a column for the options that keep their place
     * @param hints further lines of the sheet that explains
     */
    static byte[] write(List<QuestionDraft> questions, boolean pins, List<String> hints) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "MocSon", "1.0")) {
            workbook.setGlobalDefaultFont(FONT, FONT_SIZE);
            questions(workbook.newWorksheet("Câu hỏi"), questions, pins);
            instructions(workbook.newWorksheet("Hướng dẫn"), pins, hints);
        } catch (IOException e) {
            throw new IllegalStateException(e); // a file in memory
        }
        return bytes.toByteArray();
    }

    private static void questions(Worksheet sheet, List<QuestionDraft> questions, boolean pins) throws IOException {
        int width = Math.max(
                LEAST_OPTIONS,
                questions.stream().mapToInt(each -> each.options().size()).max().orElse(0));
        List<String> header = header(width, pins);
        for (int column = 0; column < header.size(); column++) {
            sheet.value(0, column, header.get(column));
            sheet.width(column, columnWidth(header.get(column)));
        }
        sheet.range(0, 0, 0, header.size() - 1)
                .style()
                .bold()
                .fontName(FONT)
                .fontSize(FONT_SIZE)
                .wrapText(true)
                .fillColor(HEAD_COLOUR)
                .verticalAlignment("center")
                .horizontalAlignment("center")
                .borderStyle("thin")
                .set();
        int row = 1;
        for (QuestionDraft question : questions) {
            List<String> fields = fields(question, width, pins);
            sheet.value(row, 0, row);
            for (int column = 0; column < fields.size(); column++) {
                if (!fields.get(column).isEmpty()) {
                    sheet.value(row, column + 1, fields.get(column));
                }
            }
            row++;
        }
        int lastRow = Math.max(row - 1, 1);
        sheet.range(1, 0, lastRow, header.size() - 1)
                .style()
                .fontName(FONT)
                .fontSize(FONT_SIZE)
                .wrapText(true)
                .verticalAlignment("top")
                .borderStyle("thin")
                .set();
        sheet.range(1, header.indexOf("Mức độ"), Math.max(lastRow, 1000), header.indexOf("Mức độ"))
                .validateWithListByFormula("\"Dễ,Trung bình,Khó\"")
                .showErrorMessage(false);
        sheet.freezePane(2, 1);
        sheet.setAutoFilter(0, 0, lastRow, header.size() - 1);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(0);
    }

    private static List<String> header(int width, boolean pins) {
        List<String> header = new ArrayList<>(List.of("STT", "Câu hỏi"));
        for (int i = 0; i < width; i++) {
            header.add(QuestionDraft.letter(i));
        }
        header.addAll(List.of("Đáp án", "Chủ đề", "Mức độ", "Giải thích", "Nguồn", "Thẻ"));
        if (pins) {
            header.add(PINS);
        }
        return header;
    }

    /** In characters. */
    private static double columnWidth(String column) {
        return switch (column) {
            case "STT" -> 6;
            case "Câu hỏi" -> 60;
            case "Đáp án", PINS -> 10;
            case "Mức độ" -> 13;
            case "Giải thích", "Nguồn" -> 40;
            default -> 26;
        };
    }

    private static List<String> fields(QuestionDraft question, int width, boolean pins) {
        List<String> fields = new ArrayList<>();
        fields.add(text(question.text()));
        for (int i = 0; i < width; i++) {
            fields.add(
                    i < question.options().size()
                            ? text(question.options().get(i).text())
                            : "");
        }
        fields.add(SheetText.letters(question, OptionDraft::correct, ", "));
        fields.add(text(question.topic()));
        fields.add(question.difficulty() == null ? "" : SheetText.word(question.difficulty()));
        fields.add(text(question.explanation()));
        fields.add(text(question.source().oneLine()));
        fields.add(text(SheetText.tags(question.tags())));
        if (pins) {
            fields.add(SheetText.pins(question, ", "));
        }
        return fields;
    }

    private static String text(String text) {
        return ESCAPE_LIKE.matcher(SheetText.toWorkbook(text)).replaceAll("_x005F_");
    }

    private static void instructions(Worksheet sheet, boolean pins, List<String> hints) {
        int row = 0;
        sheet.width(0, 22);
        sheet.width(1, EXPLAINED_WIDTH);
        sheet.value(row, 0, "Cách ghi từng cột của trang “Câu hỏi”");
        sheet.style(row, 0).bold().fontName(FONT).fontSize(15).set();
        row += 2;
        for (Map.Entry<String, String> column : MEANING) {
            if (pins || !column.getKey().equals(PINS)) {
                sheet.value(row, 0, "Cột " + column.getKey());
                sheet.style(row, 0)
                        .bold()
                        .fontName(FONT)
                        .fontSize(FONT_SIZE)
                        .verticalAlignment("top")
                        .set();
                explanation(sheet, row++, column.getValue());
            }
        }
        row++;
        for (String hint : hints) {
            explanation(sheet, row++, hint);
        }
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    /** With its height, which not every program finds by itself. */
    private static void explanation(Worksheet sheet, int row, String text) {
        sheet.value(row, 1, text);
        sheet.style(row, 1)
                .fontName(FONT)
                .fontSize(FONT_SIZE)
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        sheet.rowHeight(row, LINE_HEIGHT * (1 + text.length() / EXPLAINED_WIDTH));
    }
}
