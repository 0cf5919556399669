package vn.mocson.award;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.participant.PeopleErased;
import vn.mocson.participant.PersonErased;

/**
 * Who is erased loses their name in sealed results and what was noted at the worklist. That somebody held the prize
 * stays, by a number that no longer leads to anybody; the hash of the name stays too, so that the seal can be verified,
 * and without its salt it tells nothing.
 */
@Component
class ErasedAwards {

    private static final String GONE = "(đã xóa sau thời hạn lưu)";

    private final JdbcClient db;

    ErasedAwards(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void erased(PersonErased event) {
        String person = event.participant().toString();
        db.sql("UPDATE award_seal_name SET holder = NULL, unit = NULL, salt = NULL WHERE participant_id = ?")
                .param(person)
                .update();
        db.sql("DELETE FROM award_check WHERE participant_id = ?").param(person).update();
        db.sql("DELETE FROM award_household WHERE participant_id = ?")
                .param(person)
                .update();
        db.sql("UPDATE award_outcome SET reason = '' WHERE participant_id = ?")
                .param(person)
                .update();
        db.sql("UPDATE award_change SET reason = ? WHERE contest_id = ? AND cause = ?")
                .params(GONE, event.contest().value(), "P" + person)
                .update();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void erased(PeopleErased event) {
        db.sql("UPDATE award_change SET reason = ? WHERE contest_id = ?")
                .params(GONE, event.contest().value())
                .update();
    }
}
