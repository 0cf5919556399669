package vn.mocson.contest.api;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.mocson.common.web.PublicReads;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.Rules;
import vn.mocson.contest.RunState;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitService;

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
    private final PublicReads reads;
    private final Clock clock;

    ContestController(ContestService contests, UnitService units, PublicReads reads, Clock clock) {
        this.contests = contests;
        this.units = units;
        this.reads = reads;
        this.clock = clock;
    }

    record TimeAnswer(Instant serverTime) {}

    record ContestItem(String slug, String title, RunState state) {}

    record ContestAnswer(
            String slug,
            String title,
            String organizer,
            RunState state,
            @Nullable Instant serverTime,
            RegistrationAnswer registration,
            List<RoundAnswer> rounds) {

        ContestAnswer at(Instant now) {
            return new ContestAnswer(slug, title, organizer, state, now, registration, rounds);
        }
    }

    record RegistrationAnswer(List<String> fields, ContestDefinition.Consent consent) {}

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
    ResponseEntity<List<ContestItem>> all(
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
        Instant now = clock.instant();
        List<ContestItem> items = contests.all().stream()
                .map(contest -> new ContestItem(contest.slug(), contest.title(), contest.stateAt(now)))
                .toList();
        return reads.answer(items, items, known);
    }

    @GetMapping("/contests/{slug}")
    ResponseEntity<ContestAnswer> one(
            @PathVariable String slug,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
        ContestAnswer timeless = timeless(contests.bySlug(slug));
        return reads.answer(timeless, timeless.at(clock.instant()), known);
    }

    ContestAnswer timeless(ContestDefinition contest) {
        Instant now = clock.instant();
        return new ContestAnswer(
                contest.slug(),
                contest.title(),
                contest.organizer(),
                contest.stateAt(now),
                null,
                new RegistrationAnswer(fields(contest), contest.consent()),
                contest.rounds().stream().map(round -> answer(round, now)).toList());
    }

    private static List<String> fields(ContestDefinition contest) {
        return contest.rules().eligibility().roster() == Rules.Roster.CLOSED ? FIELDS_BY_LIST : FIELDS;
    }

    @GetMapping("/contests/{slug}/units")
    ResponseEntity<List<UnitAnswer>> units(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "20") int limit,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false) @Nullable String known) {
        String text = q.length() > 100 ? q.substring(0, 100) : q;
        List<UnitAnswer> found =
                units.tree(contests.bySlug(slug).units()).search(text, Math.clamp(limit, 1, MOST_UNITS)).stream()
                        .map(ContestController::answer)
                        .toList();
        return reads.answer(found, found, known);
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
