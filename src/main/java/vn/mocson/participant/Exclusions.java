package vn.mocson.participant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.contest.ContestId;

/** Those who make a contest, as its door asks for them: the same telephone number is barred, the same name only noticed. */
@Component
class Exclusions {

    private final JdbcClient db;
    private final ListedPhones phones;

    Exclusions(JdbcClient db, ListedPhones phones) {
        this.db = db;
        this.phones = phones;
    }

    boolean excludes(ContestId contest, Phone phone) {
        return db.sql("SELECT COUNT(*) FROM contest_exclusion WHERE contest_id = ? AND phone_hash = ?")
                        .params(contest.value(), phones.hash(contest, phone))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Notices that a participant bears the name, and the date of birth where it is known, of somebody excluded. */
    void warnAbout(ContestId contest, ParticipantId participant, String fullName, LocalDate born, Instant now) {
        List<Long> namesakes = db.sql("SELECT id FROM contest_exclusion WHERE contest_id = ? AND name_key = ?"
                        + " AND (date_of_birth IS NULL OR date_of_birth = ?)")
                .params(contest.value(), Vietnamese.searchable(fullName), born)
                .query(Long.class)
                .list();
        for (Long namesake : namesakes) {
            raise(contest, namesake, participant.toString(), ExclusionWarning.Same.NAME, now);
        }
    }

    /** The same for those who have entered before the person came onto the list. */
    int warnAboutEntrants(
            ContestId contest,
            long exclusion,
            String fullName,
            @Nullable LocalDate born,
            @Nullable Phone phone,
            Instant now) {
        record Entered(String id, String name, LocalDate born, String phone) {}
        String key = Vietnamese.searchable(fullName);
        List<Entered> alike = db
                .sql("SELECT id, full_name, date_of_birth, phone FROM participant WHERE contest_id = ?"
                        + " AND (? IS NULL OR date_of_birth = ? OR phone = ?)")
                .params(Arrays.asList(contest.value(), born, born, phone == null ? "" : phone.digits()))
                .query((rs, n) -> new Entered(
                        Objects.requireNonNull(rs.getString(1)),
                        Objects.requireNonNull(rs.getString(2)),
                        rs.getObject(3, LocalDate.class),
                        Objects.requireNonNull(rs.getString(4))))
                .list()
                .stream()
                .filter(entered -> (phone != null && phone.digits().equals(entered.phone()))
                        || (Vietnamese.searchable(entered.name()).equals(key)
                                && (born == null || born.equals(entered.born()))))
                .toList();
        for (Entered entered : alike) {
            boolean samePhone = phone != null && phone.digits().equals(entered.phone());
            raise(
                    contest,
                    exclusion,
                    entered.id(),
                    samePhone ? ExclusionWarning.Same.PHONE : ExclusionWarning.Same.NAME,
                    now);
        }
        return alike.size();
    }

    private void raise(ContestId contest, long exclusion, String participant, ExclusionWarning.Same same, Instant now) {
        db.sql("INSERT IGNORE INTO exclusion_warning (contest_id, exclusion_id, participant_id, same, state, raised_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)")
                .params(contest.value(), exclusion, participant, same.name(), ExclusionWarning.State.OPEN.name(), now)
                .update();
    }
}
