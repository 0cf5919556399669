package vn.mocson.scoring;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.Rules;
import vn.mocson.exam.ExamService;
import vn.mocson.exam.FinishedSitting;
import vn.mocson.questionbank.ItemFigures;
import vn.mocson.questionbank.ItemFigures.Choice;
import vn.mocson.questionbank.KeyedQuestion;
import vn.mocson.questionbank.OptionId;
import vn.mocson.questionbank.PaperFigures;
import vn.mocson.questionbank.PoolEntry;
import vn.mocson.questionbank.QuestionBankService;
import vn.mocson.questionbank.QuestionId;
import vn.mocson.questionbank.QuestionStatisticsService;
import vn.mocson.questionbank.SetId;
import vn.mocson.scoring.statistics.DistractorCounts;
import vn.mocson.scoring.statistics.ItemAnalysis;
import vn.mocson.scoring.statistics.ItemStatistics;
import vn.mocson.scoring.statistics.Sitting;
import vn.mocson.scoring.statistics.Sitting.ItemMark;

/** What a closed round says about its questions, over the first attempt of each person. */
@Service
public class RoundAnalysis {

    /** More people than this change no figure that is shown, only the memory it takes: the sittings are held at once. */
    private static final int MOST_SITTINGS = 10_000;

    private final ContestService contests;
    private final ExamService exam;
    private final QuestionBankService questions;
    private final QuestionStatisticsService statistics;
    private final Clock clock;

    RoundAnalysis(
            ContestService contests,
            ExamService exam,
            QuestionBankService questions,
            QuestionStatisticsService statistics,
            Clock clock) {
        this.contests = contests;
        this.exam = exam;
        this.questions = questions;
        this.statistics = statistics;
        this.clock = clock;
    }

    /** Once; a round that was analysed before is left as it is. Answers whether anything was done. */
    @PreAuthorize(Access.SYSTEM)
    public boolean analyseOnce(RoundDefinition round) {
        if (statistics.recorded(round.id().value())) {
            return false;
        }
        analyse(round);
        return true;
    }

    /** Computes and records the figures anew. */
    @PreAuthorize(Access.SYSTEM)
    public void analyse(RoundDefinition round) {
        List<FinishedSitting> finished = exam.firstSittings(round.id(), MOST_SITTINGS);
        Set<QuestionId> asked = new HashSet<>();
        finished.forEach(sitting -> asked.addAll(sitting.questions()));
        Map<QuestionId, KeyedQuestion> keys = questions.keys(asked);
        Comparator<QuestionId> byBlueprint = byBlueprint(round);
        Rules.Scoring scoring = round.rules().scoring();
        List<Sitting> sittings = new ArrayList<>();
        List<DistractorCounts.Choices> choices = new ArrayList<>();
        for (FinishedSitting each : finished) {
            Sitting sitting = Sitting.of(each.questions().stream()
                    .sorted(byBlueprint)
                    .map(id -> mark(scoring, Objects.requireNonNull(keys.get(id)), each))
                    .toList());
            sittings.add(sitting);
            Map<QuestionId, Set<OptionId>> chosen = new HashMap<>();
            each.questions().forEach(id -> chosen.put(id, each.responses().of(id)));
            choices.add(new DistractorCounts.Choices(sitting.total(), chosen));
        }
        record(round, ItemAnalysis.of(sittings), DistractorCounts.of(choices));
    }

    private static ItemMark mark(Rules.Scoring scoring, KeyedQuestion question, FinishedSitting sitting) {
        return new ItemMark(
                question.id(),
                Scorer.mark(scoring, List.of(question), sitting.responses()).points(),
                scoring.pointsOf(question.difficulty()));
    }

    /** A position means a line of the blueprint only where everybody's questions stand in its order, however they were shuffled. */
    private Comparator<QuestionId> byBlueprint(RoundDefinition round) {
        SetId set = round.questionSet();
        Map<QuestionId, PoolEntry> pool = new HashMap<>();
        if (set != null) {
            questions.pool(set).forEach(entry -> pool.put(entry.id(), entry));
        }
        return Comparator.comparing((QuestionId id) -> {
                    PoolEntry entry = pool.get(id);
                    return entry == null
                            ? ""
                            : entry.topic() + "\n" + entry.difficulty().ordinal();
                })
                .thenComparing(id -> id);
    }

    private void record(RoundDefinition round, ItemAnalysis analysis, List<DistractorCounts> counts) {
        ContestDefinition contest = contests.contest(round.contest());
        Map<QuestionId, DistractorCounts> byQuestion = new TreeMap<>();
        counts.forEach(count -> byQuestion.put(count.question(), count));
        statistics.record(
                contest.bank(),
                new PaperFigures(
                        round.id().value(),
                        contest.title() + " – " + round.fullName(),
                        analysis.test().sittings(),
                        analysis.test().fixedPaper(),
                        analysis.test().mean(),
                        analysis.test().median(),
                        analysis.test().deviation(),
                        analysis.test().skewness(),
                        analysis.test().kurtosis(),
                        analysis.test().alpha(),
                        analysis.test().standardError(),
                        clock.instant()),
                analysis.items().stream()
                        .map(item -> figures(item, byQuestion.get(item.question())))
                        .toList());
    }

    private static ItemFigures figures(ItemStatistics item, @Nullable DistractorCounts counts) {
        Map<OptionId, Choice> choices = new HashMap<>();
        if (counts != null) {
            counts.chosen()
                    .forEach((option, groups) ->
                            choices.put(option, new Choice(groups.top(), groups.middle(), groups.bottom())));
        }
        return new ItemFigures(
                item.question(),
                item.sittings(),
                item.facility(),
                item.deviation(),
                item.discrimination(),
                item.efficiency(),
                counts == null ? 0 : counts.unanswered().all(),
                choices);
    }
}
