package vn.mocson.common.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import vn.mocson.common.files.FileRefused;
import vn.mocson.common.files.SafeXml;
import vn.mocson.common.files.WordFile;
import vn.mocson.common.text.Vietnamese;

/**
 * A Word file of an office with places to fill in, as {@code {{ten_cuoc_thi}}}; a name in capitals asks for capitals. A
 * place may stand anywhere, also in a text box, and Word may have cut it into pieces, as it does whenever somebody
 * corrects a letter. Tables and longer texts take the place of a paragraph of the body and bring their styles along.
 */
public final class WordTemplate {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final Pattern PLACE = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final Pattern TEXTS =
            Pattern.compile("word/(document|header\\d*|footer\\d*|footnotes|endnotes)\\.xml");
    private static final int EXCERPT = 60;

    private final Map<String, byte[]> parts;
    private final Map<String, Document> texts = new LinkedHashMap<>();

    private WordTemplate(Map<String, byte[]> parts) {
        this.parts = parts;
        parts.forEach((name, bytes) -> {
            if (TEXTS.matcher(name).matches()) {
                texts.put(name, SafeXml.document(bytes));
            }
        });
    }

    /** @throws FileRefused where it is no Word file that is whole and quiet */
    public static WordTemplate of(byte[] docx) {
        return new WordTemplate(new LinkedHashMap<>(WordFile.parts(docx, name -> true)
                .orElseThrow(() ->
                        new FileRefused("Mẫu phải là tệp Word (.docx). Hãy lưu mẫu dạng .docx rồi tải lên lại."))));
    }

    /**
     * What {@link #fill} could not fill.
     *
     * @param words names of short texts
     * @param blocks names of what takes the place of a paragraph
     */
    public List<TemplateProblem> problems(Set<String> words, Set<String> blocks) {
        List<TemplateProblem> problems = new ArrayList<>();
        texts.forEach((part, document) -> {
            int no = 0;
            for (Element paragraph : elements(document, "p")) {
                no++;
                Pieces pieces = new Pieces(paragraph);
                String where = where(part, no, paragraph, pieces.text());
                Matcher place = PLACE.matcher(pieces.text());
                while (place.find()) {
                    String name = place.group(1).strip();
                    String key = key(name);
                    if (blocks.contains(key)) {
                        if (!part.equals(WordFile.DOCUMENT) || !alone(paragraph, pieces)) {
                            problems.add(new TemplateProblem(TemplateProblem.Kind.MISPLACED, name, where));
                        }
                    } else if (!words.contains(key)) {
                        problems.add(new TemplateProblem(TemplateProblem.Kind.UNKNOWN, name, where));
                    }
                }
                if (PLACE.matcher(pieces.text()).replaceAll("").contains("{{")) {
                    problems.add(new TemplateProblem(TemplateProblem.Kind.UNCLOSED, "", where));
                }
            }
        });
        return problems;
    }

    /**
     * The file with everything filled in; a template is filled once.
     *
     * @param words lines are parted by {@code \n}
     * @param head for what a signature looks like
     * @throws IllegalArgumentException where a place cannot be filled
     */
    public byte[] fill(PaperHead head, Map<String, String> words, Map<String, List<Block>> blocks) {
        List<TemplateProblem> problems = problems(words.keySet(), blocks.keySet());
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.getFirst().sentence());
        }
        WordPackage filled = new WordPackage(parts);
        texts.forEach((part, document) -> {
            for (Element paragraph : elements(document, "p")) {
                Pieces pieces = new Pieces(paragraph);
                Matcher place = PLACE.matcher(pieces.text());
                if (!place.find()) {
                    continue;
                }
                List<Block> text = blocks.get(key(place.group(1)));
                if (text == null) {
                    pieces.replace(PLACE.matcher(pieces.text()).results().toList(), words);
                } else {
                    filled.put(paragraph, WordPaper.fragment(head, text));
                }
            }
            filled.keep(part, document);
        });
        return filled.bytes();
    }

    /** The same file with other words in place of these, where they stand in one piece. */
    public static byte[] replace(byte[] docx, String words, String by) {
        WordTemplate file = of(docx);
        WordPackage changed = new WordPackage(file.parts);
        file.texts.forEach((part, document) -> {
            elements(document, "t")
                    .forEach(
                            piece -> piece.setTextContent(piece.getTextContent().replace(words, by)));
            changed.keep(part, document);
        });
        return changed.bytes();
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Nothing else in it, and no picture or text box either. */
    private static boolean alone(Element paragraph, Pieces pieces) {
        return PLACE.matcher(pieces.text().strip()).matches()
                && paragraph.getElementsByTagNameNS(W, "drawing").getLength() == 0
                && paragraph.getElementsByTagNameNS(W, "pict").getLength() == 0
                && paragraph.getParentNode() instanceof Element parent
                && !parent.getLocalName().equals("txbxContent");
    }

    private static String where(String part, int no, Element paragraph, String text) {
        String place = part.contains("header")
                ? "đầu trang"
                : part.contains("footer") ? "chân trang" : part.contains("notes") ? "chú thích" : "thân văn bản";
        boolean cell = false;
        boolean box = false;
        for (Node node = paragraph.getParentNode(); node != null; node = node.getParentNode()) {
            cell |= "tc".equals(node.getLocalName());
            box |= "txbxContent".equals(node.getLocalName());
        }
        String shown = Vietnamese.clean(text);
        return place + (box ? ", trong khung chữ" : cell ? ", trong bảng" : "") + ", đoạn thứ " + no + ": “"
                + (shown.length() > EXCERPT ? shown.substring(0, EXCERPT) + "…" : shown) + "”";
    }

    static List<Element> elements(Node within, String name) {
        NodeList found = within instanceof Document document
                ? document.getElementsByTagNameNS(W, name)
                : ((Element) within).getElementsByTagNameNS(W, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** The pieces that Word has cut a paragraph's text into; not those of paragraphs in a text box inside of it. */
    private static final class Pieces {

        private final List<Element> pieces;
        private final String text;

        Pieces(Element paragraph) {
            pieces = elements(paragraph, "t").stream()
                    .filter(piece -> paragraph(piece) == paragraph)
                    .toList();
            StringBuilder all = new StringBuilder();
            pieces.forEach(piece -> all.append(piece.getTextContent()));
            text = all.toString();
        }

        private static @Nullable Node paragraph(Node piece) {
            Node node = piece.getParentNode();
            while (node != null && !("p".equals(node.getLocalName()) && W.equals(node.getNamespaceURI()))) {
                node = node.getParentNode();
            }
            return node;
        }

        String text() {
            return text;
        }

        /** The whole of a place's text goes where it began, in the letters it began with. */
        void replace(List<MatchResult> places, Map<String, String> words) {
            Map<Element, StringBuilder> now = new HashMap<>();
            pieces.forEach(piece -> now.put(piece, new StringBuilder(piece.getTextContent())));
            for (MatchResult place : places.reversed()) {
                int start = 0;
                for (Element piece : pieces) {
                    int end = start + piece.getTextContent().length();
                    StringBuilder text = now.get(piece);
                    if (text != null && place.start() < end && place.end() > start) {
                        text.replace(
                                Math.max(place.start(), start) - start,
                                Math.min(place.end(), end) - start,
                                place.start() >= start ? said(place.group(1).strip(), words) : "");
                    }
                    start = end;
                }
            }
            pieces.forEach(piece -> write(piece, String.valueOf(now.get(piece))));
        }

        private static String said(String name, Map<String, String> words) {
            String said = words.getOrDefault(key(name), "");
            boolean capitals = name.equals(name.toUpperCase(Locale.ROOT));
            return PaperText.printable(capitals ? said.toUpperCase(Locale.ROOT) : said);
        }

        private static void write(Element piece, String text) {
            if (text.equals(piece.getTextContent())) {
                return;
            }
            List<String> lines = Stream.of(text.split("\n", -1)).toList();
            Element last = piece;
            line(piece, lines.getFirst());
            for (String line : lines.subList(1, lines.size())) {
                Element end = piece.getOwnerDocument().createElementNS(W, "w:br");
                Element next = piece.getOwnerDocument().createElementNS(W, "w:t");
                line(next, line);
                Node after = last.getNextSibling();
                piece.getParentNode().insertBefore(end, after);
                piece.getParentNode().insertBefore(next, after);
                last = next;
            }
        }

        private static void line(Element piece, String text) {
            piece.setTextContent(text);
            piece.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
        }
    }
}
