package vn.mocson.standings;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.web.NotFound;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.Rules;
import vn.mocson.participant.ParticipantId;
import vn.mocson.standings.TotalBoard.TotalRow;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitTree;

/** Pages of the ranking over all closed rounds. */
@Component
class TotalBoards {

    private final Totals totals;
    private final BoardRules boards;

    TotalBoards(Totals totals, BoardRules boards) {
        this.totals = totals;
        this.boards = boards;
    }

    /** What the public may see. */
    TotalBoard shown(ContestDefinition contest, UnitTree tree, int page, int size, @Nullable ParticipantId reader) {
        Rules.Total rules = required(contest);
        Optional<Totals.Run> run = totals.run(contest.id());
        List<RoundDefinition> rounds = rounds(contest, run);
        boards.requireShown(rounds);
        boolean scores = rounds.stream().allMatch(boards::showsScores);
        return board(
                contest,
                rules,
                run,
                totals.page(contest.id(), (long) page * size, size, "").stream()
                        .map(row -> row(row, tree, scores, row.publishName()))
                        .toList(),
                run.map(Totals.Run::people).orElse(0L),
                reader == null
                        ? null
                        : totals.of(contest.id(), reader)
                                .map(row -> row(row, tree, scores, row.publishName()))
                                .orElse(null));
    }

    /** Everything, for the jury. */
    TotalBoard full(ContestDefinition contest, UnitTree tree, int offset, int limit, String nameLike) {
        Rules.Total rules = required(contest);
        Optional<Totals.Run> run = totals.run(contest.id());
        return board(
                contest,
                rules,
                run,
                totals.page(contest.id(), offset, limit, nameLike).stream()
                        .map(row -> row(row, tree, true, true))
                        .toList(),
                nameLike.isEmpty() ? run.map(Totals.Run::people).orElse(0L) : totals.named(contest.id(), nameLike),
                null);
    }

    private static Rules.Total required(ContestDefinition contest) {
        Rules.Total rules = contest.rules().total();
        if (rules == null) {
            throw new NotFound(
                    "Thể lệ của cuộc thi này không có bảng xếp hạng toàn cuộc thi. Mời xem bảng của từng kỳ thi.");
        }
        return rules;
    }

    private static List<RoundDefinition> rounds(ContestDefinition contest, Optional<Totals.Run> run) {
        return run.map(Totals.Run::rounds).orElse(List.of()).stream()
                .flatMap(id ->
                        contest.rounds().stream().filter(round -> round.id().equals(id)))
                .toList();
    }

    private static TotalBoard board(
            ContestDefinition contest,
            Rules.Total rules,
            Optional<Totals.Run> run,
            List<TotalRow> rows,
            long total,
            @Nullable TotalRow me) {
        List<RoundDefinition> rounds = rounds(contest, run);
        return new TotalBoard(
                run.map(Totals.Run::at).orElse(null),
                rounds.size() == contest.rounds().size() ? BoardState.FINAL : BoardState.LIVE,
                rules.by(),
                rounds.stream().map(RoundDefinition::id).toList(),
                total,
                rows,
                me);
    }

    private static TotalRow row(Totals.Row row, UnitTree tree, boolean scores, boolean named) {
        return new TotalRow(
                row.place(),
                row.tied(),
                named ? row.fullName() : null,
                tree.find(row.unit()).map(Unit::name).orElse(""),
                scores ? Vietnamese.plain(row.points()) : null,
                row.prizes(),
                scores ? Integer.valueOf(row.correct()) : null,
                row.duration(),
                row.submittedAt(),
                row.rounds());
    }
}
