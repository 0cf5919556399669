package vn.mocson.contest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.mocson.contest.ContestDefinition.Page;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.questionbank.BankId;
import vn.mocson.unit.UnitTreeId;

/** A contest as somebody prepares it, before it is there even as a draft. */
public record NewContest(
        ContestIdentity identity, UnitTreeId units, BankId bank, Outline outline, List<PlannedRound> rounds) {

    /**
     * What a template or an earlier contest gives.
     *
     * @param rules as a tree in the words of the file formats
     * @param consentText null where the standard one is meant
     */
    public record Outline(
            JsonNode rules,
            List<PlannedRound> rounds,
            List<Page> pages,
            List<Prize> prizes,
            @Nullable String consentText) {

        public Outline {
            rounds = List.copyOf(rounds);
            pages = List.copyOf(pages);
            prizes = List.copyOf(prizes);
        }
    }

    /** @param rules what it lays over the contest's; null where it has nothing of its own */
    public record PlannedRound(
            String name,
            @Nullable String phase,
            Instant opensAt,
            Instant closesAt,
            @Nullable JsonNode rules) {}

    public NewContest {
        rounds = List.copyOf(rounds);
    }
}
