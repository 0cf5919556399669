package vn.mocson.participant;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.mocson.common.security.Access;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.contest.ContestId;

/** Keeps with a person what was done with their registration, by whom and why; nothing is done without a reason. */
@Component
class PersonActs {

    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST = 500;

    private final JdbcClient db;
    private final Clock clock;

    PersonActs(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @throws ProfileRefused where the reason is missing */
    String reason(String typed) {
        String reason = Vietnamese.clean(typed);
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST) {
            throw ProfileRefused.reasonMissing();
        }
        return reason;
    }

    void write(ContestId contest, ParticipantId person, PersonAct.Kind kind, String why, String before, String after) {
        db.sql("INSERT INTO participant_act (contest_id, participant_id, act, done_by, done_at, reason, before_text,"
                        + " after_text) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        contest.value(),
                        person.toString(),
                        kind.name(),
                        Access.username(),
                        clock.instant(),
                        reason(why),
                        cut(before),
                        cut(after))
                .update();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    /** The newest first. */
    List<PersonAct> of(ContestId contest, ParticipantId person) {
        return db.sql("SELECT act, done_by, done_at, reason, before_text, after_text FROM participant_act"
                        + " WHERE participant_id = ? AND contest_id = ? ORDER BY id DESC")
                .params(person.toString(), contest.value())
                .query((rs, n) -> new PersonAct(
                        PersonAct.Kind.valueOf(rs.getString(1)),
                        Objects.requireNonNull(rs.getString(2)),
                        Objects.requireNonNull(rs.getObject(3, Instant.class)),
                        Objects.requireNonNull(rs.getString(4)),
                        Objects.requireNonNull(rs.getString(5)),
                        Objects.requireNonNull(rs.getString(6))))
                .list();
    }

    void hand(ParticipantId from, ParticipantId to) {
        db.sql("UPDATE participant_act SET participant_id = ? WHERE participant_id = ?")
                .params(to.toString(), from.toString())
                .update();
    }
}
