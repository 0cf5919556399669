package vn.mocson.standings.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
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
import vn.mocson.contest.PlanLine;
import vn.mocson.contest.PlanService;
import vn.mocson.contest.PlanStep;

/** From the first page of the console to an announced contest, following the checklist. */
@HouseTest
class PlanViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private ContestService contests;

    @Autowired
    private PlanService plan;

    @Autowired
    private Clock clock;

    @BeforeEach
    void signIn() {
        HouseStaff.signIn(house, StaffRole.ORGANIZER);
    }

    @AfterEach
    void asItWas() {
        JdbcClient db = house.getBean(JdbcClient.class);
        String mine = " IN (SELECT id FROM contest WHERE title LIKE 'Cuộc thi tìm hiểu về %')";
        db.sql("DELETE FROM contest_step WHERE contest_id" + mine).update();
        db.sql("DELETE FROM round WHERE contest_id" + mine).update();
        db.sql("DELETE FROM contest WHERE title LIKE 'Cuộc thi tìm hiểu về %'").update();
        forgetCaches();
    }

    private void forgetCaches() {
        Access.asSystem(() -> {
            contests.forgetCaches();
            return true;
        });
    }

    @Test
    void anOrganizerMakesADraftFromATemplateAndIsLedToItsPlan() {
        String slug = create("Cuộc thi tìm hiểu về mẫu");

        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("quan-tri/cuoc-thi/" + slug + "/ke-hoach");
        assertThat(text(find(PlanView.class).single()))
                .contains("Cuộc thi còn là bản nháp", "Bộ câu hỏi niêm phong", "Chưa ghi số quyết định", "Bắt buộc");
        assertThat(contest(slug).announced()).isFalse();
        assertThat(contest(slug).rounds()).hasSize(4);
    }

    @Test
    void whatAKindOfContestMeansIsReadBeforeItIsMade() {
        navigate("quan-tri/cuoc-thi/moi", Component.class);
        chooseMaterial();
        assertThat(outline()).contains("20 phút");

        chooseStart("Chung kết tại hội trường");

        assertThat(outline()).contains("15 phút", "danh sách").doesNotContain("20 phút");
    }

    @Test
    void theNewContestWithoutANameIsRefusedAtItsFields() {
        navigate("quan-tri/cuoc-thi/moi", Component.class);
        chooseMaterial();

        test(find(Button.class).withText("Tạo bản nháp").single()).click();

        assertThat(find(TextField.class).withCaption("Tên cuộc thi").single().isInvalid())
                .isTrue();
        assertThat(test(find(Notification.class).single()).getText()).contains("ô cần sửa");
    }

    @Test
    void announcingAsksFirstAndThenTheDraftIsOneNoMore() {
        String slug = create("Cuộc thi tìm hiểu về công bố");

        test(find(Button.class).withText("Công bố cuộc thi").single()).click();
        assertThat(contest(slug).announced()).isFalse();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(contest(slug).announced()).isTrue();
        assertThat(text(find(PlanView.class).single())).doesNotContain("Cuộc thi còn là bản nháp");
    }

    @Test
    void aStepIsAssignedWithItsDateAndAnOverdueOneRemindsOnTheFirstPage() {
        String slug = create("Cuộc thi tìm hiểu về phân công");
        LocalDate yesterday = VietnamTime.dateOf(clock.instant()).minusDays(1);

        click("Phân công bước “Tổng duyệt”");
        find(TextField.class)
                .withCaption("Người hoặc bộ phận phụ trách")
                .single()
                .setValue("Bà Lan");
        find(DatePicker.class).withCaption("Hạn hoàn thành").single().setValue(yesterday);
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(line(slug, PlanStep.REHEARSAL).person()).isEqualTo("Bà Lan");
        assertThat(text(find(PlanView.class).single())).contains("Bà Lan", "Quá hạn");
        navigate(ContestListView.class);
        assertThat(text(find(PlanReminders.class).single()))
                .contains("Tổng duyệt – Cuộc thi tìm hiểu về phân công", VietnamTime.date(yesterday));
    }

    @Test
    void whatOnlyPeopleKnowIsTickedWithWhoAndWhen() {
        String slug = create("Cuộc thi tìm hiểu về đánh dấu");

        click("Đánh dấu đã xong bước “Tổng duyệt”");

        PlanLine done = line(slug, PlanStep.REHEARSAL);
        assertThat(done.settled()).isTrue();
        assertThat(done.doneBy()).startsWith("organizer-");
        assertThat(text(find(PlanView.class).single())).contains("Đánh dấu xong: organizer-");
    }

    @Test
    void aContestWithoutPrizesSaysSoByHand() {
        String slug = create("Cuộc thi tìm hiểu về giải thưởng");
        JdbcClient db = house.getBean(JdbcClient.class);
        db.sql("UPDATE contest SET prizes = '[]' WHERE slug = ?").param(slug).update();
        forgetCaches();
        navigate("quan-tri/cuoc-thi/" + slug + "/ke-hoach", PlanView.class);
        assertThat(line(slug, PlanStep.PRIZES).settled()).isFalse();

        click("Đánh dấu đã xong bước “Cơ cấu giải thưởng”");

        assertThat(line(slug, PlanStep.PRIZES).settled()).isTrue();
    }

    @Test
    void theJudgeReadsThePlanAndChangesNothing() {
        String slug = create("Cuộc thi tìm hiểu về giám khảo");
        HouseStaff.signIn(house, StaffRole.JUDGE);

        navigate("quan-tri/cuoc-thi/" + slug + "/ke-hoach", PlanView.class);

        assertThat(find(Button.class, find(PlanView.class).single()).exists()).isFalse();
    }

    private String create(String title) {
        navigate("quan-tri/cuoc-thi/moi", Component.class);
        find(TextField.class).withCaption("Tên cuộc thi").single().setValue(title);
        find(TextField.class).withCaption("Đơn vị tổ chức").single().setValue("Đảng ủy Khối");
        chooseMaterial();
        String slug = find(TextField.class).withCaption("Đường dẫn").single().getValue();
        test(find(Button.class).withText("Tạo bản nháp").single()).click();
        return slug;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void chooseMaterial() {
        for (String caption : new String[] {"Cây đơn vị tham gia", "Ngân hàng câu hỏi"}) {
            Select select = find(Select.class).all().stream()
                    .filter(each -> caption.equals(each.getLabel()))
                    .findFirst()
                    .orElseThrow();
            select.setValue(select.getListDataView().getItem(0));
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void chooseStart(String name) {
        RadioButtonGroup starts = find(RadioButtonGroup.class).all().stream()
                .filter(group -> group.hasClassName("start-choice"))
                .findFirst()
                .orElseThrow();
        Object chosen = starts.getListDataView()
                .getItems()
                .filter(start -> text(((ComponentRenderer<Component, Object>) starts.getItemRenderer())
                                .createComponent(start))
                        .contains(name))
                .findFirst()
                .orElseThrow();
        starts.setValue(chosen);
    }

    private String outline() {
        Component details = find(NativeDetails.class).single();
        return find(Html.class, details).single().getInnerHtml();
    }

    private ContestDefinition contest(String slug) {
        return Access.asSystem(() -> contests.bySlug(slug));
    }

    private PlanLine line(String slug, PlanStep step) {
        return Objects.requireNonNull(
                Access.asSystem(() -> plan.of(contest(slug).id())).stream()
                        .filter(each -> each.step() == step)
                        .findFirst()
                        .orElse(null));
    }

    private void click(String label) {
        test(find(Button.class).all().stream()
                        .filter(button -> label.equals(button.getElement().getAttribute("aria-label")))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
