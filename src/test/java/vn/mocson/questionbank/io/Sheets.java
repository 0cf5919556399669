package vn.mocson.questionbank.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.QuestionProblem;

/** Workbooks as people make them. */
final class Sheets {

    static final String HEADER = "STT|Câu hỏi|A|B|C|D|Đáp án";

    private Sheets() {}

    static byte[] workbook(Consumer<XSSFWorkbook> make) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            make.accept(workbook);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** One sheet; cells of a row are divided by bars. */
    static ImportedFile read(String... rows) {
        return read(sheet -> {}, rows);
    }

    static ImportedFile read(Consumer<Sheet> after, String... rows) {
        return XlsxQuestions.read(workbook(workbook -> {
            Sheet sheet = workbook.createSheet("Sheet1");
            fill(sheet, rows);
            after.accept(sheet);
        }));
    }

    static void fill(Sheet sheet, String... rows) {
        for (int i = 0; i < rows.length; i++) {
            Row row = sheet.createRow(i);
            String[] cells = rows[i].split("\\|", -1);
            for (int j = 0; j < cells.length; j++) {
                if (!cells[j].isEmpty()) {
                    row.createCell(j).setCellValue(cells[j]);
                }
            }
        }
    }

    static Cell cell(Sheet sheet, int row, int column) {
        Row there = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        return there.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    static void font(Sheet sheet, int row, int column, Consumer<XSSFFont> change) {
        XSSFWorkbook workbook = (XSSFWorkbook) sheet.getWorkbook();
        XSSFFont font = workbook.createFont();
        change.accept(font);
        CellStyle style = workbook.createCellStyle();
        style.setFont(font);
        cell(sheet, row, column).setCellStyle(style);
    }

    static void filled(Sheet sheet, int row, int column, IndexedColors colour) {
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.setFillForegroundColor(colour.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        cell(sheet, row, column).setCellStyle(style);
    }

    static void format(Sheet sheet, int row, int column, String format, double value) {
        CellStyle style = sheet.getWorkbook().createCellStyle();
        style.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat(format));
        Cell cell = cell(sheet, row, column);
        cell.setCellStyle(style);
        cell.setCellValue(value);
    }

    /** {@code AC}. */
    static String key(QuestionDraft draft) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < draft.options().size(); i++) {
            key.append(draft.options().get(i).correct() ? QuestionDraft.letter(i) : "");
        }
        return key.toString();
    }

    static String key(ImportedFile file, int question) {
        return key(draft(file, question));
    }

    static QuestionDraft draft(ImportedFile file, int question) {
        return file.questions().get(question).draft();
    }

    static List<String> options(ImportedFile file, int question) {
        return draft(file, question).options().stream().map(OptionDraft::text).toList();
    }

    static List<ProblemCode> codes(ImportedFile file, int question) {
        return file.questions().get(question).problems().stream()
                .map(QuestionProblem::code)
                .toList();
    }

    static List<ProblemCode> codes(ImportedFile file) {
        return file.problems().stream().map(QuestionProblem::code).toList();
    }
}
