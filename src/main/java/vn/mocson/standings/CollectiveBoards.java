package vn.mocson.standings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.Rules.Collective;
import vn.mocson.contest.Rules.CollectiveKey;
import vn.mocson.standings.Standings.View;
import vn.mocson.standings.UnitLeaderboard.UnitRow;
import vn.mocson.standings.UnitLeaderboard.Unranked;
import vn.mocson.standings.collective.CollectiveRanking;
import vn.mocson.standings.collective.UnitTally;

/** The boards of units, of one round or of all that are closed. */
@Component
class CollectiveBoards {

    private final UnitTallies tallies;
    private final BoardRules boards;

    CollectiveBoards(UnitTallies tallies, BoardRules boards) {
        this.tallies = tallies;
        this.boards = boards;
    }

    /** What may not be shown yet. */
    private record Secrets(boolean people, boolean entries, boolean scores, boolean allCorrect) {

        private static final Secrets NONE = new Secrets(false, false, false, false);

        private boolean any() {
            return people || entries || scores || allCorrect;
        }
    }

    /** What the public sees of one round. */
    UnitLeaderboard shown(ContestDefinition contest, RoundDefinition round, int page, int size) {
        BoardState state = boards.state(round);
        View view = BoardRules.view(state);
        boolean decided = state == BoardState.FINAL && boards.closed(round);
        UnitTallies.Tallies read = tallies.of(contest, List.of(round), view, decided);
        return board(read, round.rules().collective(), state, secrets(List.of(round)), page, size);
    }

    /** What the public sees of all closed rounds together. */
    UnitLeaderboard shownOfContest(ContestDefinition contest, int page, int size) {
        List<RoundDefinition> closed = boards.closedRounds(contest);
        boards.requireShown(closed);
        BoardState state = closed.size() == contest.rounds().size() ? BoardState.FINAL : BoardState.LIVE;
        UnitTallies.Tallies read = tallies.of(contest, closed, View.FULL, true);
        return board(read, contest.rules().collective(), state, secrets(closed), page, size);
    }

    /** Everything of one round, for those who run the contest. */
    UnitLeaderboard full(ContestDefinition contest, RoundDefinition round) {
        boolean closed = boards.closed(round);
        return board(
                tallies.of(contest, List.of(round), View.FULL, closed),
                round.rules().collective(),
                closed ? BoardState.FINAL : BoardState.LIVE,
                Secrets.NONE,
                0,
                Integer.MAX_VALUE);
    }

    UnitLeaderboard fullOfContest(ContestDefinition contest) {
        List<RoundDefinition> closed = boards.closedRounds(contest);
        return board(
                tallies.of(contest, closed, View.FULL, true),
                contest.rules().collective(),
                closed.size() == contest.rounds().size() ? BoardState.FINAL : BoardState.LIVE,
                Secrets.NONE,
                0,
                Integer.MAX_VALUE);
    }

    private Secrets secrets(List<RoundDefinition> rounds) {
        return new Secrets(
                !rounds.stream().allMatch(boards::showsPeople),
                !rounds.stream().allMatch(boards::showsEntries),
                !rounds.stream().allMatch(boards::showsScores),
                !rounds.stream().allMatch(boards::showsAllCorrect));
    }

    private static UnitLeaderboard board(
            UnitTallies.Tallies read, Collective rules, BoardState state, Secrets secrets, int page, int size) {
        List<UnitRow> rows = new CollectiveRanking(rules)
                .rank(read.units()).stream().map(row -> row(row, secrets)).toList();
        int from = (int) Math.min(rows.size(), (long) page * size);
        int to = (int) Math.min(rows.size(), (long) from + size);
        return new UnitLeaderboard(read.asOf(), state, rows.size(), rules.rankBy(), rows.subList(from, to));
    }

    private static UnitRow row(CollectiveRanking.Row row, Secrets secrets) {
        UnitTally unit = row.unit();
        return new UnitRow(
                row.rank(),
                unit.code(),
                unit.name(),
                secrets.people() ? null : Long.valueOf(unit.entrants()),
                secrets.entries() ? null : Long.valueOf(unit.entries()),
                secrets.scores() ? null : rounded(unit.figure(CollectiveKey.MEAN_POINTS)),
                unit.headcount(),
                row.tied(),
                row.league(),
                row.reason() == null ? null : Unranked.valueOf(row.reason().name()),
                secrets.people() ? null : rate(unit.figure(CollectiveKey.RATE)),
                secrets.allCorrect() ? null : Long.valueOf(unit.allCorrect()),
                unit.winners(),
                secrets.any() ? null : row.values().get(CollectiveKey.WEIGHTED));
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal figure) {
        return figure == null ? null : figure.setScale(2, RoundingMode.HALF_UP);
    }

    /** Rounded down, so that 100 % means everybody. */
    private static @Nullable BigDecimal rate(@Nullable BigDecimal figure) {
        return figure == null ? null : figure.setScale(2, RoundingMode.DOWN);
    }
}
