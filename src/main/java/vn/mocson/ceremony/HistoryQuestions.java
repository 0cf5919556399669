package vn.mocson.ceremony;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.exam.ShownKeys;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionId;
import vn.mocson.questionbank.QuestionSetService;
import vn.mocson.questionbank.SetId;
import vn.mocson.questionbank.SetItem;
import vn.mocson.scoring.AskedQuestion;
import vn.mocson.scoring.RegradeService;

/**
 * The questions that may be shown with their answers: from the sealed sets of rounds that are over and whose keys the
 * rules let everybody see by now, unless a round that is not so far asks from the same set. One whose key was decided about later is left out: its text says something else
 * than what counted.
 */
@Component
class HistoryQuestions {

    private final QuestionSetService sets;
    private final RegradeService keys;
    private final ShownKeys shown;

    HistoryQuestions(QuestionSetService sets, RegradeService keys, ShownKeys shown) {
        this.sets = sets;
        this.keys = keys;
        this.shown = shown;
    }

    /** By the version of the question, in the order of their sets. */
    Map<Long, HistoryQuestion> of(ContestDefinition contest) {
        Set<SetId> over = new LinkedHashSet<>();
        Set<SetId> secret = new LinkedHashSet<>();
        for (RoundDefinition round : contest.rounds()) {
            SetId set = round.questionSet();
            if (set != null) {
                (told(round) ? over : secret).add(set);
            }
        }
        over.removeAll(secret);
        if (over.isEmpty()) {
            return Map.of();
        }
        return Access.asSystem(() -> {
            Set<QuestionId> decided = keys.asked(contest.id(), "").stream()
                    .filter(question -> question.inForce() != null)
                    .map(AskedQuestion::id)
                    .collect(Collectors.toSet());
            Map<Long, HistoryQuestion> found = new LinkedHashMap<>();
            for (SetId set : over) {
                for (SetItem item : sets.items(set)) {
                    if (!decided.contains(item.version())) {
                        found.put(item.version().value(), question(item.draft()));
                    }
                }
            }
            return found;
        });
    }

    /** Over, and its keys appear by now as its rules say: a hall is the public. */
    private boolean told(RoundDefinition round) {
        return shown.finished(round) && shown.obstacle(round).isEmpty();
    }

    private static HistoryQuestion question(QuestionDraft draft) {
        List<Integer> right = new ArrayList<>();
        for (int i = 0; i < draft.options().size(); i++) {
            if (draft.options().get(i).correct()) {
                right.add(i);
            }
        }
        return new HistoryQuestion(
                draft.text(),
                draft.options().stream().map(QuestionDraft.OptionDraft::text).toList(),
                right,
                draft.explanation(),
                draft.source().oneLine());
    }
}
