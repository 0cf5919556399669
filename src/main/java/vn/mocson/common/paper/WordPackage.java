package vn.mocson.common.paper;

import static vn.mocson.common.paper.WordTemplate.W;
import static vn.mocson.common.paper.WordTemplate.elements;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import vn.mocson.common.files.SafeXml;
import vn.mocson.common.files.SafeZip;
import vn.mocson.common.files.WordFile;

/** The parts of a Word file that takes in paragraphs, tables and pictures of another, with their styles. */
final class WordPackage {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String DRAWN_IN_WORD =
            "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static final String STYLES = "word/styles.xml";
    private static final String DOCUMENT_RELATIONS = "word/_rels/document.xml.rels";
    /** Above what Word itself numbers its drawings with. */
    private static final int FIRST_DRAWING = 90_000;

    private final Map<String, byte[]> parts;
    private int pictures;

    WordPackage(Map<String, byte[]> parts) {
        this.parts = new LinkedHashMap<>(parts);
    }

    void keep(String part, Document document) {
        parts.put(part, bytes(document));
    }

    /** Puts what a file holds in the place of a paragraph of this one. */
    void put(Element paragraph, byte[] docx) {
        Map<String, byte[]> source = SafeZip.entries(docx);
        Document from = SafeXml.document(Objects.requireNonNull(source.get(WordFile.DOCUMENT)));
        Map<String, String> renamed = styles(SafeXml.document(Objects.requireNonNull(source.get(STYLES))));
        Map<String, String> drawn = pictures(source);
        Node into = paragraph.getParentNode();
        @Nullable Node last = null;
        NodeList content = elements(from, "body").getFirst().getChildNodes();
        for (int i = 0; i < content.getLength(); i++) {
            if (content.item(i) instanceof Element block
                    && !block.getLocalName().equals("sectPr")) {
                Element own = (Element) paragraph.getOwnerDocument().importNode(block, true);
                rename(own, renamed);
                redraw(own, drawn);
                into.insertBefore(own, paragraph);
                last = own;
            }
        }
        keepNext(paragraph, last);
        // a cell must not end in a table, and the end of a section is kept in its last paragraph
        boolean ends = !elements(paragraph, "sectPr").isEmpty()
                || !(last instanceof Element element && element.getLocalName().equals("p"));
        if (ends) {
            elements(paragraph, "r").forEach(run -> run.getParentNode().removeChild(run));
        } else {
            into.removeChild(paragraph);
        }
    }

    /** Where the place stood together with what follows it, so does the end of what takes the place. */
    private static void keepNext(Element paragraph, @Nullable Node last) {
        if (elements(paragraph, "keepNext").isEmpty()
                || !(last instanceof Element end && end.getLocalName().equals("p"))) {
            return;
        }
        Document document = end.getOwnerDocument();
        List<Element> known = elements(end, "pPr");
        Element properties = known.isEmpty()
                ? (Element) end.insertBefore(document.createElementNS(W, "w:pPr"), end.getFirstChild())
                : known.getFirst();
        if (elements(properties, "keepNext").isEmpty()) {
            List<Element> style = elements(properties, "pStyle");
            properties.insertBefore(
                    document.createElementNS(W, "w:keepNext"),
                    style.isEmpty()
                            ? properties.getFirstChild()
                            : style.getFirst().getNextSibling());
        }
    }

    /** Those that this file does not have are taken in; where it has one of the same name, that one is used. */
    private Map<String, String> styles(Document from) {
        Map<String, String> renamed = new HashMap<>();
        byte[] mine = parts.get(STYLES);
        if (mine == null) {
            return renamed;
        }
        Document to = SafeXml.document(mine);
        Map<String, String> byName = new HashMap<>();
        elements(to, "style").forEach(style -> byName.put(name(style), style.getAttributeNS(W, "styleId")));
        boolean grown = false;
        for (Element style : elements(from, "style")) {
            String id = style.getAttributeNS(W, "styleId");
            String same = byName.get(name(style));
            if (same != null) {
                renamed.put(id, same);
            } else if (!byName.containsValue(id)) {
                to.getDocumentElement().appendChild(to.importNode(style, true));
                byName.put(name(style), id);
                grown = true;
            }
        }
        if (grown) {
            elements(to, "style").forEach(style -> rename(style, renamed));
            parts.put(STYLES, bytes(to));
        }
        return renamed;
    }

    private static String name(Element style) {
        List<Element> names = elements(style, "name");
        return names.isEmpty()
                ? ""
                : names.getFirst().getAttributeNS(W, "val").toLowerCase(Locale.ROOT)
                        + "/"
                        + style.getAttributeNS(W, "type");
    }

    private static void rename(Element block, Map<String, String> renamed) {
        for (String reference : List.of("pStyle", "basedOn", "next")) {
            elements(block, reference).forEach(style -> {
                String to = renamed.get(style.getAttributeNS(W, "val"));
                if (to != null) {
                    style.setAttributeNS(W, "w:val", to);
                }
            });
        }
    }

    /** Takes the pictures in. @return their new relations by their old ones */
    private Map<String, String> pictures(Map<String, byte[]> source) {
        Map<String, String> drawn = new HashMap<>();
        byte[] theirs = source.get(DOCUMENT_RELATIONS);
        byte[] mine = parts.get(DOCUMENT_RELATIONS);
        if (theirs == null || mine == null) {
            return drawn;
        }
        Document relations = SafeXml.document(mine);
        NodeList all = SafeXml.document(theirs).getElementsByTagNameNS(RELATIONS, "Relationship");
        for (int i = 0; i < all.getLength(); i++) {
            Element relation = (Element) all.item(i);
            byte[] picture = source.get("word/" + relation.getAttribute("Target"));
            if (relation.getAttribute("Type").endsWith("/image") && picture != null) {
                String id = "mocson" + ++pictures;
                String target = "media/mocson-" + pictures + ".png";
                Element own = relations.createElementNS(RELATIONS, "Relationship");
                own.setAttribute("Id", id);
                own.setAttribute("Type", relation.getAttribute("Type"));
                own.setAttribute("Target", target);
                relations.getDocumentElement().appendChild(own);
                parts.put("word/" + target, picture);
                drawn.put(relation.getAttribute("Id"), id);
            }
        }
        if (!drawn.isEmpty()) {
            parts.put(DOCUMENT_RELATIONS, bytes(relations));
            typed();
        }
        return drawn;
    }

    private void typed() {
        Document types = SafeXml.document(Objects.requireNonNull(parts.get(WordFile.TYPES)));
        NodeList known = types.getElementsByTagNameNS(TYPES, "Default");
        for (int i = 0; i < known.getLength(); i++) {
            if ("png".equalsIgnoreCase(((Element) known.item(i)).getAttribute("Extension"))) {
                return;
            }
        }
        Element png = types.createElementNS(TYPES, "Default");
        png.setAttribute("Extension", "png");
        png.setAttribute("ContentType", "image/png");
        types.getDocumentElement().insertBefore(png, types.getDocumentElement().getFirstChild());
        parts.put(WordFile.TYPES, bytes(types));
    }

    private void redraw(Element block, Map<String, String> drawn) {
        NodeList pictures = block.getElementsByTagNameNS(DRAWING, "blip");
        for (int i = 0; i < pictures.getLength(); i++) {
            Element picture = (Element) pictures.item(i);
            String id = drawn.get(picture.getAttributeNS(OFFICE, "embed"));
            if (id != null) {
                picture.setAttributeNS(OFFICE, "r:embed", id);
            }
        }
        NodeList numbers = block.getElementsByTagNameNS(DRAWN_IN_WORD, "docPr");
        for (int i = 0; i < numbers.getLength(); i++) {
            ((Element) numbers.item(i)).setAttribute("id", String.valueOf(FIRST_DRAWING + this.pictures * 100 + i));
        }
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e); // written to memory
        }
        return WordPaper.withoutTimes(out.toByteArray());
    }

    private static byte[] bytes(Document document) {
        document.setXmlStandalone(true);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IllegalStateException(e); // written to memory
        }
        return out.toByteArray();
    }
}
