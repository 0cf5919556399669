package vn.mocson.contest.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;
import vn.mocson.account.StaffRole;
import vn.mocson.common.security.Access;
import vn.mocson.common.web.NotFound;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestIdentity;
import vn.mocson.contest.ContestLook;
import vn.mocson.contest.ContestLook.Accent;
import vn.mocson.contest.ContestPreparation;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.ContestTemplate;
import vn.mocson.contest.NewContest;
import vn.mocson.contest.NewContest.Outline;

/** What a contest is called and wears, and the end of one that will not be held. */
@HouseTest
class IdentityViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext house;

    @Autowired
    private ContestService contests;

    @Autowired
    private ContestPreparation preparation;

    @Autowired
    private Clock clock;

    private String slug = "";

    @BeforeEach
    void aDraft() {
        HouseStaff.signIn(house, StaffRole.ORGANIZER);
        slug = "thong-tin-" + System.nanoTime();
        ContestDefinition model = contests.bySlug("lang-son-70-nam");
        Outline outline = preparation.of(ContestTemplate.PHASES, clock.instant().plus(Duration.ofDays(30)));
        preparation.create(new NewContest(
                new ContestIdentity(
                        slug, "Cuộc thi " + slug, "", "Đảng ủy Khối", "", "", null, "", null, ContestLook.PLAIN),
                model.units(),
                model.bank(),
                outline,
                outline.rounds()));
    }

    @AfterEach
    void asItWas() {
        Access.asSystem(() -> {
            contests.all().stream()
                    .filter(contest -> contest.slug().equals(slug))
                    .findFirst()
                    .ifPresent(contest -> preparation.delete(contest.id()));
            return true;
        });
    }

    @Test
    void aColourIsChosenAndSavedAndThePageOfTheContestWearsIt() {
        open();

        accent().setValue(Accent.LAM);
        test(button("Lưu thông tin")).click();

        assertThat(contests.bySlug(slug).look().accent()).isEqualTo(Accent.LAM);
        UI.getCurrent().navigate("cuoc-thi/" + slug);
        assertThat(UI.getCurrent()
                        .getInternals()
                        .getActiveRouterTargetsChain()
                        .getFirst()
                        .getElement()
                        .getClassList())
                .contains("contest", "accent-lam");
    }

    @Test
    void anEmblemIsScaledKeptAndShownAndTakenAwayAgain() {
        IdentityView view = open();

        test(find(Upload.class, view).single()).upload("bieu-trung.png", "image/png", png(800, 400));
        test(button("Lưu thông tin")).click();

        String address =
                Objects.requireNonNull(contests.bySlug(slug).look().emblem()).address();
        assertThat(find(Image.class, open()).single().getSrc()).isEqualTo(address);
        test(button("Bỏ biểu trưng")).click();
        test(button("Lưu thông tin")).click();
        assertThat(contests.bySlug(slug).look().emblem()).isNull();
    }

    @Test
    void whatIsNoPictureIsRefusedWithAReason() {
        IdentityView view = open();

        test(find(Upload.class, view).single())
                .upload("bieu-trung.png", "image/png", "<svg/>".getBytes(StandardCharsets.UTF_8));

        assertThat(test(find(Notification.class).single()).getText()).contains("SVG");
    }

    @Test
    void aDraftIsDeletedAfterNamingWhatIsLost() {
        open();

        test(button("Xóa bản nháp")).click();
        ConfirmDialog dialog = find(ConfirmDialog.class).single();
        assertThat(text(dialog)).contains("4 kỳ thi", "mức giải");
        assertThat(contests.bySlug(slug)).isNotNull();
        test(dialog).confirm();

        assertThatThrownBy(() -> contests.bySlug(slug)).isInstanceOf(NotFound.class);
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("quan-tri");
    }

    @Test
    void theAddressOfAnAnnouncedContestStaysAndItIsNotDeleted() {
        IdentityView view = navigate("quan-tri/cuoc-thi/lang-son-70-nam/thong-tin", IdentityView.class);

        assertThat(find(TextField.class, view).withCaption("Đường dẫn").single().isReadOnly())
                .isTrue();
        assertThat(find(DeleteDraftPanel.class, view).exists()).isFalse();
    }

    @Test
    void whatIsNotSavedIsNotLostWithoutAQuestion() {
        IdentityView view = open();
        find(TextField.class, view).withCaption("Đơn vị tổ chức").single().setValue("Tỉnh ủy");

        UI.getCurrent().navigate("quan-tri");

        assertThat(test(find(ConfirmDialog.class).single()).getText()).contains("chưa được lưu");
    }

    private IdentityView open() {
        return navigate("quan-tri/cuoc-thi/" + slug + "/thong-tin", IdentityView.class);
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Accent> accent() {
        return find(RadioButtonGroup.class).single();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }

    private static byte[] png(int width, int height) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
