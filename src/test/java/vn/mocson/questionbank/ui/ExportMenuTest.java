package vn.mocson.questionbank.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.popover.Popover;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;
import vn.mocson.account.StaffRole;
import vn.mocson.common.security.Access;
import vn.mocson.questionbank.AuthoringService;
import vn.mocson.questionbank.BankId;
import vn.mocson.questionbank.BankQuery;
import vn.mocson.questionbank.BankSummary;
import vn.mocson.questionbank.Difficulty;
import vn.mocson.questionbank.EntryId;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.SourceReference;
import vn.mocson.questionbank.io.ImportedQuestion;
import vn.mocson.questionbank.io.QuestionFiles;

@HouseTest
class ExportMenuTest extends SpringBrowserlessTest {

    private static final QuestionDraft FIRST = question("Ai đọc Tuyên ngôn Độc lập?", "Hồ Chí Minh", "Trần Phú");
    private static final QuestionDraft SECOND = question("Ai là Tổng Bí thư đầu tiên?", "Trần Phú", "Lê Hồng Phong");

    @Autowired
    private ApplicationContext house;

    @Autowired
    private AuthoringService authoring;

    @Autowired
    private ExportFiles files;

    private BankSummary bank = new BankSummary(new BankId(0), "", "", 0, 0, 0, 0, 0);
    private final List<EntryId> ids = new ArrayList<>();
    private final List<EntryId> chosen = new ArrayList<>();

    @BeforeEach
    void signIn() {
        bank = Access.asSystem(() -> authoring.createBank("Xuất thử " + System.nanoTime()));
        ids.addAll(Access.asSystem(() -> authoring.createAll(bank.id(), List.of(FIRST, SECOND))));
        HouseStaff.signIn(house, StaffRole.APPROVER);
    }

    @Test
    void whatTheFilterFindsComesBackFromExcelAsItWas() {
        byte[] file = download("Excel (.xlsx)");

        assertThat(QuestionFiles.read(file, "x.xlsx", null).questions())
                .extracting(ImportedQuestion::draft)
                .containsExactly(FIRST, SECOND);
    }

    @Test
    void onlyTheChosenGoWhereSomeAreChosen() {
        chosen.add(ids.getLast());

        byte[] file = download("Moodle XML (.xml)");

        assertThat(QuestionFiles.read(file, "x.xml", null).questions())
                .extracting(question -> question.draft().text())
                .containsExactly("Ai là Tổng Bí thư đầu tiên?");
    }

    @Test
    void aWordFileWithoutTheKeyTellsNeitherKeyNorSource() throws IOException {
        assertThat(words(download("Word, có đáp án (.docx)"))).contains("Đáp án", "Lịch sử Đảng");
        assertThat(words(download("Word, không đáp án (.docx)")))
                .contains("Ai đọc Tuyên ngôn Độc lập?")
                .doesNotContain("Đáp án", "Lịch sử Đảng");
    }

    @Test
    void anEmptyFilterSaysSo() {
        chosen.clear();
        ExportMenu menu = new ExportMenu(
                files,
                bank,
                () -> new BankQuery(bank.id(), "khong co dau", null, null, null, null, null, false, null),
                () -> chosen);
        UI.getCurrent().add(menu);

        find(Popover.class, menu).single().open();

        assertThat(find(Popover.class, menu).single().getElement().getTextRecursively())
                .contains("Không có câu hỏi nào để xuất.");
    }

    private byte[] download(String words) {
        ExportMenu menu = new ExportMenu(files, bank, () -> BankQuery.all(bank.id()), () -> chosen);
        UI.getCurrent().add(menu);
        Popover popover = find(Popover.class, menu).single();
        popover.open();
        Anchor link = find(Anchor.class, popover).all().stream()
                .filter(each -> each.getElement().getTextRecursively().contains(words))
                .findFirst()
                .orElseThrow();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        test(link).download(file);
        return file.toByteArray();
    }

    private static String words(byte[] docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
                XWPFWordExtractor text = new XWPFWordExtractor(document)) {
            return text.getText();
        }
    }

    private static QuestionDraft question(String text, String right, String wrong) {
        return QuestionDraft.of(
                "Nhân vật",
                Difficulty.EASY,
                text,
                List.of(new OptionDraft(right, true), new OptionDraft(wrong, false)),
                "Theo sách.",
                new SourceReference("Lịch sử Đảng", "12", "", ""));
    }
}
