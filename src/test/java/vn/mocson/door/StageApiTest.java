package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.award.SealBroken;
import vn.mocson.award.SealedResult;
import vn.mocson.ceremony.AwardKey;
import vn.mocson.ceremony.CeremonyRefused;
import vn.mocson.ceremony.CeremonyService;
import vn.mocson.ceremony.Programme;
import vn.mocson.ceremony.ProgrammeItem;
import vn.mocson.ceremony.Receiver;
import vn.mocson.ceremony.Show;
import vn.mocson.ceremony.ShowId;
import vn.mocson.ceremony.ShowKind;
import vn.mocson.ceremony.StageRole;
import vn.mocson.ceremony.StageSide;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.contest.ContestDefinition.PrizeScope;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.exam.ExamJobs;
import vn.mocson.participant.ParticipantId;
import vn.mocson.participant.PersonErased;
import vn.mocson.participant.ProfilesJoined;
import vn.mocson.standings.RulingId;
import vn.mocson.standings.RulingService;
import vn.mocson.standings.StandingsJobs;

/** A show over real HTTP: what a token opens, and how one number moves every screen. */
@DoorTest
@Timeout(120)
class StageApiTest {

    private static final Staff SECRETARY = new Staff("thu-ky-le", "STAFF", "SECRETARY");
    private static final String PLAIN = "{paper: {questions: 5, durationMinutes: 30}, attempts: {max: null}}";

    @Autowired
    Door door;

    @Autowired
    People people;

    @Autowired
    Contests contests;

    @Autowired
    ContestService definitions;

    @Autowired
    CeremonyService ceremonies;

    @Autowired
    BeanFactory beans;

    @Autowired
    TestClock clock;

    @Autowired
    ExamJobs examJobs;

    @Autowired
    StandingsJobs standingsJobs;

    @Autowired
    RulingService rulings;

    @Autowired
    JdbcClient db;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private ContestId id(String slug) {
        return definitions.bySlug(slug).id();
    }

    private String contest() {
        return contests.closingIn(
                Duration.ofHours(2),
                PLAIN,
                List.of(
                        new Prize(PrizeScope.INDIVIDUAL, "Giải Nhất", 1, 2_000_000),
                        new Prize(PrizeScope.INDIVIDUAL, "Giải Nhì", 1, 1_000_000)));
    }

    /** Three sat, the round is over and its result is sealed. */
    private SealedResult sealed(String slug) {
        for (String name : List.of("Nguyễn Thị Nhất", "Trần Văn Nhì", "Lê Thị Ba")) {
            Person person = people.applicant(slug).named(name).registered();
            clock.turn(Duration.ofMinutes(1));
            person.sits().submitWithRight(name.endsWith("Nhất") ? 5 : name.endsWith("Nhì") ? 4 : 1);
        }
        return closeAndSeal(slug);
    }

    private SealedResult closeAndSeal(String slug) {
        clock.turn(Duration.ofHours(3));
        examJobs.closeOverdue();
        standingsJobs.finishClosedRounds();
        Awards awards = new Awards(beans);
        return awards.sealed(awards.ofContest(slug));
    }

    /** Without the first winner, by a numbered decision. */
    private void sealedAgain(String slug, SealedResult before) {
        ParticipantId winner = Objects.requireNonNull(before.awards().getFirst().person());
        RulingId ruling = Access.asSystem(
                () -> rulings.proposeDisqualification(id(slug), winner, null, "Thi hộ, đã có biên bản số 12"));
        new Staff("giam-khao", "JUDGE")
                .does(() -> rulings.confirm(ruling, rulings.dryRun(ruling).hash()));
        Awards awards = new Awards(beans);
        awards.sealedAgain(awards.ofContest(slug), "12/QĐ-BTC", "Hủy kết quả của một người thi hộ");
    }

    private ShowId rehearsal(String slug) {
        return SECRETARY.does(() -> ceremonies.prepare(id(slug), ShowKind.REHEARSAL));
    }

    private String token(ShowId show, StageRole role) {
        return SECRETARY
                .does(() -> ceremonies.letIn(show, role, StageSide.LIST))
                .token();
    }

    private Answer state(String token) {
        return door.get("stage/" + token + "/state");
    }

    private Answer move(String token, Map<String, ?> body) {
        return door.post(null, "stage/" + token + "/state", body);
    }

    private Show shown(String slug) {
        return SECRETARY.does(() -> ceremonies.shows(id(slug))).getFirst();
    }

    // ---- tokens

    @Test
    void a_token_nobody_was_given_opens_nothing() {
        assertThat(state("AAAA").status()).isEqualTo(404);
        assertThat(state("AAAA").code()).isEqualTo("STAGE_UNKNOWN");
        assertThat(door.get("stage/AAAA/deck").status()).isEqualTo(404);
    }

    @Test
    void tokens_are_long_never_the_same_and_not_kept() {
        ShowId show = rehearsal(contest());

        List<String> tokens = IntStream.range(0, 5)
                .mapToObj(i -> token(show, StageRole.STAGE))
                .toList();

        assertThat(new HashSet<>(tokens)).hasSize(5);
        assertThat(tokens).allSatisfy(token -> {
            assertThat(token).hasSize(32);
            assertThat(db.sql("SELECT COUNT(*) FROM stage_token WHERE token_hash = ?")
                            .param(token)
                            .query(Long.class)
                            .single())
                    .isZero();
        });
    }

    @Test
    void a_revoked_token_opens_nothing_and_the_others_go_on() {
        String slug = contest();
        ShowId show = rehearsal(slug);
        String lost = token(show, StageRole.REMOTE);
        String kept = token(show, StageRole.REMOTE);

        SECRETARY.does(() -> ceremonies.shutOut(shown(slug).screens().getFirst().id()));

        assertThat(move(lost, Map.of("revision", 0, "pause", 1)).status()).isEqualTo(404);
        assertThat(move(kept, Map.of("revision", 0, "pause", 1)).status()).isEqualTo(200);
    }

    @Test
    void a_page_is_served_without_telling_its_address_on() {
        Answer page = door.get("/san-khau/khong-mo-gi");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(page.text()).contains("<stage-screen token=\"khong-mo-gi\" base=\"/api/v1/stage\">");
        assertThat(door.get("/dieu-khien/x").text()).contains("<stage-control token=\"x\"");
    }

    @Test
    void only_those_who_may_see_results_prepare_a_show() {
        String slug = contest();

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> new Staff("bien-tap", "STAFF", "ORGANIZER")
                        .does(() -> ceremonies.prepare(id(slug), ShowKind.REHEARSAL)));
    }

    // ---- the deck

    @Test
    void a_rehearsal_may_come_before_anything_is_sealed_and_has_sample_names() {
        String token = token(rehearsal(contest()), StageRole.STAGE);

        Answer deck = door.get("stage/" + token + "/deck").expect(200);

        assertThat(deck.text("kind")).isEqualTo("REHEARSAL");
        assertThat(deck.text("role")).isEqualTo("STAGE");
        assertThat(deck.text()).contains("Nguyễn Văn Mẫu 1").contains("THỬ").doesNotContain("\"words\"");
        assertThat(state(token).text("hash")).isEqualTo(deck.text("hash"));
    }

    @Test
    void no_browser_stores_a_deck_by_itself() {
        String token = token(rehearsal(contest()), StageRole.PRESENTER);

        assertThat(door.get("stage/" + token + "/deck").expect(200).header("Cache-Control"))
                .isEqualTo("no-store");
    }

    @Test
    void a_side_screen_is_told_what_it_shows() {
        Answer deck = door.get("stage/" + token(rehearsal(contest()), StageRole.SIDE) + "/deck");

        assertThat(deck.text("side")).isEqualTo("LIST");
    }

    // ---- moving

    @Test
    void a_remote_moves_every_screen() {
        ShowId show = rehearsal(contest());
        String stage = token(show, StageRole.STAGE);

        Answer moved = move(token(show, StageRole.REMOTE), Map.of("revision", 0, "pause", 2, "speed", 1.5))
                .expect(200);

        assertThat(moved.at("revision").asInt()).isEqualTo(1);
        assertThat(state(stage).at("pause").asInt()).isEqualTo(2);
        assertThat(state(stage).at("speed").asDouble()).isEqualTo(1.5);
        assertThat(state(stage).at("started").isNull()).isFalse();
    }

    @Test
    void a_screen_only_looks() {
        String stage = token(rehearsal(contest()), StageRole.STAGE);

        Answer answer = move(stage, Map.of("revision", 0, "pause", 1));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(state(stage).at("pause").asInt()).isZero();
    }

    @Test
    void a_press_on_an_old_picture_does_nothing_and_is_told_where_the_show_stands() {
        String remote = token(rehearsal(contest()), StageRole.REMOTE);
        move(remote, Map.of("revision", 0, "pause", 1)).expect(200);

        Answer late = move(remote, Map.of("revision", 0, "pause", 1));

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.at("state/pause").asInt()).isEqualTo(1);
        assertThat(late.at("state/revision").asInt()).isEqualTo(1);
    }

    @Test
    void remotes_that_press_at_the_same_moment_move_it_once() {
        ShowId show = rehearsal(contest());
        List<String> remotes = IntStream.range(0, 6)
                .mapToObj(i -> token(show, StageRole.REMOTE))
                .toList();
        CountDownLatch together = new CountDownLatch(1);
        List<CompletableFuture<Answer>> presses = new ArrayList<>();
        for (String remote : remotes) {
            presses.add(CompletableFuture.supplyAsync(() -> {
                try {
                    together.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return move(remote, Map.of("revision", 0, "pause", 1));
            }));
        }

        together.countDown();

        assertThat(presses.stream().map(CompletableFuture::join).map(Answer::status))
                .containsExactlyInAnyOrder(200, 409, 409, 409, 409, 409);
        assertThat(state(remotes.getFirst()).at("revision").asInt()).isEqualTo(1);
    }

    @Test
    void there_is_no_stop_behind_the_last_and_none_before_the_first() {
        ShowId show = rehearsal(contest());
        String remote = token(show, StageRole.REMOTE);
        int last = door.get("stage/" + remote + "/deck").at("pauses").asInt();

        assertThat(move(remote, Map.of("revision", 0, "pause", last + 1)).status())
                .isEqualTo(400);
        assertThat(move(remote, Map.of("revision", 0, "pause", -1)).code()).isEqualTo("STAGE_NO_SUCH_PAUSE");
        assertThat(move(remote, Map.of("revision", 0, "speed", 9)).code()).isEqualTo("STAGE_SPEED");
        move(remote, Map.of("revision", 0, "pause", last)).expect(200);
    }

    @Test
    void a_screen_that_waits_is_told_when_the_show_moves() {
        ShowId show = rehearsal(contest());
        String stage = token(show, StageRole.STAGE);
        String remote = token(show, StageRole.REMOTE);
        CompletableFuture<Answer> waiting =
                CompletableFuture.supplyAsync(() -> door.get("stage/" + stage + "/state?after=0"));

        move(remote, Map.of("revision", 0, "pause", 3)).expect(200);

        assertThat(waiting.join().at("pause").asInt()).isEqualTo(3);
    }

    @Test
    void a_show_that_is_over_moves_no_more() {
        String remote = token(rehearsal(contest()), StageRole.REMOTE);
        move(remote, Map.of("revision", 0, "start", true)).expect(200);
        move(remote, Map.of("revision", 1, "finish", true)).expect(200);

        Answer after = move(remote, Map.of("revision", 2, "pause", 1));

        assertThat(after.code()).isEqualTo("STAGE_FINISHED");
    }

    /** Nothing is kept anywhere else: what a new process reads is what stood there before the answer. */
    @Test
    void where_a_show_stands_is_in_the_database_before_anybody_is_told() {
        ShowId show = rehearsal(contest());
        String remote = token(show, StageRole.REMOTE);
        move(remote, Map.of("revision", 0, "pause", 2, "blank", true)).expect(200);

        Map<String, Object> row = db.sql("SELECT pause, blank, revision FROM ceremony_show WHERE id = ?")
                .param(show.toString())
                .query()
                .singleRow();

        assertThat(row.get("pause")).isEqualTo(2);
        assertThat(row.get("blank")).isEqualTo(true);
        assertThat(row.get("revision")).isEqualTo(1L);
    }

    // ---- the sealed result

    @Test
    void without_a_seal_there_is_no_real_show() {
        String slug = contest();

        assertThatExceptionOfType(CeremonyRefused.class)
                .isThrownBy(() -> SECRETARY.does(() -> ceremonies.prepare(id(slug), ShowKind.REAL)))
                .extracting(CeremonyRefused::code)
                .isEqualTo("NOTHING_SEALED");
    }

    @Test
    void a_real_show_has_the_names_of_the_sealed_result_and_its_hash() {
        String slug = contest();
        SealedResult result = sealed(slug);
        ShowId show = SECRETARY.does(() -> ceremonies.prepare(id(slug), ShowKind.REAL));
        String presenter = token(show, StageRole.PRESENTER);

        Answer deck = door.get("stage/" + presenter + "/deck").expect(200);

        assertThat(deck.at("sealed/0").asString()).isEqualTo(result.sha256());
        assertThat(deck.list("groups").stream().map(group -> group.get("title").asString()))
                .containsExactly("Giải Nhì", "Giải Nhất");
        assertThat(deck.list("steps").stream()
                        .filter(step -> step.get("type").asString().equals("NAME"))
                        .map(step -> step.get("holder").asString()))
                .containsExactly("Trần Văn Nhì", "Nguyễn Thị Nhất");
        move(presenter, Map.of("revision", 0, "start", true)).expect(200);
    }

    @Test
    void a_show_does_not_begin_when_its_result_has_a_later_version() {
        String slug = contest();
        SealedResult result = sealed(slug);
        ShowId show = SECRETARY.does(() -> ceremonies.prepare(id(slug), ShowKind.REAL));
        String remote = token(show, StageRole.REMOTE);
        sealedAgain(slug, result);

        Answer start = move(remote, Map.of("revision", 0, "start", true));
        Answer press = move(remote, Map.of("revision", 0, "pause", 1));

        assertThat(start.status()).isEqualTo(409);
        assertThat(start.code()).isEqualTo("SCRIPT_STALE");
        assertThat(press.code()).isEqualTo("SCRIPT_STALE");
        assertThat(state(remote).at("started").isNull()).isTrue();
        assertThatExceptionOfType(CeremonyRefused.class).isThrownBy(() -> SECRETARY.does(() -> ceremonies.file(show)));
    }

    @Test
    void a_show_does_not_begin_when_what_was_sealed_was_changed() {
        String slug = contest();
        SealedResult result = sealed(slug);
        ShowId show = SECRETARY.does(() -> ceremonies.prepare(id(slug), ShowKind.REAL));
        String remote = token(show, StageRole.REMOTE);
        db.sql("UPDATE award_seal SET content = CONCAT(content, ' ') WHERE sha256 = ?")
                .param(result.sha256())
                .update();

        assertThat(move(remote, Map.of("revision", 0, "start", true)).code()).isEqualTo("SEAL_BROKEN");
        assertThatExceptionOfType(SealBroken.class)
                .isThrownBy(() -> SECRETARY.does(() -> ceremonies.prepare(id(slug), ShowKind.REAL)));
    }

    @Test
    void a_show_does_not_begin_when_its_script_was_changed() {
        String slug = contest();
        ShowId show = rehearsal(slug);
        String remote = token(show, StageRole.REMOTE);
        db.sql("UPDATE ceremony_show SET deck = REPLACE(deck, 'Mẫu 1', 'Khác') WHERE id = ?")
                .param(show.toString())
                .update();

        assertThat(move(remote, Map.of("revision", 0, "start", true)).code()).isEqualTo("SCRIPT_BROKEN");
    }

    @Test
    void a_show_that_has_begun_goes_on_whatever_is_sealed_meanwhile() {
        String slug = contest();
        SealedResult result = sealed(slug);
        String remote = token(SECRETARY.does(() -> ceremonies.prepare(id(slug), ShowKind.REAL)), StageRole.REMOTE);
        move(remote, Map.of("revision", 0, "pause", 1)).expect(200);
        sealedAgain(slug, result);

        assertThat(move(remote, Map.of("revision", 1, "pause", 2)).status()).isEqualTo(200);
    }

    @Test
    void who_receives_for_a_winner_and_the_words_are_in_the_next_show() {
        String slug = contest();
        sealed(slug);
        SECRETARY.does(() -> {
            var desk = ceremonies.desk(id(slug));
            ceremonies.receive(id(slug), desk.awards().getFirst().key(), new Receiver("Đỗ Thay Mặt", false));
            List<ProgrammeItem> items = new ArrayList<>(desk.items());
            items.addFirst(new ProgrammeItem.Message("Chào mừng quý vị", "", "Kính thưa quý vị"));
            ceremonies.save(id(slug), 0, new Programme("Lễ tổng kết", "", List.of(), items));
        });

        String presenter =
                token(SECRETARY.does(() -> ceremonies.prepare(id(slug), ShowKind.REAL)), StageRole.PRESENTER);

        JsonNode deck = door.get("stage/" + presenter + "/deck").json();
        assertThat(deck.toString()).contains("Đỗ Thay Mặt", "Kính thưa quý vị", "Lễ tổng kết");
    }

    @Test
    void two_people_do_not_overwrite_each_others_programme() {
        String slug = contest();
        SECRETARY.does(() -> ceremonies.save(id(slug), 0, new Programme("Một", "", List.of(), List.of())));

        assertThatExceptionOfType(CeremonyRefused.class)
                .isThrownBy(() -> SECRETARY.does(
                        () -> ceremonies.save(id(slug), 0, new Programme("Hai", "", List.of(), List.of()))))
                .extracting(CeremonyRefused::code)
                .isEqualTo("PROGRAMME_CHANGED");
    }

    @Test
    void the_files_for_the_hall_and_the_book_are_made_from_the_sealed_result() {
        String slug = contest();
        sealed(slug);
        ShowId show = SECRETARY.does(() -> ceremonies.prepare(id(slug), ShowKind.REAL));

        String file = new String(SECRETARY.does(() -> ceremonies.file(show)), StandardCharsets.UTF_8);

        assertThat(file).contains("Nguyễn Thị Nhất").doesNotContainPattern("https?:");
        assertThat(SECRETARY.does(() -> ceremonies.book(id(slug)))).startsWith('%', 'P', 'D', 'F');
        assertThat(SECRETARY.does(() -> ceremonies.cues(id(slug)))).startsWith('%', 'P', 'D', 'F');
    }

    // ---- personal data

    @Test
    void when_somebody_is_erased_the_shows_that_name_them_end_and_say_nothing_of_them() {
        String slug = contest();
        SealedResult result = sealed(slug);
        ParticipantId winner = Objects.requireNonNull(result.awards().getFirst().person());
        SECRETARY.does(() -> ceremonies.receive(
                id(slug), ceremonies.desk(id(slug)).awards().getFirst().key(), new Receiver("Đỗ Thay Mặt", false)));
        ShowId show = SECRETARY.does(() -> ceremonies.prepare(id(slug), ShowKind.REAL));
        String stage = token(show, StageRole.STAGE);

        transaction.executeWithoutResult(
                status -> events.publishEvent(new PersonErased(winner, id(slug), "0900000000")));

        assertThat(door.get("stage/" + stage + "/deck").status()).isEqualTo(404);
        assertThat(shown(slug).readable()).isFalse();
        assertThat(db.sql("SELECT COUNT(*) FROM ceremony_receiver WHERE contest_id = ?")
                        .param(id(slug).value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void when_two_registrations_become_one_the_shows_and_receivers_go_with_the_one_that_stays() {
        String slug = contest();
        SealedResult result = sealed(slug);
        ParticipantId gone = Objects.requireNonNull(result.awards().getFirst().person());
        ParticipantId kept = Objects.requireNonNull(result.awards().getLast().person());
        SECRETARY.does(() -> ceremonies.receive(
                id(slug), new AwardKey("c", "Giải Nhất", "p:" + gone), new Receiver("Đỗ Thay Mặt", false)));
        SECRETARY.does(() -> ceremonies.receive(
                id(slug), new AwardKey("c", "Giải Nhì", "p:" + gone), new Receiver("Bị thay", false)));
        SECRETARY.does(
                () -> ceremonies.receive(id(slug), new AwardKey("c", "Giải Nhì", "p:" + kept), new Receiver("", true)));
        SECRETARY.does(() -> ceremonies.prepare(id(slug), ShowKind.REAL));

        transaction.executeWithoutResult(status -> events.publishEvent(new ProfilesJoined(id(slug), kept, gone)));

        assertThat(db.sql("SELECT CONCAT(prize, ' ', behalf, holder) FROM ceremony_receiver WHERE contest_id = ?"
                                + " ORDER BY prize DESC")
                        .param(id(slug).value())
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder("Giải Nhất Đỗ Thay Mặtp:" + kept, "Giải Nhì p:" + kept);
        assertThat(db.sql("SELECT COUNT(*) FROM ceremony_show_person WHERE participant_id = ?")
                        .param(gone.toString())
                        .query(Long.class)
                        .single())
                .isZero();

        transaction.executeWithoutResult(status -> events.publishEvent(new PersonErased(kept, id(slug), "0900000000")));

        assertThat(shown(slug).readable()).isFalse();
    }

    // ---- the frozen board

    private void handsIn(String slug, String name, int right) {
        people.applicant(slug).named(name).registered().sits().submitWithRight(right);
        clock.turn(Duration.ofMinutes(1));
    }

    @Test
    void a_frozen_board_opens_from_what_the_public_saw_to_what_was_sealed() {
        String slug = contests.closingIn(
                Duration.ofHours(2),
                "{paper: {questions: 5, durationMinutes: 30}, attempts: {max: null}, rankBy: [CORRECT],"
                        + " leaderboard: {frozenLastMinutes: 60}}",
                List.of(new Prize(PrizeScope.INDIVIDUAL, "Giải Nhất", 1, 0)));
        handsIn(slug, "An", 4);
        handsIn(slug, "Bình", 3);
        clock.turn(Duration.ofMinutes(70));
        handsIn(slug, "Chi", 5);
        closeAndSeal(slug);
        long round = definitions.bySlug(slug).rounds().getFirst().id().value();
        SECRETARY.does(() -> ceremonies.save(
                id(slug),
                0,
                new Programme("", "", List.of(), List.of(new ProgrammeItem.FrozenBoard(round, 10, "", "")))));

        String stage = token(SECRETARY.does(() -> ceremonies.prepare(id(slug), ShowKind.REAL)), StageRole.STAGE);

        List<JsonNode> climbs = door.get("stage/" + stage + "/deck").list("steps").stream()
                .filter(step -> step.get("type").asString().equals("CLIMB"))
                .toList();
        assertThat(rows(climbs.getFirst())).containsExactly("An 4 câu đúng", "Bình 3 câu đúng");
        assertThat(rows(climbs.getLast())).containsExactly("Chi 5 câu đúng", "An 4 câu đúng", "Bình 3 câu đúng");
    }

    private static List<String> rows(JsonNode climb) {
        return climb.get("rows")
                .valueStream()
                .map(row -> row.get("holder").asString() + " " + row.get("text").asString())
                .toList();
    }
}
