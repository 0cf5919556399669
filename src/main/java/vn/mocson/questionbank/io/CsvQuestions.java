package vn.mocson.questionbank.io;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.files.FileRefused;

/**
 * Reads CSV with the columns of the seed data or with those of the Excel template; the separator is a comma,
 * a semicolon or a tab, whichever makes a header of one of the first lines.
 */
final class CsvQuestions {

    private static final char[] SEPARATORS = {',', ';', '\t'};

    /** What Excel may write before the header: {@code sep=;}. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\\A\"?sep=(.)\"?\\n", Pattern.CASE_INSENSITIVE);

    private static final int HEADER_WITHIN = 31;

    private CsvQuestions() {}

    /** @throws FileRefused where it is not UTF-8, has no header, or its quotes are broken */
    static ImportedFile read(byte[] bytes) {
        String text = TextFile.decode(bytes);
        Character separator = separator(text);
        if (separator == null) {
            throw new FileRefused("Không tìm thấy dòng tiêu đề CSV trong 30 dòng đầu. Cần có các cột topic, difficulty,"
                    + " text, option_a, option_b, correct, hoặc “Câu hỏi”, “A”, “B”, “Đáp án”.");
        }
        Matcher line = SEPARATOR_LINE.matcher(text);
        SheetQuestions questions = new SheetQuestions(QuestionFormat.CSV);
        questions.startSheet("");
        int first = line.find() ? 1 : 0;
        int last = 0;
        try (CsvReader<CsvRecord> csv = reader(separator).ofCsvRecord(first == 0 ? text : text.substring(line.end()))) {
            for (CsvRecord each : csv) {
                last = (int) each.getStartingLineNumber() + first;
                questions.row(row(each, last));
            }
        } catch (CsvParseException e) {
            throw new FileRefused(
                    "Tệp không đúng định dạng CSV sau dòng " + last
                            + ": có dấu ngoặc kép (\") không khớp. Hãy sửa dòng đó hoặc dùng tệp .xlsx.",
                    e);
        } catch (IOException e) {
            throw new IllegalStateException(e); // a text in memory
        }
        questions.endSheet();
        return questions.file();
    }

    /** Whether one of its first lines is the header of a table of questions. */
    static boolean hasHeader(String text) {
        return separator(text) != null;
    }

    /** Null where none of them makes a header. */
    private static @Nullable Character separator(String text) {
        Matcher line = SEPARATOR_LINE.matcher(text);
        String content = line.find() ? text.substring(line.end()) : text;
        Character best = null;
        int most = 0;
        for (char separator : SEPARATORS) {
            int columns = columnsOfHeader(content, separator);
            if (columns > most) {
                best = separator;
                most = columns;
            }
        }
        return best;
    }

    private static int columnsOfHeader(String text, char separator) {
        SheetRow above = new SheetRow(0, List.of(), false);
        int seen = 0;
        try (CsvReader<CsvRecord> csv = reader(separator).ofCsvRecord(text)) {
            for (CsvRecord each : csv) {
                SheetRow row = row(each, (int) each.getStartingLineNumber());
                if (++seen > HEADER_WITHIN || row.cells().size() > SheetQuestions.MAX_COLUMNS) {
                    return 0;
                }
                if (SheetColumns.of(row).isPresent()
                        || SheetColumns.of(above, row).isPresent()) {
                    return row.cells().size();
                }
                above = row;
            }
        } catch (CsvParseException | IOException e) {
            return 0;
        }
        return 0;
    }

    private static CsvReader.CsvReaderBuilder reader(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .allowUnclosedQuote(false);
    }

    private static SheetRow row(CsvRecord csv, int line) {
        List<SheetCell> cells = new ArrayList<>();
        for (String field : csv.getFields()) {
            cells.add(field.isEmpty() ? SheetCell.EMPTY : SheetCell.of(field, SheetText.fromCsv(field), Set.of()));
        }
        return new SheetRow(line, cells, false);
    }
}
