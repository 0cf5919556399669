package vn.mocson.scoring;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.mocson.common.security.Access;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.exam.AttemptMarker;
import vn.mocson.exam.Responses;
import vn.mocson.questionbank.QuestionBankService;
import vn.mocson.questionbank.QuestionId;

/** Marks attempts with the keys of their question versions, and what was decided about them. */
@Component
class KeyedMarker implements AttemptMarker {

    private final QuestionBankService questions;
    private final KeysInForce mended;
    private final RightAnswers right;

    KeyedMarker(QuestionBankService questions, KeysInForce mended, RightAnswers right) {
        this.questions = questions;
        this.mended = mended;
        this.right = right;
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
        return Access.asSystem(() -> right.of(round.contest(), ids));
    }
}
