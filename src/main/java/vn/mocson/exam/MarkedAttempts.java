package vn.mocson.exam;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.mocson.common.security.Access;
import vn.mocson.contest.RoundId;
import vn.mocson.exam.AttemptMarker.Marks;
import vn.mocson.participant.ParticipantId;
import vn.mocson.questionbank.OptionId;
import vn.mocson.questionbank.QuestionId;

/**
 * Attempts that were marked, those taken out included: put back one day, they must have the marks that
 * hold then.
 */
@Service
public class MarkedAttempts {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Papers that ask a question are found by their text, because nothing hot looks for them. */
    private static final String ASKING =
            " FROM attempt WHERE round_id IN (:rounds) AND correct IS NOT NULL AND CONCAT(';', paper) LIKE :asking";

    private final JdbcClient db;
    private final JdbcTemplate batch;

    MarkedAttempts(JdbcClient db, JdbcTemplate batch) {
        this.db = db;
        this.batch = batch;
    }

    /** An attempt with all that marking needs. */
    public record Marked(
            AttemptId id,
            RoundId round,
            ParticipantId participant,
            List<QuestionId> questions,
            Responses responses,
            Marks marks) {}

    /** New marks for an attempt that has the old ones. */
    public record Remark(AttemptId id, Marks before, Marks after) {}

    /**
     * A page of the attempts whose paper asks this question, in the order of their ids.
     *
     * @param since earlier submissions are left out; null for none
     * @param after the last one of the page before; null for the first page
     */
    @PreAuthorize(Access.SYSTEM)
    public List<Marked> asking(
            Collection<RoundId> rounds,
            QuestionId question,
            @Nullable Instant since,
            @Nullable AttemptId after,
            int limit) {
        return db.sql("SELECT id, round_id, participant_id, paper, responses, correct, points" + ASKING
                        + (since == null ? "" : " AND submitted_at >= :since")
                        + (after == null ? "" : " AND id > :after") + " ORDER BY id LIMIT :limit")
                .param("rounds", values(rounds))
                .param("asking", asking(question))
                .param("since", since)
                .param("after", after == null ? null : after.toString())
                .param("limit", limit)
                .query((rs, n) -> new Marked(
                        new AttemptId(UUID.fromString(rs.getString(1))),
                        new RoundId(rs.getLong(2)),
                        new ParticipantId(UUID.fromString(rs.getString(3))),
                        Paper.decode(rs.getString(4)).questions(),
                        Responses.fromJson(rs.getString(5)),
                        new Marks(rs.getInt(6), rs.getBigDecimal(7))))
                .list();
    }

    /** Equal as long as no attempt that asks this question came, went or was marked otherwise. */
    @PreAuthorize(Access.SYSTEM)
    public String stamp(Collection<RoundId> rounds, QuestionId question) {
        if (rounds.isEmpty()) {
            return "";
        }
        return db.sql("SELECT CONCAT(COUNT(*), ':', COALESCE(SUM(CRC32(CONCAT_WS('|', id, correct, points))), 0))"
                        + ASKING)
                .param("rounds", values(rounds))
                .param("asking", asking(question))
                .query(String.class)
                .single();
    }

    /** How often each choice of options was made for a question; the empty choice is no answer. */
    @PreAuthorize(Access.FIGURES)
    public Map<SortedSet<OptionId>, Long> choices(Collection<RoundId> rounds, QuestionId question) {
        Map<SortedSet<OptionId>, Long> choices = new HashMap<>();
        if (!rounds.isEmpty()) {
            db.sql("SELECT COALESCE(JSON_EXTRACT(responses, :path), '[]') AS chosen, COUNT(*)" + ASKING
                            + " GROUP BY chosen")
                    .param("path", "$.\"" + question + "\"")
                    .param("rounds", values(rounds))
                    .param("asking", asking(question))
                    .query(rs -> {
                        SortedSet<OptionId> chosen = new TreeSet<>();
                        for (JsonNode option : JSON.readTree(rs.getString(1))) {
                            chosen.add(new OptionId(option.asString()));
                        }
                        choices.merge(chosen, rs.getLong(2), Long::sum);
                    });
        }
        return choices;
    }

    /** @return whether all of them still had their old marks; otherwise the caller must roll back */
    @PreAuthorize(Access.SYSTEM)
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean remark(Collection<Remark> remarks) {
        int[][] counts = batch.batchUpdate(
                "UPDATE attempt SET correct = ?, points = ? WHERE id = ? AND correct = ? AND points = ?",
                remarks,
                1000,
                (statement, remark) -> {
                    statement.setInt(1, remark.after().correct());
                    statement.setBigDecimal(2, remark.after().points());
                    statement.setString(3, remark.id().toString());
                    statement.setInt(4, remark.before().correct());
                    statement.setBigDecimal(5, remark.before().points());
                });
        int changed = 0;
        for (int[] some : counts) {
            for (int one : some) {
                changed += one == 1 ? 1 : 0;
            }
        }
        return changed == remarks.size();
    }

    private static List<Long> values(Collection<RoundId> rounds) {
        return rounds.stream().map(RoundId::value).toList();
    }

    private static String asking(QuestionId question) {
        return "%;" + question + ":%";
    }
}
