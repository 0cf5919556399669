package vn.mocson.report.papers;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.DraftPart;

/** What was written for the papers of a contest that is a draft. */
@Component
class DraftPapers implements DraftPart {

    private static final List<String> TABLES = List.of("paper_template", "paper_text", "paper_number", "paper_details");

    private final JdbcClient db;

    DraftPapers(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<String> contents(ContestDefinition draft) {
        long templates = db.sql("SELECT COUNT(*) FROM paper_template WHERE contest_id = ?")
                .param(draft.id().value())
                .query(Long.class)
                .single();
        return templates == 0 ? List.of() : List.of(Vietnamese.number(templates) + " mẫu văn bản của cơ quan");
    }

    @Override
    public void remove(ContestDefinition draft) {
        for (String table : TABLES) {
            db.sql("DELETE FROM " + table + " WHERE contest_id = ?")
                    .param(draft.id().value())
                    .update();
        }
    }
}
