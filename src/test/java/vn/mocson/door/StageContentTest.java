package vn.mocson.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import vn.mocson.DoorTest;
import vn.mocson.TestClock;
import vn.mocson.award.SealedAward;
import vn.mocson.award.SealedResult;
import vn.mocson.ceremony.CeremonyService;
import vn.mocson.ceremony.Programme;
import vn.mocson.ceremony.ProgrammeItem;
import vn.mocson.ceremony.ShowKind;
import vn.mocson.ceremony.StageRole;
import vn.mocson.common.security.Access;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.contest.ContestDefinition.PrizeScope;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.exam.ExamJobs;
import vn.mocson.participant.ParticipantId;
import vn.mocson.questionbank.BankId;
import vn.mocson.questionbank.Decision;
import vn.mocson.questionbank.QuestionBankService;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionSetService;
import vn.mocson.questionbank.SetId;
import vn.mocson.questionbank.SetItem;
import vn.mocson.standings.RulingId;
import vn.mocson.standings.RulingService;
import vn.mocson.standings.StandingsJobs;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitService;

/** What comes onto a stage from a contest that was really held: its questions, its frozen board, its units' pictures. */
@DoorTest
class StageContentTest {

    private static final Staff SECRETARY = new Staff("thu-ky-san-khau", "STAFF", "SECRETARY");
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String PAPER =
            "paper: {questions: 5, durationMinutes: 30}, attempts: {max: null}, rankBy: [CORRECT, SUBMITTED_AT]";

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
    UnitService units;

    @Autowired
    QuestionBankService banks;

    @Autowired
    QuestionSetService sets;

    @Autowired
    RulingService rulings;

    @Autowired
    BeanFactory beans;

    @Autowired
    TestClock clock;

    @Autowired
    ExamJobs examJobs;

    @Autowired
    StandingsJobs standingsJobs;

    private Awards awards;
    private String slug = "";

    @BeforeEach
    void awards() {
        awards = new Awards(beans);
    }

    private void contest(String rules, Prize... prizes) {
        slug = contests.closingIn(Duration.ofHours(2), "{" + PAPER + ", " + rules + "}", List.of(prizes));
    }

    private static Prize prize(String name, int count) {
        return new Prize(PrizeScope.INDIVIDUAL, name, count, 0);
    }

    private ContestId id() {
        return definitions.bySlug(slug).id();
    }

    private Person handsIn(String name, int right) {
        return handsIn(people.applicant(slug).named(name).registered(), right);
    }

    private Person handsIn(Person person, int right) {
        person.sits().submitWithRight(right);
        clock.turn(Duration.ofMinutes(1));
        return person;
    }

    private SealedResult closedAndSealed() {
        clock.turn(Duration.ofHours(3));
        examJobs.closeOverdue();
        standingsJobs.finishClosedRounds();
        return awards.sealed(awards.ofContest(slug));
    }

    private List<JsonNode> stage(String type, ProgrammeItem item) {
        SECRETARY.does(() -> ceremonies.save(id(), 0, new Programme("", "", List.of(), List.of(item))));
        String token = SECRETARY.does(() -> ceremonies
                .letIn(ceremonies.prepare(id(), ShowKind.REAL), StageRole.STAGE, null)
                .token());
        return door.get("stage/" + token + "/deck").list("steps").stream()
                .filter(step -> step.get("type").asString().equals(type))
                .toList();
    }

    private static String code(Throwable refusal) {
        return refusal instanceof Refusal known ? known.code() : refusal.toString();
    }

    // ---- history questions

    private record Own(BankId bank, SetId set) {}

    /** With questions of its own: the other tests' contests, which are open, ask the common ones. */
    private Own contestOfItsOwnQuestions(String showKey) {
        SetId common = Objects.requireNonNull(definitions.bySlug("co-dien").questionSet());
        List<QuestionDraft> questions = Access.asSystem(() -> sets.items(common)).stream()
                .map(SetItem::draft)
                .toList();
        BankId bank = Access.asSystem(
                () -> banks.createApproved("san-khau-" + NUMBER.incrementAndGet(), "Sân khấu", questions));
        SetId set = Access.asSystem(
                () -> sets.createSealed(bank, "Bộ số 1", new Decision("1-QĐ", LocalDate.of(2024, 7, 15), "")));
        slug = contests.closingIn(
                Duration.ofHours(2),
                "{" + PAPER + ", results: {showKey: " + showKey + "}}",
                bank,
                set,
                List.of(prize("Giải Nhất", 1)));
        return new Own(bank, set);
    }

    private Map<Long, String> questions() {
        return SECRETARY.does(() -> ceremonies.desk(id()).questions());
    }

    @Test
    void a_question_of_a_finished_round_is_asked_and_then_answered_with_its_source() {
        contestOfItsOwnQuestions("AT_ROUND_CLOSE");
        handsIn("An", 5);
        closedAndSealed();
        long question = questions().entrySet().stream()
                .filter(each -> each.getValue().equals("Đảng Cộng sản Việt Nam được thành lập ngày nào?"))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();

        List<JsonNode> steps = stage("HISTORY", new ProgrammeItem.History(question, ""));

        assertThat(steps).hasSize(2);
        assertThat(steps.get(0).get("right")).isEmpty();
        assertThat(steps.get(0).get("source").asString()).isEmpty();
        JsonNode answer = steps.get(1);
        assertThat(answer.get("options").get(answer.get("right").get(0).asInt()).asString())
                .isEqualTo("03/02/1930");
        assertThat(answer.get("source").asString()).isEqualTo("Bộ câu hỏi thử nghiệm");
    }

    @Test
    void while_the_round_is_open_no_question_of_it_is_offered() {
        contestOfItsOwnQuestions("AT_ROUND_CLOSE");
        handsIn("An", 5);

        assertThat(questions()).isEmpty();
    }

    @Test
    void what_an_open_contest_elsewhere_asks_is_not_told_in_the_hall() {
        Own own = contestOfItsOwnQuestions("AT_ROUND_CLOSE");
        handsIn("An", 5);
        closedAndSealed();
        assertThat(questions()).isNotEmpty();

        contests.closingIn(Duration.ofHours(2), "{" + PAPER + "}", own.bank(), own.set());

        assertThat(questions()).isEmpty();
    }

    @Test
    void a_question_whose_key_appears_with_the_publication_is_not_shown_before_it() {
        contestOfItsOwnQuestions("AT_PUBLICATION");
        handsIn("An", 5);
        SealedResult result = closedAndSealed();
        assertThat(questions()).isEmpty();

        awards.publish(result.id());

        assertThat(questions()).isNotEmpty();
    }

    @Test
    void a_programme_with_a_question_that_may_not_be_told_gives_no_show() {
        contestOfItsOwnQuestions("NEVER");
        handsIn("An", 5);
        awards.publish(closedAndSealed().id());

        assertThatThrownBy(() -> stage("HISTORY", new ProgrammeItem.History(1, "")))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("QUESTION_NOT_SHOWN"));
    }

    // ---- the frozen board

    @Test
    void a_frozen_board_is_climbed_from_the_last_place_up_to_the_final_ranking() {
        contest("leaderboard: {frozenLastMinutes: 60}", prize("Giải Nhất", 1), prize("Giải Nhì", 3));
        handsIn("An", 4);
        Person binh = handsIn("Bình", 3);
        handsIn("Cường", 2);
        clock.turn(Duration.ofMinutes(70));
        handsIn("Dung", 5);
        handsIn(binh, 5);
        SealedResult result = closedAndSealed();
        long round = definitions.bySlug(slug).rounds().getFirst().id().value();

        List<JsonNode> climb = stage("CLIMB", new ProgrammeItem.FrozenBoard(round, 10, "", ""));

        assertThat(names(climb.getFirst(), "to")).containsExactly("An", "Bình", "Cường");
        assertThat(climb.stream()
                        .filter(step -> !step.get("from").equals(step.get("to")))
                        .map(step -> name(step, step.get("highlight").asString()) + " → " + names(step, "to")))
                .containsExactly(
                        "Dung → [An, Bình, Cường, Dung]",
                        "Dung → [Dung, An, Bình, Cường]",
                        "Bình → [Dung, Bình, An, Cường]");
        assertThat(ranks(climb.getLast()))
                .isEqualTo(result.awards().stream()
                        .collect(Collectors.toMap(
                                SealedAward::holder, award -> award.rank() == null ? 0 : award.rank())));
    }

    @Test
    void nobody_is_revealed_out_of_turn() {
        contest("leaderboard: {frozenLastMinutes: 60}", prize("Giải Nhất", 1));
        handsIn("An", 4);
        handsIn("Bình", 3);
        clock.turn(Duration.ofMinutes(70));
        handsIn("Chi", 5);
        closedAndSealed();
        long round = definitions.bySlug(slug).rounds().getFirst().id().value();

        List<JsonNode> climb = stage("CLIMB", new ProgrammeItem.FrozenBoard(round, 10, "", ""));

        assertThat(rows(climb.get(0))).hasSize(2);
        assertThat(text(climb.get(1), "Chi")).isEmpty();
        assertThat(text(climb.get(2), "Chi")).isEqualTo("5 câu đúng");
    }

    @Test
    void a_board_shorter_than_the_contest_begins_and_ends_with_its_first_places_and_their_ranks() {
        contest("leaderboard: {frozenLastMinutes: 60}", prize("Giải Nhất", 1));
        handsIn("An", 4);
        handsIn("Bình", 3);
        handsIn("Cường", 2);
        Person dung = handsIn("Dung", 1);
        clock.turn(Duration.ofMinutes(70));
        handsIn(dung, 5);
        handsIn("Em", 4);
        closedAndSealed();
        long round = definitions.bySlug(slug).rounds().getFirst().id().value();

        List<JsonNode> climb = stage("CLIMB", new ProgrammeItem.FrozenBoard(round, 3, "", ""));

        assertThat(ranks(climb.getFirst())).isEqualTo(Map.of("An", 1, "Bình", 2, "Cường", 3));
        assertThat(climb.stream()
                        .filter(step -> !step.get("highlight").isNull())
                        .map(step -> name(step, step.get("highlight").asString()))
                        .distinct())
                .containsExactly("Em", "Dung", "Cường", "Bình", "An");
        assertThat(ranks(climb.get(climb.size() - 2)))
                .isEqualTo(Map.of("Dung", 1, "An", 2, "Em", 3, "Bình", 4, "Cường", 5));
        assertThat(ranks(climb.getLast())).isEqualTo(Map.of("Dung", 1, "An", 2, "Em", 3));
    }

    @Test
    void a_board_that_a_sealed_winner_is_no_longer_on_is_not_shown() {
        contest("leaderboard: {frozenLastMinutes: 60}", prize("Giải Nhất", 1));
        handsIn("An", 4);
        clock.turn(Duration.ofMinutes(70));
        handsIn("Chi", 5);
        SealedResult result = closedAndSealed();
        ParticipantId winner = Objects.requireNonNull(result.awards().getFirst().person());
        RulingId ruling = Access.asSystem(
                () -> rulings.proposeDisqualification(id(), winner, null, "Thi hộ, đã có biên bản số 12"));
        new Staff("giam-khao-san-khau", "JUDGE")
                .does(() -> rulings.confirm(ruling, rulings.dryRun(ruling).hash()));
        long round = definitions.bySlug(slug).rounds().getFirst().id().value();

        assertThatThrownBy(() -> stage("CLIMB", new ProgrammeItem.FrozenBoard(round, 3, "", "")))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("BOARD_DIFFERS"));
    }

    private static List<JsonNode> rows(JsonNode climb) {
        return climb.get("rows").valueStream().toList();
    }

    private static String name(JsonNode climb, String key) {
        return rows(climb).stream()
                .filter(row -> row.get("key").asString().equals(key))
                .map(row -> row.get("holder").asString())
                .findFirst()
                .orElseThrow();
    }

    private static String text(JsonNode climb, String holder) {
        return rows(climb).stream()
                .filter(row -> row.get("holder").asString().equals(holder))
                .map(row -> row.get("text").asString())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(JsonNode climb, String order) {
        return climb.get(order)
                .valueStream()
                .map(key -> name(climb, key.asString()))
                .toList();
    }

    private static Map<String, Integer> ranks(JsonNode climb) {
        Map<String, Integer> ranks = new HashMap<>();
        rows(climb)
                .forEach(row ->
                        ranks.put(row.get("holder").asString(), row.get("rank").asInt()));
        return ranks;
    }

    // ---- pictures of units

    private static byte[] image(String format, int side) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB), format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Unit unit() {
        return units.tree(definitions.bySlug(slug).units()).all().getFirst();
    }

    private void puts(byte[] file) {
        SECRETARY.does(() -> ceremonies.putPicture(id(), unit().id(), file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg"})
    void a_picture_of_a_unit_is_kept_and_shown(String format) {
        contest("results: {showKey: NEVER}");

        puts(image(format, 1500));

        assertThat(SECRETARY.does(() -> ceremonies.desk(id()).pictures().get(unit().id())))
                .satisfies(picture -> {
                    assertThat(picture.type()).isEqualTo("image/" + format);
                    assertThat(picture.width()).isEqualTo(1280);
                });
    }

    @Test
    void no_browser_stores_a_picture_by_itself() {
        contest("results: {showKey: NEVER}", prize("Giải Nhất", 1));
        puts(image("png", 200));
        String picture = SECRETARY
                .does(() -> ceremonies.desk(id()).pictures())
                .values()
                .iterator()
                .next()
                .id();
        String token = SECRETARY.does(() -> ceremonies
                .letIn(ceremonies.prepare(id(), ShowKind.REHEARSAL), StageRole.STAGE, null)
                .token());

        assertThat(door.get("stage/" + token + "/pictures/" + picture)
                        .expect(200)
                        .header("Cache-Control"))
                .isEqualTo("no-store");
    }

    @Test
    void a_later_picture_takes_the_place_of_the_first() {
        contest("results: {showKey: NEVER}");
        puts(image("png", 200));

        puts(image("png", 300));

        assertThat(SECRETARY.does(() -> ceremonies.desk(id()).pictures()).values())
                .singleElement()
                .satisfies(picture -> assertThat(picture.width()).isEqualTo(300));
    }

    @Test
    void a_picture_beyond_two_megabytes_is_refused() {
        contest("results: {showKey: NEVER}");

        assertThatThrownBy(() -> puts(Arrays.copyOf(image("png", 200), CeremonyService.MAX_PICTURE + 1)))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("PICTURE_TOO_HEAVY"));
    }

    @Test
    void a_picture_of_a_kind_that_screens_may_not_know_is_refused() {
        contest("results: {showKey: NEVER}");

        assertThatThrownBy(() -> puts(image("gif", 200)))
                .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("IMAGE_REFUSED"));
    }

    @Test
    void what_is_no_picture_is_refused_whatever_it_begins_with() {
        contest("results: {showKey: NEVER}");
        byte[] half = Arrays.copyOf(image("png", 200), 60);

        for (byte[] file : List.of("Không phải ảnh".getBytes(StandardCharsets.UTF_8), new byte[0], half)) {
            assertThatThrownBy(() -> puts(file))
                    .satisfies(refusal -> assertThat(code(refusal)).isEqualTo("IMAGE_REFUSED"));
        }
        assertThat(SECRETARY.does(() -> ceremonies.desk(id()).pictures())).isEmpty();
    }
}
