package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.common.security.Access;
import vn.mocson.common.web.NotFound;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestIdentity;
import vn.mocson.contest.ContestLook;
import vn.mocson.contest.ContestLook.Accent;
import vn.mocson.contest.ContestPreparation;
import vn.mocson.contest.ContestRefused;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.ContestTemplate;
import vn.mocson.contest.NewContest;
import vn.mocson.contest.NewContest.Outline;
import vn.mocson.contest.PlanService;
import vn.mocson.contest.PlanStep;
import vn.mocson.contest.RulesConflict;
import vn.mocson.exam.Announcing;
import vn.mocson.exam.ExamJobs;
import vn.mocson.exam.TimeService;
import vn.mocson.exam.TimesRefused;
import vn.mocson.unit.UnitService;

/** What a contest that is not announced shows to whom. */
@DoorTest
class DraftContestTest {

    @Autowired
    Door door;

    @Autowired
    ContestService contests;

    @Autowired
    ContestPreparation preparation;

    @Autowired
    Announcing announcing;

    @Autowired
    TimeService times;

    @Autowired
    ExamJobs jobs;

    @Autowired
    PlanService plan;

    @Autowired
    UnitService units;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    @Test
    void nothing_of_a_draft_is_visible_at_any_public_address_even_while_its_round_would_be_open() {
        ContestDefinition draft = draft("ban-nhap-kin", clock.instant().plus(Duration.ofHours(1)));
        clock.turn(Duration.ofHours(2));
        String slug = draft.slug();
        String round = draft.rounds().getFirst().id().toString();

        List<String> seen = new ArrayList<>();
        for (String path : List.of(
                "contests/" + slug,
                "contests/" + slug + "/units",
                "contests/" + slug + "/total",
                "contests/" + slug + "/practice",
                "contests/" + slug + "/practice/questions",
                "rounds/" + round + "/leaderboard",
                "rounds/" + round + "/leaderboard/units",
                "/thi/" + slug,
                "/thi/" + slug + "/tro-giup",
                "/thi/" + slug + "/bao-loi",
                "/thi/" + slug + "/on-tap",
                "/thi/" + slug + "/nhung",
                "/thi/" + slug + "/manifest.webmanifest",
                "/bang/" + slug + "/ca-nhan.json",
                "/bang/" + slug + "/don-vi.html",
                "/bang/" + slug + "/" + round + "/ca-nhan.json",
                "/bang/" + slug + "/toan-cuoc-thi/ca-nhan.json",
                "/bang/" + slug + "/dot.json")) {
            Answer answer = door.get(path);
            if (answer.status() < 400 || answer.text().contains(draft.title())) {
                seen.add(path + " " + answer.status());
            }
        }
        assertThat(seen).isEmpty();
        assertThat(door.get("contests").text()).doesNotContain(slug);
        assertThat(door.get("/tro-giup").text()).doesNotContain(draft.title());
    }

    @Test
    void nobody_registers_for_a_draft_and_nobody_starts_in_it() {
        ContestDefinition draft = draft("ban-nhap-vao", clock.instant().plus(Duration.ofHours(1)));
        clock.turn(Duration.ofHours(2));

        Answer registration = door.post(null, "contests/" + draft.slug() + "/participants", Map.of());
        assertThat(registration.status()).isEqualTo(404);
        assertThatThrownBy(() -> contests.round(draft.rounds().getFirst().id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> contests.contest(draft.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void a_draft_whose_times_have_come_is_not_opened_by_hand_and_not_announced() {
        ContestDefinition draft = draft("ban-nhap-qua-gio", clock.instant().plus(Duration.ofHours(1)));

        assertThatThrownBy(() -> Access.asSystem(() -> {
                    times.openNow(draft.rounds().getFirst().id());
                    return true;
                }))
                .isInstanceOf(TimesRefused.class)
                .hasMessageContaining("chưa công bố")
                .hasMessageContaining("bộ câu hỏi");
        clock.turn(Duration.ofHours(2));
        assertThatThrownBy(() -> announce(draft))
                .isInstanceOf(TimesRefused.class)
                .hasMessageContaining("đã qua");
        assertThat(Access.asSystem(() -> contests.contest(draft.id())).announced())
                .isFalse();
    }

    @Test
    void from_the_announcement_on_everybody_sees_it() {
        ContestDefinition draft = draft("ban-nhap-cong-bo", clock.instant().plus(Duration.ofDays(20)));
        assertThat(door.get("contests/" + draft.slug()).status()).isEqualTo(404);

        announce(draft);

        assertThat(door.get("contests/" + draft.slug()).text("title")).isEqualTo(draft.title());
        assertThat(door.get("contests").text()).contains(draft.slug());
        assertThat(door.get("/thi/" + draft.slug()).status()).isEqualTo(200);
        assertThatThrownBy(() -> announce(draft))
                .isInstanceOf(TimesRefused.class)
                .hasMessageContaining("đã được công bố");
    }

    @Test
    void a_copy_takes_rules_prizes_and_gaps_but_no_people_results_or_question_set() {
        ContestDefinition model = contests.bySlug("co-dien");
        Instant first = clock.instant().plus(Duration.ofDays(100));

        Outline outline = Access.asSystem(() -> preparation.copyOf(model.id(), first));
        ContestDefinition copy = make("ban-sao", model, outline);

        assertThat(copy.announced()).isFalse();
        assertThat(copy.rules()).isEqualTo(model.rules());
        assertThat(copy.prizes()).isEqualTo(model.prizes());
        assertThat(copy.questionSet()).isNull();
        assertThat(copy.rounds()).hasSameSizeAs(model.rounds());
        assertThat(copy.rounds().getFirst().opensAt()).isEqualTo(first);
        assertThat(Duration.between(
                        copy.rounds().getFirst().opensAt(),
                        copy.rounds().getLast().closesAt()))
                .isEqualTo(Duration.between(
                        model.rounds().getFirst().opensAt(),
                        model.rounds().getLast().closesAt()));
    }

    @Test
    void no_template_contradicts_itself() {
        ContestDefinition model = contests.bySlug("co-dien");
        for (ContestTemplate template : ContestTemplate.values()) {
            Outline outline = Access.asSystem(() -> preparation.of(template, Instant.parse("2024-11-04T01:00:00Z")));
            List<RulesConflict> errors = Access.asSystem(() -> preparation.conflicts(
                            new NewContest(identity("mau"), model.units(), model.bank(), outline, outline.rounds())))
                    .stream()
                    .filter(RulesConflict::error)
                    .toList();
            assertThat(errors).as(template.name()).isEmpty();
        }
    }

    @Test
    void a_deleted_draft_takes_its_rounds_lists_and_plan_along_after_naming_them() {
        ContestDefinition draft = draft("ban-nhap-xoa", clock.instant().plus(Duration.ofDays(20)));
        long unit = Access.asSystem(() -> units.tree(draft.units()).all())
                .getFirst()
                .id()
                .value();
        db.sql("INSERT INTO roster_member (contest_id, unit_id, full_name, name_key, added_at) VALUES (?, ?, ?, ?, ?)")
                .params(draft.id().value(), unit, "Hà Thị Nháp", "ha thi nhap", clock.instant())
                .update();
        db.sql("INSERT INTO practice_release (contest_id, kind, source_id, name, released_at, released_by)"
                        + " VALUES (?, 'TOPIC', 1, 'Chủ đề', ?, 'thu')")
                .params(draft.id().value(), clock.instant())
                .update();
        asSystem(() -> plan.assign(draft.id(), PlanStep.REHEARSAL, "Bà Lan", null));

        assertThat(Access.asSystem(() -> preparation.contents(draft.id())))
                .anyMatch(part -> part.contains("4 kỳ thi"))
                .contains("1 người trong danh sách dự thi", "1 lần đưa câu hỏi ra ôn tập")
                .anyMatch(part -> part.contains("1 bước"));
        asSystem(() -> preparation.delete(draft.id()));

        assertThatThrownBy(() -> Access.asSystem(() -> contests.bySlug("ban-nhap-xoa")))
                .isInstanceOf(NotFound.class);
        for (String table : List.of("round", "contest_step", "roster_member", "practice_release", "contest_page")) {
            assertThat(db.sql("SELECT COUNT(*) FROM " + table + " WHERE contest_id = ?")
                            .param(draft.id().value())
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void an_announced_contest_is_not_deleted() {
        ContestDefinition draft = draft("cong-bo-khong-xoa", clock.instant().plus(Duration.ofDays(20)));
        announce(draft);

        assertThatThrownBy(() -> asSystem(() -> preparation.delete(draft.id())))
                .isInstanceOf(ContestRefused.class)
                .hasMessageContaining("đã công bố");
        assertThat(contests.bySlug("cong-bo-khong-xoa").rounds()).hasSize(4);
    }

    @Test
    void a_draft_that_something_unknown_hangs_on_stays_whole() {
        ContestDefinition draft = draft("ban-nhap-vuong", clock.instant().plus(Duration.ofDays(20)));
        db.sql("INSERT INTO amendment (contest_id, number, made_at, made_by, reason, changes, consequences,"
                        + " rules_before, rules_after) VALUES (?, 1, ?, 'thu', 'thử', '[]', '[]', '{}', '{}')")
                .params(draft.id().value(), clock.instant())
                .update();

        assertThatThrownBy(() -> asSystem(() -> preparation.delete(draft.id())))
                .isInstanceOf(ContestRefused.class)
                .hasMessageContaining("còn dữ liệu khác");
        assertThat(Access.asSystem(() -> contests.bySlug("ban-nhap-vuong")).rounds())
                .hasSize(4);
    }

    @Test
    void the_pages_of_a_contest_take_its_colour_and_those_of_others_carry_no_word_about_it() {
        ContestDefinition draft = draft("mau-lam", clock.instant().plus(Duration.ofDays(20)));
        asSystem(() -> preparation.rename(
                draft.id(),
                new ContestIdentity(
                        "mau-lam",
                        draft.title(),
                        "",
                        "Ban Tổ chức thử",
                        "",
                        "",
                        null,
                        "",
                        null,
                        new ContestLook(null, Accent.LAM))));
        announce(draft);

        for (String page : List.of("/thi/mau-lam", "/thi/mau-lam/on-tap", "/thi/mau-lam/tro-giup")) {
            assertThat(door.get(page).text()).as(page).contains(Accent.LAM.deep());
        }
        assertThat(door.get("/thi/mau-lam/manifest.webmanifest").text("theme_color"))
                .isEqualTo(Accent.LAM.deep());
        assertThat(door.get("/thi/co-dien").text()).contains(Accent.SON.deep()).doesNotContain("<style>");
    }

    private static void asSystem(Runnable act) {
        Access.asSystem(() -> {
            act.run();
            return true;
        });
    }

    private void announce(ContestDefinition draft) {
        Access.asSystem(() -> {
            announcing.announce(draft.id());
            return true;
        });
    }

    private ContestDefinition draft(String slug, Instant opens) {
        ContestDefinition model = contests.bySlug("co-dien");
        return make(slug, model, Access.asSystem(() -> preparation.of(ContestTemplate.WEEKLY_PREDICTION, opens)));
    }

    private ContestDefinition make(String slug, ContestDefinition model, Outline outline) {
        return Access.asSystem(() -> {
            preparation.create(new NewContest(identity(slug), model.units(), model.bank(), outline, outline.rounds()));
            contests.forgetCaches();
            return contests.bySlug(slug);
        });
    }

    private static ContestIdentity identity(String slug) {
        return new ContestIdentity(
                slug,
                "Cuộc thi nháp " + slug,
                "",
                "Ban Tổ chức thử",
                "",
                "01-KH/BTC",
                null,
                "",
                null,
                ContestLook.PLAIN);
    }
}
