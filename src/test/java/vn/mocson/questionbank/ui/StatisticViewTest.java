package vn.mocson.questionbank.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.select.Select;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;
import vn.mocson.account.StaffRole;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.ItemFigures;
import vn.mocson.questionbank.ItemFigures.Choice;
import vn.mocson.questionbank.PaperFigures;
import vn.mocson.questionbank.PaperQuestion;
import vn.mocson.questionbank.QuestionBankService;
import vn.mocson.questionbank.QuestionId;
import vn.mocson.questionbank.QuestionStatisticsService;

@HouseTest
class StatisticViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private ContestService contests;

    @Autowired
    private QuestionBankService banks;

    @Autowired
    private QuestionStatisticsService statistics;

    @Autowired
    private AuthoringService authoring;

    @Test
    void whatPeopleKnowLeastIsNamedAndADoubtfulKeyIsPointedAt() {
        ContestDefinition contest = contests.bySlug("thai-nguyen-70-nam");
        Access.asSystem(() -> {
            QuestionId id = banks.pool(Objects.requireNonNull(contest.questionSet()))
                    .getFirst()
                    .id();
            PaperQuestion question = banks.questions(List.of(id)).getFirst();
            // every option but the key is taken by the best alone
            var wrong = question.options().stream()
                    .filter(option -> !Objects.requireNonNull(
                                    banks.keys(List.of(id)).get(id))
                            .correct()
                            .contains(option.id()))
                    .findFirst()
                    .orElseThrow();
            statistics.record(
                    contest.bank(),
                    new PaperFigures(
                            contest.rounds().getFirst().id().value(),
                            "Cuộc thi – Tuần 1",
                            100,
                            false,
                            new BigDecimal("62.5"),
                            null,
                            null,
                            null,
                            null,
                            new BigDecimal("71.2"),
                            null,
                            Instant.EPOCH),
                    List.of(new ItemFigures(
                            id,
                            100,
                            new BigDecimal("0.415"),
                            null,
                            new BigDecimal("-12"),
                            null,
                            3,
                            Map.of(wrong.id(), new Choice(20, 5, 1)))));
            return true;
        });
        HouseStaff.signIn(house, StaffRole.ORGANIZER);

        StatisticView view = navigate("quan-tri/ngan-hang/thai-nguyen/thong-ke", StatisticView.class);
        test(find(Select.class, view).single()).selectItem("Cuộc thi – Tuần 1");

        assertThat(view.getElement().getTextRecursively())
                .contains("Nội dung ít người nắm nhất", "đúng 41,5 %", "71,2 %");
        assertThat(find(StatisticQuestions.class, view).single().getElement().getTextRecursively())
                .contains("Từng câu hỏi");
    }

    @Test
    void aBankThatNoRoundAskedYetSaysWhenFiguresCome() {
        String code = Access.asSystem(() -> authoring.createBank("Ngân hàng chưa dùng"))
                .code();
        HouseStaff.signIn(house, StaffRole.AUTHOR);

        StatisticView view = navigate("quan-tri/ngan-hang/" + code + "/thong-ke", StatisticView.class);

        assertThat(view.getElement().getTextRecursively()).contains("Chưa có số liệu");
    }
}
