package vn.mocson.standings.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
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
import vn.mocson.scoring.KeyDecision;
import vn.mocson.standings.DryRunRow;

/** The pages where results are corrected. */
@HouseTest
class RulingViewTest extends SpringBrowserlessTest {

    private static final String PAGE = "quan-tri/cuoc-thi/" + HouseEntrants.RUNNING + "/xu-ly";
    private static final String REASON = "Thi hộ, đã có biên bản số 12";

    @Autowired
    private ApplicationContext house;

    @BeforeEach
    void signIn() {
        HouseEntrants.leave(house);
        db().sql("DELETE FROM key_ruling").update();
        HouseEntrants.submits(house, "Trần Văn Bị Loại");
        HouseEntrants.submits(house, "Lý Thị Ở Lại");
        HouseStaff.signIn(house, StaffRole.SECRETARY);
    }

    @AfterEach
    void leave() {
        HouseEntrants.leave(house);
        db().sql("DELETE FROM key_ruling").update();
    }

    @Test
    void whereNothingIsDecidedThePageSaysWhatItIsFor() {
        RulingListView view = navigate(PAGE, RulingListView.class);

        assertThat(text(view)).contains("Chưa có quyết định nào", "Mỗi việc cần hai người ký");
    }

    @Test
    void aPersonIsFoundWithoutToneMarksAndTheEffectShowsBeforeAnythingIsSent() {
        RulingProposalView view = chosen("tran van bi loai");

        click(view, "Xem thử ảnh hưởng");

        assertThat(text(view)).contains("Nếu ký, kết quả thay đổi thế nào", "thứ hạng dưới đây là tạm tính");
        assertThat(row(view, 0).name()).isEqualTo("Trần Văn Bị Loại");
        assertThat(row(view, 0).rankAfter()).isNull();
        assertThat(text(navigate(PAGE, RulingListView.class))).contains("Chưa có quyết định nào");
    }

    @Test
    void aProposalWithoutAReasonIsNotSent() {
        RulingProposalView view = chosen("Bị Loại");
        click(view, "Xem thử ảnh hưởng");

        click(view, "Gửi chờ ký");

        assertThat(test(find(Notification.class).last()).getText()).contains("Hãy ghi lý do");
    }

    @Test
    void whoProposedItWaitsForSomebodyElse() {
        RulingView view = proposed();

        assertThat(text(view)).contains("Loại Trần Văn Bị Loại", "Chờ ký", REASON, "cần một người khác");
        assertThat(find(Button.class, view).withText("Ký xác nhận").exists()).isFalse();
    }

    @Test
    void aSecondPersonSeesTheEffectAndSigns() {
        proposed();
        HouseStaff.signIn(house, StaffRole.JUDGE);
        RulingView view = opened();

        click(view, "Ký xác nhận");
        test(find(ConfirmDialog.class).single()).confirm();
        await().pollInSameThread().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            roundTrip();
            assertThat(text(find(RulingView.class).single())).contains("Đã ký", "Đề nghị khôi phục");
        });

        assertThat(count("SELECT COUNT(*) FROM standing s JOIN participant p ON p.id = s.participant_id"
                        + " WHERE p.full_name = 'Trần Văn Bị Loại'"))
                .isZero();
        assertThat(text(navigate(PAGE, RulingListView.class))).contains("Đã có kết luận (1)");
    }

    @Test
    void whoSignsMayTurnItDown() {
        proposed();
        HouseStaff.signIn(house, StaffRole.JUDGE);
        RulingView view = opened();

        click(view, "Từ chối");
        test(find(TextArea.class).withCaption("Lý do").single()).setValue("Chưa đủ căn cứ");
        test(find(Button.class).withText("Từ chối").last()).click();

        assertThat(text(view)).contains("Không chấp thuận", "Chưa đủ căn cứ");
    }

    @Test
    void anOrganizerSeesThatSigningIsUpToTheJury() {
        proposed();
        HouseStaff.signIn(house, StaffRole.ORGANIZER);

        RulingView view = opened();

        assertThat(text(view)).contains("thuộc Ban Giám khảo hoặc Tổ Thư ký");
        assertThat(find(Button.class, view).withText("Ký xác nhận").exists()).isFalse();
    }

    @Test
    void aKeyIsLookedUpWithHowItWasAnsweredAndRegradedAsATrial() {
        HouseStaff.signIn(house, StaffRole.ORGANIZER);
        KeyRulingProposalView view = navigate(PAGE + "/dap-an", KeyRulingProposalView.class);
        test(find(TextField.class, view).withCaption("Tìm câu hỏi").single()).setValue("1");
        test(find(Button.class, view).all().stream()
                        .filter(button -> button.hasClassName("person-picker-row"))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(text(view)).contains("Câu 1.", "Đáp án đã niêm phong", "lượt chọn");

        decision(view).setValue(KeyDecision.VOID);
        test(find(TextArea.class, view).withCaption("Lý do").single()).setValue("Nguồn trích dẫn nêu hai mốc");
        click(view, "Chấm thử");

        KeyRulingView shown = (KeyRulingView)
                UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
        assertThat(text(shown)).contains("Đã chấm thử, chờ ký", "lượt thi đổi điểm", "cần một người khác");
    }

    @Test
    void whoMayNotSeeQuestionsYetIsToldWhy() {
        KeyRulingProposalView view = navigate(PAGE + "/dap-an", KeyRulingProposalView.class);

        assertThat(text(view)).contains("chỉ Ban Tổ chức mới tra được câu hỏi");
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<KeyDecision> decision(Component view) {
        return find(RadioButtonGroup.class, view).single();
    }

    private RulingProposalView chosen(String name) {
        RulingProposalView view = navigate(PAGE + "/nguoi", RulingProposalView.class);
        test(find(TextField.class, view).withCaption("Tìm theo họ tên").single())
                .setValue(name);
        test(find(Button.class, view).all().stream()
                        .filter(button -> button.hasClassName("person-picker-row"))
                        .findFirst()
                        .orElseThrow())
                .click();
        return view;
    }

    private RulingView proposed() {
        RulingProposalView view = chosen("Bị Loại");
        test(find(TextArea.class, view).withCaption("Lý do").single()).setValue(REASON);
        click(view, "Xem thử ảnh hưởng");
        click(view, "Gửi chờ ký");
        return (RulingView)
                UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
    }

    private RulingView opened() {
        return navigate(PAGE + "/nguoi/" + count("SELECT MAX(id) FROM ruling"), RulingView.class);
    }

    private void click(Component view, String button) {
        test(find(Button.class, view).withText(button).single()).click();
    }

    @SuppressWarnings("unchecked")
    private DryRunRow row(Component view, int index) {
        Grid<DryRunRow> grid = find(Grid.class, view).first();
        return test(grid).getRow(index);
    }

    private long count(String sql) {
        return db().sql(sql).query(Long.class).single();
    }

    private JdbcClient db() {
        return house.getBean(JdbcClient.class);
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
