package vn.mocson.exam;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.contest.Rules;
import vn.mocson.questionbank.PoolEntry;
import vn.mocson.questionbank.QuestionBankService;
import vn.mocson.questionbank.QuestionId;
import vn.mocson.questionbank.QuestionStatisticsService;
import vn.mocson.questionbank.SetId;

/** Reports how far the papers of a round are apart: before it opens over papers drawn on trial, later over those given. */
@Service
public class PaperSpreadService {

    /** Trial papers, of the seeds 0, 1, 2 and so on, so that the report is the same whenever it is made. */
    private static final int TRIALS = 1000;

    private final Attempts attempts;
    private final ContestService contests;
    private final QuestionBankService questions;
    private final QuestionStatisticsService statistics;

    PaperSpreadService(
            Attempts attempts,
            ContestService contests,
            QuestionBankService questions,
            QuestionStatisticsService statistics) {
        this.attempts = attempts;
        this.contests = contests;
        this.questions = questions;
        this.statistics = statistics;
    }

    /** Over {@value #TRIALS} papers as first attempts would get them; null where the round has no set that fills one. */
    @PreAuthorize(Access.FIGURES)
    public @Nullable PaperSpread onTrial(RoundId id) {
        RoundDefinition round = contests.round(id);
        List<PoolEntry> pool = pool(round);
        Rules.Paper paper = round.rules().paper();
        if (!PaperDraw.solvable(paper, pool)) {
            return null;
        }
        PaperTally tally = tally(round, pool);
        PaperDraw.firstPapers(paper, pool).limit(TRIALS).forEach(tally::add);
        return tally.spread(pool);
    }

    /** Over the papers that were given; null while there is none. */
    @PreAuthorize(Access.FIGURES)
    @Transactional(readOnly = true)
    public @Nullable PaperSpread given(RoundId id) {
        RoundDefinition round = contests.round(id);
        List<PoolEntry> pool = pool(round);
        Map<QuestionId, PoolEntry> byId = new HashMap<>();
        pool.forEach(entry -> byId.put(entry.id(), entry));
        PaperTally tally = tally(round, pool);
        attempts.eachPaper(
                id,
                paper -> tally.add(paper.questions().stream()
                        .map(byId::get)
                        .filter(Objects::nonNull)
                        .toList()));
        return tally.spread(pool);
    }

    private PaperTally tally(RoundDefinition round, List<PoolEntry> pool) {
        Map<QuestionId, BigDecimal> facilities = Access.asSystem(
                () -> statistics.facilities(pool.stream().map(PoolEntry::id).toList()));
        return new PaperTally(round.rules().scoring(), facilities);
    }

    private List<PoolEntry> pool(RoundDefinition round) {
        SetId set = round.questionSet();
        return set == null ? List.of() : Access.asSystem(() -> questions.pool(set));
    }
}
