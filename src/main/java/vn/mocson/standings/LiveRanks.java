package vn.mocson.standings;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.mocson.contest.RoundId;
import vn.mocson.standings.Standings.View;
import vn.mocson.standings.ranking.SortKey;

/**
 * Ranks on a board that still moves: counted, not stored. On a large one the count starts at the nearest
 * rung of a ladder. Up to the rung it is as old as the ladder, at most ten seconds; from there on it is of
 * this moment. Boards without a second rung, and all final ones, are exact at every moment.
 */
@Component
class LiveRanks {

    /** People between two rungs: so many are counted in a few milliseconds. */
    private static final int RUNG = 5_000;

    private record Board(RoundId round, View view) {}

    /** @param before that many people have a better key */
    private record Rung(SortKey key, long before) {}

    private record Ladder(List<Rung> rungs, long total) {}

    private final Standings standings;

    /**
     * Ladders of large boards. At most 100 of some 100 rungs each; made anew behind the reader's back after
     * three seconds, thrown away after ten. Nothing empties it before.
     */
    private final LoadingCache<Board, Ladder> ladders = Caffeine.newBuilder()
            .maximumSize(100)
            .refreshAfterWrite(Duration.ofSeconds(3))
            .expireAfterWrite(Duration.ofSeconds(10))
            .build(this::build);

    LiveRanks(Standings standings) {
        this.standings = standings;
    }

    /** 1 + people with a strictly better key. */
    long rankOf(RoundId round, View view, SortKey key) {
        Rung nearest = null;
        for (Rung rung : ladder(round, view).rungs()) {
            if (rung.key().compareTo(key) > 0) {
                break;
            }
            nearest = rung;
        }
        return 1
                + (nearest == null ? 0 : nearest.before())
                + standings.better(round, view, nearest == null ? null : nearest.key(), key);
    }

    long total(RoundId round, View view) {
        Ladder ladder = ladder(round, view);
        return ladder.rungs().isEmpty() ? standings.total(round, view) : ladder.total();
    }

    /** A small board is looked at anew each time: a ladder of an empty cache would be of yesterday. */
    private Ladder ladder(RoundId round, View view) {
        Board board = new Board(round, view);
        Ladder known = ladders.getIfPresent(board);
        if (known == null && standings.keyBehind(round, view, null, RUNG).isEmpty()) {
            return new Ladder(List.of(), 0);
        }
        return ladders.get(board);
    }

    private Ladder build(Board board) {
        List<Rung> rungs = new ArrayList<>();
        @Nullable SortKey last = null;
        long before = 0;
        while (true) {
            SortKey next =
                    standings.keyBehind(board.round(), board.view(), last, RUNG).orElse(null);
            if (next == null) {
                return new Ladder(rungs, standings.total(board.round(), board.view()));
            }
            before += standings.better(board.round(), board.view(), last, next);
            rungs.add(new Rung(next, before));
            last = next;
            // thousands may share that key: the one after it begins a stretch of its own
            SortKey after =
                    standings.keyBehind(board.round(), board.view(), next, 0).orElse(null);
            if (after != null) {
                before += standings.better(board.round(), board.view(), next, after);
                rungs.add(new Rung(after, before));
                last = after;
            }
        }
    }
}
