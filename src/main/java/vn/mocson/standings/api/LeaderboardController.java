package vn.mocson.standings.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.mocson.common.web.InvalidFields;
import vn.mocson.common.web.PublicReads;
import vn.mocson.contest.RoundId;
import vn.mocson.contest.Rules.RankKey;
import vn.mocson.participant.Entrant;
import vn.mocson.standings.BoardFeed;
import vn.mocson.standings.BoardState;
import vn.mocson.standings.Explanation;
import vn.mocson.standings.Leaderboard;
import vn.mocson.standings.StandingsService;
import vn.mocson.standings.UnitLeaderboard;

/** The boards, for everybody as far as the rules show them. */
@RestController
@RequestMapping("/api/v1/rounds/{round}/leaderboard")
@Tag(name = "leaderboards")
class LeaderboardController {

    static final String UNNAMED = "Người dự thi không công khai tên";
    static final int LARGEST_PAGE = 200;

    private final StandingsService standings;
    private final BoardFeed feed;
    private final PublicReads reads;

    LeaderboardController(StandingsService standings, BoardFeed feed, PublicReads reads) {
        this.standings = standings;
        this.feed = feed;
        this.reads = reads;
    }

    record Board(
            Instant asOf,
            BoardState state,
            long total,
            List<?> rows,
            @Nullable PersonAnswer me) {}

    record PersonAnswer(
            long rank,
            String name,
            String unit,
            @Nullable Integer correct,
            @Nullable BigDecimal points,
            long durationMs,
            Instant submittedAt,
            boolean tied) {}

    /** Read without a token it is the same for everybody, and made once for all who ask in the same tick of the feed. */
    @GetMapping
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Board.class)))
    ResponseEntity<?> board(
            @PathVariable long round,
            @RequestParam(defaultValue = "individual") String scope,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            @AuthenticationPrincipal @Nullable Entrant reader,
            HttpServletRequest request) {
        return reader == null
                ? reads.answer(request, feed.tick(), () -> board(round, scope, page, size, null))
                : ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(board(round, scope, page, size, reader));
    }

    private Board board(long round, String scope, int page, int size, @Nullable Entrant reader) {
        if (page < 0 || page > 1_000_000) {
            throw new InvalidFields("page", "INVALID", "Không có trang này. Hãy về trang đầu của bảng xếp hạng.");
        }
        int rows = Math.clamp(size, 1, LARGEST_PAGE);
        return switch (scope) {
            case "individual" -> answer(standings.individual(new RoundId(round), page, rows, reader));
            case "unit" -> answer(standings.byUnit(new RoundId(round), page, rows));
            default ->
                throw new InvalidFields(
                        "scope", "INVALID", "Không có bảng xếp hạng này. Hãy chọn bảng cá nhân hoặc bảng đơn vị.");
        };
    }

    private static Board answer(Leaderboard board) {
        return new Board(
                board.asOf(),
                board.state(),
                board.total(),
                board.rows().stream().map(LeaderboardController::answer).toList(),
                board.me() == null ? null : answer(board.me()));
    }

    private static Board answer(UnitLeaderboard board) {
        return new Board(board.asOf(), board.state(), board.total(), board.rows(), null);
    }

    /** @param value points, answers, distance, milliseconds or a moment, by the key; null unless {@code shown} is SHOWN */
    record Value(
            RankKey key, Explanation.Shown shown, @Nullable Object value) {}

    record Neighbour(long rank, boolean tied, String name, String unit, RankKey decidedBy, Value theirs, Value mine) {}

    /** @param tied whether others stand on the same rank, {@code sharing} of them with this person */
    record Why(
            Instant asOf,
            BoardState state,
            long rank,
            boolean tied,
            long sharing,
            long of,
            List<Value> keys,
            @Nullable BigDecimal prediction,
            @Nullable BigDecimal actual,
            @Nullable Neighbour ahead,
            @Nullable Neighbour behind) {}

    /** Why the entrant stands where they stand. */
    @GetMapping("/me")
    ResponseEntity<Why> why(@PathVariable long round, @AuthenticationPrincipal @Nullable Entrant reader) {
        if (reader == null) {
            throw new AccessDeniedException("no token");
        }
        Explanation told = standings.explain(new RoundId(round), reader);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Why(
                        told.asOf(),
                        told.state(),
                        told.rank(),
                        told.sharing() > 1,
                        told.sharing(),
                        told.of(),
                        told.values().stream().map(LeaderboardController::value).toList(),
                        told.prediction(),
                        told.actual(),
                        neighbour(told.ahead()),
                        neighbour(told.behind())));
    }

    private static Value value(Explanation.Value value) {
        Instant moment = value.moment();
        return new Value(value.key(), value.shown(), moment == null ? value.number() : moment);
    }

    private static @Nullable Neighbour neighbour(Explanation.@Nullable Neighbour other) {
        return other == null
                ? null
                : new Neighbour(
                        other.rank(),
                        other.tied(),
                        other.name() == null ? UNNAMED : other.name(),
                        other.unit(),
                        other.theirs().key(),
                        value(other.theirs()),
                        value(other.mine()));
    }

    private static PersonAnswer answer(Leaderboard.PersonRow row) {
        return new PersonAnswer(
                row.rank(),
                row.name() == null ? UNNAMED : row.name(),
                row.unit(),
                row.correct(),
                row.points(),
                row.durationMs(),
                row.submittedAt(),
                row.tied());
    }
}
