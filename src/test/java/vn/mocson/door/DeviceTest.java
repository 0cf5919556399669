package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.common.security.Access;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.ContestChanged;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.SampleRounds;
import vn.mocson.exam.ExamJobs;
import vn.mocson.integrity.Finding;
import vn.mocson.integrity.FindingDecision;
import vn.mocson.integrity.FindingKind;
import vn.mocson.integrity.FindingQuery;
import vn.mocson.integrity.FindingsService;
import vn.mocson.participant.ParticipantId;
import vn.mocson.privacy.RequestDesk;
import vn.mocson.privacy.RequestQuery;
import vn.mocson.privacy.RetentionService;
import vn.mocson.standings.MergeService;
import vn.mocson.standings.StandingsJobs;

/** Attempts of a round that were begun in one browser: how that is known, what it leads to, and how little is kept. */
@DoorTest
class DeviceTest {

    private static final Staff SECRETARY = new Staff("thu-ky", "SECRETARY");
    private static final String RULES = "{paper: {questions: 5, durationMinutes: 30}, attempts: {max: null}}";

    @Autowired
    Door door;

    @Autowired
    People people;

    @Autowired
    Contests contests;

    @Autowired
    ContestService definitions;

    @Autowired
    FindingsService findings;

    @Autowired
    MergeService merges;

    @Autowired
    RequestDesk requests;

    @Autowired
    RetentionService retention;

    @Autowired
    SampleRounds samples;

    @Autowired
    ExamJobs examJobs;

    @Autowired
    StandingsJobs standingsJobs;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    private int registered;

    /** Keeps what it is told to keep for an address, and brings it there. */
    private static final class Jar {

        private String path = "";
        private String kept = "";

        Answer start(Person person) {
            return start(person, person.round(), "");
        }

        Answer start(Person person, String round, String query) {
            String address = "/api/v1/rounds/" + round + "/attempts";
            Answer answer = kept.isEmpty() || !address.startsWith(path)
                    ? person.door().postNothing(person.token(), address + query)
                    : person.door().postNothing(person.token(), address + query, "Cookie", kept);
            String set = answer.header("Set-Cookie");
            if (!set.isEmpty()) {
                HttpCookie cookie = HttpCookie.parse(set).getFirst();
                kept = cookie.getName() + "=" + cookie.getValue();
                path = cookie.getPath();
            }
            return answer;
        }

        String value() {
            return kept.substring(kept.indexOf('=') + 1);
        }
    }

    private String contest() {
        return contests.closingIn(Duration.ofHours(5), RULES);
    }

    private ContestId id(String contest) {
        return definitions.bySlug(contest).id();
    }

    /** Nobody is called like anybody else, and nobody was born when somebody else was. */
    private Person somebody(String contest) {
        registered++;
        return people.applicant(contest)
                .named("Người Thứ " + "ABCDEGHIKLMNOPQRSTUVXY".charAt(registered))
                .with(
                        "dateOfBirth",
                        LocalDate.of(1980, 1, 1).plusDays(registered).toString())
                .registered();
    }

    private Sitting sits(Person person, Jar browser) {
        Sitting sitting = new Sitting(person, browser.start(person).expect(201));
        clock.turn(Duration.ofMinutes(5));
        sitting.submitWithRight(3);
        return sitting;
    }

    private List<Finding> found(String contest) {
        SECRETARY.does(() -> findings.search(id(contest), (done, of) -> {}));
        return shown(contest);
    }

    private List<Finding> shown(String contest) {
        return SECRETARY.does(
                () -> findings.find(new FindingQuery(id(contest), "", FindingKind.SAME_DEVICE, null), 0, 100));
    }

    private String mark(Sitting sitting) {
        return db.sql("SELECT COALESCE(HEX(device_mark), '') FROM attempt WHERE id = ?")
                .param(sitting.id())
                .query(String.class)
                .single();
    }

    private int secrets(String contest) {
        return db.sql("SELECT COUNT(*) FROM contest_device WHERE contest_id = ?")
                .param(id(contest).value())
                .query(Integer.class)
                .single();
    }

    // ---- what it leads to

    @Test
    void three_people_at_one_browser_are_a_finding_that_says_how_far_apart_they_sat() {
        String contest = contest();
        Jar office = new Jar();
        sits(somebody(contest), office);
        clock.turn(Duration.ofMinutes(2));
        sits(somebody(contest), office);
        clock.turn(Duration.ofMinutes(40));
        sits(somebody(contest), office);

        assertThat(found(contest)).singleElement().satisfies(finding -> {
            assertThat(finding.people()).hasSize(3).allSatisfy(person -> assertThat(person.attempt())
                    .isNotNull());
            assertThat(finding.round()).isNotNull();
            assertThat(finding.figures())
                    .as("people, units, attempts, minutes in all, least and most between two")
                    .containsExactly("3", "1", "3", "57", "2", "40");
        });
    }

    @Test
    void two_people_at_one_browser_are_not_and_nor_is_one_who_sits_three_times() {
        String contest = contest();
        Jar family = new Jar();
        Person often = somebody(contest);
        sits(often, family);
        sits(often, family);
        sits(often, family);
        sits(somebody(contest), family);

        assertThat(found(contest)).isEmpty();
    }

    @Test
    void whose_browsers_keep_nothing_are_not_found() {
        String contest = contest();
        for (int i = 0; i < 4; i++) {
            sits(somebody(contest), new Jar());
        }

        assertThat(found(contest)).isEmpty();
    }

    @Test
    void what_somebody_decided_holds_when_the_same_people_sit_there_again() {
        String contest = contest();
        Jar office = new Jar();
        Person first = somebody(contest);
        sits(first, office);
        sits(somebody(contest), office);
        sits(somebody(contest), office);
        Finding finding = found(contest).getFirst();
        SECRETARY.does(() -> findings.decide(
                finding.id(), null, FindingDecision.NOTHING, "Máy tính chung của văn phòng, đã hỏi đơn vị"));

        sits(first, office);

        assertThat(found(contest)).singleElement().satisfies(again -> {
            assertThat(again.decision()).isEqualTo(FindingDecision.NOTHING);
            assertThat(again.figures().get(2)).as("attempts").isEqualTo("4");
        });
    }

    @Test
    void registrations_that_turn_out_to_be_one_person_count_once() {
        String contest = contest();
        Jar phone = new Jar();
        Person kept = somebody(contest);
        Person gone = somebody(contest);
        sits(kept, phone);
        sits(gone, phone);
        sits(somebody(contest), phone);
        assertThat(found(contest)).hasSize(1);
        clock.turn(Duration.ofMinutes(1));

        SECRETARY.does(() -> {
            ParticipantId one = new ParticipantId(UUID.fromString(kept.id()));
            ParticipantId other = new ParticipantId(UUID.fromString(gone.id()));
            String seen = merges.preview(id(contest), one, other).hash();
            merges.merge(id(contest), one, other, seen, "Đã gọi cả hai số, cùng một người");
        });

        assertThat(found(contest)).isEmpty();
    }

    // ---- how it is known

    @Test
    void the_browser_is_given_a_number_for_the_start_of_this_round_alone_that_no_script_reads() {
        Person person = somebody(contest());

        String set = new Jar().start(person).expect(201).header("Set-Cookie");

        assertThat(set)
                .matches("mocson-may=[A-Za-z0-9_-]{22}; .*")
                .contains("; Path=/api/v1/rounds/" + person.round() + "/attempts;")
                .contains("; HttpOnly")
                .contains("; SameSite=Lax")
                .contains("; Max-Age=" + Duration.ofHours(5).plusDays(7).toSeconds() + ";")
                .doesNotContain("Domain");
    }

    @Test
    void whoever_brings_a_number_keeps_it_on_the_short_way_and_on_the_long_one() {
        String contest = contest();
        Jar browser = new Jar();
        Person first = somebody(contest);
        Person second = somebody(contest);
        Answer one = browser.start(first, first.round(), "?long").expect(201);
        Answer other = browser.start(second).expect(201);

        assertThat(one.header("Set-Cookie")).isNotEmpty();
        assertThat(other.header("Set-Cookie")).isEmpty();
        assertThat(mark(new Sitting(first, one))).isNotEmpty().isEqualTo(mark(new Sitting(second, other)));
    }

    @Test
    void nothing_else_at_the_door_gives_a_cookie() {
        Person person = somebody(contest());
        Sitting sitting = sits(person, new Jar());

        assertThat(List.of(
                        person.signIn(person.pin()),
                        person.me(),
                        door.get("contests/" + person.contest()),
                        door.getAs(person.token(), "attempts/" + sitting.id()),
                        sitting.put("{\"revision\":9,\"responses\":{}}")))
                .allSatisfy(answer -> assertThat(answer.header("Set-Cookie")).isEmpty());
    }

    @Test
    void an_attempt_that_was_begun_before_is_not_marked_by_whoever_opens_it_again() {
        Person person = somebody(contest());
        Jar atHome = new Jar();
        Sitting sitting = new Sitting(person, atHome.start(person).expect(201));
        String before = mark(sitting);
        Jar elsewhere = new Jar();

        Answer again = elsewhere.start(person).expect(200);

        assertThat(again.header("Set-Cookie")).isEmpty();
        assertThat(mark(sitting)).isEqualTo(before);
    }

    @Test
    void what_is_no_number_of_ours_is_answered_with_one() {
        Person person = somebody(contest());

        Answer started = door.postNothing(
                person.token(), "rounds/" + person.round() + "/attempts", "Cookie", "mocson-may=toi-la-ai; theme=dark");

        assertThat(started.expect(201).header("Set-Cookie")).startsWith("mocson-may=");
    }

    // ---- how little is kept

    @Test
    void the_same_number_gives_other_marks_in_another_contest() {
        String one = contest();
        String other = contest();
        String number = "mocson-may=AAAAAAAAAAAAAAAAAAAAAA";
        Person here = somebody(one);
        Person there = somebody(other);

        Answer first = door.postNothing(here.token(), "rounds/" + here.round() + "/attempts", "Cookie", number);
        Answer second = door.postNothing(there.token(), "rounds/" + there.round() + "/attempts", "Cookie", number);

        assertThat(mark(new Sitting(here, first.expect(201))))
                .hasSize(32)
                .isNotEqualTo(mark(new Sitting(there, second.expect(201))));
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void the_number_itself_is_stored_nowhere_logged_nowhere_and_in_no_body(CapturedOutput output) {
        Jar browser = new Jar();
        Person person = somebody(contest());
        Answer first = browser.start(person).expect(201);
        new Sitting(person, first).submitWithRight(2);
        Answer second = browser.start(person).expect(201);

        assertThat(browser.value()).hasSize(22);
        assertThat(first.text() + second.text()).doesNotContain(browser.value());
        assertThat(Traces.of(db, browser.value())).isEmpty();
        assertThat(output.getAll()).doesNotContain(browser.value());
    }

    @Test
    void where_people_were_not_told_nothing_is_marked() {
        String contest = contest();
        ContestDefinition definition = definitions.bySlug(contest);
        db.sql("UPDATE contest SET consent_text = ? WHERE id = ?")
                .params(
                        definition.consent().text().replace(ContestDefinition.Consent.OF_DEVICES, ""),
                        definition.id().value())
                .update();
        events.publishEvent(new ContestChanged(definition.id()));
        Person person = somebody(contest);

        Answer started = new Jar().start(person).expect(201);

        assertThat(started.header("Set-Cookie")).isEmpty();
        assertThat(mark(new Sitting(person, started))).isEmpty();
        assertThat(secrets(contest)).isZero();
    }

    @Test
    void a_rehearsals_crowd_is_not_marked() {
        ContestDefinition real = definitions.bySlug(contest());
        String sample = "tong-duyet-" + clock.instant().toEpochMilli();
        ContestId made = Access.asSystem(() -> samples.make(
                real.rounds().getFirst().id(),
                sample,
                clock.instant().minus(Duration.ofMinutes(1)),
                Duration.ofHours(1)));
        Person person = somebody(sample);

        Answer started = new Jar().start(person).expect(201);

        assertThat(started.header("Set-Cookie")).isEmpty();
        assertThat(mark(new Sitting(person, started))).isEmpty();
        Access.asSystem(() -> {
            samples.remove(made);
            return true;
        });
    }

    @Test
    void the_copy_of_ones_own_data_has_the_mark() {
        Person person = somebody(contest());
        Sitting sitting = sits(person, new Jar());

        Answer copy = door.getAs(person.token(), "me/data.json").expect(200);

        assertThat(copy.text("attempts/0/deviceMark")).isEqualToIgnoringCase(mark(sitting));
        assertThat(door.getAs(person.token(), "me/data.html").text()).contains(copy.text("attempts/0/deviceMark"));
    }

    @Test
    void what_people_agree_to_tells_of_it() {
        assertThat(door.get("contests/" + contest()).text("registration/consent/text"))
                .contains("số ngẫu nhiên", "cùng một máy");
    }

    @Test
    void with_a_person_their_mark_goes() {
        String contest = contest();
        Jar office = new Jar();
        Person person = somebody(contest);
        Sitting sitting = sits(person, office);
        sits(somebody(contest), office);
        sits(somebody(contest), office);
        assertThat(found(contest)).hasSize(1);

        door.post(person.token(), "me/requests", Map.of("kind", "WITHDRAW", "words", "", "understood", true))
                .expect(201);
        SECRETARY.does(() -> requests.carryOut(requests.find(new RequestQuery(id(contest), true, null, ""), 0, 1)
                .getFirst()
                .id()));

        assertThat(mark(sitting)).isEmpty();
        assertThat(shown(contest)).isEmpty();
        assertThat(found(contest)).isEmpty();
    }

    @Test
    void with_the_data_of_a_contest_all_marks_go_the_secret_and_what_was_found_even_where_it_was_decided() {
        String contest = contest();
        Jar office = new Jar();
        Person last = somebody(contest);
        sits(last, office);
        sits(somebody(contest), office);
        sits(somebody(contest), office);
        Finding finding = found(contest).getFirst();
        SECRETARY.does(() -> findings.decide(
                finding.id(), null, FindingDecision.TO_RULING, "Cùng một người thi hộ, đã làm việc với đơn vị"));
        assertThat(secrets(contest)).isEqualTo(1);

        purge(contest, last.round());

        assertThat(db.sql("SELECT COUNT(*) FROM attempt WHERE contest_id = ? AND device_mark IS NOT NULL")
                        .param(id(contest).value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(secrets(contest)).isZero();
        assertThat(shown(contest)).isEmpty();
    }

    private void purge(String contest, String round) {
        clock.set(TestClock.START.plus(Duration.ofHours(5)).plusSeconds(9));
        examJobs.closeOverdue();
        standingsJobs.finishClosedRounds();
        contests.publish(round);
        LocalDate end = VietnamTime.dateOf(clock.instant());
        SECRETARY.does(() -> retention.decide(id(contest), end.plusDays(1), "Thử ngày hết thời hạn lưu"));
        clock.turn(Duration.ofDays(3));
        SECRETARY.does(() -> retention.purge(id(contest), (done, of) -> true));
    }
}
