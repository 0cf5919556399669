package vn.mocson.exam;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.participant.PersonErased;

/** Why one person was given time may tell of an illness: those words go with the person, the minutes stay. */
@Component
class ErasedCompensations {

    private final JdbcClient db;

    ErasedCompensations(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void erased(PersonErased event) {
        db.sql("UPDATE compensation SET reason = ? WHERE participant_id = ?")
                .params("(đã xóa)", event.participant().toString())
                .update();
    }
}
