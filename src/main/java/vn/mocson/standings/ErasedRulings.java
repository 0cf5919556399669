package vn.mocson.standings;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.participant.PeopleErased;

/**
 * Why somebody was ruled about is told in free words, which may name them. While results can be disputed those words
 * are needed, also where that person was erased; when the whole contest is, they go too. What was decided, by whom and
 * when, stays.
 */
@Component
class ErasedRulings {

    private final JdbcClient db;

    ErasedRulings(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void erased(PeopleErased event) {
        db.sql("UPDATE ruling SET reason = ?, remark = '' WHERE contest_id = ?")
                .params("(đã xóa sau thời hạn lưu)", event.contest().value())
                .update();
    }
}
