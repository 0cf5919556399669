package vn.mocson.support.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;
import vn.mocson.account.StaffRole;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.support.SupportService;
import vn.mocson.support.TicketDraft;
import vn.mocson.support.TicketKind;
import vn.mocson.support.TicketNumber;
import vn.mocson.support.TicketPlace;
import vn.mocson.support.TicketRow;
import vn.mocson.support.TicketState;
import vn.mocson.support.TicketStatus;

@HouseTest
class TicketsViewTest extends SpringBrowserlessTest {

    private static final String CONTEST = "lang-son-70-nam";

    @Autowired
    private ApplicationContext house;

    private TicketNumber number = new TicketNumber("");

    @BeforeEach
    void twoTickets() {
        HouseStaff.signIn(house, StaffRole.SECRETARY);
        report(TicketKind.SIGN_IN, "Quên mã PIN đã đặt hôm qua", "0912 345 678");
        number = report(TicketKind.SAVE, "Mất mạng ở câu 9, chưa thấy chữ Đã lưu", "");
    }

    @AfterEach
    void noTicketsLeft() {
        house.getBean(JdbcClient.class).sql("DELETE FROM support_ticket").update();
    }

    private SupportService support() {
        return house.getBean(SupportService.class);
    }

    private ContestId contest() {
        return house.getBean(ContestService.class).bySlug(CONTEST).id();
    }

    private TicketNumber report(TicketKind kind, String story, String contact) {
        return support()
                .report(
                        contest(),
                        TicketDraft.of(
                                kind, story, contact, "", TicketPlace.SITTING, "OFFLINE", "Chrome", UUID.randomUUID()),
                        "203.0.113.7");
    }

    private TicketsView open() {
        return navigate("quan-tri/cuoc-thi/" + CONTEST + "/bao-loi", TicketsView.class);
    }

    private void choose(TicketsView view, int row) {
        test(grid(view)).clickRow(row);
    }

    @SuppressWarnings("unchecked")
    private Grid<TicketRow> grid(TicketsView view) {
        return (Grid<TicketRow>) find(Grid.class, view).single();
    }

    private void click(Component view, String label) {
        test(find(Button.class, view).withText(label).single()).click();
    }

    private TicketStatus status() {
        return support().look(contest(), number, "203.0.113.7");
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    @Test
    void theListHasTheLatestFirstWithWhatHappenedAndCounts() {
        TicketsView view = open();

        assertThat(test(grid(view)).size()).isEqualTo(2);
        assertThat(test(grid(view)).getRow(0).number()).isEqualTo(number);
        assertThat(text(view)).contains("2 phiếu mới");
    }

    @Test
    void aTicketIsReadBesideTheListAndTakenWithWhoAndWhen() {
        TicketsView view = open();
        choose(view, 0);
        assertThat(text(find(TicketPanel.class, view).single()))
                .contains(number.written(), "Mất mạng ở câu 9", "OFFLINE", "Đang làm bài", "Chưa ai xử lý phiếu này");

        click(view, "Nhận xử lý");

        assertThat(status().state()).isEqualTo(TicketState.IN_PROGRESS);
        assertThat(text(view)).contains("1 phiếu mới · 1 đang xử lý", "secretary-");
        assertThat(find(Button.class, view).withText("Nhận xử lý").exists()).isFalse();
    }

    @Test
    void anAnswerReachesTheReporterAndANoteDoesNot() {
        TicketsView view = open();
        choose(view, 0);

        area(view, "Ghi chú nội bộ").setValue("Đã gọi đầu mối xã");
        click(view, "Lưu ghi chú");
        area(view, "Trả lời người báo").setValue("Cứ làm tiếp, bài tự gửi khi có mạng.");
        click(view, "Gửi trả lời");

        assertThat(status().state()).isEqualTo(TicketState.ANSWERED);
        assertThat(status().answer()).isEqualTo("Cứ làm tiếp, bài tự gửi khi có mạng.");
        assertThat(text(find(TicketHistory.class, view).single())).contains("Ghi chú", "Đã gọi đầu mối xã", "Trả lời");
    }

    @Test
    void anAnswerThatIsBeingWrittenStaysWhenTheTicketIsTaken() {
        TicketsView view = open();
        choose(view, 0);
        TextArea answer =
                find(TextArea.class, view).withCaption("Trả lời người báo").single();
        test(answer).setValue("Bài của anh đã được lưu đủ.");

        click(view, "Nhận xử lý");

        assertThat(find(TextArea.class, view)
                        .withCaption("Trả lời người báo")
                        .single()
                        .getValue())
                .isEqualTo("Bài của anh đã được lưu đủ.");
    }

    @Test
    void anEmptyAnswerIsRefusedInWords() {
        TicketsView view = open();
        choose(view, 0);

        click(view, "Gửi trả lời");

        assertThat(status().state()).isEqualTo(TicketState.NEW);
        assertThat(test(find(Notification.class).single()).getText()).contains("Hãy viết nội dung");
    }

    @Test
    void whoComesSecondIsToldAndSeesTheNewState() {
        TicketsView view = open();
        choose(view, 0);
        support().take(grid(view).asSingleSelect().getValue().id());

        click(view, "Nhận xử lý");

        assertThat(test(find(Notification.class).single()).getText()).contains("Người khác vừa xử lý");
        assertThat(text(find(TicketPanel.class, view).single())).contains("Đang xử lý");
    }

    @Test
    void aClosedTicketIsOpenedAgain() {
        TicketsView view = open();
        choose(view, 0);

        click(view, "Đóng phiếu");
        assertThat(status().state()).isEqualTo(TicketState.CLOSED);
        click(view, "Mở lại");

        assertThat(status().state()).isEqualTo(TicketState.IN_PROGRESS);
    }

    @Test
    @SuppressWarnings("unchecked")
    void ticketsAreFoundWithoutToneMarksByContactAndByState() {
        TicketsView view = open();
        TextField search = find(TextField.class, view).single();

        search.setValue("quen ma pin");
        assertThat(test(grid(view)).size()).isEqualTo(1);
        search.setValue("345 678");
        assertThat(test(grid(view)).size()).isEqualTo(1);
        search.setValue(number.written());
        assertThat(test(grid(view)).getRow(0).number()).isEqualTo(number);
        search.setValue("");
        ((Select<TicketState>) find(Select.class, view).single()).setValue(TicketState.CLOSED);
        assertThat(test(grid(view)).size()).isZero();
    }

    @Test
    void theFirstPageOfTheConsoleSaysThatReportsWait() {
        navigate("quan-tri", Component.class);

        assertThat(text(find(NewTicketsCard.class).single())).contains("2 phiếu mới");
    }

    @Test
    void aJudgeHasNoSuchPage() {
        HouseStaff.signIn(house, StaffRole.JUDGE);

        org.assertj.core.api.Assertions.assertThatException().isThrownBy(this::open);
    }

    private TextArea area(TicketsView view, String label) {
        return find(TextArea.class, view).all().stream()
                .filter(each -> label.equals(each.getLabel()))
                .findFirst()
                .orElseThrow();
    }
}
