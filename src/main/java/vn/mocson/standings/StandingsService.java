package vn.mocson.standings;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.audit.Act;
import vn.mocson.common.audit.ActNotes;
import vn.mocson.common.security.Access;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.web.NotFound;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.participant.Entrant;
import vn.mocson.participant.ParticipantId;
import vn.mocson.standings.Leaderboard.PersonRow;
import vn.mocson.standings.Ranks.Ranked;
import vn.mocson.standings.Standings.View;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitService;
import vn.mocson.unit.UnitTree;

/** Boards and figures. What a board may show is decided by {@link BoardRules} and nowhere else. */
@Service
@Transactional(readOnly = true)
public class StandingsService {

    private static final Duration CHART = Duration.ofDays(3);

    private final Standings standings;
    private final Ranks ranks;
    private final BoardRules boards;
    private final CollectiveBoards collective;
    private final TotalBoards totals;
    private final Explanations explanations;
    private final ContestService contests;
    private final UnitService units;
    private final PublishedUnits trees;
    private final List<PublicationGuard> guards;
    private final Clock clock;

    StandingsService(
            Standings standings,
            Ranks ranks,
            BoardRules boards,
            CollectiveBoards collective,
            TotalBoards totals,
            Explanations explanations,
            ContestService contests,
            UnitService units,
            PublishedUnits trees,
            List<PublicationGuard> guards,
            Clock clock) {
        this.standings = standings;
        this.ranks = ranks;
        this.boards = boards;
        this.collective = collective;
        this.totals = totals;
        this.explanations = explanations;
        this.contests = contests;
        this.units = units;
        this.trees = trees;
        this.guards = guards;
        this.clock = clock;
    }

    /**
     * @param reader whose own row is added; null for a stranger
     * @throws BoardHidden where the rules do not show it yet
     */
    @PreAuthorize(Access.ANYONE)
    public Leaderboard individual(RoundId roundId, int page, int size, @Nullable Entrant reader) {
        RoundDefinition round = contests.round(roundId);
        BoardState state = boards.state(round);
        View view = BoardRules.view(state);
        UnitTree tree = tree(round);
        boolean scores = boards.showsScores(round);
        List<Ranked> places = ranks.page(round, view, (long) page * size, size);
        PersonRow me = reader == null
                ? null
                : own(round, view, reader, places)
                        .map(place -> person(place, tree, scores))
                        .orElse(null);
        long total = ranks.total(round, view);
        boolean kept = !boards.showsTotal(round);
        return new Leaderboard(
                clock.instant(),
                state,
                kept ? Math.min(total, ((long) page + 1) * size + 1) : total,
                kept,
                places.stream().map(place -> person(place, tree, scores)).toList(),
                me);
    }

    /** From the page where it is there, so that the two cannot contradict each other. */
    private Optional<Ranked> own(RoundDefinition round, View view, Entrant reader, List<Ranked> page) {
        return page.stream()
                .filter(place -> place.row().participant().equals(reader.participant()))
                .findFirst()
                .or(() -> standings.of(round.id(), view, reader.participant()).map(row -> ranks.of(round, view, row)));
    }

    /** @throws BoardHidden where the rules do not show it yet */
    @PreAuthorize(Access.ANYONE)
    public UnitLeaderboard byUnit(RoundId roundId, int page, int size) {
        RoundDefinition round = contests.round(roundId);
        return collective.shown(contests.contest(round.contest()), round, page, size);
    }

    /**
     * The units over all closed rounds together.
     *
     * @throws BoardHidden where the rules do not show one of these rounds yet
     */
    @PreAuthorize(Access.ANYONE)
    public UnitLeaderboard byUnit(ContestId contest, int page, int size) {
        return collective.shownOfContest(contests.contest(contest), page, size);
    }

    /** The units of a round with every figure, whatever the public may see. */
    @PreAuthorize(Access.JURY)
    public UnitLeaderboard unitRanking(RoundId roundId) {
        RoundDefinition round = contests.round(roundId);
        return collective.full(contests.contest(round.contest()), round);
    }

    /** The units over all closed rounds together with every figure. */
    @PreAuthorize(Access.JURY)
    public UnitLeaderboard unitRanking(ContestId contest) {
        return collective.fullOfContest(contests.contest(contest));
    }

    /**
     * The ranking of people over all closed rounds.
     *
     * @param reader whose own row is added; null for a stranger
     * @throws BoardHidden where the rules do not show one of these rounds yet
     * @throws vn.mocson.common.web.NotFound where the rules know no such ranking
     */
    @PreAuthorize(Access.ANYONE)
    public TotalBoard total(ContestId id, int page, int size, @Nullable Entrant reader) {
        ContestDefinition contest = contests.contest(id);
        return totals.shown(contest, trees.of(contest), page, size, reader == null ? null : reader.participant());
    }

    /**
     * The ranking of people over all closed rounds, names and points included.
     *
     * @throws vn.mocson.common.web.NotFound where the rules know no such ranking
     */
    @PreAuthorize(Access.JURY)
    public TotalBoard totalRanking(ContestId id, String nameLike, int offset, int limit) {
        ContestDefinition contest = contests.contest(id);
        return totals.full(contest, trees.of(contest), offset, limit, nameLike.strip());
    }

    /**
     * Why an entrant stands where they stand on the board they can see.
     *
     * @throws BoardHidden where the rules do not show it yet
     * @throws vn.mocson.common.web.NotFound where the entrant is not on it
     */
    @PreAuthorize(Access.ENTRANT)
    public Explanation explain(RoundId roundId, Entrant entrant) {
        RoundDefinition round = contests.round(roundId);
        BoardState state = boards.state(round);
        Explanations.Sight sight = new Explanations.Sight(
                state,
                BoardRules.view(state),
                boards.showsScores(round),
                state == BoardState.FINAL && boards.closed(round),
                false,
                boards.showsTotal(round));
        return explanations
                .of(round, tree(round), entrant.participant(), sight)
                .orElseThrow(() ->
                        new NotFound("Bạn chưa có lượt thi nào trên bảng xếp hạng này. Hãy xem lại sau khi nộp bài."));
    }

    /** Why somebody stands where they stand in the full ranking; nothing where they have no place in it. */
    @PreAuthorize(Access.JURY)
    public Optional<Explanation> explain(RoundId roundId, ParticipantId person) {
        RoundDefinition round = contests.round(roundId);
        Explanations.Sight sight = new Explanations.Sight(
                boards.closed(round) ? BoardState.FINAL : BoardState.LIVE, View.FULL, true, true, true, true);
        return explanations.of(round, tree(round), person, sight);
    }

    /** Everything a person did in a round, and what of it counts. */
    @PreAuthorize(Access.JURY)
    public List<AttemptShare> attempts(RoundId roundId, ParticipantId person) {
        return AttemptShares.of(
                contests.round(roundId),
                standings.attemptsOf(roundId, person),
                standings.countedAttempt(roundId, person).orElse(""));
    }

    /** What the home page may tell: a number that people are guessing stays a secret while they can guess. */
    @PreAuthorize(Access.ANYONE)
    public PublicFigures publicFigures(ContestId id) {
        ContestDefinition contest = contests.contest(id);
        Standings.Counts counts = standings.counts(id, clock.instant());
        boolean people = contest.rounds().stream().allMatch(boards::showsPeople);
        boolean entries = contest.rounds().stream().allMatch(boards::showsEntries);
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
        Map<UnitId, Integer> headcounts = UnitTallies.headcounts(tree);
        List<ContestFigures.UnitFigures> byUnit = tree.ever().stream()
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
        BigDecimal actual =
                standings.closing(roundId).map(Standings.Closing::actual).orElse(null);
        List<Ranked> ranked = nameLike.isBlank()
                ? ranks.page(round, View.FULL, offset, limit)
                : ranks.named(round, View.FULL, offset, limit, nameLike.strip());
        return ranked.stream().map(place -> jury(place, tree, actual)).toList();
    }

    /**
     * A frozen board as the public last saw it, beside what it became: whoever is among the first of either.
     *
     * @param top how many of each
     * @param also who is looked up besides; left out where they are on neither board
     */
    @PreAuthorize(Access.JURY)
    public List<FrozenPlace> frozen(RoundId roundId, int top, Collection<ParticipantId> also) {
        RoundDefinition round = contests.round(roundId);
        UnitTree tree = tree(round);
        Stream<ParticipantId> first = Stream.of(View.PUBLIC, View.FULL)
                .flatMap(view -> ranks.page(round, view, 0, top).stream())
                .map(place -> place.row().participant());
        return Stream.concat(first, also.stream())
                .distinct()
                .flatMap(person -> frozen(round, tree, person).stream())
                .toList();
    }

    private Optional<FrozenPlace> frozen(RoundDefinition round, UnitTree tree, ParticipantId person) {
        Optional<Standings.Row> shown = standings.of(round.id(), View.PUBLIC, person);
        Optional<Standings.Row> full = standings.of(round.id(), View.FULL, person);
        return full.or(() -> shown)
                .map(row -> new FrozenPlace(
                        person,
                        row.publicName(),
                        unitName(tree, row.unit()),
                        shown.map(each -> standing(round, View.PUBLIC, each)).orElse(null),
                        full.map(each -> standing(round, View.FULL, each)).orElse(null)));
    }

    private FrozenPlace.Standing standing(RoundDefinition round, View view, Standings.Row row) {
        return new FrozenPlace.Standing(
                row.correct(), row.key(), ranks.of(round, view, row).rank());
    }

    /** Every place of the full ranking in order, one after the other, for files. */
    @PreAuthorize(Access.JURY)
    public void eachPlace(RoundId roundId, Consumer<JuryRow> place) {
        RoundDefinition round = contests.round(roundId);
        UnitTree tree = tree(round);
        BigDecimal actual =
                standings.closing(roundId).map(Standings.Closing::actual).orElse(null);
        ranks.each(round, ranked -> place.accept(jury(ranked, tree, actual)));
    }

    /** When and how the final ranking of a round was computed; nothing while it is not. */
    @PreAuthorize(Access.JURY)
    public Optional<RoundClosing> closing(RoundId roundId) {
        return standings
                .closing(roundId)
                .map(closing -> new RoundClosing(
                        closing.at(),
                        closing.actual() == null ? null : Vietnamese.plain(closing.actual()),
                        closing.actualAtClose() == null ? null : Vietnamese.plain(closing.actualAtClose()),
                        ranks.total(contests.round(roundId), View.FULL)));
    }

    /**
     * Publishes the results of a round.
     *
     * @throws vn.mocson.contest.RoundStillOpen before the close
     * @throws RankingNotReady in the seconds until the final ranking is computed
     * @throws vn.mocson.common.web.Refusal where a {@link PublicationGuard} says no
     */
    @PreAuthorize(Access.JURY)
    @Transactional
    @Act("standings.publish")
    public void publish(RoundId roundId) {
        ActNotes.current().about("round", roundId, contests.round(roundId).name());
        boolean closed = !clock.instant().isBefore(contests.round(roundId).closesAt());
        if (closed && !standings.closingRecorded(roundId)) {
            throw new RankingNotReady();
        }
        if (closed) {
            guards.forEach(guard -> guard.check(contests.round(roundId)));
        }
        Access.asSystem(() -> {
            contests.publish(roundId);
            return true;
        });
    }

    /** Lets the final rankings of a contest's closed rounds be computed anew, after attempts were taken out. */
    @PreAuthorize(Access.ADMIN_OR_SYSTEM)
    @Transactional
    @Act("standings.recompute")
    public void recompute(ContestId contest) {
        contests.contest(contest).rounds().forEach(round -> standings.forgetClosing(round.id()));
    }

    @PreAuthorize(Access.JURY)
    public long ranked(RoundId roundId) {
        return ranks.total(contests.round(roundId), View.FULL);
    }

    /** How many rows {@link #ranking} has for this part of a name. */
    @PreAuthorize(Access.JURY)
    public long ranked(RoundId roundId, String nameLike) {
        return nameLike.isBlank() ? ranked(roundId) : standings.named(roundId, View.FULL, nameLike.strip());
    }

    private static JuryRow jury(Ranked place, UnitTree tree, @Nullable BigDecimal actual) {
        Standings.Row row = place.row();
        BigDecimal prediction = row.prediction();
        return new JuryRow(
                row.participant(),
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

    private UnitTree tree(RoundDefinition round) {
        return trees.of(round);
    }

    private static String unitName(UnitTree tree, UnitId id) {
        return tree.find(id).map(Unit::name).orElse("");
    }
}
