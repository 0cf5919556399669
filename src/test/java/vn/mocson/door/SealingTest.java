package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.account.StaffRole;
import vn.mocson.award.AwardDesk;
import vn.mocson.award.AwardResults;
import vn.mocson.award.AwardScope;
import vn.mocson.award.AwardSubject;
import vn.mocson.award.AwardVote.VoteKind;
import vn.mocson.award.PublicWord;
import vn.mocson.award.SealId;
import vn.mocson.award.SealProgress;
import vn.mocson.award.SealedResult;
import vn.mocson.award.SealingService;
import vn.mocson.award.VoteDraft;
import vn.mocson.common.security.Access;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.contest.ContestDefinition.PrizeScope;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundId;
import vn.mocson.exam.ExamJobs;
import vn.mocson.participant.Entrant;
import vn.mocson.participant.ParticipantId;
import vn.mocson.participant.PeopleEraser;
import vn.mocson.standings.RulingId;
import vn.mocson.standings.RulingService;
import vn.mocson.standings.StandingsJobs;
import vn.mocson.standings.StandingsService;

/** A result that two people seal, and that nobody changes afterwards. */
@DoorTest
class SealingTest {

    @Autowired
    People people;

    @Autowired
    Contests contests;

    @Autowired
    ContestService definitions;

    @Autowired
    AwardDesk desk;

    @Autowired
    SealingService sealing;

    @Autowired
    AwardResults results;

    @Autowired
    RulingService rulings;

    @Autowired
    StandingsService standings;

    @Autowired
    TestClock clock;

    @Autowired
    ExamJobs examJobs;

    @Autowired
    StandingsJobs standingsJobs;

    @Autowired
    JdbcClient db;

    @Autowired
    BeanFactory beans;

    @Autowired
    PlatformTransactionManager transactions;

    private Awards awards;
    private String contest;
    private AwardScope scope;
    private Person an;
    private Person binh;

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
        binh = handsIn("Trần Thị Bình", 4);
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

    private static ParticipantId id(Person person) {
        return new ParticipantId(UUID.fromString(person.id()));
    }

    private void disqualified(Person person) {
        RulingId ruling = Access.asSystem(() ->
                rulings.proposeDisqualification(scope.contest(), id(person), null, "Thi hộ, đã có biên bản số 12"));
        new Staff("giam-khao", "JUDGE")
                .does(() -> rulings.confirm(ruling, rulings.dryRun(ruling).hash()));
    }

    private static String code(Throwable refusal) {
        return refusal instanceof Refusal known ? known.code() : refusal.toString();
    }

    // ---- what is sealed

    @Test
    void the_sealed_result_has_the_winners_with_their_names_and_both_signatures() {
        SealedResult result = awards.sealed(scope);

        assertThat(awards.awards(result))
                .containsExactly(
                        "Giải Nhất: Nguyễn Văn An",
                        "Giải Nhì: Trần Thị Bình",
                        "Giải tập thể: Đảng bộ Văn phòng Tỉnh ủy");
        assertThat(result.signatures())
                .extracting(signed -> signed.role() + " " + signed.name())
                .containsExactly("SECRETARY Lê Thị Thư", "JURY_HEAD Phạm Văn Trọng");
        assertThat(result.version()).isEqualTo(1);
        assertThat(result.entrants()).isEqualTo(3);
    }

    @Test
    void the_file_that_is_signed_names_nobody() {
        SealedResult result = awards.sealed(scope);

        String file = new String(Access.asSystem(() -> sealing.file(result.id())), StandardCharsets.UTF_8);

        assertThat(file).contains(an.id()).doesNotContain("Nguyễn Văn An").doesNotContain(an.phone());
    }

    // ---- who signs

    @Test
    void each_signer_types_their_own_password_again() {
        awards.confirmEverybody(scope);
        SealId id = awards.prepared(scope, null, null);
        Awards.Signer secretary = awards.signer("Lê Thị Thư", StaffRole.SECRETARY);

        assertThatThrownBy(() -> secretary
                        .staff()
                        .does(() -> sealing.signAsSecretary(id, awards.hash(id), "sai-rồi", SealProgress.UNSEEN)))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("VALIDATION"));
        assertThat(Access.asSystem(() -> sealing.waiting(scope)).orElseThrow().secretary())
                .isNull();
    }

    @Test
    void nobody_signs_twice() {
        awards.confirmEverybody(scope);
        SealId id = awards.prepared(scope, null, null);
        Awards.Signer secretary = awards.signer("Lê Thị Thư", StaffRole.SECRETARY);
        Staff both = new Staff(secretary.staff().username(), "STAFF", "SECRETARY", "JUDGE");
        both.does(() -> sealing.signAsSecretary(id, awards.hash(id), secretary.password(), SealProgress.UNSEEN));

        assertThatThrownBy(() -> both.does(
                        () -> sealing.signAsJury(id, awards.hash(id), secretary.password(), SealProgress.UNSEEN)))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("SAME_SIGNER"));
    }

    @Test
    void an_administrator_cannot_sign_for_the_jury() {
        awards.confirmEverybody(scope);
        SealId id = awards.prepared(scope, null, null);
        Awards.Signer admin = awards.signer("Quản trị", StaffRole.ADMIN);

        assertThatThrownBy(() -> admin.staff()
                        .does(() -> sealing.signAsJury(id, awards.hash(id), admin.password(), SealProgress.UNSEEN)))
                .isInstanceOf(AccessDeniedException.class);
    }

    // ---- what moves in between

    @Test
    void a_correction_of_the_standings_between_the_signatures_refuses_the_second() {
        awards.confirmEverybody(scope);
        SealId id = awards.prepared(scope, null, null);
        String shown = awards.hash(id);
        Awards.Signer secretary = awards.signer("Lê Thị Thư", StaffRole.SECRETARY);
        Awards.Signer jury = awards.signer("Phạm Văn Trọng", StaffRole.JUDGE);
        secretary.staff().does(() -> sealing.signAsSecretary(id, shown, secretary.password(), SealProgress.UNSEEN));
        disqualified(binh);

        assertThatThrownBy(() ->
                        jury.staff().does(() -> sealing.signAsJury(id, shown, jury.password(), SealProgress.UNSEEN)))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("AWARD_MOVED"));
        assertThat(Access.asSystem(() -> results.latest(scope))).isEmpty();
    }

    @Test
    void a_refused_winner_between_preparation_and_signature_refuses_the_signature() {
        awards.confirmEverybody(scope);
        SealId id = awards.prepared(scope, null, null);
        Awards.Signer secretary = awards.signer("Lê Thị Thư", StaffRole.SECRETARY);
        Access.asSystem(() -> {
            desk.refuse(scope, AwardSubject.of(id(an)), "Không đúng đối tượng dự thi");
            return true;
        });

        assertThatThrownBy(() -> secretary
                        .staff()
                        .does(() -> sealing.signAsSecretary(
                                id, awards.hash(id), secretary.password(), SealProgress.UNSEEN)))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("AWARD_MOVED"));
    }

    @Test
    void nothing_is_prepared_while_somebody_has_yet_to_be_checked() {
        assertThatThrownBy(() -> awards.prepared(scope, null, null))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("AWARD_UNCHECKED"));
    }

    // ---- words that become public

    private void votes(String question, String outcome) {
        Access.asSystem(() -> {
            desk.vote(
                    scope, new VoteDraft(VoteKind.OTHER, "", question, 7, 1, 0, outcome, false, List.of(), List.of()));
            return true;
        });
    }

    @Test
    void a_vote_that_names_a_winner_is_not_recorded_however_the_name_is_written() {
        assertThatThrownBy(() -> votes("Có trao giải cho NGUYEN  VAN  AN không?", "Đồng ý trao"))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("NAME_IN_PUBLIC_WORDS"))
                .hasMessageContaining("“Nội dung biểu quyết”");
        assertThat(awards.draft(scope).votes()).isEmpty();
    }

    @Test
    void part_of_a_name_is_an_ordinary_word() {
        votes("Quy định về an toàn và văn minh có được giữ không?", "Giữ quy định của Nguyễn Văn Ánh");

        assertThat(awards.draft(scope).votes()).hasSize(1);
    }

    @Test
    void who_was_passed_over_is_not_named_either() {
        Access.asSystem(() -> {
            desk.refuse(scope, AwardSubject.of(id(an)), "Không đúng đối tượng dự thi");
            return true;
        });

        assertThatThrownBy(() -> votes("Có xét lại không?", "Không xét lại trường hợp nguyễn văn an."))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("NAME_IN_PUBLIC_WORDS"));
    }

    @Test
    void a_reason_that_names_somebody_is_refused_with_the_place_and_nothing_waits_to_be_signed() {
        awards.sealed(scope);
        disqualified(an);
        awards.confirmEverybody(scope);

        assertThatThrownBy(() -> awards.prepared(scope, "15/QĐ-BTC", "Trần Thị Bình được xét thay người thi hộ"))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("NAME_IN_PUBLIC_WORDS"))
                .hasMessageContaining("“Lý do thay bản niêm phong”");
        assertThat(Access.asSystem(() -> sealing.waiting(scope))).isEmpty();
    }

    @Test
    void the_words_that_are_shown_before_signing_are_those_of_the_file() {
        awards.sealed(scope);
        disqualified(an);
        votes("Có xét người kế tiếp không?", "Xét theo thứ tự xếp hạng");
        awards.confirmEverybody(scope);
        SealId id = awards.prepared(scope, "15/QĐ-BTC", "Hủy kết quả của một người thi hộ");

        assertThat(Access.asSystem(() -> sealing.words(id)))
                .extracting(PublicWord::text)
                .containsExactly(
                        "15/QĐ-BTC",
                        "Hủy kết quả của một người thi hộ",
                        "Có xét người kế tiếp không?",
                        "Xét theo thứ tự xếp hạng")
                .allSatisfy(
                        word -> assertThat(new String(Access.asSystem(() -> sealing.file(id)), StandardCharsets.UTF_8))
                                .contains(word));
    }

    // ---- stopped half way

    @Test
    void a_signature_that_is_stopped_was_never_given() {
        awards.confirmEverybody(scope);
        SealId id = awards.prepared(scope, null, null);
        Awards.Signer secretary = awards.signer("Lê Thị Thư", StaffRole.SECRETARY);

        assertThatThrownBy(() -> secretary
                        .staff()
                        .does(() -> sealing.signAsSecretary(
                                id, awards.hash(id), secretary.password(), (done, of) -> done < of - 1)))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("SEAL_STOPPED"));
        assertThat(Access.asSystem(() -> sealing.waiting(scope)).orElseThrow().secretary())
                .isNull();
    }

    // ---- further versions

    @Test
    void a_sealed_result_changes_only_by_a_numbered_decision_and_both_versions_stay() {
        SealedResult first = awards.sealed(scope);
        disqualified(an);

        assertThatThrownBy(() -> awards.prepared(scope, null, null))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("DECISION_MISSING"));
        SealedResult second = awards.sealedAgain(scope, "15/QĐ-BTC", "Hủy kết quả của một người thi hộ");

        assertThat(awards.awards(second)).startsWith("Giải Nhất: Trần Thị Bình", "Giải Nhì: Lê Văn Cường");
        assertThat(awards.awards(Access.asSystem(() -> results.result(first.id()))))
                .startsWith("Giải Nhất: Nguyễn Văn An");
        assertThat(Access.asSystem(() -> sealing.differences(first.id(), second.id())))
                .extracting(change -> change.holder() + ": " + change.before() + " → " + change.after())
                .containsExactlyInAnyOrder(
                        "Nguyễn Văn An: Giải Nhất → null",
                        "Trần Thị Bình: Giải Nhì → Giải Nhất",
                        "Lê Văn Cường: null → Giải Nhì");
        assertThat(Access.asSystem(() -> results.sealed(scope.contest())))
                .extracting(seal -> seal.version() + " " + seal.latest())
                .containsExactly("2 true", "1 false");
    }

    @Test
    void without_a_difference_there_is_no_further_version() {
        awards.sealed(scope);

        assertThatThrownBy(() -> awards.sealedAgain(scope, "15/QĐ-BTC", "Không có gì thay đổi"))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("SEAL_UNCHANGED"));
    }

    // ---- tampering and erasing

    @Test
    void a_file_that_was_changed_in_the_database_is_not_read() {
        SealedResult result = awards.sealed(scope);
        db.sql("UPDATE award_seal SET content = REPLACE(content, 'Giải Nhì', 'Giải Nhất') WHERE id = ?")
                .param(result.id().value())
                .update();

        assertThatThrownBy(() -> Access.asSystem(() -> results.result(result.id())))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("SEAL_BROKEN"));
    }

    @Test
    void a_name_that_was_changed_in_the_database_is_not_read() {
        SealedResult result = awards.sealed(scope);
        db.sql("UPDATE award_seal_name SET holder = 'Ai khác' WHERE seal_id = ? AND number = 1")
                .param(result.id().value())
                .update();

        assertThatThrownBy(() -> Access.asSystem(() -> results.latest(scope)))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("SEAL_BROKEN"));
    }

    @Test
    void who_is_erased_loses_their_name_in_it_and_the_rest_can_still_be_verified() {
        SealedResult result = awards.sealed(scope);

        new TransactionTemplate(transactions)
                .executeWithoutResult(erasing -> Access.asSystem(() -> {
                    beans.getBean(PeopleEraser.class).erase(new Entrant(id(an), scope.contest()));
                    return true;
                }));

        assertThat(awards.awards(Access.asSystem(() -> results.result(result.id()))))
                .startsWith("Giải Nhất: (đã xóa theo yêu cầu)", "Giải Nhì: Trần Thị Bình");
        awards.publish(result.id()); // nothing of what was signed has moved
    }

    // ---- publication

    @Test
    void a_round_with_prizes_is_not_published_before_its_result_is_sealed() {
        RoundId round = definitions.bySlug(contest).rounds().getFirst().id();

        assertThatThrownBy(() -> Access.asSystem(() -> {
                    standings.publish(round);
                    return true;
                }))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("SEAL_FIRST"));
    }

    @Test
    void publishing_is_an_act_of_its_own_with_a_name_and_a_moment() {
        SealedResult result = awards.sealed(scope);
        Awards.Signer secretary = awards.signer("Lê Thị Thư", StaffRole.SECRETARY);
        clock.turn(Duration.ofHours(1));

        secretary.staff().does(() -> sealing.publish(result.id(), SealProgress.UNSEEN));

        SealedResult published = Access.asSystem(() -> results.result(result.id()));
        assertThat(published.publishedBy()).isEqualTo("Lê Thị Thư");
        assertThat(published.publishedAt()).isEqualTo(clock.instant());
        assertThat(definitions.bySlug(contest).rounds().getFirst().publishedAt())
                .isNotNull();
    }

    private void refused(Person... candidates) {
        Access.asSystem(() -> {
            for (Person each : candidates) {
                desk.refuse(scope, AwardSubject.of(id(each)), "Không đúng đối tượng dự thi");
            }
            return true;
        });
    }

    private String file(SealedResult result) {
        return new String(Access.asSystem(() -> sealing.file(result.id())), StandardCharsets.UTF_8);
    }

    @Test
    void what_was_corrected_after_it_was_sealed_is_not_published_and_its_next_version_is() {
        SealedResult result = awards.sealed(scope);
        disqualified(binh);

        assertThatThrownBy(() -> awards.publish(result.id()))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("AWARD_MOVED"))
                .hasMessageContaining("Sau khi niêm phong");
        assertThat(definitions.bySlug(contest).rounds().getFirst().publishedAt())
                .isNull();
        assertThat(Access.asSystem(() -> results.result(result.id())).publishedAt())
                .isNull();

        SealedResult next = awards.sealedAgain(scope, "15/QĐ-BTC", "Hủy kết quả của một người thi hộ");
        awards.publish(next.id());
        assertThat(definitions.bySlug(contest).rounds().getFirst().publishedAt())
                .isNotNull();
    }

    @Test
    void a_corrected_unit_is_a_correction_too() {
        SealedResult result = awards.sealed(scope);
        db.sql("UPDATE attempt SET unit_id = (SELECT MAX(u.id) FROM unit u WHERE u.tree_id ="
                        + " (SELECT tree_id FROM unit WHERE id = attempt.unit_id)) WHERE participant_id = ?")
                .param(an.id())
                .update();

        assertThatThrownBy(() -> awards.publish(result.id()))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("AWARD_MOVED"));
    }

    @Test
    void the_file_says_of_who_was_passed_over_the_rank_and_not_why() {
        refused(an);

        String file = file(awards.sealed(scope));

        assertThat(file)
                .containsSubsequence("\"passedOver\": [", an.id(), "\"passedOverSha256\": \"")
                .doesNotContain("REFUSED");
    }

    @Test
    void another_reason_would_be_another_file() {
        refused(an);
        awards.confirmEverybody(scope);
        SealId id = awards.prepared(scope, null, null);
        Awards.Signer secretary = awards.signer("Lê Thị Thư", StaffRole.SECRETARY);
        db.sql("UPDATE award_outcome SET outcome = 'WITHDRAWN' WHERE participant_id = ?")
                .param(an.id())
                .update();

        assertThatThrownBy(() -> secretary
                        .staff()
                        .does(() -> sealing.signAsSecretary(
                                id, awards.hash(id), secretary.password(), SealProgress.UNSEEN)))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("AWARD_MOVED"));
    }

    @Test
    void rules_of_a_round_that_differ_from_the_contests_are_in_the_file() {
        String without = file(awards.sealed(scope));
        db.sql("UPDATE round SET rules = '{\"prizes\": {\"border\": \"CUT\"}}' WHERE contest_id = ?")
                .param(scope.contest().value())
                .update();
        Access.asSystem(() -> {
            definitions.forgetCaches();
            return true;
        });

        String with = file(awards.sealedAgain(scope, "15/QĐ-BTC", "Áp dụng đúng thể lệ riêng của kỳ"));

        assertThat(without).doesNotContain("CUT").containsOnlyOnce("\"rules\": {");
        assertThat(with.substring(with.indexOf("\"rounds\": ["))).contains("\"border\": \"CUT\"");
    }

    @Test
    void that_nobody_gets_a_prize_is_a_result_and_is_published() {
        contest = contests.closingIn(
                Duration.ofHours(2),
                "{paper: {questions: 5, durationMinutes: 30}, attempts: {max: 1}, rankBy: [CORRECT, SUBMITTED_AT]}",
                List.of(new Prize(PrizeScope.INDIVIDUAL, "Giải Nhất", 1, 2_000_000)));
        Person only = handsIn("Nguyễn Văn Một", 5);
        clock.turn(Duration.ofHours(3));
        examJobs.closeOverdue();
        standingsJobs.finishClosedRounds();
        scope = awards.ofContest(contest);
        refused(only);

        SealedResult result = awards.signed(awards.prepared(scope, null, null));
        awards.publish(result.id());

        assertThat(result.awards()).isEmpty();
        assertThat(definitions.bySlug(contest).rounds().getFirst().publishedAt())
                .isNotNull();
    }

    @Test
    void the_result_of_the_contest_is_sealed_after_those_of_its_rounds() {
        contest = contests.withPrizes(
                "{paper: {questions: 5, durationMinutes: 30}, attempts: {max: 1}, rankBy: [CORRECT, SUBMITTED_AT]}",
                List.of(Duration.ofHours(2), Duration.ofHours(2)),
                new Prize(PrizeScope.INDIVIDUAL, "Giải Nhất tuần", 1, 0),
                new Prize(PrizeScope.COLLECTIVE, "Giải tập thể", 1, 0));
        handsIn("Nguyễn Văn Một", 5);
        clock.turn(Duration.ofHours(3));
        examJobs.closeOverdue();
        standingsJobs.finishClosedRounds();

        assertThatThrownBy(() -> awards.prepared(awards.ofContest(contest), null, null))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("AWARD_EARLIER_FIRST"))
                .hasMessageContaining("Kỳ 1");
    }
}
