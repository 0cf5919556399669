package vn.mocson.participant;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.audit.Act;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitService;
import vn.mocson.unit.UnitTree;

/**
 * The units' invite codes. They are kept readable, because a unit is told its code again and again; a new one ends
 * the old one.
 */
@Service
public class InviteService {

    private final JdbcClient db;
    private final ContestService contests;
    private final UnitService units;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    InviteService(JdbcClient db, ContestService contests, UnitService units, Clock clock) {
        this.db = db;
        this.contests = contests;
        this.units = units;
        this.clock = clock;
    }

    /** The units that have a code, in the order of the tree; a code of a unit that has merged admits to what it became. */
    @PreAuthorize(Access.ROSTER)
    @Transactional(readOnly = true)
    public List<UnitInvite> all(ContestId contest) {
        record Row(String code, boolean active, Instant madeAt, int used) {}
        Map<UnitId, Row> rows = new HashMap<>();
        db.sql("""
                SELECT i.unit_id, i.code, i.active, i.made_at,
                       (SELECT COUNT(*) FROM roster_member m
                         WHERE m.contest_id = i.contest_id AND m.unit_id = i.unit_id AND m.matched_by = 'INVITE')
                  FROM unit_invite i WHERE i.contest_id = ?""").param(contest.value()).query(rs -> {
            rows.put(
                    new UnitId(rs.getLong(1)),
                    new Row(
                            Objects.requireNonNull(rs.getString(2)),
                            rs.getBoolean(3),
                            rs.getObject(4, Instant.class),
                            rs.getInt(5)));
        });
        return tree(contest).ever().stream()
                .filter(unit -> rows.containsKey(unit.id()))
                .map(unit -> {
                    Row row = Objects.requireNonNull(rows.get(unit.id()));
                    return new UnitInvite(
                            unit, new InviteCode(row.code()).written(), row.active(), row.madeAt(), row.used());
                })
                .toList();
    }

    /**
     * Makes codes for those of the units that have none.
     *
     * @return how many were made
     */
    @PreAuthorize(Access.ROSTER)
    @Transactional
    @Act("participant.invite.make")
    public int make(ContestId contest, Collection<UnitId> wanted) {
        int made = 0;
        for (UnitId unit : wanted) {
            if (tree(contest).find(unit).filter(Unit::inUse).isPresent()) {
                made += db.sql("INSERT IGNORE INTO unit_invite (contest_id, unit_id, code, active, made_at, made_by)"
                                + " VALUES (?, ?, ?, TRUE, ?, ?)")
                        .params(
                                contest.value(),
                                unit.value(),
                                InviteCode.random(random).signs(),
                                clock.instant(),
                                Access.username())
                        .update();
            }
        }
        return made;
    }

    /** Gives units new codes; the old ones admit nobody any more. */
    @PreAuthorize(Access.ROSTER)
    @Transactional
    @Act("participant.invite.renew")
    public void renew(ContestId contest, Collection<UnitId> renewed) {
        for (UnitId unit : renewed) {
            db.sql("UPDATE unit_invite SET code = ?, active = TRUE, made_at = ?, made_by = ?"
                            + " WHERE contest_id = ? AND unit_id = ?")
                    .params(
                            InviteCode.random(random).signs(),
                            clock.instant(),
                            Access.username(),
                            contest.value(),
                            unit.value())
                    .update();
        }
    }

    /** From now on the codes admit nobody. */
    @PreAuthorize(Access.ROSTER)
    @Transactional
    @Act("participant.invite.off")
    public void switchOff(ContestId contest, Collection<UnitId> off) {
        set(contest, off, false);
    }

    /** The same codes admit again. */
    @PreAuthorize(Access.ROSTER)
    @Transactional
    @Act("participant.invite.on")
    public void switchOn(ContestId contest, Collection<UnitId> on) {
        set(contest, on, true);
    }

    private void set(ContestId contest, Collection<UnitId> of, boolean active) {
        for (UnitId unit : of) {
            db.sql("UPDATE unit_invite SET active = ? WHERE contest_id = ? AND unit_id = ?")
                    .params(active, contest.value(), unit.value())
                    .update();
        }
    }

    private UnitTree tree(ContestId contest) {
        return units.tree(contests.contest(contest).units());
    }
}
