package vn.mocson.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;
import tools.jackson.databind.json.JsonMapper;
import vn.mocson.common.web.FramedBy;
import vn.mocson.common.web.NotFound;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.Origin;
import vn.mocson.contest.OriginService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RunState;
import vn.mocson.participant.NamesChanged;
import vn.mocson.portal.BoardFile.Round;
import vn.mocson.portal.BoardFile.Scope;
import vn.mocson.standings.BoardHidden;
import vn.mocson.standings.StandingsService;

/**
 * Boards as files, for portals that can only link or that read on a schedule: {@code /bang/{slug}/ca-nhan.html},
 * {@code don-vi.json} and so on, for the round people ask about now; the same below a round's number or below {@code
 * toan-cuoc-thi}; {@code dot.json} lists them. They show what the rules show a stranger, and anybody may fetch them.
 */
@Controller
class BoardFiles {

    static final String WHOLE_CONTEST = "toan-cuoc-thi";

    private static final MediaType JSON = new MediaType("application", "json", StandardCharsets.UTF_8);
    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);
    /** A portal's own cache or a network between may answer for so long; and a while longer when we do not. */
    private static final CacheControl KEEP =
            CacheControl.maxAge(Duration.ofSeconds(15)).cachePublic().staleIfError(Duration.ofHours(1));

    /** @param names how often somebody's being named had changed when it was made */
    private record Name(String slug, String which, Scope scope, long names) {}

    private record File(CachedBytes json, CachedBytes html) {}

    private final ContestService contests;
    private final OriginService origins;
    private final StandingsService standings;
    private final JsonMapper json;
    private final Clock clock;
    private final AtomicLong names = new AtomicLong();

    /**
     * Whole files as they are sent. At most 1,000, for two seconds: a crowd of readers costs the database one. One
     * that was made before somebody took back the consent to be named is not sent after it.
     */
    private final Cache<Name, File> files = Caffeine.newBuilder()
            .maximumSize(1_000)
            .expireAfterWrite(Duration.ofSeconds(2))
            .build();

    BoardFiles(
            ContestService contests, OriginService origins, StandingsService standings, JsonMapper json, Clock clock) {
        this.contests = contests;
        this.origins = origins;
        this.standings = standings;
        this.json = json;
        this.clock = clock;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void renamed(NamesChanged event) {
        names.incrementAndGet();
    }

    /** @param file with its ending, of the round people ask about now */
    @GetMapping("/bang/{slug}/{file:ca-nhan|don-vi}.{ending:json|html}")
    ResponseEntity<byte[]> current(
            @PathVariable String slug,
            @PathVariable String file,
            @PathVariable String ending,
            WebRequest request,
            HttpServletRequest raw) {
        return one(slug, "", file, ending, request, raw);
    }

    /** @param which a round's number, or {@code toan-cuoc-thi} */
    @GetMapping("/bang/{slug}/{which:\\d{1,18}|toan-cuoc-thi}/{file:ca-nhan|don-vi}.{ending:json|html}")
    ResponseEntity<byte[]> one(
            @PathVariable String slug,
            @PathVariable String which,
            @PathVariable String file,
            @PathVariable String ending,
            WebRequest request,
            HttpServletRequest raw) {
        ContestDefinition contest = contests.bySlug(slug);
        FramedBy.allow(raw, origins.of(contest.id()).stream().map(Origin::value).toList());
        Scope scope = file.equals(Scope.UNIT.file()) ? Scope.UNIT : Scope.INDIVIDUAL;
        File found = Objects.requireNonNull(
                files.get(new Name(slug, which, scope, names.get()), name -> file(contest, which, scope)));
        return readable(
                ending.equals("json")
                        ? found.json().answer(request, JSON, KEEP)
                        : found.html().answer(request, HTML, KEEP));
    }

    record Listed(
            String id, String name, RunState state, Instant opensAt, Instant closesAt, String people, String units) {}

    record Listing(String slug, String title, RunState state, String people, String units, List<Listed> rounds) {}

    /** The rounds of a contest with the addresses of their boards. */
    @GetMapping("/bang/{slug}/dot.json")
    ResponseEntity<byte[]> rounds(@PathVariable String slug, WebRequest request) {
        ContestDefinition contest = contests.bySlug(slug);
        Instant now = clock.instant();
        String top = "/bang/" + contest.slug() + "/";
        List<Listed> rounds = contest.rounds().stream()
                .map(round -> new Listed(
                        round.id().toString(),
                        round.fullName(),
                        round.stateAt(now),
                        round.opensAt(),
                        round.closesAt(),
                        top + round.id() + "/ca-nhan.json",
                        top + round.id() + "/don-vi.json"))
                .toList();
        Listing listing = new Listing(
                contest.slug(),
                contest.title(),
                contest.stateAt(now),
                top + "ca-nhan.json",
                top + "don-vi.json",
                rounds);
        return readable(CachedBytes.of(json.writeValueAsString(listing)).answer(request, JSON, KEEP));
    }

    /** Public figures without any cookie: scripts of every site may read them. */
    private static ResponseEntity<byte[]> readable(ResponseEntity<byte[]> answer) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(headers -> {
                    headers.putAll(answer.getHeaders());
                    headers.setAccessControlAllowOrigin("*");
                })
                .body(answer.getBody());
    }

    private File file(ContestDefinition contest, String which, Scope scope) {
        RoundDefinition round = which.equals(WHOLE_CONTEST) ? null : round(contest, which);
        Round shown = round == null ? null : Round.of(round, clock.instant());
        BoardFile board;
        try {
            board = switch (scope) {
                case INDIVIDUAL ->
                    round == null
                            ? BoardFile.of(contest, standings.total(contest.id(), 0, BoardFile.PEOPLE, null))
                            : BoardFile.of(contest, shown, standings.individual(round.id(), 0, BoardFile.PEOPLE, null));
                case UNIT ->
                    BoardFile.of(
                            contest,
                            shown,
                            round == null
                                    ? standings.byUnit(contest.id(), 0, BoardFile.UNITS)
                                    : standings.byUnit(round.id(), 0, BoardFile.UNITS));
            };
        } catch (BoardHidden hidden) {
            board = BoardFile.hidden(contest, shown, scope, hidden);
        }
        return new File(
                CachedBytes.of(json.writeValueAsString(board), json.writeValueAsString(board.timeless())),
                CachedBytes.of(BoardPage.of(contest, board), BoardPage.of(contest, board.timeless())));
    }

    private RoundDefinition round(ContestDefinition contest, String which) {
        if (which.isEmpty()) {
            return latest(contest);
        }
        return contest.rounds().stream()
                .filter(round -> round.id().toString().equals(which))
                .findFirst()
                .orElseThrow(() -> new NotFound("Cuộc thi này không có kỳ thi đó."));
    }

    /** The round with results people look for: an open one, else the last that closed, else the first to come. */
    private RoundDefinition latest(ContestDefinition contest) {
        Instant now = clock.instant();
        return contest.rounds().stream()
                .filter(round -> !now.isBefore(round.opensAt()))
                .max(Comparator.comparing((RoundDefinition round) -> round.stateAt(now) == RunState.OPEN)
                        .thenComparing(RoundDefinition::closesAt))
                .or(() -> contest.currentRound(now))
                .orElseThrow(() -> new NotFound("Cuộc thi này chưa có kỳ thi nào."));
    }

    @ExceptionHandler
    ResponseEntity<byte[]> noSuchBoard(NotFound e, HttpServletRequest request) {
        boolean html = request.getRequestURI().endsWith(".html");
        String body =
                html ? BoardPage.missing(e.detail()) : json.writeValueAsString(new Missing("NOT_FOUND", e.detail()));
        MediaType type = html ? HTML : JSON;
        return ResponseEntity.status(404)
                .contentType(type)
                .cacheControl(CacheControl.noStore())
                .body(body.getBytes(StandardCharsets.UTF_8));
    }

    record Missing(String code, String detail) {}
}
