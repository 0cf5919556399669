package vn.mocson.exam;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import vn.mocson.common.security.Access;
import vn.mocson.participant.ParticipantId;

/** Attempts by their receipts. What of them may be told to whom is not the exam's matter. */
@Service
public class ReceivedAttempts {

    private final JdbcClient db;
    private final Attempts attempts;
    private final Receipts receipts;

    ReceivedAttempts(JdbcClient db, Attempts attempts, Receipts receipts) {
        this.db = db;
        this.attempts = attempts;
        this.receipts = receipts;
    }

    /** Two looks into unique indexes, one for a code that nobody has. */
    @PreAuthorize(Access.SYSTEM)
    public Optional<ReceivedAttempt> find(ReceiptCode code) {
        return db.sql("SELECT id FROM attempt WHERE receipt_code = ?")
                .param(code.value())
                .query((rs, n) -> new AttemptId(UUID.fromString(rs.getString(1))))
                .optional()
                .flatMap(attempts::find)
                .flatMap(this::received);
    }

    private Optional<ReceivedAttempt> received(Attempt attempt) {
        Attempt.Outcome outcome = attempt.outcome();
        return outcome == null
                ? Optional.empty()
                : Optional.of(new ReceivedAttempt(
                        attempt.id(),
                        attempt.participant(),
                        attempt.round(),
                        attempt.state(),
                        outcome.submittedAt(),
                        outcome.answered(),
                        attempt.paper().items().size(),
                        new Submitted.Receipt(outcome.receiptCode(), outcome.receiptHash()),
                        receipts.hash(attempt.as(handedInAs(attempt)), outcome.submittedAt())
                                .equals(outcome.receiptHash())));
    }

    /** Who handed it in, as they were called then: two registrations of one person may have become one since. */
    private ParticipantId handedInAs(Attempt attempt) {
        return db.sql("SELECT COALESCE(handed_in_as, participant_id) FROM attempt WHERE id = ?")
                .param(attempt.id().toString())
                .query((rs, n) -> new ParticipantId(UUID.fromString(rs.getString(1))))
                .single();
    }
}
