package vn.mocson.exam;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.mocson.contest.RoundRemoved;

/** What was checked before a round opened goes with the round. */
@Component
class RemovedRounds {

    private final JdbcClient db;

    RemovedRounds(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void removed(RoundRemoved event) {
        db.sql("DELETE FROM seal_check WHERE round_id = ?")
                .param(event.round().value())
                .update();
    }
}
