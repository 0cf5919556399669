package vn.mocson.questionbank;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of question sets. */
@Component
class SetItems {

    private final JdbcClient db;

    SetItems(JdbcClient db) {
        this.db = db;
    }

    record Row(
            EntryId entry,
            QuestionId version,
            String topic,
            Verdict verdict,
            @Nullable String verdictBy,
            String reason) {}

    /** In the order of the set. */
    List<Row> of(SetId set) {
        return db.sql("""
                SELECT question_id, version_id, topic_path, verdict, verdict_by, reason
                FROM question_set_item WHERE set_id = ? ORDER BY position, question_id""")
                .param(set.value())
                .query((rs, n) -> new Row(
                        new EntryId(rs.getLong(1)),
                        new QuestionId(rs.getLong(2)),
                        rs.getString(3),
                        Verdict.valueOf(rs.getString(4)),
                        rs.getString(5),
                        rs.getString(6)))
                .list();
    }

    void add(SetId set, EntryId entry, QuestionId version, String topic) {
        db.sql("""
                INSERT INTO question_set_item (set_id, question_id, version_id, position, topic_path, verdict)
                SELECT :set, :question, :version, COALESCE(MAX(position), 0) + 1, :topic, 'PENDING'
                FROM question_set_item WHERE set_id = :set""")
                .param("set", set.value())
                .param("question", entry.value())
                .param("version", version.value())
                .param("topic", topic)
                .update();
    }

    void remove(SetId set, Collection<EntryId> entries) {
        if (!entries.isEmpty()) {
            db.sql("DELETE FROM question_set_item WHERE set_id = :set AND question_id IN (:ids)")
                    .param("set", set.value())
                    .param("ids", entries.stream().map(EntryId::value).toList())
                    .update();
        }
    }

    /** What the committee is shown from now on. */
    void fix(SetId set, EntryId entry, QuestionId version, String topic) {
        db.sql("""
                UPDATE question_set_item SET version_id = ?, topic_path = ?, verdict = 'PENDING', verdict_by = NULL,
                       verdict_at = NULL, reason = '' WHERE set_id = ? AND question_id = ?""").params(version.value(), topic, set.value(), entry.value()).update();
    }

    void decide(SetId set, EntryId entry, Verdict verdict, String by, String reason, Instant now) {
        db.sql("""
                UPDATE question_set_item SET verdict = ?, verdict_by = ?, verdict_at = ?, reason = ?
                WHERE set_id = ? AND question_id = ?""")
                .params(verdict.name(), by, now, reason, set.value(), entry.value())
                .update();
    }

    void forgetVerdicts(SetId set) {
        db.sql("""
                UPDATE question_set_item SET verdict = 'PENDING', verdict_by = NULL, verdict_at = NULL, reason = ''
                WHERE set_id = ?""").param(set.value()).update();
    }

    /** One place earlier or later. */
    void order(SetId set, List<EntryId> order) {
        int position = 1;
        for (EntryId entry : order) {
            db.sql("UPDATE question_set_item SET position = ? WHERE set_id = ? AND question_id = ?")
                    .params(position++, set.value(), entry.value())
                    .update();
        }
    }

    record Counts(int questions, int approved, int rejected) {}

    Map<SetId, Counts> counts(BankId bank) {
        Map<SetId, Counts> counts = new LinkedHashMap<>();
        db.sql("""
                SELECT i.set_id, COUNT(*), SUM(i.verdict = 'APPROVED'), SUM(i.verdict = 'REJECTED')
                FROM question_set_item i JOIN question_set s ON s.id = i.set_id
                WHERE s.bank_id = ? GROUP BY i.set_id""").param(bank.value()).query(rs -> {
            counts.put(new SetId(rs.getLong(1)), new Counts(rs.getInt(2), rs.getInt(3), rs.getInt(4)));
        });
        return counts;
    }

    /** In how many sealed sets each question stands already. */
    Map<EntryId, Integer> uses(BankId bank) {
        Map<EntryId, Integer> uses = new LinkedHashMap<>();
        db.sql("""
                SELECT i.question_id, COUNT(*) FROM question_set_item i JOIN question_set s ON s.id = i.set_id
                WHERE s.bank_id = ? AND s.state = 'SEALED' AND i.verdict = 'APPROVED' GROUP BY i.question_id""").param(bank.value()).query(rs -> {
            uses.put(new EntryId(rs.getLong(1)), rs.getInt(2));
        });
        return uses;
    }

    @Nullable
    String sealedContent(SetId set) {
        return db.sql("SELECT sealed_content FROM question_set WHERE id = ?")
                .param(set.value())
                .query((rs, n) -> java.util.Optional.ofNullable(rs.getString(1)))
                .optional()
                .flatMap(content -> content)
                .orElse(null);
    }
}
