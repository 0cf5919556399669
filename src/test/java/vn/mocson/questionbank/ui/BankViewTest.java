package vn.mocson.questionbank.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;
import vn.mocson.account.StaffRole;
import vn.mocson.common.ui.ColumnChoice;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.BankRow;
import vn.mocson.questionbank.EntryId;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionState;
import vn.mocson.questionbank.SourceReference;
import vn.mocson.questionbank.TopicNode;

@HouseTest
class BankViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private AuthoringService authoring;

    private WrittenQuestions questions;

    @BeforeEach
    void signIn() {
        questions = new WrittenQuestions(house);
        HouseStaff.signIn(house, StaffRole.AUTHOR);
    }

    @Test
    void searchIgnoresToneMarks() {
        BankView view = navigate("quan-tri/ngan-hang/thai-nguyen", BankView.class);
        int all = test(grid(view)).size();

        test(search(view)).setValue("luong ngoc quyen");

        assertThat(test(grid(view)).size()).isBetween(1, all - 1);
        assertThat(grid(view).getLazyDataView().getItem(0).options()).isNotEmpty();
    }

    @Test
    void theListIsSortedByTheWordsOfItsQuestions() {
        BankView view = navigate("quan-tri/ngan-hang/thai-nguyen", BankView.class);

        test(grid(view)).sortByColumn(0);

        List<String> sorted =
                grid(view).getLazyDataView().getItems().map(BankRow::text).toList();
        List<String> letters = sorted.stream()
                .filter(text -> text.matches("(?s)[A-Z].*"))
                .map(text -> text.substring(0, 1))
                .toList();
        assertThat(letters).hasSizeGreaterThan(10).isSorted();

        test(grid(view)).sortByColumn(0);

        assertThat(grid(view).getLazyDataView().getItems().map(BankRow::text).toList())
                .isEqualTo(sorted.reversed());
    }

    @Test
    void whereThereIsLittleRoomAQuestionIsACardAndThereAreNoColumnsToChooseFrom() {
        BankView view = navigate("quan-tri/ngan-hang/thai-nguyen", BankView.class);
        QuestionList list = find(QuestionList.class, view).single();
        assertThat(find(ColumnChoice.class, list).exists()).isTrue();
        int columns = shownColumns(view).size();

        list.setNarrow(true);

        assertThat(shownColumns(view)).containsExactly(QuestionColumns.ALL_IN_ONE);
        assertThat(find(ColumnChoice.class, list).exists()).isFalse();

        list.setNarrow(false);

        assertThat(shownColumns(view)).hasSize(columns).doesNotContain(QuestionColumns.ALL_IN_ONE);
    }

    private List<String> shownColumns(BankView view) {
        return grid(view).getColumns().stream()
                .filter(Grid.Column::isVisible)
                .map(Grid.Column::getKey)
                .toList();
    }

    @Test
    void nothingFoundSaysWhatToDo() {
        BankView view = navigate("quan-tri/ngan-hang/thai-nguyen", BankView.class);

        test(search(view)).setValue("khong co cau hoi nao nhu vay");

        assertThat(test(grid(view)).size()).isZero();
        assertThat(grid(view).getEmptyStateComponent().getElement().getTextRecursively())
                .contains("Không có câu hỏi phù hợp");
    }

    @Test
    void theChosenQuestionOpensBesideTheListWithItsKeyMarked() {
        questions.draft("Chiến dịch Việt Bắc diễn ra năm nào?");
        BankView view = open();

        test(grid(view)).clickRow(0);

        assertThat(find(QuestionDetail.class, view).single().getElement().getTextRecursively())
                .contains("Chiến dịch Việt Bắc diễn ra năm nào?", "Đáp án", "Lịch sử Đảng bộ tỉnh", "45", "Bản nháp");
        assertThat(address()).contains("cau=");
    }

    @Test
    void anAddressOpensTheListNarrowedAndTheQuestionChosen() {
        questions.submitted("Câu đã trình");
        EntryId draft = questions.draft("Câu còn nháp");

        BankView view = open("trang-thai=DRAFT&cau=" + draft);

        assertThat(test(grid(view)).size()).isOne();
        assertThat(find(QuestionDetail.class, view).single().getElement().getTextRecursively())
                .contains("Câu còn nháp");
        assertThat(view.getElement().getTextRecursively()).contains("1 câu hỏi", "Bỏ lọc");
    }

    @Test
    void narrowingTheListIsWrittenIntoTheAddressAndCanBeUndone() {
        questions.submitted("Câu đã trình");
        questions.draft("Câu còn nháp");
        BankView view = open();

        test(find(Select.class, view).withCaption("Trạng thái").single()).selectItem("Chờ duyệt");

        assertThat(address()).contains("trang-thai=SUBMITTED");
        assertThat(test(grid(view)).size()).isOne();

        test(find(Button.class, view).withText("Bỏ lọc").single()).click();

        assertThat(address()).doesNotContain("trang-thai");
        assertThat(test(grid(view)).size()).isEqualTo(2);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aTopicIsFilteredWithAllBelowIt() {
        questions.draft("Câu trong chủ đề con");
        BankView view = open();

        ComboBox<TopicNode> topic =
                find(ComboBox.class, view).withCaption("Chủ đề").single();
        test(topic).selectItem("Kháng chiến");

        assertThat(test(grid(view)).size()).isOne();
    }

    @Test
    void aFilterIsSavedUnderANameAndChosenAgain() {
        questions.submitted("Câu đã trình");
        BankView view = open("trang-thai=SUBMITTED");

        test(find(Button.class, view).withText("Bộ lọc đã lưu").single()).click();
        test(find(TextField.class).withCaption("Tên của bộ lọc đang dùng").single())
                .setValue("Chờ duyệt của tôi");
        test(find(Button.class).withText("Lưu bộ lọc").single()).click();
        test(find(Button.class).withText("Đóng").single()).click();
        test(find(Button.class, view).withText("Bỏ lọc").single()).click();
        test(find(Button.class, view).withText("Bộ lọc đã lưu").single()).click();
        test(find(Button.class).withText("Chờ duyệt của tôi").single()).click();

        assertThat(address()).contains("trang-thai=SUBMITTED");
    }

    @Test
    void manyAreSubmittedAtOnceAndThoseThatAreNotCompleteAreListedWithTheirReason() {
        questions.draft("Câu đủ");
        questions.written(new QuestionDraft(
                "", null, "Câu thiếu nhiều thứ", List.of(), "", SourceReference.NONE, List.of(), null));
        BankView view = open();

        test(grid(view)).select(0);
        test(grid(view)).select(1);
        WrittenQuestions.press(bulk(view), "Trình duyệt");

        String told = dialog();
        assertThat(told).contains("Đã trình duyệt 1 câu hỏi.", "Câu thiếu nhiều thứ", "Chưa chọn chủ đề.");
        assertThat(grid(view).getLazyDataView().getItem(0).state()).isEqualTo(QuestionState.SUBMITTED);
    }

    @Test
    void allThatFitCanBeChosenAndChanged() {
        IntStream.range(0, 60).forEach(i -> questions.draft("Câu số " + i));
        BankView view = open();

        test(grid(view)).select(0);
        test(find(Button.class, view).withText("Chọn tất cả 60 câu").single()).click();
        WrittenQuestions.press(bulk(view), "Đổi chủ đề, mức độ, thẻ");
        Select<?> difficulty = find(Select.class, find(BulkChangeDialog.class).single())
                .withCaption("Mức độ")
                .single();
        test(difficulty).selectItem("Khó");
        test(find(Button.class, find(BulkChangeDialog.class).single())
                        .withText("Đổi chủ đề, mức độ, thẻ")
                        .single())
                .click();

        test(find(Select.class, view).withCaption("Mức độ").single()).selectItem("Khó");
        assertThat(test(grid(view)).size()).isEqualTo(60);
    }

    @Test
    void changingApprovedOnesAsksForTheReason() {
        questions.approved("Câu đã duyệt");
        BankView view = open();

        test(grid(view)).select(0);
        WrittenQuestions.press(bulk(view), "Đổi chủ đề, mức độ, thẻ");

        assertThat(find(TextArea.class, find(BulkChangeDialog.class).single())
                        .withCaption("Lý do đổi")
                        .single()
                        .isVisible())
                .isTrue();
    }

    @Test
    void deletedDraftsComeBackWithOneClick() {
        questions.draft("Câu sẽ xóa");
        BankView view = open();

        test(grid(view)).select(0);
        WrittenQuestions.press(bulk(view), "Xóa bản nháp");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(test(grid(view)).size()).isZero();
        test(find(Button.class).withText("Hoàn tác").single()).click();

        assertThat(grid(view).getLazyDataView().getItem(0).text()).isEqualTo("Câu sẽ xóa");
    }

    @Test
    void anApproverReturnsAQuestionWithTheReasonAndWritesNone() {
        EntryId id = questions.submitted("Câu chờ duyệt");
        HouseStaff.signIn(house, StaffRole.APPROVER);
        BankView view = open("cau=" + id);

        assertThat(find(Button.class, view).withText("Thêm câu hỏi").exists()).isFalse();
        test(find(Button.class, detail(view)).withText("Trả lại").single()).click();
        test(find(TextArea.class).withCaption("Lý do").single()).setValue("Năm chưa đúng");
        test(find(Button.class, find(QuestionReasonDialog.class).single())
                        .withText("Trả lại")
                        .single())
                .click();

        assertThat(detail(view).getElement().getTextRecursively()).contains("Trả lại", "Ghi chú: Năm chưa đúng");
    }

    @Test
    void theHistoryShowsWhatChangedBetweenTwoVersionsBySigns() {
        EntryId id = questions.approved("Chiến dịch mở năm 1947?");
        authoring.revise(id, "Sửa lời dẫn");
        authoring.save(id, authoring.detail(id).revision(), WrittenQuestions.complete("Chiến dịch bắt đầu năm 1947?"));
        BankView view = open("cau=" + id);

        test(find(Button.class, detail(view)).withText("Lịch sử").single()).click();

        assertThat(dialog()).contains("Sửa lời dẫn", "−mở", "+bắt đầu", "Đã duyệt");
    }

    @Test
    void aRemarkIsAdded() {
        EntryId id = questions.draft("Câu có ý kiến");
        BankView view = open("cau=" + id);

        test(find(TextArea.class, detail(view)).single()).setValue("Nên ghi rõ nguồn hơn");
        test(find(Button.class, detail(view)).withText("Gửi ý kiến").single()).click();

        assertThat(detail(view).getElement().getTextRecursively()).contains("Ý kiến (1)", "Nên ghi rõ nguồn hơn");
    }

    @Test
    void theWholeBankIsChecked() {
        questions.written(new QuestionDraft(
                "Chủ đề", null, "Câu không có nguồn", List.of(), "", SourceReference.NONE, List.of(), null));
        BankView view = open();

        WrittenQuestions.press(
                find(MenuBar.class, view)
                        .withCondition(menu -> menu.getItems().size() == 2)
                        .single(),
                "Kiểm tra toàn bộ ngân hàng");
        await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> {
            roundTrip();
            return find(ProblemDialog.class)
                    .single()
                    .getElement()
                    .getTextRecursively()
                    .contains("Chưa ghi nguồn");
        });
        test(find(Button.class, find(ProblemDialog.class).single())
                        .withText("Chưa ghi nguồn: 1 câu")
                        .single())
                .click();

        assertThat(address()).contains("van-de=NO_SOURCE");
        assertThat(test(grid(view)).size()).isOne();
    }

    private BankView open() {
        return navigate(questions.address(), BankView.class);
    }

    /** With this behind the question mark of the address. */
    private BankView open(String query) {
        UI.getCurrent().navigate(questions.address(), QueryParameters.fromString(query));
        return (BankView) getCurrentView();
    }

    private static String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    private QuestionDetail detail(BankView view) {
        return find(QuestionDetail.class, view).single();
    }

    private String dialog() {
        return find(Dialog.class).single().getElement().getTextRecursively();
    }

    private MenuBar bulk(BankView view) {
        return find(MenuBar.class, find(BulkBar.class, view).single()).single();
    }

    @SuppressWarnings("unchecked")
    private Grid<BankRow> grid(BankView view) {
        return find(Grid.class, view).single();
    }

    private TextField search(BankView view) {
        return find(TextField.class, view).withCaption("Tìm câu hỏi").single();
    }
}
