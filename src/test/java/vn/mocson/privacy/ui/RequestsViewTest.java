package vn.mocson.privacy.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.UUID;
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
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.door.Staff;
import vn.mocson.participant.Entrant;
import vn.mocson.participant.ParticipantId;
import vn.mocson.privacy.DataRequest;
import vn.mocson.privacy.OwnDataService;
import vn.mocson.privacy.RequestKind;

@HouseTest
class RequestsViewTest extends SpringBrowserlessTest {

    private static final String NAME = "Đoàn Thị Yêu Cầu";

    @Autowired
    private ApplicationContext house;

    @BeforeEach
    void somebodyAsks() {
        HouseEntrants.leave(house);
        HouseEntrants.submits(house, NAME);
        asks(RequestKind.ASK, "Ai xem được số điện thoại của tôi?");
        HouseStaff.signIn(house, StaffRole.SECRETARY);
    }

    @AfterEach
    void nobodyIsLeft() {
        HouseEntrants.leave(house);
    }

    private ContestId contest() {
        return house.getBean(ContestService.class).bySlug(HouseEntrants.RUNNING).id();
    }

    private void asks(RequestKind kind, String words) {
        Entrant entrant = house.getBean(JdbcClient.class)
                .sql("SELECT id FROM participant WHERE contest_id = ? AND full_name = ?")
                .params(contest().value(), NAME)
                .query((rs, n) -> new Entrant(new ParticipantId(UUID.fromString(rs.getString(1))), contest()))
                .single();
        new Staff(entrant.getName(), "ENTRANT")
                .does(() -> house.getBean(OwnDataService.class).ask(entrant, kind, words, true));
    }

    private RequestsView open() {
        return navigate("quan-tri/cuoc-thi/" + HouseEntrants.RUNNING + "/yeu-cau", RequestsView.class);
    }

    @SuppressWarnings("unchecked")
    private Grid<DataRequest> grid(RequestsView view) {
        return (Grid<DataRequest>) find(Grid.class, view).single();
    }

    private void click(Component view, String label) {
        test(find(Button.class, view).withText(label).single()).click();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    @Test
    void theQueueSaysWhoAsksWhatAndByWhen() {
        RequestsView view = open();

        assertThat(test(grid(view)).size()).isEqualTo(1);
        assertThat(test(grid(view)).getRow(0).fullName()).isEqualTo(NAME);
        assertThat(text(view)).contains("1 chờ trả lời · 0 chờ thực hiện · 0 quá hạn");
    }

    @Test
    void whatIsLateIsMarkedAsLate() {
        house.getBean(JdbcClient.class)
                .sql("UPDATE data_request SET answer_due = '2020-01-02' WHERE contest_id = ?")
                .param(contest().value())
                .update();

        RequestsView view = open();
        test(grid(view)).clickRow(0);

        assertThat(text(view)).contains("1 quá hạn", "Quá hạn – Chờ trả lời");
    }

    @Test
    void theAddressOfARequestOpensIt() {
        Long number = house.getBean(JdbcClient.class)
                .sql("SELECT MAX(id) FROM data_request WHERE contest_id = ?")
                .param(contest().value())
                .query(Long.class)
                .single();

        UI.getCurrentOrThrow()
                .navigate(
                        "quan-tri/cuoc-thi/" + HouseEntrants.RUNNING + "/yeu-cau",
                        QueryParameters.of("so", number.toString()));

        assertThat(text(find(RequestPanel.class).single())).contains("Ai xem được số điện thoại của tôi?");
    }

    @Test
    void theQueueIsReadInTheOrderThatIsChosen() {
        asks(RequestKind.DELETE, "");
        RequestsView view = open();
        assertThat(test(grid(view)).getRow(0).kind()).as("due first").isEqualTo(RequestKind.ASK);

        grid(view).sort(GridSortOrder.desc(grid(view).getColumns().getFirst()).build());

        assertThat(test(grid(view)).getRow(0).kind()).as("made last").isEqualTo(RequestKind.DELETE);
    }

    @Test
    void anAnswerEndsAQuestion() {
        RequestsView view = open();
        test(grid(view)).clickRow(0);

        find(TextArea.class, view).single().setValue("Chỉ Tổ Thư ký xem được.");
        click(view, "Gửi trả lời");

        assertThat(text(find(RequestPanel.class, view).single())).contains("Đã xong", "Chỉ Tổ Thư ký xem được.");
        assertThat(test(grid(view)).size()).isZero();
        find(Checkbox.class, view).single().setValue(false);
        assertThat(test(grid(view)).size()).isEqualTo(1);
    }

    @Test
    void anEmptyAnswerIsRefusedInWords() {
        RequestsView view = open();
        test(grid(view)).clickRow(0);

        click(view, "Gửi trả lời");

        assertThat(test(find(Notification.class).single()).getText()).contains("Hãy viết nội dung");
        assertThat(test(grid(view)).size()).isEqualTo(1);
    }

    @Test
    void erasingNamesWhatIsLostBeforeItIsDone() {
        asks(RequestKind.DELETE, "");
        RequestsView view = open();
        test(grid(view)).clickRow(1);
        assertThat(text(find(RequestPanel.class, view).single()))
                .contains("mất hẳn, không lấy lại được", "1 lượt thi ở lại", "Chưa công bố kết quả");

        click(view, "Xóa dữ liệu");
        ConfirmDialog dialog = find(ConfirmDialog.class).single();
        assertThat(dialog.getElement().getProperty("header")).contains(NAME);
        test(dialog).confirm();

        assertThat(test(grid(view)).size()).as("the question is done with too").isZero();
        find(Checkbox.class, view).single().setValue(false);
        assertThat(test(grid(view)).getRow(0).fullName()).isEqualTo("(đã xóa theo yêu cầu)");
    }
}
