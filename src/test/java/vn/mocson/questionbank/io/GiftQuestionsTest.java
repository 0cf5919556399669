package vn.mocson.questionbank.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
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
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.QuestionProblem;
import vn.mocson.questionbank.SourceReference;

class GiftQuestionsTest {

    private static ImportedFile read(String text) {
        return GiftQuestions.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ImportedQuestion one(String text) {
        ImportedFile file = read(text);
        assertThat(file.questions()).hasSize(1);
        return file.questions().getFirst();
    }

    private static List<ProblemCode> codes(ImportedQuestion question) {
        return question.problems().stream().map(QuestionProblem::code).toList();
    }

    private static OptionDraft right(String text) {
        return new OptionDraft(text, true);
    }

    private static OptionDraft wrong(String text) {
        return new OptionDraft(text, false);
    }

    private static long choices(ImportedFile file) {
        return file.questions().stream()
                .filter(each -> !codes(each).contains(ProblemCode.UNSUPPORTED_TYPE))
                .count();
    }

    @Test
    void of_the_nine_questions_of_the_fixtures_the_choices_and_true_false_come_in() {
        for (byte[] variant : SharedFixtures.variants("gift/questions.gift.txt")) {
            ImportedFile file = GiftQuestions.read(variant);

            assertThat(file.questions()).hasSize(9);
            assertThat(file.problems()).isEmpty();
            assertThat(file.questions())
                    .extracting(each -> codes(each).contains(ProblemCode.UNSUPPORTED_TYPE))
                    .containsExactly(true, true, false, false, true, true, false, false, false);
            assertThat(file.questions().get(0).problems().getFirst().message()).contains("tự luận");
            assertThat(file.questions().get(1).problems().getFirst().message()).contains("ghép cặp");
            assertThat(file.questions().get(4).problems().getFirst().message()).contains("số");
            assertThat(file.questions().get(5).problems().getFirst().message()).contains("trả lời ngắn");
            assertThat(file.questions().get(1).draft().text()).isEqualTo("Match the activity to the description.");
            assertThat(file.questions().get(2).draft().options())
                    .containsExactly(right("yellow"), wrong("red"), wrong("blue"));
            assertThat(file.questions().get(3).draft().options())
                    .containsExactly(right("yellow"), wrong("red"), right("off-beige"), wrong("blue"));
            assertThat(codes(file.questions().get(3))).containsExactly(ProblemCode.DUPLICATE_QUESTION);
            assertThat(file.questions().get(6).draft().options()).containsExactly(wrong("Đúng"), right("Sai"));
            assertThat(file.questions().get(6).draft().explanation())
                    .isEqualTo("This is, of course, a Hitchiker's Guide to the Galaxy reference.");
            assertThat(file.questions().get(7).draft().text()).isEqualTo("TSL is blablabla.");
            assertThat(file.questions().get(7).draft().options()).containsExactly(right("Đúng"), wrong("Sai"));
            assertThat(file.questions()).extracting(ImportedQuestion::line).startsWith(2, 5, 14);
        }
    }

    @Test
    void categories_of_the_fixtures_are_topics() {
        for (byte[] variant : SharedFixtures.variants("gift/questions_in_category.gift.txt")) {
            ImportedFile file = GiftQuestions.read(variant);

            assertThat(file.questions())
                    .hasSize(4)
                    .allSatisfy(each -> assertThat(each.draft().topic()).isEqualTo("Default for New Features"));
            assertThat(file.questions())
                    .extracting(each -> codes(each).contains(ProblemCode.UNSUPPORTED_TYPE))
                    .containsExactly(true, false, true, false);
            assertThat(file.questions().get(1).draft().text())
                    .isEqualTo("Listen to this greeting: What language is being spoken?");
            assertThat(file.questions().get(3).draft().text())
                    .isEqualTo("Moodle is an acronym for Modular Object-Oriented Dynamic Learning Environment.");
        }
    }

    @Test
    void the_fixture_that_is_not_utf_8_is_refused_whole() {
        byte[] windows = SharedFixtures.read("gift/questions_encoding_windows-1252.gift.txt");

        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> GiftQuestions.read(windows))
                .withMessageContaining("UTF-8");
    }

    @Test
    void the_documented_examples_all_parse() {
        for (byte[] variant : SharedFixtures.variants("gift/examples.txt")) {
            ImportedFile file = GiftQuestions.read(variant);

            assertThat(file.questions()).hasSize(43).allSatisfy(each -> assertThat(codes(each))
                    .doesNotContain(ProblemCode.TOO_FEW_OPTIONS, ProblemCode.NO_KEY));
            assertThat(file.questions())
                    .as("only half credit is not taken as it stands")
                    .filteredOn(each -> codes(each).contains(ProblemCode.NOT_UNDERSTOOD))
                    .allSatisfy(each -> assertThat(each.raw()).contains("%50%"))
                    .hasSize(3);
            assertThat(choices(file)).isEqualTo(23);
        }
    }

    @Test
    void the_missing_word_of_the_examples_is_a_gap_in_the_text() {
        QuestionDraft draft =
                one("Grant is {~buried =entombed ~living} in Grant's tomb.").draft();

        assertThat(draft.text()).isEqualTo("Grant is _____ in Grant's tomb.");
        assertThat(draft.options()).containsExactly(wrong("buried"), right("entombed"), wrong("living"));
    }

    @Test
    void escaped_control_characters_are_what_they_look_like() {
        QuestionDraft draft = one("""
                ::GIFT Control Characters::
                Which is NOT one\\: {
                   ~ \\~     # \\~ is a control character.
                   ~ \\=     # \\= is a control character.
                   ~ \\#
                   ~ \\{
                   ~ \\}
                   = \\\\     # Correct! \\\\ (backslash) is not.
                }
                """).draft();

        assertThat(draft.text()).isEqualTo("Which is NOT one:");
        assertThat(draft.options())
                .containsExactly(wrong("~"), wrong("="), wrong("#"), wrong("{"), wrong("}"), right("\\"));
        assertThat(draft.explanation()).isEqualTo("Correct! \\ (backslash) is not.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            $course$/Default for X        | Default for X
            $course$/top/Lịch sử/Đảng     | Lịch sử / Đảng
            top/Lịch sử                   | Lịch sử
            Lịch sử/1930//1945            | Lịch sử / 1930/1945
            $course$/top                  | ''
            $system$/A / B                | A / B
            """)
    void a_category_is_a_path_of_topics(String category, String topic) {
        assertThat(one("$CATEGORY: " + category + "\nCâu? {=a ~b}").draft().topic())
                .isEqualTo(topic);
    }

    @Test
    void shares_of_several_right_options_that_do_not_make_a_hundred_leave_the_question_without_a_key() {
        ImportedQuestion question = one("Câu? {~%50%a ~%25%b ~c}");

        assertThat(question.draft().options()).containsExactly(wrong("a"), wrong("b"), wrong("c"));
        assertThat(codes(question)).contains(ProblemCode.NO_KEY);
    }

    @Test
    void beside_a_right_option_half_credit_is_wrong_and_said() {
        ImportedQuestion question = one("Câu? {~wrong ~%50%half =full}");

        assertThat(question.draft().options()).containsExactly(wrong("wrong"), wrong("half"), right("full"));
        assertThat(codes(question)).containsExactly(ProblemCode.NOT_UNDERSTOOD);
    }

    @Test
    void two_right_options_where_one_is_to_be_chosen_are_said() {
        assertThat(codes(one("Câu? {=a =b ~c}"))).containsExactly(ProblemCode.SEVERAL_KEYS);
    }

    @Test
    void a_choice_without_a_right_option_has_no_key() {
        assertThat(codes(one("Câu? {~a ~b}"))).containsExactly(ProblemCode.NO_KEY);
    }

    @Test
    void what_nobody_put_an_empty_line_between_is_told_apart_by_braces() {
        ImportedFile file = read("Một? {=a ~b}\nHai? {\n=a\n\n~b\n}\n\nBa? {=a ~b}");

        assertThat(file.questions()).extracting(each -> each.draft().text()).containsExactly("Một?", "Hai?", "Ba?");
        assertThat(file.questions()).extracting(ImportedQuestion::line).containsExactly(1, 2, 8);
        assertThat(choices(file)).isEqualTo(3);
    }

    @Test
    void a_brace_that_is_never_closed_spoils_one_question_only() {
        ImportedFile file = read("Một? {=a ~b\n\nHai? {=a ~b}");

        assertThat(codes(file.questions().getFirst())).contains(ProblemCode.NOT_UNDERSTOOD);
        assertThat(file.questions().getFirst().draft().options()).isEmpty();
        assertThat(file.questions().getLast().draft().options()).containsExactly(right("a"), wrong("b"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Câu? {abc ~a =b}", "Câu? {abc}", "Câu? {=a} {~b}", "Câu? }=a ~b{", "Câu? {=a {~b}}"})
    void what_cannot_be_read_is_said_and_gives_no_options(String text) {
        ImportedQuestion question = one(text);

        assertThat(codes(question)).contains(ProblemCode.NOT_UNDERSTOOD);
        assertThat(question.draft().options()).isEmpty();
    }

    @Test
    void difficulty_and_tags_stand_in_a_comment_above_the_question() {
        ImportedFile file = read("// muc-do: hard; the: kháng chiến, a\\,b\nMột? {=a ~b}\n\nHai? {=a ~b}");

        assertThat(file.questions().getFirst().draft().difficulty()).isEqualTo(Difficulty.HARD);
        assertThat(file.questions().getFirst().draft().tags()).containsExactly("kháng chiến", "a,b");
        assertThat(file.questions().getLast().draft().difficulty()).isNull();
        assertThat(file.questions().getLast().draft().tags()).isEmpty();
    }

    @Test
    void general_feedback_ends_in_the_source() {
        QuestionDraft draft =
                one("Câu? {=a#tốt ~b ####Vì thế.\\nNguồn\\: Lịch sử Đảng bộ tỉnh, tr. 45\\: “Lời văn” – https\\://example.vn/}")
                        .draft();

        assertThat(draft.explanation()).isEqualTo("Vì thế.");
        assertThat(draft.source())
                .isEqualTo(new SourceReference("Lịch sử Đảng bộ tỉnh", "45", "Lời văn", "https://example.vn/"));
    }

    @Test
    void plain_text_that_only_looks_like_a_tag_stays() {
        assertThat(one("Nếu a < b và b > c? {=a<b ~c}").draft().text()).isEqualTo("Nếu a < b và b > c?");
        assertThat(one("[html]10<sup>5</sup> m<sup>2</sup> H<sub>2</sub>O &amp; x? {=a ~b}")
                        .draft()
                        .text())
                .isEqualTo("10⁵ m² H₂O & x?");
    }

    @Test
    void a_picture_that_cannot_come_along_is_said() {
        assertThat(codes(one("[html]<img src\\=\"a.png\">Ai đây? {=a ~b}")))
                .containsExactly(ProblemCode.NOT_UNDERSTOOD);
    }

    @Test
    void many_braces_that_are_never_closed_spoil_one_question_each() {
        ImportedFile file = read("a {\n\n".repeat(50_000));

        assertThat(file.questions()).hasSize(50_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\n\n", "{\n\n", "a\n", "a{=a ~b}\n", "// the: a\n", "{=\n\n}"})
    void more_than_people_write_is_refused(String part) {
        String much = part.repeat(10_000_000 / part.length());

        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> read(much))
                .withMessageContaining("quá nhiều");
    }

    @Test
    void what_would_be_long_to_look_through_is_cut_and_said() {
        String line = "ca ".repeat(30_000);

        ImportedQuestion question =
                one("[plain]" + line + "{\n=" + line + "\n~b\n####Nguồn\\:" + "- ".repeat(30_000) + "}");

        assertThat(codes(question)).contains(ProblemCode.TEXT_TOO_LONG);
        assertThat(codes(one("a{" + "~".repeat(90_000) + "}"))).contains(ProblemCode.NOT_UNDERSTOOD);
    }

    @Test
    void a_file_without_a_question_says_what_was_expected() {
        assertThat(read("// nothing\n").problems())
                .extracting(QuestionProblem::code)
                .containsExactly(ProblemCode.NOT_UNDERSTOOD);
    }

    @Provide
    Arbitrary<List<QuestionDraft>> drafts() {
        return AnyDrafts.drafts(false, false);
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void what_is_written_reads_back_the_same(@ForAll("drafts") List<QuestionDraft> drafts) {
        ImportedFile file = GiftQuestions.read(GiftExport.write(drafts, id -> Optional.empty()));

        assertThat(file.questions()).extracting(ImportedQuestion::draft).isEqualTo(drafts);
    }
}
