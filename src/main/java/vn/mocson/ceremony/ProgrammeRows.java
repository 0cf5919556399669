package vn.mocson.ceremony;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.mocson.contest.ContestId;
import vn.mocson.participant.ParticipantId;

/** Programmes and receivers as the database has them. */
@Component
class ProgrammeRows {

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    ProgrammeRows(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    Optional<KeptProgramme> find(ContestId contest) {
        return db.sql("SELECT revision, content, changed_at, changed_by FROM ceremony_programme WHERE contest_id = ?")
                .param(contest.value())
                .query((rs, n) -> new KeptProgramme(
                        rs.getLong("revision"), json.readValue(rs.getString("content"), Programme.class)))
                .optional();
    }

    /** @return false where it has been changed since that revision */
    boolean save(ContestId contest, long revision, Programme programme, String by) {
        String content = json.writeValueAsString(programme);
        if (revision == 0) {
            return db.sql(
                                    "INSERT IGNORE INTO ceremony_programme (contest_id, revision, content, changed_at, changed_by)"
                                            + " VALUES (?, 1, ?, ?, ?)")
                            .params(contest.value(), content, clock.instant(), by)
                            .update()
                    == 1;
        }
        return db.sql(
                                "UPDATE ceremony_programme SET revision = revision + 1, content = ?, changed_at = ?, changed_by = ?"
                                        + " WHERE contest_id = ? AND revision = ?")
                        .params(content, clock.instant(), by, contest.value(), revision)
                        .update()
                == 1;
    }

    Map<AwardKey, Receiver> receivers(ContestId contest) {
        Map<AwardKey, Receiver> receivers = new HashMap<>();
        db.sql("SELECT scope, prize, holder, behalf, absent FROM ceremony_receiver WHERE contest_id = ?")
                .param(contest.value())
                .query(rs -> {
                    receivers.put(
                            new AwardKey(rs.getString(1), rs.getString(2), rs.getString(3)),
                            new Receiver(rs.getString(4), rs.getBoolean(5)));
                });
        return receivers;
    }

    void receive(ContestId contest, AwardKey award, Receiver receiver) {
        if (receiver.equals(Receiver.HOLDER)) {
            db.sql("DELETE FROM ceremony_receiver WHERE contest_id = ? AND scope = ? AND prize = ? AND holder = ?")
                    .params(contest.value(), award.scope(), award.prize(), award.holder())
                    .update();
            return;
        }
        db.sql(
                        "INSERT INTO ceremony_receiver (contest_id, scope, prize, holder, behalf, absent) VALUES (?, ?, ?, ?, ?, ?)"
                                + " ON DUPLICATE KEY UPDATE behalf = VALUES(behalf), absent = VALUES(absent)")
                .params(
                        contest.value(),
                        award.scope(),
                        award.prize(),
                        award.holder(),
                        receiver.behalf(),
                        receiver.absent())
                .update();
    }

    void forget(ParticipantId person) {
        db.sql("DELETE FROM ceremony_receiver WHERE holder = ?")
                .param(AwardKey.of(person))
                .update();
    }

    /** What was written for the one that stays stands. */
    void hand(ParticipantId gone, ParticipantId kept) {
        db.sql("UPDATE IGNORE ceremony_receiver SET holder = ? WHERE holder = ?")
                .params(AwardKey.of(kept), AwardKey.of(gone))
                .update();
        forget(gone);
    }

    /** What the organizers wrote may name people; with everybody's data it goes too. */
    void forget(ContestId contest) {
        db.sql("DELETE FROM ceremony_receiver WHERE contest_id = ?")
                .param(contest.value())
                .update();
        db.sql("DELETE FROM ceremony_programme WHERE contest_id = ?")
                .param(contest.value())
                .update();
    }
}
