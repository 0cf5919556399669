package vn.mocson.standings.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
     * Where a tie stands across a prize's border. When somebody above is passed over, the same people stand at another.
     *
     * @param rank of those who are tied
     * @param tied who of them may win
     * @param prize position in the list of prizes; of the higher one
     * @param places how many of it are left
     */
    public record Border(int rank, Set<String> tied, int prize, int places) {

        public Border {
            tied = Set.copyOf(tied);
        }
    }

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

        /**
         * Not where somebody it chose has left the tie while there are prizes and people it did not choose: whether one
         * of these moves up, it does not say.
         *
         * @param slots how many prizes are left, of this kind and lower ones
         */
        private boolean decides(Set<String> tied, int slots) {
            long there = order.stream().filter(tied::contains).count();
            return shared || there == order.size() || there >= slots || there == tied.size();
        }
    }

    /**
     * @param inOrder by rank, and within a rank in the order in which a tie is cut
     * @param counts how many there are of each prize, the highest first
     * @param mayWin asked once of each in their order until the prizes are given; a limit may count along
     * @param verdicts what the committee decided about the tie of exactly these people, or of more, at this border; asked
     *     once of each border
     * @return in order of rank
     */
    public static List<Won> give(
            List<Contender> inOrder,
            List<Integer> counts,
            PrizeBorder border,
            Predicate<Contender> mayWin,
            Function<Border, Optional<Verdict>> verdicts) {
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
            Function<Border, Optional<Verdict>> verdicts,
            List<Won> won) {
        if (tie.isEmpty()) {
            return 0;
        }
        int highest = slots.get(position);
        boolean across = position + tie.size() > slots.size() || slots.get(position + tie.size() - 1) != highest;
        Verdict verdict = across && border == PrizeBorder.COMMITTEE ? verdict(tie, position, slots, verdicts) : null;
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

    private static @Nullable Verdict verdict(
            List<Contender> tie, int position, List<Integer> slots, Function<Border, Optional<Verdict>> verdicts) {
        Integer highest = slots.get(position);
        List<Integer> left = slots.subList(position, slots.size());
        int places = Math.toIntExact(left.stream().filter(highest::equals).count());
        Set<String> tied = tie.stream().map(Contender::id).collect(Collectors.toSet());
        return verdicts.apply(new Border(tie.getFirst().rank(), tied, highest, places))
                .filter(verdict -> verdict.decides(tied, left.size()))
                .orElse(null);
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
