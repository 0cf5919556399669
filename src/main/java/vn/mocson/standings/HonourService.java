package vn.mocson.standings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.contest.Rules;
import vn.mocson.contest.Rules.CollectiveKey;
import vn.mocson.contest.Rules.TotalBy;
import vn.mocson.participant.ParticipantId;
import vn.mocson.standings.Standings.View;
import vn.mocson.standings.collective.CollectiveRanking;
import vn.mocson.standings.ranking.Ranking;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitTree;

/** Final rankings as far down as there are prizes, for whoever gives these. */
@Service
@Transactional(readOnly = true)
public class HonourService {

    private final Standings standings;
    private final StandingsRecount recount;
    private final BoardRules boards;
    private final Totals totals;
    private final TotalKeeper totalKeeper;
    private final UnitTallies tallies;
    private final PublishedUnits trees;
    private final ContestService contests;

    HonourService(
            Standings standings,
            StandingsRecount recount,
            BoardRules boards,
            Totals totals,
            TotalKeeper totalKeeper,
            UnitTallies tallies,
            PublishedUnits trees,
            ContestService contests) {
        this.standings = standings;
        this.recount = recount;
        this.boards = boards;
        this.totals = totals;
        this.totalKeeper = totalKeeper;
        this.tallies = tallies;
        this.trees = trees;
        this.contests = contests;
    }

    /** Whether the round is over and its final ranking computed. */
    @PreAuthorize(Access.JURY)
    public boolean closed(RoundId round) {
        return boards.closed(contests.round(round));
    }

    /** Until the transaction ends no correction moves the contest's final rankings. */
    @PreAuthorize(Access.JURY)
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public void holdStill(ContestId contest) {
        recount.lock(contest);
    }

    /** The best places of a closed round, down to this one, everybody who shares it included; ties as they are cut. */
    @PreAuthorize(Access.JURY)
    public List<HonourPlace> people(RoundId id, int downTo) {
        RoundDefinition round = contests.round(id);
        UnitTree tree = trees.of(round);
        return standings.best(id, downTo).stream()
                .sorted(Comparator.comparingInt(Ranking.Place::rank)
                        .thenComparing(place -> place.attempt().submittedAt())
                        .thenComparing(place -> place.attempt().startedAt())
                        .thenComparing(place -> place.attempt().attemptId()))
                .map(place -> place(place, tree))
                .toList();
    }

    private static HonourPlace place(Ranking.Place place, UnitTree tree) {
        UnitId unit = new UnitId(Long.parseLong(place.attempt().unit()));
        return new HonourPlace(
                place.rank(),
                place.tied(),
                new ParticipantId(UUID.fromString(place.attempt().participantId())),
                unit,
                name(tree, unit),
                place.attempt().correct(),
                place.attempt().points(),
                place.prediction(),
                place.attempt().duration(),
                place.attempt().submittedAt());
    }

    /**
     * The same over several closed rounds by the rules for the whole contest; equal ones in the order of their latest
     * submission.
     *
     * @param given the individual prizes of these rounds, for a ranking by prizes
     * @throws IllegalArgumentException where the rules have no such ranking
     */
    @PreAuthorize(Access.JURY)
    public List<HonourPlace> people(ContestId id, List<RoundId> rounds, int downTo, Collection<HonourPrize> given) {
        ContestDefinition contest = contests.contest(id);
        Rules.Total rules = contest.rules().total();
        if (rules == null) {
            throw new IllegalArgumentException("no ranking over several rounds in the rules");
        }
        List<RoundDefinition> taken = rounds(contest, rounds);
        UnitTree tree = trees.of(contest, taken);
        Comparator<HonourPlace> order = Comparator.comparingInt(HonourPlace::rank)
                .thenComparing(HonourPlace::submittedAt)
                .thenComparing(place -> place.participant().toString());
        // the stored ranking counts the prizes that follow from the standings alone
        if (rules.by() != TotalBy.PRIZES && taken.size() == contest.rounds().size() && totalKeeper.upToDate(contest)) {
            return totals.best(id, downTo).stream()
                    .map(row -> new HonourPlace(
                            Math.toIntExact(row.place()),
                            row.tied(),
                            row.participant(),
                            row.unit(),
                            name(tree, row.unit()),
                            row.correct(),
                            row.points(),
                            null,
                            row.duration(),
                            row.submittedAt()))
                    .sorted(order)
                    .toList();
        }
        List<Totals.Line> all = totalKeeper.compute(contest, rules, taken, winners(contest, given));
        int last = all.isEmpty()
                ? 0
                : all.get(Math.min(downTo, all.size()) - 1).place().rank();
        return all.stream()
                .takeWhile(line -> line.place().rank() <= last)
                .map(line -> new HonourPlace(
                        line.place().rank(),
                        line.place().tied(),
                        new ParticipantId(UUID.fromString(line.place().participant())),
                        new UnitId(line.unit()),
                        name(tree, new UnitId(line.unit())),
                        line.place().correct(),
                        line.place().points(),
                        null,
                        line.place().duration(),
                        line.place().submittedAt()))
                .sorted(order)
                .toList();
    }

    private static Map<RoundId, List<Winners.Winner>> winners(
            ContestDefinition contest, Collection<HonourPrize> given) {
        List<Prize> all = Winners.individualPrizes(contest);
        List<Prize> ofRounds = contest.prizesByRound();
        Map<RoundId, List<Winners.Winner>> winners = new HashMap<>();
        for (HonourPrize prize : given) {
            RoundId round = prize.round();
            if (round != null && prize.prizeOrder() < ofRounds.size()) {
                winners.computeIfAbsent(round, of -> new ArrayList<>())
                        .add(new Winners.Winner(
                                prize.person().toString(),
                                prize.unit(),
                                all.indexOf(ofRounds.get(prize.prizeOrder()))));
            }
        }
        return winners;
    }

    /**
     * The units with a rank over these closed rounds, league by league.
     *
     * @param given the individual prizes by which winners are counted
     */
    @PreAuthorize(Access.JURY)
    public List<HonourUnit> units(ContestId id, List<RoundId> rounds, Collection<HonourPrize> given) {
        ContestDefinition contest = contests.contest(id);
        List<RoundDefinition> taken = rounds(contest, rounds);
        Rules rules = taken.size() == 1 ? taken.getFirst().rules() : contest.rules();
        UnitTree tree = trees.of(contest, taken);
        Map<String, UnitId> ids = new HashMap<>();
        tree.ever().forEach(unit -> ids.put(unit.code(), unit.id()));
        Map<String, Set<ParticipantId>> winners = new HashMap<>();
        given.forEach(prize -> tree.branch(prize.unit())
                .ifPresent(branch -> winners.computeIfAbsent(branch.code(), unit -> new HashSet<>())
                        .add(prize.person())));
        return new CollectiveRanking(rules.collective())
                        .rank(tallies.of(contest, taken, View.FULL, false).units().stream()
                                .map(unit -> unit.withWinners(winners.getOrDefault(unit.code(), Set.of())
                                        .size()))
                                .toList())
                        .stream()
                        .filter(row ->
                                row.rank() != null && ids.containsKey(row.unit().code()))
                        .map(row -> unit(row, ids))
                        .toList();
    }

    private static HonourUnit unit(CollectiveRanking.Row row, Map<String, UnitId> ids) {
        Map<CollectiveKey, BigDecimal> figures = new EnumMap<>(CollectiveKey.class);
        row.values().forEach((key, value) -> {
            if (value != null) {
                figures.put(key, value);
            }
        });
        Integer rank = row.rank();
        UnitId unit = ids.get(row.unit().code());
        if (rank == null || unit == null) {
            throw new IllegalStateException("a unit without a rank");
        }
        return new HonourUnit(rank, row.tied(), row.league(), unit, row.unit().name(), figures);
    }

    private static List<RoundDefinition> rounds(ContestDefinition contest, List<RoundId> rounds) {
        Set<RoundId> wanted = new LinkedHashSet<>(rounds);
        return contest.rounds().stream()
                .filter(round -> wanted.contains(round.id()))
                .toList();
    }

    private static String name(UnitTree tree, UnitId unit) {
        return tree.find(unit).map(Unit::name).orElse("");
    }
}
