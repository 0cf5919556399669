package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.common.security.Access;
import vn.mocson.contest.AmendmentService;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestRules;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RecordedAmendment;
import vn.mocson.contest.RoundId;
import vn.mocson.contest.RoundTimesChanged;
import vn.mocson.contest.RuleChange;
import vn.mocson.contest.Rules;
import vn.mocson.contest.RulesAmended;
import vn.mocson.contest.RulesDraft;
import vn.mocson.contest.RulesRefused;
import vn.mocson.contest.RulesSheet;
import vn.mocson.exam.CompensationDraft;
import vn.mocson.exam.CompensationScope;
import vn.mocson.exam.TimeService;

/** Rules change freely until the contest opens, and by numbered amendments from then on. */
@DoorTest
@RecordApplicationEvents
class AmendmentTest {

    private static final String RULES = """
            paper: {questions: 5, durationMinutes: 15}
            rankBy: [POINTS, SUBMITTED_AT]
            leaderboard: HIDDEN_UNTIL_PUBLICATION
            results: {showScore: AT_PUBLICATION}
            """;

    @Autowired
    People people;

    @Autowired
    Contests contests;

    @Autowired
    ContestService contestService;

    @Autowired
    ContestRules rules;

    @Autowired
    AmendmentService amendments;

    @Autowired
    TimeService times;

    @Autowired
    ApplicationEvents events;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void before_the_opening_the_rules_are_simply_replaced() {
        ContestId id = id(contests.openingTomorrow(RULES));

        save(id, draft -> ((ObjectNode) draft.get("paper")).put("durationMinutes", 30));

        assertThat(contest(id).rounds().getFirst().rules().paper().durationMinutes())
                .isEqualTo(30);
        assertThat(amendments.of(id)).isEmpty();
        assertThat(sheet(id).version().saves()).isEqualTo(1);
    }

    @Test
    void who_saves_over_somebody_elses_change_is_told_and_nothing_is_lost() {
        ContestId id = id(contests.openingTomorrow(RULES));
        RulesSheet mine = sheet(id);
        save(id, draft -> draft.put("counted", "LAST"));

        assertThatExceptionOfType(RulesRefused.class)
                .isThrownBy(() -> asOrganizer(() -> rules.save(id, mine.version(), mine.draft())))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("RULES_CHANGED_MEANWHILE"));

        assertThat(contest(id).rules().counted()).isEqualTo(Rules.Counted.LAST);
    }

    @Test
    void a_round_that_was_opened_early_meanwhile_is_not_moved_back_by_who_did_not_see_it() {
        ContestId id = id(contests.openingTomorrow(RULES));
        RulesSheet mine = sheet(id);
        db.sql("UPDATE round SET opens_at = ? WHERE contest_id = ?")
                .params(TestClock.START, id.value())
                .update();

        assertRefused("RULES_CHANGED_MEANWHILE", () -> asOrganizer(() -> rules.save(id, mine.version(), mine.draft())));
    }

    @Test
    void after_the_opening_a_change_is_an_amendment_that_everybody_can_read() {
        ContestId id = id(contests.closingIn(Duration.ofDays(1), RULES));

        amend(id, "Mạng chậm ở nhiều xã.", draft -> ((ObjectNode) draft.get("paper")).put("durationMinutes", 20));

        RecordedAmendment amendment = amendments.of(id).getFirst();
        assertThat(amendment.number()).isEqualTo(1);
        assertThat(amendment.madeAt()).isEqualTo(TestClock.START);
        assertThat(amendment.madeBy()).isNull();
        assertThat(amendment.reason()).isEqualTo("Mạng chậm ở nhiều xã.");
        assertThat(amendment.changes())
                .extracting(RuleChange::sentence)
                .containsExactly("Thời gian làm bài: 15 phút → 20 phút");
        assertThat(amendment.consequences())
                .singleElement()
                .asString()
                .contains("lượt bắt đầu sau khi sửa đổi", "lượt đã nộp giữ nguyên");
    }

    @Test
    void after_the_opening_nothing_changes_without_a_reason() {
        ContestId id = id(contests.closingIn(Duration.ofDays(1), RULES));

        assertRefused("AMENDMENT_NEEDED", () -> save(id, draft -> draft.put("counted", "LAST")));
        assertRefused("REASON_MISSING", () -> amend(id, " ", draft -> draft.put("counted", "LAST")));

        assertThat(contest(id).rules().counted()).isEqualTo(Rules.Counted.BEST);
    }

    @Test
    void an_attempt_that_was_handed_in_stays_as_it_was_to_the_last_byte() {
        String slug = contests.closingIn(Duration.ofDays(1), RULES);
        Sitting sitting = people.in(slug).sits();
        sitting.submitWithRight(4);
        Map<String, Object> before = row(sitting);
        ContestId id = id(slug);

        amend(id, "Theo đề nghị của Ban Giám khảo.", draft -> draft.set("rankBy", keys("POINTS", "DURATION")));

        assertThat(row(sitting)).usingRecursiveComparison().isEqualTo(before);
        assertThat(events.stream(RulesAmended.class))
                .containsExactly(new RulesAmended(
                        id, List.of(contest(id).rounds().getFirst().id())));
    }

    @Test
    void who_ranks_anew_inside_the_amendment_sees_its_rules_and_others_only_once_it_is_certain() {
        ContestId id = id(contests.closingIn(Duration.ofDays(1), RULES));
        RoundId round = contest(id).rounds().getFirst().id();

        List<Rules.RankKey> inside = new TransactionTemplate(transactions).execute(transaction -> {
            amend(id, "Thử.", draft -> draft.set("rankBy", keys("CORRECT", "DURATION")));
            transaction.setRollbackOnly();
            return contestService.round(round).rules().rankBy();
        });

        assertThat(inside).containsExactly(Rules.RankKey.CORRECT, Rules.RankKey.DURATION);
        assertThat(contestService.round(round).rules().rankBy())
                .containsExactly(Rules.RankKey.POINTS, Rules.RankKey.SUBMITTED_AT);
        assertThat(amendments.of(id)).isEmpty();
    }

    @Test
    void amendments_made_at_the_same_moment_are_numbered_without_gaps() {
        ContestId id = id(contests.closingIn(Duration.ofDays(1), RULES));

        Together.run(6, number -> {
            while (true) {
                try {
                    amend(id, "Lần " + number, draft -> ((ObjectNode) draft.get("paper"))
                            .put("durationMinutes", 20 + number));
                    return number;
                } catch (RulesRefused somebodyWasFaster) {
                    assertThat(somebodyWasFaster.code()).isEqualTo("RULES_CHANGED_MEANWHILE");
                }
            }
        });

        assertThat(amendments.of(id))
                .extracting(RecordedAmendment::number)
                .isEqualTo(IntStream.rangeClosed(1, 6).boxed().toList());
    }

    @Test
    void how_points_are_given_cannot_be_amended_once_somebody_has_sat() {
        String slug = contests.closingIn(Duration.ofDays(1), RULES);
        Consumer<ObjectNode> morePoints = draft -> ((ObjectNode) draft.get("scoring")).put("pointsPerQuestion", 2);
        people.in(slug).sits();

        assertRefused("NEEDS_REGRADE", () -> amend(id(slug), "Cho điểm cao hơn.", morePoints));
    }

    @Test
    void how_points_are_given_can_be_amended_while_nobody_has_sat() {
        ContestId id = id(contests.closingIn(Duration.ofDays(1), RULES));

        amend(id, "Ghi nhầm.", draft -> ((ObjectNode) draft.get("scoring")).put("pointsPerQuestion", 2));

        assertThat(contest(id).rules().scoring().pointsPerQuestion()).isEqualByComparingTo("2");
    }

    @Test
    void a_round_is_given_more_time_and_told_so() {
        ContestId id = id(contests.closingIn(Duration.ofHours(2), RULES));
        RulesDraft.Round round = sheet(id).draft().rounds().getFirst();

        amendRounds(id, List.of(closing(round, Duration.ofHours(5))));

        assertThat(contest(id).rounds().getFirst().closesAt()).isEqualTo(TestClock.START.plus(Duration.ofHours(5)));
        assertThat(events.stream(RoundTimesChanged.class))
                .singleElement()
                .extracting(RoundTimesChanged::oldCloses, RoundTimesChanged::newCloses)
                .containsExactly(TestClock.START.plus(Duration.ofHours(2)), TestClock.START.plus(Duration.ofHours(5)));
        assertThat(amendments.of(id).getFirst().consequences())
                .anySatisfy(sentence -> assertThat(sentence).contains("gia hạn", "0 lượt đang làm"));
    }

    @Test
    void an_open_round_does_not_close_in_the_past_nor_disappear() {
        ContestId id = id(contests.closingIn(Duration.ofHours(2), RULES));
        RulesDraft.Round round = sheet(id).draft().rounds().getFirst();

        assertRefused("CLOSES_IN_PAST", () -> amendRounds(id, List.of(closing(round, Duration.ofMinutes(-5)))));
        assertRefused("ROUND_HAS_OPENED", () -> amendRounds(id, List.of()));
    }

    @Test
    void rounds_are_added_and_taken_away_again_until_they_open() {
        ContestId id = id(contests.closingIn(Duration.ofDays(1), RULES));
        List<RulesDraft.Round> more = new ArrayList<>(sheet(id).draft().rounds());
        more.add(new RulesDraft.Round(
                null,
                "Kỳ bổ sung",
                "Đợt 2",
                TestClock.START.plus(Duration.ofDays(2)),
                TestClock.START.plus(Duration.ofDays(3)),
                JsonNodeFactory.instance.objectNode()));

        amendRounds(id, more);

        assertThat(contest(id).rounds()).extracting(round -> round.phase()).containsExactly(null, "Đợt 2");
        assertThat(amendments.of(id).getFirst().changes().getFirst().sentence())
                .isEqualTo("Các kỳ thi: không có → Kỳ bổ sung (08:00 12/09/2024 – 08:00 13/09/2024)");

        amendRounds(id, sheet(id).draft().rounds().subList(0, 1));

        assertThat(contest(id).rounds()).hasSize(1);
    }

    @Test
    void a_round_that_has_not_opened_goes_with_the_time_given_in_it_and_the_record_of_its_opening() {
        ContestId id = id(contests.create(RULES, List.of(Duration.ofDays(1), Duration.ofDays(3))));
        RoundId second = contest(id).rounds().getLast().id();
        opensAt(second, Duration.ofDays(2));
        Access.asSystem(() -> times.give(CompensationDraft.minutes(
                second, new CompensationScope.Everybody(), 5, "Bù giờ cho buổi thi sắp tới")));
        asOrganizer(() -> times.openNow(second));
        opensAt(second, Duration.ofDays(2)); // put off again
        assertThat(records(second)).isEqualTo(2);

        amendRounds(id, sheet(id).draft().rounds().subList(0, 1));

        assertThat(contest(id).rounds()).hasSize(1);
        assertThat(records(second)).isZero();
    }

    private void opensAt(RoundId round, Duration fromNow) {
        db.sql("UPDATE round SET opens_at = ? WHERE id = ?")
                .params(TestClock.START.plus(fromNow), round.value())
                .update();
        asOrganizer(contestService::forgetCaches);
    }

    private int records(RoundId round) {
        return db.sql("SELECT (SELECT COUNT(*) FROM compensation WHERE round_id = :round)"
                        + " + (SELECT COUNT(*) FROM round_opened_early WHERE round_id = :round)")
                .param("round", round.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void a_round_whose_results_are_published_keeps_the_rules_it_was_held_under() {
        ContestId id = id(contests.create(RULES, List.of(Duration.ofHours(1), Duration.ofDays(3))));
        clock.turn(Duration.ofHours(2));
        contests.publish(contest(id).rounds().getFirst().id().toString());

        amend(id, "Đổi cách xếp hạng.", draft -> draft.set("rankBy", keys("CORRECT", "DURATION")));

        assertThat(contest(id).rounds().getFirst().rules().rankBy())
                .containsExactly(Rules.RankKey.POINTS, Rules.RankKey.SUBMITTED_AT);
        assertThat(contest(id).rounds().get(1).rules().rankBy())
                .containsExactly(Rules.RankKey.CORRECT, Rules.RankKey.DURATION);
        assertThat(amendments.of(id).getFirst().consequences())
                .anySatisfy(sentence -> assertThat(sentence).contains("“Kỳ 1” đã công bố kết quả"));
        List<RulesDraft.Round> rounds = new ArrayList<>(sheet(id).draft().rounds());
        rounds.set(0, closing(rounds.getFirst(), Duration.ofDays(9)));
        assertRefused("ROUND_PUBLISHED", () -> amendRounds(id, rounds));
    }

    @Test
    void a_contradiction_is_refused_once_people_compete() {
        ContestId id = id(contests.closingIn(Duration.ofDays(1), RULES));

        assertRefused(
                "RULES_CONTRADICT",
                () -> amend(id, "Thử.", draft -> {
                    draft.putObject("prediction").put("of", "PEOPLE_ALL_CORRECT");
                    draft.set("rankBy", keys("POINTS", "PREDICTION_GAP", "SUBMITTED_AT"));
                    draft.put("leaderboard", "LIVE");
                    ((ObjectNode) draft.get("results"))
                            .put("showScore", "AT_SUBMISSION")
                            .put("showKey", "AT_SUBMISSION");
                }));
    }

    private static void assertRefused(String code, Runnable act) {
        assertThatExceptionOfType(RulesRefused.class)
                .isThrownBy(act::run)
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private ContestId id(String slug) {
        return contestService.bySlug(slug).id();
    }

    private ContestDefinition contest(ContestId id) {
        return contestService.contest(id);
    }

    private RulesSheet sheet(ContestId id) {
        return Access.asSystem(() -> rules.sheet(id));
    }

    private void save(ContestId id, Consumer<ObjectNode> change) {
        RulesSheet sheet = sheet(id);
        asOrganizer(() -> rules.save(id, sheet.version(), changed(sheet, change)));
    }

    private void amend(ContestId id, String reason, Consumer<ObjectNode> change) {
        RulesSheet sheet = sheet(id);
        asOrganizer(() -> rules.amend(id, sheet.version(), changed(sheet, change), reason));
    }

    private void amendRounds(ContestId id, List<RulesDraft.Round> rounds) {
        RulesSheet sheet = sheet(id);
        RulesDraft draft = new RulesDraft(sheet.draft().rules(), sheet.draft().prizes(), rounds);
        asOrganizer(() -> rules.amend(id, sheet.version(), draft, "Điều chỉnh lịch."));
    }

    private static RulesDraft changed(RulesSheet sheet, Consumer<ObjectNode> change) {
        ObjectNode tree = sheet.draft().rules().deepCopy();
        change.accept(tree);
        return new RulesDraft(tree, sheet.draft().prizes(), sheet.draft().rounds());
    }

    private static RulesDraft.Round closing(RulesDraft.Round round, Duration fromNow) {
        return new RulesDraft.Round(
                round.id(), round.name(), round.phase(), round.opensAt(), TestClock.START.plus(fromNow), round.rules());
    }

    private static tools.jackson.databind.JsonNode keys(String... names) {
        var keys = JsonNodeFactory.instance.arrayNode();
        List.of(names).forEach(keys::add);
        return keys;
    }

    private static void asOrganizer(Runnable act) {
        Access.asSystem(() -> {
            act.run();
            return true;
        });
    }

    private Map<String, Object> row(Sitting sitting) {
        return db.sql("SELECT * FROM attempt WHERE id = ?")
                .param(sitting.id())
                .query()
                .singleRow();
    }
}
