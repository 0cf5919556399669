package vn.mocson.exam.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.Duration;
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
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;

@HouseTest
class TimesViewTest extends SpringBrowserlessTest {

    private static final String CONTEST = "lang-son-70-nam";

    @Autowired
    private ApplicationContext house;

    private Instant opensAt = Instant.EPOCH;
    private Instant closesAt = Instant.EPOCH;

    @BeforeEach
    void anOpenRound() {
        opensAt = round().opensAt();
        closesAt = round().closesAt();
        Instant now = now();
        opens(now.minus(1, ChronoUnit.HOURS), now.plus(1, ChronoUnit.HOURS));
        HouseStaff.signIn(house, StaffRole.ORGANIZER);
    }

    @AfterEach
    void asItWas() {
        JdbcClient db = house.getBean(JdbcClient.class);
        db.sql("DELETE FROM compensation WHERE round_id = ?")
                .param(round().id().value())
                .update();
        db.sql("DELETE FROM round_opened_early WHERE round_id = ?")
                .param(round().id().value())
                .update();
        db.sql("UPDATE round SET paused_at = NULL WHERE id = ?")
                .param(round().id().value())
                .update();
        opens(opensAt, closesAt);
    }

    @Test
    void anOpenRoundIsPausedWithAReasonAndGoesOn() {
        TimesView view = open();

        click(view, "Tạm dừng");
        find(TextArea.class, find(ConfirmDialog.class).single()).single().setValue("Máy chủ quá tải");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(round().pausedAt()).isNotNull();
        assertThat(text(view)).contains("Đang tạm dừng", "Không ai bị tính giờ", "Máy chủ quá tải", "chưa tiếp tục");

        click(view, "Tiếp tục");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(round().pausedAt()).isNull();
        assertThat(text(view)).contains("giờ kết thúc lùi theo");
    }

    @Test
    void aPauseWithoutAReasonIsRefused() {
        TimesView view = open();

        click(view, "Tạm dừng");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(round().pausedAt()).isNull();
        assertThat(test(find(Notification.class).single()).getText()).contains("lý do");
    }

    @Test
    void aRoundThatIsStillToComeIsOpenedNowAndItsOldTimeIsOnRecord() {
        opens(now().plus(1, ChronoUnit.HOURS), now().plus(2, ChronoUnit.HOURS));
        TimesView view = open();

        click(view, "Mở ngay");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(round().opensAt()).isBeforeOrEqualTo(now());
        assertThat(text(view)).contains("Mở ngay lúc", "dự kiến");
    }

    @Test
    @SuppressWarnings("unchecked")
    void minutesMoreArePreviewedGivenAndListed() {
        TimesView view = open();
        CompensationPanel panel = find(CompensationPanel.class, view).single();
        Select<Object> kind = (Select<Object>) find(Select.class, panel).all().stream()
                .filter(each -> "Cách bù".equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
        kind.setValue(kind.getListDataView().getItem(1));
        find(IntegerField.class, panel).single().setValue(7);
        find(TextArea.class, panel).single().setValue("Phòng máy mất mạng");

        click(view, "Xem trước");
        assertThat(text(find(ConfirmDialog.class).single())).contains("Đang làm bài, được lùi giờ nộp");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(text(view)).contains("Cộng thêm 7 phút", "Phòng máy mất mạng", "Tất cả mọi người");
    }

    @Test
    void anIntervalThatIsNotOverIsRefused() {
        TimesView view = open();
        CompensationPanel panel = find(CompensationPanel.class, view).single();
        find(DateTimePicker.class, panel)
                .all()
                .forEach(each -> each.setValue(now().plus(Duration.ofMinutes("Đến".equals(each.getLabel()) ? 20 : 10))
                        .atZone(VietnamTime.ZONE)
                        .toLocalDateTime()));
        find(TextArea.class, panel).single().setValue("Mất điện");

        click(view, "Xem trước");

        assertThat(find(ConfirmDialog.class).exists()).isFalse();
        assertThat(test(find(Notification.class).single()).getText()).contains("phải đã qua");
    }

    @Test
    void theJudgeSeesTheTimesAndTheSpreadButCanChangeNothing() {
        HouseStaff.signIn(house, StaffRole.JUDGE);

        TimesView view = open();
        click(view, "Tính độ chênh");

        assertThat(text(view)).contains("Rút thử 1.000 đề", "Điểm tối đa", "Mức khó");
        assertThat(find(CompensationPanel.class, view).exists()).isFalse();
        assertThat(find(Button.class, view).withText("Tạm dừng").exists()).isFalse();
    }

    private void click(Component view, String label) {
        test(find(Button.class, view).withText(label).first()).click();
    }

    private Instant now() {
        return house.getBean(Clock.class).instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private void opens(Instant from, Instant to) {
        house.getBean(JdbcClient.class)
                .sql("UPDATE round SET opens_at = ?, closes_at = ? WHERE id = ?")
                .params(from, to, round().id().value())
                .update();
        Access.asSystem(() -> {
            house.getBean(ContestService.class).forgetCaches();
            return true;
        });
    }

    private ContestDefinition contest() {
        return house.getBean(ContestService.class).bySlug(CONTEST);
    }

    private RoundDefinition round() {
        return contest().rounds().getFirst();
    }

    private TimesView open() {
        return navigate("quan-tri/cuoc-thi/" + CONTEST + "/thoi-gian", TimesView.class);
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
