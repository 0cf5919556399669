package vn.mocson.portal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.RoundId;
import vn.mocson.standings.Leaderboard;
import vn.mocson.standings.PublicFigures;
import vn.mocson.standings.StandingsService;
import vn.mocson.standings.UnitLeaderboard;

/**
 * What public pages show of standings: always what {@link StandingsService} gives a stranger, read once
 * for everybody who looks at the same moment. A thousand open pages cost the database as much as one.
 */
@Service
public class PublicBoards {

    public static final int PAGE_SIZE = 20;

    /** Shorter than the pause between two flushes of the feed, so that a flush never shows the last one's figures. */
    private static final Duration A_MOMENT = Duration.ofMillis(200);

    private record Page(RoundId round, int number) {}

    private final StandingsService standings;
    /** Pages of boards and figures of contests. At most 500 of each, for 200 ms; nothing has to invalidate them. */
    private final Cache<Page, Leaderboard> people = moment();

    private final Cache<Page, UnitLeaderboard> units = moment();
    private final Cache<ContestId, PublicFigures> figures = moment();

    PublicBoards(StandingsService standings) {
        this.standings = standings;
    }

    /** @throws vn.mocson.standings.BoardHidden where the rules do not show it yet */
    @PreAuthorize(Access.ANYONE)
    public Leaderboard people(RoundId round, int page) {
        return people.get(new Page(round, page), key -> standings.individual(round, page, PAGE_SIZE, null));
    }

    /** @throws vn.mocson.standings.BoardHidden where the rules do not show it yet */
    @PreAuthorize(Access.ANYONE)
    public UnitLeaderboard units(RoundId round, int page) {
        return units.get(new Page(round, page), key -> standings.byUnit(round, page, PAGE_SIZE));
    }

    @PreAuthorize(Access.ANYONE)
    public PublicFigures figures(ContestId contest) {
        return figures.get(contest, standings::publicFigures);
    }

    private static <K, V> Cache<K, V> moment() {
        return Caffeine.newBuilder().maximumSize(500).expireAfterWrite(A_MOMENT).build();
    }
}
