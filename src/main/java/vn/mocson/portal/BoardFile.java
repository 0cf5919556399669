package vn.mocson.portal;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RunState;
import vn.mocson.standings.BoardHidden;
import vn.mocson.standings.Leaderboard;
import vn.mocson.standings.TotalBoard;
import vn.mocson.standings.UnitLeaderboard;

/**
 * A board as a file that a portal reads or links to: the members are those of the API's boards.
 *
 * @param round null for the board over the whole contest
 * @param state LIVE, FROZEN or FINAL; HIDDEN while the rules do not show it
 * @param visibleAt null where no time can be named, since publishing is an act of the committee
 * @param message what people are told while it is hidden
 * @param total null while that number is kept to itself; {@code rows} holds the first of them
 */
record BoardFile(
        String slug,
        String title,
        @Nullable Round round,
        Scope scope,
        String state,
        @Nullable Instant asOf,
        @Nullable Instant visibleAt,
        @Nullable String message,
        @Nullable Long total,
        List<?> rows) {

    static final int PEOPLE = 100;
    static final int UNITS = 500;
    static final String UNNAMED = "Người dự thi không công khai tên";

    enum Scope {
        INDIVIDUAL("ca-nhan", "Cá nhân"),
        UNIT("don-vi", "Đơn vị");

        private final String file;
        private final String title;

        Scope(String file, String title) {
            this.file = file;
            this.title = title;
        }

        String file() {
            return file;
        }

        String title() {
            return title;
        }
    }

    record Round(String id, String name, RunState state, Instant opensAt, Instant closesAt) {

        static Round of(RoundDefinition round, Instant now) {
            return new Round(
                    round.id().toString(), round.fullName(), round.stateAt(now), round.opensAt(), round.closesAt());
        }
    }

    record Person(
            long rank,
            boolean tied,
            String name,
            String unit,
            @Nullable Integer correct,
            @Nullable BigDecimal points,
            long durationMs) {}

    static BoardFile of(ContestDefinition contest, @Nullable Round round, Leaderboard board) {
        return new BoardFile(
                contest.slug(),
                contest.title(),
                round,
                Scope.INDIVIDUAL,
                board.state().name(),
                board.asOf(),
                null,
                null,
                board.totalKept() ? null : board.total(),
                board.rows().stream()
                        .map(row -> new Person(
                                row.rank(),
                                row.tied(),
                                named(row.name()),
                                row.unit(),
                                row.correct(),
                                row.points(),
                                row.durationMs()))
                        .toList());
    }

    static BoardFile of(ContestDefinition contest, TotalBoard board) {
        return new BoardFile(
                contest.slug(),
                contest.title(),
                null,
                Scope.INDIVIDUAL,
                board.state().name(),
                board.asOf(),
                null,
                null,
                board.total(),
                board.rows().stream()
                        .map(row -> new Person(
                                row.rank(),
                                row.tied(),
                                named(row.name()),
                                row.unit(),
                                row.correct(),
                                row.points(),
                                row.duration().toMillis()))
                        .toList());
    }

    static BoardFile of(ContestDefinition contest, @Nullable Round round, UnitLeaderboard board) {
        return new BoardFile(
                contest.slug(),
                contest.title(),
                round,
                Scope.UNIT,
                board.state().name(),
                board.asOf(),
                null,
                null,
                board.total(),
                board.rows());
    }

    static BoardFile hidden(ContestDefinition contest, @Nullable Round round, Scope scope, BoardHidden reason) {
        return new BoardFile(
                contest.slug(),
                contest.title(),
                round,
                scope,
                "HIDDEN",
                null,
                reason.properties().get("visibleAt") instanceof Instant at ? at : null,
                reason.detail(),
                null,
                List.of());
    }

    /** What decides whether a reader's copy is still good. */
    BoardFile timeless() {
        return new BoardFile(slug, title, round, scope, state, null, visibleAt, message, total, rows);
    }

    private static String named(@Nullable String name) {
        return name == null ? UNNAMED : name;
    }
}
