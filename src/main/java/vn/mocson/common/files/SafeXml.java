package vn.mocson.common.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.w3c.dom.Document;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * XML that strangers made: no DOCTYPE at all, so no external entity and no expansion, and bounds on how
 * deep, how wide and how long it is. Uses the JDK's own parsers, whatever else is on the class path.
 */
public final class SafeXml {

    public static final int MAX_DEPTH = 100;

    /** Of a tree in memory; a stream may have more. */
    public static final int MAX_TREE_ELEMENTS = 1_000_000;

    /** Characters in one piece of text; a picture of 10 MiB in base64 fits. */
    public static final int MAX_TEXT = 16 * 1024 * 1024;

    /**
     * The JDK counts {@code &amp;} and {@code &lt;} as entities and allows 100,000 characters of them, which a
     * large file of questions has. Entities of a file's own cannot be: a DOCTYPE is refused.
     */
    private static final List<String> ESCAPES =
            List.of("jdk.xml.maxGeneralEntitySizeLimit", "jdk.xml.totalEntitySizeLimit");

    private SafeXml() {}

    /**
     * As a tree with namespaces.
     *
     * @throws FileRefused where it is not well-formed, has a DOCTYPE or is beyond the bounds
     */
    public static Document document(byte[] xml) {
        measure(xml);
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            ESCAPES.forEach(limit -> factory.setAttribute(limit, "0"));
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Throwing());
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (SAXException | IOException e) {
            throw refusal(e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a stream, whose {@code next} throws {@link FileRefused} beyond the bounds; see {@link #refusal}. */
    public static XMLStreamReader reader(byte[] xml) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        ESCAPES.forEach(limit -> factory.setProperty(limit, "0"));
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw doctype();
        });
        try {
            return new Bounded(factory.createXMLStreamReader(new ByteArrayInputStream(xml)));
        } catch (XMLStreamException e) {
            throw refusal(e);
        }
    }

    /** What a parser's complaint means to the person who gave the file. */
    public static FileRefused refusal(Exception complaint) {
        if (complaint instanceof FileRefused refused) {
            return refused;
        }
        String message = String.valueOf(complaint.getMessage());
        if (message.contains("DOCTYPE")) {
            return doctype();
        }
        if (message.contains("JAXP0001")) {
            return tooLarge(); // a limit of the JDK's own, such as on depth or attributes
        }
        int line = complaint instanceof SAXParseException at
                ? at.getLineNumber()
                : complaint instanceof XMLStreamException in && in.getLocation() != null
                        ? in.getLocation().getLineNumber()
                        : 0;
        return new FileRefused(
                "Tệp có nội dung XML không đúng cú pháp" + (line > 0 ? " (dòng " + line + ")" : "")
                        + ". Hãy xuất hoặc lưu lại tệp từ phần mềm đã tạo ra nó.",
                complaint);
    }

    private static void measure(byte[] xml) {
        try {
            XMLStreamReader reader = reader(xml);
            int elements = 0;
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT && ++elements > MAX_TREE_ELEMENTS) {
                    throw tooLarge();
                }
            }
        } catch (XMLStreamException e) {
            throw refusal(e);
        }
    }

    private static FileRefused doctype() {
        return new FileRefused("Tệp có khai báo DOCTYPE/thực thể ngoài, không được chấp nhận. Hãy bỏ khai báo đó đi.");
    }

    private static FileRefused tooLarge() {
        return new FileRefused(
                "Nội dung XML trong tệp quá lớn hoặc lồng nhau quá sâu. Hãy chia thành nhiều tệp nhỏ hơn.");
    }

    private static final class Bounded extends StreamReaderDelegate {

        private int depth;
        private long text;

        Bounded(XMLStreamReader reader) {
            super(reader);
        }

        @Override
        public int next() throws XMLStreamException {
            int event = super.next();
            switch (event) {
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw doctype();
                case XMLStreamConstants.START_ELEMENT -> {
                    text = 0;
                    if (++depth > MAX_DEPTH) {
                        throw tooLarge();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    text = 0;
                    depth--;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    text += getTextLength();
                    if (text > MAX_TEXT) {
                        throw tooLarge();
                    }
                }
                default -> {}
            }
            return event;
        }
    }

    /** The default one prints to standard error. */
    private static final class Throwing implements ErrorHandler {

        @Override
        public void warning(SAXParseException e) {}

        @Override
        public void error(SAXParseException e) throws SAXException {
            throw e;
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
            throw e;
        }
    }
}
