package vn.mocson.rehearsal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.DraftPart;

/** The rehearsals of a draft with their sheets. One whose sample round is still there keeps the draft. */
@Component
class RehearsalParts implements DraftPart {

    private final JdbcClient db;

    RehearsalParts(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<String> contents(ContestDefinition draft) {
        long sheets = db.sql("SELECT COUNT(*) FROM rehearsal_sheet WHERE contest_id = ?")
                .param(draft.id().value())
                .query(Long.class)
                .single();
        return sheets == 0 ? List.of() : List.of(Vietnamese.number(sheets) + " phiếu tổng duyệt");
    }

    @Override
    public void remove(ContestDefinition draft) {
        for (String table : List.of("rehearsal_sheet", "rehearsal")) {
            db.sql("DELETE FROM " + table + " WHERE contest_id = ?")
                    .param(draft.id().value())
                    .update();
        }
    }
}
