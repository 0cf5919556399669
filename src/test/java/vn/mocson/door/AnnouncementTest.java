package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.contest.Announcement;
import vn.mocson.contest.Announcement.Tone;
import vn.mocson.contest.AnnouncementDraft;
import vn.mocson.contest.AnnouncementId;
import vn.mocson.contest.AnnouncementRefused;
import vn.mocson.contest.AnnouncementService;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;

/** What the organizer tells everybody reaches who sits with the next answer of the server. */
@DoorTest
class AnnouncementTest {

    private static final String RULES = "{paper: {questions: 5, durationMinutes: 15}}";
    private static final Staff ORGANIZER = new Staff("lan", "ORGANIZER");

    @Autowired
    Door door;

    @Autowired
    Contests contests;

    @Autowired
    People people;

    @Autowired
    ContestService service;

    @Autowired
    AnnouncementService announcements;

    @Autowired
    TestClock clock;

    private String slug = "";
    private ContestId contest = new ContestId(0);

    @BeforeEach
    void a_contest() {
        slug = contests.closingIn(Duration.ofHours(1), RULES);
        contest = service.bySlug(slug).id();
    }

    /** What is told is told with every answer of the door, and other tests read those. */
    @AfterEach
    void nothing_is_told_any_more() {
        ORGANIZER.does(() -> announcements.history(contest, 100).stream()
                .filter(each -> !each.overAt(clock.instant()))
                .forEach(each -> announcements.end(contest, each.id())));
    }

    private AnnouncementId tells(String text, Duration from, Duration to) {
        Instant now = clock.instant();
        return ORGANIZER.does(() -> announcements.announce(
                new AnnouncementDraft(contest, null, Tone.IMPORTANT, text, now.plus(from), now.plus(to))));
    }

    @Test
    void who_sits_learns_of_it_with_the_next_save() {
        Sitting sitting = people.in(slug).sits();
        assertThat(sitting.saveOne(1, sitting.questions().get(0)).header("Mocson-News"))
                .isEmpty();

        AnnouncementId id = tells("Gia hạn đến 10:00", Duration.ZERO, Duration.ofHours(1));

        Answer saved = sitting.saveOne(2, sitting.questions().get(1)).expect(200);
        assertThat(saved.header("Mocson-News")).isEqualTo(String.valueOf(id.value()));
        Answer told = door.get("contests/" + slug + "/announcements").expect(200);
        assertThat(told.text("0/text")).isEqualTo("Gia hạn đến 10:00");
        assertThat(told.text("0/tone")).isEqualTo("IMPORTANT");
    }

    @Test
    void ended_it_is_gone_and_the_history_knows_who_did_it() {
        AnnouncementId id = tells("Tạm dừng 5 phút", Duration.ZERO, Duration.ofHours(1));

        ORGANIZER.does(() -> announcements.end(contest, id));

        assertThat(door.get("/api/v1/time").header("Mocson-News")).isEmpty();
        assertThat(door.get("contests/" + slug + "/announcements").json()).isEmpty();
        assertThat(ORGANIZER.does(() -> announcements.history(contest, 100)))
                .extracting(Announcement::endedBy)
                .containsExactly("lan");
    }

    @Test
    void it_is_told_from_its_time_to_its_end() {
        tells("Sắp mở Tuần 2", Duration.ofMinutes(10), Duration.ofMinutes(20));
        assertThat(door.get("contests/" + slug + "/announcements").json()).isEmpty();

        clock.turn(Duration.ofMinutes(10));
        assertThat(door.get("contests/" + slug + "/announcements").json()).hasSize(1);

        clock.turn(Duration.ofMinutes(10));
        assertThat(door.get("contests/" + slug + "/announcements").json()).isEmpty();
        assertThat(door.get("/api/v1/time").header("Mocson-News")).isEmpty();
    }

    @Test
    void a_fourth_one_is_refused_so_that_people_read_the_three() {
        for (int i = 0; i < 3; i++) {
            tells("Tin " + i, Duration.ZERO, Duration.ofHours(1));
        }

        assertThatThrownBy(() -> tells("Tin 4", Duration.ZERO, Duration.ofHours(1)))
                .isInstanceOf(AnnouncementRefused.class)
                .hasMessageContaining("3 thông báo");
    }

    @Test
    void what_is_already_over_or_says_nothing_is_refused() {
        assertThatThrownBy(() -> tells("  ", Duration.ZERO, Duration.ofHours(1)))
                .isInstanceOf(AnnouncementRefused.class);
        assertThatThrownBy(() -> tells("Muộn", Duration.ofHours(-2), Duration.ofHours(-1)))
                .isInstanceOf(AnnouncementRefused.class);
    }

    @Test
    void the_secretary_reads_and_does_not_tell() {
        Staff secretary = new Staff("thu", "SECRETARY");

        assertThat(secretary.does(() -> announcements.history(contest, 100))).isEmpty();
        assertThatThrownBy(() -> secretary.does(() -> announcements.announce(new AnnouncementDraft(
                        contest,
                        null,
                        Tone.INFORMATION,
                        "x",
                        clock.instant(),
                        clock.instant().plusSeconds(60)))))
                .isInstanceOf(AccessDeniedException.class);
    }
}
