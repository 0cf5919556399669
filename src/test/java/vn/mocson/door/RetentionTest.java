package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.common.security.Access;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.OccupationService;
import vn.mocson.exam.ExamJobs;
import vn.mocson.participant.PeopleEraser;
import vn.mocson.privacy.PrivacyRefused;
import vn.mocson.privacy.PurgeObstacle;
import vn.mocson.privacy.PurgePreview;
import vn.mocson.privacy.Retention;
import vn.mocson.privacy.RetentionService;
import vn.mocson.report.FiguresService;
import vn.mocson.standings.JuryRow;
import vn.mocson.standings.StandingsJobs;
import vn.mocson.standings.StandingsService;
import vn.mocson.standings.TurnoutService;
import vn.mocson.standings.record.RecordService;

/** The end of keeping personal data: who goes, and that every figure stays. */
@DoorTest
class RetentionTest {

    private static final String RULES = """
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
    RetentionService retention;

    @Autowired
    PeopleEraser eraser;

    @Autowired
    StandingsService standings;

    @Autowired
    TurnoutService turnout;

    @Autowired
    RecordService records;

    @Autowired
    FiguresService reports;

    @Autowired
    OccupationService occupations;

    @Autowired
    TestClock clock;

    @Autowired
    ExamJobs examJobs;

    @Autowired
    StandingsJobs standingsJobs;

    @Autowired
    JdbcClient db;

    /** Of the last person who registered. */
    private String token = "";

    private ContestId id(String contest) {
        return service.bySlug(contest).id();
    }

    /** A contest that is over and published, and whose data should have been removed yesterday. */
    private String longOver(String... names) {
        String contest = contests.closingIn(Duration.ofHours(2), RULES);
        new Staff("btc", "ORGANIZER").does(() -> occupations.ask(id(contest), List.of("Công chức", "Viên chức")));
        int right = names.length;
        @Nullable Person last = null;
        for (String name : names) {
            String group = "registration/occupations/" + right % 2 + "/id";
            last = people.applicant(contest)
                    .named(name)
                    .with("occupationId", door.get("contests/" + contest).text(group))
                    .registered();
            token = last.token();
            last.sits().submitWithRight(right-- % 6);
            clock.turn(Duration.ofSeconds(1));
        }
        clock.set(TestClock.START.plus(Duration.ofHours(2)).plusSeconds(9));
        examJobs.closeOverdue();
        standingsJobs.finishClosedRounds();
        contests.publish(Objects.requireNonNull(last).round());
        LocalDate end = VietnamTime.dateOf(clock.instant());
        SECRETARY.does(() -> retention.decide(id(contest), end.plusDays(1), "Thử ngày hết thời hạn lưu"));
        clock.turn(Duration.ofDays(3));
        return contest;
    }

    private PurgePreview preview(String contest) {
        return SECRETARY.does(() -> retention.preview(id(contest)));
    }

    private int purge(String contest) {
        return SECRETARY.does(() -> retention.purge(id(contest), (done, of) -> true));
    }

    /** Everything that is told in numbers about a contest, to whomever. */
    private Map<String, Object> figures(String contest) {
        ContestId id = id(contest);
        String round = service.bySlug(contest).rounds().getFirst().id().toString();
        Map<String, Object> figures = new LinkedHashMap<>();
        List<String> places = new ArrayList<>();
        door.get("rounds/" + round + "/leaderboard?size=200")
                .list("rows")
                .forEach(row -> places.add(row.get("rank") + "|" + row.get("unit") + "|" + row.get("correct") + "|"
                        + row.get("points") + "|" + row.get("durationMs") + "|" + row.get("submittedAt") + "|"
                        + row.get("tied")));
        figures.put("people's board", places);
        figures.put(
                "units' board",
                door.get("rounds/" + round + "/leaderboard?scope=unit")
                        .at("rows")
                        .toString());
        figures.put("public figures", standings.publicFigures(id));
        var console = Access.asSystem(() -> standings.figures(id));
        figures.put("registered", console.registered());
        figures.put("entries", console.entries());
        figures.put("people", console.people());
        figures.put("by unit", console.units());
        var report = Access.asSystem(() -> reports.at(id, null, clock.instant()));
        figures.put("report by unit", report.units());
        figures.put("report by occupation", report.occupations());
        figures.put("report by age", report.ages());
        figures.put("report by hour", report.hours());
        figures.put("turnout", Access.asSystem(() -> turnout.turnout(id, null)));
        figures.put(
                "jury's ranking",
                Access.asSystem(() -> standings.ranking(
                                service.bySlug(contest).rounds().getFirst().id(), "", 0, 200))
                        .stream()
                        .map(RetentionTest::nameless)
                        .toList());
        figures.put(
                "ages",
                db.sql("SELECT TIMESTAMPDIFF(YEAR, date_of_birth, ?) AS age, COUNT(*) FROM participant"
                                + " WHERE contest_id = ? GROUP BY age ORDER BY age")
                        .params(VietnamTime.dateOf(clock.instant()), id.value())
                        .query((rs, n) -> rs.getInt(1) + ": " + rs.getInt(2))
                        .list());
        return figures;
    }

    private static String nameless(JuryRow row) {
        return row.participant() + "|" + row.rank() + "|" + row.unit() + "|" + row.points() + "|" + row.duration();
    }

    @Test
    void data_is_kept_for_twelve_months_after_the_results_unless_somebody_decides_otherwise() {
        String contest = contests.closingIn(Duration.ofHours(2), RULES);

        Retention usual = SECRETARY.does(() -> retention.of(id(contest)));
        SECRETARY.does(
                () -> retention.decide(id(contest), LocalDate.of(2025, 12, 31), "Còn khiếu nại theo biên bản 12/03"));
        Retention decided = SECRETARY.does(() -> retention.of(id(contest)));

        assertThat(usual.until()).isEqualTo(LocalDate.of(2025, 9, 10));
        assertThat(usual.basis()).isEqualTo(Retention.Basis.NOT_PUBLISHED_YET);
        assertThat(decided.until()).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(decided.usual()).isEqualTo(LocalDate.of(2025, 9, 10));
        assertThat(decided.setBy()).isEqualTo("thuky");
    }

    @Test
    void a_day_without_grounds_or_before_the_end_is_refused() {
        String contest = contests.closingIn(Duration.ofHours(2), RULES);

        assertThatExceptionOfType(PrivacyRefused.class)
                .isThrownBy(
                        () -> SECRETARY.does(() -> retention.decide(id(contest), LocalDate.of(2025, 1, 1), "vì thế")));
        assertThatExceptionOfType(PrivacyRefused.class)
                .isThrownBy(() -> SECRETARY.does(
                        () -> retention.decide(id(contest), LocalDate.of(2024, 9, 10), "Xóa ngay trong ngày thi")))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo("RETENTION_TOO_EARLY"));
    }

    @Test
    void nothing_is_removed_before_the_day_is_over_or_results_are_published() {
        String contest = contests.closingIn(Duration.ofHours(2), RULES);
        people.in(contest);
        SECRETARY.does(() -> retention.decide(id(contest), LocalDate.of(2024, 9, 11), "Thử ngày hết thời hạn lưu"));

        assertThat(preview(contest).obstacle()).isEqualTo(new PurgeObstacle(PurgeObstacle.Kind.NOT_DUE, "11/09/2024"));
        clock.turn(Duration.ofDays(2));
        assertThat(preview(contest).obstacle()).isEqualTo(new PurgeObstacle(PurgeObstacle.Kind.UNPUBLISHED, "Kỳ 1"));
        assertThatExceptionOfType(PrivacyRefused.class).isThrownBy(() -> purge(contest));
        assertThat(preview(contest).people()).isEqualTo(1);
    }

    @Test
    void the_dry_run_counts_and_changes_nothing() {
        String contest = longOver("Mạc Thị Thử", "Mạc Văn Chạy");

        PurgePreview first = preview(contest);

        assertThat(first.people()).isEqualTo(2);
        assertThat(first.attempts()).isEqualTo(2);
        assertThat(first.obstacle()).isNull();
        assertThat(preview(contest)).isEqualTo(first);
        assertThat(Traces.of(db, "Mạc Thị Thử")).isNotEmpty();
    }

    @Test
    void everybody_goes_and_every_figure_stays() {
        String contest = longOver("Mạc Thị Khuyên", "Mạc Văn Trầm", "Mạc Thị Hoài", "Mạc Văn Cảnh");
        Map<String, Object> before = figures(contest);

        int erased = purge(contest);

        assertThat(erased).isEqualTo(4);
        assertThat(figures(contest)).isEqualTo(before);
        for (String name : List.of("Mạc Thị Khuyên", "Mạc Văn Trầm", "Mạc Thị Hoài", "Mạc Văn Cảnh")) {
            assertThat(Traces.of(db, name)).as(name).isEmpty();
        }
        assertThat(preview(contest).nothingLeft()).isTrue();
        assertThat(preview(contest).runs().getFirst().people()).isEqualTo(4);
        assertThat(preview(contest).runs().getFirst().startedBy()).isEqualTo("thuky");
        assertThat(preview(contest).runs().getFirst().finishedAt()).isNotNull();
    }

    @Test
    void what_the_ranking_follows_from_can_still_be_counted_again() {
        String contest = longOver("Mạc Thị Đếm", "Mạc Văn Lại");
        var round = service.bySlug(contest).rounds().getFirst().id();

        purge(contest);

        assertThat(Access.asSystem(() -> records.check(round)).agrees()).isTrue();
    }

    @Test
    void done_again_it_finds_nothing_to_do() {
        String contest = longOver("Mạc Thị Hai Lần");
        purge(contest);

        assertThat(purge(contest)).isZero();

        assertThat(preview(contest).runs()).hasSize(1);
    }

    @Test
    void what_was_broken_off_goes_on_where_it_stood() {
        String contest = longOver("Mạc Thị Dở", "Mạc Văn Dang", "Mạc Thị Nửa");
        Map<String, Object> before = figures(contest);
        db.sql("INSERT INTO purge_run (contest_id, started_at, started_by, people) VALUES (?, ?, 'thuky', 1)")
                .params(id(contest).value(), clock.instant())
                .update();
        Access.asSystem(() -> eraser.eraseNext(id(contest), 1));

        assertThat(purge(contest)).isEqualTo(2);

        assertThat(figures(contest)).isEqualTo(before);
        assertThat(preview(contest).runs()).hasSize(1);
        assertThat(preview(contest).runs().getFirst().people()).isEqualTo(3);
    }

    @Test
    void what_somebody_stops_waits_to_be_gone_on_with() {
        String contest = longOver("Mạc Thị Dừng");

        SECRETARY.does(() -> retention.purge(id(contest), (done, of) -> false));
        assertThat(preview(contest).people()).isZero();
        assertThat(preview(contest).nothingLeft()).as("not ended").isFalse();
        assertThat(SECRETARY.does(() -> retention.due(id(contest)))).isTrue();

        assertThat(purge(contest)).isZero();
        assertThat(preview(contest).nothingLeft()).isTrue();
        assertThat(preview(contest).runs()).hasSize(1);
        assertThat(SECRETARY.does(() -> retention.due(id(contest)))).isFalse();
    }

    @Test
    void nobody_stays_signed_in() {
        String contest = longOver("Mạc Thị Còn Mở");
        door.getAs(token, "me").expect(200);

        purge(contest);

        assertThat(door.getAs(token, "me").status()).isEqualTo(401);
    }

    @Test
    void lists_of_members_lose_their_names_and_keep_their_lines() {
        String contest = longOver("Mạc Thị Có Mặt");
        long unit = db.sql("SELECT unit_id FROM participant WHERE contest_id = ? LIMIT 1")
                .param(id(contest).value())
                .query(Long.class)
                .single();
        db.sql("INSERT INTO roster_member (contest_id, unit_id, full_name, name_key, birth_year, note, added_at)"
                        + " VALUES (?, ?, 'Mạc Văn Vắng Nhà', 'mac van vang nha', 1960, 'tổ 3', ?)")
                .params(id(contest).value(), unit, clock.instant())
                .update();
        Object before = Access.asSystem(() -> turnout.turnout(id(contest), null));

        purge(contest);

        assertThat(Traces.of(db, "Vắng Nhà")).isEmpty();
        assertThat(Access.asSystem(() -> turnout.turnout(id(contest), null))).isEqualTo(before);
    }

    @Test
    void organizers_do_not_remove_personal_data() {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> new Staff("btc", "ORGANIZER")
                .does(() -> retention.purge(new ContestId(1), (done, of) -> true)));
    }
}
