package vn.mocson.practice;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.DraftPart;

/** Releases are kept for good, but those of a draft: nobody outside has seen them. */
@Component
class DraftReleases implements DraftPart {

    private final JdbcClient db;

    DraftReleases(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<String> contents(ContestDefinition draft) {
        long number = db.sql("SELECT COUNT(*) FROM practice_release WHERE contest_id = ?")
                .param(draft.id().value())
                .query(Long.class)
                .single();
        return number == 0 ? List.of() : List.of(Vietnamese.number(number) + " lần đưa câu hỏi ra ôn tập");
    }

    @Override
    public void remove(ContestDefinition draft) {
        db.sql("DELETE FROM practice_release WHERE contest_id = ?")
                .param(draft.id().value())
                .update();
    }
}
