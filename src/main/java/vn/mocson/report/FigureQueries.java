package vn.mocson.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.unit.UnitId;

/**
 * The SQL behind the figures. Attempts are read from the index {@code ix_attempt_unit} alone: their rows, with papers and
 * answers, are a hundred times as large.
 */
@Repository
class FigureQueries {

    private static final String HANDED_IN = "round_id IN (:rounds) AND state IN ('SUBMITTED', 'EXPIRED')"
            + " AND (:until IS NULL OR submitted_at <= :until)";

    private static final String BANDS = Arrays.stream(AgeBand.values())
            .skip(1)
            .map(band -> String.valueOf(band.from()))
            .collect(Collectors.joining(", "));

    private final JdbcClient db;

    FigureQueries(JdbcClient db) {
        this.db = db;
    }

    /** @param until what came later is not counted; null for everything there is */
    record Asked(
            ContestId contest,
            List<RoundDefinition> rounds,
            @Nullable Instant until) {

        private Map<String, @Nullable Object> params() {
            Map<String, @Nullable Object> params = new HashMap<>();
            params.put("contest", contest.value());
            params.put(
                    "rounds",
                    rounds.isEmpty() // a list of values must not be empty
                            ? List.of(-1L)
                            : rounds.stream().map(round -> round.id().value()).toList());
            params.put("until", until);
            return params;
        }

        /** How many questions are all of them differs from round to round. */
        private String allCorrect() {
            return rounds.stream()
                    .map(round -> " WHEN " + round.id().value() + " THEN "
                            + round.rules().paper().questions())
                    .collect(Collectors.joining("", "correct = CASE round_id WHEN -1 THEN -1", " END"));
        }
    }

    /** People who have unit, age and occupation in common. @param occupation 0 where they did not say */
    record Alike(UnitId unit, AgeBand age, long occupation, Figures.Count count) {}

    /** @param day on which people are as old as they are */
    List<Alike> people(Asked asked, LocalDate day) {
        return db.sql("SELECT p.unit_id, INTERVAL(TIMESTAMPDIFF(YEAR, p.date_of_birth, :day), " + BANDS + ") AS age,"
                        + " COALESCE(p.occupation_id, 0) AS occupation, COUNT(*), COUNT(a.entries),"
                        + " COALESCE(SUM(a.entries), 0), COALESCE(SUM(a.best), 0)"
                        + " FROM participant p LEFT JOIN (SELECT participant_id, COUNT(*) AS entries, MAX("
                        + asked.allCorrect() + ") AS best FROM attempt WHERE " + HANDED_IN
                        + " GROUP BY participant_id) a ON a.participant_id = p.id WHERE p.contest_id = :contest"
                        + " AND (:until IS NULL OR p.registered_at <= :until) GROUP BY p.unit_id, age, occupation")
                .params(asked.params())
                .param("day", day)
                .query((rs, n) -> new Alike(
                        new UnitId(rs.getLong(1)),
                        AgeBand.values()[rs.getInt(2)],
                        rs.getLong(3),
                        new Figures.Count(rs.getLong(4), rs.getLong(5), rs.getLong(6), rs.getLong(7))))
                .list();
    }

    /** Of units that have members on the list. */
    Map<UnitId, Figures.Turnout> roster(Asked asked) {
        Map<UnitId, Figures.Turnout> byUnit = new HashMap<>();
        db.sql("SELECT m.unit_id, COUNT(*), COUNT(a.participant_id) FROM roster_member m"
                        + " LEFT JOIN (SELECT DISTINCT participant_id FROM attempt WHERE " + HANDED_IN
                        + ") a ON a.participant_id = m.participant_id WHERE m.contest_id = :contest GROUP BY m.unit_id")
                .params(asked.params())
                .query(rs -> {
                    byUnit.put(new UnitId(rs.getLong(1)), new Figures.Turnout(rs.getLong(2), rs.getLong(3)));
                });
        return byUnit;
    }

    Map<UnitId, Long> sitting(Asked asked, Instant now) {
        Map<UnitId, Long> byUnit = new HashMap<>();
        db.sql("SELECT unit_id, COUNT(*) FROM attempt WHERE round_id IN (:rounds) AND state = 'OPEN'"
                        + " AND deadline > :now GROUP BY unit_id")
                .params(asked.params())
                .param("now", now)
                .query(rs -> {
                    byUnit.put(new UnitId(rs.getLong(1)), rs.getLong(2));
                });
        return byUnit;
    }

    /** Registrations by hours since 1970; hours without any are absent. */
    Map<Long, Long> registrationsPerHour(Asked asked) {
        Map<Long, Long> byHour = new HashMap<>();
        db.sql("SELECT FLOOR(UNIX_TIMESTAMP(registered_at) / 3600) AS hour, COUNT(*) FROM participant"
                        + " WHERE contest_id = :contest AND (:until IS NULL OR registered_at <= :until) GROUP BY hour")
                .params(asked.params())
                .query(rs -> {
                    byHour.put(rs.getLong(1), rs.getLong(2));
                });
        return byHour;
    }

    record Handed(long entries, long allCorrect) {}

    /** Attempts that were handed in, by hours since 1970; hours without any are absent. */
    Map<Long, Handed> entriesPerHour(Asked asked) {
        Map<Long, Handed> byHour = new HashMap<>();
        db.sql("SELECT FLOOR(UNIX_TIMESTAMP(submitted_at) / 3600) AS hour, COUNT(*), COALESCE(SUM(" + asked.allCorrect()
                        + "), 0) FROM attempt WHERE " + HANDED_IN + " GROUP BY hour")
                .params(asked.params())
                .query(rs -> {
                    byHour.put(rs.getLong(1), new Handed(rs.getLong(2), rs.getLong(3)));
                });
        return byHour;
    }
}
