package vn.mocson.practice.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.notification.Notification;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;
import vn.mocson.account.StaffRole;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;

@HouseTest
class PracticeViewTest extends SpringBrowserlessTest {

    private static final String CONTEST = "lai-chau-20-nam";

    @Autowired
    private ApplicationContext house;

    private List<RoundDefinition> before = List.of();

    @BeforeEach
    void anOrganizer() {
        before = contest().rounds();
        HouseStaff.signIn(house, StaffRole.ORGANIZER);
    }

    @AfterEach
    void asItWas() {
        db().sql("DELETE FROM practice_release WHERE contest_id = ?")
                .param(contest().id().value())
                .update();
        for (RoundDefinition round : before) {
            times(round, round.opensAt(), round.closesAt(), round.publishedAt());
        }
    }

    @Test
    void aRoundThatIsNotOverSaysWhyItsQuestionsCannotBeReleased() {
        allRounds(Duration.ofHours(-1), Duration.ofHours(1), false);

        PracticeView view = open();

        assertThat(text(view))
                .contains("Chưa có câu nào để ôn tập", "Chưa đưa ra được:", "chưa kết thúc")
                .contains(contest().rounds().getFirst().fullName());
        assertThat(find(Button.class, view).withText("Đưa ra ôn tập").exists()).isFalse();
    }

    @Test
    void theQuestionsOfAPublishedRoundAreReleasedAndWithdrawn() {
        allRounds(Duration.ofDays(-3), Duration.ofDays(-2), true);
        PracticeView view = open();

        click(view, "Đưa ra ôn tập");
        ConfirmDialog question = find(ConfirmDialog.class).single();
        assertThat(question.getElement().getProperty("message")).contains("không nên dùng lại");
        test(question).confirm();

        assertThat(text(view)).contains("Đang ôn tập được", "Đang ôn tập: ", "organizer-");

        click(view, "Thu hồi");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(text(view)).contains("Chưa có câu nào để ôn tập", "Đã thu hồi");
    }

    @Test
    void whatBecameForbiddenMeanwhileIsRefusedInWordsAndTheListSaysWhy() {
        allRounds(Duration.ofDays(-3), Duration.ofDays(-2), true);
        PracticeView view = open();
        click(view, "Đưa ra ôn tập");
        allRounds(Duration.ofHours(-1), Duration.ofHours(1), false);

        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(test(find(Notification.class).single()).getText())
                .contains("Chưa đưa ra ôn tập được", "chưa kết thúc");
        assertThat(text(view)).contains("Chưa đưa ra được:");
    }

    // ---- helpers

    private void allRounds(Duration from, Duration to, boolean published) {
        Instant now = house.getBean(Clock.class).instant().truncatedTo(ChronoUnit.MILLIS);
        for (RoundDefinition round : before) {
            times(round, now.plus(from), now.plus(to), published ? now.plus(to) : null);
        }
    }

    private void times(RoundDefinition round, Instant from, Instant to, @Nullable Instant published) {
        db().sql("UPDATE round SET opens_at = ?, closes_at = ?, published_at = ? WHERE id = ?")
                .param(from)
                .param(to)
                .param(published)
                .param(round.id().value())
                .update();
        Access.asSystem(() -> {
            house.getBean(ContestService.class).forgetCaches();
            return true;
        });
    }

    private JdbcClient db() {
        return house.getBean(JdbcClient.class);
    }

    private ContestDefinition contest() {
        return house.getBean(ContestService.class).bySlug(CONTEST);
    }

    private void click(Component view, String label) {
        test(find(Button.class, view).withText(label).first()).click();
    }

    private PracticeView open() {
        return navigate("quan-tri/cuoc-thi/" + CONTEST + "/on-tap", PracticeView.class);
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
