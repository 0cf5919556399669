package vn.mocson.common.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeXmlTest {

    private static byte[] xml(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void refused(String text, String reason) {
        assertThatThrownBy(() -> SafeXml.document(xml(text)))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining(reason);
        assertThatThrownBy(() -> {
                    XMLStreamReader reader = SafeXml.reader(xml(text));
                    try {
                        while (reader.hasNext()) {
                            reader.next();
                        }
                    } catch (XMLStreamException e) {
                        throw SafeXml.refusal(e);
                    }
                })
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining(reason);
    }

    @Test
    void ordinary_xml_is_read() {
        assertThat(SafeXml.document(xml("\uFEFF<?xml version=\"1.0\" encoding=\"UTF-8\"?><a>Đảng &amp; dân</a>"))
                        .getDocumentElement()
                        .getTextContent())
                .isEqualTo("Đảng & dân");
    }

    @Test
    void a_text_may_have_as_many_escapes_as_it_needs() throws XMLStreamException {
        byte[] text = xml("<a>" + "&amp;x".repeat(200_000) + "</a>");

        assertThat(SafeXml.document(text).getDocumentElement().getTextContent()).hasSize(400_000);
        XMLStreamReader reader = SafeXml.reader(text);
        int length = 0;
        while (reader.hasNext()) {
            length += reader.next() == XMLStreamReader.CHARACTERS ? reader.getTextLength() : 0;
        }
        assertThat(length).isEqualTo(400_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a><a/>",
                "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/a.dtd\"><a/>",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
                "<!DOCTYPE a [<!ENTITY % x SYSTEM \"file:///etc/passwd\"> %x;]><a/>",
                "<!DOCTYPE a [<!ENTITY x \"ha\"><!ENTITY y \"&x;&x;&x;&x;\"><!ENTITY z \"&y;&y;&y;&y;\">]><a>&z;</a>"
            })
    void a_doctype_is_refused_whatever_it_says(String text) {
        refused(text, "DOCTYPE");
    }

    @Test
    void what_is_nested_too_deep_or_broken_is_refused() {
        refused("<a>".repeat(200) + "</a>".repeat(200), "lồng nhau");
        refused("<a><b></a>", "XML");
        refused("<a>&unknown;</a>", "XML");
        refused("", "XML");
    }

    @Test
    void text_without_end_and_elements_without_number_are_refused() {
        refused("<a>" + "x".repeat(SafeXml.MAX_TEXT + 1) + "</a>", "quá lớn");
        assertThatThrownBy(() -> SafeXml.document(xml("<a>" + "<b/>".repeat(SafeXml.MAX_TREE_ELEMENTS + 1) + "</a>")))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("quá lớn");
    }
}
