package vn.mocson.standings;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Component;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.standings.Standings.View;
import vn.mocson.standings.collective.UnitTally;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitTree;

/** What units did in one round or in several, brought up the tree to those that stand on a board. */
@Component
class UnitTallies {

    /** From so many people on a board is read at most every five seconds; it says as of when. */
    private static final long LARGE = 20_000;

    /** @param asOf when they were read */
    record Tallies(Instant asOf, List<UnitTally> units) {}

    private record Question(List<RoundId> rounds, View view, boolean winners) {}

    private final Standings standings;
    private final Winners winners;
    private final BoardRules boards;
    private final PublishedUnits trees;
    private final Clock clock;

    /** Figures of large boards, at most 50, forgotten after five seconds; nothing empties it before. */
    private final Cache<Question, Tallies> large = Caffeine.newBuilder()
            .maximumSize(50)
            .expireAfterWrite(Duration.ofSeconds(5))
            .build();

    private final LoadingCache<Question, Lock> locks =
            Caffeine.newBuilder().maximumSize(200).build(question -> new ReentrantLock());

    UnitTallies(Standings standings, Winners winners, BoardRules boards, PublishedUnits trees, Clock clock) {
        this.standings = standings;
        this.winners = winners;
        this.boards = boards;
        this.trees = trees;
        this.clock = clock;
    }

    /** @param closed whether prizes are counted: the rounds are closed, and who asks may know */
    Tallies of(ContestDefinition contest, List<RoundDefinition> rounds, View view, boolean closed) {
        // prizes that no round gives cannot be told from rankings of rounds: unknown is not none
        boolean decided = closed
                && (!contest.prizesByRound().isEmpty()
                        || Winners.individualPrizes(contest).isEmpty());
        Question question =
                new Question(rounds.stream().map(RoundDefinition::id).toList(), view, decided);
        Tallies known = large.getIfPresent(question);
        if (known != null) {
            return known;
        }
        // one addition at a time for one board, however many ask: each would hold a connection for seconds
        Lock adding = locks.get(question);
        adding.lock();
        try {
            known = large.getIfPresent(question);
            if (known != null) {
                return known;
            }
            Tallies read = new Tallies(clock.instant(), read(contest, rounds, view, decided));
            if (read.units().stream().mapToLong(UnitTally::entrants).sum() > LARGE) {
                large.put(question, read);
            }
            return read;
        } finally {
            adding.unlock();
        }
    }

    private List<UnitTally> read(ContestDefinition contest, List<RoundDefinition> rounds, View view, boolean decided) {
        UnitTree tree = trees.of(contest, rounds);
        Map<UnitId, Sum> sums = new HashMap<>();
        Instant before = rounds.size() == 1
                ? boards.publicBefore(rounds.getFirst(), view).orElse(null)
                : null;
        for (Standings.Taking row : standings.taking(rounds, before, tree.merged())) {
            tree.branch(row.unit()).ifPresent(branch -> {
                Sum sum = sums.computeIfAbsent(branch.id(), id -> new Sum());
                sum.entrants += row.entrants();
                sum.entries += row.entries();
                sum.allCorrect += row.allCorrect();
            });
        }
        for (Standings.CountedPoints row : standings.countedPoints(rounds, view)) {
            tree.branch(row.unit()).ifPresent(branch -> {
                Sum sum = sums.computeIfAbsent(branch.id(), id -> new Sum());
                sum.counted += row.counted();
                sum.points = sum.points.add(row.points());
            });
        }
        if (decided) {
            Map<RoundId, List<Winners.Winner>> byRound = winners.ofRounds(contest);
            for (RoundDefinition round : rounds) {
                for (Winners.Winner winner : byRound.getOrDefault(round.id(), List.of())) {
                    tree.branch(winner.unit())
                            .map(branch -> sums.get(branch.id()))
                            .ifPresent(sum -> sum.winners.add(winner.participant()));
                }
            }
        }
        return tallies(tree, sums, decided);
    }

    private static List<UnitTally> tallies(UnitTree tree, Map<UnitId, Sum> sums, boolean decided) {
        Map<UnitId, Integer> headcounts = headcounts(tree);
        List<UnitTally> tallies = new ArrayList<>();
        for (Unit unit : tree.ever()) {
            Sum sum = sums.get(unit.id());
            if (sum != null) {
                tallies.add(new UnitTally(
                        unit.code(),
                        unit.name(),
                        headcounts.getOrDefault(unit.id(), 0),
                        sum.entrants,
                        sum.entries,
                        sum.counted,
                        sum.points,
                        sum.allCorrect,
                        decided ? Long.valueOf(sum.winners.size()) : null));
            }
        }
        return tallies;
    }

    static Map<UnitId, Integer> headcounts(UnitTree tree) {
        Map<UnitId, Integer> sums = new HashMap<>();
        for (Unit unit : tree.ever()) {
            tree.branch(unit.id()).ifPresent(branch -> sums.merge(branch.id(), unit.headcount(), Integer::sum));
        }
        return sums;
    }

    private static final class Sum {
        private long entrants;
        private long entries;
        private long counted;
        private BigDecimal points = BigDecimal.ZERO;
        private long allCorrect;
        private final Set<String> winners = new HashSet<>();
    }
}
