package vn.mocson.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.mocson.account.SignInPauses.Verdict;
import vn.mocson.common.MocSonProperties;

class SignInPausesTest {

    private static final String OFFICE = "203.0.113.7";
    private static final String ELSEWHERE = "198.51.100.4";

    private final SignInPauses pauses = new SignInPauses(new MocSonProperties(
            Path.of("unused"), Path.of("unused"), null, new MocSonProperties.RateLimit(true), false));

    /** Wrong tries under one name after another, until the address pauses; no limit is as high as the number of tries. */
    private void usesUpTheAddress(String address) {
        for (int i = 0; i < 1000; i++) {
            if (pauses.tries("doan-" + i, address) == Verdict.ADDRESS_PAUSES) {
                return;
            }
        }
        throw new AssertionError("never paused");
    }

    private void usesUpTheName(String name, String address) {
        IntStream.range(0, SignInPauses.TRIES_PER_NAME).forEach(i -> pauses.tries(name, address));
    }

    @Test
    void a_name_has_eight_tries_wherever_they_come_from_and_however_it_is_written() {
        usesUpTheName("thuky", OFFICE);

        assertThat(pauses.tries(" ThuKy ", ELSEWHERE)).isEqualTo(Verdict.NAME_PAUSES);
        assertThat(pauses.tries("khac", ELSEWHERE)).isEqualTo(Verdict.MAY_TRY);
    }

    @Test
    void an_address_that_guesses_names_pauses() {
        usesUpTheAddress(OFFICE);

        assertThat(pauses.tries("nguoi-moi", OFFICE)).isEqualTo(Verdict.ADDRESS_PAUSES);
        assertThat(pauses.tries("nguoi-moi", ELSEWHERE)).isEqualTo(Verdict.MAY_TRY);
    }

    @Test
    void whoever_signed_in_from_the_office_before_is_not_stopped_by_a_guesser_in_it() {
        assertThat(pauses.tries("thuky", OFFICE)).isEqualTo(Verdict.MAY_TRY);
        pauses.right("thuky", OFFICE);

        usesUpTheAddress(OFFICE);

        assertThat(pauses.tries("thuky", OFFICE)).isEqualTo(Verdict.MAY_TRY);
    }

    @Test
    void nor_by_somebody_elsewhere_who_guesses_under_their_name() {
        pauses.right("thuky", OFFICE);
        usesUpTheName("thuky", ELSEWHERE);

        assertThat(pauses.tries("thuky", ELSEWHERE)).isEqualTo(Verdict.NAME_PAUSES);
        assertThat(pauses.tries("thuky", OFFICE)).isEqualTo(Verdict.MAY_TRY);
    }

    @Test
    void but_their_own_tries_there_are_counted_too() {
        pauses.right("thuky", OFFICE);
        usesUpTheName("thuky", OFFICE);

        assertThat(pauses.tries("thuky", OFFICE)).isEqualTo(Verdict.NAME_PAUSES);
    }

    @Test
    void a_right_password_takes_its_tries_back() {
        usesUpTheName("thuky", OFFICE);
        pauses.right("thuky", OFFICE);

        assertThat(pauses.tries("thuky", OFFICE)).isEqualTo(Verdict.MAY_TRY);
    }

    @Test
    void a_household_of_the_sixth_version_is_one_address() {
        usesUpTheAddress("2001:db8:1:2::5");

        assertThat(pauses.tries("nguoi-moi", "2001:db8:1:2:aaaa:bbbb:cccc:dddd"))
                .isEqualTo(Verdict.ADDRESS_PAUSES);
        assertThat(pauses.tries("nguoi-moi", "2001:db8:1:3::5")).isEqualTo(Verdict.MAY_TRY);
    }
}
