package vn.mocson.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.Rules;
import vn.mocson.contest.Rules.RankKey;
import vn.mocson.exam.TestDraw;
import vn.mocson.questionbank.PoolEntry;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.QuestionId;
import vn.mocson.unit.UnitDraft;

/** The seed data that the product is delivered with, read by the product's own readers. */
class SeedDataTest {

    private static final Path FOLDER = Path.of("seed-data");
    private static final SeedFolder SEED = SeedFolder.read(FOLDER);
    private static final Instant LOADING = Instant.parse("2024-09-10T01:00:00Z");

    static Stream<String> banks() {
        return SEED.banks().keySet().stream();
    }

    private static List<QuestionDraft> bank(String name) {
        List<QuestionDraft> questions = SEED.banks().get(name);
        if (questions == null) {
            throw new AssertionError("no bank " + name);
        }
        return questions;
    }

    private static SeedContest contest(String slug) {
        return SEED.contests().values().stream()
                .filter(contest -> contest.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private static Rules rules(String slug) {
        return contest(slug).rounds().getFirst().rules();
    }

    // ---- questions

    @ParameterizedTest(name = "{0} has at least {1} questions")
    @CsvSource({"thai-nguyen, 120", "lang-son, 85", "lai-chau, 90", "quoc-gia, 165"})
    void a_bank_has_enough_questions(String name, int least) {
        assertThat(bank(name)).hasSizeGreaterThanOrEqualTo(least);
    }

    @ParameterizedTest
    @MethodSource("banks")
    void every_question_has_a_source_and_an_explanation(String name) {
        assertThat(bank(name)).allSatisfy(question -> {
            assertThat(question.source().given()).as(question.text()).isTrue();
            assertThat(question.explanation()).as(question.text()).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("banks")
    void every_letter_is_the_key_of_a_fifth_to_three_tenths_of_the_questions(String name) {
        List<QuestionDraft> questions = bank(name);
        int[] keys = new int[8];
        int all = 0;
        for (QuestionDraft question : questions) {
            for (int i = 0; i < question.options().size(); i++) {
                if (question.options().get(i).correct()) {
                    keys[i]++;
                    all++;
                }
            }
        }
        for (int letter = 0; letter < 4; letter++) {
            assertThat(100 * keys[letter])
                    .as("key %s in %s: %d of %d", "ABCD".charAt(letter), name, keys[letter], all)
                    .isBetween(20 * all, 30 * all);
        }
    }

    @ParameterizedTest
    @MethodSource("banks")
    void neither_the_longest_nor_the_shortest_option_gives_the_key_away(String name) {
        List<QuestionDraft> questions = bank(name);
        int longest = 0;
        int shortest = 0;
        for (QuestionDraft question : questions) {
            List<Integer> right = lengths(question, true);
            List<Integer> wrong = lengths(question, false);
            int longestWrong = wrong.stream().max(Integer::compare).orElseThrow();
            int shortestWrong = wrong.stream().min(Integer::compare).orElseThrow();
            longest += right.stream().anyMatch(length -> length > longestWrong) ? 1 : 0;
            shortest += right.stream().anyMatch(length -> length < shortestWrong) ? 1 : 0;
        }

        assertThat(100 * longest).as("key longest in %s: %d", name, longest).isLessThanOrEqualTo(35 * questions.size());
        assertThat(100 * shortest)
                .as("key shortest in %s: %d", name, shortest)
                .isLessThanOrEqualTo(35 * questions.size());
    }

    private static List<Integer> lengths(QuestionDraft question, boolean correct) {
        return question.options().stream()
                .filter(option -> option.correct() == correct)
                .map(option -> option.text().length())
                .toList();
    }

    @Test
    void no_question_is_asked_twice_not_even_with_other_tone_marks() {
        Map<String, String> seen = new HashMap<>();
        List<String> twice = new ArrayList<>();
        SEED.banks()
                .forEach((name, questions) -> questions.forEach(question -> {
                    String before = seen.put(Vietnamese.searchable(question.text()), name);
                    if (before != null) {
                        twice.add(before + " and " + name + ": " + question.text());
                    }
                }));

        assertThat(twice).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("banks")
    void options_of_a_question_differ_by_more_than_tone_marks(String name) {
        for (QuestionDraft question : bank(name)) {
            List<String> texts = question.options().stream()
                    .map(OptionDraft::text)
                    .map(Vietnamese::searchable)
                    .toList();
            assertThat(texts).as(question.text()).doesNotHaveDuplicates();
        }
    }

    // ---- units

    @Test
    void the_tree_of_thai_nguyen_has_fifty_units_in_two_levels_below_its_root() {
        List<UnitDraft> tree = SEED.units().getOrDefault("khoi-thai-nguyen", List.of());
        Map<String, Integer> depths = new HashMap<>();
        for (UnitDraft unit : tree) {
            depths.put(unit.code(), unit.parentCode() == null ? 0 : depths.getOrDefault(unit.parentCode(), 0) + 1);
        }
        Map<Integer, Long> perDepth =
                depths.values().stream().collect(Collectors.groupingBy(depth -> depth, Collectors.counting()));

        assertThat(perDepth.keySet()).containsExactlyInAnyOrder(0, 1, 2);
        assertThat(perDepth.get(0)).isEqualTo(1);
        assertThat(tree.size() - 1).isGreaterThanOrEqualTo(50);
    }

    // ---- contests

    @Test
    void there_are_four_contests() {
        assertThat(SEED.contests().values())
                .extracting(SeedContest::slug)
                .containsExactlyInAnyOrder(
                        "thai-nguyen-70-nam", "lang-son-70-nam", "lang-son-dai-hoi-xvii", "lai-chau-20-nam");
    }

    @Test
    void the_contest_of_thai_nguyen_is_the_classic_one_with_a_prediction_and_open_at_once() {
        Rules rules = rules("thai-nguyen-70-nam");
        SeedContest.SeedRound round = contest("thai-nguyen-70-nam").rounds().getFirst();

        assertThat(rules.prediction()).isNotNull();
        assertThat(rules.rankBy()).containsExactly(RankKey.POINTS, RankKey.PREDICTION_GAP, RankKey.SUBMITTED_AT);
        assertThat(rules.paper().questions()).isEqualTo(20);
        assertThat(round.opensAt().at(LOADING)).isBefore(LOADING);
        assertThat(round.closesAt().at(LOADING)).isAfter(LOADING.plusSeconds(86_400));
    }

    @Test
    void the_contest_of_lai_chau_ranks_by_most_right_answers_then_the_shortest_time() {
        assertThat(rules("lai-chau-20-nam").rankBy()).startsWith(RankKey.CORRECT, RankKey.DURATION);
    }

    @Test
    void the_contest_of_lang_son_has_weekly_rounds_with_seven_attempts_each() {
        Rules rules = rules("lang-son-70-nam");

        assertThat(contest("lang-son-70-nam").rounds()).hasSizeGreaterThan(1);
        assertThat(rules.attempts().max()).isEqualTo(7);
        assertThat(rules.attempts().per()).isEqualTo(Rules.Per.ROUND);
    }

    @Test
    void the_contest_of_the_congress_allows_one_attempt() {
        assertThat(rules("lang-son-dai-hoi-xvii").attempts().max()).isEqualTo(1);
        assertThat(contest("lang-son-dai-hoi-xvii").rounds()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"thai-nguyen-70-nam", "lang-son-70-nam", "lang-son-dai-hoi-xvii", "lai-chau-20-nam"})
    void the_bank_of_a_contest_fills_the_papers_of_all_its_rounds(String slug) {
        SeedContest contest = contest(slug);
        List<PoolEntry> pool = new ArrayList<>();
        for (QuestionDraft question : bank(contest.bank())) {
            pool.add(new PoolEntry(
                    new QuestionId(pool.size() + 1),
                    question.topic(),
                    java.util.Objects.requireNonNull(question.difficulty())));
        }

        assertThat(contest.rounds())
                .allSatisfy(round -> assertThat(TestDraw.canDraw(round.rules().paper(), pool))
                        .as(round.name())
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"thai-nguyen-70-nam", "lang-son-70-nam", "lang-son-dai-hoi-xvii", "lai-chau-20-nam"})
    void a_contest_has_its_rules_its_instructions_and_its_materials_to_read(String slug) {
        assertThat(contest(slug).pages())
                .extracting(ContestDefinition.Page::slug)
                .contains("the-le", "huong-dan", "tai-lieu");
        assertThat(contest(slug).pages())
                .allSatisfy(page -> assertThat(page.body().length()).isGreaterThan(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"thai-nguyen-70-nam", "lang-son-70-nam", "lang-son-dai-hoi-xvii", "lai-chau-20-nam"})
    void a_contest_has_prizes_and_a_consent_to_read(String slug) {
        assertThat(contest(slug).prizes()).isNotEmpty();
        assertThat(contest(slug).consent().text().length()).isGreaterThan(100);
    }

    // ---- files

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(FOLDER)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void every_file_is_in_composed_unicode_with_plain_line_ends() throws IOException {
        for (Path file : files()) {
            String text = Files.readString(file);
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC))
                    .as("NFC: " + file)
                    .isTrue();
            assertThat(text).as(file.toString()).doesNotContain("\r").doesNotContain("\uFEFF");
        }
    }

    @Test
    void no_file_names_a_place_on_somebodys_machine() throws IOException {
        for (Path file : files()) {
            assertThat(Files.readString(file))
                    .as(file.toString())
                    .doesNotContainPattern("(^|[\\s\"'(=])/(home|root|tmp|work|Users|usr|var|opt)/")
                    .doesNotContainPattern("[A-Z]:\\\\")
                    .doesNotContain("file://")
                    .doesNotContain("localhost");
        }
    }
}
