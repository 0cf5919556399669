package vn.mocson.award.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.mocson.HouseEntrants;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;
import vn.mocson.account.StaffRole;
import vn.mocson.account.StaffService;
import vn.mocson.award.AwardDesk;
import vn.mocson.award.AwardDraft;
import vn.mocson.award.AwardOutcome;
import vn.mocson.award.AwardScope;
import vn.mocson.award.AwardSubject;
import vn.mocson.award.AwardVote.VoteKind;
import vn.mocson.award.VoteDraft;
import vn.mocson.common.security.Access;
import vn.mocson.common.ui.OpenWorkPanel;
import vn.mocson.common.yaml.YamlTree;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.contest.ContestDefinition.PrizeScope;
import vn.mocson.contest.ContestDraft;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.standings.StandingsJobs;

/** From a closed round to a sealed result, as the people of the house see it. */
@HouseTest
class AwardViewTest extends SpringBrowserlessTest {

    private static final AtomicInteger NUMBER = new AtomicInteger((int) (System.nanoTime() % 10_000_000));

    @Autowired
    private ApplicationContext house;

    private String slug = "";

    @BeforeEach
    void aClosedContest() {
        close("rankBy: [SUBMITTED_AT]");
    }

    /** Two people handed in the same empty paper, one after the other. */
    private void close(String rules) {
        ContestService contests = house.getBean(ContestService.class);
        JdbcClient db = house.getBean(JdbcClient.class);
        ContestDefinition model = contests.bySlug(HouseEntrants.RUNNING);
        slug = "trao-giai-" + NUMBER.incrementAndGet();
        Instant now = Instant.now();
        ContestId id = Access.asSystem(() -> contests.create(new ContestDraft(
                slug,
                "Cuộc thi trao giải",
                "",
                "Ban Tổ chức",
                "",
                model.units(),
                model.bank(),
                model.questionSet(),
                YamlTree.parse("{paper: {questions: 5, durationMinutes: 30}, attempts: {max: 1}, " + rules + "}")
                        .root(),
                List.of(new ContestDraft.RoundDraft(
                        "k1", "Kỳ 1", null, now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(1)), null)),
                List.of(),
                List.of(new Prize(PrizeScope.INDIVIDUAL, "Giải Nhất", 1, 0)),
                model.consent())));
        Access.asSystem(() -> {
            contests.forgetCaches();
            return true;
        });
        HouseEntrants.submits(house, id, "Nguyễn Thị Về Nhất");
        HouseEntrants.submits(house, id, "Trần Văn Về Nhì");
        db.sql("UPDATE round SET closes_at = ? WHERE contest_id = ?")
                .params(now.minusSeconds(60), id.value()) // the last answers have some seconds to arrive
                .update();
        Access.asSystem(() -> {
            contests.forgetCaches();
            return true;
        });
        new StandingsJobs(house).finishClosedRounds();
        // found by its own address, and in no list that another test counts
        db.sql("UPDATE contest SET rehearsal_of = ? WHERE id = ?")
                .params(model.id().value(), id.value())
                .update();
        Access.asSystem(() -> {
            contests.forgetCaches();
            return true;
        });
    }

    @AfterEach
    void nobodyIsLeft() {
        HouseEntrants.leave(house);
    }

    private String signIn(StaffRole role) {
        String username = "giai-" + NUMBER.incrementAndGet();
        String password = Access.asSystem(
                () -> house.getBean(StaffService.class).createSample(username, "Người ký " + role, Set.of(role)));
        HouseStaff.signIn(house, username);
        return password;
    }

    private AwardView open() {
        return navigate("quan-tri/cuoc-thi/" + slug + "/trao-giai", AwardView.class);
    }

    @SuppressWarnings("unchecked")
    private Grid<AwardDraft.Line> grid(AwardView view) {
        return (Grid<AwardDraft.Line>) find(Grid.class, view).single();
    }

    private void click(Component in, String label) {
        test(find(Button.class, in).withText(label).single()).click();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private void confirmed(AwardView view) {
        click(view, "Xác nhận tất cả");
        ConfirmAllDialog dialog = find(ConfirmAllDialog.class).single();
        test(find(TextArea.class, dialog).single()).setValue("Đơn vị đã giới thiệu cả hai người");
        click(dialog, "Xác nhận tất cả");
    }

    private void signs(AwardView view, String label, String password) {
        click(view, label);
        SignSealDialog dialog = find(SignSealDialog.class).single();
        test(find(PasswordField.class, dialog).single()).setValue(password);
        click(dialog, "Ký");
        ended();
    }

    private void prepares(AwardView view) {
        click(view, "Chuẩn bị bản niêm phong");
        ended();
    }

    /** The work goes on beside the page; what came out of it is told and the page shows how things stand. */
    private void ended() {
        await().pollInSameThread().atMost(Duration.ofSeconds(60)).until(() -> {
            roundTrip();
            return find(OpenWorkPanel.class).all().stream().noneMatch(OpenWorkPanel::isVisible);
        });
    }

    @Test
    void theDraftIsThereAsSoonAsTheRoundIsOver() {
        signIn(StaffRole.SECRETARY);

        AwardView view = open();

        assertThat(test(grid(view)).getRow(0).holder()).isEqualTo("Nguyễn Thị Về Nhất");
        assertThat(text(view)).contains("2 người dự thi");
    }

    @Test
    void whoIsRefusedMakesRoomForTheNext() {
        signIn(StaffRole.SECRETARY);
        AwardView view = open();
        openCheck(view);
        CheckDialog dialog = find(CheckDialog.class).single();
        test(find(TextArea.class, dialog).single()).setValue("Không đúng đối tượng dự thi");

        click(dialog, "Không trao");

        assertThat(test(grid(view)).getRow(0).holder()).isEqualTo("Trần Văn Về Nhì");
        assertThat(text(view)).contains("Không được xét giải", "Nhật ký thay đổi");
    }

    /** The button stands in the last column. */
    private void openCheck(AwardView view) {
        test((Button) test(grid(view)).getCellComponent(0, 5)).click();
    }

    @Test
    void whoeverIsConfirmedWithNothingCheckedIsSoForAReasonThatTheTraceTells() {
        signIn(StaffRole.SECRETARY);
        AwardView view = open();
        click(view, "Xác nhận tất cả");
        ConfirmAllDialog dialog = find(ConfirmAllDialog.class).single();
        assertThat(dialog.getHeaderTitle()).isEqualTo("Xác nhận 1 người, đơn vị?");
        click(dialog, "Xác nhận tất cả");
        TextArea waiver = find(TextArea.class, dialog).single();
        assertThat(waiver.isInvalid()).isTrue();
        assertThat(waiver.getErrorMessage()).contains("1 người chưa có bước kiểm tra nào", "của người đó");
        test(waiver).setValue("Cả Ban Tổ chức đều biết người này");

        click(dialog, "Xác nhận tất cả");

        assertThat(test(grid(view)).getRow(0).outcome()).isEqualTo(AwardOutcome.CONFIRMED);
        assertThat(text(view)).contains("xác nhận khi chưa có bước kiểm tra nào (Cả Ban Tổ chức đều biết người này)");
    }

    @Test
    void whoCallsAWinnerSeesTheNumberOnceAskedForAndThatIsRecorded() {
        signIn(StaffRole.SECRETARY);
        AwardView view = open();
        openCheck(view);
        CheckDialog dialog = find(CheckDialog.class).single();
        assertThat(find(Anchor.class, dialog).exists()).isFalse();

        click(dialog, "Hiện số để gọi");

        JdbcClient db = house.getBean(JdbcClient.class);
        String number = db.sql("SELECT phone FROM participant WHERE full_name = 'Nguyễn Thị Về Nhất'"
                        + " AND contest_id = (SELECT id FROM contest WHERE slug = ?)")
                .param(slug)
                .query(String.class)
                .single();
        Anchor call = find(Anchor.class, dialog).single();
        assertThat(call.getText()).isEqualTo(number);
        assertThat(call.getHref()).isEqualTo("tel:" + number);
        assertThat(find(Button.class, dialog).withText("Hiện số để gọi").exists())
                .isFalse();
        String recorded = db.sql("SELECT CONCAT_WS(' ', act, subject, before_json, after_json) FROM audit_entry"
                        + " ORDER BY number DESC LIMIT 1")
                .query(String.class)
                .single();
        assertThat(recorded).startsWith("award.phone").doesNotContain(number);
    }

    @Test
    void onAPhoneEveryPrizeIsACard() {
        signIn(StaffRole.SECRETARY);
        AwardView view = open();
        DraftPanel panel = find(DraftPanel.class, view).single();
        assertThat(shownColumns(view)).isEqualTo(6);

        panel.setNarrow(true);

        assertThat(shownColumns(view)).isEqualTo(1);
        assertThat(text(test(grid(view)).getCellComponent(0, 0)))
                .contains("Giải Nhất", "Cá nhân", "Nguyễn Thị Về Nhất", "Chưa xác nhận", "Mở kiểm tra");
    }

    private long shownColumns(AwardView view) {
        return grid(view).getColumns().stream().filter(Grid.Column::isVisible).count();
    }

    @Test
    void aVoteSaysWhatIsMissingAtItsFieldAndGoesByTheOrderThatIsShown() {
        close("rankBy: [POINTS], prizes: {border: COMMITTEE}");
        signIn(StaffRole.SECRETARY);
        AwardView view = open();
        click(view, "Ghi biểu quyết");
        VoteDialog dialog = find(VoteDialog.class).single();
        assertThat(text(dialog)).contains("2 người, đơn vị đồng hạng; còn 1 “Giải Nhất”.");

        click(dialog, "Ghi biểu quyết");

        assertThat(find(TextArea.class, dialog).all()).allMatch(TextArea::isInvalid);
        MultiSelectComboBox<AwardSubject> chosen = chosen(dialog);
        assertThat(chosen.isInvalid()).isTrue();
        IntegerField favour = find(IntegerField.class, dialog).all().getFirst();
        assertThat(favour.getErrorMessage()).isEqualTo("Hãy ghi số phiếu đồng ý.");

        find(TextArea.class, dialog).all().forEach(area -> test(area).setValue("Theo thời gian công tác"));
        test(favour).setValue(5);
        List<AwardSubject> tied = grid(view)
                .getListDataView()
                .getItems()
                .map(AwardDraft.Line::subject)
                .toList();
        chosen.select(tied);
        ChosenOrder order = find(ChosenOrder.class, dialog).single();
        String second = test(grid(view)).getRow(1).holder();
        assertThat(order.getChildren().map(AwardViewTest::text).toList())
                .hasSize(2)
                .last()
                .asString()
                .startsWith(second);
        test(find(Button.class, order).single()).click();
        click(dialog, "Ghi biểu quyết");

        assertThat(find(VoteDialog.class).exists()).isFalse();
        assertThat(test(grid(view)).size()).isOne();
        assertThat(test(grid(view)).getRow(0).holder()).isEqualTo(second);
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<AwardSubject> chosen(VoteDialog dialog) {
        return (MultiSelectComboBox<AwardSubject>)
                find(MultiSelectComboBox.class, dialog).single();
    }

    @Test
    void aNumberOfAnIdentityPaperIsNotKeptWithACheck() {
        signIn(StaffRole.SECRETARY);
        AwardView view = open();
        openCheck(view);
        CheckDialog dialog = find(CheckDialog.class).single();
        test(find(TextField.class, dialog).all().getFirst()).setValue("CCCD 001085012345");

        test(find(Checkbox.class, dialog).all().getFirst()).click();

        assertThat(test(find(Notification.class).single()).getText()).contains("không lưu số giấy tờ");
        assertThat(find(Checkbox.class, dialog).all().getFirst().getValue()).isFalse();
        assertThat(test(grid(open())).getRow(0).checks()).isEmpty();
    }

    @Test
    void whoDidNotAgreeToBeNamedIsLeftOutOfConfirmingAll() {
        house.getBean(JdbcClient.class)
                .sql("UPDATE participant SET publish_name = FALSE WHERE full_name = 'Nguyễn Thị Về Nhất'"
                        + " AND contest_id = (SELECT id FROM contest WHERE slug = ?)")
                .param(slug)
                .update();
        signIn(StaffRole.SECRETARY);

        AwardView view = open();

        assertThat(find(Button.class, view).withText("Xác nhận tất cả").exists())
                .isFalse();
        openCheck(view);
        click(find(CheckDialog.class).single(), "Xác nhận");
        assertThat(test(find(Notification.class).single()).getText()).contains("chưa đồng ý công bố họ tên");
    }

    @Test
    void twoPeopleSealAResultEachInTheirOwnSession() {
        String secretary = signIn(StaffRole.SECRETARY);
        AwardView view = open();
        confirmed(view);
        prepares(view);
        signs(view, "Thư ký ký", secretary);

        assertThat(text(view)).contains("Chờ Trưởng Ban Giám khảo ký.");
        String jury = signIn(StaffRole.JUDGE);
        AwardView ofJury = open();
        signs(ofJury, "Trưởng Ban Giám khảo ký và niêm phong", jury);

        assertThat(text(ofJury)).contains("Các phiên bản đã niêm phong", "Phiên bản 1");
        assertThat(find(Button.class, ofJury).withText("Công bố kết quả").exists())
                .isTrue();
    }

    @Test
    void aWrongPasswordSignsNothing() {
        signIn(StaffRole.SECRETARY);
        AwardView view = open();
        confirmed(view);
        prepares(view);

        signs(view, "Thư ký ký", "không phải mật khẩu");

        assertThat(text(open())).doesNotContain("Thư ký đã ký");
    }

    // ---- words that become public

    private void votes(String question, String outcome) {
        ContestId id = house.getBean(ContestService.class).bySlug(slug).id();
        house.getBean(AwardDesk.class)
                .vote(
                        AwardScope.contest(id),
                        new VoteDraft(VoteKind.OTHER, "", question, 7, 1, 0, outcome, false, List.of(), List.of()));
    }

    @Test
    void beforeSigningTheSecretaryReadsEveryWordThatBecomesPublic() {
        signIn(StaffRole.SECRETARY);
        votes("Có giữ nguyên mức thưởng không?", "Giữ nguyên mức thưởng đã công bố");
        AwardView view = open();
        confirmed(view);

        prepares(view);

        assertThat(text(find(PublicWordsPanel.class, view).single()))
                .contains(
                        "không sửa được sau khi ký",
                        "Biểu quyết thứ 1, nội dung:“Có giữ nguyên mức thưởng không?”",
                        "Biểu quyết thứ 1, kết luận:“Giữ nguyên mức thưởng đã công bố”");
    }

    @Test
    void withoutTypedWordsTheSignPanelSaysSo() {
        signIn(StaffRole.SECRETARY);
        AwardView view = open();
        confirmed(view);

        prepares(view);

        assertThat(text(find(PublicWordsPanel.class, view).single())).contains("Không có lời nào do người gõ");
    }

    // ---- work that outlives the page

    @Test
    void aPageThatIsOpenedAgainShowsTheWorkGoingOnAndOffersNothingElseMeanwhile() throws InterruptedException {
        signIn(StaffRole.SECRETARY);
        AwardView view = open();
        confirmed(view);
        CountDownLatch held = new CountDownLatch(1);
        Thread other = holdingTheContest(held);
        click(view, "Chuẩn bị bản niêm phong");

        AwardView again = open();

        OpenWorkPanel work = find(OpenWorkPanel.class, again).single();
        assertThat(text(work)).contains("Đang lập bản niêm phong");
        assertThat(find(Button.class, again)
                        .withText("Chuẩn bị bản niêm phong")
                        .single()
                        .isEnabled())
                .isFalse();
        held.countDown();
        other.join();
        ended();
        assertThat(find(Button.class, again).withText("Thư ký ký").exists()).isTrue();
    }

    @Test
    void whatIsStoppedLeavesEverythingAsItWas() throws InterruptedException {
        signIn(StaffRole.SECRETARY);
        AwardView view = open();
        confirmed(view);
        CountDownLatch held = new CountDownLatch(1);
        Thread other = holdingTheContest(held);
        click(view, "Chuẩn bị bản niêm phong");

        click(find(OpenWorkPanel.class, view).single(), "Dừng");
        held.countDown();
        other.join();
        ended();

        assertThat(test(find(Notification.class).single()).getText()).contains("chưa có gì thay đổi");
        assertThat(find(Button.class, view).withText("Chuẩn bị bản niêm phong").exists())
                .isTrue();
    }

    /** Whatever changes prizes waits for this until it lets go. */
    private Thread holdingTheContest(CountDownLatch until) throws InterruptedException {
        ContestId id = house.getBean(ContestService.class).bySlug(slug).id();
        CountDownLatch begun = new CountDownLatch(1);
        Thread holder = Thread.ofVirtual()
                .start(() -> new TransactionTemplate(house.getBean(PlatformTransactionManager.class))
                        .executeWithoutResult(status -> {
                            house.getBean(JdbcClient.class)
                                    .sql("SELECT id FROM contest WHERE id = ? FOR UPDATE")
                                    .param(id.value())
                                    .query(Long.class)
                                    .single();
                            begun.countDown();
                            try {
                                until.await();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        }));
        begun.await();
        return holder;
    }
}
