package vn.mocson.questionbank.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.internal.ShortcutsKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;
import vn.mocson.account.StaffRole;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.BankSummary;
import vn.mocson.questionbank.Decision;
import vn.mocson.questionbank.QuestionSetService;
import vn.mocson.questionbank.SetId;
import vn.mocson.questionbank.SetState;
import vn.mocson.questionbank.SetSummary;
import vn.mocson.questionbank.Verdict;

@HouseTest
class SetApprovalTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext house;

    @BeforeEach
    void signIn() {
        HouseStaff.signIn(house, StaffRole.APPROVER);
    }

    @Test
    void questionsAreApprovedOrReturnedOneByOneAndTheRestAtOnce() {
        BankSummary bank = banks().bank();
        SetId set = banks().submitted(bank, 4);
        SetView view = open(bank, set);

        click("Duyệt (D)");
        assertThat(text(view)).contains("1 đã duyệt · 0 trả lại · 3 chưa kết luận");

        click("Trả lại (T)");
        test(find(TextArea.class).withCaption("Lý do").single()).setValue("Nguồn chưa rõ");
        click("Trả lại câu này");
        assertThat(sets().items(set).get(1))
                .satisfies(item -> assertThat(item.verdict()).isEqualTo(Verdict.REJECTED))
                .satisfies(item -> assertThat(item.reason()).isEqualTo("Nguồn chưa rõ"));

        click("Duyệt tất cả 2 câu còn lại");
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(text(view)).contains("3 đã duyệt · 1 trả lại · 0 chưa kết luận", "Đã duyệt đủ");
    }

    @Test
    void theKeysMoveAndApprove() {
        BankSummary bank = banks().bank();
        SetId set = banks().submitted(bank, 3);
        SetView view = open(bank, set);
        assertThat(text(find(SetQuestion.class, view).single())).contains("thứ 1 nổ ra");

        press(view, Key.KEY_J);
        assertThat(text(find(SetQuestion.class, view).single())).contains("thứ 2 nổ ra");

        press(view, Key.KEY_D);
        assertThat(sets().items(set).get(1).verdict()).isEqualTo(Verdict.APPROVED);
        assertThat(text(find(SetQuestion.class, view).single())).contains("thứ 3 nổ ra");
    }

    @Test
    void aReturnNeedsAReason() {
        BankSummary bank = banks().bank();
        SetId set = banks().submitted(bank, 1);
        open(bank, set);

        click("Trả lại (T)");
        click("Trả lại câu này");

        assertThat(sets().items(set).getFirst().verdict()).isEqualTo(Verdict.PENDING);
        assertThat(find(TextArea.class).withCaption("Lý do").single().getErrorMessage())
                .isEqualTo("Hãy ghi lý do trả lại.");
    }

    @Test
    void whoWroteAQuestionIsToldThatSomebodyElseMustDecide() {
        BankSummary bank = banks().bank();
        HouseStaff.signIn(house, StaffRole.ADMIN);
        SetId set = sets().create(bank.id(), "Bộ của tôi");
        sets().add(set, house.getBean(AuthoringService.class).createAll(bank.id(), SetBanks.questions(1)));
        sets().submit(set);

        SetView view = open(bank, set);

        assertThat(text(view)).contains("người khác phải duyệt");
        assertThat(find(Button.class, view).withText("Duyệt (D)").single().isEnabled())
                .isFalse();
    }

    @Test
    void anAuthorReadsAlongAndDecidesNothing() {
        BankSummary bank = banks().bank();
        SetId set = banks().submitted(bank, 2);
        HouseStaff.signIn(house, StaffRole.AUTHOR);

        SetView view = open(bank, set);

        assertThat(text(view)).contains("Cuộc khởi nghĩa thứ 1", "2 chưa kết luận");
        assertThat(find(Button.class, view).withText("Duyệt (D)").exists()).isFalse();
        assertThat(find(Button.class, view).withText("Niêm phong bộ câu hỏi").exists())
                .isFalse();
    }

    @Test
    void afterTheDecisionTheSetIsSealedAndItsSealVerified() {
        BankSummary bank = banks().bank();
        SetId set = banks().submitted(bank, 2);
        SetView view = open(bank, set);
        assertThat(sealButton(view).isEnabled()).isFalse();
        click("Duyệt tất cả 2 câu còn lại");
        test(find(ConfirmDialog.class).single()).confirm();

        test(find(TextField.class, view).withCaption("Số quyết định").single()).setValue("85-QĐ/ĐUK");
        test(find(TextField.class, view).withCaption("Cuộc họp đã duyệt").single())
                .setValue("Hội nghị Ban Thường vụ tháng 7/2024");
        click("Ghi quyết định");
        test(sealButton(view)).click();
        test(find(ConfirmDialog.class).single()).confirm();

        SetSummary sealed = sets().set(set);
        assertThat(sealed.state()).isEqualTo(SetState.SEALED);
        assertThat(text(view))
                .contains(Objects.requireNonNull(sealed.seal()))
                .contains("Quyết định số 85-QĐ/ĐUK", "Hội nghị Ban Thường vụ tháng 7/2024");
        click("Kiểm tra niêm phong");
        assertThat(text(view)).contains("Còn nguyên");
    }

    @Test
    void aChangeUnderTheSealIsShownWithTheFirstLineThatDiffers() {
        BankSummary bank = banks().bank();
        SetId set = sealed(bank);
        long version = sets().items(set).getFirst().version().value();
        house.getBean(JdbcClient.class)
                .sql("UPDATE question_version SET text = 'Câu đã bị đổi lén?' WHERE id = ?")
                .param(version)
                .update();
        SetView view = open(bank, set);

        click("Kiểm tra niêm phong");

        assertThat(text(view)).contains("Không khớp", "text Câu đã bị đổi lén?");
    }

    @Test
    void whatWasSealedIsDownloadedAsText() {
        BankSummary bank = banks().bank();
        SetId set = sealed(bank);
        SetView view = open(bank, set);

        String text = new String(download(view, "Tải văn bản niêm phong (.txt)"), StandardCharsets.UTF_8);

        assertThat(text).startsWith("mocson-question-set 1\nquestions 2\n");
    }

    @Test
    void thePaperForTheMeetingCarriesHeadKeyAndSeal() throws IOException {
        BankSummary bank = banks().bank();
        SetId set = sealed(bank);
        SetView view = open(bank, set);
        test(find(TextField.class, view).withCaption("Cơ quan ban hành").single())
                .setValue("Đảng ủy Khối các cơ quan tỉnh");

        String paper = words(download(view, "Tải Word"));

        assertThat(paper)
                .contains("ĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH", "Cuộc khởi nghĩa thứ 1", "Đáp án")
                .contains("Quyết định số 12-QĐ/BTC ngày 15/07/2024");
        assertThat(paper.replace(" ", ""))
                .contains(Objects.requireNonNull(sets().set(set).seal()));
    }

    @Test
    void peopleDiscussTheSetAndAQuestion() {
        BankSummary bank = banks().bank();
        SetId set = banks().submitted(bank, 1);
        SetView view = open(bank, set);

        for (SetRemarks remarks : find(SetRemarks.class, view).all()) {
            test(find(TextArea.class, remarks).single()).setValue("Nên thêm câu về năm 1945.");
            test(find(Button.class, remarks).withText("Gửi ý kiến").single()).click();
        }

        assertThat(sets().remarks(set)).hasSize(1);
        assertThat(house.getBean(AuthoringService.class)
                        .remarks(sets().items(set).getFirst().id()))
                .hasSize(1);
    }

    /** The keys work where one reads, and not where one types. */
    private void press(SetView view, Key key) {
        ShortcutsKt._fireShortcut(
                find(Div.class, view).withClassName("set-reading").single(), key);
    }

    private SetId sealed(BankSummary bank) {
        SetId set = banks().submitted(bank, 2);
        sets().decide(
                        set,
                        sets().items(set).stream()
                                .filter(item -> item.verdict() == Verdict.PENDING)
                                .map(vn.mocson.questionbank.SetItem::version)
                                .toList(),
                        Verdict.APPROVED,
                        "");
        sets().recordDecision(set, new Decision("12-QĐ/BTC", LocalDate.of(2024, 7, 15), "Họp Ban Tổ chức"));
        sets().seal(set);
        return set;
    }

    private byte[] download(SetView view, String text) {
        Anchor link = find(Anchor.class, view)
                .withCondition(
                        anchor -> anchor.getElement().getTextRecursively().equals(text))
                .single();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        test(link).download(file);
        return file.toByteArray();
    }

    private static String words(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }

    private Button sealButton(SetView view) {
        return find(Button.class, view).withText("Niêm phong bộ câu hỏi").single();
    }

    private SetView open(BankSummary bank, SetId set) {
        return navigate(SetBanks.address(bank, set), SetView.class);
    }

    private void click(String button) {
        test(find(Button.class).withText(button).single()).click();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private SetBanks banks() {
        return new SetBanks(house);
    }

    private QuestionSetService sets() {
        return house.getBean(QuestionSetService.class);
    }
}
