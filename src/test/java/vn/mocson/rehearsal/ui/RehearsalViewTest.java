package vn.mocson.rehearsal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
import vn.mocson.rehearsal.RehearsalService;

@HouseTest
class RehearsalViewTest extends SpringBrowserlessTest {

    private static final String CONTEST = "lang-son-70-nam";

    @Autowired
    private ApplicationContext house;

    private Instant opensAt = Instant.EPOCH;
    private Instant closesAt = Instant.EPOCH;

    @BeforeEach
    void anOpenRound() {
        opensAt = round().opensAt();
        closesAt = round().closesAt();
        Instant now = house.getBean(Clock.class).instant();
        opens(now.minus(1, ChronoUnit.HOURS), now.plus(1, ChronoUnit.HOURS));
        HouseStaff.signIn(house, StaffRole.ORGANIZER);
    }

    @AfterEach
    void asItWas() {
        JdbcClient db = house.getBean(JdbcClient.class);
        db.sql("DELETE FROM rehearsal_sheet").update();
        db.sql("DELETE FROM rehearsal").update();
        opens(opensAt, closesAt);
    }

    private ContestDefinition contest() {
        return house.getBean(ContestService.class).bySlug(CONTEST);
    }

    private RoundDefinition round() {
        return contest().rounds().getLast();
    }

    private void opens(Instant opens, Instant closes) {
        house.getBean(JdbcClient.class)
                .sql("UPDATE round SET opens_at = ?, closes_at = ? WHERE id = ?")
                .params(opens, closes, round().id().value())
                .update();
        Access.asSystem(() -> {
            house.getBean(ContestService.class).forgetCaches();
            return true;
        });
    }

    private RehearsalView open() {
        return navigate("quan-tri/cuoc-thi/" + CONTEST + "/tong-duyet", RehearsalView.class);
    }

    private void click(Component within, String words) {
        test(find(Button.class, within).all().stream()
                        .filter(button -> words.equals(button.getText()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no button " + words)))
                .click();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    @Test
    void anOrganizerBeginsSeesWhatIsToBeDoneAndIsToldWhyNoCrowdMayRunNow() {
        RehearsalView view = open();
        assertThat(text(view)).contains("Mở một buổi tổng duyệt", "Chưa có phiếu nào");

        click(view, "Mở buổi tổng duyệt");
        assertThat(text(view))
                .contains("Đám đông mô phỏng", "Khởi động lại giữa lúc đang thi", "Chưa kiểm tra", "NO-GO")
                .contains("chỉ quản trị viên chạy được phần này");

        click(view, "Chạy đám đông");
        assertThat(test(find(Notification.class).single()).getText()).contains("Kỳ thi thật", "đang mở đến");
    }

    @Test
    void anAdministratorMayTryTheBackupAndIsToldHowToRestart() {
        HouseStaff.signIn(house, StaffRole.ADMIN);
        RehearsalView view = open();

        click(view, "Mở buổi tổng duyệt");

        assertThat(text(view)).contains("khởi động lại ứng dụng trên máy chủ", "Sao lưu và khôi phục thử");
        assertThat(find(Button.class, view).all())
                .anyMatch(button -> button.getText().equals("Sao lưu và khôi phục thử"));
    }

    @Test
    void theSheetIsListedAndStaysWhenTheRehearsalEnds() {
        RehearsalView view = open();
        click(view, "Mở buổi tổng duyệt");

        click(view, "Lập phiếu kết luận");
        click(view, "Kết thúc buổi tổng duyệt");
        ConfirmDialog dialog = find(ConfirmDialog.class).single();
        assertThat(house.getBean(RehearsalService.class).current(contest().id()))
                .isPresent();
        test(dialog).confirm();

        assertThat(house.getBean(RehearsalService.class).current(contest().id()))
                .isEmpty();
        assertThat(text(view)).contains("Mở một buổi tổng duyệt", "Chưa sẵn sàng (NO-GO)", "người lập: organizer");
        assertThat(find(Anchor.class, view).all()).anyMatch(link -> text(link).contains("Tải phiếu (PDF)"));
    }
}
