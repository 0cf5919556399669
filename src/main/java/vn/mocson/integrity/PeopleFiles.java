package vn.mocson.integrity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.audit.Act;
import vn.mocson.common.audit.ActNotes;
import vn.mocson.common.security.Access;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.exam.AttemptId;
import vn.mocson.exam.AttemptTrail;
import vn.mocson.exam.AttemptTrails;
import vn.mocson.exam.VoidedAttempts;
import vn.mocson.participant.ParticipantId;
import vn.mocson.participant.ProfileDesk;
import vn.mocson.standings.RulingService;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitService;

/** The registered people of a contest, and all that is kept of one of them. */
@Service
public class PeopleFiles {

    private final JdbcClient db;
    private final ContestService contests;
    private final UnitService units;
    private final ProfileDesk profiles;
    private final VoidedAttempts attempts;
    private final AttemptTrails trails;
    private final RulingService rulings;
    private final FindingRows findings;

    PeopleFiles(
            JdbcClient db,
            ContestService contests,
            UnitService units,
            ProfileDesk profiles,
            VoidedAttempts attempts,
            AttemptTrails trails,
            RulingService rulings,
            FindingRows findings) {
        this.db = db;
        this.contests = contests;
        this.units = units;
        this.profiles = profiles;
        this.attempts = attempts;
        this.trails = trails;
        this.rulings = rulings;
        this.findings = findings;
    }

    @PreAuthorize(Access.FIGURES)
    @Transactional(readOnly = true)
    public List<PersonRow> find(PeopleQuery query, int offset, int limit) {
        return asked(
                        query,
                        "SELECT p.id, p.full_name, p.date_of_birth, p.unit_id, RIGHT(p.phone, 3), p.registered_at,"
                                + " (SELECT COUNT(*) FROM attempt a WHERE a.participant_id = p.id)",
                        " ORDER BY " + query.sort().column() + (query.descending() ? " DESC" : "")
                                + ", p.id LIMIT :limit OFFSET :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((rs, n) -> new PersonRow(
                        new ParticipantId(UUID.fromString(Objects.requireNonNull(rs.getString(1)))),
                        Objects.requireNonNull(rs.getString(2)),
                        Objects.requireNonNull(rs.getObject(3, LocalDate.class)),
                        new UnitId(rs.getLong(4)),
                        Objects.requireNonNull(rs.getString(5)),
                        Objects.requireNonNull(rs.getObject(6, Instant.class)),
                        rs.getInt(7)))
                .list();
    }

    @PreAuthorize(Access.FIGURES)
    @Transactional(readOnly = true)
    public int count(PeopleQuery query) {
        return asked(query, "SELECT COUNT(*)", "").query(Integer.class).single();
    }

    private StatementSpec asked(PeopleQuery query, String select, String order) {
        String text = Vietnamese.clean(query.text());
        String digits = text.replaceAll("[\\s.\\-()]", "");
        boolean phone = digits.matches("(\\+?84|0)\\d{8,10}");
        boolean receipt = text.matches("(?i)[0-9A-Z]{5}-?[0-9A-Z]{5}") && text.matches(".*[0-9-].*");
        String where = " FROM participant p WHERE p.contest_id = :contest";
        if (phone) {
            where += " AND p.phone = :text";
        } else if (receipt) {
            where += " AND p.id = (SELECT a.participant_id FROM attempt a WHERE a.receipt_code = :text)";
        } else if (!text.isEmpty()) {
            where += " AND p.full_name LIKE :text";
        }
        if (query.unit() != null) {
            where += " AND p.unit_id IN (:units)";
        }
        StatementSpec statement =
                db.sql(select + where + order).param("contest", query.contest().value());
        if (phone) {
            statement.param("text", digits.replaceFirst("^\\+?84", "0"));
        } else if (receipt) {
            String signs = text.replace("-", "").toUpperCase(Locale.ROOT);
            statement.param("text", signs.substring(0, 5) + "-" + signs.substring(5));
        } else if (!text.isEmpty()) {
            statement.param(
                    "text", "%" + text.replace("\\", "").replace("%", "").replace("_", "") + "%");
        }
        if (query.unit() != null) {
            statement.param("units", below(query.contest(), query.unit()));
        }
        return statement;
    }

    private List<Long> below(ContestId contest, UnitId unit) {
        return units.tree(contests.contest(contest).units()).under(unit).stream()
                .map(Unit::id)
                .map(UnitId::value)
                .toList();
    }

    /** @throws vn.mocson.common.web.NotFound where the contest has nobody of this id */
    @PreAuthorize(Access.FIGURES)
    @Transactional(readOnly = true)
    public PersonFile file(ContestId contest, ParticipantId person) {
        return new PersonFile(
                profiles.profile(contest, person),
                attempts.of(person),
                rulings.rulings(contest).stream()
                        .filter(ruling -> ruling.participant().equals(person))
                        .toList(),
                findings.about(contest, person),
                profiles.acts(contest, person));
    }

    /**
     * What a person answered. That it was read, by whom and why, is kept with the person.
     *
     * @throws vn.mocson.participant.ProfileRefused where no reason is given
     * @throws vn.mocson.common.web.NotFound where this person has no such attempt
     */
    @PreAuthorize(Access.JURY)
    @Transactional
    @Act(value = "participant.trail", keepsReason = false)
    public AttemptTrail trail(ContestId contest, ParticipantId person, AttemptId attempt, String reason) {
        ActNotes.current().about("participant", person).after("attempt", attempt);
        AttemptTrail trail = Access.asSystem(() -> trails.of(contest, person, attempt));
        String round = contests.round(trail.round()).name();
        profiles.noteReading(contest, person, round + ", lượt " + trail.number(), reason);
        return trail;
    }
}
