package vn.mocson.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestId;
import vn.mocson.exam.AttemptMarker.Key;
import vn.mocson.questionbank.OptionId;
import vn.mocson.questionbank.QuestionBankService;
import vn.mocson.questionbank.QuestionId;

/** What counts as right in a contest: the keys of question versions, and what was decided about them. */
@Service
public class RightAnswers {

    private final QuestionBankService questions;
    private final KeysInForce mended;

    RightAnswers(QuestionBankService questions, KeysInForce mended) {
        this.questions = questions;
        this.mended = mended;
    }

    /** Whoever asks answers for it that they may be told. */
    @PreAuthorize(Access.SYSTEM)
    public Map<QuestionId, Key> of(ContestId contest, Collection<QuestionId> ids) {
        Map<QuestionId, AcceptedKeys> decided = mended.of(contest);
        Map<QuestionId, Key> keys = new HashMap<>();
        questions.keys(ids).forEach((id, question) -> keys.put(id, key(question.correct(), decided.get(id))));
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
