package vn.mocson.questionbank.io;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML in UTF-8. What XML 1.0 cannot hold (control characters, halves of pairs) is left out. */
final class XmlPen {

    private final StringWriter written = new StringWriter();
    private final XMLStreamWriter xml;

    XmlPen() {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(written);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e); // nothing can go wrong in memory
        }
    }

    /** @param attributes name, value, name, value… */
    XmlPen open(String name, String... attributes) {
        try {
            xml.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                xml.writeAttribute(attributes[i], allowed(attributes[i + 1]));
            }
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    XmlPen text(String text) {
        try {
            xml.writeCharacters(allowed(text));
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Words with many signs that would need escapes, such as HTML: the JDK's parser takes 100,000 escapes in a file. */
    XmlPen verbatim(String text) {
        try {
            // A section cannot hold its own end: it is cut in two there.
            xml.writeCData(allowed(text).replace("]]>", "]]]]><![CDATA[>"));
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    XmlPen close() {
        try {
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An element with words only. */
    XmlPen leaf(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close();
    }

    XmlPen line() {
        return text("\n");
    }

    byte[] bytes() {
        try {
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return written.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String allowed(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> c >= 0x20 && c <= 0xD7FF
                        || c >= 0xE000 && c <= 0xFFFD
                        || c >= 0x10000
                        || c == '\n'
                        || c == '\t')
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
