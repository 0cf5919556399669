package vn.mocson.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.mocson.contest.Rules;
import vn.mocson.contest.Rules.BlueprintLine;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.OptionId;
import vn.mocson.questionbank.PaperQuestion;
import vn.mocson.questionbank.PaperQuestion.PaperOption;
import vn.mocson.questionbank.PoolEntry;
import vn.mocson.questionbank.QuestionId;

class PaperDrawTest {

    private static final List<String> TOPICS = List.of("Đảng", "Quê hương");

    /** Four options a question, of which the second is pinned. */
    private static List<PaperQuestion> contents(List<QuestionId> ids) {
        return ids.stream()
                .map(id -> new PaperQuestion(
                        id,
                        "Câu " + id,
                        null,
                        false,
                        List.of(
                                option(id, "a", false),
                                option(id, "b", true),
                                option(id, "c", false),
                                option(id, "d", false))))
                .toList();
    }

    private static PaperOption option(QuestionId question, String name, boolean pinned) {
        return new PaperOption(new OptionId(question + name), name, null, pinned);
    }

    private static Rules.Paper rules(int questions, BlueprintLine... lines) {
        return new Rules.Paper(questions, 15, true, true, List.of(lines));
    }

    private static List<PoolEntry> pool(int perCell) {
        List<PoolEntry> pool = new ArrayList<>();
        for (String topic : TOPICS) {
            for (Difficulty difficulty : Difficulty.values()) {
                for (int i = 0; i < perCell; i++) {
                    pool.add(new PoolEntry(new QuestionId(pool.size() + 1), topic, difficulty));
                }
            }
        }
        return pool;
    }

    private static Paper draw(Rules.Paper rules, List<PoolEntry> pool, long seed) {
        return PaperDraw.draw(rules, pool, Map.of(), PaperDrawTest::contents, seed);
    }

    @Property
    void the_same_seed_gives_the_same_paper(@ForAll long seed) {
        Rules.Paper rules = rules(9, new BlueprintLine("Đảng", null, 5), new BlueprintLine(null, Difficulty.EASY, 4));

        assertThat(draw(rules, pool(6), seed)).isEqualTo(draw(rules, pool(6), seed));
    }

    @Property
    void no_question_comes_twice_and_every_option_comes_once(@ForAll long seed) {
        Paper paper = draw(rules(18), pool(3), seed);

        assertThat(new HashSet<>(paper.questions())).hasSize(18);
        for (Paper.Item item : paper.items()) {
            assertThat(new HashSet<>(item.options())).hasSize(4);
        }
    }

    @Property
    void a_pinned_option_stays_last(@ForAll long seed) {
        for (Paper.Item item : draw(rules(6), pool(3), seed).items()) {
            assertThat(item.options().getLast().value()).endsWith("b");
        }
    }

    @Property
    void options_that_are_all_pinned_keep_the_order_they_were_written_in(@ForAll long seed) {
        Paper paper = PaperDraw.draw(
                rules(3),
                pool(3),
                Map.of(),
                ids -> contents(ids).stream()
                        .map(question -> new PaperQuestion(
                                question.id(),
                                question.text(),
                                null,
                                false,
                                question.options().stream()
                                        .map(option -> new PaperOption(option.id(), option.text(), null, true))
                                        .toList()))
                        .toList(),
                seed);

        for (Paper.Item item : paper.items()) {
            assertThat(item.options()).isSorted();
        }
    }

    @Property
    void every_cell_gives_exactly_what_the_blueprint_asks(@ForAll long seed) {
        List<PoolEntry> pool = pool(5);
        Rules.Paper rules = rules(
                10,
                new BlueprintLine("Đảng", Difficulty.EASY, 3),
                new BlueprintLine("Đảng", Difficulty.HARD, 2),
                new BlueprintLine("Quê hương", null, 5));

        List<QuestionId> drawn = draw(rules, pool, seed).questions();

        assertThat(count(drawn, pool, "Đảng", Difficulty.EASY)).isEqualTo(3);
        assertThat(count(drawn, pool, "Đảng", Difficulty.HARD)).isEqualTo(2);
        assertThat(count(drawn, pool, "Đảng", Difficulty.MEDIUM)).isZero();
        assertThat(count(drawn, pool, "Quê hương", null)).isEqualTo(5);
    }

    private static long count(
            List<QuestionId> drawn, List<PoolEntry> pool, String topic, @Nullable Difficulty difficulty) {
        return pool.stream()
                .filter(entry -> drawn.contains(entry.id()))
                .filter(entry -> entry.topic().equals(topic))
                .filter(entry -> difficulty == null || entry.difficulty() == difficulty)
                .count();
    }

    @Test
    void without_shuffling_questions_and_options_keep_their_order() {
        Rules.Paper rules = new Rules.Paper(6, 15, false, false, List.of());

        Paper paper = draw(rules, pool(3), 42);

        assertThat(paper.questions()).isSorted();
        assertThat(paper.items().getFirst().options())
                .extracting(OptionId::value)
                .isEqualTo(contents(paper.questions()).getFirst().options().stream()
                        .map(option -> option.id().value())
                        .toList());
    }

    @Test
    void different_seeds_give_different_papers() {
        Set<Paper> papers = new HashSet<>();
        for (long seed = 0; seed < 50; seed++) {
            papers.add(draw(rules(10), pool(5), seed));
        }

        assertThat(papers).hasSize(50);
    }

    @Test
    void every_question_has_its_turn() {
        Set<QuestionId> drawn = new HashSet<>();
        for (long seed = 0; seed < 200; seed++) {
            drawn.addAll(draw(rules(3), pool(5), seed).questions());
        }

        assertThat(drawn).hasSize(30);
    }

    @Test
    void a_bank_with_too_few_questions_cannot_be_drawn_from() {
        assertThatExceptionOfType(PaperNotSolvable.class).isThrownBy(() -> draw(rules(19), pool(3), 1));
    }

    @Test
    void a_cell_with_too_few_questions_cannot_be_drawn_from() {
        Rules.Paper rules = rules(4, new BlueprintLine("Đảng", Difficulty.EASY, 4));

        assertThatExceptionOfType(PaperNotSolvable.class).isThrownBy(() -> draw(rules, pool(3), 1));
    }

    @Test
    void a_topic_the_bank_does_not_know_cannot_be_drawn_from() {
        Rules.Paper rules = rules(1, new BlueprintLine("Không có", null, 1));

        assertThatExceptionOfType(PaperNotSolvable.class).isThrownBy(() -> draw(rules, pool(3), 1));
    }

    // ---- lines that compete for the same questions

    record Task(List<PoolEntry> pool, List<BlueprintLine> lines) {}

    @Provide
    Arbitrary<Task> tasks() {
        Arbitrary<String> topic = Arbitraries.of(TOPICS);
        Arbitrary<Difficulty> difficulty = Arbitraries.of(Difficulty.values());
        Arbitrary<List<PoolEntry>> pools = Combinators.combine(topic, difficulty)
                .as((t, d) -> new PoolEntry(new QuestionId(0), t, d))
                .list()
                .ofMinSize(1)
                .ofMaxSize(7)
                .map(PaperDrawTest::numbered);
        Arbitrary<List<BlueprintLine>> lines = Combinators.combine(
                        topic.injectNull(0.5),
                        difficulty.injectNull(0.5),
                        Arbitraries.integers().between(1, 3))
                .as(BlueprintLine::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
        return Combinators.combine(pools, lines).as(Task::new);
    }

    private static List<PoolEntry> numbered(List<PoolEntry> entries) {
        List<PoolEntry> numbered = new ArrayList<>();
        for (PoolEntry entry : entries) {
            numbered.add(new PoolEntry(new QuestionId(numbered.size() + 1), entry.topic(), entry.difficulty()));
        }
        return numbered;
    }

    /** Tries every way to give each line its questions. */
    private static boolean solvable(List<PoolEntry> free, List<BlueprintLine> lines) {
        List<BlueprintLine> wanted = new ArrayList<>();
        lines.forEach(line -> {
            for (int i = 0; i < line.count(); i++) {
                wanted.add(line);
            }
        });
        return assign(free, wanted);
    }

    private static boolean assign(List<PoolEntry> free, List<BlueprintLine> wanted) {
        if (wanted.isEmpty()) {
            return true;
        }
        BlueprintLine line = wanted.getFirst();
        for (PoolEntry entry : free) {
            boolean fits = (line.topic() == null || line.topic().equals(entry.topic()))
                    && (line.difficulty() == null || line.difficulty() == entry.difficulty());
            if (fits) {
                List<PoolEntry> rest = new ArrayList<>(free);
                rest.remove(entry);
                if (assign(rest, wanted.subList(1, wanted.size()))) {
                    return true;
                }
            }
        }
        return false;
    }

    @Property(tries = 2000)
    void a_paper_is_drawn_for_every_seed_exactly_where_there_is_one(@ForAll("tasks") Task task, @ForAll long seed) {
        int total = task.lines().stream().mapToInt(BlueprintLine::count).sum();
        Rules.Paper rules = new Rules.Paper(total, 15, true, true, task.lines());
        if (!solvable(task.pool(), task.lines())) {
            assertThatExceptionOfType(PaperNotSolvable.class).isThrownBy(() -> draw(rules, task.pool(), seed));
            return;
        }

        List<QuestionId> drawn = draw(rules, task.pool(), seed).questions();

        List<PoolEntry> entries =
                task.pool().stream().filter(entry -> drawn.contains(entry.id())).toList();
        assertThat(entries).hasSize(total);
        assertThat(solvable(entries, task.lines()))
                .as("the questions fill the blueprint")
                .isTrue();
    }

    // ---- what a person was asked before

    private static Paper drawAfter(Rules.Paper rules, List<PoolEntry> pool, List<Paper> before, long seed) {
        Map<QuestionId, Integer> uses = new HashMap<>();
        before.forEach(paper -> paper.questions().forEach(question -> uses.merge(question, 1, Integer::sum)));
        return PaperDraw.draw(rules, pool, uses, PaperDrawTest::contents, seed);
    }

    @Property
    void a_second_paper_shares_no_question_with_the_first_where_the_pool_has_two(@ForAll long seed) {
        List<PoolEntry> pool = pool(6);
        Rules.Paper rules = rules(
                10,
                new BlueprintLine("Đảng", Difficulty.EASY, 3),
                new BlueprintLine("Đảng", null, 3),
                new BlueprintLine(null, Difficulty.EASY, 3),
                new BlueprintLine("Quê hương", Difficulty.HARD, 1));

        Paper first = draw(rules, pool, seed);
        Paper second = drawAfter(rules, pool, List.of(first), ~seed);

        assertThat(second.questions()).doesNotContainAnyElementsOf(first.questions());
    }

    @Property
    void attempt_after_attempt_goes_through_the_whole_pool_before_a_question_comes_again(@ForAll long seed) {
        List<Paper> papers = new ArrayList<>();
        for (int attempt = 0; attempt < 6; attempt++) {
            papers.add(drawAfter(rules(5), pool(5), papers, seed + attempt));
        }

        assertThat(papers.stream().flatMap(paper -> paper.questions().stream()))
                .hasSize(30)
                .doesNotHaveDuplicates();
    }

    @Property
    void the_same_seed_after_the_same_papers_gives_the_same_paper(@ForAll long seed) {
        List<Paper> before = List.of(draw(rules(9), pool(3), 1), draw(rules(9), pool(3), 2));

        assertThat(drawAfter(rules(9), pool(3), before, seed)).isEqualTo(drawAfter(rules(9), pool(3), before, seed));
    }

    /** No way to fill the blueprint asks questions that were asked less often in all. */
    @Property(tries = 1000)
    void no_other_paper_repeats_less(@ForAll("tasks") Task task, @ForAll long seed) {
        int total = task.lines().stream().mapToInt(BlueprintLine::count).sum();
        Rules.Paper rules = new Rules.Paper(total, 15, true, true, task.lines());
        Map<QuestionId, Integer> uses = new HashMap<>();
        Random random = new Random(seed);
        task.pool().forEach(entry -> uses.put(entry.id(), random.nextInt(3)));
        if (!solvable(task.pool(), task.lines())) {
            return;
        }

        int repeated = PaperDraw.draw(rules, task.pool(), uses, PaperDrawTest::contents, seed).questions().stream()
                .mapToInt(uses::get)
                .sum();

        assertThat(repeated).isEqualTo(least(task.pool(), task.lines(), total, uses));
    }

    /** Over all selections of so many questions that fill the lines. */
    private static int least(
            List<PoolEntry> pool, List<BlueprintLine> lines, int total, Map<QuestionId, Integer> uses) {
        int least = Integer.MAX_VALUE;
        for (int chosen = 0; chosen < 1 << pool.size(); chosen++) {
            if (Integer.bitCount(chosen) == total) {
                List<PoolEntry> entries = new ArrayList<>();
                for (int i = 0; i < pool.size(); i++) {
                    if ((chosen & 1 << i) != 0) {
                        entries.add(pool.get(i));
                    }
                }
                if (solvable(entries, lines)) {
                    least = Math.min(
                            least,
                            entries.stream()
                                    .mapToInt(entry -> uses.get(entry.id()))
                                    .sum());
                }
            }
        }
        return least;
    }
}
