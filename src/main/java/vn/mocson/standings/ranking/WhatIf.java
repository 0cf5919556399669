package vn.mocson.standings.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.contest.RankingRules;
import vn.mocson.contest.Rules.PrizeBorder;

/**
 * Whose place and whose prize differ between two rankings of the same round.
 *
 * @param changes the best place of either ranking first, then by participant
 * @param unchanged people who stand in both with the same rank, attempt and prize
 * @param prizesBefore by participant
 * @param prizesAfter by participant
 */
public record WhatIf(
        List<Change> changes,
        int unchanged,
        Map<String, PrizePlaces.Won> prizesBefore,
        Map<String, PrizePlaces.Won> prizesAfter) {

    /**
     * One of the two rankings.
     *
     * @param actual the true value of the prediction it goes by; null while it is not known
     * @param prizes individual prizes, the highest first; empty where this round has none
     * @param mayWin who may hold one of them, by participant
     */
    public record Side(
            RankingRules rules,
            @Nullable BigDecimal actual,
            Collection<Candidate> attempts,
            List<Prize> prizes,
            PrizeBorder border,
            Predicate<String> mayWin) {}

    /**
     * A person's place in one of them.
     *
     * @param attempt the one that counts
     */
    public record Held(int rank, String attempt, PrizePlaces.@Nullable Won prize) {}

    /** Null where the person is not in that ranking; not in both. */
    public record Change(
            String participant,
            @Nullable Held before,
            @Nullable Held after) {

        public boolean ofRank() {
            return before == null || after == null || before.rank() != after.rank();
        }

        public boolean ofPrize() {
            return !Objects.equals(before == null ? null : before.prize(), after == null ? null : after.prize());
        }

        private int best() {
            return Math.min(
                    before == null ? Integer.MAX_VALUE : before.rank(),
                    after == null ? Integer.MAX_VALUE : after.rank());
        }
    }

    public WhatIf {
        changes = List.copyOf(changes);
    }

    public static WhatIf of(Side before, Side after) {
        Map<String, PrizePlaces.Won> prizesBefore = new HashMap<>();
        Map<String, Held> heldBefore = held(before, prizesBefore);
        Map<String, PrizePlaces.Won> prizesAfter = new HashMap<>();
        Map<String, Held> heldAfter = held(after, prizesAfter);
        List<Change> changes = new ArrayList<>();
        int unchanged = 0;
        for (Map.Entry<String, Held> entry : heldBefore.entrySet()) {
            Held now = heldAfter.get(entry.getKey());
            if (entry.getValue().equals(now)) {
                unchanged++;
            } else {
                changes.add(new Change(entry.getKey(), entry.getValue(), now));
            }
        }
        heldAfter.forEach((participant, now) -> {
            if (!heldBefore.containsKey(participant)) {
                changes.add(new Change(participant, null, now));
            }
        });
        changes.sort(Comparator.comparingInt(Change::best).thenComparing(Change::participant));
        return new WhatIf(changes, unchanged, prizesBefore, prizesAfter);
    }

    private static Map<String, Held> held(Side side, Map<String, PrizePlaces.Won> prizes) {
        List<Ranking.Place> places = new Ranking(side.rules(), side.actual()).standings(side.attempts());
        prizes.putAll(PrizePlaces.of(places, side.prizes(), side.border(), side.mayWin()));
        Map<String, Held> held = HashMap.newHashMap(places.size());
        for (Ranking.Place place : places) {
            String participant = place.attempt().participantId();
            held.put(participant, new Held(place.rank(), place.attempt().attemptId(), prizes.get(participant)));
        }
        return held;
    }
}
