package vn.mocson.ceremony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.mocson.award.AwardKind;
import vn.mocson.award.SealedResult;
import vn.mocson.ceremony.ProgrammeItem.PrizeGroup;

class ScriptTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static List<String> titles(Script script) {
        return script.groups().stream().map(Script.Group::title).toList();
    }

    private static <T extends Step> List<T> steps(Script script, Class<T> type) {
        return script.cues().stream()
                .map(Script.Cue::step)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static PrizeGroup group(String prize, String words, boolean photo) {
        return new PrizeGroup("c", AwardKind.INDIVIDUAL, prize, words, "", "", photo, true);
    }

    @Test
    void without_a_programme_the_lowest_prize_comes_first_then_units_then_special_prizes() {
        assertThat(titles(Scripts.real(Programme.EMPTY, SealedResults.usual())))
                .containsExactly(
                        "Giải Khuyến khích",
                        "Giải Ba",
                        "Giải Nhì",
                        "Giải Nhất",
                        "Giải Nhất tập thể",
                        "Người cao tuổi nhất");
    }

    @Test
    void the_programme_decides_the_order_and_a_prize_it_does_not_name_is_not_forgotten() {
        Programme programme = new Programme(
                "", "", List.of(), List.of(group("Giải Nhất", "Xin mời", false), group("Giải Nhì", "", false)));

        assertThat(titles(Scripts.real(programme, SealedResults.usual())))
                .containsExactly(
                        "Giải Khuyến khích",
                        "Giải Ba",
                        "Giải Nhất",
                        "Giải Nhì",
                        "Giải Nhất tập thể",
                        "Người cao tuổi nhất");
    }

    @Test
    void a_prize_that_nobody_holds_is_not_announced() {
        Programme programme = new Programme("", "", List.of(), List.of(group("Giải Đặc biệt", "", true)));

        assertThat(titles(Scripts.real(programme, SealedResults.usual()))).doesNotContain("Giải Đặc biệt");
    }

    @Test
    void words_that_were_written_before_anything_was_sealed_are_said_with_the_sealed_prize() {
        Programme programme =
                new Programme("", "", List.of(), List.of(group("Giải Nhất", "Xin mời lên sân khấu", true)));
        SealedResult week = new SealedResults()
                .ofRound(3, "Tuần 1")
                .person("Giải Nhất", 0, 1, "Nguyễn Thị Nhất")
                .sealed();

        assertThat(Scripts.real(programme, week).cues())
                .anyMatch(cue -> cue.step() instanceof Step.Group && cue.words().equals("Xin mời lên sân khấu"));
    }

    @Test
    void a_result_that_is_left_out_lends_its_words_to_no_other() {
        PrizeGroup one = new PrizeGroup("r:1", AwardKind.INDIVIDUAL, "Giải Nhất", "Tuần 1", "", "Ông Một", true, true);
        PrizeGroup two = new PrizeGroup("r:2", AwardKind.INDIVIDUAL, "Giải Nhất", "Tuần 2", "", "Bà Hai", true, true);
        SealedResult second = new SealedResults()
                .ofRound(2, "Tuần 2")
                .person("Giải Nhất", 0, 1, "Bình")
                .sealed();

        assertThat(ProgrammeOrder.items(
                        new Programme("", "", List.of(new ScopeKey("r:2")), List.of(one, two)),
                        List.of(second),
                        Set.of(new ScopeKey("r:1"), new ScopeKey("r:2"))))
                .containsExactly(two);
    }

    @Test
    void words_of_a_result_that_is_left_out_are_there_when_it_comes_back() {
        PrizeGroup one = new PrizeGroup("r:1", AwardKind.INDIVIDUAL, "Giải Nhất", "Tuần 1", "", "", true, true);
        PrizeGroup two = new PrizeGroup("r:2", AwardKind.INDIVIDUAL, "Giải Nhất", "Tuần 2", "", "", true, true);
        Set<ScopeKey> sealed = Set.of(new ScopeKey("r:1"), new ScopeKey("r:2"));
        Programme both = new Programme("", "", List.of(), List.of(one, two));

        Programme without =
                ProgrammeOrder.keeping(new Programme("", "", List.of(new ScopeKey("r:2")), List.of(two)), both, sealed);
        Programme again = ProgrammeOrder.keeping(without.withItems(List.of(two)), without, sealed);

        assertThat(again.items()).containsExactly(two, one);
        assertThat(ProgrammeOrder.keeping(both.withItems(List.of(two)), both, sealed)
                        .items())
                .containsExactly(two);
    }

    @Test
    void what_was_written_for_a_sealed_prize_comes_before_what_was_drafted_for_one_of_its_name() {
        PrizeGroup drafted = group("Giải Nhất", "Nháp", true);
        PrizeGroup two = new PrizeGroup("r:2", AwardKind.INDIVIDUAL, "Giải Nhất", "Tuần 2", "", "", true, true);
        SealedResult second = new SealedResults()
                .ofRound(2, "Tuần 2")
                .person("Giải Nhất", 0, 1, "Bình")
                .sealed();

        assertThat(ProgrammeOrder.items(
                        new Programme("", "", List.of(), List.of(drafted, two)),
                        List.of(second),
                        Set.of(new ScopeKey("r:2"))))
                .containsExactly(two);
    }

    @Test
    void the_best_of_a_group_comes_last() {
        Script script = Scripts.real(Programme.EMPTY, SealedResults.usual());

        assertThat(steps(script, Step.Name.class))
                .filteredOn(name -> name.prize().equals("Giải Ba"))
                .extracting(Step.Name::holder, Step.Name::index, Step.Name::of)
                .containsExactly(tuple("Lê Văn Bốn", 1, 2), tuple("Lê Thị Ba", 2, 2));
    }

    @Test
    void results_of_several_rounds_are_told_apart_in_the_titles() {
        SealedResult one = new SealedResults()
                .ofRound(1, "Tuần 1")
                .person("Giải Nhất", 0, 1, "An")
                .sealed();
        SealedResult two = new SealedResults()
                .ofRound(2, "Tuần 2")
                .person("Giải Nhất", 0, 1, "Bình")
                .sealed();

        assertThat(titles(Scripts.real(Programme.EMPTY, one, two)))
                .containsExactly("Giải Nhất – Tuần 1", "Giải Nhất – Tuần 2");
    }

    @Test
    void who_receives_for_somebody_is_on_the_card_and_who_is_absent_is_not_called_to_the_photograph() {
        SealedResult result = SealedResults.usual();
        Material material = Scripts.with(
                Scripts.material(ShowKind.REAL, Programme.EMPTY, result),
                Map.of(
                        AwardKey.of(result.scope(), result.awards().get(0)),
                        new Receiver("Đỗ Thay Mặt", false),
                        AwardKey.of(result.scope(), result.awards().get(2)),
                        new Receiver("", true)));

        Script script = ScriptWriter.write(material);

        assertThat(steps(script, Step.Name.class))
                .anyMatch(name ->
                        name.holder().equals("Nguyễn Thị Nhất") && name.behalf().equals("Đỗ Thay Mặt"));
        assertThat(steps(script, Step.Photo.class))
                .filteredOn(photo -> photo.title().equals("Giải Ba"))
                .singleElement()
                .satisfies(photo -> assertThat(photo.names()).containsExactly("Lê Văn Bốn"));
    }

    @Test
    void a_music_cue_is_told_to_the_presenter_and_stops_nothing() {
        Programme programme = new Programme("", "", List.of(), List.of(new ProgrammeItem.Music("Quốc ca")));

        assertThat(Scripts.real(programme, SealedResults.usual()).cues())
                .filteredOn(cue -> cue.step() instanceof Step.Music)
                .singleElement()
                .satisfies(cue -> {
                    assertThat(cue.pause()).isNull();
                    assertThat(cue.note()).contains("Quốc ca");
                });
    }

    @Test
    void a_history_question_is_asked_before_it_is_answered() {
        Material plain = Scripts.material(
                ShowKind.REAL,
                new Programme("", "", List.of(), List.of(new ProgrammeItem.History(5, ""))),
                SealedResults.usual());
        Material material = Scripts.with(
                plain,
                Map.of(),
                Map.of(
                        5L,
                        new HistoryQuestion("Năm nào?", List.of("1945", "1954"), List.of(1), "Vì…", "Lịch sử, tr. 5")),
                Map.of());

        List<Step.History> shown = steps(ScriptWriter.write(material), Step.History.class);

        assertThat(shown)
                .extracting(Step.History::stage)
                .containsExactly(Step.HistoryStage.QUESTION, Step.HistoryStage.ANSWER);
        assertThat(shown.get(0).right()).isEmpty();
        assertThat(shown.get(0).source()).isEmpty();
        assertThat(shown.get(1).right()).containsExactly(1);
    }

    @Test
    void a_history_question_that_may_not_be_shown_stops_the_script() {
        Programme programme = new Programme("", "", List.of(), List.of(new ProgrammeItem.History(5, "")));

        assertThatExceptionOfType(CeremonyRefused.class)
                .isThrownBy(() -> Scripts.real(programme, SealedResults.usual()))
                .extracting(CeremonyRefused::code)
                .isEqualTo("QUESTION_NOT_SHOWN");
    }

    @Test
    void a_rehearsal_has_the_same_stops_and_nobodys_name() {
        Script real = Scripts.real(Programme.EMPTY, SealedResults.usual());
        Script trial = Scripts.rehearsal(SealedResults.usual());
        String deck = Deck.text(trial);

        assertThat(trial.pauses()).isEqualTo(real.pauses());
        assertThat(SealedResults.usual().awards())
                .allSatisfy(award -> assertThat(deck).doesNotContain(award.holder()));
        assertThat(JSON.readTree(deck).get("steps"))
                .allSatisfy(step -> assertThat(step.get("mark").asString()).isEqualTo("THỬ"));
        assertThat(Deck.text(real)).doesNotContain("THỬ");
    }

    @Test
    void the_same_material_gives_the_same_hash_and_another_name_another() {
        String once = Deck.hash(Deck.text(Scripts.real(Programme.EMPTY, SealedResults.usual())));
        String again = Deck.hash(Deck.text(Scripts.real(Programme.EMPTY, SealedResults.usual())));
        String other = Deck.hash(Deck.text(Scripts.real(
                Programme.EMPTY,
                new SealedResults().person("Giải Nhất", 0, 1, "Người khác").sealed())));

        assertThat(again).isEqualTo(once);
        assertThat(other).isNotEqualTo(once);
    }

    @Test
    void a_screen_gets_no_words_and_a_presenter_does() {
        Programme programme = new Programme("", "", List.of(), List.of(group("Giải Nhất", "Xin mời", true)));
        String deck = Deck.text(Scripts.real(programme, SealedResults.usual()));

        String stage = Deck.forReader(deck, "s", StageRole.STAGE, null, id -> id);
        String presenter = Deck.forReader(deck, "s", StageRole.PRESENTER, null, id -> id);

        assertThat(stage).doesNotContain("Xin mời").doesNotContain("\"note\"");
        assertThat(presenter).contains("Xin mời");
        assertThat(JSON.readTree(stage).get("hash"))
                .isEqualTo(JSON.readTree(presenter).get("hash"));
    }

    @Test
    void the_steps_have_the_members_of_the_stages_contract() {
        JsonNode steps = JSON.readTree(Deck.text(Scripts.real(Programme.EMPTY, SealedResults.usual())))
                .get("steps");
        JsonNode card = steps.valueStream()
                .filter(step -> step.get("type").asString().equals("NAME"))
                .findFirst()
                .orElseThrow();

        assertThat(card.propertyNames())
                .containsExactlyInAnyOrder(
                        "i", "type", "pause", "ms", "group", "note", "words", "award", "holder", "unit", "prize",
                        "rank", "figures", "behalf", "absent", "picture", "index", "of");
        assertThat(card.get("figures").get(1).get("label").asString()).isEqualTo("Thời gian làm bài");
    }

    // ---- for any result

    private static Script any(int people, int units) {
        SealedResults results = new SealedResults();
        for (int i = 0; i < people; i++) {
            results.person("Giải " + i % 4, i % 4, i + 1, "Người " + i);
        }
        for (int i = 0; i < units; i++) {
            results.unit("Tập thể " + i % 3, i % 3, i + 1, "Đơn vị " + i);
        }
        return Scripts.real(Programme.EMPTY, results.sealed());
    }

    @Property(tries = 100)
    void stops_are_numbered_from_one_without_a_gap_and_the_last_step_is_one(
            @ForAll @IntRange(max = 60) int people, @ForAll @IntRange(max = 12) int units) {
        Script script = any(people, units);

        List<Integer> stops = new ArrayList<>();
        script.cues().stream()
                .filter(cue -> cue.pause() != null)
                .forEach(cue -> stops.add(Objects.requireNonNull(cue.pause())));

        assertThat(stops)
                .isEqualTo(IntStream.rangeClosed(1, script.pauses()).boxed().toList());
        assertThat(script.cues().getLast().pause()).isEqualTo(script.pauses());
        assertThat(script.cues()).extracting(Script.Cue::i).isSorted().doesNotHaveDuplicates();
    }

    /** Where a show stands depends on the number alone, however it was reached. */
    @Property(tries = 100)
    void back_undoes_forward_and_a_step_forward_only_adds(
            @ForAll @IntRange(max = 40) int people, @ForAll @IntRange(max = 1000) int where) {
        Script script = any(people, 3);
        int pause = where % script.pauses();

        List<Script.Cue> before = script.shownAt(pause);
        List<Script.Cue> forward = script.shownAt(pause + 1);

        assertThat(forward).hasSizeGreaterThan(before.size());
        assertThat(forward.subList(0, before.size())).isEqualTo(before);
        assertThat(script.shownAt(pause)).isEqualTo(before);
        assertThat(script.shownAt(script.pauses())).isEqualTo(script.cues());
    }

    @Property(tries = 100)
    void every_winner_is_called_once(@ForAll @IntRange(max = 60) int people, @ForAll @IntRange(max = 12) int units) {
        Script script = any(people, units);
        List<String> called = new ArrayList<>();
        for (Script.Group group : script.groups()) {
            List<String> cards = new ArrayList<>();
            List<String> listed = new ArrayList<>();
            script.cues().stream().filter(cue -> group.id().equals(cue.group())).forEach(cue -> {
                if (cue.step() instanceof Step.Name card) {
                    cards.add(card.holder());
                } else if (cue.step() instanceof Step.NameList list) {
                    list.rows().forEach(row -> listed.add(row.holder()));
                }
            });
            called.addAll(cards.isEmpty() ? listed : cards);
        }

        assertThat(called).hasSize(people + units).doesNotHaveDuplicates();
    }
}
