package vn.mocson.questionbank.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mocson.common.files.FileRefused;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.Picture;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.QuestionProblem;
import vn.mocson.questionbank.SourceReference;

class MoodleXmlQuestionsTest {

    private static final String CHOICE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <quiz><question type="multichoice"><name><text>Tên</text></name>
            <questiontext format="html"><text>&lt;p&gt;Câu&amp;nbsp;hỏi?&lt;/p&gt;</text></questiontext>
            <single>true</single>
            <answer fraction="100" format="html"><text>Một</text></answer>
            <answer fraction="0" format="html"><text>Hai</text></answer>
            </question></quiz>
            """;

    private static ImportedFile read(String xml) {
        return MoodleXmlQuestions.read(xml.getBytes(StandardCharsets.UTF_8));
    }

    private static List<ProblemCode> codes(ImportedQuestion question) {
        return question.problems().stream().map(QuestionProblem::code).toList();
    }

    private static List<String> topics(ImportedFile file) {
        return file.questions().stream().map(each -> each.draft().topic()).toList();
    }

    @Test
    void the_choice_of_the_fixtures_comes_with_its_pictures() {
        for (byte[] variant : SharedFixtures.variants("moodle-xml/multichoice.xml")) {
            ImportedFile file = MoodleXmlQuestions.read(variant);

            assertThat(file.questions()).hasSize(1);
            QuestionDraft draft = file.questions().getFirst().draft();
            assertThat(draft.topic()).isEqualTo("Default for testhead / Multichoice");
            assertThat(draft.text()).isEqualTo("Listen to this greeting: What language is being spoken?");
            assertThat(draft.options())
                    .extracting(OptionDraft::text)
                    .containsExactly("English", "French", "German", "Danish");
            assertThat(draft.options()).extracting(OptionDraft::correct).containsExactly(false, true, false, false);
            assertThat(draft.options())
                    .extracting(OptionDraft::image)
                    .doesNotContainNull()
                    .doesNotHaveDuplicates();
            assertThat(file.pictures()).hasSize(4).allSatisfy((id, picture) -> {
                assertThat(picture.mediaType()).isEqualTo("image/jpeg");
                assertThat(picture.id()).isEqualTo(id);
            });
            assertThat(file.questions().getFirst().problems())
                    .as("the sound is left behind, and said")
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.message()).contains("bonjour.mp3"));
            assertThat(file.questions().getFirst().raw())
                    .contains("What language")
                    .doesNotContain("SUQzAwA");
        }
    }

    @Test
    void true_and_false_of_the_fixtures_are_both_told() {
        for (byte[] variant : SharedFixtures.variants("moodle-xml/truefalse.xml")) {
            ImportedFile file = MoodleXmlQuestions.read(variant);

            assertThat(file.questions()).hasSize(2);
            assertThat(file.questions())
                    .extracting(each -> each.draft().options())
                    .containsExactly(
                            List.of(new OptionDraft("Đúng", false), new OptionDraft("Sai", true)),
                            List.of(new OptionDraft("Đúng", true), new OptionDraft("Sai", false)));
            QuestionDraft draft = file.questions().getFirst().draft();
            assertThat(draft.image()).isNotNull();
            assertThat(file.pictures()).containsOnlyKeys(draft.image());
            assertThat(draft.explanation()).isEqualTo("For further information, see the documentation about Moodle.");
            assertThat(file.questions().get(1).draft().explanation())
                    .as("a paragraph is parted by a space")
                    .isEqualTo("For further information, see the documentation about Moodle .");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            categories_reverse_order.xml          | Sigma / Tau;Sigma
            category_with_description.xml         | Alpha
            export_category.xml                   | Alpha
            html_chars_in_idnumbers.xml           | Alpha
            nested_categories.xml                 | Delta / Epsilon / Zeta
            nested_categories_with_questions.xml  | Iota;Iota / Kappa;Iota / Kappa;Iota / Kappa / Lambda;Iota / Mu
            old_format_file.xml                   | Pi;Pi / Rho
            """)
    void categories_of_the_fixtures_are_topics_in_any_order(String file, String topics) {
        for (byte[] variant : SharedFixtures.variants("moodle-xml/" + file)) {
            assertThat(topics(MoodleXmlQuestions.read(variant))).isEqualTo(List.of(topics.split(";")));
        }
    }

    @Test
    void the_file_from_before_2_0_still_comes_in() {
        assertThat(MoodleXmlQuestions.read(SharedFixtures.read("moodle-xml/old_format_file.xml"))
                        .questions())
                .allSatisfy(each -> {
                    assertThat(each.problems()).isEmpty();
                    assertThat(each.draft().options())
                            .containsExactly(new OptionDraft("Đúng", true), new OptionDraft("Sai", false));
                })
                .extracting(each -> each.draft().text())
                .containsExactly("Testing Pi Question", "Testing Rho Question");
    }

    @Test
    void a_share_of_points_that_moodle_does_not_know_is_named_and_leaves_no_key() {
        for (byte[] variant : SharedFixtures.variants("moodle-xml/error_invalid_grades.xml")) {
            ImportedFile file = MoodleXmlQuestions.read(variant);

            ImportedQuestion question = file.questions().getFirst();
            assertThat(question.draft().options()).hasSize(5).noneMatch(OptionDraft::correct);
            assertThat(codes(question)).contains(ProblemCode.NO_KEY);
            assertThat(question.problems()).anySatisfy(problem -> assertThat(problem.message())
                    .contains("Question with invalid grades : x > 1 & x < 2", "“33”"));
        }
    }

    @Test
    void broken_gap_texts_of_the_fixtures_are_errors_and_nothing_of_them_is_taken() {
        for (byte[] variant : SharedFixtures.variants("moodle-xml/broken_cloze_questions.xml")) {
            assertThat(MoodleXmlQuestions.read(variant).questions()).hasSize(5).allSatisfy(each -> {
                assertThat(codes(each)).contains(ProblemCode.UNSUPPORTED_TYPE);
                assertThat(each.draft().options()).isEmpty();
                assertThat(each.draft().text()).isNotEmpty();
            });
        }
    }

    @Test
    void a_non_breaking_space_is_a_space_and_the_line_is_the_question_s() {
        ImportedQuestion question = read(CHOICE).questions().getFirst();

        assertThat(question.draft().text()).isEqualTo("Câu hỏi?");
        assertThat(question.line()).isEqualTo(2);
        assertThat(question.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"100", "100.00000", "100.000001"})
    void a_share_may_be_written_in_many_ways(String share) {
        assertThat(read(CHOICE.replace("\"100\"", "\"" + share + "\"")).questions())
                .allSatisfy(each -> assertThat(codes(each)).doesNotContain(ProblemCode.NO_KEY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"33", "33.3334", "abc", "", "1E999999999", "1E-999999999", "NaN", "-33"})
    void a_share_that_moodle_does_not_know_is_never_guessed_at(String share) {
        ImportedQuestion question =
                read(CHOICE.replace("\"0\"", "\"" + share + "\"")).questions().getFirst();

        assertThat(codes(question)).contains(ProblemCode.NO_KEY);
        assertThat(question.draft().options()).noneMatch(OptionDraft::correct);
    }

    @Test
    void half_of_the_points_for_one_choice_is_no_key() {
        ImportedQuestion question =
                read(CHOICE.replace("\"100\"", "\"50\"")).questions().getFirst();

        assertThat(codes(question)).contains(ProblemCode.NO_KEY);
        assertThat(question.draft().options()).noneMatch(OptionDraft::correct);
    }

    @Test
    void tags_carry_the_difficulty() {
        QuestionDraft draft = read(CHOICE.replace(
                        "</question>",
                        "<tags><tag><text>muc-do:hard</text></tag><tag><text>kháng chiến</text></tag></tags></question>"))
                .questions()
                .getFirst()
                .draft();

        assertThat(draft.difficulty()).isEqualTo(Difficulty.HARD);
        assertThat(draft.tags()).containsExactly("kháng chiến");
    }

    @Test
    void the_one_picture_of_the_oldest_files_is_taken() {
        Picture png = AnyDrafts.PICTURES.values().stream()
                .filter(each -> each.mediaType().equals("image/png"))
                .findFirst()
                .orElseThrow();
        String packed = Base64.getMimeEncoder().encodeToString(png.bytes());

        ImportedFile file = read(CHOICE.replace(
                "<single>", "<image>moodle.png</image><image_base64>" + packed + "</image_base64><single>"));

        assertThat(file.questions().getFirst().draft().image()).isEqualTo(png.id());
    }

    @Test
    void a_file_that_is_no_picture_is_said() {
        ImportedFile file = read(
                CHOICE.replace(
                        "<text>Một</text>",
                        "<text>&lt;img src=\"@@PLUGINFILE@@/a%20b.svg\"&gt; Một</text><file name=\"a b.svg\" encoding=\"base64\">PHN2Zy8+</file>"));

        assertThat(codes(file.questions().getFirst())).containsExactly(ProblemCode.NOT_UNDERSTOOD);
        assertThat(file.pictures()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE quiz [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><quiz><question type=\"essay\"><name><text>&x;</text></name></question></quiz>",
                "<!DOCTYPE quiz><quiz/>",
                "<!DOCTYPE z [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;\">]><quiz>&c;</quiz>",
                "<quiz>&x;</quiz>",
                "<quiz><question type=\"essay\"></quiz>",
                "<assessmentItem/>",
                "",
                "no xml at all",
                "<quiz>\u0001</quiz>"
            })
    void hostile_and_broken_files_are_refused_whole(String xml) {
        assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> read(xml));
    }

    @Test
    void a_file_cut_off_anywhere_is_refused_whole() {
        byte[] whole = CHOICE.strip().getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> MoodleXmlQuestions.read(cut));
        }
    }

    @Test
    void deep_and_wide_and_wrongly_encoded_files_are_refused_whole() {
        String deep = "<a>".repeat(100_000);
        String wide = "<a/>".repeat(1_100_000);
        String tags = "&lt;b&gt;".repeat(100_000);

        assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> read("<quiz>" + deep));
        assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> read("<quiz>" + wide + "</quiz>"));
        assertThatExceptionOfType(FileRefused.class).isThrownBy(() -> read(CHOICE.replace("Một", tags)));
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> MoodleXmlQuestions.read(CHOICE.getBytes(StandardCharsets.UTF_16LE)));
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> MoodleXmlQuestions.read(
                        CHOICE.replace("Câu", "C\u00E2u").getBytes(StandardCharsets.ISO_8859_1)));
    }

    @Test
    void a_very_long_text_is_said_and_its_raw_words_are_cut() {
        ImportedQuestion question =
                read(CHOICE.replace("Một", "m".repeat(5_000_000))).questions().getFirst();

        assertThat(codes(question)).contains(ProblemCode.TEXT_TOO_LONG);
        assertThat(question.raw()).hasSizeLessThan(11_000);
    }

    @Test
    void twenty_thousand_questions_come_back() {
        List<QuestionDraft> drafts = IntStream.range(0, 20_000)
                .mapToObj(i -> QuestionDraft.of(
                        "Chủ đề <" + i / 100 + ">",
                        Difficulty.EASY,
                        "Câu <" + i + "> & thế nào?",
                        List.of(new OptionDraft("Một", true), new OptionDraft("Hai & ba", false)),
                        "Vì <thế>.",
                        SourceReference.parse("Sách, tr. 45")))
                .toList();

        ImportedFile file = MoodleXmlQuestions.read(MoodleXmlExport.write(drafts, id -> Optional.empty()));

        assertThat(file.questions().stream()
                        .map(ImportedQuestion::draft)
                        .toList()
                        .equals(drafts))
                .isTrue();
    }

    @Test
    void a_file_without_a_question_says_what_was_expected() {
        assertThat(read("<quiz/>").problems())
                .extracting(QuestionProblem::code)
                .containsExactly(ProblemCode.NOT_UNDERSTOOD);
    }

    @Provide
    Arbitrary<List<QuestionDraft>> drafts() {
        return AnyDrafts.drafts(true, false);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void what_is_written_reads_back_the_same(@ForAll("drafts") List<QuestionDraft> drafts) {
        ImportedFile file = MoodleXmlQuestions.read(
                MoodleXmlExport.write(drafts, id -> Optional.ofNullable(AnyDrafts.PICTURES.get(id))));

        assertThat(file.questions()).extracting(ImportedQuestion::draft).isEqualTo(drafts);
        assertThat(file.pictures()).isEqualTo(used(drafts));
    }

    static Map<ImageId, Picture> used(List<QuestionDraft> drafts) {
        Map<ImageId, Picture> used = new HashMap<>(AnyDrafts.PICTURES);
        used.keySet().removeIf(id -> drafts.stream()
                .noneMatch(draft -> id.equals(draft.image())
                        || draft.options().stream().anyMatch(option -> id.equals(option.image()))));
        return used;
    }
}
