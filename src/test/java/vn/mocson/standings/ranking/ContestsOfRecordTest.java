package vn.mocson.standings.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import vn.mocson.common.yaml.YamlTree;
import vn.mocson.contest.RankingRules;
import vn.mocson.contest.RulesReader;

/**
 * Kinds of contests that were really run, each with its rules, some attempts, and standings worked out by hand.
 * The files say why.
 *
 * <p>An attempt is {@code id person start end correct points prediction}, a place {@code rank person attempt gap},
 * with {@code =} behind it where it is shared; {@code -} stands for none.
 */
class ContestsOfRecordTest {

    private static final Path CONTESTS = Path.of("src/test/resources/contests-of-record");

    static List<Path> contests() throws IOException {
        try (Stream<Path> files = Files.list(CONTESTS)) {
            return files.sorted().toList();
        }
    }

    @Test
    void there_are_at_least_twelve_of_them() throws IOException {
        assertThat(contests()).hasSizeGreaterThanOrEqualTo(12);
    }

    @ParameterizedTest
    @MethodSource("contests")
    void its_rules_give_the_standings_worked_out_by_hand(Path file) throws IOException {
        JsonNode contest = YamlTree.parse(file).root();
        RankingRules rules = RulesReader.read(RulesReader.overlay(contest.get("rules"), contest.get("round")), "rules")
                .ranking();
        List<Candidate> attempts =
                rows(contest, "attempts").map(ContestsOfRecordTest::attempt).toList();

        Stream<String> places = new Ranking(rules, Ranking.actual(rules, attempts))
                .standings(attempts).stream().map(ContestsOfRecordTest::text);

        assertThat(places)
                .as(contest.get("contest").asString())
                .containsExactlyElementsOf(rows(contest, "standings")
                        .map(row -> String.join(" ", row))
                        .toList());
    }

    private static Stream<String[]> rows(JsonNode contest, String field) {
        return contest.get(field).asString().lines().map(line -> line.strip().split(" +"));
    }

    private static Candidate attempt(String[] row) {
        assertThat(row).hasSize(7);
        return new Candidate(
                row[0],
                row[1],
                "u",
                Instant.parse("2024-09-10T" + row[2] + "Z"),
                Instant.parse("2024-09-10T" + row[3] + "Z"),
                Duration.ZERO,
                Integer.parseInt(row[4]),
                new BigDecimal(row[5]),
                row[6].equals("-") ? null : new BigDecimal(row[6]));
    }

    private static String text(Ranking.Place place) {
        return place.rank() + " " + place.attempt().participantId() + " "
                + place.attempt().attemptId() + " " + plain(place.gap()) + (place.tied() ? " =" : "");
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "-" : number.toPlainString();
    }
}
