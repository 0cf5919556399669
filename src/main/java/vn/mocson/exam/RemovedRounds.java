package vn.mocson.exam;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.mocson.contest.RoundRemoved;

/** What was checked, given and recorded before a round opened goes with the round. */
@Component
class RemovedRounds {

    private final JdbcClient db;

    RemovedRounds(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    void removed(RoundRemoved event) {
        for (String table : List.of("seal_check", "compensation", "round_opened_early")) {
            db.sql("DELETE FROM " + table + " WHERE round_id = ?")
                    .param(event.round().value())
                    .update();
        }
    }
}
