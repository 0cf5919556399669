package vn.mocson.participant;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.keys.Keys;
import vn.mocson.contest.ContestId;

/**
 * The lock-out after wrong PINs, per phone and contest, on every node. A try is counted before it is
 * checked, so that tries sent at the same moment cannot slip past the limit together. Unknown phones
 * are locked like known ones.
 */
@Component
class SignInLock {

    static final int TRIES = 5;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final JdbcClient db;
    private final Keys.MacKey key;
    private final Clock clock;

    SignInLock(JdbcClient db, Keys keys, Clock clock) {
        this.db = db;
        this.key = keys.derive("sign-in-lock");
        this.clock = clock;
    }

    /** @throws LockedOut where this phone has had its tries */
    @Transactional(propagation = Propagation.REQUIRES_NEW, noRollbackFor = LockedOut.class)
    void countTry(ContestId contest, Phone phone) {
        Instant now = clock.instant();
        byte[] hash = hash(phone);
        db.sql("""
                INSERT INTO sign_in_failure (contest_id, phone_hash, failures, last_at) VALUES (:contest, :phone, 1, :now)
                ON DUPLICATE KEY UPDATE
                    failures = IF(COALESCE(locked_until <= :now, last_at < :window), 1, failures + 1),
                    locked_until = IF(failures > :tries, COALESCE(IF(locked_until > :now, locked_until, NULL), :until), NULL),
                    last_at = :now""")
                .param("contest", contest.value())
                .param("phone", hash)
                .param("now", now)
                .param("window", now.minus(WINDOW))
                .param("tries", TRIES)
                .param("until", now.plus(WINDOW))
                .update();
        db.sql(
                        "SELECT locked_until FROM sign_in_failure WHERE contest_id = ? AND phone_hash = ? AND locked_until IS NOT NULL")
                .params(contest.value(), hash)
                .query((rs, n) -> Objects.requireNonNull(rs.getObject(1, Instant.class)))
                .optional()
                .ifPresent(until -> {
                    throw new LockedOut(until);
                });
    }

    void forgive(ContestId contest, Phone phone) {
        db.sql("DELETE FROM sign_in_failure WHERE contest_id = ? AND phone_hash = ?")
                .params(contest.value(), hash(phone))
                .update();
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT1M")
    void purge() {
        db.sql("DELETE FROM sign_in_failure WHERE last_at < ? LIMIT 10000")
                .param(clock.instant().minus(WINDOW.multipliedBy(2)))
                .update();
    }

    private byte[] hash(Phone phone) {
        return key.mac(phone.digits().getBytes(StandardCharsets.UTF_8));
    }
}
