package vn.mocson.questionbank.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.mocson.questionbank.quality.Questions.question;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionProblem;

class QuestionChecksTest {

    private static List<ProblemCode> codes(QuestionDraft draft) {
        return QuestionChecks.of(draft).stream().map(QuestionProblem::code).toList();
    }

    @Test
    void gaps_are_among_the_problems() {
        QuestionDraft draft = question("", "", "Hà Nội");

        assertThat(QuestionChecks.of(draft)).containsAll(draft.gaps());
        assertThat(codes(draft)).contains(ProblemCode.NO_TEXT, ProblemCode.TOO_FEW_OPTIONS);
    }

    @Test
    void a_stem_that_names_the_key_gives_it_away() {
        List<QuestionProblem> problems = QuestionChecks.of(question(
                "Thủy điện Sơn La trên sông Đà khiến bia cổ phải di chuyển vì công trình nào?",
                "",
                "Thủy điện Sơn La",
                "Thủy điện Hòa Bình",
                "Thủy điện Bản Chát"));

        assertThat(problems)
                .containsExactly(new QuestionProblem(
                        ProblemCode.OPTION_REPEATS_STEM,
                        "Câu hỏi đã nhắc đến “Thủy điện Sơn La” của đáp án A nên để lộ đáp án; hãy viết lại câu hỏi hoặc"
                                + " phương án."));
    }

    @Test
    void words_that_all_options_share_give_nothing_away() {
        assertThat(codes(question(
                        "Thành phố nào là nơi họp Đại hội của Đảng?",
                        "",
                        "Thành phố Huế",
                        "Thành phố Vinh",
                        "Thành phố Hà Nội")))
                .isEmpty();
    }

    @Test
    void a_stem_that_names_wrong_options_too_gives_nothing_away() {
        assertThat(codes(question(
                        "Trong hai tỉnh Lạng Sơn và Cao Bằng, tỉnh nào có ải Chi Lăng?", "", "Lạng Sơn", "Cao Bằng")))
                .isEmpty();
    }

    @Test
    void a_wrong_option_that_repeats_the_stem_is_named_by_its_letter() {
        List<QuestionProblem> problems = QuestionChecks.of(question(
                "Khởi nghĩa Bắc Sơn mở đầu thời kỳ đấu tranh vũ trang như thế nào?",
                "",
                "Cuộc nổi dậy đầu tiên do Đảng lãnh đạo",
                "Khởi nghĩa Bắc Sơn mở đầu thời kỳ đấu tranh vũ trang ở Nam Kỳ"));

        assertThat(problems)
                .containsExactly(new QuestionProblem(
                        ProblemCode.OPTION_REPEATS_STEM,
                        "Phương án B nhắc lại gần hết câu hỏi; hãy chỉ giữ phần trả lời."));
    }

    @Test
    void tone_marks_tell_short_words_apart() {
        assertThat(codes(question("Bia đá Lê Thái Tổ nằm trên bờ con sông nào?", "", "Sông Đà", "Sông Mã")))
                .isEmpty();
    }

    @Test
    void a_year_in_the_stem_that_is_the_key_gives_it_away() {
        assertThat(codes(question("Khởi nghĩa năm 1917 nổ ra năm nào?", "", "Năm 1917", "Năm 1918", "Năm 1919")))
                .containsExactly(ProblemCode.OPTION_REPEATS_STEM);
    }
}
