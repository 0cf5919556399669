package vn.mocson.questionbank.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;
import vn.mocson.account.StaffRole;
import vn.mocson.common.security.Access;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.BankOrder;
import vn.mocson.questionbank.BankQuery;
import vn.mocson.questionbank.BankRow;
import vn.mocson.questionbank.BankSummary;
import vn.mocson.questionbank.TopicNode;
import vn.mocson.questionbank.io.ImportedFile;
import vn.mocson.questionbank.io.QuestionFiles;

@HouseTest
class ImportViewTest extends SpringBrowserlessTest {

    private static final String HEADER =
            "topic,difficulty,text,option_a,option_b,option_c,option_d,correct,explanation,source\n";
    private static final String FOUNDED =
            "Thành lập Đảng,easy,Đảng Cộng sản Việt Nam thành lập ngày nào?,03/02/1930,19/8/1945,02/9/1945,07/5/1954,a,Hội nghị hợp nhất.,Lịch sử Đảng\n";
    private static final String VICTORY =
            "Kháng chiến,medium,Chiến thắng Điện Biên Phủ ngày nào?,03/02/1930,19/8/1945,02/9/1945,07/5/1954,d,,Lịch sử Đảng\n";
    private static final String WITHOUT_KEY =
            "Kháng chiến,medium,Ai là Tổng Tư lệnh chiến dịch Điện Biên Phủ?,Võ Nguyên Giáp,Hoàng Văn Thái,Văn Tiến Dũng,Lê Trọng Tấn,,,\n";
    private static final String WITHOUT_TOPIC =
            ",,Quốc khánh nước ta là ngày nào?,02/9,19/8,30/4,19/5,a,,Tuyên ngôn Độc lập\n";

    @Autowired
    private ApplicationContext house;

    @Autowired
    private AuthoringService authoring;

    private BankSummary bank = new BankSummary(new vn.mocson.questionbank.BankId(0), "", "", 0, 0, 0, 0, 0);

    @BeforeEach
    void signIn() {
        bank = Access.asSystem(() -> authoring.createBank("Nhập thử " + System.nanoTime()));
        HouseStaff.signIn(house, StaffRole.AUTHOR);
    }

    @Test
    void aGoodFileIsLookedThroughAndTakenWhole() {
        ImportView view = open();

        give(view, "cau-hoi.csv", HEADER + FOUNDED + VICTORY);

        assertThat(text(summary(view))).contains("2 câu hỏi: 2 câu sẵn sàng nhập");
        assertThat(taken()).isEmpty();
        press(view, "Nhập 2 câu");
        awaitReport(view);
        assertThat(text(view)).contains("Đã nhập 2 câu hỏi", "Thành lập Đảng", "Kháng chiến");
        assertThat(taken()).extracting(BankRow::text).hasSize(2);
        assertThat(authoring.topics(bank.id()))
                .extracting(TopicNode::path)
                .containsExactlyInAnyOrder("Thành lập Đảng", "Kháng chiến");
    }

    @Test
    void theListOfWhatWasTakenIsOneClickAway() {
        ImportView view = open();
        give(view, "cau-hoi.csv", HEADER + FOUNDED + VICTORY);
        press(view, "Nhập 2 câu");
        awaitReport(view);

        String tag = taken().getFirst().tags().getFirst();

        assertThat(find(Anchor.class, view)
                        .withText("Xem các câu vừa nhập")
                        .single()
                        .getHref())
                .isEqualTo("quan-tri/ngan-hang/" + bank.code() + "?the="
                        + java.net.URLEncoder.encode(tag, StandardCharsets.UTF_8));
        assertThat(authoring.count(withTag(tag))).isEqualTo(2);
    }

    @Test
    void aMissingKeyIsMendedByOneClickOnTheLetter() {
        ImportView view = open();
        give(view, "cau-hoi.csv", HEADER + FOUNDED + WITHOUT_KEY);
        assertThat(button(view, "Nhập 1 câu").isEnabled()).isTrue();

        openQuestion(view, "Ai là Tổng Tư lệnh");
        assertThat(text(find(ImportMend.class, view).single())).contains("Phải sửa", "chưa có đáp án");
        pressLetter(view, "Phương án A là đáp án đúng");

        assertThat(text(find(ImportMend.class, view).single())).contains("Sẵn sàng");
        press(view, "Nhập 2 câu");
        awaitReport(view);
        assertThat(taken())
                .filteredOn(row -> row.text().startsWith("Ai là"))
                .singleElement()
                .satisfies(row -> assertThat(row.options().getFirst().correct()).isTrue());
    }

    @Test
    void theWordsOfTheFileStandBesideWhatWasRead() {
        ImportView view = open();
        give(view, "cau-hoi.csv", HEADER + FOUNDED + WITHOUT_KEY);

        openQuestion(view, "Ai là Tổng Tư lệnh");

        assertThat(find(com.vaadin.flow.component.html.Pre.class, view).single().getText())
                .contains("Võ Nguyên Giáp", "Hoàng Văn Thái");
    }

    @Test
    void textOptionsAndSourceAreMendedInPlaceAndCanBeTakenBack() {
        ImportView view = open();
        give(view, "cau-hoi.csv", HEADER + FOUNDED);
        openQuestion(view, "Đảng Cộng sản");

        test(area(view, "Câu hỏi")).setValue("Đảng ta ra đời ngày nào?");
        test(area(view, "Nguồn")).setValue("Văn kiện Đảng toàn tập, tr. 12");
        assertThat(test(find(ImportGrid.class, view).single()).getRow(0).draft().text())
                .isEqualTo("Đảng ta ra đời ngày nào?");
        press(view, "Trả lại như trong tệp");
        assertThat(area(view, "Câu hỏi").getValue()).startsWith("Đảng Cộng sản Việt Nam");

        test(area(view, "Nguồn")).setValue("Văn kiện Đảng toàn tập, tr. 12");
        press(view, "Nhập 1 câu");
        awaitReport(view);
        assertThat(taken().getFirst().source().page()).isEqualTo("12");
    }

    @Test
    void nothingIsTakenWhileOneOfTheChosenIsNotComplete() {
        ImportView view = open();
        give(view, "cau-hoi.csv", HEADER + FOUNDED + WITHOUT_KEY);
        test(find(ImportGrid.class, view).single()).selectAll();

        press(view, "Nhập 2 câu");

        assertThat(notice()).contains("Chưa nhập câu nào: câu 2 còn thiếu");
        assertThat(find(ImportMend.class, view).exists()).isTrue();
        assertThat(taken()).isEmpty();
    }

    @Test
    void questionsWithoutATopicGetOneThatIsAskedForOnce() {
        ImportView view = open();
        give(view, "cau-hoi.csv", HEADER + FOUNDED + VICTORY + WITHOUT_TOPIC);

        press(view, "Nhập 3 câu");
        ComboBox<?> topic = find(ComboBox.class, view)
                .withCaption("Chủ đề cho câu chưa có chủ đề")
                .single();
        assertThat(topic.isInvalid()).isTrue();
        assertThat(taken()).isEmpty();

        test((ComboBox<?>) topic).selectItem("Kháng chiến – chủ đề mới");
        press(view, "Nhập 3 câu");
        awaitReport(view);
        assertThat(taken())
                .filteredOn(row -> row.text().startsWith("Quốc khánh"))
                .extracting(BankRow::topic)
                .containsExactly("Kháng chiến");
    }

    @Test
    void aRefusedFileSaysWhyAndLeavesWhatWasPasted() {
        ImportView view = open();
        test(area(view, "Nội dung câu hỏi")).setValue("Câu 1: chưa xong");

        test(find(Upload.class, view).single())
                .upload("anh.docx", "application/pdf", bytes("%PDF-1.7 không phải câu hỏi"));

        await().pollInSameThread().atMost(Duration.ofSeconds(20)).until(() -> {
            roundTrip();
            // looking for a component lets waiting work of others through, a round trip alone does not
            return find(H2.class, view)
                    .withText("Không nhập được tệp “anh.docx”")
                    .exists();
        });
        assertThat(text(view)).contains("PDF", "Ngân hàng câu hỏi không có gì thay đổi.");
        assertThat(area(view, "Nội dung câu hỏi").getValue()).isEqualTo("Câu 1: chưa xong");
    }

    @Test
    void whatSomebodyPastesIsReadToo() {
        ImportView view = open();
        test(area(view, "Nội dung câu hỏi"))
                .setValue("Câu 1: Quốc khánh nước ta là ngày nào?\nA. 02/9\nB. 19/8\nĐáp án: A\n\n"
                        + "Câu 2: Ai đọc Tuyên ngôn Độc lập?\nA. Trần Phú\nB. Hồ Chí Minh\n");

        press(view, "Đọc nội dung");
        awaitShown(view, ImportPreview.class);

        assertThat(text(summary(view))).contains("2 câu hỏi: 1 câu sẵn sàng nhập", "Chưa có đáp án · 1");
    }

    @Test
    void aQuestionThatIsInTheBankAlreadyIsMarkedAndNotChosen() {
        ImportView view = open();
        give(view, "cau-hoi.csv", HEADER + FOUNDED);
        press(view, "Nhập 1 câu");
        awaitReport(view);
        press(view, "Nhập tệp khác");

        give(view, "lan-hai.csv", HEADER + FOUNDED + VICTORY);

        assertThat(text(summary(view))).contains("Trùng câu khác · 1");
        assertThat(find(ImportGrid.class, view).single().chosen())
                .extracting(row -> row.draft().text())
                .containsExactly("Chiến thắng Điện Biên Phủ ngày nào?");
    }

    @Test
    void aChipNarrowsTheListToOneProblem() {
        ImportView view = open();
        give(view, "cau-hoi.csv", HEADER + FOUNDED + WITHOUT_KEY);

        test(find(NativeButton.class, view).withText("Chưa có đáp án · 1").single())
                .click();

        assertThat(test(find(ImportGrid.class, view).single()).size()).isEqualTo(1);
    }

    @Test
    void leavingAnUnfinishedPreviewAsksFirst() {
        ImportView view = open();
        give(view, "cau-hoi.csv", HEADER + FOUNDED);

        com.vaadin.flow.component.UI.getCurrent().navigate("quan-tri/ngan-hang");

        ConfirmDialog dialog = find(ConfirmDialog.class).single();
        assertThat(getCurrentView()).isSameAs(view);
        test(dialog).confirm();
        assertThat(getCurrentView()).isInstanceOf(BankListView.class);
    }

    @Test
    void twoThousandQuestionsAreShownAndTaken() {
        ImportView view = open();
        String lines = IntStream.rangeClosed(1, 2000)
                .mapToObj(n -> "Sự kiện,easy,Sự kiện thứ " + n + " diễn ra năm nào?," + (1000 + n) + "," + (4000 + n)
                        + ",,,a,,Niên biểu\n")
                .collect(Collectors.joining());

        give(view, "lon.csv", HEADER + lines);
        press(view, "Chọn mọi câu sẵn sàng");
        assertThat(text(summary(view))).contains("2.000 câu hỏi");
        String ready = find(ImportGrid.class, view).single().chosen().size() == 2000 ? "Nhập 2.000 câu" : "";
        press(view, ready);
        awaitReport(view);

        assertThat(authoring.count(BankQuery.all(bank.id()))).isEqualTo(2000);
    }

    @Test
    void whoOnlyApprovesIsToldWhoImports() {
        HouseStaff.signIn(house, StaffRole.APPROVER);

        ImportView view = open();

        assertThat(text(view)).contains("Bạn không soạn câu hỏi");
        assertThat(find(Upload.class, view).exists()).isFalse();
    }

    @Test
    void theTemplatesReadBackWithoutAProblem() {
        ImportView view = open();

        for (String name : List.of("mau-cau-hoi.docx", "mau-cau-hoi.xlsx")) {
            ImportedFile read = QuestionFiles.read(template(view, name), name, null);
            assertThat(read.questions()).hasSize(3).allSatisfy(question -> assertThat(question.problems())
                    .isEmpty());
        }
    }

    @Test
    void aWordFileIsTakenLikeAnyOther() {
        ImportView view = open();

        test(find(Upload.class, view).single())
                .upload("cau-hoi.docx", "application/octet-stream", template(view, "mau-cau-hoi.docx"));
        awaitShown(view, ImportPreview.class);
        press(view, "Nhập 3 câu");
        awaitReport(view);

        assertThat(taken()).hasSize(3);
    }

    // ---- what people do

    private ImportView open() {
        return navigate("quan-tri/ngan-hang/" + bank.code() + "/nhap", ImportView.class);
    }

    private byte[] template(ImportView view, String name) {
        String words = name.endsWith("docx") ? "Tải mẫu Word" : "Tải mẫu Excel";
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        test(find(Anchor.class, view).all().stream()
                        .filter(link -> text(link).contains(words))
                        .findFirst()
                        .orElseThrow())
                .download(file);
        return file.toByteArray();
    }

    private void give(ImportView view, String name, String content) {
        test(find(Upload.class, view).single()).upload(name, "text/csv", bytes(content));
        awaitShown(view, ImportPreview.class);
    }

    private void awaitReport(ImportView view) {
        awaitShown(view, ImportReport.class);
    }

    private void awaitShown(ImportView view, Class<? extends Component> step) {
        await().pollInSameThread().atMost(Duration.ofSeconds(60)).until(() -> {
            roundTrip();
            return find(step, view).exists();
        });
    }

    private void openQuestion(ImportView view, String beginning) {
        ImportGrid grid = find(ImportGrid.class, view).single();
        int size = test(grid).size();
        int row = IntStream.range(0, size)
                .filter(n -> test(grid).getRow(n).draft().text().startsWith(beginning))
                .findFirst()
                .orElseThrow();
        test(grid).clickRow(row);
    }

    private void pressLetter(ImportView view, String label) {
        test(find(NativeButton.class, view).all().stream()
                        .filter(button -> label.equals(button.getElement().getAttribute("aria-label")))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private void press(ImportView view, String words) {
        test(button(view, words)).click();
    }

    private Button button(ImportView view, String words) {
        return find(Button.class, view).withText(words).single();
    }

    private TextArea area(ImportView view, String label) {
        return find(TextArea.class, view).withCaption(label).single();
    }

    private ImportSummary summary(ImportView view) {
        return find(ImportSummary.class, view).single();
    }

    private String notice() {
        return find(Notification.class).all().stream()
                .map(notification -> test(notification).getText())
                .collect(Collectors.joining(" "));
    }

    private List<BankRow> taken() {
        return authoring.find(BankQuery.all(bank.id()), BankOrder.ENTRY, 0, 100);
    }

    private BankQuery withTag(String tag) {
        return new BankQuery(bank.id(), "", null, null, null, null, null, false, tag);
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
