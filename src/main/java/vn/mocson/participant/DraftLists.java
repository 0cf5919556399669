package vn.mocson.participant;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.DraftPart;

/** The lists of a draft: who may enter, who may not, and the codes of units. */
@Component
class DraftLists implements DraftPart {

    private final JdbcClient db;

    DraftLists(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<String> contents(ContestDefinition draft) {
        List<String> there = new ArrayList<>();
        add(there, "roster_member", draft, " người trong danh sách dự thi");
        add(there, "unit_invite", draft, " mã mời của đơn vị");
        add(there, "contest_exclusion", draft, " người trong danh sách không được dự thi");
        return there;
    }

    private void add(List<String> there, String table, ContestDefinition draft, String words) {
        long number = db.sql("SELECT COUNT(*) FROM " + table + " WHERE contest_id = ?")
                .param(draft.id().value())
                .query(Long.class)
                .single();
        if (number > 0) {
            there.add(Vietnamese.number(number) + words);
        }
    }

    @Override
    public void remove(ContestDefinition draft) {
        for (String table : List.of("roster_member", "unit_invite", "contest_exclusion")) {
            db.sql("DELETE FROM " + table + " WHERE contest_id = ?")
                    .param(draft.id().value())
                    .update();
        }
    }
}
