package vn.mocson.ceremony;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.exam.WithheldQuestions;
import vn.mocson.questionbank.EntryId;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionId;
import vn.mocson.questionbank.QuestionSetService;
import vn.mocson.questionbank.SetId;
import vn.mocson.questionbank.SetItem;
import vn.mocson.scoring.AskedQuestion;
import vn.mocson.scoring.RegradeService;

/**
 * The questions that may be shown with their answers, for a hall is the public: from the sealed sets of this contest's
 * rounds, unless a round, of whatever contest, still keeps their keys. One whose key was decided about later is left out:
 * its text says something else than what counted.
 */
@Component
class HistoryQuestions {

    private final QuestionSetService sets;
    private final RegradeService keys;
    private final WithheldQuestions withheld;

    HistoryQuestions(QuestionSetService sets, RegradeService keys, WithheldQuestions withheld) {
        this.sets = sets;
        this.keys = keys;
        this.withheld = withheld;
    }

    /** By the version of the question, in the order of their sets. */
    Map<Long, HistoryQuestion> of(ContestDefinition contest) {
        Set<SetId> asked = contest.rounds().stream()
                .map(RoundDefinition::questionSet)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<EntryId> secret =
                withheld.now().stream().flatMap(by -> by.entries().stream()).collect(Collectors.toSet());
        return Access.asSystem(() -> {
            Set<QuestionId> decided = keys.asked(contest.id(), "").stream()
                    .filter(question -> question.inForce() != null)
                    .map(AskedQuestion::id)
                    .collect(Collectors.toSet());
            Map<Long, HistoryQuestion> found = new LinkedHashMap<>();
            for (SetId set : asked) {
                for (SetItem item : sets.items(set)) {
                    if (!secret.contains(item.id()) && !decided.contains(item.version())) {
                        found.put(item.version().value(), question(item.draft()));
                    }
                }
            }
            return found;
        });
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
