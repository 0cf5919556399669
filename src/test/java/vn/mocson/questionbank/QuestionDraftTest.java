package vn.mocson.questionbank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;

class QuestionDraftTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tất cả các phương án trên", "Tất cả các đáp án trên đều đúng", "Cả A và B", "Cả A, B và C",
                "cả a,b,c đều đúng", "Cả 3 phương án trên", "Cả ba câu trên đều sai", "Cả hai ý trên",
                "Không có phương án nào đúng", "Không đáp án nào đúng", "Tất cả đều đúng", "Cả ba đều sai",
                "Cả ba phương án", "A và B đều đúng", "Đáp án A và C", "Cả hai đáp án"
            })
    void an_option_that_speaks_of_the_others_makes_sense_only_behind_them(String text) {
        assertThat(new OptionDraft(text, false).refersToOthers()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thái Nguyên",
                "Ngày 02/11/1954",
                "Cả nước",
                "Tất cả các tỉnh miền núi phía Bắc",
                "Không",
                "A Lưới",
                "Đảng bộ Khối các cơ quan tỉnh",
                "B 52",
                "Cả hai tỉnh Thái Nguyên và Bắc Kạn"
            })
    void an_option_that_stands_for_itself_may_stand_anywhere(String text) {
        assertThat(new OptionDraft(text, false).refersToOthers()).isFalse();
    }

    private static QuestionDraft question(String lastOption) {
        return QuestionDraft.of(
                "Lịch sử",
                Difficulty.EASY,
                "Câu hỏi?",
                List.of(
                        new OptionDraft("Một", false),
                        new OptionDraft("Hai", false),
                        new OptionDraft("Ba", false),
                        new OptionDraft(lastOption, true)),
                "",
                SourceReference.NONE);
    }

    private static List<Boolean> pinned(QuestionDraft question) {
        return question.options().stream().map(OptionDraft::pinned).toList();
    }

    @Test
    void where_an_option_names_others_by_their_letters_every_option_keeps_its_place() {
        assertThat(pinned(question("Cả A và B"))).containsExactly(true, true, true, true);
    }

    @Test
    void where_an_option_speaks_of_all_others_it_alone_keeps_its_place() {
        assertThat(pinned(question("Tất cả các phương án trên"))).containsExactly(false, false, false, true);
        assertThat(pinned(question("Bốn"))).containsExactly(false, false, false, false);
    }
}
