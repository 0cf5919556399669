package vn.mocson.exam;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestDefinition;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.contest.RunState;
import vn.mocson.participant.ParticipantId;
import vn.mocson.participant.ProfileCorrected;

/** Attempts that turn out to be somebody else's, or of another unit. */
@Service
public class MovedAttempts {

    /** More than anybody's attempts in one round; keeps numbers apart while they are given anew. */
    private static final int APART = 1_000_000;

    private final JdbcClient db;
    private final ContestService contests;
    private final Clock clock;

    MovedAttempts(JdbcClient db, ContestService contests, Clock clock) {
        this.db = db;
        this.contests = contests;
        this.clock = clock;
    }

    /**
     * The attempts of a person whose unit was mended count for the right one, but for those of rounds whose results
     * are published: these say what was true when they were.
     */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void unitMended(ProfileCorrected event) {
        Collection<RoundId> rounds = notPublished(event.contest());
        if (!rounds.isEmpty()) {
            db.sql("UPDATE attempt SET unit_id = :unit WHERE participant_id = :person AND round_id IN (:rounds)")
                    .param("unit", event.after().value())
                    .param("person", event.participant().toString())
                    .param("rounds", rounds.stream().map(RoundId::value).toList())
                    .update();
        }
    }

    /** Rounds of a contest whose results nobody has been told yet. */
    @PreAuthorize(Access.SYSTEM)
    public List<RoundId> notPublished(ContestId contest) {
        ContestDefinition definition = contests.contest(contest);
        return definition.rounds().stream()
                .filter(round -> round.stateAt(clock.instant()) != RunState.PUBLISHED)
                .map(RoundDefinition::id)
                .toList();
    }

    /**
     * Gives all attempts of one registration, and the time it was given, to another of the same person, whose unit
     * they then count for; numbered by their start. Receipts stay what they were.
     */
    @PreAuthorize(Access.SYSTEM)
    @Transactional(propagation = Propagation.MANDATORY)
    public void hand(ParticipantId from, ParticipantId to) {
        db.sql("UPDATE attempt SET number = number + ? WHERE participant_id IN (?, ?)")
                .params(APART, from.toString(), to.toString())
                .update();
        // MariaDB assigns from left to right: the first assignment still reads who it was
        db.sql("UPDATE attempt SET handed_in_as = COALESCE(handed_in_as, participant_id), number = number + ?,"
                        + " unit_id = (SELECT unit_id FROM participant WHERE id = ?), participant_id = ?"
                        + " WHERE participant_id = ?")
                .params(APART, to.toString(), to.toString(), from.toString())
                .update();
        record Row(String id, long round) {}
        List<Row> rows = db.sql("SELECT id, round_id FROM attempt WHERE participant_id = ?"
                        + " ORDER BY round_id, started_at, id")
                .param(to.toString())
                .query((rs, n) -> new Row(Objects.requireNonNull(rs.getString(1)), rs.getLong(2)))
                .list();
        long round = -1;
        int number = 0;
        for (Row row : rows) {
            number = row.round() == round ? number + 1 : 1;
            round = row.round();
            db.sql("UPDATE attempt SET number = ? WHERE id = ?")
                    .params(number, row.id())
                    .update();
        }
        db.sql("UPDATE compensation SET participant_id = ? WHERE participant_id = ?")
                .params(to.toString(), from.toString())
                .update();
    }
}
