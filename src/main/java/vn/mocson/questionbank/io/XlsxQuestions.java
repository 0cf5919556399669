package vn.mocson.questionbank.io;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.files.FileRefused;
import vn.mocson.common.files.SafeXml;
import vn.mocson.common.files.SafeZip;

/**
 * Reads {@code .xlsx}, a row for each question or for each option. Every sheet with a header is read; rows
 * that a filter or a person hid are read as well. The parts are read as streams (ECMA-376 part 1, 18), so that
 * a sheet never stands in memory as a tree.
 */
final class XlsxQuestions {

    private static final String WORKBOOK = "xl/workbook.xml";
    private static final Pattern REFERENCE = Pattern.compile("([A-Za-z]{1,3})(\\d{1,7})");

    private XlsxQuestions() {}

    /** @throws FileRefused where it is no workbook, is damaged, too large or has no header */
    static ImportedFile read(byte[] bytes) {
        Map<String, byte[]> parts = SafeZip.entries(
                bytes,
                name -> name.startsWith("xl/")
                        && (name.endsWith(".xml") || name.endsWith(".rels"))
                        && !name.startsWith("xl/drawings/"));
        byte[] workbook = parts.get(WORKBOOK);
        if (workbook == null) {
            throw new FileRefused("Tệp không phải là bảng tính .xlsx. Hãy lưu lại dạng .xlsx rồi tải lên lần nữa.");
        }
        try {
            Map<String, String> targets = targets(parts.get("xl/_rels/workbook.xml.rels"));
            XlsxStrings strings = XlsxStrings.of(parts.remove(part(targets, "sharedStrings", "xl/sharedStrings.xml")));
            XlsxStyles styles = XlsxStyles.of(parts.remove(part(targets, "styles", "xl/styles.xml")));
            SheetQuestions questions = new SheetQuestions(QuestionFormat.XLSX);
            Sheets sheets = sheets(workbook);
            XlsxNumbers numbers = new XlsxNumbers(sheets.from1904());
            for (Sheet sheet : sheets.all()) {
                byte[] xml = parts.remove(targets.getOrDefault(sheet.relation(), ""));
                if (xml != null) {
                    questions.startSheet(sheet.name());
                    new XlsxSheet(strings, styles, numbers, questions).read(xml);
                    questions.endSheet();
                }
            }
            return questions.file();
        } catch (XMLStreamException e) {
            throw SafeXml.refusal(e);
        }
    }

    private record Sheet(String name, String relation) {}

    private record Sheets(List<Sheet> all, boolean from1904) {}

    private static Sheets sheets(byte[] workbook) throws XMLStreamException {
        List<Sheet> sheets = new ArrayList<>();
        boolean from1904 = false;
        XMLStreamReader xml = SafeXml.reader(workbook);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "sheet" -> {
                        String name = xml.getAttributeValue(null, "name");
                        sheets.add(new Sheet(name == null ? "" : name, relation(xml)));
                    }
                    case "workbookPr" -> {
                        String epoch = xml.getAttributeValue(null, "date1904");
                        from1904 = "1".equals(epoch) || "true".equals(epoch);
                    }
                    default -> {
                        // views, names, calculation
                    }
                }
            }
        }
        return new Sheets(sheets, from1904);
    }

    /** {@code r:id}, in the namespace of either edition of the standard. */
    private static String relation(XMLStreamReader sheet) {
        for (int i = 0; i < sheet.getAttributeCount(); i++) {
            String namespace = sheet.getAttributeNamespace(i);
            if (sheet.getAttributeLocalName(i).equals("id") && namespace != null && !namespace.isEmpty()) {
                return sheet.getAttributeValue(i);
            }
        }
        return "";
    }

    /** From a relation's id, and from the last word of its type, to the name of the part. */
    private static Map<String, String> targets(byte @Nullable [] relations) throws XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        if (relations == null) {
            throw damaged(null);
        }
        XMLStreamReader xml = SafeXml.reader(relations);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")) {
                String id = xml.getAttributeValue(null, "Id");
                String type = xml.getAttributeValue(null, "Type");
                String target = xml.getAttributeValue(null, "Target");
                if (id != null && target != null && !"External".equals(xml.getAttributeValue(null, "TargetMode"))) {
                    String name = target.startsWith("/") ? target.substring(1) : "xl/" + target;
                    targets.put(id, name);
                    if (type != null) {
                        targets.putIfAbsent("#" + type.substring(type.lastIndexOf('/') + 1), name);
                    }
                }
            }
        }
        return targets;
    }

    private static String part(Map<String, String> targets, String type, String otherwise) {
        return targets.getOrDefault("#" + type, otherwise);
    }

    static FileRefused damaged(@Nullable Exception cause) {
        String message = "Bảng tính bị hỏng nên không đọc được. Hãy mở bằng Excel, lưu lại rồi tải lên lần nữa.";
        return cause == null ? new FileRefused(message) : new FileRefused(message, cause);
    }

    static int number(@Nullable String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** @param column from 0, row from 1 */
    record Place(int row, int column) {

        static @Nullable Place of(@Nullable String reference) {
            Matcher found = REFERENCE.matcher(reference == null ? "" : reference.replace("$", ""));
            if (!found.matches()) {
                return null;
            }
            int column = 0;
            for (char letter : found.group(1).toUpperCase(Locale.ROOT).toCharArray()) {
                column = column * 26 + letter - 'A' + 1;
            }
            return new Place(Integer.parseInt(found.group(2)), column - 1);
        }
    }
}
