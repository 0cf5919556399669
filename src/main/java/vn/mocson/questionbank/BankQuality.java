package vn.mocson.questionbank;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.mocson.questionbank.EntryDetail.FoundProblem;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;
import vn.mocson.questionbank.quality.BankCheck;
import vn.mocson.questionbank.quality.BankCheck.Entry;
import vn.mocson.questionbank.quality.BankCheck.Finding;
import vn.mocson.questionbank.quality.QuestionChecks;

/** Runs the checks and keeps what they found beside each question. */
@Component
class BankQuality {

    private static final int MESSAGE = 600;
    private static final int BATCH = 1000;

    private final JdbcClient db;
    private final JdbcTemplate batches;

    /**
     * Banks as they are compared with. Size 20; five minutes old at most, and read again after a change
     * where the bank is small enough for that to take no time.
     */
    private final Cache<BankId, Comparison> comparisons = Caffeine.newBuilder()
            .maximumSize(20)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    private static final int SMALL = 2000;

    private record Comparison(List<Entry> entries, BankCheck check) {}

    BankQuality(JdbcClient db, JdbcTemplate batches) {
        this.db = db;
        this.batches = batches;
    }

    /** After a question was written. */
    void check(BankId bank, EntryId id, QuestionDraft draft) {
        Comparison known = comparisons.getIfPresent(bank);
        if (known != null && known.entries().size() < SMALL) {
            forget(bank);
        }
        db.sql("DELETE FROM question_problem WHERE question_id = ?")
                .param(id.value())
                .update();
        insert(look(bank, id, draft).stream()
                .map(problem -> new Row(id.value(), problem))
                .toList());
    }

    /** What is to be said of a draft, alone and beside the other questions of its bank. */
    List<FoundProblem> look(BankId bank, @Nullable EntryId id, QuestionDraft draft) {
        List<FoundProblem> found = new ArrayList<>();
        alone(draft, found);
        long number = id == null ? Long.MAX_VALUE : id.value();
        comparison(bank).check().of(number, draft).forEach(finding -> found.add(problem(finding)));
        return found;
    }

    /** Every question anew; answers what is to be said of the bank as a whole. */
    List<QuestionProblem> checkAll(BankId bank) {
        forget(bank);
        Comparison bankNow = comparison(bank);
        SortedMap<Long, List<Finding>> findings = bankNow.check().all();
        List<Row> rows = new ArrayList<>();
        for (Entry entry : bankNow.entries()) {
            List<FoundProblem> found = new ArrayList<>();
            alone(entry.draft(), found);
            findings.getOrDefault(entry.question(), List.of()).forEach(finding -> found.add(problem(finding)));
            found.forEach(problem -> rows.add(new Row(entry.question(), problem)));
        }
        db.sql("DELETE p FROM question_problem p JOIN question q ON q.id = p.question_id WHERE q.bank_id = ?")
                .param(bank.value())
                .update();
        insert(rows);
        return bankNow.check().overall();
    }

    /** At once, and again when the change is there for everybody: somebody may read in between. */
    void forget(BankId bank) {
        comparisons.invalidate(bank);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    comparisons.invalidate(bank);
                }
            });
        }
    }

    List<FoundProblem> found(EntryId id) {
        return db.sql("SELECT code, message, other_id FROM question_problem WHERE question_id = ?")
                .param(id.value())
                .query((rs, n) -> {
                    Long other = rs.getObject(3, Long.class);
                    return new FoundProblem(
                            ProblemCode.valueOf(rs.getString(1)),
                            rs.getString(2),
                            other == null ? null : new EntryId(other));
                })
                .list();
    }

    private static void alone(QuestionDraft draft, List<FoundProblem> found) {
        QuestionChecks.of(draft)
                .forEach(problem -> found.add(new FoundProblem(problem.code(), problem.message(), null)));
    }

    private static FoundProblem problem(Finding finding) {
        Long other = finding.other();
        return new FoundProblem(finding.code(), finding.message(), other == null ? null : new EntryId(other));
    }

    private record Row(long question, FoundProblem problem) {}

    private void insert(List<Row> rows) {
        batches.batchUpdate(
                // the other one may have been removed since it was compared with
                "INSERT INTO question_problem (question_id, code, other_id, message)"
                        + " VALUES (?, ?, (SELECT id FROM question WHERE id = ?), ?)",
                rows,
                BATCH,
                BankQuality::fill);
    }

    private static void fill(PreparedStatement statement, Row row) throws SQLException {
        EntryId other = row.problem().other();
        String message = row.problem().message();
        statement.setLong(1, row.question());
        statement.setString(2, row.problem().code().name());
        if (other == null) {
            statement.setNull(3, Types.BIGINT);
        } else {
            statement.setLong(3, other.value());
        }
        statement.setString(4, message.length() <= MESSAGE ? message : message.substring(0, MESSAGE - 1) + "…");
    }

    private Comparison comparison(BankId bank) {
        Comparison known = comparisons.getIfPresent(bank);
        if (known == null) {
            List<Entry> entries = entries(bank);
            known = new Comparison(entries, new BankCheck(entries));
            if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
                comparisons.put(bank, known); // what a change has written is not there for everybody yet
            }
        }
        return known;
    }

    /** The newest version of every question that is in use, or may come to be. */
    private List<Entry> entries(BankId bank) {
        Map<Long, List<OptionDraft>> options = new HashMap<>();
        db.sql("""
                SELECT q.id, o.text, o.correct, o.pinned, o.image_id
                FROM question q JOIN question_option o ON o.version_id = q.version_id
                WHERE q.bank_id = ? AND q.state <> 'RETIRED' ORDER BY q.id, o.position""").param(bank.value()).query(rs -> {
            options.computeIfAbsent(rs.getLong(1), id -> new ArrayList<>())
                    .add(new OptionDraft(rs.getString(2), rs.getBoolean(3), rs.getBoolean(4), image(rs.getString(5))));
        });
        return db.sql("""
                SELECT q.id, v.topic_id, v.difficulty, v.text, v.explanation, v.image_id, v.source_document,
                       v.source_page, v.source_quotation, v.source_address
                FROM question q JOIN question_version v ON v.id = q.version_id
                WHERE q.bank_id = ? AND q.state <> 'RETIRED' ORDER BY q.id""")
                .param(bank.value())
                .query((rs, n) -> {
                    String difficulty = rs.getString(3);
                    // whether there is a topic is all that a check asks of it
                    return new Entry(
                            rs.getLong(1),
                            new QuestionDraft(
                                    rs.getObject(2) == null ? "" : "•",
                                    difficulty == null ? null : Difficulty.valueOf(difficulty),
                                    rs.getString(4),
                                    options.getOrDefault(rs.getLong(1), List.of()),
                                    rs.getString(5),
                                    new SourceReference(
                                            rs.getString(7), rs.getString(8), rs.getString(9), rs.getString(10)),
                                    List.of(),
                                    image(rs.getString(6))));
                })
                .list();
    }

    private static @Nullable ImageId image(@Nullable String id) {
        return id == null ? null : new ImageId(id);
    }
}
