package vn.mocson.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.mocson.common.security.Access;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.exam.AttemptMarker;
import vn.mocson.exam.Responses;
import vn.mocson.questionbank.OptionId;
import vn.mocson.questionbank.QuestionBankService;
import vn.mocson.questionbank.QuestionId;

/** Marks attempts with the keys of their question versions, and what was decided about them. */
@Component
class KeyedMarker implements AttemptMarker {

    private final QuestionBankService questions;
    private final KeysInForce mended;

    KeyedMarker(QuestionBankService questions, KeysInForce mended) {
        this.questions = questions;
        this.mended = mended;
    }

    @Override
    public Marks mark(RoundDefinition round, List<QuestionId> ids, Responses responses) {
        return Scorer.mark(
                round.rules().scoring(),
                Access.asSystem(() -> questions.keys(ids)).values(),
                mended.of(round.contest()),
                responses);
    }

    @Override
    public Map<QuestionId, Key> keys(RoundDefinition round, List<QuestionId> ids) {
        Map<QuestionId, AcceptedKeys> decided = mended.of(round.contest());
        Map<QuestionId, Key> keys = new HashMap<>();
        Access.asSystem(() -> questions.keys(ids))
                .forEach((id, question) -> keys.put(id, key(question.correct(), decided.get(id))));
        return keys;
    }

    private static Key key(Set<OptionId> original, @Nullable AcceptedKeys decided) {
        return switch (decided) {
            case null -> new Key(List.of(original));
            case AcceptedKeys.Everything() -> new Key(List.of());
            case AcceptedKeys.AnyOf(List<Set<OptionId>> any) -> {
                List<Set<OptionId>> accepted = new ArrayList<>(any);
                if (accepted.remove(original)) {
                    accepted.addFirst(original);
                }
                yield new Key(accepted);
            }
        };
    }
}
