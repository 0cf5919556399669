package vn.mocson.common.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import vn.mocson.common.text.Vietnamese;

/** The sheets of an {@code .xlsx}, read as a stream: a list of a whole province never stands in memory as a tree. */
final class XlsxTables {

    private static final int MAX_MERGED = 100_000;

    private XlsxTables() {}

    /** @throws FileRefused where it is no workbook, is damaged or too large */
    static List<SheetTable> read(byte[] bytes) {
        SafeZip.check(bytes);
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            XSSFReader workbook = new XSSFReader(file);
            ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(file);
            Numbers numbers = new Numbers(countsFrom1904(workbook));
            List<SheetTable> tables = new ArrayList<>();
            XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) workbook.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    byte[] xml = sheet.readAllBytes();
                    Merged merged = new Merged();
                    parse(xml, merged);
                    Rows rows = new Rows(merged);
                    parse(xml, new XSSFSheetXMLHandler(workbook.getStylesTable(), strings, rows, numbers, false));
                    tables.add(new SheetTable(sheets.getSheetName(), rows.lines));
                }
            }
            return tables;
        } catch (IOException
                | SAXException
                | ParserConfigurationException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | IllegalArgumentException
                | IllegalStateException damaged) {
            throw new FileRefused(
                    "Tệp không phải là bảng tính .xlsx hoặc đã hỏng. Hãy mở bằng Excel, lưu lại dạng .xlsx rồi tải lên"
                            + " lần nữa.",
                    damaged);
        }
    }

    private static void parse(byte[] xml, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        XMLReader reader = XMLHelper.newXMLReader();
        reader.setContentHandler(handler);
        reader.parse(new InputSource(new ByteArrayInputStream(xml)));
    }

    private static boolean countsFrom1904(XSSFReader workbook)
            throws IOException, SAXException, ParserConfigurationException, OpenXML4JException {
        boolean[] from1904 = {false};
        try (InputStream xml = workbook.getWorkbookData()) {
            parse(xml.readAllBytes(), new DefaultHandler() {
                @Override
                public void startElement(String uri, String name, String qualified, Attributes attributes) {
                    String epoch = name.equals("workbookPr") ? attributes.getValue("date1904") : null;
                    from1904[0] |= "1".equals(epoch) || "true".equals(epoch);
                }
            });
        }
        return from1904[0];
    }

    /** Days as {@code 1970-12-25} whatever the cell shows, other numbers without an exponent. */
    private static final class Numbers extends DataFormatter {

        private static final MathContext DIGITS = new MathContext(15);
        /** Nobody alive was born in 1905: such a day is a year in a cell that is set up for dates. */
        private static final int FIRST_YEAR = 1920;

        private static final int LAST_YEAR = 2100;

        private final boolean from1904;

        Numbers(boolean from1904) {
            this.from1904 = from1904;
        }

        @Override
        public String formatRawCellContents(
                double value, int formatIndex, @Nullable String format, boolean use1904Windowing) {
            boolean year = value >= FIRST_YEAR && value <= LAST_YEAR;
            if (!year && DateUtil.isADateFormat(formatIndex, format) && DateUtil.isValidExcelDate(value)) {
                return DateUtil.getLocalDateTime(value, from1904).toLocalDate().toString();
            }
            return Vietnamese.plain(new BigDecimal(value).round(DIGITS)).toPlainString();
        }
    }

    /** Which cells are merged; a sheet tells it behind its rows. */
    private static final class Merged extends DefaultHandler {

        private record Place(int row, int column) {}

        private final Map<Place, CellRangeAddress> ranges = new HashMap<>();

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) {
            String range = name.equals("mergeCell") ? attributes.getValue("ref") : null;
            if (range != null && ranges.size() < MAX_MERGED) {
                CellRangeAddress cells = CellRangeAddress.valueOf(range);
                ranges.put(new Place(cells.getFirstRow(), cells.getFirstColumn()), cells);
            }
        }

        @Nullable
        CellRangeAddress at(int row, int column) {
            return ranges.get(new Place(row, column));
        }
    }

    private static final class Rows implements XSSFSheetXMLHandler.SheetContentsHandler {

        private record Carried(String text, int lastRow) {}

        private final Merged merged;
        private final List<SheetLine> lines = new ArrayList<>();
        private final Map<Integer, Carried> carried = new HashMap<>();
        private List<String> cells = new ArrayList<>();

        Rows(Merged merged) {
            this.merged = merged;
        }

        @Override
        public void startRow(int row) {
            cells = new ArrayList<>();
        }

        @Override
        public void cell(@Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            String text = value == null ? "" : Vietnamese.clean(value);
            if (column < SheetTable.MAX_COLUMNS && !text.isEmpty()) {
                put(column, text.substring(0, Math.min(text.length(), SheetTable.MAX_CELL)));
            }
        }

        private void put(int column, String text) {
            while (cells.size() <= column) {
                cells.add("");
            }
            cells.set(column, text);
        }

        @Override
        public void endRow(int row) {
            boolean empty = cells.stream().allMatch(String::isEmpty);
            carried.values().removeIf(each -> each.lastRow() < row);
            Map<Integer, Integer> spans = new HashMap<>();
            for (int column = 0; column < cells.size(); column++) {
                CellRangeAddress range = merged.at(row, column);
                if (range != null && !cells.get(column).isEmpty()) {
                    spans.put(column, range.getLastColumn() - range.getFirstColumn() + 1);
                    if (range.getLastRow() > row) {
                        carried.put(column, new Carried(cells.get(column), range.getLastRow()));
                    }
                }
            }
            if (empty) {
                return;
            }
            carried.forEach((column, carry) -> {
                if (column >= cells.size() || cells.get(column).isEmpty()) {
                    put(column, carry.text());
                }
            });
            if (lines.size() >= SheetTable.MAX_ROWS) {
                throw tooLong();
            }
            lines.add(new SheetLine(row + 1, List.copyOf(cells), Map.copyOf(spans)));
        }
    }

    static FileRefused tooLong() {
        return new FileRefused("Tệp có hơn 50.000 dòng. Hãy chia thành nhiều tệp nhỏ hơn, ví dụ mỗi đơn vị một tệp.");
    }
}
