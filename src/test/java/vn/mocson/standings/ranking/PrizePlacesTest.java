package vn.mocson.standings.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.contest.ContestDefinition.PrizeScope;
import vn.mocson.contest.Rules.PrizeBorder;

/** One Nhất, two Nhì, two Ba, against standings written as ranks: {@code a1 b2 c2} is a alone before b and c. */
class PrizePlacesTest {

    private static final Instant OPENING = Instant.parse("2024-09-10T01:00:00Z");
    private static final List<Prize> PRIZES = List.of(prize("Nhất", 1), prize("Nhì", 2), prize("Ba", 2));

    private static Prize prize(String name, int count) {
        return new Prize(PrizeScope.INDIVIDUAL, name, count, 0);
    }

    /** In the order they handed in, a minute apart. */
    private static List<Ranking.Place> places(String text) {
        List<Ranking.Place> places = new ArrayList<>();
        for (String each : text.split(" ")) {
            Instant submitted = OPENING.plus(Duration.ofMinutes(places.size() + 1));
            String person = each.substring(0, 1);
            places.add(new Ranking.Place(
                    Integer.parseInt(each.substring(1)),
                    new Candidate(
                            "lượt-" + person, person, "u", OPENING, submitted, Duration.ZERO, 5, BigDecimal.TEN, null),
                    null,
                    null,
                    new SortKey(new byte[] {(byte) places.size()}),
                    false));
        }
        return places;
    }

    private static String won(String standings, PrizeBorder border, Set<String> barred) {
        Map<String, PrizePlaces.Won> won =
                PrizePlaces.of(places(standings), PRIZES, border, person -> !barred.contains(person));
        return won.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().prize().name()
                        + (entry.getValue().undecided() ? "?" : ""))
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest(name = "{0} {1} → {2}")
    @CsvSource({
        // nobody shares a rank: every border rule gives the same
        "SHARE, a1 b2 c3 d4 e5 f6, 'a Nhất, b Nhì, c Nhì, d Ba, e Ba'",
        "CUT, a1 b2 c3 d4 e5 f6, 'a Nhất, b Nhì, c Nhì, d Ba, e Ba'",
        "COMMITTEE, a1 b2 c3 d4 e5 f6, 'a Nhất, b Nhì, c Nhì, d Ba, e Ba'",
        // a tie within one prize is no question of borders
        "SHARE, a1 b2 c2 d4, 'a Nhất, b Nhì, c Nhì, d Ba'",
        "CUT, a1 b2 c2 d4, 'a Nhất, b Nhì, c Nhì, d Ba'",
        "COMMITTEE, a1 b2 c2 d4, 'a Nhất, b Nhì, c Nhì, d Ba'",
        // a tie across Nhất and Nhì
        "SHARE, a1 b1 c3 d4, 'a Nhất, b Nhất, c Nhì, d Ba'",
        "CUT, a1 b1 c3 d4, 'a Nhất, b Nhì, c Nhì, d Ba'",
        "COMMITTEE, a1 b1 c3 d4, 'a Nhất?, b Nhất?, c Nhì, d Ba'",
        // a tie across Nhì and Ba takes the places of both
        "SHARE, a1 b2 c2 d2 e5 f6, 'a Nhất, b Nhì, c Nhì, d Nhì, e Ba'",
        "CUT, a1 b2 c2 d2 e5 f6, 'a Nhất, b Nhì, c Nhì, d Ba, e Ba'",
        "COMMITTEE, a1 b2 c2 d2 e5 f6, 'a Nhất, b Nhì?, c Nhì?, d Nhì?, e Ba'",
        // a tie across the last prize and none
        "SHARE, a1 b2 c3 d4 e5 f5 g7, 'a Nhất, b Nhì, c Nhì, d Ba, e Ba, f Ba'",
        "CUT, a1 b2 c3 d4 e5 f5 g7, 'a Nhất, b Nhì, c Nhì, d Ba, e Ba'",
        "COMMITTEE, a1 b2 c3 d4 e5 f5 g7, 'a Nhất, b Nhì, c Nhì, d Ba, e Ba?, f Ba?'",
        // everybody is equal
        "SHARE, a1 b1 c1 d1 e1 f1, 'a Nhất, b Nhất, c Nhất, d Nhất, e Nhất, f Nhất'",
        "CUT, a1 b1 c1 d1 e1 f1, 'a Nhất, b Nhì, c Nhì, d Ba, e Ba'",
        "COMMITTEE, a1 b1, 'a Nhất?, b Nhất?'",
    })
    void borders(PrizeBorder border, String standings, String expected) {
        assertThat(won(standings, border, Set.of())).isEqualTo(expected);
    }

    @Test
    void who_may_not_win_leaves_the_place_to_the_next() {
        assertThat(won("a1 b2 c3 d4", PrizeBorder.SHARE, Set.of("a"))).isEqualTo("b Nhất, c Nhì, d Nhì");
    }

    @Test
    void who_may_not_win_takes_no_place_in_a_tie_either() {
        assertThat(won("a1 b1 c3", PrizeBorder.COMMITTEE, Set.of("b"))).isEqualTo("a Nhất, c Nhì");
    }

    @Test
    void fewer_people_than_prizes_leave_some() {
        assertThat(won("a1 b2", PrizeBorder.CUT, Set.of())).isEqualTo("a Nhất, b Nhì");
    }
}
