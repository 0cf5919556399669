package vn.mocson.contest.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.mocson.HouseStaff;
import vn.mocson.HouseTest;
import vn.mocson.account.StaffRole;
import vn.mocson.common.security.Access;
import vn.mocson.contest.Announcement.Tone;
import vn.mocson.contest.AnnouncementDraft;
import vn.mocson.contest.AnnouncementService;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;

/** The organizer tells everybody something at once. */
@HouseTest
class AnnouncementsViewTest extends SpringBrowserlessTest {

    private static final String CONTEST = "lang-son-70-nam";

    @Autowired
    private ApplicationContext house;

    @Autowired
    private AnnouncementService announcements;

    @BeforeEach
    void signIn() {
        HouseStaff.signIn(house, StaffRole.ORGANIZER);
    }

    @AfterEach
    void nothingIsToldAnyMore() {
        Access.asSystem(() -> {
            announcements.running(contest()).forEach(each -> announcements.end(contest(), each.id()));
            return true;
        });
    }

    @Test
    void itIsWrittenLookedAtSentReadByEverybodyAndEnded() {
        AnnouncementsView view = open();
        test(find(TextArea.class).withCaption("Nội dung").single()).setValue("Gia hạn đến 10:00");
        test(button("Gửi thông báo")).click();
        assertThat(text(find(AnnouncementList.class, view).single())).doesNotContain("Gia hạn đến 10:00");

        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(text(find(AnnouncementList.class, view).single())).contains("Gia hạn đến 10:00", "Đang hiện");

        UI.getCurrent().navigate("cuoc-thi/" + CONTEST);
        assertThat(text(find(AnnouncementStrip.class).single())).contains("Gia hạn đến 10:00");

        view = open();
        test(button("Kết thúc ngay")).click();
        assertThat(announcements.running(contest())).hasSize(1);
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(text(find(AnnouncementList.class, view).single())).contains("Đã kết thúc", "Kết thúc sớm lúc");
        assertThat(announcements.running(contest())).isEmpty();
    }

    @Test
    void theHistoryIsReadInPortions() {
        Instant now = house.getBean(Clock.class).instant();
        Access.asSystem(() -> {
            for (int i = 1; i <= 21; i++) {
                announcements.end(
                        contest(),
                        announcements.announce(new AnnouncementDraft(
                                contest(), null, Tone.INFORMATION, "Tin số " + i + ".", now, now.plusSeconds(60))));
            }
            return true;
        });
        AnnouncementsView view = open();
        assertThat(text(find(AnnouncementList.class, view).single()))
                .contains("Tin số 21.")
                .doesNotContain("Tin số 1.");

        test(button("Hiện thêm thông báo")).click();

        assertThat(text(find(AnnouncementList.class, view).single())).contains("Tin số 1.");
    }

    @Test
    void whatIsBeingWrittenIsNotLeftWithoutAsking() {
        open();
        test(find(TextArea.class).withCaption("Nội dung").single()).setValue("Sắp gửi");

        UI.getCurrent().navigate("quan-tri/cuoc-thi/" + CONTEST + "/trang");

        assertThat(find(ConfirmDialog.class).single().isOpened()).isTrue();
        assertThat(find(AnnouncementList.class).exists()).isTrue();
    }

    @Test
    void nothingIsNotSent() {
        open();

        test(button("Gửi thông báo")).click();

        assertThat(find(ConfirmDialog.class).exists()).isFalse();
        assertThat(find(TextArea.class).withCaption("Nội dung").single().isInvalid())
                .isTrue();
    }

    @Test
    void theSecretaryReadsTheHistoryOnly() {
        HouseStaff.signIn(house, StaffRole.SECRETARY);
        AnnouncementsView view = open();

        assertThat(find(AnnouncementForm.class, view).exists()).isFalse();
        assertThat(find(AnnouncementList.class, view).exists()).isTrue();
    }

    private AnnouncementsView open() {
        return navigate("quan-tri/cuoc-thi/" + CONTEST + "/thong-bao", AnnouncementsView.class);
    }

    private ContestId contest() {
        return house.getBean(ContestService.class).bySlug(CONTEST).id();
    }

    private Button button(String label) {
        return find(Button.class).withText(label).first();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
