package vn.mocson.ceremony.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.dnd.DragStartEvent;
import com.vaadin.flow.component.dnd.DropEvent;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
import vn.mocson.ceremony.CeremonyService;
import vn.mocson.ceremony.ProgrammeItem;
import vn.mocson.ceremony.ShowId;
import vn.mocson.ceremony.StageMove;
import vn.mocson.ceremony.StageRole;
import vn.mocson.ceremony.StageService;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitService;

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

    // ---- dragging

    private List<ItemLine> lines() {
        return find(ItemLine.class).all();
    }

    private void drags(int from, int to) {
        List<ItemLine> lines = lines();
        ComponentUtil.fireEvent(lines.get(from), new DragStartEvent<>(lines.get(from), true));
        ComponentUtil.fireEvent(lines.get(to), new DropEvent<>(lines.get(to), true, "all"));
    }

    private List<String> groups() {
        return kept().stream()
                .filter(ProgrammeItem.PrizeGroup.class::isInstance)
                .map(item -> ((ProgrammeItem.PrizeGroup) item).title())
                .limit(4)
                .toList();
    }

    @Test
    void aGroupThatIsDraggedUpTakesThePlaceOfTheOneItIsDroppedOn() {
        open();

        drags(3, 1);
        click("Lưu chương trình");

        assertThat(groups()).containsExactly("Giải Khuyến khích", "Giải Nhất", "Giải Ba", "Giải Nhì");
    }

    @Test
    void aGroupThatIsDraggedDownGoesBehindTheOneItIsDroppedOn() {
        open();

        drags(0, 2);
        click("Lưu chương trình");

        assertThat(groups()).containsExactly("Giải Ba", "Giải Nhì", "Giải Khuyến khích", "Giải Nhất");
    }

    // ---- pictures

    private static byte[] picture(String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private PicturesPanel ofTheFirstUnit() {
        PicturesPanel panel = find(PicturesPanel.class).single();
        ComboBox<Unit> unit = find(ComboBox.class, panel).single();
        unit.setValue(house.getBean(UnitService.class)
                .tree(house.getBean(ContestService.class).bySlug(CONTEST).units())
                .all()
                .getFirst());
        return panel;
    }

    @Test
    void aPictureThatIsUploadedStandsOnThePageAndCanBeTakenAway() {
        open();
        PicturesPanel panel = ofTheFirstUnit();

        panel.take(picture("png"));

        assertThat(find(Image.class, panel).single().getSrc()).startsWith("data:image/png");
        test(find(Button.class, panel)
                        .withCondition(each -> each.getAriaLabel()
                                .filter(label -> label.startsWith("Xóa hình của"))
                                .isPresent())
                        .single())
                .click();
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(find(Image.class, panel).exists()).isFalse();
    }

    @Test
    void whatIsNoPictureIsRefusedInWords() {
        open();

        ofTheFirstUnit().take("%PDF-1.7".getBytes(StandardCharsets.UTF_8));

        assertThat(test(find(Notification.class).single()).getText()).contains("PNG");
        assertThat(find(Image.class, find(PicturesPanel.class).single()).exists())
                .isFalse();
    }

    // ---- where a running show stands

    @Test
    void aRunningShowIsFollowedWithoutAReload() {
        open();
        click("Mở buổi THỬ với tên mẫu");
        CeremonyService ceremonies = house.getBean(CeremonyService.class);
        ShowId show = ceremonies.shows(contest()).getFirst().id();
        String remote = ceremonies.letIn(show, StageRole.REMOTE, null).token();
        open();
        StageService stage = house.getBean(StageService.class);

        stage.move(remote, new StageMove(0, 1, null, null, true, null));
        showsTold("Đang ở điểm dừng 1 /");
        stage.move(remote, new StageMove(1, 4, null, null, null, null));

        showsTold("Đang ở điểm dừng 4 /");
        assertThat(text(find(ShowsPanel.class).single())).doesNotContain("Chưa bắt đầu");
    }

    private void showsTold(String words) {
        await().pollInSameThread().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            roundTrip();
            assertThat(text(find(ShowsPanel.class).single())).contains(words);
        });
    }
}
