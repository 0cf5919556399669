package vn.mocson.common.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a list for people to print and to work on: a title, a header that repeats on every page, text in every cell. */
public final class ListWorkbook {

    private static final String FONT = "Times New Roman";
    private static final int FONT_SIZE = 13;
    private static final String HEAD_COLOUR = "F3E3C3";
    private static final int HEADER_ROW = 2;
    /** In characters. */
    private static final int WIDEST = 60;

    private ListWorkbook() {}

    /** @param rows each as long as the header; a number as a text stays one */
    public static byte[] write(String title, List<String> header, List<List<String>> rows) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "MocSon", "1.0")) {
            workbook.setGlobalDefaultFont(FONT, FONT_SIZE);
            Worksheet sheet = workbook.newWorksheet("Danh sách");
            sheet.value(0, 0, title);
            sheet.style(0, 0).bold().fontName(FONT).fontSize(15).set();
            for (int column = 0; column < header.size(); column++) {
                sheet.value(HEADER_ROW, column, header.get(column));
                sheet.width(column, width(column, header, rows));
            }
            sheet.range(HEADER_ROW, 0, HEADER_ROW, header.size() - 1)
                    .style()
                    .bold()
                    .wrapText(true)
                    .fillColor(HEAD_COLOUR)
                    .borderStyle("thin")
                    .set();
            int at = HEADER_ROW + 1;
            for (List<String> row : rows) {
                for (int column = 0; column < row.size(); column++) {
                    sheet.value(at, column, row.get(column));
                }
                at++;
            }
            if (!rows.isEmpty()) {
                sheet.range(HEADER_ROW + 1, 0, at - 1, header.size() - 1)
                        .style()
                        .wrapText(true)
                        .verticalAlignment("top")
                        .borderStyle("thin")
                        .set();
            }
            sheet.freezePane(0, HEADER_ROW + 1);
            sheet.paperSize(PaperSize.A4_PAPER);
            sheet.pageOrientation("landscape");
            sheet.fitToWidth((short) 1);
            sheet.fitToHeight((short) 0);
            sheet.repeatRows(HEADER_ROW);
        } catch (IOException e) {
            throw new IllegalStateException(e); // a file in memory
        }
        return bytes.toByteArray();
    }

    private static int width(int column, List<String> header, List<List<String>> rows) {
        int longest = header.get(column).length();
        for (List<String> row : rows) {
            longest = Math.max(longest, row.get(column).length());
        }
        return Math.min(WIDEST, longest + 4);
    }
}
