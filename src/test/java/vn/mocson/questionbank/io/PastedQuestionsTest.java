package vn.mocson.questionbank.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
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

class PastedQuestionsTest {

    private static final String BODY = "\nA. Hà Nội\nB. Huế\nC. Thái Nguyên\nD. Lạng Sơn\n";
    private static final String GOOD = "Câu 1: Thủ đô của Việt Nam?" + BODY + "Đáp án: A\n";

    private static ImportedFile read(String text) {
        return PastedQuestions.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ImportedQuestion only(String text) {
        List<ImportedQuestion> questions = read(text).questions();
        assertThat(questions).hasSize(1);
        return questions.getFirst();
    }

    private static List<String> options(ImportedQuestion question) {
        return question.draft().options().stream().map(OptionDraft::text).toList();
    }

    /** {@code AC}: the letters of the right ones. */
    static String key(ImportedQuestion question) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < question.draft().options().size(); i++) {
            if (question.draft().options().get(i).correct()) {
                key.append(QuestionDraft.letter(i));
            }
        }
        return key.toString();
    }

    static List<ProblemCode> codes(List<QuestionProblem> problems) {
        return problems.stream().map(QuestionProblem::code).toList();
    }

    private static String keys(ImportedFile file) {
        return file.questions().stream().map(PastedQuestionsTest::key).collect(Collectors.joining(" "));
    }

    private static ImportedFile clean(String text) {
        ImportedFile file = read(text);
        assertThat(file.problems()).isEmpty();
        file.questions().forEach(question -> assertThat(question.problems()).isEmpty());
        return file;
    }

    @Test
    void a_question_has_its_words_its_options_its_key_and_where_it_stands() {
        ImportedQuestion question = only("CÂU HỎI TÌM HIỂU\n\n" + GOOD);

        assertThat(question.draft())
                .isEqualTo(QuestionDraft.of(
                        "",
                        null,
                        "Thủ đô của Việt Nam?",
                        List.of(
                                new OptionDraft("Hà Nội", true),
                                new OptionDraft("Huế", false),
                                new OptionDraft("Thái Nguyên", false),
                                new OptionDraft("Lạng Sơn", false)),
                        "",
                        SourceReference.NONE));
        assertThat(question.line()).isEqualTo(3);
        assertThat(question.no()).isEqualTo(1);
        assertThat(question.raw()).isEqualTo(GOOD.strip());
        assertThat(question.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Câu 1: ", "Câu 1. ", "Câu1:", "Câu hỏi 1: ", "Câu 1 ", "CÂU 1. ", "câu 1: ", "Câu số 1: ", "Bài 1 ",
                        "Bài 1: ",
                "Question 1 ", "Question 1: ", "1. ", "1) ", "1.", "1/ ", "Câu 1 - ", "Câu 1) ", "Cau 1: ",
                        "Câu 1 (0,5 điểm): ",
                "  Câu 1: ", "\tCâu\u00A01: ", "Câu 1:\n", "Câu 1.\t"
            })
    void a_question_begins_with_any_label_people_use(String label) {
        ImportedQuestion question = only(label + "Thủ đô của Việt Nam?" + BODY + "Đáp án: A\n");

        assertThat(question.draft().text()).isEqualTo("Thủ đô của Việt Nam?");
        assertThat(options(question)).containsExactly("Hà Nội", "Huế", "Thái Nguyên", "Lạng Sơn");
        assertThat(question.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A. Một\nB. Hai\nC. Ba",
                "A.Một\nB.Hai\nC.Ba",
                "A) Một\nB) Hai\nC) Ba",
                "a. Một\nb. Hai\nc. Ba",
                "(A) Một\n(B) Hai\n(C) Ba",
                "A: Một B: Hai C: Ba",
                "A. Một\tB. Hai\tC. Ba",
                "A. Một    B. Hai    C. Ba",
                "A. Một B. Hai\nC. Ba",
                "a) Một b) Hai c) Ba",
                "A.Một B.Hai C.Ba",
                "  A. Một\n  B. Hai\n  C. Ba",
                "A.\u00A0Một\nB.\u00A0Hai\nC.\u00A0Ba",
                "A.\nMột\nB.\nHai\nC.\nBa",
                "A/ Một\nB/ Hai\nC/ Ba",
                "Một\nHai\nBa",
                "- Một\n- Hai\n- Ba",
                "A.\tMột\nB.\tHai\nC.\tBa"
            })
    void options_stand_as_people_write_them(String written) {
        ImportedQuestion question = only("Câu 1: Bao nhiêu?\n" + written + "\nĐáp án: B");

        assertThat(options(question)).containsExactly("Một", "Hai", "Ba");
        assertThat(key(question)).isEqualTo("B");
        assertThat(question.problems()).isEmpty();
        assertThat(question.draft().text()).isEqualTo("Bao nhiêu?");
    }

    @Test
    void numbers_and_dashes_are_no_labels() {
        assertThat(options(only("Câu 1: Tính x?\nA: 6 B: - 6 C: 8\nĐáp án: A"))).containsExactly("6", "- 6", "8");
    }

    @Test
    void question_and_options_may_share_a_line() {
        ImportedQuestion question = only("Câu 1. Bao nhiêu? A. Một B. Hai C. Ba D. Bốn\nĐA: D");

        assertThat(question.draft().text()).isEqualTo("Bao nhiêu?");
        assertThat(options(question)).containsExactly("Một", "Hai", "Ba", "Bốn");
        assertThat(key(question)).isEqualTo("D");
    }

    @Test
    void a_letter_within_an_option_is_no_label_where_the_next_line_has_it() {
        ImportedQuestion question =
                only("Câu 1: Ai?\nA. Ông Nguyễn Văn B. ở Huế\nB. Ông Trần Văn C. ở Hà Nội\nC. Không ai\nĐáp án: C");

        assertThat(options(question))
                .containsExactly("Ông Nguyễn Văn B. ở Huế", "Ông Trần Văn C. ở Hà Nội", "Không ai");
    }

    @Test
    void a_doubtful_cut_within_a_line_is_said() {
        assertThat(codes(only("Câu 1: Ai?\nA. Ông B. ở Huế B. Ông Hai C. Không ai\nĐáp án: C")
                        .problems()))
                .contains(ProblemCode.NOT_UNDERSTOOD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A. Một\nB. Hai", "A. 1\nB. 2\nC. 3\nD. 4\nE. 5\nF. 6\nG. 7\nH. 8"})
    void two_to_eight_options_are_a_question(String options) {
        assertThat(only("Câu 1: Hỏi?\n" + options + "\nĐáp án: A").problems()).isEmpty();
    }

    @Test
    void nine_options_one_option_or_none_are_said() {
        String eight = "A. 1\nB. 2\nC. 3\nD. 4\nE. 5\nF. 6\nG. 7\nH. 8\n";

        assertThat(codes(only("Câu 1: Hỏi?\n" + eight + "H. 9\nĐáp án: A").problems()))
                .contains(ProblemCode.TOO_MANY_OPTIONS);
        assertThat(codes(only("Câu 1: Hỏi?\nA. Một\nĐáp án: A").problems())).contains(ProblemCode.TOO_FEW_OPTIONS);
        assertThat(codes(only("Câu 1: Hỏi?\nĐáp án: A").problems()))
                .contains(ProblemCode.TOO_FEW_OPTIONS, ProblemCode.NO_KEY);
        assertThat(codes(only("Câu 1:\nA. Một\nB. Hai\nĐáp án: A").problems())).containsExactly(ProblemCode.NO_TEXT);
        assertThat(codes(only("Câu 1: Hỏi?\nA. Một\nB. một\nĐáp án: A").problems()))
                .containsExactly(ProblemCode.DUPLICATE_OPTION);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Đáp án: C | C",
                "Đáp án đúng: A, C | AC",
                "ĐA: B | B",
                "Answer: D | D",
                "ANSWER: D | D",
                "Đáp án C | C",
                "Đáp án đúng là: B | B",
                "đáp án: c | C",
                "Đáp án: C. | C",
                "Đáp án: C. Thái Nguyên | C",
                "Đáp án: Thái Nguyên | C",
                "Đáp án: A và C | AC",
                "Đáp án: A;C | AC",
                "Đáp án: AC | AC",
                "=> Đáp án: B | B",
                "Chọn B | B",
                "Đáp án : (B) | B",
                "Đ/A: B | B",
                "- Đáp án: B | B",
                "Đáp án:\\nB | B",
                "[Đáp án: B] | B",
                "Key: B | B",
                "Phương án đúng: D | D"
            })
    void the_key_is_named_below_the_question(String line, String key) {
        ImportedQuestion question = only("Câu 1: Hỏi?" + BODY + line.replace("\\n", "\n"));

        assertThat(key(question)).isEqualTo(key);
        assertThat(question.problems()).isEmpty();
        assertThat(question.draft().explanation()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*B. Hai", "B*. Hai", "B. *Hai", "* B. Hai", "B.* Hai"})
    void an_asterisk_marks_the_right_option(String starred) {
        ImportedQuestion question = only("Câu 1: Hỏi?\nA. Một\n" + starred + "\nC. Ba");

        assertThat(key(question)).isEqualTo("B");
        assertThat(options(question)).containsExactly("Một", "Hai", "Ba");
        assertThat(question.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Đáp án: A hoặc B", "Đáp án: chưa rõ", "Đáp án: E", "Đáp án: Cao Bằng", "Đáp án:", ""})
    void a_key_that_is_not_certain_is_none(String line) {
        ImportedQuestion question = only("Câu 1: Hỏi?" + BODY + line);

        assertThat(key(question)).isEmpty();
        assertThat(codes(question.problems())).contains(ProblemCode.NO_KEY);
    }

    @Test
    void the_first_option_is_never_taken_for_the_key() {
        assertThat(codes(only("Câu 1: Hỏi?" + BODY).problems())).containsExactly(ProblemCode.NO_KEY);
    }

    @Test
    void letters_and_words_that_disagree_are_no_key() {
        ImportedQuestion question = only("Câu 1: Hỏi?" + BODY + "Đáp án: C. Huế");

        assertThat(codes(question.problems())).containsExactly(ProblemCode.NO_KEY, ProblemCode.KEY_TABLE_MISMATCH);
    }

    @Test
    void an_asterisk_and_a_line_that_disagree_are_no_key() {
        ImportedQuestion question = only("Câu 1: Hỏi?\nA. Một\n*B. Hai\nĐáp án: A");

        assertThat(key(question)).isEmpty();
        assertThat(codes(question.problems())).containsExactly(ProblemCode.NO_KEY, ProblemCode.KEY_TABLE_MISMATCH);
    }

    @Test
    void several_asterisks_are_several_keys_unless_the_question_asks_for_them() {
        ImportedQuestion question = only("Câu 1: Hỏi?\n*A. Một\n*B. Hai\nC. Ba");

        assertThat(key(question)).isEqualTo("AB");
        assertThat(codes(question.problems())).containsExactly(ProblemCode.SEVERAL_KEYS);
        assertThat(only("Câu 1: Hỏi? (Chọn nhiều phương án)\n*A. Một\n*B. Hai\nC. Ba")
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1-A 2.B 3C",
                "1a\n2b\n3c",
                "1.A\n2.B\n3.C",
                "Câu 1: A\nCâu 2: B\nCâu 3: C",
                "1: A, 2: B, 3: C",
                "1\t2\t3\nA\tB\tC",
                "Câu 1 2 3\nĐáp án A B C",
                "1A; 2B; 3C",
                "1. A 2. B\n3. C",
                "1 A\n2 B\n3 C"
            })
    void an_answer_table_follows_the_questions(String table) {
        String three = "Câu 1: Một?" + BODY + "Câu 2: Hai?" + BODY + "Câu 3: Ba?" + BODY;

        assertThat(keys(clean(three + "--- HẾT ---\nĐÁP ÁN\n" + table))).isEqualTo("A B C");
        assertThat(keys(clean(three + "\nBẢNG ĐÁP ÁN:\n" + table))).isEqualTo("A B C");
        assertThat(keys(clean(three + "HẾT\n" + table))).isEqualTo("A B C");
        assertThat(keys(clean(three + "\n" + table))).isEqualTo("A B C");
    }

    @Test
    void an_answer_table_in_one_line_behind_its_name() {
        assertThat(keys(clean("1. Một?" + BODY + "2. Hai?" + BODY + "Đáp án: 1A 2D")))
                .isEqualTo("A D");
    }

    @Test
    void answers_at_the_end_may_say_why() {
        ImportedFile file = clean("Câu 1: Một?" + BODY + "HẾT\nĐÁP ÁN VÀ GIẢI THÍCH\nCâu 1: C. Vì thế");

        assertThat(keys(file)).isEqualTo("C");
        assertThat(file.questions().getFirst().draft().explanation()).isEqualTo("Vì thế");
    }

    @Test
    void a_table_that_contradicts_the_question_leaves_it_without_a_key() {
        ImportedFile file = read("Câu 1: Một?" + BODY + "Đáp án: A\nCâu 2: Hai?" + BODY + "Đáp án: B\n\nĐÁP ÁN\n1A 2C");

        assertThat(keys(file)).isEqualTo("A ");
        assertThat(codes(file.questions().getLast().problems()))
                .containsExactly(ProblemCode.NO_KEY, ProblemCode.KEY_TABLE_MISMATCH);
    }

    @Test
    void a_table_that_speaks_of_other_questions_is_said() {
        ImportedFile file = read("Câu 1: Một?" + BODY + "ĐÁP ÁN\n1A 2C");

        assertThat(keys(file)).isEqualTo("A");
        assertThat(codes(file.problems())).containsExactly(ProblemCode.KEY_TABLE_MISMATCH);
    }

    @Test
    void a_number_that_two_questions_have_takes_no_key_from_the_table() {
        ImportedFile file = read("Câu 1: Một?" + BODY + "Câu 1: Hai?" + BODY + "ĐÁP ÁN\n1A");

        assertThat(keys(file).strip()).isEmpty();
        assertThat(codes(file.problems())).containsExactly(ProblemCode.KEY_TABLE_MISMATCH, ProblemCode.NUMBER_GAP);
    }

    @Test
    void numbers_may_begin_again_in_each_section_and_in_its_answers() {
        ImportedFile file = clean("Phần I. Một\nCâu 1: Một?" + BODY + "Phần II. Hai\nCâu 1: Hai?" + BODY
                + "ĐÁP ÁN\nPhần I\n1A\nPhần II\n1C");

        assertThat(keys(file)).isEqualTo("A C");
    }

    @Test
    void explanation_source_topic_and_difficulty_have_their_lines() {
        QuestionDraft draft = only(GOOD
                        + "Giải thích: Dòng một\ndòng hai\nNguồn: Lịch sử Đảng bộ tỉnh, tr. 45: “Hà Nội” – https://vn.vn\n"
                        + "Chủ đề: Lịch sử / Thủ đô\nMức độ: Thông hiểu")
                .draft();

        assertThat(draft.explanation()).isEqualTo("Dòng một dòng hai");
        assertThat(draft.source())
                .isEqualTo(new SourceReference("Lịch sử Đảng bộ tỉnh", "45", "Hà Nội", "https://vn.vn"));
        assertThat(draft.topic()).isEqualTo("Lịch sử / Thủ đô");
        assertThat(draft.difficulty()).isEqualTo(Difficulty.MEDIUM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Lời giải: Vì thế",
                "Giải thích: Vì thế",
                "HD: Vì thế",
                "Lời giải\nVì thế",
                "Hướng dẫn giải: Vì thế"
            })
    void an_explanation_has_several_names(String line) {
        assertThat(only(GOOD + line).draft().explanation()).isEqualTo("Vì thế");
        assertThat(only(GOOD.replace("Đáp án: A\n", line + "\nĐáp án: A\n")).problems())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Nguồn: Sách", "Tham khảo: Sách", "Trích: Sách", "(Nguồn: Sách)", "Tài liệu tham khảo: Sách"})
    void a_source_has_several_names(String line) {
        assertThat(only(GOOD + line).draft().source().document()).isEqualTo("Sách");
    }

    @ParameterizedTest
    @CsvSource({
        "Dễ,EASY",
        "Nhận biết,EASY",
        "Trung bình,MEDIUM",
        "Thông hiểu,MEDIUM",
        "Khó,HARD",
        "Vận dụng,HARD",
        "vận dụng cao,HARD"
    })
    void difficulty_is_said_in_both_ways_of_schools(String word, Difficulty difficulty) {
        assertThat(only(GOOD + "Mức độ: " + word).draft().difficulty()).isEqualTo(difficulty);
    }

    @Test
    void a_difficulty_nobody_knows_is_said() {
        assertThat(codes(only(GOOD + "Mức độ: kinh khủng").problems())).containsExactly(ProblemCode.NOT_UNDERSTOOD);
    }

    @Test
    void key_and_explanation_may_share_a_line() {
        ImportedQuestion question = only("Câu 1: Hỏi?" + BODY + "Đáp án: B. Giải thích: Vì thế");

        assertThat(key(question)).isEqualTo("B");
        assertThat(question.draft().explanation()).isEqualTo("Vì thế");
        assertThat(only("Câu 1: Hỏi?" + BODY + "Đáp án: B. Vì thế").draft().explanation())
                .isEqualTo("Vì thế");
    }

    @Test
    void sections_are_topics_one_within_the_other() {
        ImportedFile file = clean("Phần I. Lịch sử\nChủ đề 1: Thành lập\n" + GOOD + "Chủ đề 2: Xây dựng\n"
                + GOOD.replace("Câu 1", "Câu 2").replace("Thủ đô", "Nơi") + "PHẦN II\nĐIỀU LỆ\n"
                + GOOD.replace("Câu 1", "Câu 3").replace("Thủ đô", "Chỗ"));

        assertThat(file.questions())
                .extracting(question -> question.draft().topic())
                .containsExactly(
                        "Phần I. Lịch sử / Chủ đề 1: Thành lập",
                        "Phần I. Lịch sử / Chủ đề 2: Xây dựng",
                        "PHẦN II. ĐIỀU LỆ");
    }

    @Test
    void a_lesson_is_a_section_where_questions_are_called_otherwise() {
        assertThat(only("CHƯƠNG 1 MỞ ĐẦU\nBài 2: Đảng bộ\n" + GOOD).draft().topic())
                .isEqualTo("CHƯƠNG 1 MỞ ĐẦU / Bài 2: Đảng bộ");
    }

    @Test
    void titles_before_the_first_question_are_nobodys_business_but_later_lines_are_said() {
        assertThat(read("ĐẢNG BỘ KHỐI\nBộ câu hỏi\n\n" + GOOD).problems()).isEmpty();
        assertThat(read(GOOD + "Phần II. Hai\nChọn phương án đúng nhất\nCâu 2: Hỏi?" + BODY + "Đáp án: B")
                        .problems())
                .extracting(QuestionProblem::code, QuestionProblem::line)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(ProblemCode.NOT_UNDERSTOOD, 8));
    }

    @Test
    void a_line_without_a_label_behind_the_last_option_is_said() {
        ImportedQuestion question = only("Câu 1: Hỏi?" + BODY + "và vùng phụ cận\nĐáp án: A");

        assertThat(options(question)).last().isEqualTo("Lạng Sơn và vùng phụ cận");
        assertThat(codes(question.problems())).containsExactly(ProblemCode.NOT_UNDERSTOOD);
    }

    @Test
    void a_question_goes_on_over_lines_and_counts_statements() {
        ImportedFile file = clean(
                "1. Cho các sự kiện:\n1. Một việc\n2. Hai việc\n3. Ba việc\nThứ tự nào đúng?\nA. 1, 2, 3\nB. 3, 2, 1\n"
                        + "Đáp án: A\n2. Hỏi?" + BODY + "Đáp án: B");

        assertThat(keys(file)).isEqualTo("A B");
        assertThat(file.questions().getFirst().draft().text())
                .isEqualTo("Cho các sự kiện: 1. Một việc 2. Hai việc 3. Ba việc Thứ tự nào đúng?");
    }

    @Test
    void a_number_counts_statements_where_questions_are_called_cau() {
        assertThat(only("Câu 1: Cho các ý:\n1. Một\n2. Hai\nÝ nào?\nA. 1\nB. 2\nĐáp án: A")
                        .draft()
                        .text())
                .isEqualTo("Cho các ý: 1. Một 2. Hai Ý nào?");
    }

    @Test
    void questions_without_labels_begin_at_the_words_before_their_options() {
        ImportedFile file =
                clean("Thủ đô ở đâu?\nA) Huế\nB) Hà Nội\nANSWER: B\n\nCố đô ở đâu?\nA) Huế\nB) Hà Nội\nANSWER: A\n");

        assertThat(keys(file)).isEqualTo("B A");
        assertThat(file.questions().getLast().draft().text()).isEqualTo("Cố đô ở đâu?");
    }

    @Test
    void a_question_whose_label_was_forgotten_is_parted_and_said() {
        ImportedFile file = read(GOOD + "Cố đô ở đâu?\nA. Huế\nB. Hà Nội\nĐáp án: A\nCâu 3: Hỏi?" + BODY + "Đáp án: D");

        assertThat(keys(file)).isEqualTo("A A D");
        assertThat(codes(file.questions().get(1).problems())).containsExactly(ProblemCode.NOT_UNDERSTOOD);
        assertThat(codes(file.problems())).containsExactly(ProblemCode.NUMBER_GAP);
    }

    @Test
    void numbers_left_out_or_repeated_are_said_of_the_file() {
        String hai = GOOD.replace("Câu 1", "Câu 4").replace("Thủ đô", "Nơi");

        assertThat(read(GOOD + hai + hai.replace("Nơi", "Chỗ")).problems())
                .extracting(QuestionProblem::code, QuestionProblem::line)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ProblemCode.NUMBER_GAP, 7),
                        org.assertj.core.groups.Tuple.tuple(ProblemCode.NUMBER_GAP, 13));
    }

    @Test
    void the_same_question_again_names_the_earlier_one() {
        ImportedFile file =
                read(GOOD + GOOD.replace("Câu 1", "Câu 2").replace("Thủ đô của Việt Nam?", "Việt Nam, thu do CỦA"));

        assertThat(file.questions().getFirst().problems()).isEmpty();
        assertThat(file.questions().getLast().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.DUPLICATE_QUESTION);
            assertThat(problem.line()).isEqualTo(7);
            assertThat(problem.message()).contains("câu thứ 1");
        });
    }

    @Test
    void line_ends_a_mark_at_the_front_decomposed_letters_and_hard_spaces_do_not_matter() {
        String other = "\uFEFF"
                + Normalizer.normalize(GOOD, Normalizer.Form.NFD)
                        .replace("\n", "\r\n")
                        .replace(": ", ":\u00A0");

        assertThat(read(other).questions().getFirst().draft())
                .isEqualTo(read(GOOD).questions().getFirst().draft());
        assertThat(PastedQuestions.read(("\uFEFF" + GOOD).getBytes(StandardCharsets.UTF_16LE))
                        .questions()
                        .getFirst()
                        .draft())
                .isEqualTo(read(GOOD).questions().getFirst().draft());
    }

    @Test
    void what_speaks_of_other_options_keeps_its_place() {
        assertThat(only("Câu 1: Hỏi?\nA. Một\nB. Hai\nC. Cả A và B\nĐáp án: C")
                        .draft()
                        .options())
                .allMatch(OptionDraft::pinned);
    }

    @Test
    void a_statement_that_is_right_or_wrong_has_two_options() {
        ImportedQuestion question = only("Câu 1: Đảng bộ thành lập năm 1954.\nĐáp án: Sai");

        assertThat(options(question)).containsExactly("Đúng", "Sai");
        assertThat(key(question)).isEqualTo("B");
    }

    @Test
    void text_without_a_question_says_what_was_expected() {
        ImportedFile file = read("Chỉ là một đoạn văn.\nKhông có gì.");

        assertThat(file.questions()).isEmpty();
        assertThat(file.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.NOT_UNDERSTOOD);
            assertThat(problem.message()).contains("Câu 1:");
        });
    }

    @Test
    void another_encoding_bytes_that_are_no_text_and_endless_lines_are_refused() {
        assertThatThrownBy(() ->
                        PastedQuestions.read("Câu 1: Đảng".getBytes(java.nio.charset.Charset.forName("windows-1258"))))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> PastedQuestions.read(new byte[] {'C', 0, 1, 2}))
                .isInstanceOf(FileRefused.class);
        assertThatThrownBy(() -> read("a".repeat(200_000))).isInstanceOf(FileRefused.class);
        assertThatThrownBy(() -> read("\n".repeat(300_000))).isInstanceOf(FileRefused.class);
    }

    /** Each would take minutes or the whole stack where reading went over it again and again. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "A. A. B. ",
                "A. x\n",
                "1. x\n",
                "5. x\n",
                "Câu 1: Hỏi?\n",
                "1-A 2-B ",
                "1 1 1 1 ",
                "A, A, A, ",
                "(((((",
                "....",
                "* * * ",
                "- - - ",
                "Nguồn: ---- ",
                "Đáp án: A, ",
                "B. x\nA. x\n",
                "Câu 1: A",
                "\n\nchữ\n",
                "Giải thích: x\n",
                "Phần I. x\n",
                "Câu 1:\nA. x\n1. y\n"
            })
    void monotonous_text_is_read_however_long(String piece) {
        StringBuilder text = new StringBuilder("Câu 1: Hỏi?\n");
        int line = 0;
        int lines = 0;
        while (text.length() < 120_000 && lines < 20_000) {
            text.append(piece);
            line += piece.length();
            lines += (int) piece.chars().filter(c -> c == '\n').count();
            if (line > 99_000 && !piece.contains("\n")) {
                text.append('\n');
                line = 0;
            }
        }

        assertThat(read(text.toString()).format()).isEqualTo(QuestionFormat.TEXT);
    }
}
