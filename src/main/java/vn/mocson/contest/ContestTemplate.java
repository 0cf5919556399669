package vn.mocson.contest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import vn.mocson.common.yaml.TreeReader;
import vn.mocson.common.yaml.YamlTree;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.contest.ContestDefinition.PrizeScope;
import vn.mocson.contest.NewContest.Outline;
import vn.mocson.contest.NewContest.PlannedRound;

/** The kinds of contests that are really held, each as a beginning that is changed afterwards. */
public enum ContestTemplate {
    WEEKLY_PREDICTION("du-doan-hang-tuan"),
    ONE_SITTING("mot-buoi"),
    PHASES("nhieu-dot"),
    SHORT("ngan-ngay"),
    HALL_FINAL("chung-ket-hoi-truong");

    private final String file;

    ContestTemplate(String file) {
        this.file = "/contest-templates/" + file + ".yaml";
    }

    /** With its first round opening then. */
    Outline outline(Instant firstOpening) {
        TreeReader in = TreeReader.of(read().root(), "");
        return new Outline(
                in.raw("rules"),
                in.objects("rounds").stream()
                        .map(round -> round(round, firstOpening))
                        .toList(),
                List.of(),
                in.objects("prizes").stream().map(ContestTemplate::prize).toList(),
                null);
    }

    private static PlannedRound round(TreeReader in, Instant firstOpening) {
        Instant opens = firstOpening.plus(Duration.parse(in.text("opensAfter")));
        return new PlannedRound(
                in.text("name"),
                in.has("phase") ? in.text("phase") : null,
                opens,
                opens.plus(Duration.parse(in.text("lasts"))),
                null);
    }

    private static Prize prize(TreeReader in) {
        return new Prize(
                in.choice("scope", PrizeScope.class, PrizeScope.INDIVIDUAL),
                in.text("name"),
                in.integer("count", 1, 100_000),
                in.integer("value", 0, Integer.MAX_VALUE),
                null,
                null);
    }

    private YamlTree read() {
        try (InputStream in = Objects.requireNonNull(ContestTemplate.class.getResourceAsStream(file), file)) {
            return YamlTree.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
