package vn.mocson.standings;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.RoundId;
import vn.mocson.exam.AttemptState;
import vn.mocson.participant.ParticipantId;
import vn.mocson.standings.ranking.Candidate;
import vn.mocson.standings.ranking.Ranking;
import vn.mocson.standings.ranking.SortKey;
import vn.mocson.unit.UnitId;

/** The SQL behind standings and boards. The column set, public or full, is chosen by the caller's view. */
@Repository
class Standings {

    private final JdbcClient db;
    /** Reads large results in pieces. */
    private final JdbcTemplate reading;

    private final ContestService contests;

    Standings(JdbcClient db, DataSource source, ContestService contests) {
        this.db = db;
        this.contests = contests;
        this.reading = new JdbcTemplate(source);
        reading.setFetchSize(CHUNK);
    }

    /** Which pair of columns is read. */
    enum View {
        PUBLIC("public_attempt_id", "public_sort_key"),
        FULL("attempt_id", "sort_key");

        private final String attempt;
        private final String key;

        View(String attempt, String key) {
            this.attempt = attempt;
            this.key = key;
        }

        /** The place that was written down at the close is one of the full view, and goes with it. */
        private String withoutPlace() {
            return this == FULL ? ", place = NULL, tied = FALSE" : "";
        }
    }

    record Row(
            ParticipantId participant,
            String fullName,
            boolean publishName,
            UnitId unit,
            int correct,
            BigDecimal points,
            Duration duration,
            Instant submittedAt,
            Instant startedAt,
            @Nullable BigDecimal prediction,
            SortKey key,
            @Nullable Long place,
            boolean tied) {

        /** Null where the person did not agree to be named. */
        @Nullable
        String publicName() {
            return publishName ? fullName : null;
        }
    }

    /** How many rows of the database are fetched or written at a time. */
    private static final int CHUNK = 1000;

    List<Candidate> counting(RoundId round, ParticipantId participant) {
        // one person's index is named: to weigh the five that could be used takes longer than to read the row
        return db.sql(COUNTING.replace("FROM attempt", "FROM attempt FORCE INDEX (uk_attempt_number)")
                        + " AND participant_id = ?")
                .params(round.value(), participant.toString())
                .query((rs, n) -> candidate(rs, new HashMap<>()))
                .list();
    }

    /** All counting attempts of a round, read row by row: the driver never holds them all a second time. */
    List<Candidate> counting(RoundId round) {
        Map<Object, Object> seen = new HashMap<>();
        List<Candidate> attempts = new ArrayList<>();
        reading.query(
                COUNTING,
                rs -> {
                    attempts.add(candidate(rs, seen));
                },
                round.value());
        return attempts;
    }

    private static final String COUNTING =
            "SELECT id, participant_id, unit_id, started_at, submitted_at, compensated_ms, correct, points, prediction"
                    + " FROM attempt WHERE state IN ('SUBMITTED', 'EXPIRED') AND round_id = ?";

    /** @param seen the few units, spans and points there are: half a million attempts share them */
    private static Candidate candidate(ResultSet rs, Map<Object, Object> seen) throws SQLException {
        return new Candidate(
                rs.getString(1),
                rs.getString(2),
                once(seen, rs.getString(3)),
                instant(rs, 4),
                instant(rs, 5),
                once(seen, Duration.ofMillis(rs.getLong(6))),
                rs.getInt(7),
                once(seen, rs.getBigDecimal(8)),
                rs.getBigDecimal(9) == null ? null : once(seen, rs.getBigDecimal(9)));
    }

    @SuppressWarnings("unchecked")
    private static <T> T once(Map<Object, Object> seen, T value) {
        return (T) seen.computeIfAbsent(value, v -> v);
    }

    /** Writes a person's counted attempt into the columns of these views. */
    void put(RoundId round, UnitId unit, Ranking.Counted counted, List<View> views) {
        String columns = views.stream()
                .map(view -> ", " + view.attempt + ", " + view.key)
                .collect(Collectors.joining());
        String changes = views.stream()
                .map(view -> view.attempt + " = VALUES(" + view.attempt + "), " + view.key + " = VALUES(" + view.key
                        + ")" + view.withoutPlace())
                .collect(Collectors.joining(", "));
        var statement = db.sql("INSERT INTO standing (round_id, participant_id, unit_id" + columns + ") VALUES (?, ?, ?"
                        + ", ?, ?".repeat(views.size()) + ") ON DUPLICATE KEY UPDATE " + changes)
                .params(round.value(), counted.attempt().participantId(), unit.value());
        for (int i = 0; i < views.size(); i++) {
            statement = statement
                    .param(counted.attempt().attemptId())
                    .param(counted.key().bytes());
        }
        statement.update();
    }

    /** Takes a person out of one view; who is in neither is gone. */
    void takeOut(RoundId round, ParticipantId participant, View view) {
        db.sql("UPDATE standing SET " + view.attempt + " = NULL, " + view.key + " = NULL" + view.withoutPlace()
                        + " WHERE round_id = ? AND participant_id = ?")
                .params(round.value(), participant.toString())
                .update();
        db.sql("DELETE FROM standing WHERE round_id = ? AND participant_id = ?"
                        + " AND sort_key IS NULL AND public_sort_key IS NULL")
                .params(round.value(), participant.toString())
                .update();
    }

    /**
     * Replaces the full standings of a round by the final ones, in statements of a thousand rows. It locks rows
     * of this round's standings alone, and nobody sees any of it before the transaction ends. The public columns
     * stay as they are: after the close only a frozen board reads them.
     *
     * @param keepPublic whether who has no place any more stays in the public columns
     */
    void replaceAll(RoundId round, List<Ranking.Place> places, boolean keepPublic) {
        Map<String, Ranking.Place> changed = HashMap.newHashMap(places.size());
        places.forEach(place -> changed.put(place.attempt().participantId(), place));
        for (ParticipantId leaver : compare(round, changed)) {
            takeOut(round, leaver, View.FULL);
            if (!keepPublic) {
                takeOut(round, leaver, View.PUBLIC);
            }
        }
        List<Ranking.Place> inOrderOfTheTable = new ArrayList<>(changed.values());
        inOrderOfTheTable.sort(Comparator.comparing(place -> place.attempt().participantId()));
        for (int from = 0; from < inOrderOfTheTable.size(); from += CHUNK) {
            write(round, inOrderOfTheTable.subList(from, Math.min(from + CHUNK, inOrderOfTheTable.size())));
        }
    }

    /**
     * Takes out of the places those that are written down already.
     *
     * @return who is written down and has no place any more
     */
    private List<ParticipantId> compare(RoundId round, Map<String, Ranking.Place> places) {
        List<ParticipantId> leavers = new ArrayList<>();
        reading.query(
                "SELECT participant_id, attempt_id, sort_key, place, tied FROM standing WHERE round_id = ?",
                rs -> {
                    Ranking.Place place = places.get(rs.getString(1));
                    if (place == null) {
                        leavers.add(new ParticipantId(UUID.fromString(rs.getString(1))));
                    } else if (place.attempt().attemptId().equals(rs.getString(2))
                            && Arrays.equals(place.key().bytes(), rs.getBytes(3))
                            && place.rank() == rs.getInt(4)
                            && place.tied() == rs.getBoolean(5)) {
                        places.remove(rs.getString(1));
                    }
                },
                round.value());
        return leavers;
    }

    /**
     * Written out instead of prepared: a statement of a thousand rows is seen once, and to prepare it costs as
     * much as to run it. There is nothing in it but numbers, identifiers and bytes.
     */
    private void write(RoundId round, List<Ranking.Place> places) {
        StringBuilder sql = new StringBuilder(
                "INSERT INTO standing (round_id, participant_id, unit_id, attempt_id, sort_key, place, tied) VALUES ");
        HexFormat hex = HexFormat.of();
        String separator = "";
        for (Ranking.Place place : places) {
            sql.append(separator)
                    .append('(')
                    .append(round.value())
                    .append(",'")
                    .append(UUID.fromString(place.attempt().participantId()))
                    .append("',")
                    .append(Long.parseLong(place.attempt().unit()))
                    .append(",'")
                    .append(UUID.fromString(place.attempt().attemptId()))
                    .append("',x'")
                    .append(hex.formatHex(place.key().bytes()))
                    .append("',")
                    .append(place.rank())
                    .append(',')
                    .append(place.tied())
                    .append(')');
            separator = ",";
        }
        reading.update(sql.append(" ON DUPLICATE KEY UPDATE attempt_id = VALUES(attempt_id),"
                        + " sort_key = VALUES(sort_key), place = VALUES(place), tied = VALUES(tied)")
                .toString());
    }

    boolean closingRecorded(RoundId round) {
        return db.sql("SELECT 1 FROM round_closing WHERE round_id = ?")
                .param(round.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** @return false where another node was first */
    boolean recordClosing(RoundId round, Instant now) {
        return db.sql("INSERT IGNORE INTO round_closing (round_id, closed_at) VALUES (?, ?)")
                        .param(round.value())
                        .param(now)
                        .update()
                == 1;
    }

    /** Whether the round is over now, whatever a definition read earlier says. */
    boolean over(RoundId round, Instant now) {
        return db.sql("SELECT 1 FROM round WHERE id = ? AND closes_at <= ? AND paused_at IS NULL")
                .params(round.value(), now)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void recordActual(RoundId round, @Nullable BigDecimal actual) {
        db.sql("UPDATE round_closing SET actual = ? WHERE round_id = ?")
                .params(Arrays.asList(actual, round.value()))
                .update();
    }

    /** Nobody is on the public board any more; who stays in the full ranking stays there. */
    void clearPublic(RoundId round) {
        db.sql("UPDATE standing SET public_attempt_id = NULL, public_sort_key = NULL WHERE round_id = ?")
                .param(round.value())
                .update();
    }

    void recordPlaces(RoundId round, int people, Instant computed) {
        db.sql("UPDATE round_closing SET people = ?, closed_at = ? WHERE round_id = ?")
                .params(people, computed, round.value())
                .update();
    }

    void forgetClosing(RoundId round) {
        db.sql("DELETE FROM round_closing WHERE round_id = ?")
                .param(round.value())
                .update();
    }

    /**
     * A final ranking.
     *
     * @param actual the true value that people are ranked by; null where nothing is predicted
     * @param actualAtClose the true value as it was counted at the close
     * @param people null where it was computed before this was written down
     */
    record Closing(
            Instant at,
            @Nullable BigDecimal actual,
            @Nullable BigDecimal actualAtClose,
            @Nullable Long people) {}

    Optional<Closing> closing(RoundId round) {
        return db.sql("SELECT closed_at, IF(frozen, actual, actual_now), actual, people FROM round_closing"
                        + " WHERE round_id = ?")
                .param(round.value())
                .query((rs, n) -> new Closing(
                        instant(rs, 1), rs.getBigDecimal(2), rs.getBigDecimal(3), rs.getObject(4, Long.class)))
                .optional();
    }

    long openAttempts(RoundId round) {
        return db.sql("SELECT COUNT(*) FROM attempt WHERE round_id = ? AND state = 'OPEN'")
                .param(round.value())
                .query(Long.class)
                .single();
    }

    long total(RoundId round, View view) {
        return db.sql("SELECT COUNT(*) FROM standing WHERE round_id = ? AND " + view.key + " IS NOT NULL")
                .param(round.value())
                .query(Long.class)
                .single();
    }

    long named(RoundId round, View view, String nameLike) {
        return db.sql("SELECT COUNT(*) FROM standing s JOIN participant p ON p.id = s.participant_id"
                        + " WHERE s.round_id = :round AND s." + view.key + " IS NOT NULL AND p.full_name LIKE :name")
                .param("round", round.value())
                .param("name", "%" + nameLike + "%")
                .query(Long.class)
                .single();
    }

    /** A page: found in the index alone, and only its own rows are then fetched. */
    List<Row> page(RoundId round, View view, long offset, int limit, String nameLike) {
        String found = nameLike.isEmpty()
                ? " WHERE s.participant_id IN (SELECT participant_id FROM (SELECT participant_id FROM standing"
                        + " WHERE round_id = :round AND " + view.key + " IS NOT NULL ORDER BY " + view.key
                        + ", participant_id LIMIT :limit OFFSET :offset) page) AND s.round_id = :round ORDER BY s."
                        + view.key + ", s.participant_id"
                : " WHERE s.round_id = :round AND s." + view.key + " IS NOT NULL AND p.full_name LIKE :name ORDER BY s."
                        + view.key + ", s.participant_id LIMIT :limit OFFSET :offset";
        return db.sql(select(round, view) + found)
                .param("round", round.value())
                .param("name", "%" + nameLike + "%")
                .param("limit", limit)
                .param("offset", offset)
                .query((rs, n) -> read(rs))
                .list();
    }

    /** Everybody of a final ranking in order, row by row. */
    void each(RoundId round, Consumer<Row> row) {
        reading.query(
                select(round, View.FULL) + " WHERE s.round_id = ? AND s.sort_key IS NOT NULL"
                        + " ORDER BY s.sort_key, s.participant_id",
                rs -> {
                    row.accept(read(rs));
                },
                round.value());
    }

    Optional<Row> of(RoundId round, View view, ParticipantId participant) {
        return db.sql(select(round, view) + " WHERE s.round_id = ? AND s.participant_id = ? AND s." + view.key
                        + " IS NOT NULL")
                .params(round.value(), participant.toString())
                .query((rs, n) -> read(rs))
                .optional();
    }

    /** Somebody on the place directly before, or directly behind, a key. */
    Optional<Row> neighbour(RoundId round, View view, SortKey key, boolean ahead) {
        return db.sql("SELECT participant_id FROM standing WHERE round_id = ? AND " + view.key
                        + (ahead ? " < ? ORDER BY " : " > ? ORDER BY ") + view.key + (ahead ? " DESC" : "")
                        + " LIMIT 1")
                .params(round.value(), key.bytes())
                .query((rs, n) -> new ParticipantId(UUID.fromString(rs.getString(1))))
                .optional()
                .flatMap(participant -> of(round, view, participant));
    }

    /** How many people have a better key than this one, from a known one on. */
    long better(RoundId round, View view, @Nullable SortKey from, SortKey than) {
        return db.sql("SELECT COUNT(*) FROM standing WHERE round_id = :round AND " + view.key + " < :than"
                        + (from == null ? "" : " AND " + view.key + " >= :from"))
                .param("round", round.value())
                .param("than", than.bytes())
                .param("from", from == null ? null : from.bytes())
                .query(Long.class)
                .single();
    }

    boolean tied(RoundId round, View view, SortKey key) {
        return db.sql("SELECT participant_id FROM standing WHERE round_id = ? AND " + view.key + " = ? LIMIT 2")
                        .params(round.value(), key.bytes())
                        .query(String.class)
                        .list()
                        .size()
                > 1;
    }

    /** The first key behind so many people who stand behind a key; null for from the first one on. */
    Optional<SortKey> keyBehind(RoundId round, View view, @Nullable SortKey from, int people) {
        return db.sql("SELECT " + view.key + " FROM standing WHERE round_id = :round AND " + view.key
                        + (from == null ? " IS NOT NULL" : " > :from") + " ORDER BY " + view.key
                        + " LIMIT 1 OFFSET :people")
                .param("round", round.value())
                .param("from", from == null ? null : from.bytes())
                .param("people", people)
                .query((rs, n) -> new SortKey(rs.getBytes(1)))
                .optional();
    }

    // ---- units

    record Taking(UnitId unit, long entrants, long entries, long allCorrect) {}

    /**
     * Who took part, per unit of registration: different people, entries, and different people with everything right.
     *
     * @param before entries handed in from then on are left out; null for none
     * @param merged units that have merged, and what they have become: a person of both is one entrant
     */
    List<Taking> taking(List<RoundDefinition> rounds, @Nullable Instant before, Map<UnitId, UnitId> merged) {
        if (rounds.isEmpty()) {
            return List.of();
        }
        // what is all correct differs from round to round
        StringBuilder allCorrect = new StringBuilder("CASE round_id");
        rounds.forEach(round -> allCorrect
                .append(" WHEN ")
                .append(round.id().value())
                .append(" THEN ")
                .append(round.rules().paper().questions()));
        String unit = now("unit_id", merged);
        return db.sql("SELECT " + unit + " AS unit, COUNT(DISTINCT participant_id), COUNT(*),"
                        + " COUNT(DISTINCT IF(correct = " + allCorrect + " END, participant_id, NULL)) FROM attempt"
                        + " WHERE round_id IN (:rounds) AND state IN ('SUBMITTED', 'EXPIRED')"
                        + (before == null ? "" : " AND submitted_at < :before") + " GROUP BY unit")
                .param(
                        "rounds",
                        rounds.stream().map(round -> round.id().value()).toList())
                .param("before", before)
                .query((rs, n) -> new Taking(new UnitId(rs.getLong(1)), rs.getLong(2), rs.getLong(3), rs.getLong(4)))
                .list();
    }

    /** Written out: there is nothing in it but numbers. */
    private static String now(String column, Map<UnitId, UnitId> merged) {
        if (merged.isEmpty()) {
            return column;
        }
        StringBuilder unit = new StringBuilder("CASE ").append(column);
        merged.forEach((from, into) ->
                unit.append(" WHEN ").append(from.value()).append(" THEN ").append(into.value()));
        return unit.append(" ELSE ").append(column).append(" END").toString();
    }

    record CountedPoints(UnitId unit, long counted, BigDecimal points) {}

    /** How many counted attempts a unit has, and the sum of their points. */
    List<CountedPoints> countedPoints(List<RoundDefinition> rounds, View view) {
        return rounds.isEmpty()
                ? List.of()
                : db.sql("SELECT s.unit_id, COUNT(*), SUM(a.points) FROM standing s JOIN attempt a ON a.id = s."
                                + view.attempt + " WHERE s.round_id IN (:rounds) GROUP BY s.unit_id")
                        .param(
                                "rounds",
                                rounds.stream().map(round -> round.id().value()).toList())
                        .query((rs, n) ->
                                new CountedPoints(new UnitId(rs.getLong(1)), rs.getLong(2), rs.getBigDecimal(3)))
                        .list();
    }

    /** The best places of a final ranking, down to one, everybody who shares it included. */
    List<Ranking.Place> best(RoundId round, int downTo) {
        Map<Object, Object> seen = new HashMap<>();
        return db.sql("SELECT a.id, a.participant_id, s.unit_id, a.started_at, a.submitted_at, a.compensated_ms,"
                        + " a.correct, a.points, " + prediction(round) + ", s.place, s.tied, s.sort_key"
                        + " FROM standing s JOIN attempt a ON a.id = s.attempt_id"
                        + " WHERE s.round_id = ? AND s.sort_key <= (SELECT MAX(sort_key) FROM (SELECT sort_key FROM standing"
                        + " WHERE round_id = ? AND sort_key IS NOT NULL ORDER BY sort_key LIMIT ?) best)"
                        + " ORDER BY s.sort_key, s.participant_id")
                .params(round.value(), round.value(), downTo)
                .query((rs, n) -> new Ranking.Place(
                        rs.getInt(10),
                        candidate(rs, seen),
                        rs.getBigDecimal(9),
                        null,
                        new SortKey(rs.getBytes(12)),
                        rs.getBoolean(11)))
                .list();
    }

    // ---- one person

    /** Everything a person did in a round, whatever its state. */
    List<AttemptLine> attemptsOf(RoundId round, ParticipantId participant) {
        return db.sql("SELECT id, number, state, started_at, submitted_at, correct, points, prediction FROM attempt"
                        + " WHERE round_id = ? AND participant_id = ? ORDER BY number")
                .params(round.value(), participant.toString())
                .query((rs, n) -> new AttemptLine(
                        rs.getString(1),
                        rs.getInt(2),
                        AttemptState.valueOf(rs.getString(3)),
                        instant(rs, 4),
                        rs.getObject(5, Instant.class),
                        rs.getObject(6, Integer.class),
                        rs.getBigDecimal(7),
                        rs.getBigDecimal(8)))
                .list();
    }

    Optional<String> countedAttempt(RoundId round, ParticipantId participant) {
        return db.sql(
                        "SELECT attempt_id FROM standing WHERE round_id = ? AND participant_id = ? AND attempt_id IS NOT NULL")
                .params(round.value(), participant.toString())
                .query(String.class)
                .optional();
    }

    record AttemptLine(
            String id,
            int number,
            AttemptState state,
            Instant startedAt,
            @Nullable Instant submittedAt,
            @Nullable Integer correct,
            @Nullable BigDecimal points,
            @Nullable BigDecimal prediction) {}

    // ---- live figures

    record Counts(long registered, long sitting, long entries, long people, long units) {}

    Counts counts(ContestId contest, Instant now) {
        return db.sql("""
                SELECT (SELECT COUNT(*) FROM participant WHERE contest_id = :contest),
                       (SELECT COUNT(*) FROM attempt WHERE contest_id = :contest AND state = 'OPEN' AND deadline > :now),
                       (SELECT COUNT(*) FROM attempt WHERE contest_id = :contest AND state IN ('SUBMITTED', 'EXPIRED')),
                       (SELECT COUNT(DISTINCT participant_id) FROM attempt
                        WHERE contest_id = :contest AND state IN ('SUBMITTED', 'EXPIRED')),
                       (SELECT COUNT(DISTINCT unit_id) FROM participant WHERE contest_id = :contest)""")
                .param("contest", contest.value())
                .param("now", now)
                .query((rs, n) -> new Counts(rs.getLong(1), rs.getLong(2), rs.getLong(3), rs.getLong(4), rs.getLong(5)))
                .single();
    }

    record UnitCounts(UnitId unit, long registered, long people, long entries) {}

    List<UnitCounts> unitCounts(ContestId contest) {
        return db.sql("""
                SELECT p.unit_id, COUNT(*), SUM(COALESCE(a.entries, 0) > 0), SUM(COALESCE(a.entries, 0))
                FROM participant p
                LEFT JOIN (SELECT participant_id, COUNT(*) AS entries FROM attempt
                           WHERE contest_id = :contest AND state IN ('SUBMITTED', 'EXPIRED') GROUP BY participant_id) a
                       ON a.participant_id = p.id
                WHERE p.contest_id = :contest GROUP BY p.unit_id""")
                .param("contest", contest.value())
                .query((rs, n) ->
                        new UnitCounts(new UnitId(rs.getLong(1)), rs.getLong(2), rs.getLong(3), rs.getLong(4)))
                .list();
    }

    /** Entries per full hour since the given moment; hours without entries are absent. */
    List<Hour> entriesPerHour(ContestId contest, Instant since) {
        return db.sql("""
                SELECT FLOOR(UNIX_TIMESTAMP(submitted_at) / 3600) AS hour, COUNT(*) FROM attempt
                WHERE contest_id = ? AND state IN ('SUBMITTED', 'EXPIRED') AND submitted_at >= ?
                GROUP BY hour ORDER BY hour""")
                .params(contest.value(), since)
                .query((rs, n) -> new Hour(Instant.ofEpochSecond(rs.getLong(1) * 3600), rs.getLong(2)))
                .list();
    }

    record Hour(Instant start, long entries) {}

    private String prediction(RoundId round) {
        return RankedPrediction.column(contests.round(round).rules().prediction());
    }

    private String select(RoundId round, View view) {
        return "SELECT s.participant_id, p.full_name, p.publish_name, s.unit_id, a.correct, a.points,"
                + " TIMESTAMPDIFF(MICROSECOND, a.started_at, a.submitted_at) DIV 1000 - a.compensated_ms, a.submitted_at,"
                + " a.started_at, " + prediction(round) + ", s." + view.key + ", "
                + (view == View.FULL ? "s.place, s.tied" : "NULL, FALSE")
                + " FROM standing s JOIN attempt a ON a.id = s." + view.attempt
                + " JOIN participant p ON p.id = s.participant_id";
    }

    private static Row read(ResultSet rs) throws SQLException {
        return new Row(
                new ParticipantId(UUID.fromString(rs.getString(1))),
                rs.getString(2),
                rs.getBoolean(3),
                new UnitId(rs.getLong(4)),
                rs.getInt(5),
                rs.getBigDecimal(6),
                Duration.ofMillis(rs.getLong(7)),
                instant(rs, 8),
                instant(rs, 9),
                rs.getBigDecimal(10),
                new SortKey(rs.getBytes(11)),
                rs.getObject(12, Long.class),
                rs.getBoolean(13));
    }

    private static Instant instant(ResultSet rs, int column) throws SQLException {
        return Objects.requireNonNull(rs.getObject(column, Instant.class));
    }
}
