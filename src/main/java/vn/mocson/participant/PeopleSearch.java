package vn.mocson.participant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.security.Access;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.contest.ContestId;

/** Finds the person an organizer is talking about. */
@Service
public class PeopleSearch {

    private static final int SHORTEST_TEXT = 2;

    private static final String FOUND = "SELECT p.id, p.full_name, p.date_of_birth, u.name, RIGHT(p.phone, 3)"
            + " FROM participant p JOIN unit u ON u.id = p.unit_id";

    private final JdbcClient db;

    PeopleSearch(JdbcClient db) {
        this.db = db;
    }

    /**
     * A person as one tells them from others of the same name.
     *
     * @param phoneEnd the last three digits
     */
    public record Found(ParticipantId id, String fullName, LocalDate dateOfBirth, String unit, String phoneEnd) {

        @Override
        public String toString() {
            return "Found[" + id + "]";
        }
    }

    /** People of a contest by a part of the name or the whole phone number; nobody for fewer than two characters. */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional(readOnly = true)
    public List<Found> find(ContestId contest, String text, int limit) {
        String wanted = Vietnamese.clean(text);
        if (wanted.length() < SHORTEST_TEXT) {
            return List.of();
        }
        String phone = Phone.parse(wanted).map(Phone::digits).orElse("");
        return db.sql(FOUND
                        + " WHERE p.contest_id = :contest AND (p.phone = :phone OR p.full_name LIKE :name)"
                        + " ORDER BY p.full_name, p.id LIMIT :limit")
                .param("contest", contest.value())
                .param("phone", phone)
                .param("name", "%" + wanted.replace("\\", "").replace("%", "").replace("_", "") + "%")
                .param("limit", limit)
                .query((rs, n) -> found(rs))
                .list();
    }

    /** The one that a page was opened for. */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional(readOnly = true)
    public Optional<Found> one(ContestId contest, ParticipantId person) {
        return db.sql(FOUND + " WHERE p.contest_id = ? AND p.id = ?")
                .params(contest.value(), person.toString())
                .query((rs, n) -> found(rs))
                .optional();
    }

    private static Found found(ResultSet rs) throws SQLException {
        return new Found(
                new ParticipantId(UUID.fromString(Objects.requireNonNull(rs.getString(1)))),
                Objects.requireNonNull(rs.getString(2)),
                Objects.requireNonNull(rs.getObject(3, LocalDate.class)),
                Objects.requireNonNull(rs.getString(4)),
                Objects.requireNonNull(rs.getString(5)));
    }
}
