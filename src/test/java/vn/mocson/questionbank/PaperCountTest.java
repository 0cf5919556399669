package vn.mocson.questionbank;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.mocson.questionbank.Coverage.Classified;
import vn.mocson.questionbank.PaperNeed.Line;

class PaperCountTest {

    private static List<Classified> questions(String topic, Difficulty difficulty, int n) {
        List<Classified> questions = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            questions.add(new Classified(topic, difficulty));
        }
        return questions;
    }

    @Test
    void lines_that_share_nothing_multiply() {
        List<Classified> bank = questions("A", Difficulty.EASY, 10);
        bank.addAll(questions("B", Difficulty.EASY, 5));

        PaperCount count = PaperCount.of(List.of(new Line("A", null, 3), new Line("B", null, 2)), bank);

        assertThat(count).isEqualTo(new PaperCount(BigInteger.valueOf(120 * 10), true));
    }

    @Test
    void a_line_that_takes_any_uses_what_the_narrow_one_leaves() {
        List<Classified> bank = questions("A", Difficulty.EASY, 2);
        bank.addAll(questions("B", Difficulty.EASY, 1));

        PaperCount count = PaperCount.of(List.of(new Line("A", null, 1), new Line(null, null, 1)), bank);

        // {a1, a2}, {a1, b}, {a2, b}
        assertThat(count).isEqualTo(new PaperCount(BigInteger.valueOf(3), true));
    }

    @Test
    void lines_that_want_the_same_question_cannot_both_have_it() {
        PaperCount count = PaperCount.of(
                List.of(new Line("A", null, 1), new Line(null, Difficulty.EASY, 1)),
                questions("A", Difficulty.EASY, 1));

        assertThat(count.papers()).isZero();
    }

    @Test
    void a_topic_takes_in_what_is_below_it() {
        List<Classified> bank = questions("Phần I / Chương 2", Difficulty.EASY, 4);

        assertThat(PaperCount.of(List.of(new Line("Phần I", null, 1)), bank).papers())
                .isEqualTo(4);
        assertThat(PaperCount.of(List.of(new Line("Chương 2", null, 1)), bank).papers())
                .isEqualTo(4);
        assertThat(PaperCount.of(List.of(new Line("Phần", null, 1)), bank).papers())
                .isZero();
    }

    @Property(tries = 200)
    void it_counts_what_trying_every_choice_counts(
            @ForAll("lines") List<Line> lines, @ForAll("banks") List<Classified> bank) {
        PaperCount count = PaperCount.of(lines, bank);

        assertThat(count.exact()).isTrue();
        assertThat(count.papers()).isEqualTo(byTrying(lines, bank));
    }

    @Provide
    Arbitrary<List<Line>> lines() {
        return net.jqwik.api.Combinators.combine(
                        Arbitraries.of("A", "B").injectNull(0.4),
                        Arbitraries.of(Difficulty.EASY, Difficulty.HARD).injectNull(0.4),
                        Arbitraries.integers().between(1, 2))
                .as(Line::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    @Provide
    Arbitrary<List<Classified>> banks() {
        return net.jqwik.api.Combinators.combine(
                        Arbitraries.of("A", "B", "C"), Arbitraries.of(Difficulty.EASY, Difficulty.HARD))
                .as(Classified::new)
                .list()
                .ofMaxSize(8);
    }

    private static BigInteger byTrying(List<Line> lines, List<Classified> bank) {
        Set<Integer> papers = new HashSet<>();
        take(lines, 0, 0, bank, 0, papers);
        return BigInteger.valueOf(papers.size());
    }

    /** Gives the lines, one place after another, every question that is still free. */
    private static void take(
            List<Line> lines, int line, int given, List<Classified> bank, int taken, Set<Integer> papers) {
        if (line == lines.size()) {
            papers.add(taken);
        } else if (given == lines.get(line).count()) {
            take(lines, line + 1, 0, bank, taken, papers);
        } else {
            for (int i = 0; i < bank.size(); i++) {
                if ((taken & 1 << i) == 0
                        && lines.get(line).fits(bank.get(i).topic(), bank.get(i).difficulty())) {
                    take(lines, line, given + 1, bank, taken | 1 << i, papers);
                }
            }
        }
    }
}
