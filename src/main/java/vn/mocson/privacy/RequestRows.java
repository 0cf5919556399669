package vn.mocson.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.contest.ContestId;
import vn.mocson.participant.Correction;
import vn.mocson.participant.Entrant;
import vn.mocson.participant.ParticipantId;
import vn.mocson.unit.UnitId;

/** The SQL of requests. */
@Component
class RequestRows {

    private static final String SELECT =
            "SELECT r.id, r.contest_id, r.participant_id, p.full_name, p.unit_id, r.kind, r.state, r.made_at, r.answer_due,"
                    + " r.act_due, r.words, r.wanted_name, r.wanted_birth, r.wanted_unit, r.answer, r.answered_at,"
                    + " r.answered_by, r.outcome, r.ended_at, r.ended_by"
                    + " FROM data_request r JOIN participant p ON p.id = r.participant_id";

    private final JdbcClient db;

    RequestRows(JdbcClient db) {
        this.db = db;
    }

    /** @throws PrivacyRefused where one of that kind waits already */
    void insert(
            Entrant entrant,
            RequestKind kind,
            RequestState state,
            Instant now,
            LocalDate answerDue,
            LocalDate actDue,
            String words,
            Correction wanted) {
        UnitId unit = wanted.unit();
        try {
            db.sql(
                            "INSERT INTO data_request (contest_id, participant_id, kind, state, made_at, answer_due, act_due, words,"
                                    + " wanted_name, wanted_birth, wanted_unit) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(
                            entrant.contest().value(),
                            entrant.participant().toString(),
                            kind.name(),
                            state.name(),
                            now,
                            answerDue,
                            actDue,
                            words,
                            wanted.fullName(),
                            wanted.dateOfBirth(),
                            unit == null ? null : unit.value()))
                    .update();
        } catch (DuplicateKeyException waits) {
            throw PrivacyRefused.alreadyAsked();
        }
    }

    /** What the page did at once, as it was done. */
    void insertDone(Entrant entrant, RequestKind kind, Instant now, LocalDate today, String outcome) {
        db.sql("INSERT INTO data_request (contest_id, participant_id, kind, state, made_at, answer_due, act_due, words,"
                        + " outcome, ended_at) VALUES (?, ?, ?, 'DONE', ?, ?, ?, '', ?, ?)")
                .params(
                        entrant.contest().value(),
                        entrant.participant().toString(),
                        kind.name(),
                        now,
                        today,
                        today,
                        outcome,
                        now)
                .update();
    }

    /** The latest first. */
    List<DataRequest> of(Entrant entrant) {
        return db.sql(SELECT + " WHERE r.participant_id = ? AND r.contest_id = ? ORDER BY r.id DESC LIMIT 200")
                .params(entrant.participant().toString(), entrant.contest().value())
                .query((rs, n) -> read(rs))
                .list();
    }

    Optional<DataRequest> find(RequestId id) {
        return db.sql(SELECT + " WHERE r.id = ?")
                .param(id.value())
                .query((rs, n) -> read(rs))
                .optional();
    }

    /** The same, locked until the transaction ends. */
    Optional<DataRequest> lock(RequestId id) {
        db.sql("SELECT id FROM data_request WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query(Long.class)
                .optional();
        return find(id);
    }

    void answered(RequestId id, RequestState state, String answer, Instant now, String by) {
        db.sql("UPDATE data_request SET state = ?, answer = ?, answered_at = ?, answered_by = ? WHERE id = ?")
                .params(state.name(), answer, now, by, id.value())
                .update();
    }

    /** Whoever carries a request out, or refuses it, has answered it by that. */
    void ended(RequestId id, RequestState state, String outcome, Instant now, String by) {
        db.sql("UPDATE data_request SET state = :state, outcome = :outcome, ended_at = :now, ended_by = :by,"
                        + " answered_at = COALESCE(answered_at, IF(:state = 'TAKEN_BACK', NULL, :now)),"
                        + " answered_by = COALESCE(answered_by, IF(:state = 'TAKEN_BACK', NULL, :by)) WHERE id = :id")
                .param("state", state.name())
                .param("outcome", outcome)
                .param("now", now)
                .param("by", by)
                .param("id", id.value())
                .update();
    }

    /** Where both wait for the same, the one that is due first is what waits; the other is done with by it. */
    void hand(ParticipantId from, ParticipantId to, Instant now) {
        record Pair(long sooner, long later) {}
        List<Pair> twice = db.sql(
                        "SELECT IF(a.made_at <= b.made_at, a.id, b.id), IF(a.made_at <= b.made_at, b.id, a.id)"
                                + " FROM data_request a JOIN data_request b ON b.kind = a.kind AND b.waiting = 1"
                                + " WHERE a.participant_id = ? AND b.participant_id = ? AND a.waiting = 1")
                .params(from.toString(), to.toString())
                .query((rs, n) -> new Pair(rs.getLong(1), rs.getLong(2)))
                .list();
        for (Pair pair : twice) {
            db.sql("UPDATE data_request SET state = 'DONE', outcome = ?, ended_at = ? WHERE id = ?")
                    .params("Gộp vào yêu cầu số " + pair.sooner() + " khi hai hồ sơ được gộp.", now, pair.later())
                    .update();
        }
        db.sql("UPDATE data_request SET participant_id = ? WHERE participant_id = ?")
                .params(to.toString(), from.toString())
                .update();
    }

    /** What people wrote goes with them, and nothing waits any more; that they asked, and when, stays. */
    void forget(ParticipantId participant, Instant now) {
        db.sql("UPDATE data_request SET words = '', wanted_name = NULL, wanted_birth = NULL, wanted_unit = NULL,"
                        + " answer = '', outcome = '' WHERE participant_id = ?")
                .param(participant.toString())
                .update();
        db.sql("UPDATE data_request SET state = 'DONE', outcome = ?, ended_at = ?"
                        + " WHERE participant_id = ? AND waiting = 1")
                .params("Dữ liệu nhận dạng đã được xóa.", now, participant.toString())
                .update();
    }

    List<DataRequest> find(RequestQuery query, int offset, int limit) {
        List<Object> values = new ArrayList<>();
        String where = where(query, values);
        values.add(limit);
        values.add(offset);
        return db.sql(SELECT + where + order(query) + " LIMIT ? OFFSET ?")
                .params(values)
                .query((rs, n) -> read(rs))
                .list();
    }

    private static String order(RequestQuery query) {
        String direction = query.descending() ? " DESC" : "";
        return switch (query.sort()) {
            case DUE -> " ORDER BY r.next_due IS NULL, r.next_due" + direction + ", r.ended_at DESC, r.id";
            case MADE -> " ORDER BY r.made_at" + direction + ", r.id";
            case NAME -> " ORDER BY p.full_name" + direction + ", r.id";
        };
    }

    int count(RequestQuery query) {
        List<Object> values = new ArrayList<>();
        return db.sql("SELECT COUNT(*) FROM data_request r JOIN participant p ON p.id = r.participant_id"
                        + where(query, values))
                .params(values)
                .query(Integer.class)
                .single();
    }

    private static String where(RequestQuery query, List<Object> values) {
        StringBuilder where = new StringBuilder(" WHERE r.contest_id = ?");
        values.add(query.contest().value());
        if (query.waiting()) {
            where.append(" AND r.next_due IS NOT NULL");
        }
        RequestKind kind = query.kind();
        if (kind != null) {
            where.append(" AND r.kind = ?");
            values.add(kind.name());
        }
        String name = Vietnamese.clean(query.name())
                .replace("\\", "")
                .replace("%", "")
                .replace("_", "");
        if (!name.isEmpty()) {
            where.append(" AND p.full_name LIKE ?");
            values.add("%" + name + "%");
        }
        return where.toString();
    }

    RequestCounts counts(ContestId contest, LocalDate today) {
        return db.sql("SELECT COALESCE(SUM(state = 'NEW'), 0), COALESCE(SUM(state = 'ANSWERED'), 0),"
                        + " COALESCE(SUM(next_due < :today), 0) FROM data_request"
                        + " WHERE contest_id = :contest AND next_due IS NOT NULL")
                .param("contest", contest.value())
                .param("today", today)
                .query((rs, n) -> new RequestCounts(rs.getInt(1), rs.getInt(2), rs.getInt(3)))
                .single();
    }

    private static DataRequest read(ResultSet rs) throws SQLException {
        Long unit = rs.getObject(14, Long.class);
        return new DataRequest(
                new RequestId(rs.getLong(1)),
                new ContestId(rs.getLong(2)),
                new ParticipantId(UUID.fromString(text(rs, 3))),
                text(rs, 4),
                new UnitId(rs.getLong(5)),
                RequestKind.valueOf(text(rs, 6)),
                RequestState.valueOf(text(rs, 7)),
                Objects.requireNonNull(instant(rs, 8)),
                Objects.requireNonNull(rs.getObject(9, LocalDate.class)),
                Objects.requireNonNull(rs.getObject(10, LocalDate.class)),
                text(rs, 11),
                new Correction(
                        rs.getString(12), rs.getObject(13, LocalDate.class), unit == null ? null : new UnitId(unit)),
                text(rs, 15),
                instant(rs, 16),
                rs.getString(17),
                text(rs, 18),
                instant(rs, 19),
                rs.getString(20));
    }

    private static @Nullable Instant instant(ResultSet rs, int column) throws SQLException {
        return rs.getObject(column, Instant.class);
    }

    private static String text(ResultSet rs, int column) throws SQLException {
        return Objects.requireNonNull(rs.getString(column));
    }
}
