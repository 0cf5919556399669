package vn.mocson.questionbank;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.mocson.questionbank.EntryDetail.FoundProblem;

/** Runs the checks and keeps what they found beside each question. */
@Component
class BankQuality {

    private final JdbcClient db;

    BankQuality(JdbcClient db) {
        this.db = db;
    }

    /** After a question was written. */
    void check(BankId bank, EntryId id, QuestionDraft draft) {
        forget(bank);
        db.sql("DELETE FROM question_problem WHERE question_id = ?")
                .param(id.value())
                .update();
        for (FoundProblem problem : look(bank, id, draft)) {
            insert(id, problem);
        }
    }

    private void insert(EntryId id, FoundProblem problem) {
        EntryId other = problem.other();
        db.sql("INSERT INTO question_problem (question_id, code, other_id, message) VALUES (?, ?, ?, ?)")
                .params(java.util.Arrays.asList(
                        id.value(), problem.code().name(), other == null ? null : other.value(), problem.message()))
                .update();
    }

    List<FoundProblem> look(BankId bank, @Nullable EntryId id, QuestionDraft draft) {
        List<FoundProblem> found = new ArrayList<>();
        draft.gaps().forEach(gap -> found.add(new FoundProblem(gap.code(), gap.message(), null)));
        return found;
    }

    List<QuestionProblem> checkAll(BankId bank) {
        return List.of();
    }

    void forget(BankId bank) {}

    List<FoundProblem> found(EntryId id) {
        return db.sql("SELECT code, message, other_id FROM question_problem WHERE question_id = ?")
                .param(id.value())
                .query((rs, n) -> {
                    Long other = rs.getObject(3, Long.class);
                    return new FoundProblem(
                            ProblemCode.valueOf(rs.getString(1)),
                            rs.getString(2),
                            other == null ? null : new EntryId(other));
                })
                .list();
    }
}
