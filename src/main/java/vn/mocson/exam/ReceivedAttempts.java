package vn.mocson.exam;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import vn.mocson.common.security.Access;
import vn.mocson.contest.RoundId;
import vn.mocson.participant.ParticipantId;

/** Attempts by their receipts. What of them may be told to whom is not the exam's matter. */
@Service
public class ReceivedAttempts {

    private final JdbcClient db;

    ReceivedAttempts(JdbcClient db) {
        this.db = db;
    }

    /** One look into the unique index over receipt codes. */
    @PreAuthorize(Access.SYSTEM)
    public Optional<ReceivedAttempt> find(ReceiptCode code) {
        return db.sql("SELECT id, participant_id, round_id, state, submitted_at, answered, receipt_code, receipt_hash"
                        + " FROM attempt WHERE receipt_code = ?")
                .param(code.value())
                .query((rs, n) -> new ReceivedAttempt(
                        new AttemptId(UUID.fromString(rs.getString(1))),
                        new ParticipantId(UUID.fromString(rs.getString(2))),
                        new RoundId(rs.getLong(3)),
                        AttemptState.valueOf(rs.getString(4)),
                        Objects.requireNonNull(rs.getObject(5, Instant.class)),
                        rs.getInt(6),
                        new Submitted.Receipt(rs.getString(7), rs.getString(8))))
                .optional();
    }
}
