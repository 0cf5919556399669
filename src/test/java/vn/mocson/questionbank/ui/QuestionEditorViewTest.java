package vn.mocson.questionbank.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;
import vn.mocson.account.StaffRole;
import vn.mocson.common.security.Access;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.BankQuery;
import vn.mocson.questionbank.EntryDetail;
import vn.mocson.questionbank.EntryId;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.QuestionState;
import vn.mocson.questionbank.ReviewService;

@HouseTest
class QuestionEditorViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private AuthoringService authoring;

    @Autowired
    private ReviewService review;

    private WrittenQuestions questions;

    @BeforeEach
    void signIn() {
        questions = new WrittenQuestions(house);
        HouseStaff.signIn(house, StaffRole.AUTHOR);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aNewQuestionIsKeptWithTheFirstWordAndSubmittedWhenNothingIsMissing() {
        QuestionEditorView view = navigate(questions.address() + "/cau-hoi/moi", QuestionEditorView.class);
        test(text("Câu hỏi")).setValue("Chiến dịch Việt Bắc mở năm nào?");
        assertThat(view.getElement().getTextRecursively()).contains("Đã lưu lúc", "Chưa chọn chủ đề.");
        EntryId id = only();

        test(option("A")).setValue("Năm 1947");
        test(option("B")).setValue("Năm 1950");
        test(correct("A")).click();
        ComboBox<String> topic =
                find(ComboBox.class, view).withCaption("Chủ đề").single();
        topic.setValue("Kháng chiến");
        RadioButtonGroup<?> difficulty =
                find(RadioButtonGroup.class, view).withCaption("Mức độ").single();
        test(difficulty).selectItem("Dễ");
        test(find(TextField.class, view).withCaption("Tên văn bản, sách").single())
                .setValue("Lịch sử Đảng bộ");
        assertThat(view.getElement().getTextRecursively()).contains("Không có vấn đề nào.");
        fireShortcut(Key.ENTER, KeyModifier.CONTROL);

        assertThat(authoring.detail(id).state()).isEqualTo(QuestionState.SUBMITTED);
        assertThat(draft(id).options()).hasSize(2);
        assertThat(topicOfNewQuestion()).isEqualTo("Kháng chiến");
    }

    @Test
    void aProblemGoesToItsField() {
        EntryId id = questions.written(WrittenQuestions.complete("Câu hỏi")
                .withOptions(List.of(
                        new OptionDraft("Một", true), new OptionDraft("", false), new OptionDraft("Ba", false))));
        navigate(questions.editor(id), QuestionEditorView.class);

        Button problem = find(Button.class).withText("Phương án B còn trống.").single();

        assertThat(QuestionPlaces.option(
                        draft(id), authoring.detail(id).problems().getFirst()))
                .isOne();
        test(problem).click();
    }

    @Test
    void optionsThatSpeakOfOthersArePinnedByThemselvesAndCanBeLetGo() {
        EntryId id = questions.draft("Câu hỏi");
        navigate(questions.editor(id), QuestionEditorView.class);

        test(option("C")).setValue("Tất cả các phương án trên");
        assertThat(draft(id).options()).map(OptionDraft::pinned).containsExactly(false, false, true);

        test(pinned("C")).click();
        test(option("A")).setValue("Năm 1946");
        assertThat(draft(id).options()).map(OptionDraft::pinned).containsExactly(false, false, false);
    }

    @Test
    void changesAreTakenBackAndMadeAgainByKeys() {
        EntryId id = questions.draft("Câu hỏi cũ");
        navigate(questions.editor(id), QuestionEditorView.class);
        test(text("Câu hỏi")).setValue("Câu hỏi mới");

        fireShortcut(Key.KEY_Z, KeyModifier.CONTROL);
        assertThat(draft(id).text()).isEqualTo("Câu hỏi cũ");
        assertThat(text("Câu hỏi").getValue()).isEqualTo("Câu hỏi cũ");

        fireShortcut(Key.KEY_Z, KeyModifier.CONTROL, KeyModifier.SHIFT);
        assertThat(draft(id).text()).isEqualTo("Câu hỏi mới");
    }

    @Test
    void optionsMoveAndAreRemoved() {
        EntryId id = questions.draft("Câu hỏi");
        navigate(questions.editor(id), QuestionEditorView.class);

        test(find(Button.class).withAriaLabel("Đưa phương án A xuống").single()).click();
        assertThat(draft(id).options()).map(OptionDraft::text).containsExactly("Năm 1948", "Năm 1947", "Năm 1950");

        test(find(Button.class).withAriaLabel("Bỏ phương án C").single()).click();
        assertThat(draft(id).options()).map(OptionDraft::text).containsExactly("Năm 1948", "Năm 1947");
    }

    @Test
    void trueOrFalseIsOneClick() {
        EntryId id = questions.draft("Câu hỏi");
        navigate(questions.editor(id), QuestionEditorView.class);

        test(find(Button.class).withText("Câu Đúng/Sai").single()).click();

        assertThat(draft(id).options()).map(OptionDraft::text).containsExactly("Đúng", "Sai");
    }

    @Test
    void whoComesSecondChoosesAndLosesNothing() {
        EntryId id = questions.draft("Câu hỏi");
        QuestionEditorView view = navigate(questions.editor(id), QuestionEditorView.class);
        Access.asSystem(() -> authoring.save(
                id, authoring.detail(id).revision(), WrittenQuestions.complete("Câu hỏi của người khác")));

        test(text("Câu hỏi")).setValue("Câu hỏi của tôi");

        assertThat(view.getElement().getTextRecursively()).contains("Người khác vừa sửa câu hỏi này", "system");
        assertThat(text("Câu hỏi").getValue()).isEqualTo("Câu hỏi của tôi");
        assertThat(draft(id).text()).isEqualTo("Câu hỏi của người khác");

        test(find(Button.class).withText("Tải bản mới nhất").single()).click();
        assertThat(text("Câu hỏi").getValue()).isEqualTo("Câu hỏi của người khác");

        fireShortcut(Key.KEY_Z, KeyModifier.CONTROL);
        assertThat(draft(id).text()).isEqualTo("Câu hỏi của tôi");
    }

    @Test
    void anApprovedQuestionIsWrittenAtInANewVersionWithAReason() {
        EntryId id = questions.approved("Câu đã duyệt");
        QuestionEditorView view = navigate(questions.editor(id), QuestionEditorView.class);
        assertThat(text("Câu hỏi").isReadOnly()).isTrue();
        assertThat(view.getElement().getTextRecursively()).contains("Câu hỏi đã duyệt nên không sửa trực tiếp");

        test(find(Button.class, view).withText("Tạo phiên bản mới").single()).click();
        test(find(TextArea.class).withCaption("Lý do").single()).setValue("Bổ sung nguồn");
        test(find(Button.class, find(QuestionReasonDialog.class).single())
                        .withText("Tạo phiên bản mới")
                        .single())
                .click();

        assertThat(text("Câu hỏi").isReadOnly()).isFalse();
        test(text("Câu hỏi")).setValue("Câu đã duyệt, sửa lại");
        EntryDetail detail = authoring.detail(id);
        assertThat(detail.version().number()).isEqualTo(2);
        assertThat(detail.approvedNumber()).isOne();
    }

    @Test
    void aReturnedQuestionTellsWhyAndBeginsANewVersionWithTheFirstChange() {
        EntryId id = questions.submitted("Câu bị trả lại");
        HouseStaff.signIn(house, StaffRole.APPROVER);
        review.reject(List.of(authoring.detail(id).version().id()), "Thiếu trích dẫn");
        HouseStaff.signIn(house, StaffRole.AUTHOR);
        QuestionEditorView view = navigate(questions.editor(id), QuestionEditorView.class);
        assertThat(view.getElement().getTextRecursively()).contains("Thiếu trích dẫn");
        assertThat(authoring.detail(id).version().number()).isOne();

        test(text("Giải thích")).setValue("Giải thích rõ hơn");

        assertThat(authoring.detail(id).version().number()).isEqualTo(2);
        assertThat(authoring.detail(id).state()).isEqualTo(QuestionState.DRAFT);
    }

    @Test
    void anApproverReadsWithoutWriting() {
        EntryId id = questions.draft("Câu nháp");
        HouseStaff.signIn(house, StaffRole.APPROVER);

        QuestionEditorView view = navigate(questions.editor(id), QuestionEditorView.class);

        assertThat(text("Câu hỏi").isReadOnly()).isTrue();
        assertThat(find(Button.class, view).withText("Trình duyệt").exists()).isFalse();
    }

    @Test
    void aPictureIsKeptWithTheQuestion() throws IOException {
        EntryId id = questions.draft("Câu có hình");
        QuestionEditorView view = navigate(questions.editor(id), QuestionEditorView.class);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png);

        test(find(Upload.class, view).first()).upload("anh.png", "image/png", png.toByteArray());

        assertThat(draft(id).image()).isNotNull();
        assertThat(find(QuestionPreview.class, view).single().getElement().getOuterHTML())
                .contains("quiz-question");
    }

    private EntryId only() {
        return authoring.ids(BankQuery.all(questions.bank().id())).getFirst();
    }

    private QuestionDraft draft(EntryId id) {
        return authoring.detail(id).draft();
    }

    /** After submission the next question takes over what it will most likely share. */
    private String topicOfNewQuestion() {
        return Objects.requireNonNull(find(TopicField.class).single().getValue());
    }

    private TextArea text(String caption) {
        return find(TextArea.class).withCaption(caption).single();
    }

    private TextArea option(String letter) {
        return find(TextArea.class).withAriaLabel("Phương án " + letter).single();
    }

    private Checkbox correct(String letter) {
        return find(Checkbox.class)
                .withAriaLabel("Phương án " + letter + " đúng")
                .single();
    }

    private Checkbox pinned(String letter) {
        return find(Checkbox.class)
                .withAriaLabel("Phương án " + letter + " luôn giữ nguyên vị trí")
                .single();
    }
}
