package vn.mocson.standings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.standings.Standings.View;
import vn.mocson.standings.ranking.SortKey;

/** Ranks of rows: as written down where the ranking is final, else by their position and by counting. */
@Component
class Ranks {

    private final Standings standings;
    private final LiveRanks live;

    Ranks(Standings standings, LiveRanks live) {
        this.standings = standings;
        this.live = live;
    }

    record Ranked(Standings.Row row, long rank, boolean tied) {}

    Ranked of(RoundDefinition round, View view, Standings.Row row) {
        Long place = row.place();
        return place != null && isFinal(round, view)
                ? new Ranked(row, place, row.tied())
                : new Ranked(
                        row, live.rankOf(round.id(), view, row.key()), standings.tied(round.id(), view, row.key()));
    }

    /** Rows found by name: they are not neighbours, so each rank is looked up on its own. */
    List<Ranked> named(RoundDefinition round, View view, long offset, int limit, String nameLike) {
        return standings.page(round.id(), view, offset, limit, nameLike).stream()
                .map(row -> of(round, view, row))
                .toList();
    }

    /**
     * A page of the board. Whoever begins a new key stands where the page counts them; only a tie that
     * began on an earlier page is counted.
     */
    List<Ranked> page(RoundDefinition round, View view, long offset, int limit) {
        boolean stored = isFinal(round, view);
        // one row more at either end tells whether a tie crosses the border
        int earlier = offset > 0 ? 1 : 0;
        List<Standings.Row> rows =
                standings.page(round.id(), view, offset - earlier, (int) Math.min(limit + 1L + earlier, 10_000), "");
        List<Ranked> ranked = new ArrayList<>();
        for (int i = earlier; i < rows.size() && i - earlier < limit; i++) {
            Standings.Row row = rows.get(i);
            SortKey key = row.key();
            boolean likePrevious = i > 0 && rows.get(i - 1).key().equals(key);
            boolean likeNext = i + 1 < rows.size() && rows.get(i + 1).key().equals(key);
            Long place = row.place();
            long rank;
            if (stored && place != null) {
                rank = place;
            } else if (!likePrevious) {
                rank = offset - earlier + i + 1;
            } else {
                rank = ranked.isEmpty()
                        ? live.rankOf(round.id(), view, key)
                        : ranked.getLast().rank();
            }
            ranked.add(new Ranked(row, rank, likePrevious || likeNext));
        }
        return ranked;
    }

    /** Everybody in order; each is told once the next is known, because only then a tie is. */
    void each(RoundDefinition round, Consumer<Ranked> place) {
        Walk walk = new Walk(place);
        standings.each(round.id(), walk::next);
        walk.tellLast(false);
    }

    private static final class Walk {

        private final Consumer<Ranked> place;
        private Standings.@Nullable Row last;
        private long position;
        private long rank;
        private boolean likePrevious;

        private Walk(Consumer<Ranked> place) {
            this.place = place;
        }

        private void next(Standings.Row row) {
            boolean likeLast = last != null && last.key().equals(row.key());
            tellLast(likeLast);
            position++;
            rank = likeLast ? rank : position;
            likePrevious = likeLast;
            last = row;
        }

        private void tellLast(boolean likeNext) {
            if (last != null) {
                place.accept(new Ranked(last, rank, likePrevious || likeNext));
            }
        }
    }

    long total(RoundDefinition round, View view) {
        Long people = view == View.FULL
                ? standings.closing(round.id()).map(Standings.Closing::people).orElse(null)
                : null;
        return people == null ? live.total(round.id(), view) : people;
    }

    private boolean isFinal(RoundDefinition round, View view) {
        return view == View.FULL && standings.closingRecorded(round.id());
    }
}
