package vn.mocson.participant.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.mocson.HouseEntrants;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;
import vn.mocson.account.StaffRole;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.participant.ExclusionDraft;
import vn.mocson.participant.ExclusionService;
import vn.mocson.participant.InviteService;
import vn.mocson.participant.RosterLine;
import vn.mocson.participant.RosterMember;
import vn.mocson.participant.RosterQuery;
import vn.mocson.participant.RosterService;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitService;

@HouseTest
class ParticipantsViewTest extends SpringBrowserlessTest {

    private static final int IMPORT = 1;
    private static final int INVITES = 2;
    private static final int EXCLUDED = 3;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private RosterService roster;

    @Autowired
    private InviteService invites;

    @Autowired
    private ExclusionService exclusions;

    @BeforeEach
    void nobodyIsOnAList() {
        JdbcClient db = house.getBean(JdbcClient.class);
        HouseEntrants.leave(house);
        for (String table : List.of("roster_member", "unit_invite", "contest_exclusion")) {
            db.sql("DELETE FROM " + table + " WHERE contest_id = ?")
                    .param(contest().id().value())
                    .update();
        }
        HouseStaff.signIn(house, StaffRole.SECRETARY);
    }

    @Test
    void anEmptyListSaysWhereItComesFrom() {
        assertThat(text(open())).contains("0 người trong danh sách", "Cuộc thi mở cho mọi người");
    }

    @Test
    void aFileIsLookedThroughBeforeAnybodyComesOntoTheList() {
        ParticipantsView view = open();
        tab(view, IMPORT);

        give(view, "Họ và tên,Ngày sinh,Đơn vị\nTrần Văn Bình,5/3/1970," + unit().code() + "\nLê Thị Hoa,,Không có\n");

        assertThat(text(find(RosterPreviewPanel.class, view).single()))
                .contains("1 Mới", "1 Chưa rõ đơn vị", "“Không có”");
        assertThat(members()).isEmpty();
        press(view, "Đưa 1 người vào danh sách");
        await().pollInSameThread().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            roundTrip();
            assertThat(members()).hasSize(1);
            assertThat(find(RosterPreviewPanel.class, view).exists()).isFalse();
        });
        assertThat(members().getFirst().fullName()).isEqualTo("Trần Văn Bình");
        assertThat(text(view)).contains("1 người trong danh sách");
    }

    @Test
    void choosingAUnitMendsEveryLineThatNamesItSo() {
        ParticipantsView view = open();
        tab(view, IMPORT);
        give(view, "Họ và tên,Đơn vị\nTrần Văn Bình,Không có\nLê Thị Hoa,Không có\n");

        UnitField choice =
                find(UnitField.class, find(UnclearUnitRow.class, view).single()).single();
        choice.setValue(unit());

        assertThat(find(UnclearUnitRow.class, view).exists()).isFalse();
        assertThat(text(find(RosterPreviewPanel.class, view).single())).contains("2 Mới", "Đưa 2 người");
    }

    @Test
    void aFileThatIsNoListIsRefusedWithWhatToDo() {
        ParticipantsView view = open();
        tab(view, IMPORT);

        test(find(Upload.class, view).single())
                .upload("anh.csv", "text/csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));

        await().pollInSameThread().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            roundTrip();
            assertThat(find(Notification.class).exists()).isTrue();
        });
        assertThat(test(find(Notification.class).single()).getText()).contains("Họ và tên");
    }

    @Test
    void theListIsSearchedWithoutToneMarks() {
        listed("Trần Văn Bình", "Lê Thị Hoa");
        ParticipantsView view = open();

        test(find(TextField.class, view).withCaption("Tìm theo họ tên").single())
                .setValue("van binh");

        Grid<RosterMember> grid = grid(view);
        assertThat(grid.getLazyDataView().getItem(0).fullName()).isEqualTo("Trần Văn Bình");
        assertThat(roster.count(new RosterQuery(contest().id(), "van binh", null, null)))
                .isEqualTo(1);
    }

    @Test
    void oneWhoWasForgottenIsAddedByHand() {
        ParticipantsView view = open();
        press(view, "Thêm một người");
        RosterAddDialog dialog = find(RosterAddDialog.class).single();

        test(find(TextField.class, dialog).withCaption("Họ và tên").single()).setValue("Ngô Văn Nam");
        test(find(TextField.class, dialog).withCaption("Ngày sinh").single()).setValue("1972");
        find(UnitField.class, dialog).single().setValue(unit());
        test(find(Button.class, dialog).withText("Thêm vào danh sách").single()).click();

        assertThat(members()).map(RosterMember::fullName).containsExactly("Ngô Văn Nam");
    }

    @Test
    void theWholeListIsDeletedOnlyAfterAQuestion() {
        listed("Trần Văn Bình");
        ParticipantsView view = open();

        press(view, "Xóa cả danh sách");
        assertThat(members()).hasSize(1);
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(members()).isEmpty();
    }

    @Test
    void everyUnitGetsACodeAtOnce() {
        ParticipantsView view = open();
        tab(view, INVITES);

        press(view, "Tạo mã cho mọi đơn vị chưa có");

        assertThat(invites.all(contest().id())).hasSameSizeAs(units());
        assertThat(invites.all(contest().id()).getFirst().code()).matches("[A-Z2-9]{3}-[A-Z2-9]{3}-[A-Z2-9]{3}");
    }

    @Test
    void somebodyOnTheStaffIsProposedUntilOnTheList() {
        ParticipantsView view = open();
        tab(view, EXCLUDED);
        assertThat(text(find(ExclusionPanel.class, view).single())).contains("Người thử");

        Access.asSystem(
                () -> exclusions.add(contest().id(), new ExclusionDraft("Người thử", null, "0912345678", "Tổ Thư ký")));

        ParticipantsView again = open();
        tab(again, EXCLUDED);
        assertThat(exclusions.proposals(contest().id()))
                .noneMatch(each -> each.fullName().equals("Người thử"));
        assertThat(find(Button.class, find(ExclusionPanel.class, again).single())
                        .withTextContaining("Người thử ·")
                        .exists())
                .isFalse();
    }

    @Test
    void anEntrantWhoLooksLikeSomebodyExcludedIsDecidedWithAReason() {
        HouseEntrants.submits(house, "Vi Thị Trùng Tên");
        Access.asSystem(() ->
                exclusions.add(contest().id(), new ExclusionDraft("Vi Thị Trùng Tên", null, "", "Ban Giám khảo")));
        ParticipantsView view = open();
        tab(view, EXCLUDED);
        assertThat(text(find(WarningPanel.class, view).single()))
                .contains("Vi Thị Trùng Tên", "Trùng họ tên với", "Ban Giám khảo");

        press(view, "Là người khác");
        WarningDialog dialog = find(WarningDialog.class).single();
        test(find(Button.class, dialog).withText("Ghi kết luận").single()).click();
        assertThat(find(TextArea.class, dialog).single().isInvalid()).isTrue();
        test(find(TextArea.class, dialog).single()).setValue("Đã đối chiếu CCCD");
        test(find(Button.class, dialog).withText("Ghi kết luận").single()).click();

        assertThat(text(find(WarningPanel.class, view).single())).contains("Đã đối chiếu CCCD");
        assertThat(exclusions.warnings(contest().id()).getFirst().decidedBy()).startsWith("secretary-");
    }

    // ---- what the stories say ----

    private ContestDefinition contest() {
        return house.getBean(ContestService.class).bySlug(HouseEntrants.RUNNING);
    }

    private List<Unit> units() {
        return house.getBean(UnitService.class).tree(contest().units()).all();
    }

    private Unit unit() {
        return units().getLast();
    }

    private void listed(String... names) {
        Access.asSystem(() -> roster.take(
                contest().id(),
                java.util.Arrays.stream(names)
                        .map(name -> new RosterLine(1, name, "", unit().code(), "", "", name))
                        .toList(),
                Map.of(),
                false));
    }

    private List<RosterMember> members() {
        return Access.asSystem(() -> roster.find(new RosterQuery(contest().id(), "", null, null), 0, 100));
    }

    private ParticipantsView open() {
        ParticipantsView view =
                navigate("quan-tri/cuoc-thi/" + HouseEntrants.RUNNING + "/nguoi-du-thi", ParticipantsView.class);
        roundTrip();
        return view;
    }

    private void tab(ParticipantsView view, int index) {
        find(TabSheet.class, view).single().setSelectedIndex(index);
        roundTrip();
    }

    private void give(ParticipantsView view, String csv) {
        test(find(Upload.class, view).single())
                .upload("danh-sach.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        await().pollInSameThread().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            roundTrip();
            assertThat(find(RosterPreviewPanel.class, view).exists()).isTrue();
        });
    }

    private void press(ParticipantsView view, String words) {
        test(find(Button.class, view).withText(words).single()).click();
    }

    @SuppressWarnings("unchecked")
    private Grid<RosterMember> grid(ParticipantsView view) {
        return find(Grid.class, find(RosterPanel.class, view).single()).single();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
