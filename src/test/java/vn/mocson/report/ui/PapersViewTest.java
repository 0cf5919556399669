package vn.mocson.report.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.mocson.HouseEntrants;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;
import vn.mocson.account.StaffRole;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.report.papers.PaperKind;
import vn.mocson.report.papers.PapersService;
import vn.mocson.report.papers.ReportPart;

@HouseTest
class PapersViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext house;

    @BeforeEach
    void aSecretary() {
        HouseStaff.signIn(house, StaffRole.SECRETARY);
    }

    @AfterEach
    void asItWas() {
        Access.asSystem(() -> {
            PapersService papers = house.getBean(PapersService.class);
            papers.removeTemplate(contest(), PaperKind.RESULT_NOTICE);
            papers.keep(contest(), Map.of(ReportPart.SHORTCOMINGS, ""));
            return papers;
        });
    }

    private PapersView open() {
        return navigate("quan-tri/cuoc-thi/" + HouseEntrants.RUNNING + "/van-ban", PapersView.class);
    }

    private ContestId contest() {
        return house.getBean(ContestService.class).bySlug(HouseEntrants.RUNNING).id();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    @SuppressWarnings("unchecked")
    private Select<PaperKind> kind(PaperMakePanel panel) {
        return find(Select.class, panel).all().getFirst();
    }

    private Button make(PaperMakePanel panel) {
        return find(Button.class, panel).withText("Lập văn bản").single();
    }

    @Test
    void without_a_sealed_result_a_paper_about_one_says_what_to_do() {
        PaperMakePanel panel = find(PaperMakePanel.class, open()).single();

        kind(panel).setValue(PaperKind.AWARD_DECISION);

        assertThat(make(panel).isEnabled()).isFalse();
        assertThat(text(panel)).contains("Hãy để Thư ký và Trưởng Ban Giám khảo ký niêm phong trước.");
    }

    @Test
    void the_closing_report_is_made_as_a_draft_with_its_files() {
        PaperMakePanel panel = find(PaperMakePanel.class, open()).single();
        kind(panel).setValue(PaperKind.CLOSING_REPORT);

        test(make(panel)).click();

        await().pollInSameThread().atMost(Duration.ofSeconds(60)).until(() -> {
            roundTrip();
            return find(MadePaperCard.class, panel).exists();
        });
        assertThat(text(panel)).contains("Đã lập: Báo cáo tổng kết", "DỰ THẢO");
        assertThat(find(Anchor.class, panel).all()).hasSize(2);
    }

    @Test
    void what_is_typed_once_is_there_the_next_time() {
        PaperDetailFields fields = find(PaperDetailFields.class, open()).single();
        test(field(fields, "Địa danh")).setValue("Thái Nguyên");
        test(find(Button.class).withText("Lưu thể thức").single()).click();

        assertThat(field(find(PaperDetailFields.class, open()).single(), "Địa danh")
                        .getValue())
                .isEqualTo("Thái Nguyên");
    }

    private TextField field(Component within, String label) {
        return Stream.of(within)
                .flatMap(parent -> find(TextField.class, parent).all().stream())
                .filter(field -> field.getLabel().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_the_office_writes_into_the_report_is_kept() {
        PaperTextsPanel panel = find(PaperTextsPanel.class, open()).single();
        TextArea shortcomings = find(TextArea.class, panel).all().stream()
                .filter(area -> area.getLabel().equals("Hạn chế, nguyên nhân"))
                .findFirst()
                .orElseThrow();

        test(shortcomings).setValue("Còn chậm.");
        test(find(Button.class, panel).withText("Lưu phần viết").single()).click();

        assertThat(Access.asSystem(
                        () -> house.getBean(PapersService.class).desk(contest()).texts()))
                .containsEntry(ReportPart.SHORTCOMINGS, "Còn chậm.");
    }

    @Test
    void a_template_is_taken_and_told_with_who_brought_it() {
        PaperTemplatesPanel panel = find(PaperTemplatesPanel.class, open()).single();

        panel.take("mau.docx", Access.asSystem(() -> house.getBean(PapersService.class)
                .blankTemplate(contest(), PaperKind.RESULT_NOTICE)));

        assertThat(text(panel)).contains("Đang dùng mẫu “mau.docx”");
    }

    @Test
    void what_is_no_template_is_refused_in_words() {
        PaperTemplatesPanel panel = find(PaperTemplatesPanel.class, open()).single();

        panel.take("mau.docx", new byte[] {1, 2, 3});

        assertThat(text(panel)).contains("Đang dùng mẫu của phần mềm.").contains("Hãy");
    }

    @Test
    void a_judge_reads_what_is_written_and_changes_nothing() {
        HouseStaff.signIn(house, StaffRole.JUDGE);
        PapersView view = open();

        assertThat(find(Button.class, view).withText("Lưu thể thức").exists()).isFalse();
        assertThat(find(PaperTemplateUpload.class, view).exists()).isFalse();
    }

    @Test
    void an_author_is_told_that_it_is_not_for_them() {
        HouseStaff.signIn(house, StaffRole.AUTHOR);
        navigate("quan-tri/cuoc-thi/" + HouseEntrants.RUNNING + "/van-ban", Component.class);

        assertThat(find(H1.class).single().getText()).isEqualTo("Trang này không dành cho vai trò của bạn");
    }
}
