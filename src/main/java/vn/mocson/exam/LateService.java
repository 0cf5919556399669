package vn.mocson.exam;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.RoundId;
import vn.mocson.questionbank.OptionId;

/** What arrived when its attempt was over, for those who answer for a contest. */
@Service
public class LateService {

    private final JdbcClient db;

    LateService(JdbcClient db) {
        this.db = db;
    }

    /** How many times answers came late in a contest. */
    @PreAuthorize(Access.FIGURES)
    public int count(ContestId contest) {
        return db.sql("SELECT COUNT(*) FROM late_response WHERE contest_id = ?")
                .param(contest.value())
                .query(Integer.class)
                .single();
    }

    /** The newest first. */
    @PreAuthorize(Access.FIGURES)
    public List<LateRecord> recorded(ContestId contest, int limit) {
        return db.sql("""
                SELECT l.received_at, l.responses AS late, l.prediction, a.round_id, a.number, a.state, a.paper, a.responses,
                       COALESCE(a.submitted_at, a.deadline) AS ended_at, p.full_name, u.name AS unit
                FROM late_response l
                JOIN attempt a ON a.id = l.attempt_id
                JOIN participant p ON p.id = a.participant_id
                JOIN unit u ON u.id = a.unit_id
                WHERE l.contest_id = ? ORDER BY l.received_at DESC, l.id DESC LIMIT ?""")
                .params(contest.value(), limit)
                .query((rs, n) -> read(rs))
                .list();
    }

    private static LateRecord read(ResultSet rs) throws SQLException {
        Instant received = Objects.requireNonNull(rs.getObject("received_at", Instant.class));
        Instant ended = Objects.requireNonNull(rs.getObject("ended_at", Instant.class));
        return new LateRecord(
                received,
                Duration.between(ended, received),
                AttemptState.valueOf(rs.getString("state")),
                new RoundId(rs.getLong("round_id")),
                rs.getInt("number"),
                Objects.requireNonNull(rs.getString("full_name")),
                Objects.requireNonNull(rs.getString("unit")),
                answers(
                        Paper.decode(rs.getString("paper")),
                        Responses.fromJson(rs.getString("late")),
                        Responses.fromJson(rs.getString("responses"))),
                rs.getBigDecimal("prediction"));
    }

    private static List<LateRecord.Answer> answers(Paper paper, Responses late, Responses counted) {
        List<LateRecord.Answer> answers = new ArrayList<>();
        for (int i = 0; i < paper.items().size(); i++) {
            Paper.Item item = paper.items().get(i);
            if (late.byQuestion().containsKey(item.question())) {
                answers.add(new LateRecord.Answer(
                        i + 1, letters(item, late.of(item.question())), letters(item, counted.of(item.question()))));
            }
        }
        return answers;
    }

    /** {@code AC}: the options by the letters before them on this person's paper. */
    private static String letters(Paper.Item item, Set<OptionId> chosen) {
        return IntStream.range(0, item.options().size())
                .filter(i -> chosen.contains(item.options().get(i)))
                .mapToObj(i -> String.valueOf((char) ('A' + i)))
                .collect(Collectors.joining());
    }
}
