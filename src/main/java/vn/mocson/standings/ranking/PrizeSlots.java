package vn.mocson.standings.ranking;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.Rules.PrizeBorder;

/**
 * Hands prizes out along an order with ties. People of one rank share it and the next ones are skipped; who may not
 * win is passed over and uses up no prize, so that nothing changes for those above and everybody below moves up.
 */
public final class PrizeSlots {

    private PrizeSlots() {}

    /** Somebody in the order; equal ranks are ties. */
    public record Contender(String id, int rank) {}

    /**
     * @param prize position in the list of prizes; of the higher one where it is not decided
     * @param undecided whether a tie stands across this prize's border and the committee has yet to decide
     * @param byVote whether the committee decided
     */
    public record Won(String id, int rank, int prize, boolean undecided, boolean byVote) {}

    /**
     * What the committee decided about a tie.
     *
     * @param shared whether everybody of it gets the higher prize
     * @param order else: who comes first; who is not in it gets nothing
     */
    public record Verdict(boolean shared, List<String> order) {

        public Verdict {
            order = List.copyOf(order);
        }
    }

    /**
     * @param inOrder by rank, and within a rank in the order in which a tie is cut
     * @param counts how many there are of each prize, the highest first
     * @param mayWin asked once of each in their order until the prizes are given; a limit may count along
     * @param verdicts what the committee decided about the tie of exactly these people, or of more
     * @return in order of rank
     */
    public static List<Won> give(
            List<Contender> inOrder,
            List<Integer> counts,
            PrizeBorder border,
            Predicate<Contender> mayWin,
            Function<Set<String>, Optional<Verdict>> verdicts) {
        List<Integer> slots = new ArrayList<>();
        for (int prize = 0; prize < counts.size(); prize++) {
            for (int i = 0; i < counts.get(prize); i++) {
                slots.add(prize);
            }
        }
        List<Won> won = new ArrayList<>();
        int position = 0;
        for (int from = 0; from < inOrder.size() && position < slots.size(); ) {
            int to = from + 1;
            while (to < inOrder.size()
                    && inOrder.get(to).rank() == inOrder.get(from).rank()) {
                to++;
            }
            List<Contender> tie =
                    inOrder.subList(from, to).stream().filter(mayWin).toList();
            position += tie(tie, position, slots, border, verdicts, won);
            from = to;
        }
        return won;
    }

    /** @return how many places of the order are used up */
    private static int tie(
            List<Contender> tie,
            int position,
            List<Integer> slots,
            PrizeBorder border,
            Function<Set<String>, Optional<Verdict>> verdicts,
            List<Won> won) {
        if (tie.isEmpty()) {
            return 0;
        }
        int highest = slots.get(position);
        boolean across = position + tie.size() > slots.size() || slots.get(position + tie.size() - 1) != highest;
        Verdict verdict = across && border == PrizeBorder.COMMITTEE
                ? verdicts.apply(new HashSet<>(tie.stream().map(Contender::id).toList()))
                        .orElse(null)
                : null;
        if (verdict != null && !verdict.shared()) {
            return decided(tie, position, slots, verdict, won);
        }
        for (int i = 0; i < tie.size(); i++) {
            Contender person = tie.get(i);
            Integer prize = border == PrizeBorder.CUT ? slot(slots, position + i) : Integer.valueOf(highest);
            if (prize != null) {
                boolean open = across && border == PrizeBorder.COMMITTEE && verdict == null;
                won.add(new Won(person.id(), person.rank(), prize, open, verdict != null));
            }
        }
        return tie.size();
    }

    private static int decided(List<Contender> tie, int position, List<Integer> slots, Verdict verdict, List<Won> won) {
        int given = 0;
        for (String chosen : verdict.order()) {
            Contender person = tie.stream()
                    .filter(each -> each.id().equals(chosen))
                    .findFirst()
                    .orElse(null);
            Integer prize = slot(slots, position + given);
            if (person != null && prize != null) {
                won.add(new Won(person.id(), person.rank(), prize, false, true));
                given++;
            }
        }
        return tie.size();
    }

    private static @Nullable Integer slot(List<Integer> slots, int position) {
        return position < slots.size() ? slots.get(position) : null;
    }
}
