package vn.mocson.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mocson.contest.RoundId;
import vn.mocson.exam.AttemptId;
import vn.mocson.exam.AttemptMarker.Marks;
import vn.mocson.exam.MarkedAttempts.Marked;
import vn.mocson.exam.MarkedAttempts.Remark;
import vn.mocson.participant.ParticipantId;

/** The SQL of computed regrades. */
@Repository
class RegradeRows {

    private static final int CHUNK = 2000;

    private final JdbcClient db;
    private final JdbcTemplate batch;

    RegradeRows(JdbcClient db, JdbcTemplate batch) {
        this.db = db;
        this.batch = batch;
    }

    record Row(Marked attempt, Marks after) {}

    void clear(KeyRulingId ruling) {
        db.sql("DELETE FROM regrade_row WHERE ruling_id = ?")
                .param(ruling.value())
                .update();
    }

    void add(KeyRulingId ruling, List<Row> rows) {
        batch.batchUpdate(
                "INSERT INTO regrade_row (ruling_id, attempt_id, round_id, participant_id, correct_before, points_before,"
                        + " correct_after, points_after) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                rows,
                1000,
                (statement, row) -> {
                    Marked attempt = row.attempt();
                    statement.setLong(1, ruling.value());
                    statement.setString(2, attempt.id().toString());
                    statement.setLong(3, attempt.round().value());
                    statement.setString(4, attempt.participant().toString());
                    statement.setInt(5, attempt.marks().correct());
                    statement.setBigDecimal(6, attempt.marks().points());
                    statement.setInt(7, row.after().correct());
                    statement.setBigDecimal(8, row.after().points());
                });
    }

    /** Chunk by chunk, in the order of their ids. */
    void each(KeyRulingId ruling, Consumer<List<Remark>> chunk) {
        String after = "";
        List<Remark> rows;
        do {
            rows = db.sql("SELECT attempt_id, correct_before, points_before, correct_after, points_after"
                            + " FROM regrade_row WHERE ruling_id = :ruling"
                            + (after.isEmpty() ? "" : " AND attempt_id > :after") + " ORDER BY attempt_id LIMIT "
                            + CHUNK)
                    .param("ruling", ruling.value())
                    .param("after", after)
                    .query((rs, n) -> new Remark(
                            new AttemptId(UUID.fromString(rs.getString(1))),
                            new Marks(rs.getInt(2), rs.getBigDecimal(3)),
                            new Marks(rs.getInt(4), rs.getBigDecimal(5))))
                    .list();
            if (!rows.isEmpty()) {
                after = rows.getLast().id().toString();
                chunk.accept(rows);
            }
        } while (rows.size() == CHUNK);
    }

    /** The new marks of a round's attempts, by attempt. */
    Map<String, Marks> after(KeyRulingId ruling, RoundId round) {
        Map<String, Marks> marks = new HashMap<>();
        db.sql("SELECT attempt_id, correct_after, points_after FROM regrade_row WHERE ruling_id = ? AND round_id = ?")
                .params(ruling.value(), round.value())
                .query(rs -> {
                    marks.put(rs.getString(1), new Marks(rs.getInt(2), rs.getBigDecimal(3)));
                });
        return marks;
    }

    Map<RoundId, Set<ParticipantId>> people(KeyRulingId ruling) {
        Map<RoundId, Set<ParticipantId>> people = new HashMap<>();
        db.sql("SELECT DISTINCT round_id, participant_id FROM regrade_row WHERE ruling_id = ?")
                .param(ruling.value())
                .query(rs -> {
                    people.computeIfAbsent(new RoundId(rs.getLong(1)), round -> new HashSet<>())
                            .add(new ParticipantId(UUID.fromString(rs.getString(2))));
                });
        return people;
    }

    static List<Remark> remarks(List<Row> rows) {
        List<Remark> remarks = new ArrayList<>(rows.size());
        rows.forEach(
                row -> remarks.add(new Remark(row.attempt().id(), row.attempt().marks(), row.after())));
        return remarks;
    }
}
