package vn.mocson.contest.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;
import vn.mocson.account.StaffRole;
import vn.mocson.common.security.Access;
import vn.mocson.common.ui.ColumnChoice;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.DocumentCheckTest;
import vn.mocson.contest.PageDraft;
import vn.mocson.contest.PageService;
import vn.mocson.contest.PageVersion;

/** The organizer writes the public pages. */
@HouseTest
class PagesViewTest extends SpringBrowserlessTest {

    private static final String CONTEST = "lang-son-70-nam";

    @Autowired
    private ApplicationContext house;

    @Autowired
    private ContestService contests;

    @Autowired
    private PageService pages;

    @BeforeEach
    void signIn() {
        HouseStaff.signIn(house, StaffRole.ORGANIZER);
    }

    @BeforeEach
    @AfterEach
    void onlyThePagesThatCameWithTheContest() {
        JdbcClient db = house.getBean(JdbcClient.class);
        for (String table : new String[] {"page_version", "page_publication"}) {
            db.sql("DELETE FROM " + table + " WHERE page NOT IN ('the-le', 'huong-dan', 'tai-lieu')")
                    .update();
        }
        db.sql("DELETE FROM contest_page WHERE slug NOT IN ('the-le', 'huong-dan', 'tai-lieu')")
                .update();
        Access.asSystem(() -> {
            contests.forgetCaches();
            return true;
        });
    }

    @Test
    void theListSaysWhatIsPublishedAndWhatIsNotWrittenYet() {
        PagesView view = navigate("quan-tri/cuoc-thi/" + CONTEST + "/trang", PagesView.class);

        assertThat(text(find(PageList.class, view).single()))
                .contains("Giới thiệu", "Chưa viết", "Thể lệ", "Đang công khai", "bởi system");
        assertThat(text(view)).contains("Chưa có tin nào");
    }

    @Test
    void aPageIsWrittenSavedLookedAtAndPublished() {
        PageEditorView view = open("lien-he");
        write("Phòng Tuyên truyền, **Ban Tuyên giáo**.");
        assertThat(preview()).contains("<strong>Ban Tuyên giáo</strong>");
        assertThat(text(view)).contains("Có thay đổi chưa lưu");

        test(button("Lưu bản nháp")).click();
        assertThat(text(view)).contains("Bản nháp", "Bản 1, lưu");
        assertThat(contest().page("lien-he")).isEmpty();

        test(button("Công khai")).click();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(contest().page("lien-he").orElseThrow().body()).contains("Phòng Tuyên truyền");
        assertThat(text(view)).contains("Đang công khai");
    }

    @Test
    void whatIsNotSavedIsNotLeftWithoutAWord() {
        open("lien-he");
        write("Chưa lưu.");

        UI.getCurrent().navigate("quan-tri/cuoc-thi/" + CONTEST + "/trang");

        assertThat(find(ConfirmDialog.class).single().isOpened()).isTrue();
        test(find(ConfirmDialog.class).single()).cancel();
        assertThat(find(PageEditorView.class).exists()).isTrue();
    }

    @Test
    void twoWhoWriteAtOnceLoseNothing() {
        open("lien-he");
        write("Của tôi.");
        Access.asSystem(
                () -> pages.save(contest().id(), new PageDraft("lien-he", "Liên hệ", "Của người khác.", null), 0));

        test(button("Lưu bản nháp")).click();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(Access.asSystem(() -> pages.versions(contest().id(), "lien-he")))
                .extracting(version -> version.body())
                .containsExactly("Của tôi.", "Của người khác.");
    }

    @Test
    void anOlderVersionIsComparedAndBroughtBack() {
        PageEditorView view = open("lien-he");
        write("Dòng một\nDòng hai");
        test(button("Lưu bản nháp")).click();
        write("Dòng một\nDòng ba");
        test(button("Lưu bản nháp")).click();

        test(button("Lịch sử")).click();
        assertThat(text(find(PageHistory.class).single())).contains("−Dòng hai", "+Dòng ba");
        test(button("Lấy lại bản này")).click();

        assertThat(area().getValue()).isEqualTo("Dòng một\nDòng hai");
        assertThat(text(view)).contains("Có thay đổi chưa lưu");
    }

    @Test
    @SuppressWarnings("unchecked")
    void theVersionsAreAListThatCanBeSortedAndComparedWithOneByOne() {
        open("lien-he");
        for (String body : List.of("Dòng một", "Dòng hai", "Dòng ba")) {
            write(body);
            test(button("Lưu bản nháp")).click();
        }
        test(button("Lịch sử")).click();
        PageHistory history = find(PageHistory.class).single();
        Grid<PageVersion> versions = find(Grid.class, history).single();

        test(versions).sortByColumn(0);
        test(versions).clickRow(0);

        assertThat(test(versions).getRow(0).number()).isEqualTo(1);
        assertThat(text(history)).contains("−Dòng một", "+Dòng ba");
        assertThat(find(ColumnChoice.class, history).exists()).isTrue();
    }

    @Test
    void aPictureIsPutIntoTheText() throws IOException {
        open("lien-he");
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB), "png", png);

        find(PageText.class).single().takePicture(png.toByteArray());

        assertThat(area().getValue()).matches("(?s)!\\[Mô tả hình]\\(/hinh/[0-9a-f]{64}\\)\\s*");
        assertThat(preview()).contains("<img");
    }

    @Test
    void aDocumentIsTakenAndLinkedAndAProgramIsNot() throws IOException {
        open("tai-lieu");
        PageDocuments documents = find(PageDocuments.class).single();

        documents.take("Đề cương.pdf", DocumentCheckTest.plainPdf());
        assertThat(area().getValue()).contains("[Đề cương.pdf](/tep/");

        documents.take("gia.pdf", "MZ chương trình".getBytes(StandardCharsets.UTF_8));
        assertThat(text(documents)).doesNotContain("gia.pdf");
        assertThat(find(Notification.class).all()).isNotEmpty();
    }

    @Test
    void newsAreWrittenWithTitleAndDateAndReadOnTheContestsPage() {
        navigate("quan-tri/cuoc-thi/" + CONTEST + "/trang", PagesView.class);
        test(button("Viết tin mới")).click();
        write("Hơn một nghìn người đã đăng ký.");
        test(button("Công khai")).click();
        assertThat(find(TextField.class).withCaption("Tiêu đề").single().isInvalid())
                .isTrue();

        test(find(TextField.class).withCaption("Tiêu đề").single()).setValue("Ngày đầu tiên");
        test(button("Công khai")).click();
        test(find(ConfirmDialog.class).single()).confirm();

        Div page = navigate("cuoc-thi/" + CONTEST + "/tin-tuc", Div.class);
        assertThat(find(Anchor.class, page).withText("Ngày đầu tiên").exists()).isTrue();
        assertThat(find(Paragraph.class, page)
                        .withText("Hơn một nghìn người đã đăng ký.")
                        .exists())
                .isTrue();
    }

    @Test
    void theIntroductionIsWhatPeopleReadFirst() {
        open("gioi-thieu");
        write("Bảy mươi năm Đảng bộ tỉnh.");
        test(button("Công khai")).click();
        test(find(ConfirmDialog.class).single()).confirm();

        Div page = navigate("cuoc-thi/" + CONTEST, Div.class);
        assertThat(find(Tab.class, page).first().getLabel()).isEqualTo("Giới thiệu");
        assertThat(find(Html.class, page).first().getInnerHtml()).contains("Bảy mươi năm Đảng bộ tỉnh.");
    }

    @Test
    void theRulesPageShowsWhatTheEngineWritesAndDoesNotLetItBeEdited() {
        PageEditorView view = open("the-le");

        assertThat(text(view)).contains("Phần này do hệ thống viết");
        assertThat(area().getValue()).doesNotContain("Điều 4. Đề thi");
    }

    @Test
    void theSecretaryReadsOnly() {
        HouseStaff.signIn(house, StaffRole.SECRETARY);
        open("the-le");

        assertThat(area().isReadOnly()).isTrue();
        assertThat(find(Button.class).withText("Lưu bản nháp").exists()).isFalse();
    }

    private PageEditorView open(String page) {
        return navigate("quan-tri/cuoc-thi/" + CONTEST + "/trang/" + page, PageEditorView.class);
    }

    private TextArea area() {
        return find(TextArea.class).withCaption("Nội dung").single();
    }

    private void write(String text) {
        test(area()).setValue(text);
    }

    private String preview() {
        return find(Html.class, find(PagePreview.class).single()).first().getInnerHtml();
    }

    private Button button(String label) {
        return find(Button.class).withText(label).first();
    }

    private ContestDefinition contest() {
        return contests.bySlug(CONTEST);
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
