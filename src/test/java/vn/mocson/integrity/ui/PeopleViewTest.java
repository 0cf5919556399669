package vn.mocson.integrity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import org.awaitility.Awaitility;
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
import vn.mocson.integrity.Finding;
import vn.mocson.integrity.PersonRow;

/** The people of a contest, one person's page, and the findings, as the secretariat works with them. */
@HouseTest
class PeopleViewTest extends SpringBrowserlessTest {

    private static final String PAGE = "quan-tri/cuoc-thi/" + HouseEntrants.RUNNING + "/nguoi-du-thi/";

    @Autowired
    private ApplicationContext house;

    @BeforeEach
    void twoOfOneName() {
        HouseEntrants.leave(house);
        db().sql("DELETE FROM finding").update();
        db().sql("DELETE FROM finding_search").update();
        HouseEntrants.submits(house, "Đỗ Thị Hường");
        HouseEntrants.submits(house, "Đỗ Thị Hường");
        HouseEntrants.submits(house, "Lý Thị Ở Lại");
        HouseStaff.signIn(house, StaffRole.SECRETARY);
    }

    @AfterEach
    void leave() {
        db().sql("DELETE FROM finding").update();
        HouseEntrants.leave(house);
    }

    private JdbcClient db() {
        return house.getBean(JdbcClient.class);
    }

    private String idOf(String name) {
        return db().sql("SELECT id FROM participant WHERE full_name = ? ORDER BY registered_at, id LIMIT 1")
                .param(name)
                .query(String.class)
                .single();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private void click(Component view, String button) {
        test(find(Button.class, view).withText(button).single()).click();
    }

    @SuppressWarnings("unchecked")
    private <T> Grid<T> grid(Component view) {
        return (Grid<T>) find(Grid.class, view).single();
    }

    // ---- the list

    @Test
    void somebodyIsFoundWithoutToneMarksAndTheNameLeadsToTheirPage() {
        PeopleView view = navigate(PAGE + "ho-so", PeopleView.class);

        test(find(TextField.class, view).withCaption("Tìm người").single()).setValue("ly thi o lai");

        Grid<PersonRow> grid = grid(view);
        assertThat(test(grid).size()).isEqualTo(1);
        assertThat(test(grid).getRow(0).fullName()).isEqualTo("Lý Thị Ở Lại");
        assertThat(text(view)).contains("1 người");
    }

    // ---- one person

    @Test
    void onePageHoldsTheRegistrationTheAttemptsAndTheWaysOn() {
        PersonView view = navigate(PAGE + idOf("Lý Thị Ở Lại"), PersonView.class);

        assertThat(text(view))
                .contains(
                        "Lý Thị Ở Lại",
                        "03/02/1970",
                        "lượt 1",
                        "đã nộp",
                        "Sửa thông tin",
                        "Đặt lại mã PIN",
                        "Gộp hồ sơ trùng",
                        "Xem bài làm",
                        "Đề nghị hủy lượt này",
                        "Chưa ai sửa hay xem bài làm");
        assertThat(find(Anchor.class, view).all().stream().map(Anchor::getHref))
                .anyMatch(href -> href.contains("/xu-ly/nguoi?nguoi=") && href.contains("&luot="));
    }

    @Test
    void aMistakeIsMendedWithAReasonAndThePageShowsBoth() {
        PersonView view = navigate(PAGE + idOf("Lý Thị Ở Lại"), PersonView.class);
        click(view, "Sửa thông tin");
        Dialog dialog = find(Dialog.class).single();
        test(find(TextField.class, dialog).withCaption("Họ và tên").single()).setValue("Lý Thị Ở");

        click(dialog, "Lưu thông tin");
        assertThat(test(find(Notification.class).last()).getText()).contains("Hãy ghi lý do");
        test(find(TextArea.class, dialog).withCaption("Lý do").single()).setValue("Đơn vị báo ghi nhầm");
        click(dialog, "Lưu thông tin");

        assertThat(dialog.isOpened()).isFalse();
        assertThat(text(view)).contains("Trước: Lý Thị Ở Lại. Sau: Lý Thị Ở.", "Đơn vị báo ghi nhầm", "Sửa thông tin");
    }

    @Test
    void aWrongFieldSaysWhatIsWrongWithIt() {
        PersonView view = navigate(PAGE + idOf("Lý Thị Ở Lại"), PersonView.class);
        click(view, "Sửa thông tin");
        Dialog dialog = find(Dialog.class).single();
        TextField phone = find(TextField.class, dialog)
                .withCaption("Số điện thoại (dùng để đăng nhập)")
                .single();
        test(phone).setValue("12");
        test(find(TextArea.class, dialog).withCaption("Lý do").single()).setValue("Đơn vị báo ghi nhầm");

        click(dialog, "Lưu thông tin");

        assertThat(phone.isInvalid()).isTrue();
        assertThat(phone.getErrorMessage()).contains("10 chữ số");
        assertThat(dialog.isOpened()).isTrue();
    }

    @Test
    void aNewPinIsShownOnceAndThePageKnowsOnlyThatThereIsOne() {
        PersonView view = navigate(PAGE + idOf("Lý Thị Ở Lại"), PersonView.class);
        click(view, "Đặt lại mã PIN");
        Dialog dialog = find(Dialog.class).single();
        test(find(TextArea.class, dialog).single()).setValue("Gọi lại số đã đăng ký");

        click(dialog, "Cấp mã PIN mới");

        assertThat(text(dialog)).containsPattern("\\d{6}").contains("/doi-pin", "Mã chỉ hiện một lần này");
        click(dialog, "Đã đọc xong, đóng");
        assertThat(text(view)).contains("mã tạm do Tổ Thư ký cấp", "Đặt lại mã PIN", "Gọi lại số đã đăng ký");
    }

    @Test
    void whatWasAnsweredOpensWithAReasonThatStaysOnThePersonsPage() {
        String person = idOf("Lý Thị Ở Lại");
        String attempt = db().sql("SELECT id FROM attempt WHERE participant_id = ?")
                .param(person)
                .query(String.class)
                .single();
        TrailView view = navigate(PAGE + person + "/luot/" + attempt, TrailView.class);
        assertThat(text(view)).contains("Vì sao cần xem bài làm?").doesNotContain("Câu 1.");

        test(find(TextArea.class, view).single()).setValue("Khiếu nại theo phiếu BL-4F7K2M");
        click(view, "Mở bài làm");

        assertThat(text(view)).contains("Câu 1.", "Không chọn", "bản trả lời cuối cùng", "Đáp án và điểm chỉ hiện khi");
        assertThat(text(navigate(PAGE + person, PersonView.class))).contains("Khiếu nại theo phiếu BL-4F7K2M");
    }

    @Test
    void aJudgeReadsAndDoesNotTouch() {
        HouseStaff.signIn(house, StaffRole.JUDGE);

        PersonView view = navigate(PAGE + idOf("Lý Thị Ở Lại"), PersonView.class);

        assertThat(text(view)).contains("Xem bài làm").doesNotContain("Sửa thông tin đăng ký", "Gộp hồ sơ trùng");
        assertThat(find(Button.class, view).withText("Đặt lại mã PIN").exists()).isFalse();
    }

    // ---- findings

    private FindingsView searched() {
        FindingsView view = navigate(PAGE + "bat-thuong", FindingsView.class);
        click(view, "Rà soát bây giờ");
        Awaitility.await().pollInSameThread().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            VaadinSession.getCurrent().getService().runPendingAccessTasks(VaadinSession.getCurrent());
            assertThat(text(view)).contains("Rà soát lần cuối");
        });
        return view;
    }

    @Test
    void beforeTheFirstSearchThePageSaysSoAndWhatIsNotLookedFor() {
        FindingsView view = navigate(PAGE + "bat-thuong", FindingsView.class);

        assertThat(text(view))
                .contains(
                        "chưa được rà soát lần nào", "không ai bị loại hay bị trừ điểm", "Máy không xét địa chỉ mạng");
    }

    @Test
    void twoOfOneNameAreFoundWithTheInnocentExplanationAndTheDecisionStays() {
        FindingsView view = searched();
        Grid<Finding> grid = grid(view);
        assertThat(test(grid).size()).isEqualTo(1);

        test(grid).clickRow(0);
        FindingPanel panel = find(FindingPanel.class, view).single();
        assertThat(text(panel))
                .contains(
                        "Trùng họ tên và ngày sinh", "2 hồ sơ", "Cách hiểu ngay thẳng", "quên mã PIN", "Đề nghị xử lý");
        click(panel, "Không có gì");
        assertThat(test(find(Notification.class).last()).getText()).contains("căn cứ");
        test(find(TextArea.class, panel).single()).setValue("Hai người khác nhau, đã gọi cả hai");
        click(panel, "Không có gì");

        assertThat(text(panel)).contains("Các kết luận đã ghi", "Hai người khác nhau, đã gọi cả hai");
        assertThat(text(navigate(PAGE + idOf("Đỗ Thị Hường"), PersonView.class)))
                .contains("Trùng họ tên và ngày sinh", "Không có gì");
    }

    @Test
    void threeAtOneBrowserAreToldWithWhatLayBetweenThemAndWhyItIsLikelyNothing() {
        db().sql("UPDATE attempt SET device_mark = UNHEX(REPEAT('0a', 16)) WHERE participant_id IN"
                        + " (SELECT id FROM participant WHERE sample)")
                .update();

        FindingsView view = searched();

        Grid<Finding> grid = grid(view);
        assertThat(test(grid).size()).isEqualTo(2);
        test(grid).clickRow(1);
        assertThat(text(find(FindingPanel.class, view).single()))
                .contains(
                        "Chung một máy",
                        "3 người thuộc 1 đơn vị đã nộp 3 lượt thi",
                        "ngắn nhất 0 phút",
                        "Máy tính dùng chung",
                        "Lý Thị Ở Lại");
    }

    // ---- merging

    @Test
    void twoRegistrationsBecomeOneAfterOneHasSeenWhatFollows() {
        HouseEntrants.leave(house);
        HouseEntrants.submits(house, "Đỗ Thị Hường");
        HouseEntrants.submits(house, "Đỗ Thị Hường");
        db().sql("UPDATE attempt SET state = 'VOID', voided_from = 'SUBMITTED' WHERE participant_id <> ?")
                .param(idOf("Đỗ Thị Hường"))
                .update();
        String kept = idOf("Đỗ Thị Hường");
        String gone = db().sql("SELECT id FROM participant WHERE full_name = 'Đỗ Thị Hường' AND id <> ?")
                .param(kept)
                .query(String.class)
                .single();
        UI.getCurrent().navigate(PAGE + kept + "/gop", QueryParameters.of("voi", gone));
        Component view = (Component)
                UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();

        assertThat(text(view)).contains("Hồ sơ giữ lại", "Hồ sơ gộp vào và xóa", "Chuyển sang hồ sơ giữ lại");
        test(find(TextArea.class, view).single()).setValue("Đã gọi cả hai số, cùng một người");
        click(view, "Gộp hồ sơ");
        test(find(ConfirmDialog.class).single()).confirm();

        Component person = (Component)
                UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
        assertThat(person).isInstanceOf(PersonView.class);
        assertThat(text(person)).contains("Gộp hồ sơ trùng", "Hồ sơ đã gộp vào: Đỗ Thị Hường", "lượt 2");
        assertThat(db().sql("SELECT COUNT(*) FROM participant WHERE id = ?")
                        .param(gone)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
