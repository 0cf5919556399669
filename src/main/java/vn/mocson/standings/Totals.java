package vn.mocson.standings;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
import vn.mocson.contest.RoundId;
import vn.mocson.participant.ParticipantId;
import vn.mocson.standings.total.TotalRanking;
import vn.mocson.unit.UnitId;

/** The SQL behind the ranking over all rounds. */
@Repository
class Totals {

    private static final int CHUNK = 1000;

    /** Moments are stored in UTC. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final JdbcClient db;
    /** Reads large results in pieces. */
    private final JdbcTemplate reading;

    Totals(JdbcClient db, DataSource source) {
        this.db = db;
        this.reading = new JdbcTemplate(source);
        reading.setFetchSize(CHUNK);
    }

    record Result(
            String participant,
            long unit,
            long round,
            BigDecimal points,
            int correct,
            Duration duration,
            Instant submittedAt) {}

    /** The counted attempt of everybody in a closed round, row by row. */
    void results(RoundId round, Consumer<Result> result) {
        reading.query(
                "SELECT s.participant_id, s.unit_id, s.round_id, a.points, a.correct,"
                        + " TIMESTAMPDIFF(MICROSECOND, a.started_at, a.submitted_at) DIV 1000 - a.compensated_ms,"
                        + " a.submitted_at FROM standing s JOIN attempt a ON a.id = s.attempt_id WHERE s.round_id = ?",
                rs -> {
                    result.accept(new Result(
                            rs.getString(1),
                            rs.getLong(2),
                            rs.getLong(3),
                            rs.getBigDecimal(4),
                            rs.getInt(5),
                            Duration.ofMillis(rs.getLong(6)),
                            instant(rs, 7)));
                },
                round.value());
    }

    /** @param rounds those it was computed over */
    record Run(Instant at, @Nullable UUID fingerprint, long people, List<RoundId> rounds) {}

    Optional<Run> run(ContestId contest) {
        return run(contest, "");
    }

    /** Locked until the transaction ends, so that one node alone computes. */
    Run lockRun(ContestId contest, Instant now) {
        db.sql("INSERT IGNORE INTO contest_total_run (contest_id, computed_at, people, rounds) VALUES (?, ?, 0, '')")
                .params(contest.value(), now)
                .update();
        return run(contest, " FOR UPDATE").orElseThrow();
    }

    private Optional<Run> run(ContestId contest, String locking) {
        return db.sql("SELECT computed_at, fingerprint, people, rounds FROM contest_total_run WHERE contest_id = ?"
                        + locking)
                .param(contest.value())
                .query((rs, n) -> new Run(
                        instant(rs, 1),
                        rs.getString(2) == null ? null : UUID.fromString(rs.getString(2)),
                        rs.getLong(3),
                        rounds(rs.getString(4))))
                .optional();
    }

    void recordRun(ContestId contest, Run run) {
        db.sql("UPDATE contest_total_run SET computed_at = ?, fingerprint = ?, people = ?, rounds = ?"
                        + " WHERE contest_id = ?")
                .param(run.at())
                .param(String.valueOf(run.fingerprint()))
                .param(run.people())
                .param(text(run.rounds().stream().map(RoundId::toString).toList()))
                .param(contest.value())
                .update();
    }

    record Line(TotalRanking.Place place, long unit) {}

    /** Nobody sees any of it before the transaction ends. */
    void replaceAll(ContestId contest, List<Line> lines) {
        db.sql("DELETE FROM contest_total WHERE contest_id = ?")
                .param(contest.value())
                .update();
        for (int from = 0; from < lines.size(); from += CHUNK) {
            write(contest, lines.subList(from, Math.min(from + CHUNK, lines.size())));
        }
    }

    /** Written out instead of prepared, as for standings: nothing but numbers, identifiers and moments. */
    private void write(ContestId contest, List<Line> lines) {
        StringBuilder sql = new StringBuilder("INSERT INTO contest_total (contest_id, participant_id, unit_id, place,"
                + " tied, points, prizes, correct, duration_ms, submitted_at, rounds) VALUES ");
        String separator = "";
        for (Line line : lines) {
            TotalRanking.Place place = line.place();
            sql.append(separator)
                    .append('(')
                    .append(contest.value())
                    .append(",'")
                    .append(UUID.fromString(place.participant()))
                    .append("',")
                    .append(line.unit())
                    .append(',')
                    .append(place.rank())
                    .append(',')
                    .append(place.tied())
                    .append(',')
                    .append(place.points().toPlainString())
                    .append(",'")
                    .append(text(place.prizes().stream().map(String::valueOf).toList()))
                    .append("',")
                    .append(place.correct())
                    .append(',')
                    .append(place.duration().toMillis())
                    .append(",'")
                    .append(MOMENT.format(place.submittedAt()))
                    .append("','")
                    .append(text(rounds(text(place.rounds())).stream()
                            .map(RoundId::toString)
                            .toList()))
                    .append("')");
            separator = ",";
        }
        reading.update(sql.toString());
    }

    record Row(
            ParticipantId participant,
            String fullName,
            boolean publishName,
            UnitId unit,
            long place,
            boolean tied,
            BigDecimal points,
            List<Integer> prizes,
            int correct,
            Duration duration,
            Instant submittedAt,
            List<RoundId> rounds) {}

    private static final String SELECT =
            "SELECT t.participant_id, p.full_name, p.publish_name, t.unit_id, t.place, t.tied, t.points, t.prizes,"
                    + " t.correct, t.duration_ms, t.submitted_at, t.rounds"
                    + " FROM contest_total t JOIN participant p ON p.id = t.participant_id WHERE t.contest_id = ?";

    List<Row> page(ContestId contest, long offset, int limit, String nameLike) {
        return db.sql(SELECT + " AND p.full_name LIKE ? ORDER BY t.place, t.participant_id LIMIT ? OFFSET ?")
                .params(contest.value(), "%" + nameLike + "%", limit, offset)
                .query((rs, n) -> row(rs))
                .list();
    }

    /** The best places, down to one, everybody who shares it included. */
    List<Row> best(ContestId contest, int downTo) {
        return db.sql(SELECT + " AND t.place <= (SELECT COALESCE(MAX(place), 0) FROM (SELECT place FROM contest_total"
                        + " WHERE contest_id = ? ORDER BY place LIMIT ?) best) ORDER BY t.place, t.participant_id")
                .params(contest.value(), contest.value(), downTo)
                .query((rs, n) -> row(rs))
                .list();
    }

    long named(ContestId contest, String nameLike) {
        return db.sql("SELECT COUNT(*) FROM contest_total t JOIN participant p ON p.id = t.participant_id"
                        + " WHERE t.contest_id = ? AND p.full_name LIKE ?")
                .params(contest.value(), "%" + nameLike + "%")
                .query(Long.class)
                .single();
    }

    Optional<Row> of(ContestId contest, ParticipantId participant) {
        return db.sql(SELECT + " AND t.participant_id = ?")
                .params(contest.value(), participant.toString())
                .query((rs, n) -> row(rs))
                .optional();
    }

    private static Row row(ResultSet rs) throws SQLException {
        return new Row(
                new ParticipantId(UUID.fromString(rs.getString(1))),
                rs.getString(2),
                rs.getBoolean(3),
                new UnitId(rs.getLong(4)),
                rs.getLong(5),
                rs.getBoolean(6),
                rs.getBigDecimal(7),
                parts(rs.getString(8)).stream().map(Integer::valueOf).toList(),
                rs.getInt(9),
                Duration.ofMillis(rs.getLong(10)),
                instant(rs, 11),
                rounds(rs.getString(12)));
    }

    private static String text(List<String> parts) {
        return parts.stream().collect(Collectors.joining(","));
    }

    private static List<String> parts(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(",", -1));
    }

    private static List<RoundId> rounds(String text) {
        return parts(text).stream()
                .map(part -> new RoundId(Long.parseLong(part)))
                .toList();
    }

    private static Instant instant(ResultSet rs, int column) throws SQLException {
        return Objects.requireNonNull(rs.getObject(column, Instant.class));
    }
}
