package vn.mocson.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

/** What an organizer may write in a template of their own. */
class CertificateTemplateTest {

    private static final String PLAIN = """
            <style>
            .ten { color: {{mau}} }
            </style>
            <div class="ten">{{nguoi_nhan}}</div>
            <p data-neu="don_vi">{{don_vi}}</p>
            <p>{{so}} {{ma_kiem_tra}}</p>
            <img alt="" src="ma_qr">
            """;

    @Test
    void our_own_is_taken() {
        assertThat(CertificateTemplate.of(CertificateTemplate.ours()).style(Map.of("mau", "#123456")))
                .contains("color: #123456")
                .doesNotContain("{{");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <script>alert(1)</script>                  | <script>
            <p onclick="x()">a</p>                     | onclick
            <img alt="" src="https://noi-khac.vn/a.png"> | ảnh chỉ có
            <a href="https://noi-khac.vn">a</a>        | <a>
            <link rel="stylesheet" href="x.css">       | <link>
            <iframe></iframe>                          | <iframe>
            <object type="svg"></object>               | hình vẽ chỉ có
            <p style="background: URL(x)">a</p>        | url(
            <p style="b: u\\72l(x)">a</p>               | CSS
            <p>{{khong_co}}</p>                        | {{khong_co}}
            <p class="{{so}}">a</p>                    | {{…}}
            <p data-neu="khac">a</p>                   | khac
            """)
    void what_runs_or_leads_elsewhere_is_refused_with_its_line(String line, String said) {
        assertThatThrownBy(() -> CertificateTemplate.of(PLAIN + line))
                .isInstanceOf(CertificateRefused.class)
                .hasMessageContaining("dòng 8")
                .hasMessageContaining(said);
    }

    @Test
    void a_stylesheet_that_fetches_is_refused_with_its_line() {
        assertThatThrownBy(() -> CertificateTemplate.of(PLAIN.replace("</style>", "@import 'x.css';\n</style>")))
                .hasMessageContaining("dòng 3")
                .hasMessageContaining("@import");
    }

    @ParameterizedTest
    @CsvSource({"{{nguoi_nhan}}", "{{so}}", "{{ma_kiem_tra}}"})
    void without_holder_number_and_code_it_is_no_certificate(String name) {
        assertThatThrownBy(() -> CertificateTemplate.of(PLAIN.replace(name, "")))
                .hasMessageContaining("thiếu " + name);
    }

    @Test
    void what_is_empty_is_left_out() {
        CertificateTemplate template = CertificateTemplate.of(PLAIN);

        assertThat(template.body(Map.of("nguoi_nhan", "An", "don_vi", ""), Map.of()))
                .doesNotContain("<p></p>", "data-neu");
        assertThat(template.body(Map.of("nguoi_nhan", "An", "don_vi", "Chi bộ 1"), Map.of()))
                .contains("<p>Chi bộ 1</p>");
    }

    /** The renderer takes XML only, and a name must come out of it as it went in. */
    @Property(tries = 300)
    void any_name_is_text_and_nothing_else(@ForAll @StringLength(min = 1, max = 60) String typed) throws Exception {
        String name = typed.replaceAll("[^\\p{L}\\p{N}\\p{P}\\p{S} ]", "");

        String body = CertificateTemplate.of(PLAIN).body(Map.of("nguoi_nhan", name), Map.of("ma_qr", "picture:qr"));

        var read = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader("<x>" + body + "</x>")));
        assertThat(read.getElementsByTagName("div").item(0).getTextContent()).isEqualTo(name);
    }
}
