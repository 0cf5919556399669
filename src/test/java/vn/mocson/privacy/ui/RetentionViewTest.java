package vn.mocson.privacy.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.mocson.HouseEntrants;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;
import vn.mocson.account.StaffRole;
import vn.mocson.contest.ContestService;

@HouseTest
class RetentionViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext house;

    @BeforeEach
    void somebodySat() {
        HouseEntrants.leave(house);
        HouseEntrants.submits(house, "Đoàn Thị Lưu Giữ");
        HouseStaff.signIn(house, StaffRole.SECRETARY);
    }

    @AfterEach
    void asItWas() {
        HouseEntrants.leave(house);
        house.getBean(JdbcClient.class)
                .sql("DELETE FROM contest_retention WHERE contest_id = ?")
                .param(house.getBean(ContestService.class)
                        .bySlug(HouseEntrants.RUNNING)
                        .id()
                        .value())
                .update();
    }

    private RetentionView open() {
        return navigate("quan-tri/cuoc-thi/" + HouseEntrants.RUNNING + "/luu-giu", RetentionView.class);
    }

    private void decide(RetentionView view, LocalDate day, String reason) {
        find(DatePicker.class, view).single().setValue(day);
        find(TextArea.class, view).single().setValue(reason);
        test(find(Button.class, view).withText("Đặt ngày này").single()).click();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    @Test
    void thePageSaysUntilWhenAndWhatWouldGoAndWhyNotYet() {
        RetentionView view = open();

        assertThat(text(view))
                .contains("Tạm tính 12 tháng", "1 người dự thi", "1 lượt thi", "thời hạn lưu còn đến hết ngày");
        assertThat(find(Button.class, view)
                        .withText("Xóa dữ liệu cá nhân")
                        .single()
                        .isEnabled())
                .isFalse();
    }

    @Test
    void anotherDayNeedsGroundsAndIsToldWithWhoDecided() {
        RetentionView view = open();
        decide(view, LocalDate.of(2090, 1, 31), "");
        assertThat(test(find(Notification.class).single()).getText()).contains("Hãy ghi căn cứ");

        decide(view, LocalDate.of(2090, 1, 31), "Còn khiếu nại theo biên bản ngày 12/03");

        assertThat(text(view))
                .contains("31/01/2090", "biên bản ngày 12/03", "secretary-", "Dài hơn thời hạn thường lệ");
    }
}
