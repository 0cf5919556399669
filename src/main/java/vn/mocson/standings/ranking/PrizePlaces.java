package vn.mocson.standings.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        List<Prize> slots = new ArrayList<>();
        for (Prize prize : prizes) {
            for (int i = 0; i < prize.count(); i++) {
                slots.add(prize);
            }
        }
        Map<String, Won> won = new LinkedHashMap<>();
        int position = 0;
        for (int from = 0; from < places.size() && position < slots.size(); ) {
            int to = from + 1;
            while (to < places.size()
                    && places.get(to).rank() == places.get(from).rank()) {
                to++;
            }
            List<Ranking.Place> tie = places.subList(from, to).stream()
                    .filter(place -> mayWin.test(place.attempt().participantId()))
                    .sorted(WITHIN_A_TIE)
                    .toList();
            give(tie, position, slots, border, won);
            position += tie.size();
            from = to;
        }
        return won;
    }

    private static void give(
            List<Ranking.Place> tie, int position, List<Prize> slots, PrizeBorder border, Map<String, Won> won) {
        boolean across = !tie.isEmpty() && !sameSlots(position, position + tie.size() - 1, slots);
        for (int i = 0; i < tie.size(); i++) {
            String person = tie.get(i).attempt().participantId();
            switch (border) {
                case SHARE -> won.put(person, new Won(slots.get(position), false));
                case COMMITTEE -> won.put(person, new Won(slots.get(position), across));
                case CUT -> {
                    if (position + i < slots.size()) {
                        won.put(person, new Won(slots.get(position + i), false));
                    }
                }
            }
        }
    }

    private static boolean sameSlots(int first, int last, List<Prize> slots) {
        return last < slots.size() && slots.get(first).equals(slots.get(last));
    }
}
