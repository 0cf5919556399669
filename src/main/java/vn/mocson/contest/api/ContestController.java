package vn.mocson.contest.api;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.mocson.common.web.PublicReads;
import vn.mocson.common.web.SameObject;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.Occupation;
import vn.mocson.contest.OccupationService;
import vn.mocson.contest.PracticeOffer;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.Rules;
import vn.mocson.contest.RunState;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitService;
import vn.mocson.unit.UnitTree;

/** What everybody may read of contests. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "contests")
class ContestController {

    private static final List<String> FIELDS = List.of("fullName", "dateOfBirth", "phone", "pin", "unitId");
    private static final List<String> FIELDS_BY_LIST =
            Stream.concat(FIELDS.stream(), Stream.of("inviteCode")).toList();
    private static final int MOST_UNITS = 50;

    private final ContestService contests;
    private final UnitService units;
    private final PracticeOffer practice;
    private final OccupationService occupations;
    private final PublicReads reads;
    private final Clock clock;

    ContestController(
            ContestService contests,
            UnitService units,
            PracticeOffer practice,
            OccupationService occupations,
            PublicReads reads,
            Clock clock) {
        this.contests = contests;
        this.units = units;
        this.practice = practice;
        this.occupations = occupations;
        this.reads = reads;
        this.clock = clock;
    }

    record TimeAnswer(Instant serverTime) {}

    record ContestItem(String slug, String title, RunState state) {}

    record ContestAnswer(
            String slug,
            String title,
            String numeral,
            String organizer,
            RunState state,
            @Nullable Instant serverTime,
            RegistrationAnswer registration,
            List<RoundAnswer> rounds,
            boolean practice) {}

    /** What decides what a contest's answer says. */
    private record Stamp(SameObject contest, List<RunState> rounds, boolean practice, List<Occupation> occupations) {}

    /** @param occupations what is chosen from where {@code fields} names {@code occupationId} */
    record RegistrationAnswer(
            List<String> fields, ContestDefinition.Consent consent, List<OccupationAnswer> occupations) {}

    record OccupationAnswer(String id, String name) {}

    record RoundAnswer(
            String id,
            String name,
            @Nullable String phase,
            RunState state,
            Instant opensAt,
            Instant closesAt,
            int questionCount,
            @Nullable Long durationSeconds,
            AttemptsAnswer attempts,
            @Nullable PredictionAnswer prediction,
            ResultsAnswer results) {}

    record AttemptsAnswer(@Nullable Integer max, Rules.Per per, long cooldownSeconds) {}

    record PredictionAnswer(String text, Rules.PredictionOf of) {}

    /** When the score and when the right answers are shown to whoever sat. */
    record ResultsAnswer(Rules.Moment showScore, Rules.Moment showAnswers) {}

    record UnitAnswer(String id, String code, String name, String path) {}

    @GetMapping("/time")
    ResponseEntity<TimeAnswer> time() {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new TimeAnswer(clock.instant()));
    }

    @GetMapping("/contests")
    @ApiResponse(
            responseCode = "200",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = ContestItem.class))))
    ResponseEntity<byte[]> all(HttpServletRequest request) {
        Instant now = clock.instant();
        List<ContestItem> items = contests.announced().stream()
                .map(contest -> new ContestItem(contest.slug(), contest.title(), contest.stateAt(now)))
                .toList();
        return reads.answer(request, items, () -> items);
    }

    @GetMapping("/contests/{slug}")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ContestAnswer.class)))
    ResponseEntity<byte[]> one(@PathVariable String slug, HttpServletRequest request) {
        Instant now = clock.instant();
        ContestDefinition contest = contests.bySlug(slug);
        List<RunState> states =
                contest.rounds().stream().map(round -> round.stateAt(now)).toList();
        return reads.answer(
                request,
                new Stamp(
                        new SameObject(contest),
                        states,
                        practice.offers(contest.id()),
                        occupations.asked(contest.id())),
                () -> answer(contest, now, now));
    }

    ContestAnswer timeless(ContestDefinition contest) {
        return answer(contest, clock.instant(), null);
    }

    private ContestAnswer answer(ContestDefinition contest, Instant now, @Nullable Instant told) {
        return new ContestAnswer(
                contest.slug(),
                contest.title(),
                contest.numeral(),
                contest.organizer(),
                contest.stateAt(now),
                told,
                registration(contest),
                contest.rounds().stream().map(round -> answer(round, now)).toList(),
                practice.offers(contest.id()));
    }

    private RegistrationAnswer registration(ContestDefinition contest) {
        List<OccupationAnswer> choices = occupations.asked(contest.id()).stream()
                .map(occupation -> new OccupationAnswer(occupation.id().toString(), occupation.name()))
                .toList();
        List<String> fields = contest.rules().eligibility().roster() == Rules.Roster.CLOSED ? FIELDS_BY_LIST : FIELDS;
        return new RegistrationAnswer(
                choices.isEmpty()
                        ? fields
                        : Stream.concat(fields.stream(), Stream.of("occupationId"))
                                .toList(),
                contest.consent(),
                choices);
    }

    @GetMapping("/contests/{slug}/units")
    @ApiResponse(
            responseCode = "200",
            content = @Content(array = @ArraySchema(schema = @Schema(implementation = UnitAnswer.class))))
    ResponseEntity<byte[]> units(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "20") int limit,
            @RequestParam(required = false) @Nullable String code,
            HttpServletRequest request) {
        String text = q.length() > 100 ? q.substring(0, 100) : q;
        UnitTree tree = units.tree(contests.bySlug(slug).units());
        // with a code: that very unit, for the links that units hand out, or what it has become
        return reads.answer(request, new SameObject(tree), () -> (code == null
                        ? tree.search(text, Math.clamp(limit, 1, MOST_UNITS))
                        : tree.byCode(code).stream().toList())
                .stream().map(ContestController::answer).toList());
    }

    private static UnitAnswer answer(Unit unit) {
        return new UnitAnswer(unit.id().toString(), unit.code(), unit.name(), unit.path());
    }

    private static RoundAnswer answer(RoundDefinition round, Instant now) {
        Rules rules = round.rules();
        Duration duration = rules.paper().duration();
        return new RoundAnswer(
                round.id().toString(),
                round.name(),
                round.phase(),
                round.stateAt(now),
                round.opensAt(),
                round.closesAt(),
                rules.paper().questions(),
                duration == null ? null : duration.toSeconds(),
                new AttemptsAnswer(
                        rules.attempts().max(),
                        rules.attempts().per(),
                        rules.attempts().cooldown().toSeconds()),
                rules.prediction() == null
                        ? null
                        : new PredictionAnswer(
                                text(rules.prediction().of()),
                                rules.prediction().of()),
                new ResultsAnswer(rules.results().showScore(), rules.results().showKey()));
    }

    private static String text(Rules.PredictionOf of) {
        return switch (of) {
            case PEOPLE_ALL_CORRECT -> "Theo bạn, kỳ thi này có bao nhiêu người trả lời đúng tất cả các câu hỏi?";
            case PEOPLE -> "Theo bạn, kỳ thi này có bao nhiêu người dự thi?";
            case ENTRIES -> "Theo bạn, kỳ thi này có bao nhiêu lượt thi?";
            case PERCENT_ALL_CORRECT -> "Theo bạn, bao nhiêu phần trăm người dự thi trả lời đúng tất cả các câu hỏi?";
        };
    }
}
