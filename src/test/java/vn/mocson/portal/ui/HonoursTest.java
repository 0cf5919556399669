package vn.mocson.portal.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.mocson.HouseEntrants;
import vn.mocson.HouseTest;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.Rules.CollectiveKey;
import vn.mocson.contest.Rules.TotalBy;
import vn.mocson.standings.BoardState;
import vn.mocson.standings.TotalBoard;
import vn.mocson.standings.TotalBoard.TotalRow;
import vn.mocson.standings.UnitLeaderboard;
import vn.mocson.standings.UnitLeaderboard.UnitRow;
import vn.mocson.standings.UnitLeaderboard.Unranked;

/** The rows of the public boards as people read them. */
@HouseTest
class HonoursTest extends SpringBrowserlessTest {

    private static final Instant NOW = Instant.parse("2024-09-10T01:00:00Z");

    @Autowired
    private ContestService contests;

    private static UnitRow unit(
            @Nullable Integer rank,
            String name,
            @Nullable String league,
            @Nullable Unranked reason,
            @Nullable Long people) {
        return new UnitRow(
                rank, name, name, people, 9L, null, 40, false, league, reason, new BigDecimal("12.50"), 1L, null, null);
    }

    private List<String> lines(Component board) {
        UI.getCurrent().add(board);
        return find(ListItem.class, board).all().stream()
                .map(item -> find(Span.class, item).all().stream()
                        .map(Span::getText)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" | ")))
                .toList();
    }

    @Test
    void unitsStandInTheirLeaguesWithTheFigureThatRanksThemFirst() {
        UnitHonours board = new UnitHonours(new UnitLeaderboard(
                NOW,
                BoardState.LIVE,
                3,
                List.of(CollectiveKey.RATE),
                List.of(
                        unit(1, "Chi bộ A", "Khối sở", null, 5L),
                        unit(null, "Chi bộ B", "Khối sở", Unranked.TOO_FEW_ENTRANTS, 1L),
                        unit(null, "Chi bộ C", null, Unranked.NO_LEAGUE, 2L))));

        assertThat(lines(board))
                .containsExactly(
                        "1 | Chi bộ A | 9 lượt thi | 12,5 % tham gia | 5 người",
                        "– | Chi bộ B | Chưa đủ số người dự thi · 9 lượt thi | 12,5 % tham gia | 1 người",
                        "– | Chi bộ C | 9 lượt thi | 12,5 % tham gia | 2 người");
        assertThat(find(H3.class, board).all()).extracting(H3::getText).containsExactly("Khối sở", "Ngoài khối");
    }

    @Test
    void aFigureThatIsASecretLeavesNoGap() {
        UnitHonours board = new UnitHonours(new UnitLeaderboard(
                NOW,
                BoardState.LIVE,
                1,
                List.of(CollectiveKey.ENTRANTS),
                List.of(unit(1, "Chi bộ A", null, null, null))));

        assertThat(lines(board)).containsExactly("1 | Chi bộ A | 9 lượt thi | 12,5 % tham gia");
    }

    @Test
    void theWholeContestTellsHowManyRoundsAreTakenInAndNamesOnlyWhoAgreed() {
        TotalHonours board = new TotalHonours(
                contests.bySlug(HouseEntrants.RUNNING),
                new TotalBoard(
                        NOW,
                        BoardState.LIVE,
                        TotalBy.POINTS,
                        List.of(),
                        1,
                        List.of(new TotalRow(
                                1,
                                false,
                                null,
                                "Chi bộ A",
                                new BigDecimal("180"),
                                List.of(),
                                36,
                                Duration.ofMinutes(9),
                                NOW,
                                contests.bySlug(HouseEntrants.RUNNING).rounds().stream()
                                        .limit(1)
                                        .map(round -> round.id())
                                        .toList())),
                        null));

        assertThat(lines(board))
                .containsExactly("1 | Người dự thi không công khai tên | Chi bộ A | 180 điểm | 1 kỳ được tính");
    }
}
