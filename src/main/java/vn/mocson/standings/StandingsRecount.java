package vn.mocson.standings;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.participant.ParticipantId;
import vn.mocson.standings.ranking.Candidate;
import vn.mocson.standings.ranking.Ranking;
import vn.mocson.unit.UnitId;

/** Brings standings up to date after attempts were corrected: taken out, put back, or marked otherwise. */
@Component
class StandingsRecount {

    /** Of more people than this the round is ranked as a whole: each alone costs some statements. */
    private static final int ONE_BY_ONE = 500;

    private static final Duration MOMENT = Duration.ofMinutes(1);

    private final Standings standings;
    private final StandingsKeeper keeper;
    private final TrueValues trueValues;
    private final ContestService contests;
    private final JdbcClient db;
    private final Clock clock;

    StandingsRecount(
            Standings standings,
            StandingsKeeper keeper,
            TrueValues trueValues,
            ContestService contests,
            JdbcClient db,
            Clock clock) {
        this.keeper = keeper;
        this.clock = clock;
        this.standings = standings;
        this.trueValues = trueValues;
        this.contests = contests;
        this.db = db;
    }

    /** From here to the end of the transaction no other correction moves the contest's final standings. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(ContestId contest) {
        contests.contest(contest).rounds().stream()
                .map(RoundDefinition::id)
                .sorted(Comparator.comparingLong(RoundId::value))
                .forEach(trueValues::lock);
    }

    /**
     * In the transaction of the correction. A closed round is ranked as a whole, because one person's
     * attempt can move the true value and with it everybody; in an open one only these people are.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void corrected(RoundId id, Collection<ParticipantId> people) {
        RoundDefinition round = contests.round(id);
        if (people.size() == 1 && !sat(people.iterator().next(), id)) {
            return;
        }
        boolean few = people.size() <= ONE_BY_ONE;
        if (closed(round)) {
            if (few || StandingsKeeper.freezesAt(round).isPresent()) {
                people.forEach(person -> keeper.choosePublic(round, person, unitOf(person)));
            }
        } else if (few) {
            people.forEach(person -> keeper.choose(round, person, unitOf(person)));
        } else {
            keeper.rankAnew(round);
        }
    }

    /** These rounds wait to be ranked as a whole, because something about them was changed in this transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    void due(Collection<RoundId> rounds, Instant now) {
        rounds.forEach(round -> db.sql("INSERT INTO recount_due (round_id, since) VALUES (?, ?)"
                        + " ON DUPLICATE KEY UPDATE since = VALUES(since)")
                .params(round.value(), now)
                .update());
    }

    /** Rounds that have been waiting since before. */
    List<RoundId> waiting(Instant before) {
        return db.sql("SELECT round_id FROM recount_due WHERE since < ? ORDER BY round_id")
                .param(before)
                .query((rs, n) -> new RoundId(rs.getLong(1)))
                .list();
    }

    /** Ranks a whole round under its rules as they are now, open or closed. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void recount(RoundId id) {
        RoundDefinition round = contests.round(id);
        if (!closed(round)) {
            open(round);
        }
        db.sql("DELETE FROM recount_due WHERE round_id = ?").param(id.value()).update();
    }

    private void open(RoundDefinition round) {
        Instant now = clock.instant();
        keeper.rankAnew(round);
        // whoever handed in while all others were ranked
        db.sql("SELECT DISTINCT participant_id FROM attempt WHERE round_id = ? AND submitted_at >= ?"
                        + " AND state IN ('SUBMITTED', 'EXPIRED')")
                .params(round.id().value(), now.minus(MOMENT))
                .query((rs, n) -> new ParticipantId(UUID.fromString(rs.getString(1))))
                .list()
                .forEach(person -> keeper.choose(round, person, unitOf(person)));
    }

    private boolean closed(RoundDefinition round) {
        if (trueValues.lock(round.id()).isEmpty()) {
            return false;
        }
        trueValues.keepAtClose(round.id());
        List<Candidate> attempts = standings.counting(round.id());
        keeper.write(
                round,
                attempts,
                trueValues.settle(round, Ranking.actual(round.rules().ranking(), attempts)));
        return true;
    }

    private boolean sat(ParticipantId person, RoundId round) {
        return db.sql("SELECT 1 FROM attempt WHERE participant_id = ? AND round_id = ? LIMIT 1")
                .params(person.toString(), round.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private UnitId unitOf(ParticipantId person) {
        return db.sql("SELECT unit_id FROM participant WHERE id = ?")
                .param(person.toString())
                .query((rs, n) -> new UnitId(rs.getLong(1)))
                .single();
    }
}
