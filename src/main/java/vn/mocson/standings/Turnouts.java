package vn.mocson.standings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.ContestService;
import vn.mocson.contest.RoundId;
import vn.mocson.participant.Born;
import vn.mocson.unit.Unit;
import vn.mocson.unit.UnitId;
import vn.mocson.unit.UnitService;
import vn.mocson.unit.UnitTree;

/**
 * Who has taken part, and who has not. Where a contest has a list of members, it is about them and their units on the
 * list; else about those who registered, and the units' headcounts.
 */
@Component
class Turnouts {

    /** Follows a person under the alias of {@code who}. */
    private static final String TOOK_PART = "EXISTS (SELECT 1 FROM attempt a WHERE a.participant_id = who"
            + " AND a.state IN ('SUBMITTED', 'EXPIRED') AND (:round IS NULL OR a.round_id = :round))";

    private static final String MEMBER_TOOK_PART = TOOK_PART.replace("who", "p.participant_id");
    private static final String ENTRANT_TOOK_PART = TOOK_PART.replace("who", "p.id");

    private final JdbcClient db;
    private final ContestService contests;
    private final UnitService units;

    Turnouts(JdbcClient db, ContestService contests, UnitService units) {
        this.db = db;
        this.contests = contests;
        this.units = units;
    }

    /** Of every unit that has not merged, also where nobody is to be expected. */
    Turnout turnout(ContestId contest, @Nullable RoundId round) {
        boolean byRoster = hasRoster(contest);
        UnitTree tree = tree(contest);
        Map<UnitId, long[]> own = own(contest, round, byRoster);
        Map<UnitId, long[]> sums = new HashMap<>();
        for (Unit unit : tree.ever()) {
            long[] figures = own.getOrDefault(unit.id(), new long[3]);
            if (!byRoster) {
                figures[0] = unit.headcount();
            }
            for (Unit above : tree.lineage(unit.id())) {
                long[] sum = sums.computeIfAbsent(above.id(), id -> new long[3]);
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += figures[i];
                }
            }
        }
        return new Turnout(
                byRoster,
                tree.ever().stream()
                        .filter(unit -> unit.state() != Unit.State.MERGED)
                        .map(unit -> {
                            long[] sum = sums.getOrDefault(unit.id(), new long[3]);
                            return new Turnout.UnitTurnout(unit, sum[0], sum[1], sum[2]);
                        })
                        .toList());
    }

    private Map<UnitId, long[]> own(ContestId contest, @Nullable RoundId round, boolean byRoster) {
        Map<UnitId, long[]> own = new HashMap<>();
        String sql = byRoster
                ? "SELECT p.unit_id, COUNT(*), COUNT(p.participant_id), SUM(" + MEMBER_TOOK_PART
                        + ") FROM roster_member p WHERE p.contest_id = :contest GROUP BY p.unit_id"
                : "SELECT p.unit_id, 0, COUNT(*), SUM(" + ENTRANT_TOOK_PART
                        + ") FROM participant p WHERE p.contest_id = :contest GROUP BY p.unit_id";
        db.sql(sql)
                .param("contest", contest.value())
                .param("round", round == null ? null : round.value())
                .query(rs -> {
                    own.put(new UnitId(rs.getLong(1)), new long[] {rs.getLong(2), rs.getLong(3), rs.getLong(4)});
                });
        return own;
    }

    /**
     * Those who have not taken part, by unit and name.
     *
     * @param round null for the whole contest
     * @param unit with everything below it; null for all
     */
    List<AbsentPerson> absent(
            ContestId contest,
            @Nullable RoundId round,
            @Nullable UnitId unit,
            AbsentOrder order,
            int offset,
            int limit) {
        boolean byRoster = hasRoster(contest);
        String columns = byRoster
                ? "p.full_name, p.birth_year, p.date_of_birth, p.unit_id, p.participant_id IS NOT NULL"
                : "p.full_name, YEAR(p.date_of_birth), p.date_of_birth, p.unit_id, TRUE";
        return asked("SELECT " + columns, byRoster, order.sql() + " LIMIT :limit OFFSET :offset")
                .params(params(contest, round, unit))
                .param("limit", limit)
                .param("offset", offset)
                .query((rs, n) -> new AbsentPerson(
                        Objects.requireNonNull(rs.getString(1)),
                        new Born(rs.getObject(2, Integer.class), rs.getObject(3, LocalDate.class)),
                        new UnitId(rs.getLong(4)),
                        rs.getBoolean(5)))
                .list();
    }

    /** How many {@link #absent} has in all. */
    int absent(ContestId contest, @Nullable RoundId round, @Nullable UnitId unit) {
        return asked("SELECT COUNT(*)", hasRoster(contest), "")
                .params(params(contest, round, unit))
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(String select, boolean byRoster, String order) {
        return db.sql(select + " FROM " + (byRoster ? "roster_member" : "participant")
                + " p JOIN unit u ON u.id = p.unit_id WHERE p.contest_id = :contest"
                + " AND (:anyUnit OR p.unit_id IN (:units)) AND NOT "
                + (byRoster ? MEMBER_TOOK_PART : ENTRANT_TOOK_PART) + order);
    }

    private Map<String, @Nullable Object> params(ContestId contest, @Nullable RoundId round, @Nullable UnitId unit) {
        List<Long> within = new ArrayList<>();
        within.add(-1L); // a list of values must not be empty
        if (unit != null) {
            tree(contest).under(unit).forEach(each -> within.add(each.id().value()));
        }
        Map<String, @Nullable Object> params = new HashMap<>();
        params.put("contest", contest.value());
        params.put("round", round == null ? null : round.value());
        params.put("anyUnit", unit == null);
        params.put("units", within);
        return params;
    }

    boolean hasRoster(ContestId contest) {
        return db.sql("SELECT EXISTS (SELECT 1 FROM roster_member WHERE contest_id = ?)")
                .param(contest.value())
                .query(Boolean.class)
                .single();
    }

    private UnitTree tree(ContestId contest) {
        return units.tree(contests.contest(contest).units());
    }
}
