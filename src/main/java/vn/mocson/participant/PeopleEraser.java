package vn.mocson.participant;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.security.Access;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.contest.ContestId;

/**
 * Takes out of registrations what says whose they are. What is left belongs to nobody that could be found: a number, a
 * unit, and an age in whole years, which the figures by age need.
 */
@Service
public class PeopleEraser {

    /** What the house reads instead of a name; the public reads what it reads of everybody who is not named. */
    public static final String ON_REQUEST = "(đã xóa theo yêu cầu)";

    public static final String AFTER_RETENTION = "(đã xóa sau thời hạn lưu)";

    private static final String SIGNS = "0123456789abcdefghijklmnopqrstuvwxyz";

    private final JdbcClient db;
    private final JdbcTemplate batch;
    private final EndedSessions sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PeopleEraser(
            JdbcClient db, JdbcTemplate batch, EndedSessions sessions, ApplicationEventPublisher events, Clock clock) {
        this.db = db;
        this.batch = batch;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Erases one person who asked for it, with the group they said they belong to, and signs them out everywhere.
     * Whoever was erased already is passed over.
     */
    @PreAuthorize(Access.SYSTEM)
    @Transactional(propagation = Propagation.MANDATORY)
    public void erase(Entrant entrant) {
        List<Whole> whole = db.sql(WHOLE + " WHERE id = ? AND contest_id = ? AND erased_at IS NULL FOR UPDATE")
                .params(entrant.participant().toString(), entrant.contest().value())
                .query((rs, n) -> whole(rs))
                .list();
        if (whole.isEmpty()) {
            return;
        }
        erase(entrant.contest(), whole, ON_REQUEST);
        db.sql("UPDATE participant SET occupation_id = NULL WHERE id = ?")
                .param(entrant.participant().toString())
                .update();
        sessions.end(entrant.participant());
    }

    private static final String WHOLE = "SELECT id, date_of_birth, phone FROM participant";

    private record Whole(UUID id, LocalDate born, String phone) {

        @Override
        public String toString() {
            return "Whole[" + id + "]";
        }
    }

    private static Whole whole(ResultSet rs) throws SQLException {
        return new Whole(
                UUID.fromString(Objects.requireNonNull(rs.getString(1))),
                Objects.requireNonNull(rs.getObject(2, LocalDate.class)),
                Objects.requireNonNull(rs.getString(3)));
    }

    /** How many registrations of a contest still say whose they are. */
    @PreAuthorize(Access.SYSTEM)
    @Transactional(readOnly = true)
    public int left(ContestId contest) {
        return db.sql("SELECT COUNT(*) FROM participant WHERE contest_id = ? AND erased_at IS NULL")
                .param(contest.value())
                .query(Integer.class)
                .single();
    }

    /** How many lines of the lists of members and of excluded people still name somebody. */
    @PreAuthorize(Access.SYSTEM)
    @Transactional(readOnly = true)
    public int leftOnLists(ContestId contest) {
        return db.sql("SELECT (SELECT COUNT(*) FROM roster_member WHERE contest_id = :contest AND name_key <> '')"
                        + " + (SELECT COUNT(*) FROM contest_exclusion WHERE contest_id = :contest AND name_key <> '')")
                .param("contest", contest.value())
                .query(Integer.class)
                .single();
    }

    /**
     * Erases the next people of a contest, and signs everybody of it out. The groups by occupation stay, as the figures
     * do: whose they were cannot be told any more.
     *
     * @return how many; nobody is left after fewer than {@code most}
     */
    @PreAuthorize(Access.SYSTEM)
    @Transactional
    public int eraseNext(ContestId contest, int most) {
        List<Whole> next = db.sql(WHOLE + " WHERE contest_id = ? AND erased_at IS NULL ORDER BY id LIMIT ? FOR UPDATE")
                .params(contest.value(), most)
                .query((rs, n) -> whole(rs))
                .list();
        if (!next.isEmpty()) {
            erase(contest, next, AFTER_RETENTION);
            sessions.endAll(contest);
        }
        return next.size();
    }

    /** Erases the lists that a contest was made with: members who never came, and those who may not enter. */
    @PreAuthorize(Access.SYSTEM)
    @Transactional
    public int eraseLists(ContestId contest) {
        int members = db.sql("UPDATE roster_member SET " + NOBODY + " WHERE contest_id = ? AND name_key <> ''")
                .params(AFTER_RETENTION, contest.value())
                .update();
        int excluded = db.sql("UPDATE contest_exclusion SET full_name = ?, name_key = '', date_of_birth = NULL,"
                        + " phone_hash = NULL WHERE contest_id = ? AND name_key <> ''")
                .params(AFTER_RETENTION, contest.value())
                .update();
        events.publishEvent(new PeopleErased(contest));
        return members + excluded;
    }

    /** A line of the list stays, and who came by it, or else the figures of the units would change. */
    private static final String NOBODY =
            "full_name = ?, name_key = '', birth_year = NULL, date_of_birth = NULL, phone_hash = NULL, note = ''";

    private void erase(ContestId contest, Collection<Whole> people, String name) {
        Instant now = clock.instant();
        LocalDate today = VietnamTime.dateOf(now);
        List<Object[]> registrations = new ArrayList<>();
        List<Object[]> byId = new ArrayList<>();
        for (Whole person : people) {
            registrations.add(new Object[] {
                name,
                // as old in whole years as before, and on no day that was theirs
                today.minusYears(Period.between(person.born(), today).getYears()),
                noPhone(),
                noise(16),
                noise(32),
                now,
                person.id().toString()
            });
            byId.add(new Object[] {name, person.id().toString()});
        }
        batch.batchUpdate(
                "UPDATE participant SET full_name = ?, date_of_birth = ?, phone = ?, pin_salt = ?, pin_hash = ?,"
                        + " pin_until = NULL, publish_name = FALSE, erased_at = ? WHERE id = ?",
                registrations);
        batch.batchUpdate("UPDATE roster_member SET " + NOBODY + " WHERE participant_id = ?", byId);
        List<Object[]> ids =
                people.stream().map(each -> new Object[] {each.id().toString()}).toList();
        // that somebody of the house is called the same would tell the name
        batch.batchUpdate("DELETE FROM exclusion_warning WHERE participant_id = ?", ids);
        // who did what, and when, stays; the words tell what the registration said
        batch.batchUpdate(
                "UPDATE participant_act SET reason = '(đã xóa)', before_text = '', after_text = '' WHERE participant_id = ?",
                ids);
        people.forEach(
                each -> events.publishEvent(new PersonErased(new ParticipantId(each.id()), contest, each.phone())));
        events.publishEvent(new NamesChanged(contest));
    }

    /** In the place of a telephone number, which is there once in a contest; nobody can type it to sign in. */
    private String noPhone() {
        StringBuilder text = new StringBuilder("x");
        for (int i = 0; i < 11; i++) {
            text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return text.append("---").toString();
    }

    private byte[] noise(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
