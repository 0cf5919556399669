package vn.mocson.exam;

import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.DraftPart;

/** What a rehearsal's crowd sat in its sample round; a real draft has no attempts. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SampleAttempts implements DraftPart {

    private final JdbcClient db;

    SampleAttempts(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<String> contents(ContestDefinition draft) {
        return List.of();
    }

    @Override
    public void remove(ContestDefinition draft) {
        db.sql(
                        "DELETE FROM attempt WHERE contest_id = (SELECT id FROM contest WHERE id = ? AND rehearsal_of IS NOT NULL)")
                .param(draft.id().value())
                .update();
    }
}
