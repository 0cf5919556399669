package vn.mocson.standings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
import vn.mocson.contest.ui.QuestionSetPanel;
import vn.mocson.questionbank.Decision;
import vn.mocson.questionbank.QuestionSetService;
import vn.mocson.questionbank.SetId;
import vn.mocson.questionbank.SetSummary;
import vn.mocson.questionbank.Verdict;

@HouseTest
class ContestOverviewViewTest extends SpringBrowserlessTest {

    private static final String CONTEST = "lang-son-70-nam";

    @Autowired
    private ApplicationContext house;

    private SetId before = new SetId(0);

    @BeforeEach
    void signIn() {
        before = Objects.requireNonNull(contest().questionSet());
        HouseStaff.signIn(house, StaffRole.ORGANIZER);
    }

    @AfterEach
    void asItWas() {
        ask(before);
    }

    @Test
    void theSecretarySeesTheSetItsSealAndThatItIsIntactButCannotChooseAnother() {
        HouseStaff.signIn(house, StaffRole.SECRETARY);

        ContestOverviewView view = open();

        String seal = Access.asSystem(() -> sets().set(before).seal());
        assertThat(text(view))
                .contains("Bộ câu hỏi dùng thử", Objects.requireNonNull(seal), "Còn nguyên", "Kiểm tra niêm phong");
        assertThat(find(Select.class, view).exists()).isFalse();
    }

    @Test
    @SuppressWarnings("unchecked")
    void anOrganizerChoosesAnotherSealedSet() {
        SetId other = sealed(1_000);
        ContestOverviewView view = open();

        Select<SetSummary> choice = find(Select.class, view).single();
        choice.setValue(sets().set(other));
        test(find(Button.class, view).withText("Dùng bộ này").single()).click();

        assertThat(contest().questionSet()).isEqualTo(other);
        assertThat(text(find(QuestionSetPanel.class, view).single())).contains("Bộ khác 1000");
    }

    @Test
    @SuppressWarnings("unchecked")
    void aSetThatCannotFillAPaperIsRefused() {
        SetId other = sealed(1);
        ContestOverviewView view = open();

        Select<SetSummary> choice = find(Select.class, view).single();
        choice.setValue(sets().set(other));
        test(find(Button.class, view).withText("Dùng bộ này").single()).click();

        assertThat(contest().questionSet()).isEqualTo(before);
        assertThat(test(find(Notification.class).single()).getText()).contains("không đủ câu");
    }

    @Test
    void aContestWithoutASetSaysThatItsRoundsCannotOpen() {
        ask(null);

        assertThat(text(open())).contains("Cuộc thi chưa có bộ câu hỏi.", "không mở được vì chưa có bộ câu hỏi");
    }

    @Test
    void whatWasFoundWhenARoundOpenedIsShown() {
        JdbcClient db = house.getBean(JdbcClient.class);
        db.sql("INSERT INTO seal_check (round_id, intact, reason, checked_at) VALUES (?, FALSE, ?, UTC_TIMESTAMP())")
                .params(contest().rounds().getFirst().id().value(), "Nội dung không khớp mã niêm phong.")
                .update();
        try {
            assertThat(text(open()))
                    .contains(
                            "Không mở được",
                            contest().rounds().getFirst().name(),
                            "Nội dung không khớp mã niêm phong.");
        } finally {
            db.sql("DELETE FROM seal_check WHERE set_id IS NULL").update();
        }
    }

    /** At most so many questions of the set that is asked from now. */
    private SetId sealed(int most) {
        return Access.asSystem(() -> {
            SetId other = sets().create(contest().bank(), "Bộ khác " + most);
            sets().add(
                            other,
                            sets().items(before).stream()
                                    .limit(most)
                                    .map(item -> item.id())
                                    .toList());
            sets().submit(other);
            house.getBean(JdbcClient.class)
                    .sql("UPDATE question_set_item SET verdict = ? WHERE set_id = ?")
                    .params(Verdict.APPROVED.name(), other.value())
                    .update();
            sets().recordDecision(other, new Decision("1-QĐ", LocalDate.of(2024, 7, 15), ""));
            sets().seal(other);
            return other;
        });
    }

    /** Without the guards of the service, which would pin rounds that are open. */
    private void ask(@Nullable SetId set) {
        house.getBean(JdbcClient.class)
                .sql("UPDATE contest c LEFT JOIN round r ON r.contest_id = c.id"
                        + " SET c.question_set_id = ?, r.question_set_id = NULL WHERE c.slug = ?")
                .params(Arrays.asList(set == null ? null : set.value(), CONTEST))
                .update();
        Access.asSystem(() -> {
            house.getBean(ContestService.class).forgetCaches();
            return List.of();
        });
    }

    private ContestDefinition contest() {
        return house.getBean(ContestService.class).bySlug(CONTEST);
    }

    private ContestOverviewView open() {
        return navigate("quan-tri/cuoc-thi/" + CONTEST, ContestOverviewView.class);
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private QuestionSetService sets() {
        return house.getBean(QuestionSetService.class);
    }
}
