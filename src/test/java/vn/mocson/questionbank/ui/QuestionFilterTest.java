package vn.mocson.questionbank.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.EntryId;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionState;
import vn.mocson.questionbank.TopicId;

class QuestionFilterTest {

    @Test
    void anAddressSaysTheWholeFilterAndTheChosenQuestion() {
        QuestionFilter filter = new QuestionFilter(
                "Việt Bắc & 1947",
                new TopicId(7),
                Difficulty.HARD,
                QuestionState.SUBMITTED,
                "biensoan",
                ProblemCode.NO_SOURCE,
                false,
                "thẻ 1");

        QueryParameters address =
                QueryParameters.fromString(filter.address(new EntryId(12)).getQueryString());

        assertThat(QuestionFilter.of(address)).isEqualTo(filter);
        assertThat(QuestionFilter.chosen(address)).isEqualTo(new EntryId(12));
        assertThat(filter.narrowing()).isEqualTo(6);
    }

    @Test
    void anyProblemIsAFilterOfItsOwn() {
        QuestionFilter filter = new QuestionFilter("", null, null, null, null, null, true, null);

        assertThat(QuestionFilter.of(filter.address(null))).isEqualTo(filter);
    }

    @Test
    void whatAnAddressSaysWronglyNarrowsNothing() {
        QueryParameters address =
                QueryParameters.fromString("chu-de=abc&muc-do=VERY&trang-thai=&cau=99999999999999999999&van-de=x");

        assertThat(QuestionFilter.of(address)).isEqualTo(QuestionFilter.NONE);
        assertThat(QuestionFilter.chosen(address)).isNull();
    }
}
