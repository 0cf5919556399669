package vn.mocson.award;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.participant.ProfilesJoined;

/**
 * What was decided, noted and sealed about a registration that becomes part of another is about that one from then on: a
 * refusal is not lost, a prize counts against the limit, and an erasure finds the name. A sealed file keeps the number it
 * was signed with; whose it is now stands beside it with the name, whose hash does not cover the person.
 */
@Component
class JoinedAwards {

    /** Of two outcomes the first of these stands: who was refused once is not given a prize under another number. */
    private static final String STRICTEST = "'REFUSED', 'WITHDRAWN', 'CONFIRMED'";

    private final JdbcClient db;

    JoinedAwards(JdbcClient db) {
        this.db = db;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void joined(ProfilesJoined event) {
        String kept = event.kept().toString();
        String gone = event.gone().toString();
        long contest = event.contest().value();
        db.sql("UPDATE award_seal_name SET participant_id = ? WHERE participant_id = ?")
                .params(kept, gone)
                .update();
        // where both were looked at, the look at the one that stays is the one that stays
        db.sql("UPDATE IGNORE award_check SET participant_id = ? WHERE participant_id = ?")
                .params(kept, gone)
                .update();
        outcomes(contest, kept, gone);
        households(contest, kept, gone);
        votes(
                contest,
                AwardSubject.of(event.kept()).key(),
                AwardSubject.of(event.gone()).key());
        trace(
                contest,
                AwardSubject.of(event.kept()).key(),
                AwardSubject.of(event.gone()).key());
    }

    private void outcomes(long contest, String kept, String gone) {
        db.sql("DELETE k FROM award_outcome k JOIN award_outcome g"
                        + " ON g.contest_id = k.contest_id AND g.scope_key = k.scope_key"
                        + " WHERE k.contest_id = ? AND k.participant_id = ? AND g.participant_id = ?"
                        + " AND FIELD(g.outcome, " + STRICTEST + ") < FIELD(k.outcome, " + STRICTEST + ")")
                .params(contest, kept, gone)
                .update();
        // what this does not move is the milder of two, and goes with the registration
        db.sql(
                        "UPDATE IGNORE award_outcome SET participant_id = ?, subject = ? WHERE contest_id = ? AND participant_id = ?")
                .params(kept, "P" + kept, contest, gone)
                .update();
        // who said no to being named under one of them is named under none: confirmed only after they were asked
        db.sql("DELETE o FROM award_outcome o JOIN participant p ON p.id = o.participant_id"
                        + " WHERE o.contest_id = ? AND o.participant_id = ? AND o.outcome = 'CONFIRMED' AND NOT p.publish_name"
                        + " AND NOT EXISTS (SELECT 1 FROM award_check c WHERE c.participant_id = p.id AND c.kind = ?)")
                .params(contest, kept, CheckKind.CALLED.name())
                .update();
    }

    /** Two households of one person are one. */
    private void households(long contest, String kept, String gone) {
        db.sql("UPDATE award_household h JOIN award_household g ON g.contest_id = h.contest_id"
                        + " AND g.household = h.household JOIN award_household k ON k.contest_id = h.contest_id"
                        + " SET h.household = k.household"
                        + " WHERE h.contest_id = ? AND g.participant_id = ? AND k.participant_id = ?")
                .params(contest, gone, kept)
                .update();
        db.sql("UPDATE IGNORE award_household SET participant_id = ? WHERE participant_id = ?")
                .params(kept, gone)
                .update();
    }

    /** Where a vote chose both, the better of the two positions holds. */
    private void votes(long contest, String kept, String gone) {
        db.sql("UPDATE award_vote_subject k JOIN award_vote_subject g ON g.vote_id = k.vote_id"
                        + " JOIN award_vote v ON v.id = k.vote_id"
                        + " SET k.position = LEAST(COALESCE(k.position, g.position), COALESCE(g.position, k.position))"
                        + " WHERE v.contest_id = ? AND k.subject = ? AND g.subject = ?")
                .params(contest, kept, gone)
                .update();
        db.sql("UPDATE IGNORE award_vote_subject s JOIN award_vote v ON v.id = s.vote_id SET s.subject = ?"
                        + " WHERE v.contest_id = ? AND s.subject = ?")
                .params(kept, contest, gone)
                .update();
        db.sql("DELETE s FROM award_vote_subject s JOIN award_vote v ON v.id = s.vote_id"
                        + " WHERE v.contest_id = ? AND s.subject = ?")
                .params(contest, gone)
                .update();
    }

    private void trace(long contest, String kept, String gone) {
        for (String column : new String[] {"cause", "subject"}) {
            db.sql("UPDATE award_change SET " + column + " = ? WHERE contest_id = ? AND " + column + " = ?")
                    .params(kept, contest, gone)
                    .update();
        }
    }
}
