package vn.mocson.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.mocson.questionbank.OptionId;
import vn.mocson.questionbank.QuestionId;

class PaperTest {

    @Provide
    Arbitrary<Paper> papers() {
        Arbitrary<OptionId> option = Arbitraries.strings()
                .withChars("abcdefghjkmnpqrstuvwxyz23456789")
                .ofLength(6)
                .map(OptionId::new);
        Arbitrary<Paper.Item> item = Combinators.combine(
                        Arbitraries.longs().between(1, Long.MAX_VALUE).map(QuestionId::new),
                        option.list().ofMinSize(2).ofMaxSize(8))
                .as(Paper.Item::new);
        return item.list().ofMinSize(1).ofMaxSize(200).map(Paper::new);
    }

    @Property(tries = 200)
    void a_paper_reads_back_as_it_was_written(@ForAll("papers") Paper paper) {
        assertThat(Paper.decode(paper.encode())).isEqualTo(paper);
    }

    @Test
    void it_is_written_as_the_database_keeps_it() {
        Paper paper = new Paper(List.of(
                new Paper.Item(new QuestionId(12), List.of(new OptionId("k3f9a2"), new OptionId("p8x2mm"))),
                new Paper.Item(new QuestionId(13), List.of(new OptionId("aaaaaa"), new OptionId("bbbbbb")))));

        assertThat(paper.encode()).isEqualTo("12:k3f9a2,p8x2mm;13:aaaaaa,bbbbbb");
    }
}
