package vn.mocson.questionbank.io;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.files.FileRefused;
import vn.mocson.common.files.SafeXml;
import vn.mocson.questionbank.io.SheetCell.Mark;

/** Of {@code styles.xml} only what a question's reader looks at: formats of numbers, and what sets text apart (ECMA-376 part 1, 18.8). */
final class XlsxStyles {

    /** @param format its code, such as {@code General} or {@code dd/mm/yyyy} */
    record Style(int formatId, String format, Set<Mark> font, boolean filled) {}

    static final Style PLAIN = new Style(0, "General", EnumSet.noneOf(Mark.class), false);

    private static final int MAX_STYLES = 100_000;

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Set<Mark>> fonts = new ArrayList<>();
    private final List<Boolean> fills = new ArrayList<>();
    private final List<Style> styles = new ArrayList<>();

    private XlsxStyles() {}

    static XlsxStyles of(byte @Nullable [] xml) {
        XlsxStyles styles = new XlsxStyles();
        if (xml != null) {
            try {
                styles.read(SafeXml.reader(xml));
            } catch (XMLStreamException e) {
                throw SafeXml.refusal(e);
            }
        }
        return styles;
    }

    Style style(@Nullable String index) {
        int i = XlsxQuestions.number(index, 0);
        return i >= 0 && i < styles.size() ? styles.get(i) : PLAIN;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        String part = "";
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "numFmts", "fonts", "fills", "cellXfs", "cellStyleXfs", "dxfs" -> part = xml.getLocalName();
                case "numFmt" -> {
                    String code = xml.getAttributeValue(null, "formatCode");
                    if (part.equals("numFmts") && code != null) {
                        formats.put(XlsxQuestions.number(xml.getAttributeValue(null, "numFmtId"), -1), code);
                    }
                }
                case "font" -> {
                    if (part.equals("fonts")) {
                        fonts.add(font(xml, "font"));
                    }
                }
                case "fill" -> {
                    if (part.equals("fills")) {
                        fills.add(filled(xml));
                    }
                }
                case "xf" -> {
                    if (part.equals("cellXfs")) {
                        styles.add(style(xml));
                    }
                }
                default -> {
                    // borders, colours, names
                }
            }
            if (fonts.size() > MAX_STYLES || fills.size() > MAX_STYLES || styles.size() > MAX_STYLES) {
                throw new FileRefused("Tệp có quá nhiều kiểu định dạng. Hãy chép nội dung sang một tệp mới.");
            }
        }
    }

    private Style style(XMLStreamReader xf) {
        int format = XlsxQuestions.number(xf.getAttributeValue(null, "numFmtId"), 0);
        int font = XlsxQuestions.number(xf.getAttributeValue(null, "fontId"), -1);
        int fill = XlsxQuestions.number(xf.getAttributeValue(null, "fillId"), -1);
        String builtIn = format >= 0 && format <= 49 ? BuiltinFormats.getBuiltinFormat(format) : null;
        return new Style(
                format,
                formats.getOrDefault(format, builtIn == null ? "General" : builtIn),
                font >= 0 && font < fonts.size() ? fonts.get(font) : PLAIN.font(),
                fill >= 0 && fill < fills.size() && fills.get(fill));
    }

    /** The marks of a font or of the properties of a run, up to the element's end. */
    static Set<Mark> font(XMLStreamReader xml, String element) throws XMLStreamException {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(element)) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                String value = xml.getAttributeValue(null, "val");
                switch (xml.getLocalName()) {
                    case "b" -> {
                        if (!"0".equals(value) && !"false".equals(value)) {
                            marks.add(Mark.BOLD);
                        }
                    }
                    case "u" -> {
                        if (!"none".equals(value)) {
                            marks.add(Mark.UNDERLINED);
                        }
                    }
                    case "color" -> {
                        if (isColour(xml, false)) {
                            marks.add(Mark.COLOURED);
                        }
                    }
                    default -> {
                        // size, name
                    }
                }
            }
        }
        return marks;
    }

    private static boolean filled(XMLStreamReader xml) throws XMLStreamException {
        boolean filled = false;
        String pattern = "none";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("fill")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "patternFill" -> {
                        String type = xml.getAttributeValue(null, "patternType");
                        pattern = type == null ? "none" : type;
                    }
                    case "fgColor" -> filled = pattern.equals("solid") && isColour(xml, true);
                    case "gradientFill" -> filled = true;
                    default -> {
                        // the other colour of a pattern
                    }
                }
            }
        }
        return filled;
    }

    /** Not what paper and ink have anyway: black text, white ground. */
    private static boolean isColour(XMLStreamReader xml, boolean ground) {
        String rgb = xml.getAttributeValue(null, "rgb");
        if (rgb != null) {
            String plain = ground ? "FFFFFF" : "000000";
            return !rgb.toUpperCase(Locale.ROOT).endsWith(plain);
        }
        String theme = xml.getAttributeValue(null, "theme");
        if (theme != null) {
            String tint = xml.getAttributeValue(null, "tint");
            return !theme.equals(ground ? "0" : "1") || ground && tint != null && !tint.equals("0");
        }
        int indexed = XlsxQuestions.number(xml.getAttributeValue(null, "indexed"), -1);
        return indexed >= 0 && indexed < 64 && indexed != (ground ? 9 : 8) && indexed != (ground ? 1 : 0);
    }
}
