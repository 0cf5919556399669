package vn.mocson.contest;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.mocson.questionbank.BankId;
import vn.mocson.questionbank.SetId;
import vn.mocson.unit.UnitTreeId;

/**
 * A contest to be made. The rules stay the tree they were written as; {@link RulesReader} has accepted them.
 *
 * @param questionSet the sealed set it asks from; null while there is none, and then no round opens
 */
public record ContestDraft(
        String slug,
        String title,
        String numeral,
        String organizer,
        String summary,
        UnitTreeId units,
        BankId bank,
        @Nullable SetId questionSet,
        JsonNode rules,
        List<RoundDraft> rounds,
        List<ContestDefinition.Page> pages,
        List<ContestDefinition.Prize> prizes,
        ContestDefinition.Consent consent) {

    public record RoundDraft(
            String code,
            String name,
            @Nullable String phase,
            Instant opensAt,
            Instant closesAt,
            @Nullable JsonNode rules) {}

    public ContestDraft {
        rounds = List.copyOf(rounds);
        pages = List.copyOf(pages);
        prizes = List.copyOf(prizes);
    }
}
