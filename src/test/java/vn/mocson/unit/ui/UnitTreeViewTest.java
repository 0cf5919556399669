package vn.mocson.unit.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;
import vn.mocson.account.StaffRole;
import vn.mocson.common.security.Access;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitDraft;
import vn.mocson.unit.UnitMergeService;
import vn.mocson.unit.UnitService;
import vn.mocson.unit.UnitTreeId;

@HouseTest
class UnitTreeViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private UnitService units;

    @Autowired
    private UnitMergeService merges;

    private String code = "";
    private UnitTreeId tree = new UnitTreeId(0);

    @BeforeEach
    void aTree() {
        code = "cay-thu-" + System.nanoTime();
        tree = Access.asSystem(() -> units.create(
                code,
                List.of(
                        new UnitDraft("T", null, "Đảng bộ thử", 0),
                        new UnitDraft("A", "T", "Đảng bộ xã An", 10),
                        new UnitDraft("A-1", "A", "Chi bộ thôn Một", 20),
                        new UnitDraft("B", "T", "Đảng bộ xã Bình", 30))));
        HouseStaff.signIn(house, StaffRole.ORGANIZER);
    }

    @Test
    void theTreeIsFoundInTheListAndItsUnitsWithoutToneMarks() {
        UnitTreesView list = navigate("quan-tri/don-vi", UnitTreesView.class);
        assertThat(text(list)).contains("Đảng bộ thử", "4 đơn vị · tổng số 60 người");

        UnitTreeView view = open("");
        test(find(TextField.class, view).withCaption("Tìm đơn vị").single()).setValue("thon mot");

        assertThat(rows(view)).containsExactly("T", "A", "A-1");
    }

    @Test
    void aChosenUnitIsRenamedAndTheHistoryKeepsBothNames() {
        UnitTreeView view = open("don-vi=B");
        test(find(TextField.class, panel(view)).withCaption("Tên đơn vị").single())
                .setValue("Đảng bộ phường Bình");
        test(find(IntegerField.class, panel(view)).withCaption("Tổng số người").single())
                .setValue(35);

        press(view, "Lưu thay đổi");

        assertThat(unit("B").name()).isEqualTo("Đảng bộ phường Bình");
        assertThat(unit("B").headcount()).isEqualTo(35);
        assertThat(text(panel(view)))
                .contains("Đổi tên từ “Đảng bộ xã Bình” thành “Đảng bộ phường Bình”", "Tổng số người từ 30 thành 35");
    }

    @Test
    void aMoveWithoutAMouseCanBeTakenBack() {
        UnitTreeView view = open("don-vi=B");

        press(view, "Lên");
        assertThat(rows(view)).containsExactly("T", "B", "A", "A-1");
        test(find(Button.class).withText("Hoàn tác").single()).click();

        assertThat(rows(view)).containsExactly("T", "A", "A-1", "B");
    }

    @Test
    void theChosenUnitStaysChosenWhenTheTreeIsOpenedAndClosed() {
        UnitTreeView view = open("don-vi=B");

        press(view, "Thu gọn");
        press(view, "Mở tất cả");

        assertThat(find(UnitGrid.class, view).single().getSelectedItems())
                .map(line -> line.unit().code())
                .containsExactly("B");
    }

    @Test
    void aUnitThatMergedShowsWhatItBecameAndNothingToDo() {
        Access.asSystem(
                () -> merges.merge(tree, List.of(unit("A").id()), unit("B").id(), 40, "Nghị quyết số 1"));
        UnitTreeView view = open("");
        test(find(Checkbox.class, view)
                        .withCaption("Hiện cả đơn vị đã ngừng dùng")
                        .single())
                .click();
        UnitGrid grid = find(UnitGrid.class, view).single();
        grid.getListDataView()
                .getItems()
                .filter(line -> line.unit().code().equals("A"))
                .forEach(grid.getSelectionModel()::selectFromClient);

        assertThat(text(panel(view)))
                .contains("Đã sáp nhập vào “Đảng bộ xã Bình”")
                .doesNotContain("Ngừng dùng…");
        press(view, "Mở đơn vị đó");

        assertThat(text(panel(view))).contains("Mã đơn vị: B");
    }

    @Test
    void aUnitIsPutUnderAnotherOneByChoosingIt() {
        UnitTreeView view = open("don-vi=B");
        press(view, "Chuyển tới…");
        UnitMoveDialog dialog = find(UnitMoveDialog.class).single();

        find(UnitField.class, dialog).single().setValue(unit("A"));
        test(find(Button.class, dialog).withText("Chuyển").single()).click();

        assertThat(unit("B").parent()).isEqualTo(unit("A").id());
    }

    @Test
    void aNewUnitGetsAProposedCode() {
        UnitTreeView view = open("don-vi=A");
        press(view, "Thêm đơn vị trực thuộc");
        UnitAddDialog dialog = find(UnitAddDialog.class).single();
        assertThat(find(TextField.class, dialog)
                        .withCaption("Mã đơn vị")
                        .single()
                        .getValue())
                .isEqualTo("A-01");

        test(find(TextField.class, dialog).withCaption("Tên đơn vị").single()).setValue("Chi bộ thôn Hai");
        test(find(Button.class, dialog).withText("Thêm").single()).click();

        assertThat(unit("A-01").path()).isEqualTo("Đảng bộ thử › Đảng bộ xã An");
    }

    @Test
    void aMergeIsShownBeforeItHappensAndAsksForTheReason() {
        UnitTreeView view = open("don-vi=A");
        press(view, "Sáp nhập…");
        UnitMergeDialog dialog = find(UnitMergeDialog.class).single();

        find(UnitField.class, dialog).withCaption("Đơn vị nhận").single().setValue(unit("B"));
        assertThat(text(dialog)).contains("1 đơn vị trực thuộc chuyển sang “Đảng bộ xã Bình”", "mã QR cũ dẫn tới");
        assertThat(find(IntegerField.class, dialog).single().getValue()).isEqualTo(40);
        test(find(Button.class, dialog).withText("Sáp nhập").single()).click();
        assertThat(find(TextArea.class, dialog).single().isInvalid()).isTrue();
        assertThat(rows(view)).contains("A");
        test(find(TextArea.class, dialog).single()).setValue("Nghị quyết số 1");
        test(find(Button.class, dialog).withText("Sáp nhập").single()).click();

        assertThat(rows(view)).containsExactly("T", "B", "A-1");
        assertThat(text(panel(view)))
                .contains("sáp nhập vào “Đảng bộ thử › Đảng bộ xã Bình”", "Căn cứ: Nghị quyết số 1");
    }

    @Test
    void aRetiredUnitIsShownOnDemandAndUsedAgain() {
        UnitTreeView view = open("don-vi=B");
        press(view, "Ngừng dùng…");
        UnitReasonDialog dialog = find(UnitReasonDialog.class).single();
        test(find(TextArea.class, dialog).single()).setValue("Giải thể");
        test(find(Button.class, dialog).withText("Ngừng dùng").single()).click();
        assertThat(rows(view)).doesNotContain("B");

        press(view, "Dùng lại");

        assertThat(rows(view)).contains("B");
    }

    @Test
    void unsavedChangesAreNotLostByChoosingAnotherUnit() {
        UnitTreeView view = open("don-vi=B");
        test(find(TextField.class, panel(view)).withCaption("Tên đơn vị").single())
                .setValue("Khác");

        view.getUI().orElseThrow().navigate("quan-tri/don-vi");

        assertThat(test(find(ConfirmDialog.class).single()).getText()).contains("sẽ mất");
    }

    @Test
    void aFileIsLookedThroughBeforeAnyUnitComesIntoTheTree() {
        UnitTreeView view = open("");
        find(TabSheet.class, view).single().setSelectedIndex(1);
        roundTrip();
        give(view, "Tên đơn vị,Đơn vị cấp trên,Quân số\nChi bộ thôn Hai,Đảng bộ xã An,15\nChi bộ thôn Ba,Không có,x\n");

        assertThat(text(find(UnitImportPreviewPanel.class, view).single()))
                .contains("1 Thêm mới", "1 Có lỗi", "1 dòng có lỗi nên chưa dòng nào được đưa vào");
        assertThat(find(Button.class, view)
                        .withText("Đưa 1 đơn vị vào cây")
                        .single()
                        .isEnabled())
                .isFalse();
        press(view, "Chọn tệp khác");
        give(view, "Tên đơn vị,Đơn vị cấp trên,Quân số\nChi bộ thôn Hai,Đảng bộ xã An,15\n");
        press(view, "Đưa 1 đơn vị vào cây");

        await().pollInSameThread().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            roundTrip();
            assertThat(units.tree(tree).byCode("A-01")).isPresent();
            assertThat(find(UnitImportPreviewPanel.class, view).exists()).isFalse();
        });
        assertThat(rows(view)).containsExactly("T", "A", "A-1", "A-01", "B");
    }

    @Test
    void whoDoesNotOrganizeCannotOpenTheTreeByItsAddress() {
        for (StaffRole role : List.of(StaffRole.UNIT_CONTACT, StaffRole.JUDGE, StaffRole.AUTHOR)) {
            HouseStaff.signIn(house, role);
            navigate("quan-tri/don-vi/" + code, Component.class);
            assertThat(find(H1.class).single().getText()).isEqualTo("Trang này không dành cho vai trò của bạn");
        }
    }

    // ---- what the stories say ----

    private Unit unit(String of) {
        return units.tree(tree).byCode(of).orElseThrow();
    }

    private UnitTreeView open(String query) {
        UI.getCurrent().navigate("quan-tri/don-vi/" + code, QueryParameters.fromString(query));
        roundTrip();
        return (UnitTreeView) getCurrentView();
    }

    private UnitPanel panel(UnitTreeView view) {
        return find(UnitPanel.class, view).single();
    }

    private List<String> rows(UnitTreeView view) {
        return find(UnitGrid.class, view)
                .single()
                .getListDataView()
                .getItems()
                .map(line -> line.unit().code())
                .toList();
    }

    private void press(UnitTreeView view, String words) {
        test(find(Button.class, view).withText(words).single()).click();
    }

    private void give(UnitTreeView view, String csv) {
        test(find(Upload.class, view).single()).upload("don-vi.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8));
        await().pollInSameThread().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            roundTrip();
            assertThat(find(UnitImportPreviewPanel.class, view).exists()).isTrue();
        });
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
