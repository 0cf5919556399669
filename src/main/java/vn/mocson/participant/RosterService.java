package vn.mocson.participant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.audit.Act;
import vn.mocson.common.audit.ActNotes;
import vn.mocson.common.security.Access;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.participant.RosterComparison.Kept;
import vn.mocson.participant.RosterComparison.Taken;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitService;
import vn.mocson.unit.UnitTree;

/** The list of members of a contest: taken from files, looked through, compared with those who registered. */
@Service
public class RosterService {

    private static final String MEMBER = """
            SELECT m.id, m.unit_id, m.full_name, m.birth_year, m.date_of_birth, m.phone_hash IS NOT NULL, m.note,
                   m.participant_id, p.full_name, m.matched_by, m.matched_at
              FROM roster_member m LEFT JOIN participant p ON p.id = m.participant_id""";

    private final JdbcClient db;
    private final JdbcTemplate batch;
    private final ContestService contests;
    private final UnitService units;
    private final ListedPhones phones;
    private final Roster roster;
    private final Clock clock;

    RosterService(
            JdbcClient db,
            JdbcTemplate batch,
            ContestService contests,
            UnitService units,
            ListedPhones phones,
            Roster roster,
            Clock clock) {
        this.db = db;
        this.batch = batch;
        this.contests = contests;
        this.units = units;
        this.phones = phones;
        this.roster = roster;
        this.clock = clock;
    }

    @PreAuthorize(Access.ROSTER)
    @Transactional(readOnly = true)
    public List<RosterMember> find(RosterQuery query, int offset, int limit) {
        Filter filter = filter(query);
        return db.sql(MEMBER + " JOIN unit u ON u.id = m.unit_id" + filter.where() + " ORDER BY " + order(query)
                        + ", m.id LIMIT ? OFFSET ?")
                .params(filter.with(limit, offset))
                .query((rs, n) -> member(rs))
                .list();
    }

    @PreAuthorize(Access.ROSTER)
    @Transactional(readOnly = true)
    public int count(RosterQuery query) {
        Filter filter = filter(query);
        return db.sql("SELECT COUNT(*) FROM roster_member m" + filter.where())
                .params(filter.with())
                .query(Integer.class)
                .single();
    }

    @PreAuthorize(Access.ROSTER)
    @Transactional(readOnly = true)
    public RosterCounts counts(ContestId contest) {
        return db.sql("SELECT COUNT(*), COUNT(participant_id), SUM(COALESCE(matched_by = 'INVITE'"
                        + " AND participant_id IS NOT NULL, FALSE)) FROM roster_member WHERE contest_id = ?")
                .param(contest.value())
                .query((rs, n) -> new RosterCounts(rs.getInt(1), rs.getInt(2), rs.getInt(3)))
                .single();
    }

    private static String order(RosterQuery query) {
        String down = query.down() ? " DESC" : "";
        return switch (query.order()) {
            case UNIT -> "u.position" + down + ", m.name_key" + down;
            case NAME -> "m.name_key" + down + ", u.position";
            case STATE ->
                "(m.participant_id IS NOT NULL) + COALESCE(m.matched_by = 'INVITE', FALSE)" + down
                        + ", u.position, m.name_key";
        };
    }

    private record Filter(String where, List<Object> params) {

        List<Object> with(Object... more) {
            List<Object> all = new ArrayList<>(params);
            all.addAll(Arrays.asList(more));
            return all;
        }
    }

    private Filter filter(RosterQuery query) {
        StringBuilder where = new StringBuilder(" WHERE m.contest_id = ?");
        List<Object> params = new ArrayList<>();
        params.add(query.contest().value());
        String name = Vietnamese.searchable(query.name());
        if (!name.isEmpty()) {
            where.append(" AND m.name_key LIKE ?");
            params.add("%" + name + "%"); // letters, digits and spaces: nothing that LIKE takes for a sign
        }
        if (query.unit() != null) {
            List<Unit> under = tree(query.contest()).under(query.unit());
            where.append(" AND m.unit_id IN (-1")
                    .append(", ?".repeat(under.size()))
                    .append(')');
            under.forEach(unit -> params.add(unit.id().value()));
        }
        if (query.state() != null) {
            where.append(
                    switch (query.state()) {
                        case NOT_REGISTERED -> " AND m.participant_id IS NULL";
                        case REGISTERED -> " AND m.participant_id IS NOT NULL";
                        case TO_LOOK_AT -> " AND m.participant_id IS NOT NULL AND m.matched_by = 'INVITE'";
                    });
        }
        return new Filter(where.toString(), params);
    }

    /**
     * Puts one person on the list.
     *
     * @param born as people write dates; empty where it is not known
     * @param phone empty where it is not known
     * @throws RosterRefused where a part cannot be understood, or the unit has that person already
     */
    @PreAuthorize(Access.ROSTER)
    @Transactional
    @Act("participant.roster.add")
    public void add(ContestId contest, UnitId unit, String fullName, String born, String phone) {
        lockList(contest);
        RosterLine line = new RosterLine(
                0, Vietnamese.clean(fullName), Vietnamese.clean(born), "", Vietnamese.clean(phone), "", "");
        RosterComparison comparison = comparison(contest, Map.of("", unit)).compare(List.of(line));
        RosterRow row = comparison.rows().getFirst();
        if (row.status() == RosterStatus.NAME_UNREADABLE) {
            throw RosterRefused.memberIncomplete("Hãy nhập họ và tên, chỉ gồm chữ cái.");
        }
        if (row.status() == RosterStatus.DATE_UNREADABLE) {
            throw RosterRefused.memberIncomplete(
                    "Ngày sinh không đúng. Hãy nhập ngày/tháng/năm hoặc chỉ năm sinh, ví dụ 25/12/1970.");
        }
        if (row.phoneUnreadable()) {
            throw RosterRefused.memberIncomplete("Số điện thoại gồm 10 chữ số, bắt đầu bằng 0, hoặc để trống.");
        }
        if (row.status() != RosterStatus.NEW) {
            throw RosterRefused.memberKnown();
        }
        insert(contest, comparison.taken());
        roster.linkEntrants(contest, tree(contest), clock.instant());
        ActNotes.current()
                .after(
                        "member",
                        db.sql("SELECT MAX(id) FROM roster_member WHERE contest_id = ?")
                                .param(contest.value())
                                .query(Long.class)
                                .single());
    }

    /**
     * Takes members off the list.
     *
     * @throws RosterRefused where somebody has registered as one of them
     */
    @PreAuthorize(Access.ROSTER)
    @Transactional
    @Act("participant.roster.remove")
    public void remove(ContestId contest, long member) {
        int removed = db.sql("DELETE FROM roster_member WHERE id = ? AND contest_id = ? AND participant_id IS NULL")
                .params(member, contest.value())
                .update();
        if (removed == 0) {
            throw RosterRefused.memberRegistered();
        }
    }

    /**
     * Deletes the list. Those who have registered stay registered; a list that is imported later knows nothing of
     * them.
     *
     * @return how many members it had
     */
    @PreAuthorize(Access.ROSTER)
    @Transactional
    @Act("participant.roster.clear")
    public int clear(ContestId contest) {
        lockList(contest);
        return db.sql("DELETE FROM roster_member WHERE contest_id = ?")
                .param(contest.value())
                .update();
    }

    /**
     * Who came with an invite code belongs here.
     *
     * @throws RosterRefused where it was settled before
     */
    @PreAuthorize(Access.ROSTER)
    @Transactional
    @Act("participant.roster.accept")
    public void accept(ContestId contest, long member) {
        int accepted = db.sql("UPDATE roster_member SET matched_by = 'HAND', matched_at = ? WHERE id = ?"
                        + " AND contest_id = ? AND participant_id IS NOT NULL AND matched_by = 'INVITE'")
                .params(clock.instant(), member, contest.value())
                .update();
        if (accepted == 0) {
            throw RosterRefused.notToLookAt();
        }
    }

    /**
     * Who came with an invite code is this member, written otherwise: takes the member's place.
     *
     * @throws RosterRefused where either was settled before
     */
    @PreAuthorize(Access.ROSTER)
    @Transactional
    @Act("participant.roster.merge")
    public void merge(ContestId contest, long invited, long member) {
        String participant = db.sql("SELECT participant_id FROM roster_member WHERE id = ? AND contest_id = ?"
                        + " AND participant_id IS NOT NULL AND matched_by = 'INVITE' FOR UPDATE")
                .params(invited, contest.value())
                .query(String.class)
                .optional()
                .orElseThrow(RosterRefused::notToLookAt);
        db.sql("DELETE FROM roster_member WHERE id = ?").param(invited).update();
        int merged = db.sql("UPDATE roster_member SET participant_id = ?, matched_by = 'HAND', matched_at = ?"
                        + " WHERE id = ? AND contest_id = ? AND participant_id IS NULL")
                .params(participant, clock.instant(), member, contest.value())
                .update();
        if (merged == 0) {
            throw RosterRefused.memberRegistered();
        }
    }

    /** What an import of these lines would do. @param chosen which unit a text stands for, where people said so */
    @PreAuthorize(Access.ROSTER)
    @Transactional(readOnly = true)
    public RosterPreview preview(ContestId contest, List<RosterLine> lines, Map<String, UnitId> chosen) {
        RosterComparison comparison = comparison(contest, chosen).compare(lines).findMoved();
        return new RosterPreview(comparison.rows(), comparison.unclear(), members(contest, comparison.missing()));
    }

    /**
     * Takes the lines onto the list that can be taken, compared once more with the list as it is now.
     *
     * @param chosen which unit a text stands for, where people said so
     * @param removeMissing whether members who are not in the file go; those who have registered stay
     */
    @PreAuthorize(Access.ROSTER)
    @Transactional
    @Act("participant.roster.import")
    public RosterImported take(
            ContestId contest, List<RosterLine> lines, Map<String, UnitId> chosen, boolean removeMissing) {
        lockList(contest);
        RosterComparison comparison = comparison(contest, chosen).compare(lines).findMoved();
        List<Taken> added = with(comparison, RosterStatus.NEW);
        List<Taken> changed = with(comparison, RosterStatus.CHANGED);
        List<Taken> moved = with(comparison, RosterStatus.MOVED);
        insert(contest, added);
        change(changed);
        change(moved);
        int removed = removeMissing ? delete(comparison.missing()) : 0;
        int linked = roster.linkEntrants(contest, tree(contest), clock.instant());
        int known = comparison.taken().size() - added.size() - changed.size() - moved.size();
        return new RosterImported(
                added.size(),
                changed.size(),
                moved.size(),
                known,
                lines.size() - comparison.taken().size(),
                removed,
                linked);
    }

    /**
     * Whoever changes the list after having compared it waits for the one before, until the transaction ends. The
     * contest's own row stays free for those who register.
     */
    private void lockList(ContestId contest) {
        db.sql(
                        "INSERT INTO roster_lock (contest_id) VALUES (?) ON DUPLICATE KEY UPDATE contest_id = VALUES(contest_id)")
                .param(contest.value())
                .update();
    }

    private static List<Taken> with(RosterComparison comparison, RosterStatus status) {
        return comparison.taken().stream()
                .filter(taken -> taken.row().status() == status)
                .toList();
    }

    private void insert(ContestId contest, List<Taken> added) {
        Instant now = clock.instant();
        batch.batchUpdate(
                "INSERT INTO roster_member (contest_id, unit_id, full_name, name_key, birth_year, date_of_birth,"
                        + " phone_hash, note, source_row, added_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                added.stream()
                        .map(taken -> new Object[] {
                            contest.value(),
                            taken.unit().value(),
                            taken.name(),
                            Vietnamese.searchable(taken.name()),
                            taken.row().born().year(),
                            taken.row().born().date(),
                            taken.phone(),
                            taken.note(),
                            taken.row().line().row(),
                            now
                        })
                        .toList());
    }

    /** What the file leaves open stays as it was. */
    private void change(List<Taken> changed) {
        batch.batchUpdate(
                "UPDATE roster_member SET unit_id = ?, full_name = ?, birth_year = ?, date_of_birth = ?,"
                        + " phone_hash = COALESCE(?, phone_hash), note = IF(? = '', note, ?), source_row = ? WHERE id = ?",
                changed.stream()
                        .map(taken -> {
                            Kept known = Objects.requireNonNull(taken.known());
                            Born given = taken.row().born();
                            Born born = given.precision() < known.born().precision()
                                            && known.born().agreesWith(given)
                                    ? known.born()
                                    : given;
                            return new Object[] {
                                taken.unit().value(),
                                taken.name(),
                                born.year(),
                                born.date(),
                                taken.phone(),
                                taken.note(),
                                taken.note(),
                                taken.row().line().row(),
                                known.id()
                            };
                        })
                        .toList());
    }

    private int delete(Set<Long> missing) {
        batch.batchUpdate(
                "DELETE FROM roster_member WHERE id = ? AND participant_id IS NULL",
                missing.stream().map(id -> new Object[] {id}).toList());
        return missing.size();
    }

    private List<RosterMember> members(ContestId contest, Set<Long> wanted) {
        return wanted.isEmpty()
                ? List.of()
                : db
                        .sql(MEMBER + " WHERE m.contest_id = ? ORDER BY m.unit_id, m.name_key, m.id")
                        .param(contest.value())
                        .query((rs, n) -> member(rs))
                        .list()
                        .stream()
                        .filter(member -> wanted.contains(member.id()))
                        .toList();
    }

    private RosterComparison comparison(ContestId contest, Map<String, UnitId> chosen) {
        List<Kept> list = db.sql("SELECT id, unit_id, full_name, birth_year, date_of_birth, phone_hash, note,"
                        + " participant_id IS NOT NULL FROM roster_member WHERE contest_id = ? ORDER BY id")
                .param(contest.value())
                .query((rs, n) -> new Kept(
                        rs.getLong(1),
                        new UnitId(rs.getLong(2)),
                        text(rs, 3),
                        new Born(rs.getObject(4, Integer.class), rs.getObject(5, LocalDate.class)),
                        rs.getBytes(6),
                        text(rs, 7),
                        rs.getBoolean(8)))
                .list();
        return new RosterComparison(tree(contest), phones, contest, list, chosen, VietnamTime.dateOf(clock.instant()));
    }

    private UnitTree tree(ContestId contest) {
        return units.tree(contests.contest(contest).units());
    }

    private static RosterMember member(ResultSet rs) throws SQLException {
        String participant = rs.getString(8);
        String matchedBy = rs.getString(10);
        return new RosterMember(
                rs.getLong(1),
                new UnitId(rs.getLong(2)),
                text(rs, 3),
                new Born(rs.getObject(4, Integer.class), rs.getObject(5, LocalDate.class)),
                rs.getBoolean(6),
                text(rs, 7),
                participant == null ? null : new ParticipantId(UUID.fromString(participant)),
                rs.getString(9),
                participant == null || matchedBy == null ? null : MatchedBy.valueOf(matchedBy),
                participant == null ? null : rs.getObject(11, Instant.class));
    }

    private static String text(ResultSet rs, int column) throws SQLException {
        return Objects.requireNonNull(rs.getString(column));
    }
}
