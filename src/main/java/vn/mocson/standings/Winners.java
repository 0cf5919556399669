package vn.mocson.standings;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.contest.ContestDefinition.PrizeScope;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.contest.Rules;
import vn.mocson.standings.ranking.PrizePlaces;
import vn.mocson.standings.ranking.Ranking;
import vn.mocson.unit.UnitId;

/**
 * Who holds an individual prize by the final rankings alone, for boards: of refusals, exclusions, households and votes
 * the rankings know nothing, and results count the prizes they give ({@link HonourPrize}). What the committee has to
 * decide is nobody's.
 * Where a person may hold only so many prizes, the round that closed first gives first.
 */
@Component
class Winners {

    private final Standings standings;
    private final BoardRules boards;

    Winners(Standings standings, BoardRules boards) {
        this.standings = standings;
        this.boards = boards;
    }

    /** @param prize position in the contest's list of individual prizes, 0 for the highest */
    record Winner(String participant, UnitId unit, int prize) {}

    static List<Prize> individualPrizes(ContestDefinition contest) {
        return contest.prizes().stream()
                .filter(prize -> prize.scope() == PrizeScope.INDIVIDUAL)
                .toList();
    }

    /** By closed round; empty where the prizes are of the contest as a whole. */
    Map<RoundId, List<Winner>> ofRounds(ContestDefinition contest) {
        Map<RoundId, List<Winner>> winners = new LinkedHashMap<>();
        List<Prize> all = individualPrizes(contest);
        List<Prize> prizes = contest.prizesByRound();
        Rules.PrizeRules rules = contest.rules().prizes();
        if (prizes.isEmpty()) {
            return winners;
        }
        int slots = prizes.stream().mapToInt(Prize::count).sum();
        Map<String, Integer> held = new HashMap<>();
        int most = rules.maxPerPerson() == null ? Integer.MAX_VALUE : rules.maxPerPerson();
        List<RoundDefinition> closed = boards.closedRounds(contest).stream()
                .sorted(Comparator.comparing(RoundDefinition::closesAt)
                        .thenComparing(round -> round.id().value()))
                .toList();
        for (RoundDefinition round : closed) {
            long passedOver =
                    held.values().stream().filter(number -> number >= most).count();
            List<Ranking.Place> places = standings.best(round.id(), Math.toIntExact(slots + passedOver));
            Map<String, UnitId> units = new HashMap<>();
            places.forEach(place -> units.put(
                    place.attempt().participantId(),
                    new UnitId(Long.parseLong(place.attempt().unit()))));
            Map<String, PrizePlaces.Won> won = PrizePlaces.of(
                    places,
                    prizes,
                    round.rules().prizes().border(),
                    participant -> held.getOrDefault(participant, 0) < most);
            List<Winner> ofRound = won.entrySet().stream()
                    .filter(each -> !each.getValue().undecided())
                    .map(each -> new Winner(
                            each.getKey(),
                            units.getOrDefault(each.getKey(), new UnitId(0)),
                            all.indexOf(each.getValue().prize())))
                    .toList();
            ofRound.forEach(winner -> held.merge(winner.participant(), 1, Integer::sum));
            winners.put(round.id(), ofRound);
        }
        return winners;
    }
}
