package vn.mocson.participant;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.mocson.contest.ContestId;

/** Whose tokens were ended, and when: a new PIN would help little if the old device stayed signed in. */
@Component
class EndedSessions {

    private final JdbcClient db;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** @param contests in which everybody's were ended at once */
    private record Known(Map<ParticipantId, Instant> people, Map<ContestId, Instant> contests) {}

    /**
     * All of them under one key: they are few, a handful for each thousand people. Emptied when one is added here;
     * another node's shows after some 3 seconds.
     */
    private final LoadingCache<String, Known> cache =
            Caffeine.newBuilder().refreshAfterWrite(Duration.ofSeconds(3)).build(key -> load());

    EndedSessions(JdbcClient db, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.events = events;
        this.clock = clock;
    }

    /** Told inside the transaction that ended them. */
    record Ended() {}

    /** When this person's tokens were ended last; long ago where they never were. */
    Instant of(Entrant entrant) {
        Known known = cache.get("");
        Instant own = known.people().getOrDefault(entrant.participant(), Instant.EPOCH);
        Instant all = known.contests().getOrDefault(entrant.contest(), Instant.EPOCH);
        return all.isAfter(own) ? all : own;
    }

    /** Belongs into the transaction of what ends them. */
    void end(ParticipantId participant) {
        db.sql("INSERT INTO ended_session (participant_id, ended_at) VALUES (?, ?)"
                        + " ON DUPLICATE KEY UPDATE ended_at = VALUES(ended_at)")
                .params(participant.toString(), clock.instant())
                .update();
        events.publishEvent(new Ended());
    }

    /** The same for everybody of a contest: a row for each would be read every few seconds. */
    void endAll(ContestId contest) {
        db.sql("INSERT INTO ended_contest_sessions (contest_id, ended_at) VALUES (?, ?)"
                        + " ON DUPLICATE KEY UPDATE ended_at = VALUES(ended_at)")
                .params(contest.value(), clock.instant())
                .update();
        events.publishEvent(new Ended());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void ended(Ended event) {
        cache.invalidateAll();
    }

    @Scheduled(fixedDelayString = "PT12H", initialDelayString = "PT10M")
    void purge() {
        Instant longAgo = clock.instant().minus(EntrantTokens.LIFE).minus(Duration.ofDays(1));
        db.sql("DELETE FROM ended_session WHERE ended_at < ?").param(longAgo).update();
        db.sql("DELETE FROM ended_contest_sessions WHERE ended_at < ?")
                .param(longAgo)
                .update();
    }

    private Known load() {
        Map<ParticipantId, Instant> ended = new HashMap<>();
        db.sql("SELECT participant_id, ended_at FROM ended_session").query(rs -> {
            ended.put(
                    new ParticipantId(UUID.fromString(Objects.requireNonNull(rs.getString(1)))),
                    Objects.requireNonNull(rs.getObject(2, Instant.class)));
        });
        Map<ContestId, Instant> contests = new HashMap<>();
        db.sql("SELECT contest_id, ended_at FROM ended_contest_sessions").query(rs -> {
            contests.put(new ContestId(rs.getLong(1)), Objects.requireNonNull(rs.getObject(2, Instant.class)));
        });
        return new Known(ended, contests);
    }
}
