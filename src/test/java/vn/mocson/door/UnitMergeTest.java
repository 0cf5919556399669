package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.exam.ExamJobs;
import vn.mocson.participant.InviteService;
import vn.mocson.participant.RosterLine;
import vn.mocson.participant.RosterQuery;
import vn.mocson.participant.RosterService;
import vn.mocson.standings.StandingsJobs;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitChange;
import vn.mocson.unit.UnitEdit;
import vn.mocson.unit.UnitEditor;
import vn.mocson.unit.UnitMergePlan;
import vn.mocson.unit.UnitMergeService;
import vn.mocson.unit.UnitRefused;
import vn.mocson.unit.UnitService;
import vn.mocson.unit.UnitUse;

/** Units become one: who moves, what old links and codes lead to, which boards change and which never do. */
@DoorTest
class UnitMergeTest {

    private static final String PAPER = "paper: {questions: 5, durationMinutes: 30}, attempts: {max: null}";
    private static final String BY_RATE = "{" + PAPER + ", collective: {rankBy: [RATE]}}";

    @Autowired
    Door door;

    @Autowired
    People people;

    @Autowired
    Contests contests;

    @Autowired
    ContestService definitions;

    @Autowired
    UnitService units;

    @Autowired
    UnitEditor editor;

    @Autowired
    UnitMergeService merges;

    @Autowired
    RosterService roster;

    @Autowired
    InviteService invites;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    @Autowired
    ExamJobs examJobs;

    @Autowired
    StandingsJobs standingsJobs;

    private UnitTrees trees;

    @BeforeEach
    void aTree() {
        trees = new UnitTrees(units);
    }

    private void merge(String into, int headcount, String... from) {
        UnitTrees.organizer(() -> merges.merge(
                trees.id, Arrays.stream(from).map(trees::id).toList(), trees.id(into), headcount, "Nghị quyết số 1"));
    }

    private Person sits(String contest, String unit, int right) {
        Person person = people.applicant(contest).ofUnit(unit).registered();
        person.sits().submitWithRight(right);
        return person;
    }

    private List<String> board(Person anyone) {
        return column(door.get("rounds/" + anyone.round() + "/leaderboard?scope=unit"), "rank", "code", "name", "rate");
    }

    private static List<String> column(Answer board, String... names) {
        List<String> lines = new ArrayList<>();
        for (JsonNode row : board.at("rows")) {
            List<String> values = new ArrayList<>();
            for (String name : names) {
                values.add(row.get(name).isNull() ? "–" : row.get(name).asString());
            }
            lines.add(String.join(" ", values));
        }
        return lines;
    }

    private void theRoundEndsAndIsPublished(Person anyone) {
        clock.set(TestClock.START.plus(Duration.ofHours(2)).plusSeconds(9));
        examJobs.closeOverdue();
        standingsJobs.finishClosedRounds();
        contests.publish(anyone.round());
    }

    private ContestId id(String slug) {
        return definitions.bySlug(slug).id();
    }

    // ---- what moves

    @Test
    void entrants_and_members_move_and_the_history_says_who_did_it_why_and_what_moved() {
        String contest = contests.onTree(trees.id, BY_RATE, List.of(Duration.ofHours(2)));
        Access.asSystem(() -> roster.take(
                id(contest), List.of(new RosterLine(1, "Lê Thị Hoa", "1970", "B", "", "", "")), Map.of(), false));
        Person person = people.applicant(contest).ofUnit("Đảng bộ xã Bình").registered();

        merge("C", 70, "B");

        assertThat(door.getAs(person.token(), "me").text("unit/name")).isEqualTo("Đảng bộ xã Cao");
        assertThat(Access.asSystem(() -> roster.find(new RosterQuery(id(contest), "", null, null), 0, 9)))
                .allMatch(member -> member.unit().equals(trees.id("C")));
        UnitChange trace = UnitTrees.as("bantochuc", "ORGANIZER", () -> editor.history(trees.id, trees.id("B"), 0, 9))
                .getFirst();
        assertThat(trace.kind()).isEqualTo(UnitChange.Kind.MERGED);
        assertThat(trace.other()).isEqualTo(trees.id("C"));
        assertThat(trace.by()).isEqualTo("bantochuc");
        assertThat(trace.reason()).isEqualTo("Nghị quyết số 1");
        assertThat(trace.moved())
                .filteredOn(use -> use.kind() == UnitUse.Kind.ENTRANTS)
                .map(UnitUse::count)
                .containsExactly(1L);
    }

    @Test
    void a_dry_run_tells_what_would_move_and_changes_nothing() {
        String contest = contests.onTree(
                trees.id,
                "{" + PAPER + ", collective: {leagues: [{name: Khối xã, units: [B, C]}]}}",
                List.of(Duration.ofHours(2)));
        sits(contest, "Đảng bộ xã Bình", 3);
        sits(contest, "Đảng bộ xã Bình", 4);

        UnitMergePlan plan = UnitTrees.as(
                "bantochuc",
                "ORGANIZER",
                () -> merges.plan(trees.id, List.of(trees.id("A"), trees.id("B")), trees.id("C")));

        assertThat(plan.headcount()).isEqualTo(80);
        assertThat(plan.children()).map(Unit::code).containsExactly("A-1");
        assertThat(plan.count(UnitUse.Kind.ENTRANTS)).isEqualTo(2);
        assertThat(plan.count(UnitUse.Kind.ENTRIES_MOVING)).isEqualTo(2);
        assertThat(plan.count(UnitUse.Kind.LEAGUES)).isEqualTo(1);
        assertThat(trees.tree().all()).map(Unit::code).containsExactly("T", "A", "A-1", "B", "C");
    }

    @Test
    void what_stood_below_comes_under_the_unit_that_takes_the_other_in() {
        merge("C", 50, "A");

        assertThat(trees.unit("A-1").parent()).isEqualTo(trees.id("C"));
        assertThat(trees.unit("A-1").path()).isEqualTo("Đảng bộ thử › Đảng bộ xã Cao");
        assertThat(trees.unit("C").headcount()).isEqualTo(50);
    }

    @Test
    void a_unit_cannot_merge_into_what_stands_below_it() {
        assertThatThrownBy(() -> merge("A-1", 0, "A")).isInstanceOf(UnitRefused.class);

        assertThat(trees.tree().all()).hasSize(5);
    }

    @Test
    void a_unit_that_merged_follows_the_one_it_became() {
        merge("B", 40, "A");
        merge("C", 80, "B");

        assertThat(trees.tree().find(trees.id("A")).orElseThrow().code()).isEqualTo("C");
        assertThat(trees.tree().byCode("A").orElseThrow().code()).isEqualTo("C");
    }

    // ---- old links, codes and open pages

    @Test
    void an_old_link_finds_the_unit_that_it_became() {
        String contest = contests.onTree(trees.id, BY_RATE, List.of(Duration.ofHours(2)));

        merge("C", 70, "B");

        assertThat(door.get("contests/" + contest + "/units?code=B").text("0/code"))
                .isEqualTo("C");
    }

    @Test
    void who_had_chosen_the_unit_before_it_merged_registers_in_what_it_became() {
        String contest = contests.onTree(trees.id, BY_RATE, List.of(Duration.ofHours(2)));
        People.Applicant writing = people.applicant(contest).ofUnit("Đảng bộ xã Bình");

        merge("C", 70, "B");

        assertThat(door.getAs(writing.registered().token(), "me").text("unit/name"))
                .isEqualTo("Đảng bộ xã Cao");
    }

    @Test
    void an_old_invite_code_still_admits() {
        String contest = contests.onTree(
                trees.id, "{" + PAPER + ", eligibility: {roster: CLOSED}}", List.of(Duration.ofHours(2)));
        Access.asSystem(() -> invites.make(id(contest), List.of(trees.id("B"))));
        String code = Access.asSystem(() -> invites.all(id(contest))).getFirst().code();

        merge("C", 70, "B");

        people.applicant(contest)
                .ofUnit("Đảng bộ xã Cao")
                .with("inviteCode", code)
                .register()
                .expect(201);
        assertThat(Access.asSystem(() -> invites.all(id(contest)))).hasSize(1);
    }

    @Test
    void a_contest_that_admits_a_unit_by_its_code_admits_what_it_became() {
        String contest =
                contests.onTree(trees.id, "{" + PAPER + ", eligibility: {units: [B]}}", List.of(Duration.ofHours(2)));
        people.applicant(contest).ofUnit("Đảng bộ xã Cao").register().expect(403);

        merge("C", 70, "B");

        people.applicant(contest).ofUnit("Đảng bộ xã Cao").register().expect(201);
    }

    // ---- boards

    @Test
    void an_open_round_counts_the_entries_of_both_for_the_merged_unit() {
        String contest = contests.onTree(trees.id, BY_RATE, List.of(Duration.ofHours(2)));
        sits(contest, "Đảng bộ xã Bình", 5);
        Person last = sits(contest, "Đảng bộ xã Cao", 4);
        assertThat(board(last)).containsExactly("1 B Đảng bộ xã Bình 3.33", "2 C Đảng bộ xã Cao 2.5");

        merge("C", 70, "B");

        assertThat(board(last)).containsExactly("1 C Đảng bộ xã Cao 2.85");
    }

    @Test
    void a_person_who_sat_before_and_after_the_merge_is_one_entrant() {
        String contest = contests.onTree(trees.id, BY_RATE, List.of(Duration.ofHours(2)));
        Person person = sits(contest, "Đảng bộ xã Bình", 2);

        merge("C", 100, "B");
        person.sits().submitWithRight(5);

        assertThat(column(
                        door.get("rounds/" + person.round() + "/leaderboard?scope=unit"), "code", "people", "entries"))
                .containsExactly("C 1 2");
    }

    @Test
    void a_published_board_stays_as_it_was_published_whatever_becomes_of_the_tree() {
        String contest = contests.onTree(trees.id, BY_RATE, List.of(Duration.ofHours(2)));
        sits(contest, "Đảng bộ xã Bình", 5);
        Person last = sits(contest, "Đảng bộ xã Cao", 4);
        theRoundEndsAndIsPublished(last);
        List<String> published = board(last);
        List<String> ofContest = column(door.get("contests/" + contest + "/total?scope=unit"), "rank", "code", "rate");
        String individual = door.get("rounds/" + last.round() + "/leaderboard").text("rows/1/unit");

        UnitTrees.organizer(
                () -> editor.change(trees.id, trees.id("C"), new UnitEdit("Đảng bộ phường Cao", 4000, "", "", "")));
        merge("C", 9000, "B");

        assertThat(published).containsExactly("1 B Đảng bộ xã Bình 3.33", "2 C Đảng bộ xã Cao 2.5");
        assertThat(board(last)).isEqualTo(published);
        assertThat(column(door.get("contests/" + contest + "/total?scope=unit"), "rank", "code", "rate"))
                .isEqualTo(ofContest);
        assertThat(door.get("rounds/" + last.round() + "/leaderboard").text("rows/1/unit"))
                .isEqualTo(individual);
    }

    @Test
    void a_closed_round_that_is_not_published_follows_the_tree_until_it_is() {
        String contest = contests.onTree(trees.id, BY_RATE, List.of(Duration.ofHours(2)));
        Person last = sits(contest, "Đảng bộ xã Cao", 4);
        clock.set(TestClock.START.plus(Duration.ofHours(2)).plusSeconds(9));
        examJobs.closeOverdue();
        standingsJobs.finishClosedRounds();

        UnitTrees.organizer(
                () -> editor.change(trees.id, trees.id("C"), new UnitEdit("Đảng bộ xã Cao", 10, "", "", "")));
        assertThat(board(last)).containsExactly("1 C Đảng bộ xã Cao 10.0");
        contests.publish(last.round());
        UnitTrees.organizer(
                () -> editor.change(trees.id, trees.id("C"), new UnitEdit("Đảng bộ xã Cao", 20, "", "", "")));

        assertThat(board(last)).containsExactly("1 C Đảng bộ xã Cao 10.0");
    }

    @Test
    void a_merge_leaves_every_entry_as_it_was_written() {
        String contest = contests.onTree(trees.id, BY_RATE, List.of(Duration.ofHours(2)));
        sits(contest, "Đảng bộ xã Bình", 5);

        merge("C", 70, "B");

        assertThat(db.sql("SELECT DISTINCT unit_id FROM attempt WHERE contest_id = ?")
                        .param(id(contest).value())
                        .query(Long.class)
                        .list())
                .containsExactly(trees.id("B").value());
    }

    // ---- retiring

    @Test
    void a_retired_unit_cannot_be_chosen_and_keeps_its_entrants_and_its_place_on_the_board() {
        String contest = contests.onTree(trees.id, BY_RATE, List.of(Duration.ofHours(2)));
        Person person = sits(contest, "Đảng bộ xã Bình", 5);
        People.Applicant writing = people.applicant(contest).ofUnit("Đảng bộ xã Bình");

        UnitTrees.organizer(() -> editor.retire(trees.id, trees.id("B"), "Giải thể"));

        assertThat(door.get("contests/" + contest + "/units?q=binh").json().size())
                .isZero();
        writing.register().expect(400);
        assertThat(door.getAs(person.token(), "me").text("unit/name")).isEqualTo("Đảng bộ xã Bình");
        assertThat(board(person)).containsExactly("1 B Đảng bộ xã Bình 3.33");
    }

    @Test
    void a_unit_with_others_in_use_below_it_cannot_be_retired() {
        assertThatThrownBy(() -> UnitTrees.organizer(() -> editor.retire(trees.id, trees.id("A"), "Giải thể")))
                .isInstanceOf(UnitRefused.class);
    }
}
