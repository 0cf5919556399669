package vn.mocson.report;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import vn.mocson.common.security.Access;
import vn.mocson.common.web.ServiceHealth;
import vn.mocson.common.web.ServiceWatch;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.contest.RunState;
import vn.mocson.standings.BoardFeed;
import vn.mocson.standings.PublicFigures;
import vn.mocson.standings.StandingsService;

/** The figures of a contest for those who run it, now or as they were, and in the words in which they are handed on. */
@Service
public class FiguresService {

    private final FigureReading reading;
    private final RecentFigures recent;
    private final ContestService contests;
    private final StandingsService standings;
    private final ServiceWatch watch;
    private final Clock clock;

    FiguresService(
            FigureReading reading,
            BoardFeed feed,
            ContestService contests,
            StandingsService standings,
            ServiceWatch watch,
            Clock clock) {
        this.reading = reading;
        this.recent = new RecentFigures(feed::tick, clock);
        this.contests = contests;
        this.standings = standings;
        this.watch = watch;
        this.clock = clock;
    }

    /**
     * As of now, or of some seconds ago where the contest is large. How many had everything right is only told to those
     * who may see results before they are published.
     *
     * @param only the only round whose attempts are counted; null for all
     */
    @PreAuthorize(Access.FIGURES)
    public Figures now(ContestId id, @Nullable RoundId only) {
        ContestDefinition contest = contests.contest(id);
        RoundDefinition round = only == null ? null : contests.round(only);
        return shown(
                contest,
                round,
                recent.get(new RecentFigures.Wanted(id, only), () -> reading.read(contest, round, null)));
    }

    /**
     * As they were at a moment, by what counts today: an attempt that was voided since is not in them.
     *
     * @throws FiguresRefused where that moment is to come
     */
    @PreAuthorize(Access.FIGURES)
    public Figures at(ContestId id, @Nullable RoundId only, Instant moment) {
        if (moment.isAfter(clock.instant())) {
            throw FiguresRefused.inFuture();
        }
        ContestDefinition contest = contests.contest(id);
        RoundDefinition round = only == null ? null : contests.round(only);
        return shown(contest, round, reading.read(contest, round, moment));
    }

    /** The figures in the words, tables and pictures in which they are handed on. */
    @PreAuthorize(Access.FIGURES)
    public FigureSheet sheet(ContestId id, Figures figures, Audience audience) {
        ContestDefinition contest = contests.contest(id);
        PublicFigures open = standings.publicFigures(id);
        boolean everything = audience == Audience.INTERNAL;
        RoundDefinition round = figures.round() == null ? null : contests.round(figures.round());
        return new FigureSheet(
                contest,
                round,
                figures,
                new Shown(
                        everything,
                        everything || open.people() != null,
                        everything || open.entries() != null,
                        figures.all().allCorrect() != null && (everything || published(contest, round))));
    }

    /** How this process answered in the last hour. */
    @PreAuthorize(Access.ORGANIZERS)
    public ServiceHealth service() {
        return watch.lastHour();
    }

    private Figures shown(ContestDefinition contest, @Nullable RoundDefinition round, Figures figures) {
        return Access.has("ADMIN", "SECRETARY", "JUDGE", "SYSTEM") || published(contest, round)
                ? figures
                : figures.withoutAllCorrect();
    }

    private boolean published(ContestDefinition contest, @Nullable RoundDefinition round) {
        List<RoundDefinition> counted = round == null ? contest.rounds() : List.of(round);
        Instant now = clock.instant();
        return !counted.isEmpty() && counted.stream().allMatch(each -> each.stateAt(now) == RunState.PUBLISHED);
    }
}
