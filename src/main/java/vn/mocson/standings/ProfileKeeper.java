package vn.mocson.standings;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.security.Access;
import vn.mocson.contest.RoundId;
import vn.mocson.exam.MovedAttempts;
import vn.mocson.participant.ProfileCorrected;

/** Keeps standings in step with the unit of a person whose registration was mended. No rank moves by it. */
@Component
class ProfileKeeper {

    private final JdbcClient db;
    private final MovedAttempts attempts;
    private final ApplicationEventPublisher events;

    ProfileKeeper(JdbcClient db, MovedAttempts attempts, ApplicationEventPublisher events) {
        this.db = db;
        this.attempts = attempts;
        this.events = events;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void unitMended(ProfileCorrected event) {
        List<RoundId> rounds = Access.asSystem(() -> attempts.notPublished(event.contest()));
        if (rounds.isEmpty()) {
            return;
        }
        db.sql("UPDATE standing SET unit_id = :unit WHERE round_id IN (:rounds) AND participant_id = :person")
                .param("unit", event.after().value())
                .param("rounds", rounds.stream().map(RoundId::value).toList())
                .param("person", event.participant().toString())
                .update();
        db.sql("UPDATE contest_total SET unit_id = ? WHERE contest_id = ? AND participant_id = ?")
                .params(
                        event.after().value(),
                        event.contest().value(),
                        event.participant().toString())
                .update();
        events.publishEvent(new ResultsCorrected(event.contest(), rounds));
    }
}
