package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.common.security.Access;
import vn.mocson.common.yaml.YamlTree;
import vn.mocson.contest.ChangeConsequences;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.contest.ContestDefinition.PrizeScope;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.contest.Rules;
import vn.mocson.contest.RulesAmended;
import vn.mocson.contest.RulesReader;
import vn.mocson.exam.ExamJobs;
import vn.mocson.participant.ParticipantId;
import vn.mocson.standings.DryRun;
import vn.mocson.standings.DryRunRow;
import vn.mocson.standings.RulingId;
import vn.mocson.standings.RulingService;
import vn.mocson.standings.StandingsJobs;
import vn.mocson.standings.StandingsService;

/** Corrections meet the rest of a contest: its prizes over several rounds, frozen and published boards, amended rules. */
@DoorTest
class CorrectedRoundsTest {

    private static final Staff SECRETARY = new Staff("thu-ky", "SECRETARY");
    private static final Staff JUDGE = new Staff("giam-khao", "JUDGE");
    private static final String PAPER = "paper: {questions: 5, durationMinutes: 30}, attempts: {max: null}";
    private static final List<Prize> ONE = List.of(new Prize(PrizeScope.INDIVIDUAL, "Giải Nhất", 1, 0));

    @Autowired
    Door door;

    @Autowired
    People people;

    @Autowired
    Contests contests;

    @Autowired
    ContestService definitions;

    @Autowired
    RulingService rulings;

    @Autowired
    StandingsService standings;

    @Autowired
    ChangeConsequences consequences;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    @Autowired
    ExamJobs examJobs;

    @Autowired
    StandingsJobs standingsJobs;

    @Autowired
    JdbcClient db;

    private Person handsIn(String contest, String name, int right) {
        Person person = people.applicant(contest).named(name).registered();
        handsIn(person, 0, right);
        return person;
    }

    private void handsIn(Person person, int round, int right) {
        Sitting sitting = person.sits(person.round(round));
        clock.turn(Duration.ofMinutes(1));
        sitting.submitWithRight(right);
    }

    private void theRoundEnds() {
        clock.set(TestClock.START.plus(Duration.ofHours(2)).plusSeconds(9));
        examJobs.closeOverdue();
        standingsJobs.finishClosedRounds();
    }

    private ContestDefinition definition(Person person) {
        return definitions.bySlug(person.contest());
    }

    private DryRun ifDisqualified(Person person) {
        return SECRETARY.does(() ->
                rulings.ifDisqualified(definition(person).id(), new ParticipantId(UUID.fromString(person.id())), null));
    }

    private void disqualified(Person person) {
        RulingId ruling = SECRETARY.does(() -> rulings.proposeDisqualification(
                definition(person).id(),
                new ParticipantId(UUID.fromString(person.id())),
                null,
                "Thi hộ, đã có biên bản số 12"));
        JUDGE.does(() -> rulings.confirm(ruling, rulings.dryRun(ruling).hash()));
    }

    private List<String> prizes(Person anyone, DryRun dryRun) {
        List<String> told = new ArrayList<>();
        for (DryRun.OfRound round : dryRun.rounds()) {
            for (DryRunRow row :
                    SECRETARY.does(() -> rulings.named(definition(anyone).id(), round.ofPrize()))) {
                told.add(round.name() + " " + row.name() + ": "
                        + (row.prizeBefore() == null
                                ? "–"
                                : row.prizeBefore().prize().name()) + " → "
                        + (row.prizeAfter() == null
                                ? "–"
                                : row.prizeAfter().prize().name()));
            }
        }
        return told;
    }

    private List<String> names(Person anyone) {
        List<String> names = new ArrayList<>();
        for (JsonNode row :
                door.get("rounds/" + anyone.round() + "/leaderboard").at("rows")) {
            names.add(row.get("rank").asString() + " " + row.get("name").asString());
        }
        return names;
    }

    private List<String> jury(Person anyone) {
        return Access.asSystem(() -> standings.ranking(new RoundId(Long.parseLong(anyone.round())), "", 0, 100).stream()
                .map(row -> row.rank() + " " + row.name())
                .toList());
    }

    // ---- prizes over the rounds

    private String twoRounds(String prizes) {
        return contests.create(
                "{" + PAPER + ", rankBy: [CORRECT, SUBMITTED_AT], prizes: {" + prizes + "}}",
                List.of(Duration.ofMinutes(90), Duration.ofHours(2)),
                ONE);
    }

    @Test
    void where_a_person_may_hold_one_prize_a_prize_lost_in_one_round_moves_those_of_the_next() {
        String contest = twoRounds("maxPerPerson: 1");
        Person an = handsIn(contest, "An", 5);
        Person binh = handsIn(contest, "Bình", 4);
        handsIn(binh, 1, 5);
        handsIn(people.applicant(contest).named("Cường").registered(), 1, 4);
        theRoundEnds();

        DryRun dryRun = ifDisqualified(an);

        assertThat(prizes(an, dryRun))
                .as("Bình wins in the first round then, and leaves the second one's prize to Cường")
                .containsExactly(
                        "Kỳ 1 An: Giải Nhất → –",
                        "Kỳ 1 Bình: – → Giải Nhất",
                        "Kỳ 2 Bình: Giải Nhất → –",
                        "Kỳ 2 Cường: – → Giải Nhất");
    }

    @Test
    void without_that_limit_only_the_round_itself_moves() {
        String contest = twoRounds("border: SHARE");
        Person an = handsIn(contest, "An", 5);
        Person binh = handsIn(contest, "Bình", 4);
        handsIn(binh, 1, 5);
        theRoundEnds();

        assertThat(prizes(an, ifDisqualified(an)))
                .containsExactly("Kỳ 1 An: Giải Nhất → –", "Kỳ 1 Bình: – → Giải Nhất");
    }

    @Test
    void where_the_contest_has_the_prizes_a_round_tells_ranks_alone_and_says_so() {
        String contest = twoRounds("of: CONTEST");
        Person an = handsIn(contest, "An", 5);
        handsIn(contest, "Bình", 4);
        theRoundEnds();

        DryRun dryRun = ifDisqualified(an);

        assertThat(dryRun.prizesPerRound()).isFalse();
        assertThat(dryRun.ofPrize()).isEmpty();
        assertThat(dryRun.rounds().getFirst().ofRank()).isEqualTo(2);
    }

    // ---- what the public sees

    @Test
    void who_is_disqualified_leaves_a_published_board_too() {
        String contest = contests.closingIn(
                Duration.ofHours(2), "{" + PAPER + ", rankBy: [CORRECT], leaderboard: HIDDEN_UNTIL_PUBLICATION}", ONE);
        Person an = handsIn(contest, "An", 5);
        handsIn(contest, "Bình", 4);
        theRoundEnds();
        contests.publish(an.round());
        assertThat(names(an)).containsExactly("1 An", "2 Bình");

        assertThat(ifDisqualified(an).touchesPublished()).isTrue();
        disqualified(an);

        assertThat(names(an)).containsExactly("1 Bình");
    }

    @Test
    void who_is_disqualified_leaves_a_frozen_board_and_nobody_else_moves_on_it() {
        String contest = contests.closingIn(
                Duration.ofHours(2),
                "{" + PAPER + ", rankBy: [CORRECT, SUBMITTED_AT], leaderboard: {frozenLastMinutes: 60}}",
                ONE);
        Person an = handsIn(contest, "An", 5);
        Person binh = handsIn(contest, "Bình", 3);
        clock.set(TestClock.START.plus(Duration.ofMinutes(70)));
        handsIn(binh, 0, 5);
        handsIn(contest, "Cường", 4);

        disqualified(an);

        assertThat(names(an)).containsExactly("1 Bình");
        assertThat(jury(an)).containsExactly("1 Bình", "2 Cường");
        assertThat(door.get("rounds/" + an.round() + "/leaderboard")
                        .at("rows/0/correct")
                        .asInt())
                .isEqualTo(3);
    }

    // ---- amended rules

    private RoundDefinition under(Person anyone, String rules) {
        return definition(anyone).rounds().getFirst().under(rules(rules));
    }

    private static Rules rules(String text) {
        return RulesReader.read(YamlTree.parse(text).root(), "rules");
    }

    private Person two(String rules) {
        String contest = contests.closingIn(Duration.ofHours(2), rules, ONE);
        Person slow = people.applicant(contest).named("Chậm mà đúng").registered();
        Sitting sitting = slow.sits();
        clock.turn(Duration.ofMinutes(20));
        sitting.submitWithRight(5);
        handsIn(contest, "Nhanh", 4);
        return slow;
    }

    private static final String BY_CORRECT = "{" + PAPER + ", rankBy: [CORRECT]}";
    private static final String BY_TIME = "{" + PAPER + ", rankBy: [DURATION]}";

    @Test
    void before_rules_are_amended_it_is_told_whose_rank_and_prize_that_changes() {
        Person anyone = two(BY_CORRECT);
        theRoundEnds();

        List<ChangeConsequences.Consequence> told =
                consequences.of(definition(anyone).rounds().getFirst(), under(anyone, BY_TIME));

        assertThat(told).singleElement().satisfies(one -> assertThat(one.sentence())
                .isEqualTo("Kỳ 1: 2 người đổi hạng, 2 người thay đổi giải thưởng."));
    }

    @Test
    void rules_that_rank_alike_have_no_consequences() {
        Person anyone = two(BY_CORRECT);
        theRoundEnds();

        assertThat(consequences.of(
                        definition(anyone).rounds().getFirst(),
                        under(anyone, "{" + PAPER + ", rankBy: [CORRECT, SUBMITTED_AT]}")))
                .isEmpty();
    }

    private void amended(Person anyone, String rules) {
        ContestDefinition contest = definition(anyone);
        transaction.executeWithoutResult(status -> {
            db.sql("UPDATE contest SET rules = ? WHERE id = ?")
                    .params(
                            YamlTree.parse(rules).root().toString(),
                            contest.id().value())
                    .update();
            events.publishEvent(new RulesAmended(
                    contest.id(),
                    contest.rounds().stream().map(RoundDefinition::id).toList()));
        });
    }

    @Test
    void a_closed_round_is_ranked_anew_by_its_amended_rules() {
        Person anyone = two(BY_CORRECT);
        theRoundEnds();
        assertThat(jury(anyone)).containsExactly("1 Chậm mà đúng", "2 Nhanh");

        amended(anyone, BY_TIME);

        assertThat(jury(anyone)).containsExactly("1 Nhanh", "2 Chậm mà đúng");
    }

    @Test
    void an_open_round_is_ranked_anew_by_its_amended_rules() {
        Person anyone = two(BY_CORRECT);

        amended(anyone, BY_TIME);

        assertThat(jury(anyone)).containsExactly("1 Nhanh", "2 Chậm mà đúng");
        assertThat(names(anyone)).containsExactly("1 Nhanh", "2 Chậm mà đúng");
    }

    @Test
    void an_amendment_that_is_taken_back_changes_no_rank() {
        Person anyone = two(BY_CORRECT);
        theRoundEnds();

        transaction.executeWithoutResult(status -> {
            events.publishEvent(
                    new RulesAmended(definition(anyone).id(), List.of(new RoundId(Long.parseLong(anyone.round())))));
            status.setRollbackOnly();
        });

        assertThat(jury(anyone)).containsExactly("1 Chậm mà đúng", "2 Nhanh");
        assertThat(db.sql("SELECT COUNT(*) FROM recount_due").query(Long.class).single())
                .isZero();
    }
}
