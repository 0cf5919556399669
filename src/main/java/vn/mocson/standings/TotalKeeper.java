package vn.mocson.standings;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.contest.Rules;
import vn.mocson.standings.total.RoundResult;
import vn.mocson.standings.total.TotalRanking;

/** Computes the ranking over all closed rounds whenever what it follows from is no longer what it was. */
@Component
class TotalKeeper {

    private final Totals totals;
    private final Standings standings;
    private final Winners winners;
    private final BoardRules boards;
    private final Clock clock;

    TotalKeeper(Totals totals, Standings standings, Winners winners, BoardRules boards, Clock clock) {
        this.totals = totals;
        this.standings = standings;
        this.winners = winners;
        this.boards = boards;
        this.clock = clock;
    }

    /** @return whether it was computed anew */
    @Transactional
    boolean keep(ContestDefinition contest) {
        Rules.Total rules = contest.rules().total();
        List<RoundDefinition> closed = boards.closedRounds(contest);
        if (rules == null || closed.isEmpty()) {
            return false;
        }
        UUID fingerprint = fingerprint(contest, closed);
        if (totals.run(contest.id())
                .map(Totals.Run::fingerprint)
                .filter(fingerprint::equals)
                .isPresent()) {
            return false;
        }
        if (fingerprint.equals(totals.lockRun(contest.id(), clock.instant()).fingerprint())) {
            return false; // another node was first
        }
        List<Totals.Line> lines = compute(contest, rules, closed, winners.ofRounds(contest));
        totals.replaceAll(contest.id(), lines);
        totals.recordRun(
                contest.id(),
                new Totals.Run(
                        clock.instant(),
                        fingerprint,
                        lines.size(),
                        closed.stream().map(RoundDefinition::id).toList()));
        return true;
    }

    /** Whether the stored ranking is the one of the final rankings as they are. */
    boolean upToDate(ContestDefinition contest) {
        UUID now = fingerprint(contest, boards.closedRounds(contest));
        return totals.run(contest.id())
                .map(Totals.Run::fingerprint)
                .filter(now::equals)
                .isPresent();
    }

    /**
     * The ranking over these rounds, in order.
     *
     * @param won who holds a prize of which of them
     */
    List<Totals.Line> compute(
            ContestDefinition contest,
            Rules.Total rules,
            List<RoundDefinition> closed,
            Map<RoundId, List<Winners.Winner>> won) {
        Map<String, List<RoundResult>> results = new HashMap<>();
        Map<String, Long> units = new HashMap<>();
        Map<BigDecimal, BigDecimal> points = new HashMap<>();
        for (RoundDefinition round : closed) {
            String id = round.id().toString();
            Map<String, Integer> prizes = new HashMap<>();
            won.getOrDefault(round.id(), List.of()).forEach(winner -> prizes.put(winner.participant(), winner.prize()));
            totals.results(round.id(), result -> {
                units.put(result.participant(), result.unit());
                results.computeIfAbsent(result.participant(), person -> new ArrayList<>(closed.size()))
                        .add(new RoundResult(
                                id,
                                // there are few different ones, and half a million people share them
                                points.computeIfAbsent(result.points(), p -> p),
                                result.correct(),
                                result.duration(),
                                result.submittedAt(),
                                prizes.get(result.participant())));
            });
        }
        return new TotalRanking(rules, Winners.individualPrizes(contest).size())
                .rank(results).stream()
                        .map(place -> new Totals.Line(place, Objects.requireNonNull(units.get(place.participant()))))
                        .toList();
    }

    /** Of every final ranking with its moment, and of the rules and prizes. */
    private UUID fingerprint(ContestDefinition contest, List<RoundDefinition> closed) {
        StringBuilder text = new StringBuilder()
                .append(contest.rules().total())
                .append(contest.rules().prizes())
                .append(contest.prizes());
        for (RoundDefinition round : closed) {
            text.append(';').append(round.id().value()).append('@');
            standings.closing(round.id()).ifPresent(closing -> text.append(closing.at())
                    .append(closing.people()));
        }
        return UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
