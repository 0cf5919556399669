package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestRules;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RulesDraft;
import vn.mocson.contest.RulesSheet;
import vn.mocson.participant.ExclusionDraft;
import vn.mocson.participant.ExclusionService;
import vn.mocson.participant.ExclusionWarning;
import vn.mocson.participant.InviteService;
import vn.mocson.participant.MatchedBy;
import vn.mocson.participant.RosterImported;
import vn.mocson.participant.RosterLine;
import vn.mocson.participant.RosterMember;
import vn.mocson.participant.RosterQuery;
import vn.mocson.participant.RosterService;
import vn.mocson.participant.UnitInvite;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitService;

/** Who may enter: by age, by unit, by list, by invite code; and who may not. The clock stands at 10/09/2024, 8:00. */
@DoorTest
class EligibilityTest {

    private static final String BY_LIST = "{eligibility: {roster: CLOSED}, paper: {questions: 5}}";

    @Autowired
    Door door;

    @Autowired
    People people;

    @Autowired
    Contests contests;

    @Autowired
    ContestService definitions;

    @Autowired
    RosterService roster;

    @Autowired
    InviteService invites;

    @Autowired
    ExclusionService exclusions;

    @Autowired
    UnitService units;

    @Autowired
    ContestRules rules;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    private String contest = "";

    @BeforeEach
    void aContestByList() {
        contest = contests.closingIn(Duration.ofDays(10), BY_LIST);
    }

    private ContestDefinition definition() {
        return definitions.bySlug(contest);
    }

    private Unit unit(String code) {
        return units.tree(definition().units()).all().stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Name, date of birth, unit, phone. */
    private static RosterLine line(String name, String born, String unit, String phone) {
        return new RosterLine(1, name, born, unit, phone, "", name);
    }

    private RosterImported listed(RosterLine... lines) {
        return Access.asSystem(() -> roster.take(definition().id(), Arrays.asList(lines), Map.of(), false));
    }

    private RosterImported listed(String name, String born, String unit) {
        return listed(line(name, born, unit, ""));
    }

    private List<RosterMember> members() {
        return Access.asSystem(() -> roster.find(new RosterQuery(definition().id(), "", null, null), 0, 100));
    }

    private String inviteOf(String unitCode) {
        return Access.asSystem(() -> {
            invites.make(definition().id(), List.of(unit(unitCode).id()));
            return invites.all(definition().id()).stream()
                    .filter(invite -> invite.unit().code().equals(unitCode))
                    .map(UnitInvite::code)
                    .findFirst()
                    .orElseThrow();
        });
    }

    /** Nguyễn Thị Mai, 30/04/1985, Chi bộ Phòng Tổng hợp. */
    private People.Applicant mai() {
        return people.applicant(contest);
    }

    private static void refused(Answer answer, String reason) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("NOT_ELIGIBLE");
        assertThat(answer.text("detail")).contains(reason);
    }

    // ---- age ----

    @Test
    void who_reaches_the_age_during_the_contest_is_told_the_day() {
        contest = contests.closingIn(Duration.ofDays(10), "{eligibility: {minimumAge: 14}, paper: {questions: 5}}");

        Answer answer = mai().with("dateOfBirth", "2010-09-12").register();

        refused(answer, "từ ngày 12/09/2024");
        assertThat(answer.text("retryAt")).isEqualTo("2024-09-11T17:00:00.000Z");
        clock.turn(Duration.ofDays(2));
        assertThat(mai().with("dateOfBirth", "2010-09-12").register().status()).isEqualTo(201);
    }

    @Test
    void who_reaches_the_age_after_the_contest_is_told_that_it_is_too_late() {
        contest = contests.closingIn(Duration.ofDays(10), "{eligibility: {minimumAge: 14}, paper: {questions: 5}}");

        Answer answer = mai().with("dateOfBirth", "2010-12-01").register();

        refused(answer, "vẫn chưa đủ tuổi");
        assertThat(answer.json().has("retryAt")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1989-09-11, 201", "1989-09-10, 201", "1988-09-11, 201", "1988-09-10, 403"})
    void the_maximum_age_is_left_on_the_birthday_after_it(String born, int status) {
        contest = contests.closingIn(Duration.ofDays(10), "{eligibility: {maximumAge: 35}, paper: {questions: 5}}");

        Answer answer = mai().with("dateOfBirth", born).register();

        assertThat(answer.status()).isEqualTo(status);
        if (status == 403) {
            refused(answer, "không quá 35 tuổi");
        }
    }

    @Test
    void who_was_born_on_the_29th_of_february_is_a_year_older_on_the_first_of_march() {
        clock.set(java.time.Instant.parse("2022-02-28T03:00:00Z"));
        contest = contests.closingIn(Duration.ofDays(10), "{eligibility: {minimumAge: 14}, paper: {questions: 5}}");

        Answer answer = mai().with("dateOfBirth", "2008-02-29").register();

        refused(answer, "từ ngày 01/03/2022");
        assertThat(answer.text("retryAt")).isEqualTo("2022-02-28T17:00:00.000Z");
    }

    // ---- units ----

    @ParameterizedTest
    @CsvSource({
        "Đảng bộ Sở Y tế, 201",
        "Chi bộ Y tế dự phòng, 201",
        "Chi bộ Sở Tư pháp, 201",
        "Chi bộ Phòng Tổng hợp, 403",
        "Đảng bộ Khối thử nghiệm, 403"
    })
    void a_contest_for_some_units_takes_their_people_and_those_below(String unit, int status) {
        contest =
                contests.closingIn(Duration.ofDays(10), "{eligibility: {units: [K-YT, K-TP]}, paper: {questions: 5}}");

        Answer answer = mai().ofUnit(unit).register();

        assertThat(answer.status()).isEqualTo(status);
        if (status == 403) {
            refused(answer, "Đảng bộ Sở Y tế, Chi bộ Sở Tư pháp");
        }
    }

    // ---- the list ----

    @Test
    void the_invite_code_is_asked_for_where_the_contest_is_by_list() {
        assertThat(door.get("contests/" + contest).list("registration/fields").stream()
                        .map(JsonNode::asString))
                .contains("inviteCode");
        assertThat(door.get("contests/co-dien").list("registration/fields").stream()
                        .map(JsonNode::asString))
                .doesNotContain("inviteCode");
    }

    @ParameterizedTest
    @CsvSource({
        "Nguyễn Thị Mai, 30/04/1985, K-VP-TH",
        "NGUYEN THI MAI, 30/04/1985, K-VP-TH",
        "'  nguyễn  thị  mái ', 1985, K-VP-TH",
        "Nguyễn Thị Mai, '', Chi bộ Phòng Tổng hợp",
        "Nguyễn Thị Mai, 1985-04-30, Đảng bộ Văn phòng Tỉnh ủy"
    })
    void who_stands_on_the_list_enters(String name, @Nullable String born, String unit) {
        listed(vn.mocson.common.text.Vietnamese.clean(name), born == null ? "" : born, unit);

        Person person = mai().registered();

        RosterMember member = members().getFirst();
        assertThat(String.valueOf(member.participant())).isEqualTo(person.id());
        assertThat(member.matchedBy()).isEqualTo(MatchedBy.ROSTER);
    }

    @Test
    void the_list_may_name_a_lower_unit_than_the_person_does() {
        listed("Nguyễn Thị Mai", "30/04/1985", "K-VP-TH");

        assertThat(mai().ofUnit("Đảng bộ Văn phòng Tỉnh ủy").register().status())
                .isEqualTo(201);
    }

    @Test
    void whatever_does_not_agree_gets_the_same_answer() {
        listed("Nguyễn Thị Mai", "30/04/1985", "K-VP-TH");

        String otherName = mai().named("Nguyễn Thị Mây").register().text("detail");
        String otherDay = mai().with("dateOfBirth", "1985-05-30").register().text("detail");
        String otherUnit = mai().ofUnit("Chi bộ Sở Tư pháp").register().text("detail");

        assertThat(otherName)
                .contains("Chưa đối chiếu được")
                .isEqualTo(otherDay)
                .isEqualTo(otherUnit);
    }

    @Test
    void a_place_on_the_list_is_taken_once() {
        listed("Nguyễn Thị Mai", "30/04/1985", "K-VP-TH");
        mai().registered();

        refused(mai().register(), "Đã có người đăng ký với tên này");
    }

    @Test
    void who_comes_again_with_the_same_number_is_sent_to_sign_in() {
        listed("Nguyễn Thị Mai", "30/04/1985", "K-VP-TH");
        Person mai = mai().registered();

        assertThat(mai().with("phone", mai.phone()).register().code()).isEqualTo("PHONE_TAKEN");
    }

    @Test
    void of_many_who_come_for_one_place_at_the_same_moment_one_gets_it() {
        listed("Nguyễn Thị Mai", "30/04/1985", "K-VP-TH");
        List<People.Applicant> six =
                java.util.stream.IntStream.range(0, 6).mapToObj(i -> mai()).toList();

        List<Answer> answers = Together.run(6, i -> six.get(i).register());

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 403)).hasSize(5);
    }

    @Test
    void of_two_with_one_name_and_birthday_the_telephone_tells_which() {
        String hers = People.newPhone();
        listed(
                line("Nguyễn Thị Mai", "30/04/1985", "K-VP-TH", hers),
                line("Nguyễn Thị Mai", "30/04/1985", "K-VP-TH", People.newPhone()));

        refused(mai().register(), "nhập mã mời");
        mai().with("phone", hers).registered();
        assertThat(members().stream().filter(member -> member.participant() != null))
                .hasSize(1);
    }

    @Test
    void of_two_with_one_name_and_birthday_the_invite_code_lets_one_in() {
        listed(
                line("Nguyễn Thị Mai", "30/04/1985", "K-VP-TH", People.newPhone()),
                line("Nguyễn Thị Mai", "30/04/1985", "K-VP-TH", People.newPhone()));

        mai().with("inviteCode", inviteOf("K-VP-TH")).registered();

        assertThat(members()).hasSize(2);
        assertThat(members()).map(RosterMember::matchedBy).containsOnlyOnce(MatchedBy.INVITE);
    }

    // ---- invite codes ----

    @ParameterizedTest
    @ValueSource(strings = {"K-VP-TH", "K-VP", "K"})
    void the_code_of_the_unit_or_of_one_above_lets_in_who_is_not_listed(String unitCode) {
        String code = inviteOf(unitCode);

        Person person = mai().with(
                        "inviteCode",
                        " " + code.toLowerCase(java.util.Locale.ROOT).replace("-", " "))
                .registered();

        assertThat(members()).hasSize(1);
        assertThat(members().getFirst().matchedBy()).isEqualTo(MatchedBy.INVITE);
        assertThat(String.valueOf(members().getFirst().participant())).isEqualTo(person.id());
    }

    @Test
    void the_code_of_another_unit_lets_nobody_in() {
        String code = inviteOf("K-YT");

        refused(mai().with("inviteCode", code).register(), "Mã mời không đúng với đơn vị");
    }

    @Test
    void a_renewed_code_ends_the_old_one() {
        String old = inviteOf("K-VP-TH");
        Access.asSystem(() -> {
            invites.renew(definition().id(), List.of(unit("K-VP-TH").id()));
            return true;
        });

        refused(mai().with("inviteCode", old).register(), "hoặc đã được đổi");
        mai().with("inviteCode", inviteOf("K-VP-TH")).registered();
    }

    @Test
    void a_code_that_is_switched_off_lets_nobody_in_until_it_is_on_again() {
        String code = inviteOf("K-VP-TH");
        Access.asSystem(() -> {
            invites.switchOff(definition().id(), List.of(unit("K-VP-TH").id()));
            return true;
        });

        refused(mai().with("inviteCode", code).register(), "Mã mời không đúng");
        Access.asSystem(() -> {
            invites.switchOn(definition().id(), List.of(unit("K-VP-TH").id()));
            return true;
        });
        mai().with("inviteCode", code).registered();
    }

    // ---- those who make the contest ----

    private int excluded(String name, @Nullable LocalDate born, String phone) {
        return Access.asSystem(
                () -> exclusions.add(definition().id(), new ExclusionDraft(name, born, phone, "Ban Giám khảo")));
    }

    private List<ExclusionWarning> warnings() {
        return Access.asSystem(() -> exclusions.warnings(definition().id()));
    }

    private void anOpenContest() {
        contest = contests.closingIn(Duration.ofDays(10), "{paper: {questions: 5}}");
    }

    @Test
    void the_telephone_of_somebody_who_makes_the_contest_does_not_enter() {
        anOpenContest();
        String phone = People.newPhone();
        excluded("Phạm Văn Giám", null, phone);

        refused(mai().with("phone", phone).register(), "liên hệ Tổ Thư ký");
        mai().registered();
        assertThat(warnings()).isEmpty();
    }

    @Test
    void a_namesake_enters_and_is_noticed() {
        anOpenContest();
        excluded("NGUYEN THI MAI", null, "");

        Person person = mai().registered();

        ExclusionWarning warning = warnings().getFirst();
        assertThat(warning.participant().toString()).isEqualTo(person.id());
        assertThat(warning.same()).isEqualTo(ExclusionWarning.Same.NAME);
        assertThat(warning.state()).isEqualTo(ExclusionWarning.State.OPEN);
    }

    @Test
    void a_namesake_of_another_age_is_not_noticed() {
        anOpenContest();
        excluded("Nguyễn Thị Mai", LocalDate.of(1970, 1, 1), "");

        mai().registered();

        assertThat(warnings()).isEmpty();
    }

    @Test
    void who_has_entered_before_is_noticed_when_the_name_comes_onto_the_list() {
        anOpenContest();
        Person byPhone = mai().named("Trần Thị Khác").registered();
        mai().registered();

        int noticed = excluded("Nguyễn Thị Mai", LocalDate.of(1985, 4, 30), byPhone.phone());

        assertThat(noticed).isEqualTo(2);
        assertThat(warnings())
                .map(ExclusionWarning::same)
                .containsExactlyInAnyOrder(ExclusionWarning.Same.PHONE, ExclusionWarning.Same.NAME);
    }

    @Test
    void a_decision_about_a_namesake_is_kept_with_its_reason_and_made_once() {
        anOpenContest();
        excluded("Nguyễn Thị Mai", null, "");
        mai().registered();
        long warning = warnings().getFirst().id();

        Access.asSystem(() -> {
            exclusions.dismiss(definition().id(), warning, "Hai người khác nhau, đã đối chiếu CCCD");
            return true;
        });

        assertThat(warnings().getFirst().state()).isEqualTo(ExclusionWarning.State.DISMISSED);
        assertThat(warnings().getFirst().reason()).isEqualTo("Hai người khác nhau, đã đối chiếu CCCD");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Access.asSystem(() -> {
                    exclusions.confirm(definition().id(), warning, "Đổi ý");
                    return true;
                }))
                .hasMessageContaining("đã được kết luận");
    }

    // ---- a list in a contest that is open to all ----

    @Test
    void in_an_open_contest_the_list_learns_who_registered() {
        anOpenContest();
        listed("Nguyễn Thị Mai", "1985", "K-VP-TH");

        Person mai = mai().registered();

        assertThat(members()).singleElement().satisfies(member -> {
            assertThat(String.valueOf(member.participant())).isEqualTo(mai.id());
            assertThat(member.matchedBy()).isEqualTo(MatchedBy.ROSTER);
        });
    }

    @Test
    void in_an_open_contest_everybody_enters_whatever_the_list_says() {
        anOpenContest();
        listed("Nguyễn Thị Mai", "30/04/1985", "K-VP-TH");
        Person first = mai().registered();

        mai().registered(); // the place is taken
        mai().named("Trần Thị Khác").registered();

        assertThat(members()).singleElement().satisfies(member -> assertThat(String.valueOf(member.participant()))
                .isEqualTo(first.id()));
    }

    @Test
    void in_an_open_contest_nobody_is_put_in_one_of_two_places() {
        anOpenContest();
        listed(
                line("Nguyễn Thị Mai", "30/04/1985", "K-VP-TH", People.newPhone()),
                line("Nguyễn Thị Mai", "30/04/1985", "K-VP-TH", People.newPhone()));

        mai().registered();

        assertThat(members()).map(RosterMember::participant).containsOnlyNulls();
    }

    @Test
    void in_an_open_contest_all_of_many_who_come_for_one_place_at_the_same_moment_enter() {
        anOpenContest();
        listed("Nguyễn Thị Mai", "30/04/1985", "K-VP-TH");
        List<People.Applicant> six =
                java.util.stream.IntStream.range(0, 6).mapToObj(i -> mai()).toList();

        List<Answer> answers = Together.run(6, i -> six.get(i).register());

        assertThat(answers).map(Answer::status).containsOnly(201);
        assertThat(members().getFirst().participant()).isNotNull();
    }

    @Test
    void when_a_contest_is_closed_to_all_but_the_list_those_who_entered_before_are_found_on_it() {
        anOpenContest();
        Person mai = mai().registered();
        // on the list since a time when nobody looked
        listed("Nguyễn Thị Mai", "30/04/1985", "K-VP-TH");
        db.sql("UPDATE roster_member SET participant_id = NULL, matched_by = NULL, matched_at = NULL"
                        + " WHERE contest_id = ?")
                .param(definition().id().value())
                .update();

        Access.asSystem(() -> {
            RulesSheet sheet = rules.sheet(definition().id());
            ObjectNode closed = sheet.draft().rules().deepCopy();
            ((ObjectNode) closed.get("eligibility")).put("roster", "CLOSED");
            return rules.amend(
                    definition().id(),
                    sheet.version(),
                    new RulesDraft(closed, sheet.draft().prizes(), sheet.draft().rounds()),
                    "Chỉ đảng viên trong danh sách.");
        });

        assertThat(String.valueOf(members().getFirst().participant())).isEqualTo(mai.id());
    }

    // ---- a list that comes after the people ----

    @Test
    void who_entered_before_they_came_onto_the_list_is_found_on_it() {
        Person person = mai().with("inviteCode", inviteOf("K-VP-TH")).registered();
        Access.asSystem(() -> roster.clear(definition().id()));

        RosterImported imported = listed("Nguyễn Thị Mai", "1985", "K-VP-TH");

        assertThat(imported.linked()).isEqualTo(1);
        assertThat(String.valueOf(members().getFirst().participant())).isEqualTo(person.id());
    }

    @Test
    void who_came_by_code_is_put_in_the_place_of_the_member_they_are() {
        listed("Nguyễn Thị Mây", "30/04/1985", "K-VP-TH");
        mai().with("inviteCode", inviteOf("K-VP-TH")).registered();
        RosterMember listed = members().stream()
                .filter(member -> member.participant() == null)
                .findFirst()
                .orElseThrow();
        RosterMember invited = members().stream()
                .filter(member -> member.participant() != null)
                .findFirst()
                .orElseThrow();

        Access.asSystem(() -> {
            roster.merge(definition().id(), invited.id(), listed.id());
            return true;
        });

        assertThat(members()).hasSize(1);
        assertThat(members().getFirst().fullName()).isEqualTo("Nguyễn Thị Mây");
        assertThat(members().getFirst().matchedBy()).isEqualTo(MatchedBy.HAND);
    }
}
