package vn.mocson.integrity;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.mocson.common.text.Vietnamese;

/**
 * Predictions that climb like a ladder: several registrations of one unit, one shortly after the other, whose numbers
 * grow or shrink by the same step each time. One person who wants to be near the true number would do it like that. A
 * ladder of numbers that everybody likes (100, 200, 300 …) comes up by itself where many predict, and does not count.
 */
final class GuessLadders {

    /** Rungs of the shortest ladder. Four in a row happen where people sit side by side and talk. */
    private static final int FEWEST = 5;
    /** From one registration to the next. */
    private static final Duration SHORTLY = Duration.ofMinutes(30);

    /** So many ladders like one that is told may come up in a round by themselves: one in a hundred rounds. */
    private static final double BY_CHANCE = 0.01;

    /** @param who an index that the caller knows */
    record Guess(int who, Instant registeredAt, BigDecimal number) {}

    /**
     * Rungs in the order of registration.
     *
     * @param byChance how many ladders like this one are to be expected in the round if nobody made them
     */
    record Ladder(List<Guess> rungs, double byChance) {}

    private final Map<BigDecimal, Integer> popularity = new HashMap<>();
    private int all;

    /** @param number a first prediction of the round, of any unit */
    void add(BigDecimal number) {
        popularity.merge(Vietnamese.plain(number), 1, Integer::sum);
        all++;
    }

    /** @param ofUnit each person's first prediction in the round, of one unit; all were added */
    List<Ladder> of(List<Guess> ofUnit) {
        List<Guess> inOrder = ofUnit.stream()
                .sorted(Comparator.comparing(Guess::registeredAt).thenComparing(Guess::who))
                .toList();
        List<Ladder> ladders = new ArrayList<>();
        int from = 0;
        while (from < inOrder.size() - 1) {
            int to = end(inOrder, from);
            if (to - from + 1 >= FEWEST) {
                List<Guess> rungs = inOrder.subList(from, to + 1);
                double byChance = byChance(rungs);
                if (byChance < BY_CHANCE) {
                    ladders.add(new Ladder(rungs, byChance));
                }
                from = to + 1;
            } else {
                from++;
            }
        }
        return ladders;
    }

    /**
     * Two numbers make a step; from the third on each would have to be met by itself, as often as others choose it. A
     * ladder may begin at everybody.
     */
    private double byChance(List<Guess> rungs) {
        int others = all - rungs.size();
        double expected = all;
        for (Guess rung : rungs.subList(2, rungs.size())) {
            int chosen = popularity.getOrDefault(Vietnamese.plain(rung.number()), 1) - 1;
            // one more, and what chance may have hidden of it
            expected *= Math.min(1, (chosen + Math.sqrt(chosen) + 1) / (others + 1.0));
        }
        return expected;
    }

    /** The last rung of the ladder that begins here. */
    private static int end(List<Guess> guesses, int from) {
        BigDecimal step = step(guesses, from);
        int to = from + 1;
        if (step.signum() == 0 || !shortly(guesses, from)) {
            return from;
        }
        while (to + 1 < guesses.size()
                && shortly(guesses, to)
                && step(guesses, to).compareTo(step) == 0) {
            to++;
        }
        return to;
    }

    private static BigDecimal step(List<Guess> guesses, int from) {
        return guesses.get(from + 1).number().subtract(guesses.get(from).number());
    }

    private static boolean shortly(List<Guess> guesses, int from) {
        return Duration.between(
                                guesses.get(from).registeredAt(),
                                guesses.get(from + 1).registeredAt())
                        .compareTo(SHORTLY)
                <= 0;
    }
}
