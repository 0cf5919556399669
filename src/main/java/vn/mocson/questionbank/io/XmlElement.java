package vn.mocson.questionbank.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.mocson.common.files.FileRefused;
import vn.mocson.common.files.SafeXml;

/**
 * An element of an XML file with the line it stands in, which a DOM does not tell. Names are
 * local ones; those of QTI 3 ({@code qti-simple-choice}) are taken as their QTI 2 forms ({@code simpleChoice}).
 */
final class XmlElement implements XmlNode {

    private static final Pattern HYPHEN = Pattern.compile("-([a-z0-9])");

    /** UTF-16 begins with its byte order mark; every other one names itself. */
    private static final Pattern OTHER_ENCODING =
            Pattern.compile("^(\u00FE\u00FF|\u00FF\u00FE|<\\?xml[^>]*encoding\\s*=\\s*[\"'](?i:(?!utf-?8)))");

    private final String name;
    private final Map<String, String> attributes;
    private final int line;
    private final List<XmlNode> content = new ArrayList<>(2);

    private XmlElement(String name, Map<String, String> attributes, int line) {
        this.name = name;
        this.attributes = attributes;
        this.line = line;
    }

    /**
     * The root with everything in it.
     *
     * @throws FileRefused where it is not well-formed, has a DOCTYPE or is beyond the bounds
     */
    static XmlElement read(byte[] xml) {
        List<XmlElement> root = new ArrayList<>(1);
        walk(xml, 1, root::add);
        return root.getFirst();
    }

    /**
     * The root's children one after the other, each forgotten before the next.
     *
     * @return the root without its children
     * @throws FileRefused as {@link #read}; some children may have been given out by then
     */
    static XmlElement readChildren(byte[] xml, Consumer<XmlElement> each) {
        return walk(xml, 2, each);
    }

    private static XmlElement walk(byte[] xml, int level, Consumer<XmlElement> each) {
        checkUtf8(xml);
        try {
            XMLStreamReader reader = SafeXml.reader(xml);
            Deque<XmlElement> open = new ArrayDeque<>();
            XmlElement root = null;
            int elements = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++elements > SafeXml.MAX_TREE_ELEMENTS) {
                            throw new FileRefused("Tệp có quá nhiều phần tử XML. Hãy chia thành nhiều tệp nhỏ hơn.");
                        }
                        XmlElement element = start(reader);
                        root = root == null ? element : root;
                        if (open.size() >= level) {
                            open.getFirst().content.add(element);
                        }
                        open.push(element);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        XmlElement element = open.pop();
                        if (open.size() == level - 1) {
                            each.accept(element);
                        }
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (open.size() >= level) {
                            open.getFirst().add(reader.getText());
                        }
                    }
                    default -> {}
                }
            }
            if (root == null) {
                throw new FileRefused("Tệp XML không có nội dung.");
            }
            return root;
        } catch (XMLStreamException e) {
            throw SafeXml.refusal(e);
        }
    }

    /** The JDK's parser complains of wrong bytes, but not before it has printed them to standard error. */
    private static void checkUtf8(byte[] xml) {
        String head = new String(xml, 0, Math.min(xml.length, 200), StandardCharsets.ISO_8859_1);
        if (OTHER_ENCODING.matcher(head).find()) {
            return;
        }
        try (Reader text = new InputStreamReader(new ByteArrayInputStream(xml), StandardCharsets.UTF_8.newDecoder())) {
            text.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            throw new FileRefused(
                    "Tệp XML không phải UTF-8 hoặc bị cắt cụt. Hãy xuất hoặc lưu lại tệp với bảng mã UTF-8.", e);
        }
    }

    private static XmlElement start(XMLStreamReader reader) {
        Map<String, String> attributes = Map.of();
        if (reader.getAttributeCount() > 0) {
            attributes = new TreeMap<>();
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                attributes.put(camel(reader.getAttributeLocalName(i)), reader.getAttributeValue(i));
            }
        }
        String name = reader.getLocalName();
        return new XmlElement(
                camel(name.startsWith("qti-") ? name.substring(4) : name),
                attributes,
                reader.getLocation().getLineNumber());
    }

    private static String camel(String name) {
        return name.indexOf('-') < 0
                ? name
                : HYPHEN.matcher(name)
                        .replaceAll(part -> String.valueOf(
                                Character.toUpperCase(part.group(1).charAt(0))));
    }

    private void add(String text) {
        if (!content.isEmpty() && content.getLast() instanceof XmlNode.Text before) {
            before.words().append(text);
        } else {
            content.add(new XmlNode.Text(new StringBuilder(text)));
        }
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    List<XmlNode> content() {
        return content;
    }

    /** Empty where it is not there. */
    String attribute(String attribute) {
        return attributes.getOrDefault(attribute, "");
    }

    List<XmlElement> children() {
        List<XmlElement> children = new ArrayList<>();
        for (XmlNode node : content) {
            if (node instanceof XmlElement child) {
                children.add(child);
            }
        }
        return children;
    }

    List<XmlElement> children(String called) {
        return children().stream().filter(child -> child.name.equals(called)).toList();
    }

    Optional<XmlElement> child(String called) {
        return children(called).stream().findFirst();
    }

    /** In document order, this one left out. */
    List<XmlElement> descendants() {
        List<XmlElement> all = new ArrayList<>();
        for (XmlElement child : children()) {
            all.add(child);
            all.addAll(child.descendants());
        }
        return all;
    }

    List<XmlElement> descendants(String called) {
        return descendants().stream().filter(each -> each.name.equals(called)).toList();
    }

    /** The words of it and everything in it. */
    String text() {
        StringBuilder text = new StringBuilder();
        collect(text);
        return text.toString();
    }

    /** The words of a child, or nothing. */
    String textOf(String called) {
        return child(called).map(XmlElement::text).orElse("");
    }

    private void collect(StringBuilder text) {
        for (XmlNode node : content) {
            switch (node) {
                case XmlNode.Text words -> text.append(words.words());
                case XmlElement child -> child.collect(text);
            }
        }
    }

    /** For a person to compare: tags and words, what is packed in base64 left out, cut where it is very long. */
    String raw() {
        StringBuilder raw = new StringBuilder();
        print(raw);
        return ImportBounds.raw(raw.toString());
    }

    private void print(StringBuilder raw) {
        if (raw.length() > ImportBounds.MAX_RAW) {
            return;
        }
        raw.append('<').append(name);
        attributes.forEach((attribute, value) -> raw.append(' ')
                .append(attribute)
                .append("=\"")
                .append(head(value))
                .append('"'));
        raw.append('>');
        if (attribute("encoding").equals("base64")) {
            raw.append('…');
        } else {
            for (XmlNode node : content) {
                switch (node) {
                    case XmlNode.Text words ->
                        raw.append(words.words(), 0, Math.min(words.words().length(), ImportBounds.MAX_RAW));
                    case XmlElement child -> child.print(raw);
                }
            }
        }
        raw.append("</").append(name).append('>');
    }

    private static String head(String value) {
        return value.length() > 200 ? value.substring(0, 200) + "…" : value;
    }

    @Override
    public String toString() {
        return "<" + name + "> in line " + line;
    }
}
