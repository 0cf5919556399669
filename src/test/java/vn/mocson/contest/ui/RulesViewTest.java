package vn.mocson.contest.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;
import vn.mocson.account.StaffRole;
import vn.mocson.common.security.Access;
import vn.mocson.common.yaml.YamlTree;
import vn.mocson.contest.AmendmentService;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.contest.ContestDefinition.PrizeScope;
import vn.mocson.contest.ContestDefinition.SpecialPrize;
import vn.mocson.contest.ContestDraft;
import vn.mocson.contest.ContestRules;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.Rules;
import vn.mocson.contest.Rules.PrizeOf;
import vn.mocson.contest.RulesDraft;
import vn.mocson.contest.RulesSheet;

@HouseTest
class RulesViewTest extends SpringBrowserlessTest {

    private static final String RULES = """
            paper: {questions: 10, durationMinutes: 15}
            rankBy: [POINTS, SUBMITTED_AT]
            leaderboard: HIDDEN_UNTIL_PUBLICATION
            results: {showScore: AT_PUBLICATION, showKey: AT_PUBLICATION}
            """;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private ContestService contests;

    @Autowired
    private ContestRules rules;

    @Autowired
    private AmendmentService amendments;

    @BeforeEach
    void signIn() {
        HouseStaff.signIn(house, StaffRole.ORGANIZER);
    }

    @Test
    void beforeTheOpeningAChangeIsReadInTheTextAndSavedAtOnce() {
        ContestDefinition contest = opening(Duration.ofDays(1));
        RulesView view = open(contest);
        assertThat(text(view)).contains("Không có thay đổi nào chưa lưu.");
        assertThat(rulesText()).contains("15 phút");

        test(number("Thời gian làm bài (phút)")).setValue(37);

        assertThat(rulesText()).contains("37 phút").doesNotContain("15 phút");
        assertThat(text(view)).contains("Có thay đổi chưa lưu.");
        test(button("Lưu thể lệ")).click();
        assertThat(saved(contest).rules().paper().durationMinutes()).isEqualTo(37);
        assertThat(text(view)).contains("Không có thay đổi nào chưa lưu.");
    }

    @Test
    void afterTheOpeningAChangeIsAnAmendmentWithItsReasonForEverybodyToRead() {
        ContestDefinition contest = opening(Duration.ofHours(-1));
        RulesView view = open(contest);
        test(number("Thời gian làm bài (phút)")).setValue(20);

        test(button("Lập sửa đổi, bổ sung")).click();
        AmendmentDialog dialog = find(AmendmentDialog.class).single();
        assertThat(text(dialog)).contains("Thời gian làm bài: 15 phút → 20 phút", "lượt bắt đầu sau khi sửa đổi");
        test(button("Ban hành sửa đổi")).click();
        assertThat(dialog.isOpened()).isTrue();
        assertThat(find(TextArea.class).withCaption("Lý do sửa đổi").single().getErrorMessage())
                .isEqualTo("Hãy ghi lý do sửa đổi.");
        test(find(TextArea.class).withCaption("Lý do sửa đổi").single()).setValue("Nhiều xã mất điện.");
        test(button("Ban hành sửa đổi")).click();

        assertThat(amendments.of(contest.id())).hasSize(1);
        assertThat(text(find(AmendmentList.class, view).single()))
                .contains("Sửa đổi số 1", "Nhiều xã mất điện.", "15 phút → 20 phút");
        UI.getCurrent().navigate("cuoc-thi/" + contest.slug() + "/the-le");
        assertThat(text(find(AmendmentList.class).single()))
                .contains("Sửa đổi số 1", "Nhiều xã mất điện.", "15 phút → 20 phút")
                .doesNotContain("người lập");
    }

    @Test
    void aContradictionIsToldWithWhatFollowsFromIt() {
        ContestDefinition contest = opening(Duration.ofDays(1));
        RulesView view = open(contest);
        assertThat(text(find(RulesConflictList.class, view).single())).doesNotContain("Mâu thuẫn");

        choose("Cho xem đáp án", Rules.Moment.AT_SUBMISSION);
        test(number("Số lượt thi tối đa")).setValue(5);

        assertThat(shown(find(RulesConflictList.class, view).single()))
                .contains("Mâu thuẫn", "Hãy sửa hết trước giờ mở");
        test(button("Lưu thể lệ")).click();
        assertThat(saved(contest).rules().attempts().max()).isEqualTo(5);
    }

    @Test
    void whatCannotBeReadIsNamedByItsFieldAndNotSaved() {
        ContestDefinition contest = opening(Duration.ofDays(1));
        RulesView view = open(contest);

        test(number("Số câu trong đề")).setValue(0);

        assertThat(text(view)).contains("Chưa lưu được: Số câu trong đề: phải từ 1 đến 200");
        assertThat(number("Số câu trong đề").isInvalid()).isTrue();
        test(button("Lưu thể lệ")).click();
        assertThat(saved(contest).rules().paper().questions()).isEqualTo(10);
    }

    @Test
    void whoIsOvertakenIsToldAndKeepsWhatTheyChanged() {
        ContestDefinition contest = opening(Duration.ofDays(1));
        RulesView view = open(contest);
        test(number("Thời gian làm bài (phút)")).setValue(25);
        somebodyElseSaves(contest);

        test(button("Lưu thể lệ")).click();
        assertThat(text(view)).contains("Thể lệ vừa được người khác lưu");
        test(button("Giữ phần tôi sửa trên bản mới")).click();
        assertThat(number("Thời gian làm bài (phút)").getValue()).isEqualTo(25);
        test(button("Lưu thể lệ")).click();

        assertThat(saved(contest).rules().paper().durationMinutes()).isEqualTo(25);
        assertThat(saved(contest).rules().counted()).isEqualTo(Rules.Counted.LAST);
    }

    @Test
    void aRoundHasRulesOfItsOwnWhereItSaysSo() {
        ContestDefinition contest = opening(Duration.ofDays(1));
        open(contest);
        find(Tabs.class).single().setSelectedIndex(1);
        assertThat(text(find(RulesForm.class).single())).contains("Như quy định chung.");

        test(find(Checkbox.class)
                        .withCaption("Kỳ này có quy định riêng")
                        .all()
                        .get(RulesPart.OF_ROUNDS.indexOf(RulesPart.PAPER)))
                .click();
        test(number("Số câu trong đề")).setValue(5);
        test(button("Lưu thể lệ")).click();

        assertThat(saved(contest).rules().paper().questions()).isEqualTo(10);
        assertThat(saved(contest).rounds().getFirst().rules().paper().questions())
                .isEqualTo(5);
    }

    @Test
    void criteriaMoveUpAndDown() {
        ContestDefinition contest = opening(Duration.ofDays(1));
        open(contest);

        test(find(Button.class)
                        .withCondition(button -> "Đưa lên: Nộp bài sớm hơn"
                                .equals(button.getElement().getAttribute("aria-label")))
                        .all()
                        .getFirst())
                .click();
        test(button("Lưu thể lệ")).click();

        assertThat(saved(contest).rules().rankBy()).containsExactly(Rules.RankKey.SUBMITTED_AT, Rules.RankKey.POINTS);
    }

    @Test
    void aRoundIsAddedAfterTheLastOneAndNamed() {
        ContestDefinition contest = opening(Duration.ofDays(1));
        open(contest);

        test(button("Thêm kỳ thi")).click();
        test(find(TextField.class).withCaption("Tên kỳ thi").all().getLast()).setValue("Chung kết");
        test(button("Lưu thể lệ")).click();

        assertThat(saved(contest).rounds()).extracting(round -> round.name()).containsExactly("Kỳ 1", "Chung kết");
        assertThat(saved(contest).rounds().get(1).opensAt())
                .isEqualTo(saved(contest).rounds().getFirst().closesAt());
    }

    @Test
    void theRoundsStandOnACalendarThatFollowsTheirTimes() {
        ContestDefinition contest = opening(Duration.ofDays(1));
        open(contest);
        ScheduleCalendar calendar = find(ScheduleCalendar.class).single();
        assertThat(text(calendar)).contains("Kỳ 1: ", "CN");

        test(find(TextField.class).withCaption("Tên kỳ thi").single()).setValue("Tuần đầu");
        assertThat(text(calendar)).contains("Tuần đầu: ").doesNotContain("Kỳ 1: ");
        test(button("Thêm kỳ thi")).click();

        assertThat(text(find(ScheduleCalendar.class).single())).contains("Tuần đầu: ", "Kỳ 2: ");
    }

    @Test
    void aBlueprintSaysItsSumAndWhatTheSetLacks() {
        ContestDefinition contest = opening(Duration.ofDays(1));
        RulesView view = open(contest);
        assertThat(text(view)).contains("Chưa có ma trận", "Bộ câu hỏi đủ câu cho đề này.");

        test(button("Thêm dòng ma trận")).click();

        assertThat(text(view)).contains("Ma trận có 1 câu, đề thi có 10 câu.");
        test(find(IntegerField.class).withCaption("Số câu").single()).setValue(9_999);
        assertThat(text(view)).contains("Bộ câu hỏi không đủ câu cho đề này: Mọi chủ đề: cần 9.999");
    }

    @Test
    void theSecretaryReadsTheRulesAndChangesNothing() {
        ContestDefinition contest = opening(Duration.ofDays(1));
        HouseStaff.signIn(house, StaffRole.SECRETARY);

        RulesView view = open(contest);

        assertThat(text(view)).contains("Bạn được xem thể lệ");
        assertThat(number("Số câu trong đề").isEnabled()).isFalse();
        assertThat(find(RulesBar.class, view).exists()).isFalse();
        assertThat(text(find(ContestNav.class, view).single())).contains("Thể lệ");
    }

    // ---- prizes

    @Test
    void aPrizeIsWrittenWithItsNumberItsValueAndWhatItIsGivenFor() {
        ContestDefinition contest = opening(Duration.ofDays(1));
        open(contest);
        test(button("Thêm giải")).click();
        test(find(TextField.class).withCaption("Tên giải").single()).setValue("Giải Ba");
        test(number("Số giải")).setValue(3);
        find(BigDecimalField.class).withCaption("Mức thưởng (đồng)").single().setValue(new BigDecimal("500000"));
        choose("Trao", PrizeOf.ROUND);

        test(button("Lưu thể lệ")).click();

        assertThat(saved(contest).prizes())
                .containsExactly(new Prize(PrizeScope.INDIVIDUAL, "Giải Ba", 3, 500_000, PrizeOf.ROUND, null));
    }

    @Test
    void aSpecialPrizeSaysWhoGetsItAndAnotherDoesNotAsk() {
        ContestDefinition contest = opening(Duration.ofDays(1));
        open(contest);
        test(button("Thêm giải")).click();
        assertThat(find(Select.class).withCaption("Trao cho").exists()).isFalse();

        choose("Dành cho", PrizeScope.SPECIAL);
        choose("Trao cho", SpecialPrize.YOUNGEST);
        test(find(TextField.class).withCaption("Tên giải").single()).setValue("Thí sinh ít tuổi nhất");
        test(button("Lưu thể lệ")).click();

        assertThat(saved(contest).prizes())
                .containsExactly(
                        new Prize(PrizeScope.SPECIAL, "Thí sinh ít tuổi nhất", 1, 0, null, SpecialPrize.YOUNGEST));
    }

    @Test
    void aPrizeThatIsNoLongerSpecialForgetsWhoItWasFor() {
        ContestDefinition contest = opening(Duration.ofDays(1));
        open(contest);
        test(button("Thêm giải")).click();
        choose("Dành cho", PrizeScope.SPECIAL);

        choose("Dành cho", PrizeScope.COLLECTIVE);
        test(button("Lưu thể lệ")).click();

        assertThat(saved(contest).prizes())
                .containsExactly(new Prize(PrizeScope.COLLECTIVE, "Giải Nhất", 1, 0, null, null));
    }

    @Test
    void aPrizeWithoutANameIsNotSaved() {
        ContestDefinition contest = opening(Duration.ofDays(1));
        open(contest);
        test(button("Thêm giải")).click();

        test(find(TextField.class).withCaption("Tên giải").single()).setValue(" ");
        test(button("Lưu thể lệ")).click();

        assertThat(saved(contest).prizes()).isEmpty();
    }

    @Test
    void aPrizeIsTakenOutAgain() {
        ContestDefinition contest = opening(Duration.ofDays(1));
        open(contest);
        test(button("Thêm giải")).click();
        test(button("Thêm giải")).click();
        test(find(TextField.class).withCaption("Tên giải").all().getLast()).setValue("Giải Nhì");

        test(find(Button.class, find(PrizeRows.class).single())
                        .withCondition(each -> each.getAriaLabel().isPresent())
                        .all()
                        .getFirst())
                .click();
        test(button("Lưu thể lệ")).click();

        assertThat(saved(contest).prizes()).extracting(Prize::name).containsExactly("Giải Nhì");
    }

    @SuppressWarnings("unchecked")
    private <E> void choose(String label, E value) {
        ((Select<E>) find(Select.class).withCaption(label).single()).setValue(value);
    }

    private void somebodyElseSaves(ContestDefinition contest) {
        Access.asSystem(() -> {
            RulesSheet sheet = rules.sheet(contest.id());
            rules.save(
                    contest.id(),
                    sheet.version(),
                    new RulesDraft(
                            sheet.draft().rules().deepCopy().put("counted", "LAST"),
                            sheet.draft().prizes(),
                            sheet.draft().rounds()));
            return true;
        });
    }

    private ContestDefinition saved(ContestDefinition contest) {
        return contests.contest(contest.id());
    }

    private RulesView open(ContestDefinition contest) {
        return navigate("quan-tri/cuoc-thi/" + contest.slug() + "/the-le", RulesView.class);
    }

    private IntegerField number(String label) {
        return find(IntegerField.class).withCaption(label).single();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private String rulesText() {
        return find(Html.class, find(RulesPreview.class).single()).single().getInnerHtml();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    /** Without what is there but hidden. */
    private static String shown(Component component) {
        StringBuilder text = new StringBuilder();
        component.getChildren().filter(Component::isVisible).forEach(child -> text.append(text(child)));
        return text.toString();
    }

    /** A contest of its own, whose only round opens then and lasts so long that the home page has another one first. */
    private ContestDefinition opening(Duration fromNow) {
        ContestDefinition model = contests.bySlug("lang-son-70-nam");
        String slug = "the-le-" + System.nanoTime();
        Instant opens = Instant.now().plus(fromNow);
        Access.asSystem(() -> contests.create(new ContestDraft(
                slug,
                "Cuộc thi " + slug,
                "",
                "Ban Tổ chức",
                "",
                model.units(),
                model.bank(),
                model.questionSet(),
                YamlTree.parse(RULES).root(),
                List.of(new ContestDraft.RoundDraft("k1", "Kỳ 1", null, opens, opens.plus(Duration.ofDays(90)), null)),
                List.of(new ContestDefinition.Page("the-le", "Thể lệ", "Thể lệ")),
                List.of(),
                model.consent())));
        return contests.bySlug(slug);
    }
}
