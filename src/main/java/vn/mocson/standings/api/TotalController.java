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
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.mocson.common.web.InvalidFields;
import vn.mocson.common.web.PublicReads;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundId;
import vn.mocson.participant.Entrant;
import vn.mocson.standings.BoardFeed;
import vn.mocson.standings.BoardState;
import vn.mocson.standings.StandingsService;
import vn.mocson.standings.TotalBoard;
import vn.mocson.standings.UnitLeaderboard;

/** The boards over all closed rounds of a contest, for everybody as far as the rules show them. */
@RestController
@RequestMapping("/api/v1/contests/{slug}/total")
@Tag(name = "leaderboards")
class TotalController {

    private final StandingsService standings;
    private final ContestService contests;
    private final BoardFeed feed;
    private final PublicReads reads;

    TotalController(StandingsService standings, ContestService contests, BoardFeed feed, PublicReads reads) {
        this.standings = standings;
        this.feed = feed;
        this.contests = contests;
        this.reads = reads;
    }

    /**
     * @param by what people are ranked by; null on the board of units
     * @param rounds those it is computed over; null on the board of units
     */
    record Board(
            @Nullable Instant asOf,
            BoardState state,
            @Nullable String by,
            @Nullable List<String> rounds,
            long total,
            List<?> rows,
            @Nullable Row me) {}

    record Row(
            long rank,
            String name,
            String unit,
            @Nullable BigDecimal points,
            List<Integer> prizes,
            @Nullable Integer correct,
            long durationMs,
            Instant submittedAt,
            List<String> rounds,
            boolean tied) {}

    /** Read without a token it is the same for everybody, and made once for all who ask in the same tick of the feed. */
    @GetMapping
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Board.class)))
    ResponseEntity<?> board(
            @PathVariable String slug,
            @RequestParam(defaultValue = "individual") String scope,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size,
            @AuthenticationPrincipal @Nullable Entrant reader,
            HttpServletRequest request) {
        return reader == null
                ? reads.answer(request, feed.tick(), () -> board(slug, scope, page, size, null))
                : ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(board(slug, scope, page, size, reader));
    }

    private Board board(String slug, String scope, int page, int size, @Nullable Entrant reader) {
        if (page < 0 || page > 1_000_000) {
            throw new InvalidFields("page", "INVALID", "Không có trang này. Hãy về trang đầu của bảng xếp hạng.");
        }
        ContestId contest = contests.bySlug(slug).id();
        int rows = Math.clamp(size, 1, LeaderboardController.LARGEST_PAGE);
        return switch (scope) {
            case "individual" -> people(standings.total(contest, page, rows, reader));
            case "unit" -> units(standings.byUnit(contest, page, rows));
            default ->
                throw new InvalidFields(
                        "scope", "INVALID", "Không có bảng xếp hạng này. Hãy chọn bảng cá nhân hoặc bảng đơn vị.");
        };
    }

    private static Board people(TotalBoard board) {
        return new Board(
                board.asOf(),
                board.state(),
                board.by().name(),
                board.rounds().stream().map(RoundId::toString).toList(),
                board.total(),
                board.rows().stream().map(TotalController::row).toList(),
                board.me() == null ? null : row(board.me()));
    }

    private static Board units(UnitLeaderboard board) {
        return new Board(board.asOf(), board.state(), null, null, board.total(), board.rows(), null);
    }

    private static Row row(TotalBoard.TotalRow row) {
        return new Row(
                row.rank(),
                row.name() == null ? LeaderboardController.UNNAMED : row.name(),
                row.unit(),
                row.points(),
                row.prizes(),
                row.correct(),
                row.duration().toMillis(),
                row.submittedAt(),
                row.rounds().stream().map(RoundId::toString).toList(),
                row.tied());
    }
}
