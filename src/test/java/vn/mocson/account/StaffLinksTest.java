package vn.mocson.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.common.security.Access;
import vn.mocson.common.web.InvalidFields;

@DoorTest
class StaffLinksTest {

    private static final String PASSWORD = "một câu dài dễ nhớ";

    @Autowired
    StaffDirectory directory;

    @Autowired
    StaffLinks links;

    @Autowired
    StaffMembers members;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    private final String username = "moi." + System.nanoTime();

    private String invited() {
        return Access.asSystem(
                        () -> directory.invite(username, " Trần  Văn Mời ", Set.of(StaffRole.ORGANIZER), Set.of()))
                .token();
    }

    private boolean signsInWith(String password) {
        return encoder.matches(
                password, members.findByUsername(username).orElseThrow().passwordHash());
    }

    private void isWorthNothing(String token) {
        assertThatExceptionOfType(LinkRefused.class).isThrownBy(() -> links.look(token));
        assertThatExceptionOfType(LinkRefused.class).isThrownBy(() -> links.setPassword(token, PASSWORD));
    }

    @Test
    void who_is_invited_sets_a_password_of_their_own_once() {
        String token = invited();
        assertThat(links.look(token).fullName()).isEqualTo("Trần Văn Mời");
        assertThat(links.look(token).first()).isTrue();

        links.setPassword(token, PASSWORD);

        assertThat(signsInWith(PASSWORD)).isTrue();
        isWorthNothing(token);
    }

    @Test
    void before_that_no_password_is_right() {
        invited();

        assertThat(List.of("", " ", "null").stream().anyMatch(this::signsInWith))
                .isFalse();
        assertThat(Access.asSystem(() -> directory.account(username)).state()).isEqualTo(StaffState.INVITED);
    }

    @Test
    void a_link_ends_after_three_days() {
        String token = invited();

        clock.turn(StaffLinks.INVITATION.minusSeconds(1));
        assertThat(links.look(token)).isNotNull();
        clock.turn(Duration.ofSeconds(1));

        isWorthNothing(token);
    }

    @Test
    void a_newer_link_replaces_it() {
        String token = invited();
        String newer = Access.asSystem(() -> directory.newLink(username)).token();

        isWorthNothing(token);
        assertThat(links.look(newer).username()).isEqualTo(username);
    }

    @Test
    void a_password_that_is_too_short_does_not_use_it_up() {
        String token = invited();

        assertThatExceptionOfType(InvalidFields.class).isThrownBy(() -> links.setPassword(token, "ngắn"));

        assertThat(links.look(token).username()).isEqualTo(username);
    }

    @Test
    void the_link_of_a_deactivated_account_is_worth_nothing() {
        String token = invited();
        Access.asSystem(() -> {
            directory.deactivate(username);
            return true;
        });

        isWorthNothing(token);
    }

    @Test
    void the_old_password_is_good_until_the_new_one_is_set() {
        links.setPassword(invited(), PASSWORD);
        String reset = Access.asSystem(() -> directory.newLink(username)).token();
        assertThat(links.look(reset).first()).isFalse();
        assertThat(signsInWith(PASSWORD)).isTrue();

        links.setPassword(reset, "một câu khác hẳn, cũng dài");

        assertThat(signsInWith(PASSWORD)).isFalse();
    }

    @Test
    void the_token_itself_is_nowhere_in_the_database() {
        String token = invited();

        assertThat(db.sql("SELECT CONCAT(HEX(token_hash), ' ', made_by) FROM staff_link")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains(token));
        isWorthNothing("");
        isWorthNothing(token.substring(1));
    }
}
