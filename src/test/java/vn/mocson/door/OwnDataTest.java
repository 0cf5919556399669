package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.JsonNode;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.OccupationService;
import vn.mocson.exam.ExamJobs;
import vn.mocson.integrity.FindingQuery;
import vn.mocson.integrity.FindingsService;
import vn.mocson.participant.ExclusionDraft;
import vn.mocson.participant.ExclusionService;
import vn.mocson.participant.ParticipantId;
import vn.mocson.participant.ProfileDesk;
import vn.mocson.participant.ProfileForm;
import vn.mocson.participant.ProfileRefused;
import vn.mocson.privacy.DataRequest;
import vn.mocson.privacy.PrivacyRefused;
import vn.mocson.privacy.RequestDesk;
import vn.mocson.privacy.RequestId;
import vn.mocson.privacy.RequestKind;
import vn.mocson.privacy.RequestQuery;
import vn.mocson.privacy.RequestState;
import vn.mocson.standings.MergeService;
import vn.mocson.standings.StandingsJobs;
import vn.mocson.support.SupportService;
import vn.mocson.support.TicketDraft;
import vn.mocson.support.TicketKind;
import vn.mocson.unit.UnitId;

/** What people see of their own data, do with it themselves, and have the secretariat do. */
@DoorTest
class OwnDataTest {

    private static final String LIVE = """
            paper: {questions: 5, durationMinutes: 20}
            attempts: {max: 3}
            leaderboard: LIVE
            results: {showScore: AT_SUBMISSION}
            """;
    private static final Staff SECRETARY = new Staff("thuky", "SECRETARY");

    @Autowired
    Door door;

    @Autowired
    People people;

    @Autowired
    Contests contests;

    @Autowired
    ContestService service;

    @Autowired
    RequestDesk desk;

    @Autowired
    ProfileDesk registrations;

    @Autowired
    MergeService merges;

    @Autowired
    FindingsService findings;

    @Autowired
    SupportService support;

    @Autowired
    OccupationService occupations;

    @Autowired
    ExclusionService exclusions;

    @Autowired
    TestClock clock;

    @Autowired
    ExamJobs examJobs;

    @Autowired
    StandingsJobs standingsJobs;

    @Autowired
    JdbcClient db;

    private String contest() {
        return contests.closingIn(Duration.ofHours(2), LIVE);
    }

    private Person named(String contest, String name) {
        return people.applicant(contest).named(name).registered();
    }

    private Person sat(String contest, String name, int right) {
        Person person = named(contest, name);
        person.sits().submitWithRight(right);
        clock.turn(Duration.ofSeconds(1));
        return person;
    }

    private Answer data(Person person) {
        return door.getAs(person.token(), "me/data");
    }

    private Answer ask(Person person, String kind, String words, boolean understood) {
        return door.post(person.token(), "me/requests", Map.of("kind", kind, "words", words, "understood", understood));
    }

    private ContestId id(String contest) {
        return service.bySlug(contest).id();
    }

    private List<DataRequest> queue(String contest) {
        return SECRETARY.does(() -> desk.find(new RequestQuery(id(contest), true, null, ""), 0, 50));
    }

    private RequestId onlyRequest(String contest) {
        return queue(contest).getFirst().id();
    }

    // ---- seeing and taking along

    @Test
    void people_see_everything_that_is_kept_about_them() {
        String contest = contest();
        Person me = sat(contest, "Lý Thị Xem", 3);

        Answer data = data(me).expect(200);

        assertThat(data.text("person/fullName")).isEqualTo("Lý Thị Xem");
        assertThat(data.text("person/dateOfBirth")).isEqualTo("1985-04-30");
        assertThat(data.text("person/phone")).isEqualTo(me.phone());
        assertThat(data.text("person/unit")).isEqualTo("Chi bộ Phòng Tổng hợp");
        assertThat(data.at("consent/publishName").asBoolean()).isTrue();
        assertThat(data.text("attempts/0/state")).isEqualTo("SUBMITTED");
        assertThat(data.at("attempts/0/questions").asInt()).isEqualTo(5);
        assertThat(data.at("attempts/0/result/questions").asInt()).isEqualTo(5);
        assertThat(data.at("attempts/0/result/correct").asInt()).isEqualTo(3);
        assertThat(data.text("attempts/0/receipt/code")).hasSize(11);
        assertThat(data.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void nobody_sees_anything_without_a_token() {
        assertThat(door.getAs(null, "me/data").status()).isEqualTo(401);
        assertThat(door.getAs(null, "me/data.json").status()).isEqualTo(401);
        assertThat(door.getAs(null, "me/data.html").status()).isEqualTo(401);
    }

    @Test
    void a_score_that_the_rules_hide_is_hidden_here_too() {
        String contest = contests.closingIn(Duration.ofHours(2), """
                paper: {questions: 5, durationMinutes: 20}
                results: {showScore: AT_PUBLICATION}
                """);
        Person me = sat(contest, "Lý Thị Chờ", 3);

        assertThat(data(me).at("attempts/0/result").isNull()).isTrue();
        assertThat(door.getAs(me.token(), "me/data.json")
                        .expect(200)
                        .at("attempts/0/points")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_copy_is_taken_at_once_for_machines_and_for_people_and_holds_the_own_answers() {
        Person me = sat(contest(), "Lý Thị Sao", 2);

        Answer json = door.getAs(me.token(), "me/data.json").expect(200);
        Answer html = door.getAs(me.token(), "me/data.html").expect(200);

        assertThat(json.header("Content-Disposition")).contains("du-lieu-cua-toi.json");
        assertThat(json.text("person/phone")).isEqualTo(me.phone());
        assertThat(json.at("attempts/0/answers").size()).isEqualTo(5);
        assertThat(json.at("attempts/0/answers/0/chosen").size()).isPositive();
        assertThat(json.at("places/0/rank").asInt()).isEqualTo(1);
        assertThat(html.header("Content-Type")).startsWith("text/html");
        assertThat(html.text())
                .contains("Lý Thị Sao", me.phone(), json.text("attempts/0/receiptCode"))
                .doesNotContain("<script");
        assertThat(data(me).list("requests"))
                .extracting(each ->
                        each.get("kind").asString() + " " + each.get("state").asString())
                .containsExactly("EXPORT DONE", "EXPORT DONE");
    }

    // ---- being named

    @Test
    void who_takes_back_the_consent_to_be_named_is_named_on_no_board_from_that_moment_on() {
        String contest = contest();
        Person me = sat(contest, "Lý Thị Rút", 4);
        String round = me.round();
        List<String> boards = List.of(
                "rounds/" + round + "/leaderboard",
                "/bang/" + contest + "/ca-nhan.json",
                "/bang/" + contest + "/ca-nhan.html",
                "/bang/" + contest + "/" + round + "/ca-nhan.json");
        // every one of them is read, and with that kept ready, in the moment before
        boards.forEach(
                board -> assertThat(door.getAs(null, board).text()).as(board).contains("Lý Thị Rút"));

        door.put(me.token(), "me/publish-name", Map.of("publishName", false)).expect(200);

        boards.forEach(board -> assertThat(door.getAs(null, board).text())
                .as(board)
                .doesNotContain("Lý Thị Rút")
                .contains("Người dự thi không công khai tên"));
        assertThat(data(me).at("consent/publishName").asBoolean()).isFalse();
        assertThat(data(me).at("consent/changes").size()).isEqualTo(1);
    }

    @Test
    void it_can_be_given_again_and_every_change_is_kept() {
        Person me = sat(contest(), "Lý Thị Lại", 4);
        door.put(me.token(), "me/publish-name", Map.of("publishName", false)).expect(200);
        door.put(me.token(), "me/publish-name", Map.of("publishName", false)).expect(200);

        Answer again = door.put(me.token(), "me/publish-name", Map.of("publishName", true))
                .expect(200);

        assertThat(again.list("consent/changes"))
                .extracting(change -> change.get("publishName").asBoolean())
                .containsExactly(false, true);
        assertThat(door.getAs(null, "rounds/" + me.round() + "/leaderboard").text())
                .contains("Lý Thị Lại");
    }

    // ---- correcting

    @Test
    void before_the_first_attempt_people_mend_their_registration_themselves() {
        Person me = named(contest(), "Lý Thị Sai");

        door.post(me.token(), "me/corrections", Map.of("fullName", "Lý Thị Đúng", "dateOfBirth", "1986-01-02"))
                .expect(200);

        assertThat(data(me).text("person/fullName")).isEqualTo("Lý Thị Đúng");
        assertThat(data(me).text("person/dateOfBirth")).isEqualTo("1986-01-02");
    }

    @Test
    void afterwards_it_is_a_request_which_the_secretariat_carries_out() {
        String contest = contest();
        Person me = sat(contest, "Lý Thị Sai", 4);
        door.post(me.token(), "me/corrections", Map.of("fullName", "Lý Thị Đúng", "words", "Gõ nhầm"))
                .expect(202);
        assertThat(data(me).text("person/fullName")).isEqualTo("Lý Thị Sai");

        SECRETARY.does(() -> desk.carryOut(onlyRequest(contest)));

        assertThat(data(me).text("person/fullName")).isEqualTo("Lý Thị Đúng");
        assertThat(data(me).text("requests/0/state")).isEqualTo("DONE");
        assertThat(door.getAs(null, "rounds/" + me.round() + "/leaderboard").text())
                .contains("Lý Thị Đúng");
    }

    @Test
    void the_attempts_of_somebody_whose_unit_is_mended_go_with_them_and_what_it_was_before_is_kept() {
        String contest = contest();
        Person me = sat(contest, "Lý Thị Chuyển", 4);
        String unit = otherUnit(contest);
        door.post(me.token(), "me/corrections", Map.of("unitId", unit)).expect(202);

        SECRETARY.does(() -> desk.carryOut(onlyRequest(contest)));

        assertThat(data(me).text("person/unitId")).isEqualTo(unit);
        assertThat(db.sql("SELECT unit_id FROM attempt WHERE participant_id = ?")
                        .param(me.id())
                        .query(String.class)
                        .single())
                .isEqualTo(unit);
        assertThat(SECRETARY.does(() -> registrations.acts(id(contest), participant(me))))
                .singleElement()
                .satisfies(act -> assertThat(act.before()).isEqualTo("Chi bộ Phòng Tổng hợp"));
    }

    @Test
    void what_was_mended_elsewhere_is_noted_as_done() {
        String contest = contest();
        Person me = sat(contest, "Lý Thị Nơi Khác", 4);
        door.post(me.token(), "me/corrections", Map.of("fullName", "Lý Thị Nơi Này"))
                .expect(202);

        SECRETARY.does(() -> desk.settle(onlyRequest(contest), "Đã sửa ở mục Người dự thi"));

        assertThat(data(me).text("requests/0/outcome")).isEqualTo("Đã sửa ở mục Người dự thi");
        assertThat(data(me).text("person/fullName")).isEqualTo("Lý Thị Nơi Khác");
    }

    private static ParticipantId participant(Person person) {
        return new ParticipantId(UUID.fromString(person.id()));
    }

    private String otherUnit(String contest) {
        for (JsonNode unit : door.get("contests/" + contest + "/units?limit=50").json()) {
            if (!unit.get("name").asString().equals("Chi bộ Phòng Tổng hợp")) {
                return unit.get("id").asString();
            }
        }
        throw new AssertionError("only one unit");
    }

    @Test
    void a_correction_that_corrects_nothing_or_is_wrong_is_told_so() {
        Person me = named(contest(), "Lý Thị Như Cũ");

        assertThat(door.post(me.token(), "me/corrections", Map.of("fullName", "Lý Thị Như Cũ"))
                        .expect(400)
                        .code())
                .isEqualTo("NOTHING_CHANGED");
        Answer wrong = door.post(
                        me.token(),
                        "me/corrections",
                        Map.of("fullName", "9", "dateOfBirth", "2999-01-01", "unitId", "0"))
                .expect(400);
        assertThat(wrong.list("errors"))
                .extracting(error -> error.get("field").asString())
                .containsExactly("fullName", "dateOfBirth", "unitId");
    }

    // ---- asking

    @Test
    void a_request_says_by_when_it_must_be_answered_and_carried_out() {
        String contest = contest();
        Person me = named(contest, "Lý Thị Hỏi");

        Answer sent =
                ask(me, "ASK", "Ai xem được số điện thoại của tôi?", false).expect(201);

        assertThat(sent.text("requests/0/answerDue")).isEqualTo("2024-09-12"); // a Tuesday and two working days
        assertThat(sent.text("requests/0/actDue")).isEqualTo("2024-09-20");
        SECRETARY.does(() -> desk.answer(onlyRequest(contest), "Chỉ Tổ Thư ký xem được."));
        assertThat(data(me).text("requests/0/state")).isEqualTo("DONE");
        assertThat(data(me).text("requests/0/answer")).isEqualTo("Chỉ Tổ Thư ký xem được.");
        assertThat(data(me).text()).doesNotContain("thuky");
    }

    @Test
    void what_is_late_stands_first_and_is_counted() {
        String contest = contests.closingIn(Duration.ofDays(9), LIVE);
        Person early = named(contest, "Lý Thị Sớm");
        ask(early, "ASK", "Câu hỏi thứ nhất", false).expect(201);
        clock.turn(Duration.ofDays(3));
        Person late = named(contest, "Lý Thị Muộn");
        ask(late, "ASK", "Câu hỏi thứ hai", false).expect(201);

        assertThat(queue(contest)).extracting(DataRequest::fullName).containsExactly("Lý Thị Sớm", "Lý Thị Muộn");
        assertThat(queue(contest).getFirst().overdue(LocalDate.of(2024, 9, 13))).isTrue();
        assertThat(SECRETARY.does(() -> desk.counts(id(contest))).overdue()).isEqualTo(1);
        assertThat(data(early).at("requests/0/overdue").asBoolean()).isTrue();
    }

    @Test
    void one_of_a_kind_waits_at_a_time_and_can_be_taken_back() {
        Person me = named(contest(), "Lý Thị Đổi Ý");
        String request = ask(me, "DELETE", "", false).expect(201).text("requests/0/id");
        assertThat(ask(me, "DELETE", "", false).expect(409).code()).isEqualTo("ALREADY_ASKED");

        door.delete(me.token(), "me/requests/" + request).expect(200);

        assertThat(door.delete(me.token(), "me/requests/" + request).expect(409).code())
                .isEqualTo("REQUEST_OVER");
        ask(me, "DELETE", "", false).expect(201);
    }

    @Test
    void nobody_takes_back_what_somebody_else_asked() {
        String contest = contest();
        String request = ask(named(contest, "Lý Thị Một"), "DELETE", "", false).text("requests/0/id");

        assertThat(door.delete(named(contest, "Lý Thị Hai").token(), "me/requests/" + request)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_refusal_tells_its_reason() {
        String contest = contest();
        Person me = named(contest, "Lý Thị Từ Chối");
        ask(me, "ASK", "Cho tôi xem đáp án", false).expect(201);

        SECRETARY.does(() -> desk.refuse(onlyRequest(contest), "Đáp án chưa được phép công bố."));

        assertThat(data(me).text("requests/0/state")).isEqualTo("REFUSED");
        assertThat(data(me).text("requests/0/outcome")).isEqualTo("Đáp án chưa được phép công bố.");
    }

    // ---- being erased

    @Test
    void while_results_are_not_published_the_consequences_must_have_been_read() {
        Person me = sat(contest(), "Lý Thị Vội", 5);
        assertThat(data(me).list("unpublished")).extracting(JsonNode::asString).containsExactly("Kỳ 1");

        assertThat(ask(me, "DELETE", "", false).expect(409).code()).isEqualTo("NOT_UNDERSTOOD");

        ask(me, "DELETE", "", true).expect(201);
        assertThat(data(me).at("consent/publishName").asBoolean())
                .as("named in public meanwhile")
                .isFalse();
    }

    @Test
    void an_erased_person_is_gone_and_their_place_stays() {
        String contest = contest();
        sat(contest, "Trần Văn Nhất", 5);
        Person me = sat(contest, "Lý Thị Quên", 4);
        Person last = sat(contest, "Trần Văn Ba", 3);
        String receipt = data(me).text("attempts/0/receipt/code");
        ask(me, "DELETE", "Xin xóa, tôi là Lý Thị Quên", true).expect(201);

        SECRETARY.does(() -> desk.carryOut(onlyRequest(contest)));

        Answer board =
                door.getAs(null, "rounds/" + last.round() + "/leaderboard").expect(200);
        assertThat(board.list("rows"))
                .extracting(
                        row -> row.get("rank").asInt() + " " + row.get("name").asString())
                .containsExactly("1 Trần Văn Nhất", "2 Người dự thi không công khai tên", "3 Trần Văn Ba");
        assertThat(data(me).status()).as("signed out everywhere").isEqualTo(401);
        assertThat(me.me().status()).isEqualTo(401);
        assertThat(me.start().status()).isEqualTo(401);
        assertThat(me.signIn(me.pin()).status()).isEqualTo(401);
        assertThat(door.getAs(null, "/bien-nhan?ma=" + receipt).text())
                .contains("Đã nhận", "còn nguyên như lúc nộp")
                .doesNotContain("Lý Thị Quên");
        DataRequest kept = SECRETARY
                .does(() -> desk.find(new RequestQuery(id(contest), false, RequestKind.DELETE, ""), 0, 5))
                .getFirst();
        assertThat(kept.state()).isEqualTo(RequestState.DONE);
        assertThat(kept.endedBy()).isEqualTo("thuky");
        assertThat(kept.words()).isEmpty();
    }

    @Test
    void nothing_that_tells_who_it_was_is_left_in_the_database() {
        String contest = contest();
        Person me = people.applicant(contest)
                .named("Quách Thị Tuyền Lâm")
                .with("dateOfBirth", "1971-03-17")
                .registered();
        me.sits().submitWithRight(4);
        ask(me, "WITHDRAW", "Tôi là Quách Thị Tuyền Lâm", true).expect(201);

        SECRETARY.does(() -> desk.carryOut(onlyRequest(contest)));

        assertThat(Traces.of(db, "Quách Thị Tuyền Lâm")).isEmpty();
        assertThat(Traces.of(db, "quach thi tuyen lam")).isEmpty();
        assertThat(Traces.of(db, me.phone())).isEmpty();
        record Left(LocalDate born, int age) {}
        Left left = db.sql("SELECT date_of_birth, TIMESTAMPDIFF(YEAR, date_of_birth, '2024-09-10') FROM participant"
                        + " WHERE id = ?")
                .param(me.id())
                .query((rs, n) -> new Left(rs.getObject(1, LocalDate.class), rs.getInt(2)))
                .single();
        assertThat(left.born()).isNotEqualTo(LocalDate.of(1971, 3, 17));
        assertThat(left.age()).as("as old in years as before").isEqualTo(53);
    }

    @Test
    void what_the_house_kept_about_them_goes_too() {
        String contest = contest();
        new Staff("btc", "ORGANIZER").does(() -> {
            occupations.ask(id(contest), List.of("Công chức", "Viên chức"));
            exclusions.add(id(contest), new ExclusionDraft("Quách Thị Bạch Cúc", null, "", "Tổ Thư ký"));
        });
        Person me = people.applicant(contest)
                .named("Quách Thị Bạch Cức")
                .with("occupationId", door.get("contests/" + contest).text("registration/occupations/0/id"))
                .registered();
        people.applicant(contest).named("Quách Thị Bạch Cúc").registered();
        SECRETARY.does(() -> registrations.correct(
                id(contest),
                participant(me),
                new ProfileForm(
                        "Quách Thị Bạch Cúc",
                        LocalDate.of(1985, 4, 30),
                        me.phone(),
                        new UnitId(Long.parseLong(data(me).text("person/unitId")))),
                "Quách Thị Bạch Cúc gọi điện, tên bị gõ nhầm"));
        assertThat(data(me).text("person/occupation")).isEqualTo("Công chức");
        assertThat(door.getAs(me.token(), "me/data.json").list("acts"))
                .singleElement()
                .satisfies(act -> assertThat(act.get("before").asString()).isEqualTo("Quách Thị Bạch Cức"));
        Access.asSystem(() -> support.report(
                id(contest),
                TicketDraft.of(
                        TicketKind.values()[0],
                        "Tôi không vào được trang",
                        "+84 " + me.phone().substring(1),
                        "",
                        null,
                        "",
                        "",
                        UUID.randomUUID()),
                "127.0.0.1"));
        SECRETARY.does(() -> findings.search(id(contest), (done, of) -> {}));
        assertThat(SECRETARY.does(() -> findings.count(new FindingQuery(id(contest), "", null, null))))
                .isEqualTo(1);
        ask(me, "DELETE", "", true).expect(201);

        SECRETARY.does(() -> desk.carryOut(onlyRequest(contest)));

        assertThat(Traces.of(db, "Bạch Cức")).isEmpty();
        assertThat(Traces.of(db, me.phone().substring(1))).isEmpty();
        assertThat(SECRETARY.does(() -> registrations.acts(id(contest), participant(me))))
                .singleElement()
                .satisfies(act ->
                        assertThat(act.reason() + act.before() + act.after()).isEqualTo("(đã xóa)"));
        assertThat(SECRETARY.does(() -> findings.count(new FindingQuery(id(contest), "", null, null))))
                .as("the other one's name would tell")
                .isZero();
        assertThat(SECRETARY
                        .does(() -> findings.search(id(contest), (done, of) -> {}))
                        .people())
                .isEqualTo(1);
        assertThat(db.sql("SELECT COUNT(*) FROM exclusion_warning WHERE participant_id = ?")
                        .param(me.id())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(db.sql("SELECT COUNT(occupation_id) FROM participant WHERE id = ?")
                        .param(me.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void nobody_gives_an_erased_person_a_name_again() {
        String contest = contest();
        Person me = sat(contest, "Lý Thị Hết", 4);
        ask(me, "DELETE", "", true).expect(201);
        SECRETARY.does(() -> desk.carryOut(onlyRequest(contest)));

        assertThatExceptionOfType(ProfileRefused.class)
                .isThrownBy(() -> SECRETARY.does(
                        () -> registrations.resetPin(id(contest), participant(me), "Gọi điện xin mã mới")))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("PERSON_ERASED"));
    }

    @Test
    void what_was_asked_under_one_of_two_registrations_of_a_person_is_asked_under_the_one_that_stays() {
        String contest = contest();
        Person kept = sat(contest, "Lý Thị Đôi", 4);
        Person gone = sat(contest, "Lý Thị Đôi", 3);
        ask(kept, "ASK", "Tôi có hai hồ sơ phải không?", false).expect(201);
        clock.turn(Duration.ofMinutes(1));
        ask(gone, "ASK", "Tôi có mấy hồ sơ?", false).expect(201);
        ask(gone, "DELETE", "Xin xóa", true).expect(201);

        SECRETARY.does(() -> {
            String shown = merges.preview(id(contest), participant(kept), participant(gone))
                    .hash();
            merges.merge(id(contest), participant(kept), participant(gone), shown, "Đã gọi cả hai số");
        });

        assertThat(queue(contest))
                .extracting(request -> request.participant() + " " + request.kind())
                .containsExactly(kept.id() + " ASK", kept.id() + " DELETE");
        assertThat(data(kept).at("consent/publishName").asBoolean())
                .as("taken back under the other one")
                .isFalse();
        assertThat(door.getAs(null, "rounds/" + kept.round() + "/leaderboard").text())
                .doesNotContain("Lý Thị Đôi");
    }

    @Test
    void nobody_is_erased_while_they_sit() {
        String contest = contest();
        Person me = named(contest, "Lý Thị Đang Thi");
        Sitting sitting = me.sits();
        ask(me, "DELETE", "", true).expect(201);

        assertThatExceptionOfType(PrivacyRefused.class)
                .isThrownBy(() -> SECRETARY.does(() -> desk.carryOut(onlyRequest(contest))))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("SITTING"));

        sitting.submitWithRight(1);
        SECRETARY.does(() -> desk.carryOut(onlyRequest(contest)));
        assertThat(data(me).status()).isEqualTo(401);
    }

    @Test
    void the_same_telephone_number_can_register_again_as_somebody_new() {
        String contest = contest();
        Person me = sat(contest, "Lý Thị Trở Lại", 4);
        ask(me, "DELETE", "", true).expect(201);
        SECRETARY.does(() -> desk.carryOut(onlyRequest(contest)));

        Person again = people.applicant(contest)
                .named("Lý Thị Trở Lại")
                .with("phone", me.phone())
                .registered();

        assertThat(again.id()).isNotEqualTo(me.id());
        assertThat(data(again).at("attempts").size()).isZero();
    }

    @Test
    void final_ranks_are_the_same_after_somebody_was_erased() {
        String contest = contest();
        Person me = sat(contest, "Lý Thị Chung Cuộc", 4);
        sat(contest, "Trần Văn Sau", 3);
        clock.set(TestClock.START.plus(Duration.ofHours(2)).plusSeconds(9));
        examJobs.closeOverdue();
        standingsJobs.finishClosedRounds();
        contests.publish(me.round());
        List<String> before = places(me.round());
        ask(me, "DELETE", "", false).expect(201);

        SECRETARY.does(() -> desk.carryOut(onlyRequest(contest)));

        assertThat(places(me.round())).isEqualTo(before).hasSize(2);
    }

    private List<String> places(String round) {
        return door.get("rounds/" + round + "/leaderboard").list("rows").stream()
                .map(row -> row.get("rank") + " " + row.get("correct") + " " + row.get("submittedAt"))
                .toList();
    }

    @Test
    void only_the_secretariat_and_administrators_work_on_requests() {
        for (String role : List.of("ORGANIZER", "JUDGE", "AUTHOR", "APPROVER", "UNIT_CONTACT")) {
            assertThatExceptionOfType(AccessDeniedException.class).as(role).isThrownBy(() -> new Staff("ai-do", role)
                    .does(() -> desk.counts(new ContestId(1))));
        }
        assertThat(new Staff("quantri", "ADMIN")
                        .does(() -> desk.counts(new ContestId(1)))
                        .waiting())
                .isZero();
    }
}
