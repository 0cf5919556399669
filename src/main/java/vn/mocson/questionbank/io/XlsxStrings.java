package vn.mocson.questionbank.io;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.files.FileRefused;
import vn.mocson.common.files.SafeXml;
import vn.mocson.questionbank.io.SheetCell.Mark;

/** Texts of a workbook that cells refer to by number, with the marks that all their runs have. */
final class XlsxStrings {

    /**
     * @param marks that every run brings itself; null where no run has a font of its own
     * @param partlyPlain a run without a font of its own has that of the cell
     */
    record Text(String text, @Nullable Set<Mark> marks, boolean partlyPlain) {

        Set<Mark> marksIn(XlsxStyles.Style style) {
            Set<Mark> own = marks;
            Set<Mark> all = EnumSet.noneOf(Mark.class);
            all.addAll(own == null ? style.font() : own);
            if (own != null && partlyPlain) {
                all.retainAll(style.font());
            }
            if (style.filled()) {
                all.add(Mark.FILLED);
            }
            return all;
        }
    }

    /** {@code _x000D_}: how a character is written that XML has no place for (ECMA-376 part 1, 22.9.2.19). */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final int MAX_TEXTS = 2_000_000;

    private final List<Text> texts = new ArrayList<>();

    private XlsxStrings() {}

    static XlsxStrings of(byte @Nullable [] xml) {
        XlsxStrings strings = new XlsxStrings();
        if (xml != null) {
            try {
                XMLStreamReader reader = SafeXml.reader(xml);
                while (reader.hasNext()) {
                    if (reader.next() == XMLStreamConstants.START_ELEMENT
                            && reader.getLocalName().equals("si")) {
                        strings.texts.add(text(reader, "si"));
                        if (strings.texts.size() > MAX_TEXTS) {
                            throw new FileRefused("Tệp có quá nhiều nội dung. Hãy chia thành nhiều tệp nhỏ hơn.");
                        }
                    }
                }
            } catch (XMLStreamException e) {
                throw SafeXml.refusal(e);
            }
        }
        return strings;
    }

    Text at(String index) {
        int i = XlsxQuestions.number(index, -1);
        if (i < 0 || i >= texts.size()) {
            throw XlsxQuestions.damaged(null);
        }
        return texts.get(i);
    }

    /** What stands in a {@code si} or an {@code is}, up to its end; the readings of Japanese words left out. */
    static Text text(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder all = new StringBuilder();
        StringBuilder piece = new StringBuilder();
        Set<Mark> common = null;
        Set<Mark> ofRun = null;
        boolean partlyPlain = false;
        boolean inText = false;
        int reading = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                if (inText && reading == 0) {
                    piece.append(xml.getText());
                }
                continue;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "t" -> inText = true;
                    case "rPh" -> reading++;
                    case "r" -> ofRun = null;
                    case "rPr" -> ofRun = XlsxStyles.font(xml, "rPr");
                    default -> {
                        // phonetic properties
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals(element)) {
                    break;
                }
                switch (name) {
                    case "rPh" -> reading--;
                    case "t" -> {
                        inText = false;
                        if (!piece.toString().isBlank()) {
                            if (ofRun == null) {
                                partlyPlain = true;
                            } else if (common == null) {
                                common = EnumSet.copyOf(ofRun);
                            } else {
                                common.retainAll(ofRun);
                            }
                        }
                        all.append(piece);
                        piece.setLength(0);
                    }
                    default -> {
                        // end of a run
                    }
                }
            }
        }
        return new Text(unescaped(all.toString()), common, partlyPlain);
    }

    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        return ESCAPED.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
