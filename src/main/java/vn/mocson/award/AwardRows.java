package vn.mocson.award;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mocson.award.AwardVote.VoteKind;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.RoundId;
import vn.mocson.participant.ParticipantId;
import vn.mocson.unit.UnitId;

/** The SQL behind drafts and their worklist. */
@Repository
class AwardRows {

    private final JdbcClient db;

    AwardRows(JdbcClient db) {
        this.db = db;
    }

    // ---- people

    /** What decides whether somebody may hold a prize, and what they are called. */
    record Person(
            ParticipantId id,
            String name,
            UnitId unit,
            LocalDate born,
            Instant registeredAt,
            boolean publishName,
            boolean erased,
            boolean excluded,
            Set<Long> barredFrom) {

        /** @param rounds of the prize; zero stands for every round */
        boolean barred(Collection<RoundId> rounds) {
            return barredFrom.contains(0L) || rounds.stream().anyMatch(round -> barredFrom.contains(round.value()));
        }

        @Override
        public String toString() {
            return "Person[" + id + "]";
        }
    }

    private static final String PERSON = """
            SELECT p.id, p.full_name, p.unit_id, p.date_of_birth, p.registered_at, p.publish_name,
                   p.erased_at IS NOT NULL,
                   EXISTS (SELECT 1 FROM exclusion_warning w WHERE w.participant_id = p.id AND w.state = 'CONFIRMED'),
                   (SELECT GROUP_CONCAT(b.round_id) FROM barred_participant b WHERE b.participant_id = p.id)
              FROM participant p
            """;

    Map<ParticipantId, Person> people(Collection<ParticipantId> ids) {
        Map<ParticipantId, Person> found = new HashMap<>();
        if (!ids.isEmpty()) {
            db.sql(PERSON + " WHERE p.id IN (:ids)")
                    .param("ids", ids.stream().map(ParticipantId::toString).toList())
                    .query((rs, n) -> person(rs))
                    .list()
                    .forEach(person -> found.put(person.id(), person));
        }
        return found;
    }

    String phone(ParticipantId person) {
        return db.sql("SELECT phone FROM participant WHERE id = ?")
                .param(person.toString())
                .query(String.class)
                .single();
    }

    /**
     * Those who handed in, by their day of birth, down to this place and everybody born on its day; of one day who
     * registered earlier. Asked seldom: it looks at everybody.
     */
    List<Person> byBirth(ContestId contest, List<RoundId> rounds, boolean oldestFirst, int downTo) {
        return db.sql((PERSON + """
                          JOIN (SELECT e.id, RANK() OVER (ORDER BY e.date_of_birth %1$s) AS place
                                  FROM participant e
                                 WHERE e.contest_id = :contest AND e.erased_at IS NULL
                                   AND EXISTS (SELECT 1 FROM attempt a
                                                WHERE a.participant_id = e.id AND a.round_id IN (:rounds)
                                                  AND a.state IN ('SUBMITTED', 'EXPIRED'))) born ON born.id = p.id
                         WHERE born.place <= :downTo
                         ORDER BY p.date_of_birth %1$s, p.registered_at, p.id
                        """).formatted(oldestFirst ? "" : "DESC"))
                .param("contest", contest.value())
                .param("rounds", rounds.stream().map(RoundId::value).toList())
                .param("downTo", downTo)
                .query((rs, n) -> person(rs))
                .list();
    }

    private static Person person(ResultSet rs) throws SQLException {
        String barred = rs.getString(9);
        return new Person(
                new ParticipantId(UUID.fromString(rs.getString(1))),
                text(rs, 2),
                new UnitId(rs.getLong(3)),
                Objects.requireNonNull(rs.getObject(4, LocalDate.class)),
                instant(rs, 5),
                rs.getBoolean(6),
                rs.getBoolean(7),
                rs.getBoolean(8),
                barred == null
                        ? Set.of()
                        : Stream.of(barred.split(",", -1)).map(Long::valueOf).collect(Collectors.toSet()));
    }

    record Counts(long entrants, long entries) {}

    Counts counts(List<RoundId> rounds) {
        return db.sql("SELECT COUNT(DISTINCT participant_id), COUNT(*) FROM attempt WHERE round_id IN (:rounds)"
                        + " AND state IN ('SUBMITTED', 'EXPIRED')")
                .param("rounds", rounds.stream().map(RoundId::value).toList())
                .query((rs, n) -> new Counts(rs.getLong(1), rs.getLong(2)))
                .single();
    }

    // ---- the worklist

    Map<ParticipantId, Map<CheckKind, AwardDraft.Check>> checks(ContestId contest) {
        Map<ParticipantId, Map<CheckKind, AwardDraft.Check>> found = new HashMap<>();
        db.sql("SELECT participant_id, kind, note, done_by, done_at FROM award_check WHERE contest_id = ?")
                .param(contest.value())
                .query(rs -> {
                    found.computeIfAbsent(participant(rs, 1), person -> new EnumMap<>(CheckKind.class))
                            .put(
                                    CheckKind.valueOf(text(rs, 2)),
                                    new AwardDraft.Check(text(rs, 3), text(rs, 4), instant(rs, 5)));
                });
        return found;
    }

    void check(ContestId contest, ParticipantId person, CheckKind kind, String note, String by, Instant at) {
        db.sql(
                        "INSERT INTO award_check (contest_id, participant_id, kind, note, done_by, done_at) VALUES (?, ?, ?, ?, ?, ?)"
                                + " ON DUPLICATE KEY UPDATE note = VALUES(note), done_by = VALUES(done_by), done_at = VALUES(done_at)")
                .params(contest.value(), person.toString(), kind.name(), note, by, at)
                .update();
    }

    void uncheck(ParticipantId person, CheckKind kind) {
        db.sql("DELETE FROM award_check WHERE participant_id = ? AND kind = ?")
                .params(person.toString(), kind.name())
                .update();
    }

    record Outcome(AwardOutcome outcome, String reason) {}

    Map<AwardSubject, Outcome> outcomes(AwardScope scope) {
        Map<AwardSubject, Outcome> found = new HashMap<>();
        db.sql("SELECT subject, outcome, reason FROM award_outcome WHERE contest_id = ? AND scope_key = ?")
                .params(scope.contest().value(), scope.key())
                .query(rs -> {
                    found.put(
                            AwardSubject.read(text(rs, 1)),
                            new Outcome(AwardOutcome.valueOf(text(rs, 2)), text(rs, 3)));
                });
        return found;
    }

    void outcome(AwardScope scope, AwardSubject subject, AwardOutcome outcome, String reason, String by, Instant at) {
        if (outcome == AwardOutcome.OPEN) {
            db.sql("DELETE FROM award_outcome WHERE contest_id = ? AND scope_key = ? AND subject = ?")
                    .params(scope.contest().value(), scope.key(), subject.key())
                    .update();
            return;
        }
        db.sql("INSERT INTO award_outcome (contest_id, scope_key, subject, participant_id, outcome, reason, decided_by,"
                        + " decided_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE outcome = VALUES(outcome),"
                        + " reason = VALUES(reason), decided_by = VALUES(decided_by), decided_at = VALUES(decided_at)")
                .params(Arrays.asList(
                        scope.contest().value(),
                        scope.key(),
                        subject.key(),
                        subject.person() == null ? null : subject.person().toString(),
                        outcome.name(),
                        reason,
                        by,
                        at))
                .update();
    }

    Map<ParticipantId, Long> households(ContestId contest) {
        Map<ParticipantId, Long> found = new HashMap<>();
        db.sql("SELECT participant_id, household FROM award_household WHERE contest_id = ?")
                .param(contest.value())
                .query(rs -> {
                    found.put(participant(rs, 1), rs.getLong(2));
                });
        return found;
    }

    long newHousehold(ContestId contest) {
        return db.sql("SELECT COALESCE(MAX(household), 0) + 1 FROM award_household WHERE contest_id = ?")
                .param(contest.value())
                .query(Long.class)
                .single();
    }

    /** @param household null for none */
    void household(ContestId contest, ParticipantId person, @Nullable Long household, String by, Instant at) {
        db.sql("DELETE FROM award_household WHERE participant_id = ?")
                .param(person.toString())
                .update();
        if (household != null) {
            db.sql("INSERT INTO award_household (participant_id, contest_id, household, declared_by, declared_at)"
                            + " VALUES (?, ?, ?, ?, ?)")
                    .params(person.toString(), contest.value(), household, by, at)
                    .update();
        }
    }

    // ---- votes

    /** Those in force, in the order in which they were recorded. */
    List<AwardVote> votes(AwardScope scope) {
        Map<Long, List<AwardSubject>> about = new HashMap<>();
        Map<Long, Map<Integer, AwardSubject>> chosen = new HashMap<>();
        db.sql("SELECT s.vote_id, s.subject, s.position FROM award_vote_subject s JOIN award_vote v ON v.id = s.vote_id"
                        + " WHERE v.contest_id = ? AND v.scope_key = ? ORDER BY s.vote_id, s.position, s.subject")
                .params(scope.contest().value(), scope.key())
                .query(rs -> {
                    AwardSubject subject = AwardSubject.read(text(rs, 2));
                    about.computeIfAbsent(rs.getLong(1), vote -> new ArrayList<>())
                            .add(subject);
                    Integer position = rs.getObject(3, Integer.class);
                    if (position != null) {
                        chosen.computeIfAbsent(rs.getLong(1), vote -> new LinkedHashMap<>())
                                .put(position, subject);
                    }
                });
        return db.sql("SELECT id, about, prize, question, favour, against, abstained, outcome, shared, recorded_by,"
                        + " recorded_at, border_of, places FROM award_vote WHERE contest_id = ? AND scope_key = ? AND withdrawn_at IS NULL"
                        + " ORDER BY id")
                .params(scope.contest().value(), scope.key())
                .query((rs, n) -> new AwardVote(
                        rs.getLong(1),
                        VoteKind.valueOf(text(rs, 2)),
                        text(rs, 3),
                        text(rs, 4),
                        rs.getInt(5),
                        rs.getInt(6),
                        rs.getInt(7),
                        text(rs, 8),
                        rs.getBoolean(9),
                        about.getOrDefault(rs.getLong(1), List.of()),
                        List.copyOf(chosen.getOrDefault(rs.getLong(1), Map.of()).values()),
                        rs.getString(12) == null
                                ? null
                                : new AwardVote.Border(AwardKind.valueOf(text(rs, 12)), rs.getInt(13)),
                        text(rs, 10),
                        instant(rs, 11)))
                .list();
    }

    long vote(AwardScope scope, VoteDraft vote, String by, Instant at) {
        db.sql(
                        "INSERT INTO award_vote (contest_id, scope_key, about, prize, question, favour, against, abstained, outcome,"
                                + " shared, border_of, places, recorded_by, recorded_at)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        scope.contest().value(),
                        scope.key(),
                        vote.kind().name(),
                        vote.prize(),
                        vote.question(),
                        vote.favour(),
                        vote.against(),
                        vote.abstained(),
                        vote.outcome(),
                        vote.shared(),
                        vote.border() == null ? null : vote.border().of().name(),
                        vote.border() == null ? null : vote.border().places(),
                        by,
                        at))
                .update();
        long id = db.sql("SELECT LAST_INSERT_ID()").query(Long.class).single();
        for (AwardSubject subject : Stream.concat(vote.about().stream(), vote.chosen().stream())
                .distinct()
                .toList()) {
            int position = vote.chosen().indexOf(subject);
            db.sql("INSERT INTO award_vote_subject (vote_id, subject, position) VALUES (?, ?, ?)")
                    .params(Arrays.asList(id, subject.key(), position < 0 ? null : position))
                    .update();
        }
        return id;
    }

    boolean withdraw(AwardScope scope, long vote, String why, String by, Instant at) {
        return db.sql("UPDATE award_vote SET withdrawn_by = ?, withdrawn_at = ?, withdrawn_why = ?"
                                + " WHERE id = ? AND contest_id = ? AND scope_key = ? AND withdrawn_at IS NULL")
                        .params(by, at, why, vote, scope.contest().value(), scope.key())
                        .update()
                == 1;
    }

    // ---- the trace

    record Change(
            AwardSubject cause,
            AwardSubject subject,
            @Nullable String before,
            @Nullable String after,
            String reason,
            String by,
            Instant at) {}

    void change(AwardScope scope, Change change) {
        db.sql("INSERT INTO award_change (contest_id, scope_key, cause, subject, prize_before, prize_after, reason,"
                        + " changed_by, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        scope.contest().value(),
                        scope.key(),
                        change.cause().key(),
                        change.subject().key(),
                        change.before(),
                        change.after(),
                        change.reason(),
                        change.by(),
                        change.at()))
                .update();
    }

    /** The latest first. */
    List<Change> changes(AwardScope scope) {
        return db.sql(
                        "SELECT cause, subject, prize_before, prize_after, reason, changed_by, changed_at FROM award_change"
                                + " WHERE contest_id = ? AND scope_key = ? ORDER BY id DESC")
                .params(scope.contest().value(), scope.key())
                .query((rs, n) -> new Change(
                        AwardSubject.read(text(rs, 1)),
                        AwardSubject.read(text(rs, 2)),
                        rs.getString(3),
                        rs.getString(4),
                        text(rs, 5),
                        text(rs, 6),
                        instant(rs, 7)))
                .list();
    }

    /** From here to the end of the transaction nobody else changes anything about these prizes. */
    void lock(ContestId contest) {
        db.sql("SELECT id FROM contest WHERE id = ? FOR UPDATE")
                .param(contest.value())
                .query(Long.class)
                .single();
    }

    Optional<String> unitName(UnitId unit) {
        return db.sql("SELECT name FROM unit WHERE id = ?")
                .param(unit.value())
                .query(String.class)
                .optional();
    }

    private static ParticipantId participant(ResultSet rs, int column) throws SQLException {
        return new ParticipantId(UUID.fromString(text(rs, column)));
    }

    private static String text(ResultSet rs, int column) throws SQLException {
        return Objects.requireNonNull(rs.getString(column));
    }

    private static Instant instant(ResultSet rs, int column) throws SQLException {
        return Objects.requireNonNull(rs.getObject(column, Instant.class));
    }
}
