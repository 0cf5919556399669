package vn.mocson.common.text;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Reads a CSV file with a header line; UTF-8, with or without a byte order mark, any line ends. */
public final class CsvTable {

    private CsvTable() {}

    /**
     * @param columns that must be in the header
     * @param row makes a value of a record; an {@link IllegalArgumentException} becomes a problem of its line
     * @throws CsvProblem with the line and the reason
     */
    public static <T> List<T> read(Path file, Set<String> columns, Function<NamedCsvRecord, T> row) throws IOException {
        String text;
        try {
            text = Files.readString(file);
        } catch (MalformedInputException e) {
            throw new CsvProblem(1, "tệp không phải UTF-8, hãy lưu lại với bảng mã UTF-8");
        }
        List<T> values = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .skipEmptyLines(true)
                .ofNamedCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            for (NamedCsvRecord line : csv) {
                if (values.isEmpty()) {
                    for (String column : columns) {
                        if (line.findField(column).isEmpty()) {
                            throw new CsvProblem(1, "thiếu cột " + column);
                        }
                    }
                }
                try {
                    values.add(row.apply(line));
                } catch (IllegalArgumentException e) {
                    throw new CsvProblem(line.getStartingLineNumber(), String.valueOf(e.getMessage()));
                }
            }
        } catch (CsvParseException e) {
            throw new CsvProblem(1 + values.size(), "không đúng định dạng CSV: " + e.getMessage());
        }
        return values;
    }
}
