package vn.mocson.ceremony.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;
import vn.mocson.account.StaffRole;
import vn.mocson.ceremony.CeremonyService;
import vn.mocson.ceremony.ProgrammeItem;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;

@HouseTest
class CeremonyViewTest extends SpringBrowserlessTest {

    private static final String CONTEST = "lang-son-70-nam";

    @Autowired
    private ApplicationContext house;

    @BeforeEach
    void aSecretary() {
        HouseStaff.signIn(house, StaffRole.SECRETARY);
    }

    @AfterEach
    void asItWas() {
        JdbcClient db = house.getBean(JdbcClient.class);
        db.sql("DELETE FROM ceremony_show").update();
        db.sql("DELETE FROM ceremony_programme").update();
    }

    private ContestId contest() {
        return house.getBean(ContestService.class).bySlug(CONTEST).id();
    }

    private CeremonyView open() {
        return navigate("quan-tri/cuoc-thi/" + CONTEST + "/le-trao-giai", CeremonyView.class);
    }

    private void click(String words) {
        test(find(Button.class).all().stream()
                        .filter(button -> words.equals(button.getText())
                                || button.getAriaLabel().filter(words::equals).isPresent())
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no button " + words)))
                .click();
    }

    private <T extends Component> T labelled(Class<T> type, String label) {
        return find(type).all().stream()
                .filter(field -> label.equals(field.getElement().getProperty("label")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no field " + label));
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private List<ProgrammeItem> kept() {
        return house.getBean(CeremonyService.class)
                .desk(contest())
                .kept()
                .programme()
                .items();
    }

    @Test
    void beforeAnythingIsSealedThePrizesOfTheContestAreThereInTheOrderOfCustom() {
        CeremonyView view = open();

        assertThat(text(view))
                .contains("Chưa có kết quả niêm phong", "Chưa có buổi trình diễn nào")
                .containsSubsequence("Giải Khuyến khích", "Giải Ba", "Giải Nhì", "Giải Nhất");
    }

    @Test
    void aRealShowIsRefusedInWordsWhileNothingIsSealed() {
        open();

        click("Mở buổi trình diễn thật");

        assertThat(test(find(Notification.class).single()).getText()).contains("Hãy niêm phong kết quả trước");
    }

    @Test
    void aScreenOfARehearsalIsLetInByACodeThatIsShownOnce() {
        CeremonyView view = open();
        click("Mở buổi THỬ với tên mẫu");
        assertThat(text(view)).contains("THỬ với tên mẫu", "Chưa bắt đầu", "điểm dừng");

        click("Thêm màn hình hoặc điều khiển");
        click("Tạo mã");

        Dialog dialog = find(Dialog.class).single();
        assertThat(text(dialog)).contains("/san-khau/", "chỉ hiện một lần");
        assertThat(find(Image.class, dialog).single().getSrc()).startsWith("data:image/svg+xml");
        dialog.close();
        assertThat(text(view)).contains("Màn hình sân khấu").doesNotContain("/san-khau/");
    }

    @Test
    void whatIsMovedAndWrittenIsKeptWhenItIsSaved() {
        open();
        click("Đưa lên: Giải Nhất");
        click("Thêm mục");
        test(labelled(TextArea.class, "Lời nhắn")).setValue("Chào mừng quý vị");
        click("Xong");
        assertThat(kept()).isEmpty();

        click("Lưu chương trình");

        assertThat(kept().getLast()).isEqualTo(new ProgrammeItem.Message("Chào mừng quý vị", "", ""));
        assertThat(kept().stream()
                        .filter(ProgrammeItem.PrizeGroup.class::isInstance)
                        .map(item -> ((ProgrammeItem.PrizeGroup) item).title())
                        .limit(4))
                .containsExactly("Giải Khuyến khích", "Giải Ba", "Giải Nhất", "Giải Nhì");
    }

    @Test
    void theWordsOfAGroupAreWrittenInItsDialog() {
        open();
        click("Sửa: Giải Ba");
        test(labelled(TextArea.class, "Lời dẫn của người dẫn chương trình")).setValue("Xin mời các thí sinh");
        test(labelled(TextField.class, "Người trao giải")).setValue("Đồng chí Bí thư");
        click("Xong");
        click("Lưu chương trình");

        assertThat(kept())
                .anyMatch(item -> item instanceof ProgrammeItem.PrizeGroup group
                        && group.prize().equals("Giải Ba")
                        && group.words().equals("Xin mời các thí sinh")
                        && group.handedBy().equals("Đồng chí Bí thư"));
    }
}
