package vn.mocson.questionbank.io;

import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.files.SafeXml;

/** Walks down a stream of XML, element by element; what nobody asks for is passed over. */
final class XmlWalk {

    private final XMLStreamReader reader;
    private int depth;

    XmlWalk(byte[] xml) {
        reader = SafeXml.reader(xml);
    }

    /** Gives the name of the root element to the visitor, who stands on it. */
    void root(Consumer<String> visitor) {
        while (next() != XMLStreamConstants.END_DOCUMENT) {
            if (depth == 1) {
                visitor.accept(reader.getLocalName());
                leave(0);
            }
        }
    }

    /** Gives the local name of each child of the element it stands on; stands behind its end afterwards. */
    void children(Consumer<String> visitor) {
        int own = depth;
        while (depth >= own) {
            if (next() == XMLStreamConstants.START_ELEMENT) {
                visitor.accept(reader.getLocalName());
                leave(own);
            }
        }
    }

    /** The text directly within the element it stands on. */
    String text() {
        StringBuilder text = new StringBuilder();
        int own = depth;
        while (depth >= own) {
            int event = next();
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                text.append(reader.getText());
            }
        }
        return text.toString();
    }

    /** By its local name, whatever its namespace; null where the element has none. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** Of the attribute {@code val}; {@code otherwise} where it is missing or no number. */
    int number(String name, int otherwise) {
        String value = attribute(name, "");
        return value.matches("\\d{1,6}") ? Integer.parseInt(value) : otherwise;
    }

    /** An element that is true by standing there, unless it says otherwise. */
    boolean on() {
        return switch (attribute("val", "true")) {
            case "0", "false", "off", "none" -> false;
            default -> true;
        };
    }

    private void leave(int to) {
        while (depth > to) {
            next();
        }
    }

    private int next() {
        try {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            return event;
        } catch (XMLStreamException e) {
            throw SafeXml.refusal(e);
        }
    }
}
