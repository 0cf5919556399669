package vn.mocson.standings.ranking;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.contest.Rules.PrizeBorder;

/** Which prize each place of a standing holds, by the prize list and the rule for its borders. */
public final class PrizePlaces {

    private static final Comparator<Ranking.Place> WITHIN_A_TIE = Comparator.comparing(
                    (Ranking.Place place) -> place.attempt().submittedAt())
            .thenComparing(place -> place.attempt().startedAt())
            .thenComparing(place -> place.attempt().attemptId());

    private PrizePlaces() {}

    /**
     * @param prize the prize, or the higher one of two where the committee decides
     * @param undecided whether people with the same rank stand across this prize's border and the committee decides
     */
    public record Won(Prize prize, boolean undecided) {}

    /**
     * @param places in order of rank
     * @param prizes individual prizes, the highest first
     * @param mayWin who may hold a prize at all; the others are passed over and leave their place free
     * @return the prizes by participant, the highest first
     */
    public static Map<String, Won> of(
            List<Ranking.Place> places, List<Prize> prizes, PrizeBorder border, Predicate<String> mayWin) {
        List<PrizeSlots.Contender> inOrder = places.stream()
                .sorted(Comparator.comparingInt(Ranking.Place::rank).thenComparing(WITHIN_A_TIE))
                .map(place -> new PrizeSlots.Contender(place.attempt().participantId(), place.rank()))
                .toList();
        Map<String, Won> won = new LinkedHashMap<>();
        PrizeSlots.give(
                        inOrder,
                        prizes.stream().map(Prize::count).toList(),
                        border,
                        person -> mayWin.test(person.id()),
                        tie -> Optional.empty())
                .forEach(each -> won.put(each.id(), new Won(prizes.get(each.prize()), each.undecided())));
        return won;
    }
}
