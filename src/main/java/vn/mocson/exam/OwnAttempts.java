package vn.mocson.exam;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.security.Access;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.participant.Entrant;
import vn.mocson.participant.ParticipantId;

/** Everything a person sat in a contest, as they may see it. */
@Service
public class OwnAttempts {

    private final JdbcClient db;
    private final ContestService contests;
    private final ShownKeys shownKeys;
    private final Clock clock;

    OwnAttempts(JdbcClient db, ContestService contests, ShownKeys shownKeys, Clock clock) {
        this.db = db;
        this.contests = contests;
        this.shownKeys = shownKeys;
        this.clock = clock;
    }

    /** In the order they were started. */
    @PreAuthorize(Access.ENTRANT)
    @Transactional(readOnly = true)
    public List<OwnAttempt> of(Entrant entrant) {
        Instant now = clock.instant();
        Map<RoundId, Boolean> keysShown = new HashMap<>();
        return db.sql("SELECT id, round_id, number, state, started_at, submitted_at, answered, paper,"
                        + " prediction, correct, points, receipt_code, receipt_hash, device_mark FROM attempt"
                        + " WHERE participant_id = ? AND contest_id = ? ORDER BY started_at, id")
                .params(entrant.participant().toString(), entrant.contest().value())
                .query((rs, n) -> {
                    RoundDefinition round = contests.round(new RoundId(rs.getLong(2)));
                    boolean keys = keysShown.computeIfAbsent(
                            round.id(), id -> shownKeys.obstacle(round).isEmpty());
                    return read(rs, round, keys, now);
                })
                .list();
    }

    private static OwnAttempt read(ResultSet rs, RoundDefinition round, boolean keys, Instant now) throws SQLException {
        AttemptState state = AttemptState.valueOf(Objects.requireNonNull(rs.getString(4)));
        int questions =
                Paper.decode(Objects.requireNonNull(rs.getString(8))).items().size();
        BigDecimal prediction = rs.getBigDecimal(9);
        BigDecimal points = rs.getBigDecimal(11);
        String code = rs.getString(12);
        boolean shown = state.counts()
                && points != null
                && round.shows(round.rules().results().showScore(), now);
        return new OwnAttempt(
                new AttemptId(UUID.fromString(rs.getString(1))),
                round.id(),
                rs.getInt(3),
                state,
                Objects.requireNonNull(rs.getObject(5, Instant.class)),
                rs.getObject(6, Instant.class),
                rs.getObject(7, Integer.class),
                questions,
                prediction == null ? null : Vietnamese.plain(prediction),
                shown
                        ? new Submitted.Result(
                                rs.getInt(10), questions, Vietnamese.plain(Objects.requireNonNull(points)))
                        : null,
                code == null ? null : new Submitted.Receipt(code, Objects.requireNonNull(rs.getString(13))),
                DeviceMark.of(rs.getBytes(14)),
                keys && state.counts());
    }

    /** The rounds a person has begun to sit in. */
    @PreAuthorize(Access.ENTRANT_OR_SYSTEM)
    @Transactional(readOnly = true)
    public Set<RoundId> rounds(ParticipantId participant) {
        return db
                .sql("SELECT DISTINCT round_id FROM attempt WHERE participant_id = ?")
                .param(participant.toString())
                .query(Long.class)
                .list()
                .stream()
                .map(RoundId::new)
                .collect(Collectors.toSet());
    }

    @PreAuthorize(Access.SYSTEM)
    @Transactional(readOnly = true)
    public int count(ParticipantId participant) {
        return db.sql("SELECT COUNT(*) FROM attempt WHERE participant_id = ?")
                .param(participant.toString())
                .query(Integer.class)
                .single();
    }

    /** Whether this person sits now. */
    @PreAuthorize(Access.ENTRANT_OR_SYSTEM)
    @Transactional(readOnly = true)
    public boolean sitting(ParticipantId participant) {
        return db.sql("SELECT EXISTS (SELECT 1 FROM attempt WHERE participant_id = ? AND state = 'OPEN')")
                .param(participant.toString())
                .query(Boolean.class)
                .single();
    }

    /** Whether anybody does in a contest. */
    @PreAuthorize(Access.SYSTEM)
    @Transactional(readOnly = true)
    public boolean anybodySitting(ContestId contest) {
        return db.sql("SELECT EXISTS (SELECT 1 FROM attempt WHERE contest_id = ? AND state = 'OPEN')")
                .param(contest.value())
                .query(Boolean.class)
                .single();
    }
}
