package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;

@DoorTest
class RegistrationTest {

    @Autowired
    Door door;

    @Autowired
    People people;

    @Autowired
    Contests contests;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @Test
    void who_fills_everything_in_gets_a_token_that_opens_their_own_page() {
        Answer answer =
                people.applicant("co-dien").named("  Trần   Văn\u00A0Bình ").register();

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("displayName")).isEqualTo("Trần Văn Bình");
        assertThat(door.getAs(answer.text("token"), "me").text("participantId"))
                .isEqualTo(answer.text("participantId"));
    }

    @Test
    void a_name_in_decomposed_letters_is_kept_composed() {
        String decomposed = java.text.Normalizer.normalize("Nguyễn Thị Hằng", java.text.Normalizer.Form.NFD);

        assertThat(people.applicant("co-dien").named(decomposed).register().text("displayName"))
                .isEqualTo("Nguyễn Thị Hằng");
    }

    @Test
    void an_empty_form_is_told_every_missing_field_at_once() {
        Answer answer = door.post(null, "contests/co-dien/participants", "{}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("VALIDATION");
        assertThat(errors(answer))
                .containsExactly(
                        "fullName REQUIRED Hãy nhập họ và tên.",
                        "dateOfBirth REQUIRED Hãy nhập ngày sinh.",
                        "phone REQUIRED Hãy nhập số điện thoại.",
                        "pin REQUIRED Hãy đặt mã PIN gồm 6 chữ số.",
                        "unitId REQUIRED Hãy chọn đơn vị trong danh sách.",
                        "consent REQUIRED Hãy đánh dấu đồng ý cho xử lý dữ liệu cá nhân để dự thi.");
        assertThat(answer.text("detail")).isEqualTo("Hãy nhập họ và tên.");
    }

    private static List<String> errors(Answer answer) {
        return answer.list("errors").stream()
                .map(error ->
                        error.get("field").asString() + " " + error.get("code").asString() + " "
                                + error.get("message").asString())
                .toList();
    }

    /** The one error that an otherwise right form gets. */
    private String errorOf(People.Applicant applicant) {
        Answer answer = applicant.register().expect(400);
        List<JsonNode> errors = answer.list("errors");
        assertThat(errors).hasSize(1);
        return errors.getFirst().get("field").asString() + " "
                + errors.getFirst().get("code").asString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "Nguyễn 2", "<b>Mai</b>", "Mai@Lan", "-Mai", "mai\u0000lan"})
    void a_name_is_made_of_letters(String name) {
        assertThat(errorOf(people.applicant("co-dien").named(name))).isEqualTo("fullName INVALID");
    }

    @Test
    void a_name_has_at_most_a_hundred_letters() {
        assertThat(people.applicant("co-dien").named("M".repeat(100)).register().status())
                .isEqualTo(201);
        assertThat(errorOf(people.applicant("co-dien").named("M".repeat(101)))).isEqualTo("fullName INVALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"H'Hen Niê", "Y Bhăm Ê-ban", "Lê Thị Kim Ngân (mẹ)"})
    void names_of_every_people_are_taken_but_brackets_are_not(String name) {
        int expected = name.contains("(") ? 400 : 201;

        assertThat(people.applicant("co-dien").named(name).register().status()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1985-02-30", "30/04/1985", "1899-12-31", "2024-09-11", "85-04-30", "hôm qua"})
    void a_date_of_birth_is_a_real_day_that_has_been(String date) {
        assertThat(errorOf(people.applicant("co-dien").with("dateOfBirth", date)))
                .isEqualTo("dateOfBirth INVALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "091234567", "1912345678", "09123456789012", "không có", "00912345678"})
    void a_phone_number_is_a_vietnamese_one(String phone) {
        assertThat(errorOf(people.applicant("co-dien").with("phone", phone))).isEqualTo("phone INVALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "1234567", "12a456", "١٢٣٤٥٦", " 123456"})
    void a_pin_is_six_digits(String pin) {
        assertThat(errorOf(people.applicant("co-dien").with("pin", pin))).isEqualTo("pin INVALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "999999999", "99999999999999999999", "abc", "-1"})
    void a_unit_is_one_of_the_contests_list(String unit) {
        assertThat(errorOf(people.applicant("co-dien").with("unitId", unit))).isEqualTo("unitId INVALID");
    }

    @Test
    void consent_that_was_not_given_is_asked_for() {
        assertThat(errorOf(people.applicant("co-dien").consent("accepted", false)))
                .isEqualTo("consent REQUIRED");
        assertThat(errorOf(people.applicant("co-dien").consent("accepted", null)))
                .isEqualTo("consent REQUIRED");
    }

    @Test
    void consent_to_an_old_text_is_outdated() {
        Answer answer = people.applicant("co-dien").consent("version", "0").register();

        assertThat(errors(answer))
                .containsExactly("consent OUTDATED Nội dung đồng ý đã thay đổi. Hãy tải lại trang và đọc bản mới.");
    }

    @Test
    void the_consent_is_recorded_with_its_version_and_moment() {
        Person person = people.in("co-dien");

        String recorded = db.sql("SELECT CONCAT(consent_version, ' at ', consented_at) FROM participant WHERE id = ?")
                .param(person.id())
                .query(String.class)
                .single();

        assertThat(recorded).isEqualTo("1 at 2024-09-10 01:00:00.000");
    }

    @Test
    void who_says_nothing_about_their_name_has_not_agreed_to_its_publication() {
        Answer answer = people.applicant("co-dien")
                .consent("publishName", null)
                .register()
                .expect(201);

        assertThat(db.sql("SELECT publish_name FROM participant WHERE id = ?")
                        .param(answer.text("participantId"))
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void a_phone_number_enters_a_contest_once() {
        Person first = people.in("co-dien");

        Answer second = people.applicant("co-dien").with("phone", first.phone()).register();

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("PHONE_TAKEN");
        assertThat(second.text("detail")).contains("Hãy đăng nhập");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+84 %s", "84%s", "0%s", "+84.%s", "(0)%s"})
    void the_same_number_written_in_another_way_is_the_same_number(String pattern) {
        String digits = people.in("co-dien").phone().substring(1);

        Answer again = people.applicant("co-dien")
                .with("phone", pattern.replace("%s", digits))
                .register();

        assertThat(again.code()).isEqualTo("PHONE_TAKEN");
    }

    @Test
    void a_phone_number_may_enter_another_contest() {
        String phone = people.in("co-dien").phone();

        assertThat(people.applicant("mot-luot").with("phone", phone).register().status())
                .isEqualTo(201);
    }

    @Test
    void two_registrations_of_one_number_at_the_same_moment_make_one_person() {
        String phone = People.newPhone();
        Callable<Answer> registration =
                () -> people.applicant("co-dien").with("phone", phone).register();

        List<Answer> answers = Together.run(6, i -> registration.call());

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 409)).hasSize(5);
    }

    @ParameterizedTest
    @CsvSource({
        // 2024-09-10T16:59:59.999Z is still the 10th in Vietnam, a millisecond later it is the 11th
        "2024-09-10T16:59:59.999Z, 2010-09-11, 403",
        "2024-09-10T17:00:00.000Z, 2010-09-11, 201",
        "2024-09-10T16:59:59.999Z, 2010-09-10, 201"
    })
    void the_minimum_age_is_reached_on_the_birthday_in_vietnam(Instant now, String born, int status) {
        clock.set(now);

        Answer answer = people.applicant("co-dien").with("dateOfBirth", born).register();

        assertThat(answer.status()).isEqualTo(status);
        if (status == 403) {
            assertThat(answer.code()).isEqualTo("NOT_ELIGIBLE");
            assertThat(answer.text("detail")).contains("14 tuổi");
        }
    }

    @Test
    void registration_is_open_before_the_first_round() {
        assertThat(people.applicant("sap-mo").register().status()).isEqualTo(201);
    }

    @Test
    void registration_ends_with_the_last_round() {
        Answer answer = people.applicant("da-dong").register();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code()).isEqualTo("REGISTRATION_CLOSED");
    }

    @Test
    void registration_ends_at_the_very_millisecond_of_the_close() {
        String slug = contests.closingIn(Duration.ofMinutes(10), "paper: {questions: 5}");

        clock.turn(Duration.ofMinutes(10).minusMillis(1));
        assertThat(people.applicant(slug).register().status()).isEqualTo(201);
        clock.turn(Duration.ofMillis(1));
        assertThat(people.applicant(slug).register().code()).isEqualTo("REGISTRATION_CLOSED");
    }

    @Test
    void fields_nobody_asked_for_are_ignored() {
        assertThat(people.applicant("co-dien")
                        .with("extraSeconds", 3600)
                        .register()
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"x\"", "null", "{\"fullName\": {}}", "{\"consent\": 5}"})
    void a_body_that_is_no_registration_is_malformed(String body) {
        Answer answer = door.post(null, "contests/co-dien/participants", body);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("MALFORMED");
    }

    @Test
    void nothing_a_person_wrote_comes_back_in_a_refusal() {
        Map<String, @Nullable Object> form = new HashMap<>();
        form.put("fullName", "Bí Mật Quá 9");
        form.put("phone", "0987 bí mật");

        assertThat(door.post(null, "contests/co-dien/participants", form).text())
                .doesNotContain("Bí Mật Quá")
                .doesNotContain("0987");
    }
}
