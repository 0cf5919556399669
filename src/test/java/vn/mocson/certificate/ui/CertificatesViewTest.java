package vn.mocson.certificate.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;
import vn.mocson.account.StaffRole;
import vn.mocson.certificate.CertificateQuery;
import vn.mocson.certificate.CertificateService;
import vn.mocson.common.MocSonProperties;
import vn.mocson.common.security.Access;
import vn.mocson.common.ui.OpenWorkPanel;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;

@HouseTest
class CertificatesViewTest extends SpringBrowserlessTest {

    private static final String CONTEST = "lang-son-70-nam";

    @Autowired
    private ApplicationContext house;

    @BeforeEach
    void anOrganizer() {
        HouseStaff.signIn(house, StaffRole.ORGANIZER);
    }

    @AfterEach
    void asItWas() {
        PublishedContest.leave(house);
    }

    private ContestId contest() {
        return house.getBean(ContestService.class).bySlug(CONTEST).id();
    }

    private CertificatesView open() {
        return open(CONTEST);
    }

    private CertificatesView open(String slug) {
        return navigate("quan-tri/cuoc-thi/" + slug + "/giay-chung-nhan", CertificatesView.class);
    }

    private void click(Component within, String words) {
        test(find(Button.class, within).all().stream()
                        .filter(button -> words.equals(button.getText()))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no button " + words)))
                .click();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    @Test
    void withoutASealedResultThePageSaysWhatIsMissing() {
        assertThat(text(open())).contains("Chưa có kết quả nào được niêm phong", "Chưa có giấy nào");
    }

    @Test
    void theLookIsChangedSeenAndSaved() {
        CertificatesView view = open();
        TextField signer = find(TextField.class, view).all().stream()
                .filter(field -> "Họ tên người ký".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
        test(signer).setValue("Hoàng Thị Minh Châu");

        click(view, "Xem trước giấy cá nhân");
        assertThat(find(Image.class, view).all()).hasSize(1);
        click(view, "Lưu mẫu");

        assertThat(house.getBean(CertificateService.class)
                        .design(contest())
                        .design()
                        .signer())
                .isEqualTo("Hoàng Thị Minh Châu");
    }

    @Test
    void aTemplateThatLeadsElsewhereIsRefusedWithItsLine() {
        CertificatesView view = open();
        TextArea template = find(TextArea.class, view).all().stream()
                .filter(area -> "Mẫu HTML".equals(area.getLabel()))
                .findFirst()
                .orElseThrow();
        template.setValue("<p>{{nguoi_nhan}}</p>\n<img src=\"https://noi-khac.vn/a.png\">");

        click(view, "Lưu mẫu");

        assertThat(test(find(Notification.class).single()).getText()).contains("dòng 2");
        assertThat(house.getBean(CertificateService.class).design(contest()).saved())
                .isFalse();
    }

    // ---- work that outlives the page

    private PublishedContest published() {
        return new PublishedContest(house, "Lý Thị Một", "Lý Thị Hai", "Lý Thị Ba");
    }

    private void issues(CertificatesView view) {
        click(view, "Cấp giấy chứng nhận tham gia");
        test(find(ConfirmDialog.class).single()).confirm();
    }

    private boolean offers(Component within, String words) {
        return find(Button.class, within).withText(words).exists();
    }

    private OpenWorkPanel work(Component within) {
        return find(OpenWorkPanel.class, within).single();
    }

    /** What goes on beside the page came to its end and was told. */
    private void ended() {
        await().pollInSameThread().atMost(Duration.ofSeconds(60)).until(() -> {
            roundTrip();
            return find(OpenWorkPanel.class).all().stream().noneMatch(OpenWorkPanel::isVisible);
        });
    }

    private List<String> told() {
        return find(Notification.class).all().stream()
                .map(notice -> test(notice).getText())
                .toList();
    }

    private int issued(PublishedContest contest) {
        return house.getBean(CertificateService.class).count(new CertificateQuery(contest.id(), null, "", true));
    }

    @Test
    void aPageThatIsOpenedAgainShowsTheIssuingGoingOnAndBeginsNoOther() throws InterruptedException {
        PublishedContest contest = published();
        CountDownLatch held = new CountDownLatch(1);
        Thread other = contest.holdingNumbers(held);
        issues(open(contest.slug()));

        IssuePanel again = find(IssuePanel.class, open(contest.slug())).single();

        assertThat(text(work(again))).contains("Đang cấp giấy chứng nhận", "Dừng");
        assertThat(offers(again, "Cấp giấy chứng nhận tham gia")).isFalse();
        held.countDown();
        other.join();
        ended();
        assertThat(told()).containsExactly("Đã cấp 3 giấy chứng nhận.");
        assertThat(offers(again, "Cấp giấy chứng nhận tham gia")).isTrue();
        assertThat(text(again)).contains("0 người dự thi đủ điều kiện");
    }

    @Test
    void whoComesBackAfterIssuingWasGoneOnWithoutThemIsToldItsEnd() throws InterruptedException {
        PublishedContest contest = published();
        CountDownLatch held = new CountDownLatch(1);
        Thread other = contest.holdingNumbers(held);
        issues(open(contest.slug()));
        IssuePanel elsewhere = find(IssuePanel.class, open()).single();
        assertThat(find(OpenWorkPanel.class, elsewhere).exists()).isFalse();
        held.countDown();
        other.join();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(drawn(contest)).isEqualTo(3));

        CertificatesView view = open(contest.slug());
        ended();

        assertThat(told()).containsExactly("Đã cấp 3 giấy chứng nhận.");
        assertThat(offers(view, "Cấp giấy chứng nhận tham gia")).isTrue();
    }

    private int drawn(PublishedContest contest) {
        return house.getBean(JdbcClient.class)
                .sql("SELECT COUNT(*) FROM certificate_file f JOIN certificate c ON c.id = f.certificate_id"
                        + " WHERE c.contest_id = ?")
                .param(contest.id().value())
                .query(Integer.class)
                .single();
    }

    @Test
    void issuingThatIsStoppedTellsHowManyThereAre() throws InterruptedException {
        PublishedContest contest = published();
        CountDownLatch held = new CountDownLatch(1);
        Thread other = contest.holdingNumbers(held);
        issues(open(contest.slug()));

        click(work(find(IssuePanel.class, open(contest.slug())).single()), "Dừng");
        held.countDown();
        other.join();
        ended();

        assertThat(told()).singleElement().asString().startsWith("Đã dừng. " + issued(contest) + " giấy");
    }

    @Test
    void aFileIsDrawnAlsoWhenThePageIsLeftAndFoundByWhoComesBack() throws InterruptedException {
        PublishedContest contest = published().issued();
        CountDownLatch held = new CountDownLatch(1);
        Thread other = contest.holdingFiles(held);
        click(open(contest.slug()), "Tệp ZIP, mỗi giấy một PDF");
        open();

        FilesPanel back = find(FilesPanel.class, open(contest.slug())).single();

        assertThat(text(work(back))).contains("Đang vẽ giấy chứng nhận");
        assertThat(offers(back, "Tệp ZIP, mỗi giấy một PDF")).isFalse();
        held.countDown();
        other.join();
        ended();
        assertThat(told()).singleElement().asString().startsWith("Đã vẽ xong 3 giấy.");
        assertThat(text(back)).contains("Tải tệp ZIP (3 giấy, ", "giay-chung-nhan-" + contest.slug() + ".zip");
        assertThat(text(open(contest.slug()))).contains("Tải tệp ZIP (3 giấy, ");
        click(find(FilesPanel.class).single(), "Xóa tệp");
    }

    @Test
    void drawingThatIsStoppedLeavesNoFile() throws InterruptedException, IOException {
        PublishedContest contest = published().issued();
        CountDownLatch held = new CountDownLatch(1);
        Thread other = contest.holdingFiles(held);
        CertificatesView view = open(contest.slug());
        click(view, "Tệp ZIP, mỗi giấy một PDF");
        OpenWorkPanel work = work(find(FilesPanel.class, view).single());

        click(work, "Dừng");
        held.countDown();
        other.join();
        ended();

        assertThat(told()).singleElement().asString().startsWith("Đã dừng.");
        assertThat(text(view)).doesNotContain("Tải tệp ZIP");
        assertThat(kept()).isEmpty();
    }

    @Test
    void aFileIsDeletedByAButton() throws IOException {
        PublishedContest contest = published().issued();
        CertificatesView view = open(contest.slug());
        click(view, "Một tệp PDF để in");
        ended();
        assertThat(text(view)).contains("Tải tệp PDF để in (3 trang, ");

        click(view, "Xóa tệp");

        assertThat(text(view)).doesNotContain("Tải tệp PDF để in");
        assertThat(kept()).isEmpty();
    }

    @Test
    void whatOnePersonHadDrawnAnotherDoesNotSee() {
        PublishedContest contest = published().issued();
        click(open(contest.slug()), "Một tệp PDF để in");
        ended();
        String who = Access.username();

        HouseStaff.signIn(house, StaffRole.SECRETARY);
        assertThat(text(open(contest.slug()))).doesNotContain("Tải tệp PDF để in");

        HouseStaff.signIn(house, who);
        CertificatesView own = open(contest.slug());
        assertThat(text(own)).contains("Tải tệp PDF để in (3 trang, ");
        click(own, "Xóa tệp");
    }

    /** Files with certificates that lie there. */
    private List<Path> kept() throws IOException {
        Path folder = house.getBean(MocSonProperties.class).dataDir().resolve("tmp");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().contains("certificates"))
                    .toList();
        }
    }
}
