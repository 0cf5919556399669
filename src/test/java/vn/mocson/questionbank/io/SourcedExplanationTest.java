package vn.mocson.questionbank.io;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.mocson.questionbank.SourceReference;

class SourcedExplanationTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Vì thế.                                       | Vì thế.                    | ''
            Vì thế.\\nNguồn: Sách, tr. 5                   | Vì thế.                    | Sách, tr. 5
            Vì thế. Nguồn: Sách, tr. 5                    | Vì thế.                    | Sách, tr. 5
            Vì thế. (Nguồn: Sách)                         | Vì thế.                    | Sách
            NGUỒN : Sách                                  | ''                         | Sách
            Nguồn:\\nSách\\ntr. 5                           | ''                         | Sách, tr. 5
            Nguồn: Một\\nNguồn: Hai                        | Nguồn: Một                 | Hai
            Nguồn gốc của tên gọi                         | Nguồn gốc của tên gọi      | ''
            Câu này nói về nguồn: suối                    | Câu này nói về nguồn: suối | ''
            """)
    void the_source_is_the_last_line_or_sentence(String text, String explanation, String source) {
        SourcedExplanation sourced = SourcedExplanation.of(text.replace("\\n", "\n"));

        assertThat(sourced.explanation()).isEqualTo(explanation);
        assertThat(sourced.source().oneLine()).isEqualTo(source);
    }

    @Provide
    Arbitrary<String> texts() {
        return AnyDrafts.text();
    }

    @Provide
    Arbitrary<SourceReference> sources() {
        return AnyDrafts.source();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void its_lines_give_the_same_again(@ForAll("texts") String explanation, @ForAll("sources") SourceReference source) {
        SourcedExplanation sourced = new SourcedExplanation(explanation, source);

        assertThat(SourcedExplanation.of(String.join("\n", sourced.lines()))).isEqualTo(sourced);
    }
}
