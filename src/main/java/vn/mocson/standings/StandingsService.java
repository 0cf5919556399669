package vn.mocson.standings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.security.Access;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.contest.Rules;
import vn.mocson.contest.RunState;
import vn.mocson.participant.Entrant;
import vn.mocson.standings.Leaderboard.PersonRow;
import vn.mocson.standings.Standings.View;
import vn.mocson.standings.UnitLeaderboard.UnitRow;
import vn.mocson.standings.ranking.SortKey;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitService;
import vn.mocson.unit.UnitTree;

/** Boards and figures. What a board may show is decided here and nowhere else. */
@Service
@Transactional(readOnly = true)
public class StandingsService {

    private static final Duration CHART = Duration.ofDays(3);

    private final Standings standings;
    private final ContestService contests;
    private final UnitService units;
    private final Clock clock;

    StandingsService(Standings standings, ContestService contests, UnitService units, Clock clock) {
        this.standings = standings;
        this.contests = contests;
        this.units = units;
        this.clock = clock;
    }

    /**
     * @param reader whose own row is added; null for a stranger
     * @throws BoardHidden where the rules do not show it yet
     */
    @PreAuthorize(Access.ANYONE)
    public Leaderboard individual(RoundId roundId, int page, int size, @Nullable Entrant reader) {
        RoundDefinition round = contests.round(roundId);
        BoardState state = state(round);
        View view = state == BoardState.FROZEN ? View.PUBLIC : View.FULL;
        UnitTree tree = tree(round);
        boolean scores = showsScores(round);
        List<PersonRow> rows = ranked(round, view, standings.page(roundId, view, (long) page * size, size, "")).stream()
                .map(row -> person(row, tree, scores))
                .toList();
        PersonRow me = reader == null
                ? null
                : standings
                        .of(roundId, view, reader.participant())
                        .map(row -> person(
                                new Ranked(
                                        row,
                                        standings.rankOf(roundId, view, row.key()),
                                        standings.tied(roundId, view, row.key())),
                                tree,
                                scores))
                        .orElse(null);
        return new Leaderboard(clock.instant(), state, standings.total(roundId, view), rows, me);
    }

    /** @throws BoardHidden where the rules do not show it yet */
    @PreAuthorize(Access.ANYONE)
    public UnitLeaderboard byUnit(RoundId roundId, int page, int size) {
        RoundDefinition round = contests.round(roundId);
        BoardState state = state(round);
        View view = state == BoardState.FROZEN ? View.PUBLIC : View.FULL;
        boolean scores = showsScores(round);
        boolean entries = showsEntries(round);
        List<UnitSum> sums = unitSums(round, view);
        List<UnitRow> rows = new ArrayList<>();
        long rank = 0;
        for (int i = 0; i < sums.size(); i++) {
            UnitSum sum = sums.get(i);
            boolean likePrevious = i > 0 && UnitSum.ORDER.compare(sums.get(i - 1), sum) == 0;
            boolean likeNext = i + 1 < sums.size() && UnitSum.ORDER.compare(sum, sums.get(i + 1)) == 0;
            rank = likePrevious ? rank : i + 1;
            rows.add(new UnitRow(
                    rank,
                    sum.unit.code(),
                    sum.unit.name(),
                    sum.people,
                    entries ? Long.valueOf(sum.entries) : null,
                    scores ? sum.average() : null,
                    sum.headcount,
                    likePrevious || likeNext));
        }
        int from = (int) Math.min(rows.size(), (long) page * size);
        return new UnitLeaderboard(
                clock.instant(), state, rows.size(), rows.subList(from, Math.min(rows.size(), from + size)));
    }

    /** What the home page may tell: a number that people are guessing stays a secret while they can guess. */
    @PreAuthorize(Access.ANYONE)
    public PublicFigures publicFigures(ContestId id) {
        ContestDefinition contest = contests.contest(id);
        Standings.Counts counts = standings.counts(id, clock.instant());
        boolean people = contest.rounds().stream().allMatch(this::showsPeople);
        boolean entries = contest.rounds().stream().allMatch(this::showsEntries);
        return new PublicFigures(people ? counts.people() : null, entries ? counts.entries() : null, counts.units());
    }

    /** The live figures for those who run the contest. */
    @PreAuthorize(Access.FIGURES)
    public ContestFigures figures(ContestId id) {
        ContestDefinition contest = contests.contest(id);
        Instant now = clock.instant();
        Standings.Counts counts = standings.counts(id, now);
        UnitTree tree = units.tree(contest.units());
        Map<UnitId, long[]> sums = new HashMap<>();
        for (Standings.UnitCounts row : standings.unitCounts(id)) {
            tree.branch(row.unit()).ifPresent(branch -> {
                long[] sum = sums.computeIfAbsent(branch.id(), b -> new long[3]);
                sum[0] += row.registered();
                sum[1] += row.people();
                sum[2] += row.entries();
            });
        }
        Map<UnitId, Integer> headcounts = headcounts(tree);
        List<ContestFigures.UnitFigures> byUnit = tree.all().stream()
                .filter(unit -> tree.branch(unit.id()).filter(unit::equals).isPresent())
                .map(unit -> {
                    long[] sum = sums.getOrDefault(unit.id(), new long[3]);
                    return new ContestFigures.UnitFigures(
                            unit.code(), unit.name(), headcounts.getOrDefault(unit.id(), 0), sum[0], sum[1], sum[2]);
                })
                .sorted(Comparator.comparingLong(ContestFigures.UnitFigures::people)
                        .thenComparingLong(ContestFigures.UnitFigures::registered)
                        .reversed())
                .toList();
        List<ContestFigures.HourFigures> hours = standings.entriesPerHour(id, now.minus(CHART)).stream()
                .map(hour -> new ContestFigures.HourFigures(hour.start(), hour.entries()))
                .toList();
        return new ContestFigures(
                now, counts.registered(), counts.sitting(), counts.entries(), counts.people(), byUnit, hours);
    }

    /** The full ranking, names included, whatever the public may see. */
    @PreAuthorize(Access.JURY)
    public List<JuryRow> ranking(RoundId roundId, String nameLike, int offset, int limit) {
        RoundDefinition round = contests.round(roundId);
        UnitTree tree = tree(round);
        BigDecimal actual = standings.actualOf(roundId).orElse(null);
        List<Standings.Row> page = standings.page(roundId, View.FULL, offset, limit, nameLike.strip());
        // found by name, the rows are not neighbours: each one's rank is a count of its own
        List<Ranked> ranked = nameLike.isBlank()
                ? ranked(round, View.FULL, page)
                : page.stream()
                        .map(row -> new Ranked(
                                row,
                                standings.rankOf(roundId, View.FULL, row.key()),
                                standings.tied(roundId, View.FULL, row.key())))
                        .toList();
        return ranked.stream().map(place -> jury(place, tree, actual)).toList();
    }

    /**
     * Publishes the results of a round.
     *
     * @throws vn.mocson.contest.RoundStillOpen before the close
     * @throws RankingNotReady in the seconds until the final ranking is computed
     */
    @PreAuthorize(Access.JURY)
    @Transactional
    public void publish(RoundId roundId) {
        boolean closed = !clock.instant().isBefore(contests.round(roundId).closesAt());
        if (closed && !standings.closingRecorded(roundId)) {
            throw new RankingNotReady();
        }
        Access.asSystem(() -> {
            contests.publish(roundId);
            return true;
        });
    }

    /** Lets the final rankings of a contest's closed rounds be computed anew, after attempts were taken out. */
    @PreAuthorize(Access.ADMIN_OR_SYSTEM)
    @Transactional
    public void recompute(ContestId contest) {
        contests.contest(contest).rounds().forEach(round -> standings.forgetClosing(round.id()));
    }

    @PreAuthorize(Access.JURY)
    public long ranked(RoundId roundId) {
        return standings.total(roundId, View.FULL);
    }

    /** How many rows {@link #ranking} has for this part of a name. */
    @PreAuthorize(Access.JURY)
    public long ranked(RoundId roundId, String nameLike) {
        return nameLike.isBlank() ? ranked(roundId) : standings.named(roundId, View.FULL, nameLike.strip());
    }

    private record Ranked(Standings.Row row, long rank, boolean tied) {}

    /** Ranks of a page: one count for its first row, the rest by walking; ties across its borders are looked up. */
    private List<Ranked> ranked(RoundDefinition round, View view, List<Standings.Row> page) {
        List<Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < page.size(); i++) {
            SortKey key = page.get(i).key();
            boolean likePrevious = i > 0 && page.get(i - 1).key().equals(key);
            boolean likeNext = i + 1 < page.size() && page.get(i + 1).key().equals(key);
            boolean border = i == 0 || i == page.size() - 1;
            long rank = likePrevious
                    ? ranked.getLast().rank()
                    : i == 0 || ranked.getLast().tied()
                            ? standings.rankOf(round.id(), view, key)
                            : ranked.getLast().rank() + 1;
            boolean tied = likePrevious || likeNext || (border && standings.tied(round.id(), view, key));
            ranked.add(new Ranked(page.get(i), rank, tied));
        }
        return ranked;
    }

    private static JuryRow jury(Ranked place, UnitTree tree, @Nullable BigDecimal actual) {
        Standings.Row row = place.row();
        BigDecimal prediction = row.prediction();
        return new JuryRow(
                place.rank(),
                place.tied(),
                row.fullName(),
                unitName(tree, row.unit()),
                row.correct(),
                row.points(),
                prediction,
                prediction == null || actual == null
                        ? null
                        : prediction.subtract(actual).abs(),
                row.duration(),
                row.submittedAt());
    }

    private static PersonRow person(Ranked ranked, UnitTree tree, boolean scores) {
        Standings.Row row = ranked.row();
        return new PersonRow(
                ranked.rank(),
                row.publicName(),
                unitName(tree, row.unit()),
                scores ? Integer.valueOf(row.correct()) : null,
                scores ? Vietnamese.plain(row.points()) : null,
                row.duration().toMillis(),
                row.submittedAt(),
                ranked.tied());
    }

    private BoardState state(RoundDefinition round) {
        Instant now = clock.instant();
        RunState phase = round.stateAt(now);
        boolean published = phase == RunState.PUBLISHED;
        return switch (round.rules().leaderboard()) {
            case Rules.Board.HiddenUntilPublication() when !published -> throw new BoardHidden();
            case Rules.Board.HiddenUntilPublication() -> BoardState.FINAL;
            case Rules.Board.Frozen(int lastMinutes)
            when !published ->
                now.isBefore(round.closesAt().minus(Duration.ofMinutes(lastMinutes)))
                        ? BoardState.LIVE
                        : BoardState.FROZEN;
            case Rules.Board.Frozen(int ignored) -> BoardState.FINAL;
            case Rules.Board.Live() ->
                published || standings.closingRecorded(round.id()) ? BoardState.FINAL : BoardState.LIVE;
        };
    }

    private boolean showsScores(RoundDefinition round) {
        return round.shows(round.rules().results().showScore(), clock.instant());
    }

    private boolean showsEntries(RoundDefinition round) {
        return !guessedNow(round, Rules.PredictionOf.ENTRIES);
    }

    private boolean showsPeople(RoundDefinition round) {
        return !guessedNow(round, Rules.PredictionOf.PEOPLE);
    }

    private boolean guessedNow(RoundDefinition round, Rules.PredictionOf what) {
        Rules.Prediction prediction = round.rules().prediction();
        return prediction != null && prediction.of() == what && clock.instant().isBefore(round.closesAt());
    }

    private UnitTree tree(RoundDefinition round) {
        return units.tree(contests.contest(round.contest()).units());
    }

    private static String unitName(UnitTree tree, UnitId id) {
        return tree.find(id).map(Unit::name).orElse("");
    }

    private static Map<UnitId, Integer> headcounts(UnitTree tree) {
        Map<UnitId, Integer> sums = new HashMap<>();
        for (Unit unit : tree.all()) {
            Optional<Unit> branch = tree.branch(unit.id());
            branch.ifPresent(b -> sums.merge(b.id(), unit.headcount(), Integer::sum));
        }
        return sums;
    }

    private static final class UnitSum {

        static final Comparator<UnitSum> ORDER = Comparator.comparingLong((UnitSum sum) -> sum.people)
                .reversed()
                .thenComparing(UnitSum::average, Comparator.reverseOrder());

        private final Unit unit;
        private final int headcount;
        private long people;
        private long entries;
        private BigDecimal points = BigDecimal.ZERO;

        private UnitSum(Unit unit, int headcount) {
            this.unit = unit;
            this.headcount = headcount;
        }

        private BigDecimal average() {
            return people == 0 ? BigDecimal.ZERO : points.divide(BigDecimal.valueOf(people), 2, RoundingMode.HALF_UP);
        }
    }

    private List<UnitSum> unitSums(RoundDefinition round, View view) {
        UnitTree tree = tree(round);
        Map<UnitId, Integer> headcounts = headcounts(tree);
        Map<UnitId, UnitSum> sums = new HashMap<>();
        Instant before = view == View.PUBLIC ? StandingsKeeper.freezesAt(round).orElse(null) : null;
        for (Standings.UnitRow row : standings.units(round.id(), view, before)) {
            tree.branch(row.unit()).ifPresent(branch -> {
                UnitSum sum = sums.computeIfAbsent(
                        branch.id(), b -> new UnitSum(branch, headcounts.getOrDefault(branch.id(), 0)));
                sum.people += row.people();
                sum.entries += row.entries();
                sum.points = sum.points.add(row.points());
            });
        }
        List<UnitSum> sorted = new ArrayList<>(sums.values());
        sorted.sort(UnitSum.ORDER.thenComparing(sum -> sum.unit.code()));
        return sorted;
    }
}
