package vn.mocson.contest.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.mocson.contest.ui.PageDifference.Kind;
import vn.mocson.contest.ui.PageDifference.Line;

class PageDifferenceTest {

    private static String signs(String before, String after) {
        return PageDifference.between(before, after).stream()
                .map(line -> switch (line.kind()) {
                    case SAME -> "=";
                    case REMOVED -> "-";
                    case ADDED -> "+";
                })
                .collect(Collectors.joining());
    }

    @Test
    void a_changed_line_is_one_out_and_one_in() {
        assertThat(signs("Một\nHai\nBa", "Một\nBốn\nBa")).isEqualTo("=-+=");
    }

    @Test
    void a_first_text_is_all_new() {
        assertThat(signs("", "Một\nHai")).isEqualTo("++");
    }

    @Test
    void of_enormous_texts_all_is_out_and_in() {
        String before = "Một\n" + "a\n".repeat(40_000);
        String after = "Một\n" + "b\n".repeat(40_000);

        assertThat(signs(before, after)).isEqualTo("=" + "-".repeat(40_000) + "+".repeat(40_000) + "=");
    }

    @Property
    void both_texts_can_be_read_out_of_the_difference(
            @ForAll @Size(max = 12) List<@CharRange(from = 'a', to = 'c') Character> before,
            @ForAll @Size(max = 12) List<@CharRange(from = 'a', to = 'c') Character> after) {
        List<Line> lines = PageDifference.between(text(before), text(after));

        assertThat(without(Kind.ADDED, lines)).isEqualTo(text(before));
        assertThat(without(Kind.REMOVED, lines)).isEqualTo(text(after));
    }

    private static String text(List<Character> lines) {
        return lines.stream().map(String::valueOf).collect(Collectors.joining("\n"));
    }

    private static String without(Kind kind, List<Line> lines) {
        return lines.stream()
                .filter(line -> line.kind() != kind)
                .map(Line::text)
                .collect(Collectors.joining("\n"));
    }
}
