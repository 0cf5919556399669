package vn.mocson.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.RoundId;
import vn.mocson.standings.BoardFeed;
import vn.mocson.standings.Leaderboard;
import vn.mocson.standings.PublicFigures;
import vn.mocson.standings.StandingsService;
import vn.mocson.standings.TotalBoard;
import vn.mocson.standings.UnitLeaderboard;

/**
 * What public pages show of standings: always what {@link StandingsService} gives a stranger, read once
 * for everybody who looks at the same moment. A thousand open pages cost the database as much as one.
 */
@Service
public class PublicBoards {

    public static final int PAGE_SIZE = 20;

    private record Page(RoundId round, int number, long tick) {}

    private record Contest(ContestId id, long tick) {}

    private record ContestPage(ContestId contest, int number, long tick) {}

    private final StandingsService standings;
    private final BoardFeed feed;

    /**
     * Pages of boards and figures of contests. At most 500 of each, for a second. The feed's tick is part
     * of each key, so that a page that is told to look again never sees what it has seen before.
     */
    private final Cache<Page, Leaderboard> people = moment();

    private final Cache<Page, UnitLeaderboard> units = moment();
    private final Cache<Contest, PublicFigures> figures = moment();
    private final Cache<ContestPage, TotalBoard> totals = moment();
    private final Cache<ContestPage, UnitLeaderboard> contestUnits = moment();

    PublicBoards(StandingsService standings, BoardFeed feed) {
        this.standings = standings;
        this.feed = feed;
    }

    /** @throws vn.mocson.standings.BoardHidden where the rules do not show it yet */
    @PreAuthorize(Access.ANYONE)
    public Leaderboard people(RoundId round, int page) {
        return people.get(
                new Page(round, page, feed.tick()), key -> standings.individual(round, page, PAGE_SIZE, null));
    }

    /** @throws vn.mocson.standings.BoardHidden where the rules do not show it yet */
    @PreAuthorize(Access.ANYONE)
    public UnitLeaderboard units(RoundId round, int page) {
        return units.get(new Page(round, page, feed.tick()), key -> standings.byUnit(round, page, PAGE_SIZE));
    }

    /**
     * People over all closed rounds.
     *
     * @throws vn.mocson.standings.BoardHidden where the rules do not show one of them yet
     */
    @PreAuthorize(Access.ANYONE)
    public TotalBoard total(ContestId contest, int page) {
        return totals.get(
                new ContestPage(contest, page, feed.tick()), key -> standings.total(contest, page, PAGE_SIZE, null));
    }

    /**
     * Units over all closed rounds.
     *
     * @throws vn.mocson.standings.BoardHidden where the rules do not show one of them yet
     */
    @PreAuthorize(Access.ANYONE)
    public UnitLeaderboard units(ContestId contest, int page) {
        return contestUnits.get(
                new ContestPage(contest, page, feed.tick()), key -> standings.byUnit(contest, page, PAGE_SIZE));
    }

    @PreAuthorize(Access.ANYONE)
    public PublicFigures figures(ContestId contest) {
        return figures.get(new Contest(contest, feed.tick()), key -> standings.publicFigures(contest));
    }

    private static <K, V> Cache<K, V> moment() {
        return Caffeine.newBuilder()
                .maximumSize(500)
                .expireAfterWrite(Duration.ofSeconds(1))
                .build();
    }
}
