package vn.mocson.scoring;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.mocson.common.security.Access;
import vn.mocson.contest.Rules;
import vn.mocson.exam.AttemptMarker;
import vn.mocson.exam.Responses;
import vn.mocson.questionbank.QuestionBankService;
import vn.mocson.questionbank.QuestionId;

/** Marks attempts with the keys of their question versions. */
@Component
class KeyedMarker implements AttemptMarker {

    private final QuestionBankService questions;

    KeyedMarker(QuestionBankService questions) {
        this.questions = questions;
    }

    @Override
    public Marks mark(Rules.Scoring rules, List<QuestionId> ids, Responses responses) {
        return Scorer.mark(rules, Access.asSystem(() -> questions.keys(ids)).values(), responses);
    }
}
