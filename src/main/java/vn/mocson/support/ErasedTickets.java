package vn.mocson.support;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.participant.PeopleErased;
import vn.mocson.participant.PersonErased;

/** What somebody reported goes with them where it can be told to be theirs: by their telephone number or a receipt. */
@Component
class ErasedTickets {

    private final JdbcClient db;

    ErasedTickets(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void erased(PersonErased event) {
        db.sql("DELETE FROM support_ticket WHERE contest_id = :contest AND (REPLACE(receipt_code, '-', '') IN"
                        + " (SELECT REPLACE(receipt_code, '-', '') FROM attempt WHERE participant_id = :person"
                        + " AND receipt_code IS NOT NULL)"
                        // however it was typed
                        + " OR REGEXP_REPLACE(REGEXP_REPLACE(contact, '[^0-9+]', ''), '^[+]?84', '0') = :phone)")
                .param("contest", event.contest().value())
                .param("person", event.participant().toString())
                .param("phone", event.phone())
                .update();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void erased(PeopleErased event) {
        db.sql("DELETE FROM support_ticket WHERE contest_id = ?")
                .param(event.contest().value())
                .update();
    }
}
