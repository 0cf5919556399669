package vn.mocson.exam;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.keys.Keys;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.participant.PeopleErased;
import vn.mocson.participant.PersonErased;

/**
 * Makes marks out of numbers: a keyed hash over the contest's secret and the number. Whoever has the database cannot
 * make one without the installation's key; once the secret is gone, nobody can.
 */
@Component
class DeviceMarks {

    private final JdbcClient db;
    private final ContestService contests;
    private final Keys.MacKey key;
    private final SecureRandom random = new SecureRandom();

    /**
     * So that a start needs no further statement. 200 contests, each for ten minutes, emptied when the personal data of
     * the contest goes; another node may keep it for the rest of its ten minutes, when no round is open any more.
     */
    private final Cache<ContestId, byte[]> secrets = Caffeine.newBuilder()
            .maximumSize(200)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    DeviceMarks(JdbcClient db, ContestService contests, Keys keys) {
        this.db = db;
        this.contests = contests;
        this.key = keys.derive("device-mark");
    }

    /** Null where no number came, where people were not told that marks are made, and for a rehearsal's crowd. */
    @Nullable
    DeviceMark of(ContestId contest, @Nullable DeviceNumber device) {
        if (device == null || !wanted(contest)) {
            return null;
        }
        return DeviceMark.of(key.mac(secrets.get(contest, this::secret), device.bytes()));
    }

    private boolean wanted(ContestId contest) {
        ContestDefinition definition = contests.contest(contest);
        return definition.consent().tellsOfDevices() && !contests.isRehearsal(contest);
    }

    private byte[] secret(ContestId contest) {
        Optional<byte[]> known = read(contest);
        if (known.isPresent()) {
            return known.get();
        }
        byte[] fresh = new byte[32];
        random.nextBytes(fresh);
        // another node may be as fast: what the database has counts
        db.sql("INSERT IGNORE INTO contest_device (contest_id, secret) VALUES (?, ?)")
                .params(contest.value(), fresh)
                .update();
        return read(contest).orElseThrow();
    }

    private Optional<byte[]> read(ContestId contest) {
        return db.sql("SELECT secret FROM contest_device WHERE contest_id = ?")
                .param(contest.value())
                .query(byte[].class)
                .optional();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void erased(PersonErased event) {
        db.sql("UPDATE attempt SET device_mark = NULL WHERE participant_id = ? AND device_mark IS NOT NULL")
                .param(event.participant().toString())
                .update();
    }

    /** Everybody's marks went with their person. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void erased(PeopleErased event) {
        db.sql("DELETE FROM contest_device WHERE contest_id = ?")
                .param(event.contest().value())
                .update();
        secrets.invalidate(event.contest());
    }
}
