package vn.mocson.participant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.account.StaffRole;
import vn.mocson.account.StaffService;
import vn.mocson.common.audit.Act;
import vn.mocson.common.audit.ActNotes;
import vn.mocson.common.security.Access;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.contest.ContestId;
import vn.mocson.unit.UnitId;

/** Those who make a contest and may not enter it, and the entrants who look like one of them. */
@Service
public class ExclusionService {

    private static final int LONGEST_REASON = 500;
    /** A contact of a unit does not make the contest. */
    private static final Set<StaffRole> MAKERS = EnumSet.complementOf(EnumSet.of(StaffRole.UNIT_CONTACT));

    private final JdbcClient db;
    private final Exclusions exclusions;
    private final ListedPhones phones;
    private final StaffService staff;
    private final Clock clock;

    ExclusionService(JdbcClient db, Exclusions exclusions, ListedPhones phones, StaffService staff, Clock clock) {
        this.db = db;
        this.exclusions = exclusions;
        this.phones = phones;
        this.staff = staff;
        this.clock = clock;
    }

    /** By name. */
    @PreAuthorize(Access.ROSTER)
    @Transactional(readOnly = true)
    public List<Exclusion> all(ContestId contest) {
        return db.sql("SELECT id, full_name, date_of_birth, phone_hash IS NOT NULL, capacity, added_at, added_by"
                        + " FROM contest_exclusion WHERE contest_id = ? ORDER BY name_key, id")
                .param(contest.value())
                .query((rs, n) -> new Exclusion(
                        rs.getLong(1),
                        text(rs, 2),
                        rs.getObject(3, LocalDate.class),
                        rs.getBoolean(4),
                        text(rs, 5),
                        rs.getObject(6, Instant.class),
                        text(rs, 7)))
                .list();
    }

    /** Staff of the house whose names are not on the list yet. */
    @PreAuthorize(Access.ROSTER)
    @Transactional(readOnly = true)
    public List<ExclusionProposal> proposals(ContestId contest) {
        Set<String> listed = new HashSet<>(db.sql("SELECT name_key FROM contest_exclusion WHERE contest_id = ?")
                .param(contest.value())
                .query(String.class)
                .list());
        return staff.people().stream()
                .filter(person -> person.roles().stream().anyMatch(MAKERS::contains))
                .filter(person -> Registration.isName(Vietnamese.clean(person.fullName())))
                .filter(person -> listed.add(Vietnamese.searchable(person.fullName())))
                .map(person -> new ExclusionProposal(person.fullName(), person.roles()))
                .toList();
    }

    /**
     * Puts a person on the list. Entrants who are already there are not touched: those who look like the person are
     * noticed for the secretariat.
     *
     * @return how many were noticed
     */
    @PreAuthorize(Access.ROSTER)
    @Transactional
    @Act("participant.exclusion.add")
    public int add(ContestId contest, ExclusionDraft draft) {
        Instant now = clock.instant();
        db.sql("INSERT INTO contest_exclusion (contest_id, full_name, name_key, date_of_birth, phone_hash, capacity,"
                        + " added_at, added_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        contest.value(),
                        draft.fullName(),
                        Vietnamese.searchable(draft.fullName()),
                        draft.dateOfBirth(),
                        phones.hash(contest, draft.phone()),
                        draft.capacity(),
                        now,
                        Access.username()))
                .update();
        long id = db.sql("SELECT LAST_INSERT_ID()").query(Long.class).single();
        ActNotes.current().after("exclusion", id);
        return exclusions.warnAboutEntrants(
                contest,
                id,
                draft.fullName(),
                draft.dateOfBirth(),
                ListedPhones.read(draft.phone()).orElse(null),
                now);
    }

    /**
     * Takes a person off the list, and what was noticed because of it.
     *
     * @throws RosterRefused where an entrant was found to be that very person
     */
    @PreAuthorize(Access.ROSTER)
    @Transactional
    @Act("participant.exclusion.remove")
    public void remove(ContestId contest, long exclusion) {
        int confirmed = db.sql("SELECT COUNT(*) FROM exclusion_warning WHERE exclusion_id = ? AND state = 'CONFIRMED'")
                .param(exclusion)
                .query(Integer.class)
                .single();
        if (confirmed > 0) {
            throw RosterRefused.exclusionInUse();
        }
        db.sql("DELETE FROM contest_exclusion WHERE id = ? AND contest_id = ?")
                .params(exclusion, contest.value())
                .update();
    }

    /** Those to be decided first, then the latest. */
    @PreAuthorize(Access.ROSTER)
    @Transactional(readOnly = true)
    public List<ExclusionWarning> warnings(ContestId contest) {
        return db.sql("""
                SELECT w.id, w.participant_id, p.full_name, p.date_of_birth, p.unit_id, e.full_name, e.capacity, w.same,
                       w.state, w.raised_at, w.decided_at, w.decided_by, w.reason
                  FROM exclusion_warning w
                  JOIN contest_exclusion e ON e.id = w.exclusion_id
                  JOIN participant p ON p.id = w.participant_id
                 WHERE w.contest_id = ? ORDER BY w.state <> 'OPEN', w.raised_at DESC, w.id DESC""").param(contest.value()).query((rs, n) -> warning(rs)).list();
    }

    /** Another person of that name, who may take part. */
    @PreAuthorize(Access.ROSTER)
    @Transactional
    @Act(value = "participant.warning.dismiss", keepsReason = false)
    public void dismiss(ContestId contest, long warning, String reason) {
        decide(contest, warning, ExclusionWarning.State.DISMISSED, reason);
    }

    /** The very person. What follows from it for attempts is the jury's to decide. */
    @PreAuthorize(Access.ROSTER)
    @Transactional
    @Act(value = "participant.warning.confirm", keepsReason = false)
    public void confirm(ContestId contest, long warning, String reason) {
        decide(contest, warning, ExclusionWarning.State.CONFIRMED, reason);
    }

    private void decide(ContestId contest, long warning, ExclusionWarning.State state, String text) {
        String reason = Vietnamese.clean(text);
        if (reason.isEmpty()) {
            throw RosterRefused.reasonMissing();
        }
        int decided = db.sql("UPDATE exclusion_warning SET state = ?, decided_at = ?, decided_by = ?, reason = ?"
                        + " WHERE id = ? AND contest_id = ? AND state = 'OPEN'")
                .params(
                        state.name(),
                        clock.instant(),
                        Access.username(),
                        reason.substring(0, Math.min(reason.length(), LONGEST_REASON)),
                        warning,
                        contest.value())
                .update();
        if (decided == 0) {
            throw RosterRefused.warningDecided();
        }
        ActNotes.current()
                .change("state", ExclusionWarning.State.OPEN, state)
                .after("participant", participant(warning));
    }

    private String participant(long warning) {
        return db.sql("SELECT participant_id FROM exclusion_warning WHERE id = ?")
                .param(warning)
                .query(String.class)
                .single();
    }

    private static ExclusionWarning warning(ResultSet rs) throws SQLException {
        return new ExclusionWarning(
                rs.getLong(1),
                new ParticipantId(UUID.fromString(text(rs, 2))),
                text(rs, 3),
                rs.getObject(4, LocalDate.class),
                new UnitId(rs.getLong(5)),
                text(rs, 6),
                text(rs, 7),
                ExclusionWarning.Same.valueOf(text(rs, 8)),
                ExclusionWarning.State.valueOf(text(rs, 9)),
                rs.getObject(10, Instant.class),
                rs.getObject(11, Instant.class),
                rs.getString(12),
                rs.getString(13));
    }

    private static String text(ResultSet rs, int column) throws SQLException {
        return Objects.requireNonNull(rs.getString(column));
    }
}
