package vn.mocson.ceremony;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The reveal of a frozen board: from the last place up, each row shows what it truly is and goes where that belongs among
 * the others as they stand at that moment. In the end the board is the final ranking.
 */
final class Climb {

    /** @param stops whether the show stops behind it */
    record Moment(Step.Climb step, boolean stops) {}

    private final String title;
    private final Map<String, BoardPlace> places = new HashMap<>();
    private final Set<String> revealed = new HashSet<>();
    private final List<Moment> moments = new ArrayList<>();
    private List<String> order;

    private Climb(String title, List<BoardPlace> board) {
        this.title = title;
        board.forEach(place -> places.put(place.key(), place));
        this.order = sorted();
    }

    static List<Moment> moments(String title, List<BoardPlace> board) {
        Climb climb = new Climb(title, board);
        climb.show(climb.order, null, true);
        Optional<String> next = climb.lastHidden();
        while (next.isPresent()) {
            climb.reveal(next.get());
            next = climb.lastHidden();
        }
        climb.show(climb.order, null, true);
        return climb.moments;
    }

    private Optional<String> lastHidden() {
        return order.reversed().stream().filter(key -> !revealed.contains(key)).findFirst();
    }

    private void reveal(String key) {
        BoardPlace place = place(key);
        List<String> before = order;
        boolean sameText = place.trueKey() != null && place.shownText().equals(place.trueText());
        revealed.add(key);
        List<String> after = sorted();
        if (sameText && after.equals(before)) {
            show(before, key, false);
            return;
        }
        revealed.remove(key);
        show(before, key, true);
        revealed.add(key);
        order = after;
        moments.add(new Moment(new Step.Climb(title, rows(), before, after, key), true));
    }

    private void show(List<String> standing, @Nullable String highlight, boolean stops) {
        moments.add(new Moment(new Step.Climb(title, rows(), standing, standing, highlight), stops));
    }

    private List<String> sorted() {
        return places.values().stream()
                .filter(place -> !revealed.contains(place.key()) || place.trueKey() != null)
                .sorted(Comparator.comparing(this::current).thenComparing(BoardPlace::key))
                .map(BoardPlace::key)
                .toList();
    }

    /** Smaller is better; behind everybody where nothing is known yet. */
    private String current(BoardPlace place) {
        String key = revealed.contains(place.key()) ? place.trueKey() : place.shownKey();
        return key == null ? "\uFFFF" : key;
    }

    private List<Step.ClimbRow> rows() {
        List<Step.ClimbRow> rows = new ArrayList<>();
        String last = "";
        int rank = 0;
        for (String key : order) {
            BoardPlace place = place(key);
            String current = current(place);
            rank = current.equals(last) ? rank : rows.size() + 1;
            last = current;
            rows.add(new Step.ClimbRow(
                    key,
                    place.holder(),
                    place.unit(),
                    revealed.contains(key) ? place.trueText() : place.shownText(),
                    rank));
        }
        return rows;
    }

    private BoardPlace place(String key) {
        BoardPlace place = places.get(key);
        if (place == null) {
            throw new IllegalStateException("a row without a place");
        }
        return place;
    }
}
