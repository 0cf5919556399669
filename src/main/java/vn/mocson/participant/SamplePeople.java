package vn.mocson.participant;

import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.DraftPart;

/** A rehearsal's crowd, after its attempts; nobody registers for a real draft. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class SamplePeople implements DraftPart {

    private final JdbcClient db;

    SamplePeople(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<String> contents(ContestDefinition draft) {
        return List.of();
    }

    @Override
    public void remove(ContestDefinition draft) {
        db.sql("DELETE FROM participant"
                        + " WHERE contest_id = (SELECT id FROM contest WHERE id = ? AND rehearsal_of IS NOT NULL)")
                .param(draft.id().value())
                .update();
        db.sql("DELETE FROM sign_in_failure WHERE contest_id = ?")
                .param(draft.id().value())
                .update();
    }
}
