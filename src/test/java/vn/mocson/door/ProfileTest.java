package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.common.web.InvalidFields;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.exam.ExamJobs;
import vn.mocson.participant.OneTimePin;
import vn.mocson.participant.ParticipantId;
import vn.mocson.participant.PersonAct;
import vn.mocson.participant.PersonProfile;
import vn.mocson.participant.ProfileDesk;
import vn.mocson.participant.ProfileForm;
import vn.mocson.participant.ProfileRefused;
import vn.mocson.standings.StandingsJobs;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitService;

/** The secretariat mends a registration and gives out a PIN; what it was before and why is kept. */
@DoorTest
class ProfileTest {

    private static final Staff SECRETARY = new Staff("thu-ky", "SECRETARY");
    private static final Staff JUDGE = new Staff("giam-khao", "JUDGE");
    private static final String RULES = "{paper: {questions: 5, durationMinutes: 30}, attempts: {max: null}}";
    private static final String REASON = "Gọi lại số đã đăng ký, đúng ngày sinh";

    @Autowired
    Environment environment;

    @Autowired
    People people;

    @Autowired
    Contests contests;

    @Autowired
    ContestService definitions;

    @Autowired
    UnitService units;

    @Autowired
    ProfileDesk profiles;

    @Autowired
    ExamJobs examJobs;

    @Autowired
    StandingsJobs standingsJobs;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    private static ParticipantId id(Person person) {
        return new ParticipantId(UUID.fromString(person.id()));
    }

    private ContestId contest(Person person) {
        return definitions.bySlug(person.contest()).id();
    }

    private PersonProfile profile(Person person) {
        return SECRETARY.does(() -> profiles.profile(contest(person), id(person)));
    }

    private UnitId unit(Person person, String name) {
        return units.tree(definitions.bySlug(person.contest()).units()).all().stream()
                .filter(unit -> unit.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private ProfileForm unchanged(Person person) {
        PersonProfile now = profile(person);
        return new ProfileForm(now.fullName(), now.dateOfBirth(), person.phone(), now.unit());
    }

    private void correct(Person person, ProfileForm form) {
        SECRETARY.does(() -> profiles.correct(contest(person), id(person), form, REASON));
    }

    private List<PersonAct> acts(Person person) {
        return SECRETARY.does(() -> profiles.acts(contest(person), id(person)));
    }

    // ---- correcting

    @Test
    void what_was_written_down_wrongly_is_mended_and_both_are_kept_with_the_reason() {
        Person person = people.applicant(contests.closingIn(Duration.ofHours(2), RULES))
                .named("Nguyễn Thị Mại")
                .registered();
        ProfileForm now = unchanged(person);

        correct(person, new ProfileForm("  Nguyễn Thị  Mai ", LocalDate.of(1986, 4, 30), person.phone(), now.unit()));

        assertThat(profile(person).fullName()).isEqualTo("Nguyễn Thị Mai");
        assertThat(acts(person)).singleElement().satisfies(act -> {
            assertThat(act.kind()).isEqualTo(PersonAct.Kind.CORRECTED);
            assertThat(act.by()).isEqualTo("thu-ky");
            assertThat(act.at()).isEqualTo(clock.instant());
            assertThat(act.reason()).isEqualTo(REASON);
            assertThat(act.before()).isEqualTo("Nguyễn Thị Mại; sinh 30/04/1985");
            assertThat(act.after()).isEqualTo("Nguyễn Thị Mai; sinh 30/04/1986");
        });
    }

    @Test
    void with_another_telephone_number_one_signs_in_and_it_is_kept_by_its_end_alone() {
        Person person = people.in(contests.closingIn(Duration.ofHours(2), RULES));
        String other = People.newPhone();
        ProfileForm now = unchanged(person);

        correct(person, new ProfileForm(now.fullName(), LocalDate.of(1985, 4, 30), other, now.unit()));

        assertThat(person.signIn(person.pin()).status()).isEqualTo(401);
        assertThat(person.door()
                        .post(
                                null,
                                "contests/" + person.contest() + "/sign-in",
                                Map.of("phone", other, "pin", person.pin()))
                        .status())
                .isEqualTo(200);
        assertThat(acts(person).getFirst().after()).isEqualTo("điện thoại …" + other.substring(7));
    }

    @Test
    void the_number_of_somebody_else_is_not_taken() {
        String contest = contests.closingIn(Duration.ofHours(2), RULES);
        Person person = people.in(contest);
        Person other = people.in(contest);
        ProfileForm now = unchanged(person);

        assertThatThrownBy(() ->
                        correct(person, new ProfileForm(now.fullName(), now.dateOfBirth(), other.phone(), now.unit())))
                .isInstanceOf(ProfileRefused.class)
                .hasMessageContaining("gộp hai hồ sơ");
        assertThat(acts(person)).isEmpty();
    }

    @Test
    void the_rules_about_age_hold_as_at_the_registration() {
        Person person = people.in(contests.closingIn(
                Duration.ofHours(2), RULES.replace("{paper", "{eligibility: {minimumAge: 18}, paper")));
        ProfileForm now = unchanged(person);

        assertThatThrownBy(() -> correct(
                        person, new ProfileForm(now.fullName(), LocalDate.of(2020, 1, 1), person.phone(), now.unit())))
                .isInstanceOf(ProfileRefused.class)
                .hasMessageContaining("đủ 18 tuổi")
                .hasMessageContaining("Xử lý kết quả");
    }

    @Test
    void what_is_wrong_is_named_field_by_field() {
        Person person = people.in(contests.closingIn(Duration.ofHours(2), RULES));

        assertThatThrownBy(() -> correct(person, new ProfileForm("1", null, "12", new UnitId(987_654_321))))
                .isInstanceOfSatisfying(InvalidFields.class, wrong -> assertThat(wrong.fieldErrors())
                        .extracting("field")
                        .containsExactly("fullName", "dateOfBirth", "phone", "unit"));
    }

    @Test
    void nothing_is_done_without_a_reason_or_without_a_difference() {
        Person person = people.in(contests.closingIn(Duration.ofHours(2), RULES));

        assertThatThrownBy(() -> correct(person, unchanged(person)))
                .isInstanceOf(ProfileRefused.class)
                .hasMessageContaining("vẫn như cũ");
        ProfileForm now = unchanged(person);
        ProfileForm mended = new ProfileForm("Lê Thị Hoa", LocalDate.of(1985, 4, 30), person.phone(), now.unit());
        assertThatThrownBy(() -> SECRETARY.does(() -> profiles.correct(contest(person), id(person), mended, " ab ")))
                .isInstanceOf(ProfileRefused.class)
                .hasMessageContaining("lý do");
        assertThat(profile(person).fullName()).isEqualTo("Nguyễn Thị Mai");
    }

    @Test
    void a_judge_looks_and_does_not_touch() {
        Person person = people.in(contests.closingIn(Duration.ofHours(2), RULES));
        ProfileForm form = unchanged(person);

        assertThat(JUDGE.does(() -> profiles.profile(contest(person), id(person)))
                        .phoneEnd())
                .isEqualTo(person.phone().substring(7));
        assertThatThrownBy(() -> JUDGE.does(() -> profiles.correct(contest(person), id(person), form, REASON)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> JUDGE.does(() -> profiles.resetPin(contest(person), id(person), REASON)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> JUDGE.does(() -> profiles.phone(contest(person), id(person))))
                .isInstanceOf(AccessDeniedException.class);
    }

    // ---- the unit

    private List<Long> unitsOfAttempts(Person person) {
        return db.sql("SELECT unit_id FROM attempt WHERE participant_id = ? ORDER BY started_at")
                .param(person.id())
                .query(Long.class)
                .list();
    }

    private List<Long> unitsOfStandings(Person person) {
        return db.sql("SELECT unit_id FROM standing WHERE participant_id = ? ORDER BY round_id")
                .param(person.id())
                .query(Long.class)
                .list();
    }

    @Test
    void the_right_unit_has_the_results_but_those_that_are_published() {
        String contest = contests.create(RULES, List.of(Duration.ofMinutes(30), Duration.ofHours(5)));
        Person person = people.in(contest);
        person.sits(person.round(0)).submitWithRight(3);
        clock.turn(Duration.ofMinutes(31));
        examJobs.closeOverdue();
        standingsJobs.finishClosedRounds();
        contests.publish(person.round(0));
        person.sits(person.round(1)).submitWithRight(4);
        PersonProfile before = profile(person);
        UnitId right = unit(person, "Chi bộ Sở Tư pháp");

        correct(person, new ProfileForm(before.fullName(), before.dateOfBirth(), person.phone(), right));

        assertThat(profile(person).unit()).isEqualTo(right);
        assertThat(unitsOfAttempts(person)).containsExactly(before.unit().value(), right.value());
        assertThat(unitsOfStandings(person)).containsExactly(before.unit().value(), right.value());
    }

    // ---- the PIN

    private OneTimePin resetPin(Person person) {
        return SECRETARY.does(() -> profiles.resetPin(contest(person), id(person), REASON));
    }

    @Test
    void with_the_new_pin_one_goes_on_with_the_paper_and_the_old_device_is_signed_out() {
        Person person = people.in(contests.closingIn(Duration.ofHours(2), RULES));
        Sitting sitting = person.sits();
        sitting.save(1, sitting.answersWithRight(2)).expect(200);

        OneTimePin pin = resetPin(person);

        assertThat(person.me().status()).isEqualTo(401);
        assertThat(person.signIn(person.pin()).status()).isEqualTo(401);
        Answer signedIn = person.signIn(pin.digits()).expect(200);
        assertThat(pin.digits()).matches("\\d{6}");
        assertThat(person.door()
                        .getAs(signedIn.text("token"), "attempts/" + sitting.id())
                        .status())
                .isEqualTo(200);
        assertThat(acts(person)).singleElement().satisfies(act -> {
            assertThat(act.kind()).isEqualTo(PersonAct.Kind.PIN_RESET);
            assertThat(act.reason() + act.before() + act.after()).doesNotContain(pin.digits());
        });
    }

    @Test
    void who_is_locked_out_may_come_in_with_the_new_pin_at_once() {
        Person person = people.in(contests.closingIn(Duration.ofHours(2), RULES));
        for (int i = 0; i < 6; i++) {
            person.signIn("000000");
        }
        assertThat(person.signIn(person.pin()).status()).isEqualTo(429);

        assertThat(person.signIn(resetPin(person).digits()).status()).isEqualTo(200);
    }

    @Test
    void a_pin_that_was_given_out_is_good_for_a_day() {
        Person person = people.in(contests.closingIn(Duration.ofDays(3), RULES));
        OneTimePin pin = resetPin(person);

        clock.set(pin.until().minusSeconds(1));
        assertThat(person.signIn(pin.digits()).status()).isEqualTo(200);
        clock.set(pin.until());
        assertThat(person.signIn(pin.digits()).status()).isEqualTo(401);
    }

    // ---- a PIN of one's own

    private Map<String, String> form(Person person, String old, String fresh) {
        return Map.of("dien-thoai", person.phone(), "ma-cu", old, "ma-moi", fresh, "nhap-lai", fresh);
    }

    @Test
    void whoever_got_a_pin_gives_themselves_another_on_a_page_without_a_script() {
        Person person = people.in(contests.closingIn(Duration.ofDays(3), RULES));
        OneTimePin pin = resetPin(person);
        Pages pages = new Pages(environment);
        String page = "/thi/" + person.contest() + "/doi-pin";
        assertThat(pages.get(page).body()).contains("Đổi mã PIN", "mã tạm vừa được cấp");

        assertThat(pages.post(page, form(person, pin.digits(), "975310")).body())
                .contains("Đã đổi mã PIN")
                .doesNotContain("975310");

        clock.set(pin.until().plus(Duration.ofHours(1)));
        assertThat(person.signIn("975310").status()).isEqualTo(200);
        assertThat(profile(person).pinUntil()).isNull();
    }

    @Test
    void the_page_says_what_is_wrong_and_changes_nothing() {
        Person person = people.in(contests.closingIn(Duration.ofDays(3), RULES));
        Pages pages = new Pages(environment);
        String page = "/thi/" + person.contest() + "/doi-pin";

        assertThat(pages.post(page, form(person, "111111", "975310")).body()).contains("mã PIN không đúng");
        assertThat(pages.post(page, form(person, person.pin(), "12")).body()).contains("đúng 6 chữ số");
        assertThat(pages.post(page, form(person, person.pin(), person.pin())).body())
                .contains("phải khác mã đang dùng");
        assertThat(pages.post(
                                page,
                                Map.of(
                                        "dien-thoai",
                                        person.phone(),
                                        "ma-cu",
                                        person.pin(),
                                        "ma-moi",
                                        "975310",
                                        "nhap-lai",
                                        "975311"))
                        .body())
                .contains("không giống nhau");
        assertThat(person.signIn(person.pin()).status()).isEqualTo(200);
    }

    @Test
    void the_old_pin_is_not_tried_out_on_that_page() {
        Person person = people.in(contests.closingIn(Duration.ofDays(3), RULES));
        Pages pages = new Pages(environment);
        String page = "/thi/" + person.contest() + "/doi-pin";
        for (int i = 0; i < 6; i++) {
            pages.post(page, form(person, "00000" + i, "975310"));
        }

        assertThat(pages.post(page, form(person, person.pin(), "975310")).statusCode())
                .isEqualTo(429);
    }
}
