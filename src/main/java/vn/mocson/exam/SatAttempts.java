package vn.mocson.exam;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import vn.mocson.common.security.Access;
import vn.mocson.contest.RoundId;
import vn.mocson.participant.ParticipantId;
import vn.mocson.questionbank.QuestionId;
import vn.mocson.unit.UnitId;

/** The counting attempts of a round, told one after the other. What may be said about them is up to the caller. */
@Service
public class SatAttempts {

    private final JdbcClient db;

    SatAttempts(JdbcClient db) {
        this.db = db;
    }

    /** In no order, read one by one; there may be hundreds of thousands. */
    @PreAuthorize(Access.SYSTEM)
    public void each(RoundId round, Consumer<SatAttempt> reader) {
        db.sql(
                        "SELECT id, participant_id, unit_id, number, started_at, submitted_at, correct, prediction,"
                                + " paper, responses, device_mark FROM attempt WHERE round_id = ? AND state IN ('SUBMITTED', 'EXPIRED')")
                .param(round.value())
                .withFetchSize(1000)
                .query(rs -> {
                    List<QuestionId> questions = Paper.decode(Objects.requireNonNull(rs.getString(9)))
                            .questions();
                    reader.accept(new SatAttempt(
                            new AttemptId(UUID.fromString(Objects.requireNonNull(rs.getString(1)))),
                            new ParticipantId(UUID.fromString(Objects.requireNonNull(rs.getString(2)))),
                            new UnitId(rs.getLong(3)),
                            rs.getInt(4),
                            Objects.requireNonNull(rs.getObject(5, Instant.class)),
                            Objects.requireNonNull(rs.getObject(6, Instant.class)),
                            rs.getInt(7),
                            questions.size(),
                            rs.getBigDecimal(8),
                            questions,
                            Responses.fromJson(Objects.requireNonNull(rs.getString(10))),
                            DeviceMark.of(rs.getBytes(11))));
                });
    }

    /** Every question that was on a paper of this person before, in whatever round, whatever became of the attempt. */
    @PreAuthorize(Access.SYSTEM)
    public Set<QuestionId> seenBefore(ParticipantId person, Instant moment) {
        return db
                .sql("SELECT paper FROM attempt WHERE participant_id = ? AND started_at < ?")
                .params(person.toString(), moment)
                .query((rs, n) ->
                        Paper.decode(Objects.requireNonNull(rs.getString(1))).questions())
                .list()
                .stream()
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }
}
