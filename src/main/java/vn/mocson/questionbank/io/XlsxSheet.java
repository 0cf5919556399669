package vn.mocson.questionbank.io;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.files.SafeXml;
import vn.mocson.questionbank.io.XlsxQuestions.Place;

/** One sheet, row by row. Its merged cells stand behind its rows, so it is gone through twice. */
final class XlsxSheet {

    private static final int MAX_MERGED = 100_000;
    private static final int BANNER_COLUMNS = 3;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    /** @param lastRow the row up to which the first cell's text holds */
    private record Merged(int firstRow, int lastRow, int columns) {}

    private final XlsxStrings strings;
    private final XlsxStyles styles;
    private final XlsxNumbers numbers;
    private final SheetQuestions sink;
    /** By the place of the upper left cell. */
    private final Map<Place, Merged> merged = new HashMap<>();
    /** By column: the text that a cell merged downwards carries into the rows below. */
    private final Map<Integer, Carried> carried = new HashMap<>();

    private record Carried(SheetCell cell, int lastRow) {}

    XlsxSheet(XlsxStrings strings, XlsxStyles styles, XlsxNumbers numbers, SheetQuestions sink) {
        this.strings = strings;
        this.styles = styles;
        this.numbers = numbers;
        this.sink = sink;
    }

    void read(byte[] sheet) throws XMLStreamException {
        findMerged(sheet);
        XMLStreamReader xml = SafeXml.reader(sheet);
        int row = 0;
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                int number = XlsxQuestions.number(xml.getAttributeValue(null, "r"), row + 1);
                if (number <= row) {
                    throw XlsxQuestions.damaged(null);
                }
                row = number;
                finish(row, cells(xml, row));
            }
        }
    }

    private void findMerged(byte[] sheet) throws XMLStreamException {
        XMLStreamReader xml = SafeXml.reader(sheet);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("mergeCell")) {
                String reference = xml.getAttributeValue(null, "ref");
                int colon = reference == null ? -1 : reference.indexOf(':');
                Place first = reference == null || colon < 0 ? null : Place.of(reference.substring(0, colon));
                Place last = reference == null || colon < 0 ? null : Place.of(reference.substring(colon + 1));
                if (first != null && last != null && merged.size() < MAX_MERGED) {
                    merged.put(first, new Merged(first.row(), last.row(), last.column() - first.column() + 1));
                }
            }
        }
    }

    private void finish(int row, List<SheetCell> cells) {
        boolean banner = false;
        List<SheetCell> all = new ArrayList<>(cells);
        carried.values().removeIf(each -> each.lastRow() < row);
        boolean empty = cells.stream().allMatch(SheetCell::isEmpty);
        for (int column = 0; column < Math.min(all.size(), SheetQuestions.MAX_COLUMNS); column++) {
            Merged cell = merged.get(new Place(row, column));
            if (cell != null && !all.get(column).isEmpty()) {
                banner |= cell.columns() >= BANNER_COLUMNS;
                if (cell.lastRow() > row) {
                    carried.put(column, new Carried(all.get(column), cell.lastRow()));
                }
            }
        }
        if (empty) {
            return;
        }
        carried.forEach((column, carry) -> {
            while (all.size() <= column) {
                all.add(SheetCell.EMPTY);
            }
            if (all.get(column).isEmpty()) {
                all.set(column, carry.cell());
            }
        });
        sink.row(new SheetRow(row, all, banner));
    }

    private List<SheetCell> cells(XMLStreamReader xml, int row) throws XMLStreamException {
        List<SheetCell> cells = new ArrayList<>();
        int column = -1;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                Place place = Place.of(xml.getAttributeValue(null, "r"));
                column = place == null || place.row() != row ? column + 1 : place.column();
                SheetCell cell = cell(xml);
                if (!cell.isEmpty()) {
                    if (column >= SheetQuestions.MAX_COLUMNS) {
                        throw SheetQuestions.tooWide();
                    }
                    while (cells.size() <= column) {
                        cells.add(SheetCell.EMPTY);
                    }
                    cells.set(column, cell);
                }
            }
        }
        return cells;
    }

    private SheetCell cell(XMLStreamReader xml) throws XMLStreamException {
        String type = xml.getAttributeValue(null, "t");
        XlsxStyles.Style style = styles.style(xml.getAttributeValue(null, "s"));
        String value = "";
        XlsxStrings.Text inline = null;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> value = content(xml);
                    case "is" -> inline = XlsxStrings.text(xml, "is");
                    default -> {
                        // the formula itself: what it gave stands beside it
                    }
                }
            }
        }
        if (value.isEmpty() && inline == null) {
            return SheetCell.EMPTY;
        }
        XlsxStrings.Text text = inline != null ? inline : text(type, value, style);
        return text.text().isBlank()
                ? SheetCell.EMPTY
                : SheetCell.of(text.text(), SheetText.fromWorkbook(text.text()), text.marksIn(style));
    }

    private XlsxStrings.Text text(@Nullable String type, String value, XlsxStyles.Style style) {
        return switch (type == null ? "n" : type) {
            case "s" -> strings.at(value);
            case "str" -> plain(XlsxStrings.unescaped(value));
            case "b" -> plain(value.equals("1") ? "TRUE" : "FALSE");
            case "e" -> plain(value);
            case "d" -> plain(day(value));
            default -> plain(numbers.shown(value, style));
        };
    }

    private static XlsxStrings.Text plain(String text) {
        return new XlsxStrings.Text(text, null, true);
    }

    private static String day(String iso) {
        try {
            return DAY.format(iso.contains("T") ? LocalDateTime.parse(iso) : LocalDate.parse(iso));
        } catch (DateTimeParseException e) {
            return iso;
        }
    }

    private static String content(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder content = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                break;
            }
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                content.append(xml.getText());
            }
        }
        return content.toString();
    }
}
