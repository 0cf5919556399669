package vn.mocson.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.common.security.Access;
import vn.mocson.common.web.NotFound;
import vn.mocson.door.Staff;

/** Who is signed in, over real HTTP with real cookies, and how that ends. */
@DoorTest
class SignedInTest {

    private static final String PASSWORD = "một câu dài dễ nhớ";
    private static final Staff ADMIN = new Staff("quan-tri-thu", "STAFF", "ADMIN");

    @Autowired
    BeanFactory beans;

    @Autowired
    Environment environment;

    @Autowired
    StaffDirectory directory;

    @Autowired
    StaffLinks links;

    @Autowired
    StaffSessions sessions;

    @Autowired
    TestClock clock;

    private final String username = "phien." + System.nanoTime();
    private HouseBrowser browser;

    @BeforeEach
    void aJudgeSignsIn() {
        String token = Access.asSystem(
                        () -> directory.invite(username, "Nguyễn Thị Phiên", Set.of(StaffRole.JUDGE), Set.of()))
                .token();
        links.setPassword(token, PASSWORD);
        browser = another();
    }

    private HouseBrowser another() {
        HouseBrowser other = new HouseBrowser(environment);
        assertThat(other.signIn(username, PASSWORD)).contains("/quan-tri");
        assertThat(other.isIn()).isTrue();
        return other;
    }

    private List<SignedInSession> own() {
        return new Staff(username, "STAFF").does(sessions::own);
    }

    private void admin(Runnable act) {
        ADMIN.does(act);
    }

    @Test
    void a_wrong_password_opens_nothing() {
        HouseBrowser stranger = new HouseBrowser(environment);

        assertThat(stranger.signIn(username, "sai")).contains("error");
        assertThat(stranger.isIn()).isFalse();
    }

    @Test
    void who_is_signed_in_stands_in_the_list_with_where_and_since_when() {
        clock.turn(Duration.ofMinutes(5));
        browser.isIn();

        SignedInSession session = own().getFirst();

        assertThat(session.fullName()).isEqualTo("Nguyễn Thị Phiên");
        assertThat(session.browser()).isEqualTo("Chrome 126, Windows");
        assertThat(session.address()).isEqualTo("127.0.0.*");
        assertThat(session.since()).isEqualTo(TestClock.START);
        assertThat(session.lastSeen()).isEqualTo(TestClock.START.plus(Duration.ofMinutes(5)));
        assertThat(ADMIN.does(() -> sessions.find("thi phien"))).contains(session);
        assertThat(ADMIN.does(() -> sessions.find(username))).containsExactly(session);
        assertThat(Access.asSystem(() -> directory.account(username)).lastSignIn())
                .isEqualTo(TestClock.START);
    }

    @Test
    void one_of_two_places_is_signed_out_and_the_other_stays() {
        clock.turn(Duration.ofMinutes(1));
        HouseBrowser other = another();
        String first = own().getLast().id();

        new Staff(username, "STAFF").does(() -> sessions.end(first));

        assertThat(browser.isIn()).isFalse();
        assertThat(other.isIn()).isTrue();
        assertThat(own()).hasSize(1);
    }

    @Test
    void nobody_but_an_administrator_ends_the_sessions_of_others() {
        String id = own().getFirst().id();

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> new Staff("khac", "STAFF", "SECRETARY").does(() -> sessions.end(id)));
        assertThat(browser.isIn()).isTrue();

        admin(() -> sessions.end(id));
        assertThat(browser.isIn()).isFalse();
    }

    @Test
    void a_deactivated_account_is_out_at_once_and_stays_out() {
        admin(() -> directory.deactivate(username));

        assertThat(browser.isIn()).isFalse();
        assertThat(new HouseBrowser(environment).signIn(username, PASSWORD)).contains("error");

        admin(() -> directory.reactivate(username));
        assertThat(another().isIn()).isTrue();
    }

    @Test
    void signing_somebody_out_everywhere_leaves_no_session() {
        another();
        clock.turn(Duration.ofMinutes(1));

        admin(() -> directory.signOutEverywhere(username));

        assertThat(own()).isEmpty();
        assertThat(browser.isIn()).isFalse();
        assertThat(another().isIn()).isTrue();
    }

    @Test
    void a_new_password_by_link_ends_what_the_old_one_opened() {
        clock.turn(Duration.ofMinutes(1));
        String token = Access.asSystem(() -> directory.newLink(username)).token();

        links.setPassword(token, "một câu khác hẳn, cũng dài");

        assertThat(browser.isIn()).isFalse();
    }

    /** What another node did to the account shows here without an event. */
    @Test
    void a_session_that_was_ended_elsewhere_is_over_here() {
        StaffEntrance entrance = beans.getBean(StaffEntrance.class);
        StaffUser user = entrance.arrives(username).orElseThrow();
        clock.turn(Duration.ofMinutes(1));
        assertThat(entrance.asOfNow(user)).isPresent();

        admin(() -> directory.signOutEverywhere(username));

        assertThat(entrance.asOfNow(user)).isEmpty();
        assertThat(entrance.asOfNow(entrance.arrives(username).orElseThrow())).isPresent();
    }

    @Test
    void roles_given_and_taken_count_for_who_is_signed_in() {
        StaffEntrance entrance = beans.getBean(StaffEntrance.class);
        StaffUser user = entrance.arrives(username).orElseThrow();

        admin(() -> directory.grant(username, Set.of(StaffRole.AUTHOR), Set.of()));

        assertThat(Accounts.holds(entrance.asOfNow(user).orElseThrow()))
                .containsExactlyInAnyOrder("ROLE_STAFF", "ROLE_AUTHOR");
    }
}
