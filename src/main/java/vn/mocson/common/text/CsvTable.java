package vn.mocson.common.text;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
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
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        int width = checkedHeader(content, columns);
        List<T> values = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = settings().ofNamedCsvRecord(content)) {
            for (NamedCsvRecord line : csv) {
                if (line.getFieldCount() != width) {
                    throw new CsvProblem(
                            line.getStartingLineNumber(),
                            "không đúng định dạng CSV: dòng có " + line.getFieldCount() + " cột, tiêu đề có " + width
                                    + " cột");
                }
                try {
                    values.add(row.apply(line));
                } catch (IllegalArgumentException e) {
                    throw new CsvProblem(line.getStartingLineNumber(), String.valueOf(e.getMessage()));
                }
            }
        } catch (CsvParseException e) {
            throw new CsvProblem(2 + values.size(), "không đúng định dạng CSV: " + e.getMessage());
        }
        if (values.isEmpty()) {
            throw new CsvProblem(1, "tệp không có dòng dữ liệu nào");
        }
        return values;
    }

    /** The number of columns. */
    private static int checkedHeader(String content, Set<String> columns) throws IOException {
        try (CsvReader<CsvRecord> csv = settings().ofCsvRecord(content)) {
            for (CsvRecord header : csv) {
                for (String column : columns) {
                    if (!header.getFields().contains(column)) {
                        throw new CsvProblem(1, "thiếu cột " + column);
                    }
                }
                if (Set.copyOf(header.getFields()).size() < header.getFieldCount()) {
                    throw new CsvProblem(1, "có cột bị trùng tên");
                }
                return header.getFieldCount();
            }
        } catch (CsvParseException e) {
            throw new CsvProblem(1, "không đúng định dạng CSV: " + e.getMessage());
        }
        throw new CsvProblem(1, "tệp không có dòng dữ liệu nào");
    }

    /** Lines of another width than the header's are ours to report, because we know their number. */
    private static CsvReader.CsvReaderBuilder settings() {
        return CsvReader.builder().skipEmptyLines(true).allowMissingFields(true).allowExtraFields(true);
    }
}
