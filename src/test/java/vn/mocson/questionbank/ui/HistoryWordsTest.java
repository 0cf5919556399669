package vn.mocson.questionbank.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.mocson.questionbank.ui.HistoryWords.Kind;
import vn.mocson.questionbank.ui.HistoryWords.Part;

class HistoryWordsTest {

    @Test
    void aReplacedWordStandsBetweenWhatStayed() {
        assertThat(HistoryWords.between("Chiến dịch mở năm 1947", "Chiến dịch bắt đầu năm 1950"))
                .containsExactly(
                        new Part(Kind.SAME, "Chiến dịch"),
                        new Part(Kind.REMOVED, "mở"),
                        new Part(Kind.ADDED, "bắt đầu"),
                        new Part(Kind.SAME, "năm"),
                        new Part(Kind.REMOVED, "1947"),
                        new Part(Kind.ADDED, "1950"));
    }

    @Test
    void aTextThatWasNotThereIsAllAdded() {
        assertThat(HistoryWords.between("", "Vì sao")).containsExactly(new Part(Kind.ADDED, "Vì sao"));
    }

    @Property
    void bothTextsCanBeReadFromTheDifference(
            @ForAll @Size(max = 12) List<Word> before, @ForAll @Size(max = 12) List<Word> after) {
        String old = text(before);
        String now = text(after);

        List<Part> parts = HistoryWords.between(old, now);

        assertThat(without(parts, Kind.ADDED)).isEqualTo(old);
        assertThat(without(parts, Kind.REMOVED)).isEqualTo(now);
    }

    /** Few words, so that texts share some. */
    enum Word {
        A,
        B,
        C
    }

    private static String text(List<Word> words) {
        return words.stream().map(Word::name).collect(Collectors.joining(" "));
    }

    private static String without(List<Part> parts, Kind kind) {
        return parts.stream()
                .filter(part -> part.kind() != kind)
                .map(Part::text)
                .collect(Collectors.joining(" "));
    }
}
