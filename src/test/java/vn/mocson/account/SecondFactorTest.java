package vn.mocson.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;

/** A contest is live in these tests, and there are no exceptions for a demonstration. */
@DoorTest
class SecondFactorTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    SecondFactorService factors;

    @Autowired
    StaffService staff;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    private Accounts accounts;

    @BeforeEach
    void accounts() {
        accounts = new Accounts(beans);
    }

    private record Phone(NewSecret secret, List<String> recoveryCodes) {}

    private Phone enrols(String username) {
        StaffUser user = accounts.arrives(username);
        NewSecret secret = Accounts.as(user, factors::propose);
        Enrolled enrolled = Accounts.as(user, () -> factors.enrol(secret, code(secret)));
        clock.turn(Duration.ofMinutes(2)); // the code of the enrolment is used up
        return new Phone(secret, enrolled.recoveryCodes());
    }

    private String code(NewSecret secret) {
        return Totp.code(secret.bytes(), Totp.step(clock.instant()));
    }

    private StaffUser shows(StaffUser user, String code) {
        return Accounts.as(user, () -> factors.show(code));
    }

    private void isRefused(StaffUser user, String code, String reason) {
        assertThatExceptionOfType(SecondFactorRefused.class)
                .isThrownBy(() -> shows(user, code))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(reason));
    }

    @Test
    void who_has_set_one_up_holds_no_role_before_showing_a_code() {
        String username = accounts.with(StaffRole.JUDGE);
        Phone phone = enrols(username);

        StaffUser arrived = accounts.arrives(username);
        assertThat(arrived.step()).isEqualTo(SignInStep.CODE);
        assertThat(Accounts.holds(arrived)).containsExactly("ROLE_AT_CODE");

        StaffUser in = shows(arrived, code(phone.secret()));
        assertThat(in.step()).isEqualTo(SignInStep.DONE);
        assertThat(Accounts.holds(in)).containsExactlyInAnyOrder("ROLE_STAFF", "ROLE_JUDGE");
    }

    @Test
    void between_the_password_and_the_code_nothing_else_can_be_done() {
        String username = accounts.with(StaffRole.SECRETARY);
        enrols(username);
        StaffUser arrived = accounts.arrives(username);

        for (Runnable act : List.<Runnable>of(
                staff::people,
                factors::state,
                factors::propose,
                () -> factors.remove("000000"),
                () -> factors.renewRecoveryCodes("000000"),
                () -> staff.changeOwnPassword(username, "x", "y"))) {
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> Accounts.as(arrived, act));
        }
    }

    @Test
    void a_code_is_good_once() {
        String username = accounts.with(StaffRole.JUDGE);
        Phone phone = enrols(username);
        String code = code(phone.secret());
        shows(accounts.arrives(username), code);

        isRefused(accounts.arrives(username), code, "SECOND_FACTOR_WRONG");

        clock.turn(Duration.ofSeconds(30));
        assertThat(shows(accounts.arrives(username), code(phone.secret())).step())
                .isEqualTo(SignInStep.DONE);
    }

    @Test
    void five_wrong_codes_make_a_pause_in_which_the_right_one_does_not_help() {
        String username = accounts.with(StaffRole.JUDGE);
        Phone phone = enrols(username);
        StaffUser arrived = accounts.arrives(username);
        for (int i = 0; i < SecondFactors.TRIES; i++) {
            isRefused(arrived, "abc", "SECOND_FACTOR_WRONG");
        }

        isRefused(arrived, code(phone.secret()), "SECOND_FACTOR_LOCKED");

        clock.turn(SecondFactors.PAUSE);
        assertThat(shows(arrived, code(phone.secret())).step()).isEqualTo(SignInStep.DONE);
    }

    @Test
    void a_recovery_code_stands_in_for_the_telephone_once() {
        String username = accounts.with(StaffRole.JUDGE);
        String recovery = enrols(username).recoveryCodes().getFirst();
        String asWritten = recovery.substring(0, 5).toUpperCase(Locale.ROOT) + "-" + recovery.substring(5);

        StaffUser in = shows(accounts.arrives(username), asWritten);

        assertThat(in.step()).isEqualTo(SignInStep.DONE);
        assertThat(Accounts.as(in, factors::state).recoveryCodes()).isEqualTo(9);
        isRefused(accounts.arrives(username), recovery, "SECOND_FACTOR_WRONG");
    }

    @Test
    void new_recovery_codes_replace_the_old_ones() {
        String username = accounts.with(StaffRole.JUDGE);
        Phone phone = enrols(username);
        StaffUser in = shows(accounts.arrives(username), phone.recoveryCodes().getFirst());

        List<String> fresh = Accounts.as(in, () -> factors.renewRecoveryCodes(code(phone.secret())));

        isRefused(accounts.arrives(username), phone.recoveryCodes().get(1), "SECOND_FACTOR_WRONG");
        assertThat(shows(accounts.arrives(username), fresh.getFirst()).step()).isEqualTo(SignInStep.DONE);
    }

    @Test
    void while_a_contest_is_live_administrators_approvers_and_secretaries_set_one_up_before_anything_else() {
        for (StaffRole role : List.of(StaffRole.ADMIN, StaffRole.APPROVER, StaffRole.SECRETARY)) {
            StaffUser arrived = accounts.arrives(accounts.with(role));
            assertThat(arrived.step()).isEqualTo(SignInStep.ENROLMENT);
            assertThat(Accounts.holds(arrived)).containsExactly("ROLE_AT_ENROLMENT");

            NewSecret secret = Accounts.as(arrived, factors::propose);
            StaffUser in = Accounts.as(arrived, () -> factors.enrol(secret, code(secret)))
                    .person();
            assertThat(Accounts.holds(in)).containsExactlyInAnyOrder("ROLE_STAFF", "ROLE_" + role);
        }
    }

    @Test
    void others_are_offered_one() {
        for (StaffRole role : List.of(StaffRole.ORGANIZER, StaffRole.AUTHOR, StaffRole.JUDGE, StaffRole.UNIT_CONTACT)) {
            assertThat(accounts.arrives(accounts.with(role)).step()).isEqualTo(SignInStep.DONE);
        }
    }

    @Test
    void a_secret_counts_only_after_a_code_of_it() {
        String username = accounts.with(StaffRole.JUDGE);
        StaffUser user = accounts.arrives(username);
        NewSecret secret = Accounts.as(user, factors::propose);

        assertThatExceptionOfType(SecondFactorRefused.class)
                .isThrownBy(() -> Accounts.as(user, () -> factors.enrol(secret, "abcdef")));

        assertThat(accounts.arrives(username).step()).isEqualTo(SignInStep.DONE);
    }

    @Test
    void whoever_removes_a_required_one_stands_before_setting_up_another() {
        String username = accounts.with(StaffRole.APPROVER);
        Phone phone = enrols(username);
        StaffUser in = shows(accounts.arrives(username), phone.recoveryCodes().getFirst());

        StaffUser after = Accounts.as(in, () -> factors.remove(code(phone.secret())));

        assertThat(after.step()).isEqualTo(SignInStep.ENROLMENT);
    }

    @Test
    void the_database_alone_tells_neither_secret_nor_recovery_codes() {
        String username = accounts.with(StaffRole.JUDGE);
        Phone phone = enrols(username);

        byte[] stored = db.sql("SELECT f.secret FROM staff_second_factor f"
                        + " JOIN staff_member m ON m.id = f.staff_member_id WHERE m.username = ?")
                .param(username)
                .query(byte[].class)
                .single();

        assertThat(stored).hasSizeGreaterThan(Totp.SECRET_BYTES);
        assertThat(new String(stored, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(phone.secret().bytes(), StandardCharsets.ISO_8859_1));
        assertThat(db.sql("SELECT HEX(code_hash) FROM staff_recovery_code")
                        .query(String.class)
                        .list())
                .allMatch(hash -> hash.length() == 64);
    }
}
