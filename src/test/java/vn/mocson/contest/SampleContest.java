package vn.mocson.contest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.mocson.common.yaml.TreeReader;
import vn.mocson.common.yaml.YamlTree;
import vn.mocson.contest.ContestDefinition.Consent;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.contest.ContestDefinition.PrizeScope;
import vn.mocson.contest.Rules.PrizeOf;
import vn.mocson.questionbank.BankId;
import vn.mocson.questionbank.SetId;
import vn.mocson.unit.UnitTreeId;

/** A contest written as in a seed file, without any database. */
public final class SampleContest {

    private static final ContestId ID = new ContestId(1);

    /** Monday, 8 o'clock in Vietnam. */
    public static final Instant MONDAY = Instant.parse("2024-09-02T01:00:00Z");

    private SampleContest() {}

    /** A contest of the sample data, as if loaded at that moment. */
    public static ContestDefinition seed(String slug, Instant loading) {
        try {
            return read(YamlTree.parse(Path.of("seed-data", "contests", slug + ".yaml")), loading);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param yaml as a seed file; title, organizer and rounds may be left out, and then there is one round of a week */
    public static ContestDefinition of(String yaml) {
        return read(YamlTree.parse(yaml), MONDAY);
    }

    private static ContestDefinition read(YamlTree tree, Instant loading) {
        TreeReader in = TreeReader.of(tree.root(), "");
        JsonNode rules = in.raw("rules");
        List<RoundDefinition> rounds = new ArrayList<>();
        for (TreeReader round : in.objects("rounds")) {
            rounds.add(round(
                    rounds.size(),
                    round.text("name"),
                    round.has("phase") ? round.text("phase") : null,
                    at(round.text("opensAt"), loading),
                    at(round.text("closesAt"), loading),
                    RulesReader.read(
                            RulesReader.overlay(rules, round.has("rules") ? round.raw("rules") : null), "rules")));
        }
        Rules own = RulesReader.read(rules, "rules");
        if (rounds.isEmpty()) {
            rounds.add(round(0, "Kỳ thi", null, loading, loading.plus(Duration.ofDays(7)), own));
        }
        return contest(
                in.text("slug", "thu"),
                in.text("title", "Cuộc thi thử"),
                in.text("organizer", "Đảng ủy Khối"),
                own,
                rounds,
                prizes(in));
    }

    public static ContestDefinition contest(
            String slug,
            String title,
            String organizer,
            Rules rules,
            List<RoundDefinition> rounds,
            List<Prize> prizes) {
        return new ContestDefinition(
                ID,
                slug,
                title,
                "",
                organizer,
                "",
                new UnitTreeId(1),
                new BankId(1),
                new SetId(1),
                rules,
                rounds,
                List.of(),
                prizes,
                new Consent("1", ""),
                ContestLook.PLAIN,
                true);
    }

    /** The same contest under other rules, in all its rounds. */
    public static ContestDefinition under(ContestDefinition contest, Rules rules) {
        return contest(
                contest.slug(),
                contest.title(),
                contest.organizer(),
                rules,
                contest.rounds().stream().map(round -> round.under(rules)).toList(),
                contest.prizes());
    }

    public static RoundDefinition round(
            int index, String name, @Nullable String phase, Instant opens, Instant closes, Rules rules) {
        return new RoundDefinition(
                new RoundId(index + 1L),
                ID,
                "k" + (index + 1),
                name,
                phase,
                opens,
                closes,
                null,
                new SetId(1),
                rules,
                null,
                0,
                true);
    }

    private static List<Prize> prizes(TreeReader in) {
        return in.objects("prizes").stream()
                .map(prize -> new Prize(
                        prize.choice("scope", PrizeScope.class, PrizeScope.INDIVIDUAL),
                        prize.text("name"),
                        prize.integer("count", 1, 1000, 1),
                        prize.integer("value", 0, Integer.MAX_VALUE, 0),
                        prize.has("of") ? prize.choice("of", PrizeOf.class, PrizeOf.ROUND) : null,
                        null))
                .toList();
    }

    private static Instant at(String text, Instant loading) {
        return text.matches("[-+]?P.*")
                ? loading.plus(Duration.parse(text))
                : OffsetDateTime.parse(text).toInstant();
    }
}
