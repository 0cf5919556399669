package vn.mocson.questionbank.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;
import vn.mocson.account.StaffRole;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.BankRow;
import vn.mocson.questionbank.BankSummary;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionSetService;
import vn.mocson.questionbank.SetId;
import vn.mocson.questionbank.SetItem;
import vn.mocson.questionbank.SetState;
import vn.mocson.questionbank.SourceReference;

@HouseTest
class SetComposeTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext house;

    @BeforeEach
    void signIn() {
        HouseStaff.signIn(house, StaffRole.AUTHOR);
    }

    @Test
    void questionsAreSearchedAndAddedOneByOneOrAllThatWereFound() {
        BankSummary bank = banks().bank();
        SetId set = banks().composed(bank, List.of());
        authoring().createAll(bank.id(), SetBanks.questions(12));
        open(bank, set);

        click("Thêm câu hỏi");
        test(find(TextField.class).withCaption("Tìm câu hỏi").single()).setValue("khoi nghia thu 12");
        Grid<BankRow> found = pickGrid();
        found.select(found.getLazyDataView().getItem(0));
        click("Thêm 1 câu đã chọn");
        assertThat(texts(set)).containsExactly("Cuộc khởi nghĩa thứ 12 nổ ra năm nào?");

        click("Thêm câu hỏi");
        click("Thêm tất cả 12 câu tìm thấy");
        assertThat(texts(set)).hasSize(12);
    }

    @Test
    void takingQuestionsOutCanBeUndone() {
        BankSummary bank = banks().bank();
        SetId set = banks().composed(bank, SetBanks.questions(3));
        SetView view = open(bank, set);
        Grid<SetItem> grid = grid(view);

        grid.select(sets().items(set).getFirst());
        click("Bỏ 1 câu khỏi bộ");
        assertThat(texts(set)).hasSize(2);

        click("Hoàn tác");
        assertThat(texts(set)).hasSize(3);
    }

    @Test
    void theBlueprintSaysWhatIsMissingInEachLine() {
        BankSummary bank = banks().bank();
        SetId other = banks().submitted(bank, 6); // submitted questions may be taken
        SetId set = sets().create(bank.id(), "Theo ma trận");
        open(bank, set);

        click("Thêm theo ma trận");
        test(select("Mức độ")).selectItem("Khó");
        test(find(IntegerField.class).withCaption("Số câu").single()).setValue(5);
        click("Chọn câu hỏi");

        assertThat(sets().items(set)).hasSize(3);
        assertThat(find(SetBlueprintDialog.class).single().getElement().getTextRecursively())
                .contains("có 3, thiếu 2 câu");
        assertThat(sets().items(other)).hasSize(6);
    }

    @Test
    void theCoverageCountsByTopicAndDifficulty() {
        BankSummary bank = banks().bank();
        SetView view = open(bank, banks().composed(bank, SetBanks.questions(5)));

        assertThat(find(SetCoveragePanel.class, view).single().getElement().getTextRecursively())
                .contains("Dễ", "Khó", "Khởi nghĩa3–25", "Chưa có cuộc thi nào ra đề từ ngân hàng này");
    }

    @Test
    void theCoverageOfASampleBankSaysHowManyPapersEachContestCanDraw() {
        BankSummary bank = authoring().bank("thai-nguyen");
        SetId sealed = sets().sets(bank.id()).stream()
                .filter(set -> set.state() == SetState.SEALED)
                .toList()
                .getLast()
                .id();

        SetView view = open(bank, sealed);

        assertThat(find(SetCoveragePanel.class, view).single().getElement().getTextRecursively())
                .contains("đề khác nhau", "× 10");
    }

    @Test
    void anIncompleteQuestionIsNotSubmittedAndShowsTheWayToMendIt() {
        BankSummary bank = banks().bank();
        List<QuestionDraft> drafts = new ArrayList<>(SetBanks.questions(1));
        QuestionDraft whole = drafts.getFirst();
        drafts.add(QuestionDraft.of(
                whole.topic(),
                Difficulty.EASY,
                "Câu không có nguồn?",
                whole.options(),
                "",
                new SourceReference("", "", "", "")));
        SetId set = banks().composed(bank, drafts);
        open(bank, set);

        click("Trình duyệt");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(sets().set(set).state()).isEqualTo(SetState.COMPOSING);
        SetRefusedDialog refused = find(SetRefusedDialog.class).single();
        assertThat(refused.getElement().getTextRecursively()).contains("Câu không có nguồn?", "Chưa ghi nguồn");
        long broken = sets().items(set).getLast().id().value();
        assertThat(find(Anchor.class, refused).single().getHref())
                .isEqualTo("quan-tri/ngan-hang/" + bank.code() + "/cau-hoi/" + broken);
    }

    @Test
    void aCompleteSetIsSubmittedAndCanBeRecalled() {
        BankSummary bank = banks().bank();
        SetId set = banks().composed(bank, SetBanks.questions(2));
        open(bank, set);

        click("Trình duyệt");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(sets().set(set).state()).isEqualTo(SetState.SUBMITTED);

        click("Rút lại để sửa");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(sets().set(set).state()).isEqualTo(SetState.COMPOSING);
    }

    private SetView open(BankSummary bank, SetId set) {
        return navigate(SetBanks.address(bank, set), SetView.class);
    }

    private void click(String button) {
        test(find(Button.class).withText(button).single()).click();
    }

    private List<String> texts(SetId set) {
        return sets().items(set).stream().map(item -> item.draft().text()).toList();
    }

    @SuppressWarnings("unchecked")
    private Grid<BankRow> pickGrid() {
        return find(Grid.class, find(SetPickDialog.class).single()).single();
    }

    @SuppressWarnings("unchecked")
    private Grid<SetItem> grid(SetView view) {
        return find(Grid.class, view).single();
    }

    @SuppressWarnings("unchecked")
    private Select<Difficulty> select(String caption) {
        return find(Select.class).withCaption(caption).single();
    }

    private SetBanks banks() {
        return new SetBanks(house);
    }

    private AuthoringService authoring() {
        return house.getBean(AuthoringService.class);
    }

    private QuestionSetService sets() {
        return house.getBean(QuestionSetService.class);
    }
}
