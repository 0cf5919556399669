package vn.mocson.ceremony;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mocson.ceremony.BoardPlace.Standing;

/**
 * The reveal of a frozen board: from the last place up, each row shows what it truly is and goes where that belongs among
 * the others as they stand at that moment. It begins with the first of the public board and nobody else: whoever comes
 * from further down enters when it is their turn. It ends with the first of the final ranking. Each row has the rank
 * it has among everybody, the public one until it is revealed.
 */
final class Climb {

    /** @param stops whether the show stops behind it */
    record Moment(Step.Climb step, boolean stops) {}

    private static final Comparator<String> NOBODY_LAST = Comparator.nullsLast(Comparator.naturalOrder());

    private final String title;
    private final Map<String, BoardPlace> places = new HashMap<>();
    private final Set<String> revealed = new HashSet<>();
    private final List<Moment> moments = new ArrayList<>();
    /** The rows of the last picture. */
    private final List<String> last;
    /** The rows that lie on the board, in their order. */
    private List<String> order;

    private Climb(String title, List<BoardPlace> board, int top) {
        this.title = title;
        board.forEach(place -> places.put(place.key(), place));
        this.order = first(board, BoardPlace::shown, top);
        this.last = first(board, BoardPlace::truly, top);
    }

    private static List<String> first(List<BoardPlace> board, Function<BoardPlace, @Nullable Standing> as, int top) {
        return sorted(board.stream().filter(place -> as.apply(place) != null).toList(), as)
                .limit(top)
                .toList();
    }

    private static Stream<String> sorted(Collection<BoardPlace> rows, Function<BoardPlace, @Nullable Standing> as) {
        return rows.stream()
                .sorted(Comparator.comparing((BoardPlace place) -> order(as.apply(place)), NOBODY_LAST)
                        .thenComparing(BoardPlace::key))
                .map(BoardPlace::key);
    }

    private static @Nullable String order(@Nullable Standing standing) {
        return standing == null ? null : standing.order();
    }

    /**
     * @param board everybody who is among the first of either ranking, perhaps others
     * @param top how many rows the first and the last picture have
     */
    static List<Moment> moments(String title, List<BoardPlace> board, int top) {
        Climb climb = new Climb(title, board, top);
        climb.show(climb.order, climb.order, null, true);
        for (String key : climb.comingIn().reversed()) {
            climb.enter(key);
            climb.reveal(key);
        }
        for (String key = climb.lastHidden(); !key.isEmpty(); key = climb.lastHidden()) {
            climb.reveal(key);
        }
        climb.show(climb.order, climb.last, null, true);
        return climb.moments;
    }

    /** Who is among the first in truth, and was not in public, in the public order. */
    private List<String> comingIn() {
        return sorted(
                        last.stream()
                                .filter(key -> !order.contains(key))
                                .map(this::place)
                                .toList(),
                        BoardPlace::shown)
                .toList();
    }

    private String lastHidden() {
        return order.reversed().stream()
                .filter(key -> !revealed.contains(key))
                .findFirst()
                .orElse("");
    }

    /** As the public last saw them. */
    private void enter(String key) {
        List<String> before = order;
        order = ordered(Stream.concat(before.stream(), Stream.of(key)).toList());
        show(before, order, key, true);
    }

    private void reveal(String key) {
        BoardPlace place = place(key);
        List<String> before = order;
        revealed.add(key);
        List<String> after = ordered(before);
        boolean sameText = place.shown() != null
                && place.truly() != null
                && place.shown().text().equals(place.truly().text());
        boolean marked = key.equals(moments.getLast().step().highlight());
        if (sameText && after.equals(before) && !marked) {
            show(before, before, key, false);
            return;
        }
        if (!marked) {
            revealed.remove(key);
            show(before, before, key, true);
            revealed.add(key);
        }
        show(before, after, key, true);
    }

    private void show(List<String> before, List<String> after, @Nullable String highlight, boolean stops) {
        order = after;
        moments.add(new Moment(
                new Step.Climb(title, after.stream().map(this::row).toList(), before, after, highlight), stops));
    }

    /** In the order of this moment, without those who turned out to be no longer in the ranking. */
    private List<String> ordered(List<String> rows) {
        return sorted(
                        rows.stream()
                                .map(this::place)
                                .filter(place -> !revealed.contains(place.key()) || place.truly() != null)
                                .toList(),
                        this::now)
                .toList();
    }

    private @Nullable Standing now(BoardPlace place) {
        return revealed.contains(place.key()) ? place.truly() : place.shown();
    }

    private Step.ClimbRow row(String key) {
        BoardPlace place = place(key);
        Standing standing = now(place);
        return new Step.ClimbRow(
                key,
                place.holder(),
                place.unit(),
                standing == null ? "" : standing.text(),
                standing == null ? null : standing.rank(),
                revealed.contains(key));
    }

    private BoardPlace place(String key) {
        BoardPlace place = places.get(key);
        if (place == null) {
            throw new IllegalStateException("a row without a place");
        }
        return place;
    }
}
