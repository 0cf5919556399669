package vn.mocson.exam.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.mocson.HouseEntrants;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;
import vn.mocson.account.StaffRole;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.exam.AttemptId;
import vn.mocson.exam.AttemptView;
import vn.mocson.exam.ClosedAttemptRefused;
import vn.mocson.exam.ExamService;
import vn.mocson.exam.ResponseForm;
import vn.mocson.participant.Entrant;
import vn.mocson.participant.ParticipantService;
import vn.mocson.unit.UnitService;

@HouseTest
class LateViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext house;

    @BeforeEach
    @AfterEach
    void nobodySat() {
        HouseEntrants.leave(house);
    }

    @Test
    void aContestWithoutLateAnswersSaysSo() {
        HouseStaff.signIn(house, StaffRole.SECRETARY);

        assertThat(shown()).contains("Chưa có câu trả lời nào tới muộn");
    }

    @Test
    void whoSentWhatTooLateStandsBesideWhatCounts() {
        somebodyAnswersAfterTheHandIn("Bùi Thị Trễ");
        HouseStaff.signIn(house, StaffRole.JUDGE);

        assertThat(shown())
                .contains("Bùi Thị Trễ", "lượt 1", "sau khi bài đóng (đã nộp)")
                .contains("Câu 1: tới muộn B, đang tính A")
                .contains("Câu 2: tới muộn A, đang tính không chọn")
                .contains("Số dự đoán tới muộn: 1234");
    }

    private void somebodyAnswersAfterTheHandIn(String name) {
        Access.asSystem(() -> {
            ContestDefinition contest = house.getBean(ContestService.class).bySlug(HouseEntrants.RUNNING);
            ExamService exam = house.getBean(ExamService.class);
            Entrant entrant = house.getBean(ParticipantService.class)
                    .registerSample(
                            contest.id(),
                            name,
                            LocalDate.of(1970, 2, 3),
                            "0999123456",
                            house.getBean(UnitService.class)
                                    .tree(contest.units())
                                    .all()
                                    .getLast()
                                    .id());
            AttemptView paper = exam.start(entrant, contest.rounds().getFirst().id(), Instant.now())
                    .attempt();
            AttemptId attempt = new AttemptId(UUID.fromString(paper.id()));
            AttemptView.Question first = paper.questions().getFirst();
            AttemptView.Question second = paper.questions().get(1);
            exam.submit(
                    entrant,
                    attempt,
                    new ResponseForm(1L, Map.of(first.id(), option(first, 0)), null, null),
                    Instant.now());
            assertThatThrownBy(() -> exam.save(
                            entrant,
                            attempt,
                            new ResponseForm(
                                    2L,
                                    Map.of(first.id(), option(first, 1), second.id(), option(second, 0)),
                                    new BigDecimal(1234),
                                    null),
                            Instant.now()))
                    .isInstanceOf(ClosedAttemptRefused.class);
            return true;
        });
    }

    private static List<String> option(AttemptView.Question question, int index) {
        return List.of(question.options().get(index).id());
    }

    private String shown() {
        return navigate("quan-tri/cuoc-thi/" + HouseEntrants.RUNNING + "/nop-muon", LateView.class)
                .getElement()
                .getTextRecursively();
    }
}
