package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.award.AwardScope;
import vn.mocson.award.SealedResult;
import vn.mocson.certificate.Certificate;
import vn.mocson.certificate.CertificateQuery;
import vn.mocson.certificate.CertificateRefused;
import vn.mocson.certificate.CertificateService;
import vn.mocson.certificate.Issue;
import vn.mocson.certificate.IssuePlan;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.contest.ContestDefinition.PrizeScope;
import vn.mocson.exam.ExamJobs;
import vn.mocson.participant.ParticipantId;
import vn.mocson.standings.RulingId;
import vn.mocson.standings.RulingService;
import vn.mocson.standings.StandingsJobs;

/** Certificates of the prizes of a sealed result. */
@DoorTest
class PrizeCertificatesTest {

    private static final Staff SECRETARY = new Staff("thu-ky", "SECRETARY");
    private static final Issue ISSUE =
            new Issue("Quyết định số 15-QĐ/BTC ngày 12/10/2024", LocalDate.of(2024, 10, 12), "https://thi.example.vn");

    @Autowired
    Door door;

    @Autowired
    People people;

    @Autowired
    Contests contests;

    @Autowired
    CertificateService certificates;

    @Autowired
    RulingService rulings;

    @Autowired
    TestClock clock;

    @Autowired
    ExamJobs examJobs;

    @Autowired
    StandingsJobs standingsJobs;

    @Autowired
    BeanFactory beans;

    private Awards awards;
    private String contest;
    private AwardScope scope;
    private Person an;

    @BeforeEach
    void a_finished_contest() {
        awards = new Awards(beans);
        contest = contests.closingIn(
                Duration.ofHours(2),
                "{paper: {questions: 5, durationMinutes: 30}, attempts: {max: 1}, rankBy: [CORRECT, SUBMITTED_AT]}",
                List.of(
                        new Prize(PrizeScope.INDIVIDUAL, "Giải Nhất", 1, 2_000_000),
                        new Prize(PrizeScope.INDIVIDUAL, "Giải Nhì", 1, 1_000_000),
                        new Prize(PrizeScope.COLLECTIVE, "Giải tập thể", 1, 0)));
        an = handsIn("Nguyễn Văn An", 5);
        handsIn("Trần Thị Bình", 4);
        handsIn("Lê Văn Cường", 3);
        clock.set(TestClock.START.plus(Duration.ofHours(2)).plusSeconds(9));
        examJobs.closeOverdue();
        standingsJobs.finishClosedRounds();
        scope = awards.ofContest(contest);
    }

    private Person handsIn(String name, int right) {
        Person person = people.applicant(contest).named(name).registered();
        Sitting sitting = person.sits();
        clock.turn(Duration.ofMinutes(1));
        sitting.submitWithRight(right);
        return person;
    }

    private int issue(SealedResult result) {
        return SECRETARY.does(() -> certificates.issue(scope.contest(), result.id(), ISSUE, (done, of) -> true));
    }

    private List<Certificate> issued() {
        return SECRETARY
                .does(() -> certificates.find(new CertificateQuery(scope.contest(), null, "", false), 0, 50))
                .reversed();
    }

    private List<String> told() {
        return issued().stream()
                .map(each ->
                        each.number() + " " + each.prize() + ": " + each.holder() + (each.valid() ? "" : " (thu hồi)"))
                .toList();
    }

    private void disqualified(Person person) {
        RulingId ruling = Access.asSystem(() -> rulings.proposeDisqualification(
                scope.contest(),
                new ParticipantId(UUID.fromString(person.id())),
                null,
                "Thi hộ, đã có biên bản số 12"));
        new Staff("giam-khao", "JUDGE")
                .does(() -> rulings.confirm(ruling, rulings.dryRun(ruling).hash()));
    }

    @Test
    void every_prize_of_the_sealed_result_gets_a_numbered_certificate_once() {
        SealedResult result = awards.sealed(scope);
        String unit = result.awards().getLast().holder();

        assertThat(List.of(issue(result), issue(result))).containsExactly(3, 0);

        assertThat(told())
                .containsExactly(
                        "001/2024/GCN Giải Nhất: Nguyễn Văn An",
                        "002/2024/GCN Giải Nhì: Trần Thị Bình",
                        "003/2024/GCN Giải tập thể: " + unit);
    }

    @Test
    void until_the_result_is_published_the_winner_learns_nothing_and_the_page_names_nobody() {
        SealedResult result = awards.sealed(scope);
        issue(result);
        String page = issued().getFirst().code().path();

        assertThat(door.getAs(an.token(), "me/certificates").at("certificates").size())
                .isZero();
        assertThat(door.get(page).text())
                .contains("Kết quả chưa công bố", "001/2024/GCN")
                .doesNotContain("Nguyễn Văn An", "Giải Nhất");
    }

    @Test
    void published_the_winner_fetches_it_and_the_page_confirms_it() {
        SealedResult result = awards.sealed(scope);
        issue(result);
        awards.publish(result.id());

        Answer mine = door.getAs(an.token(), "me/certificates");

        assertThat(mine.text("certificates/0/prize")).isEqualTo("Giải Nhất");
        assertThat(door.getAs(an.token(), mine.text("certificates/0/file")).status())
                .isEqualTo(200);
        assertThat(door.get(mine.text("certificates/0/check")).text())
                .contains("Nguyễn Văn An", "Giải Nhất", "Quyết định số 15-QĐ/BTC");
    }

    @Test
    void a_new_version_keeps_what_is_the_same_revokes_what_is_not_and_says_why() {
        SealedResult first = awards.sealed(scope);
        String unit = first.awards().getLast().holder();
        issue(first);
        awards.publish(first.id());
        disqualified(an);
        SealedResult second = awards.sealedAgain(scope, "Quyết định số 20-QĐ/BTC", "Hủy kết quả do thi hộ");

        IssuePlan plan = SECRETARY.does(() -> certificates.plan(scope.contest(), second.id()));
        issue(second);

        assertThat(plan).isEqualTo(new IssuePlan(2, 1, 0));
        assertThat(told())
                .containsExactly(
                        "001/2024/GCN Giải Nhất: Nguyễn Văn An (thu hồi)",
                        "002/2024/GCN Giải Nhì: Trần Thị Bình (thu hồi)",
                        "003/2024/GCN Giải tập thể: " + unit,
                        "004/2024/GCN Giải Nhất: Trần Thị Bình",
                        "005/2024/GCN Giải Nhì: Lê Văn Cường");
        assertThat(door.get(issued().getFirst().code().path()).text())
                .contains("đã bị thu hồi", "thay bằng phiên bản 2 theo Quyết định số 20-QĐ/BTC");
    }

    @Test
    void with_the_second_signature_of_a_new_version_a_replaced_winner_s_certificate_holds_no_more() {
        SealedResult first = awards.sealed(scope);
        issue(first);
        awards.publish(first.id());
        disqualified(an);

        awards.sealedAgain(scope, "Quyết định số 20-QĐ/BTC", "Hủy kết quả do thi hộ");

        assertThat(door.get(issued().getFirst().code().path()).text())
                .contains("đã bị thu hồi", "thay bằng phiên bản 2 theo Quyết định số 20-QĐ/BTC");
    }

    @Test
    void until_the_second_signature_every_certificate_holds() {
        SealedResult first = awards.sealed(scope);
        issue(first);
        disqualified(an);
        awards.confirmEverybody(scope);

        awards.prepared(scope, "Quyết định số 20-QĐ/BTC", "Hủy kết quả do thi hộ");

        assertThat(issued()).allMatch(Certificate::valid);
    }

    @Test
    void who_keeps_their_prize_in_a_new_version_is_confirmed_and_named_before_and_after_its_publication() {
        SealedResult first = awards.sealed(scope);
        String unit = first.awards().getLast().holder();
        issue(first);
        awards.publish(first.id());
        disqualified(an);
        SealedResult second = awards.sealedAgain(scope, "Quyết định số 20-QĐ/BTC", "Hủy kết quả do thi hộ");
        issue(second);
        String page = issued().get(2).code().path();

        String before = door.get(page).text();
        awards.publish(second.id());

        assertThat(List.of(before, door.get(page).text()))
                .allSatisfy(told -> assertThat(told).contains("còn hiệu lực", unit));
    }

    @Test
    void a_later_version_that_is_published_shows_what_the_first_did_not() {
        SealedResult first = awards.sealed(scope);
        String unit = first.awards().getLast().holder();
        issue(first);
        disqualified(an);
        SealedResult second = awards.sealedAgain(scope, "Quyết định số 20-QĐ/BTC", "Hủy kết quả do thi hộ");

        awards.publish(second.id());

        assertThat(door.get(issued().get(2).code().path()).text()).contains(unit);
        assertThat(door.get(issued().getFirst().code().path()).text()).doesNotContain("Nguyễn Văn An");
    }

    @Test
    void nothing_is_issued_of_a_version_that_was_replaced() {
        SealedResult first = awards.sealed(scope);
        disqualified(an);
        awards.sealedAgain(scope, "Quyết định số 20-QĐ/BTC", "Hủy kết quả do thi hộ");

        assertThatThrownBy(() -> issue(first)).isInstanceOf(CertificateRefused.class);
    }
}
