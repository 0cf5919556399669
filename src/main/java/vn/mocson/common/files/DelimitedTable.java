package vn.mocson.common.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.mocson.common.text.Vietnamese;

/** A CSV file in UTF-8; commas, semicolons or tabs between the cells. */
final class DelimitedTable {

    private static final int LOOKED_AT = 5_000;

    private DelimitedTable() {}

    /** @throws FileRefused where it is no text or too long */
    static SheetTable read(byte[] bytes) {
        String text = decoded(bytes);
        List<SheetLine> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord line : csv) {
                List<String> cells = line.getFields().stream()
                        .limit(SheetTable.MAX_COLUMNS)
                        .map(Vietnamese::clean)
                        .map(cell -> cell.substring(0, Math.min(cell.length(), SheetTable.MAX_CELL)))
                        .toList();
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    if (lines.size() >= SheetTable.MAX_ROWS) {
                        throw XlsxTables.tooLong();
                    }
                    lines.add(new SheetLine(Math.toIntExact(line.getStartingLineNumber()), cells, Map.of()));
                }
            }
        } catch (CsvParseException | IOException e) {
            throw new FileRefused("Tệp CSV không đúng định dạng. Hãy lưu lại dạng .xlsx rồi tải lên lần nữa.", e);
        }
        return new SheetTable("", lines);
    }

    private static char separator(String text) {
        String start = text.substring(0, Math.min(text.length(), LOOKED_AT));
        char best = ',';
        for (char each : new char[] {';', '\t'}) {
            if (count(start, each) > count(start, best)) {
                best = each;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    private static String decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw notText(null);
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw notText(e);
        }
    }

    private static FileRefused notText(@org.jspecify.annotations.Nullable Exception cause) {
        String message = "Tệp không phải bảng tính .xlsx, cũng không phải CSV mã UTF-8. Hãy lưu lại dạng .xlsx rồi tải"
                + " lên lần nữa.";
        return cause == null ? new FileRefused(message) : new FileRefused(message, cause);
    }
}
