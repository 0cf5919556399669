package vn.mocson.questionbank;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.security.Access;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.questionbank.PaperQuestion.PaperOption;

/** Question banks: what a paper may draw, what an entrant may see, what only the staff and scoring may. */
@Service
public class QuestionBankService {

    private static final String ID_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private final JdbcClient db;
    private final BankGrid grid;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** Approved questions per bank. Size 100; read again after 10 seconds, so that an approval shows on every node. */
    private final LoadingCache<BankId, List<PoolEntry>> pools = Caffeine.newBuilder()
            .maximumSize(100)
            .refreshAfterWrite(Duration.ofSeconds(10))
            .build(this::loadPool);

    /** Question versions with their keys. Size 50,000; they never change, so they never expire. */
    private final LoadingCache<QuestionId, Content> contents =
            Caffeine.newBuilder().maximumSize(50_000).build(new ContentLoader());

    private record Content(PaperQuestion question, KeyedQuestion key) {}

    QuestionBankService(JdbcClient db, BankGrid grid, Clock clock) {
        this.db = db;
        this.grid = grid;
        this.clock = clock;
    }

    /** All questions that a paper of this bank may draw, in a fixed order. */
    @PreAuthorize(Access.ENTRANT_OR_SYSTEM)
    public List<PoolEntry> pool(BankId bank) {
        return pools.get(bank);
    }

    /** The questions of a paper without their keys, in the order asked for. */
    @PreAuthorize(Access.ENTRANT_OR_SYSTEM)
    public List<PaperQuestion> questions(List<QuestionId> ids) {
        Map<QuestionId, Content> found = contents.getAll(ids);
        return ids.stream().map(id -> required(found, id).question()).toList();
    }

    /** The keys of a paper; for scoring alone. */
    @PreAuthorize(Access.SYSTEM)
    public Map<QuestionId, KeyedQuestion> keys(Collection<QuestionId> ids) {
        Map<QuestionId, Content> found = contents.getAll(ids);
        Map<QuestionId, KeyedQuestion> keys = new HashMap<>();
        for (QuestionId id : ids) {
            keys.put(id, required(found, id).key());
        }
        return keys;
    }

    private static Content required(Map<QuestionId, Content> found, QuestionId id) {
        Content content = found.get(id);
        if (content == null) {
            throw new IllegalStateException("question version " + id + " is gone");
        }
        return content;
    }

    @PreAuthorize(Access.BANK)
    @Transactional(readOnly = true)
    public List<BankSummary> banks() {
        return db.sql("""
                SELECT b.id, b.code, b.name,
                       (SELECT COUNT(*) FROM question q WHERE q.bank_id = b.id AND q.state = 'APPROVED') AS approved,
                       (SELECT COUNT(*) FROM topic t WHERE t.bank_id = b.id) AS topics
                FROM question_bank b ORDER BY b.name""")
                .query((rs, n) -> new BankSummary(
                        new BankId(rs.getLong("id")),
                        rs.getString("code"),
                        rs.getString("name"),
                        rs.getInt("approved"),
                        rs.getInt("topics")))
                .list();
    }

    @PreAuthorize(Access.BANK)
    @Transactional(readOnly = true)
    public List<String> topics(BankId bank) {
        return db.sql("SELECT name FROM topic WHERE bank_id = ? ORDER BY position")
                .param(bank.value())
                .query(String.class)
                .list();
    }

    /** A page of the bank's grid; the search ignores tone marks and looks at text, options and source. */
    @PreAuthorize(Access.BANK)
    @Transactional(readOnly = true)
    public List<BankRow> find(BankQuery query, int offset, int limit) {
        return grid.page(query, offset, limit);
    }

    @PreAuthorize(Access.BANK)
    @Transactional(readOnly = true)
    public int count(BankQuery query) {
        return grid.count(query);
    }

    /** Makes a bank whose questions count as approved: the seed data, checked before it was packed. */
    @PreAuthorize(Access.SYSTEM)
    @Transactional
    public BankId createApproved(String code, String name, List<QuestionDraft> questions) {
        db.sql("INSERT INTO question_bank (code, name) VALUES (?, ?)")
                .params(code, name)
                .update();
        BankId bank = new BankId(lastId());
        Map<String, Long> topics = new LinkedHashMap<>();
        for (QuestionDraft draft : questions) {
            Long topic = topics.get(draft.topic());
            if (topic == null) {
                db.sql("INSERT INTO topic (bank_id, name, position) VALUES (?, ?, ?)")
                        .params(bank.value(), draft.topic(), topics.size())
                        .update();
                topic = lastId();
                topics.put(draft.topic(), topic);
            }
            insert(bank, topic, draft);
        }
        pools.invalidate(bank);
        return bank;
    }

    private void insert(BankId bank, long topic, QuestionDraft draft) {
        db.sql("INSERT INTO question (bank_id, topic_id, difficulty, state) VALUES (?, ?, ?, 'APPROVED')")
                .params(
                        bank.value(),
                        topic,
                        java.util.Objects.requireNonNull(draft.difficulty()).name())
                .update();
        long question = lastId();
        db.sql("""
                INSERT INTO question_version (question_id, number, text, multiple, explanation, source, search_text, created_at)
                VALUES (?, 1, ?, ?, ?, ?, ?, ?)""")
                .params(
                        question,
                        draft.text(),
                        draft.multiple(),
                        draft.explanation(),
                        draft.source().oneLine(),
                        searchText(draft),
                        clock.instant())
                .update();
        long version = lastId();
        db.sql("UPDATE question SET version_id = ? WHERE id = ?")
                .params(version, question)
                .update();
        Set<String> taken = new HashSet<>();
        int position = 0;
        for (QuestionDraft.OptionDraft option : draft.options()) {
            db.sql(
                            "INSERT INTO question_option (version_id, position, public_id, text, correct, pinned) VALUES (?, ?, ?, ?, ?, ?)")
                    .params(version, position++, newOptionId(taken), option.text(), option.correct(), option.pinned())
                    .update();
        }
    }

    private static String searchText(QuestionDraft draft) {
        StringBuilder all = new StringBuilder(draft.text());
        draft.options().forEach(option -> all.append(" | ").append(option.text()));
        return Vietnamese.searchable(
                all.append(" | ").append(draft.source().oneLine()).toString());
    }

    private String newOptionId(Set<String> taken) {
        while (true) {
            StringBuilder id = new StringBuilder(6);
            for (int i = 0; i < 6; i++) {
                id.append(ID_ALPHABET.charAt(random.nextInt(ID_ALPHABET.length())));
            }
            if (taken.add(id.toString())) {
                return id.toString();
            }
        }
    }

    private long lastId() {
        return db.sql("SELECT LAST_INSERT_ID()").query(Long.class).single();
    }

    private List<PoolEntry> loadPool(BankId bank) {
        return db.sql("""
                SELECT q.version_id, t.name, q.difficulty
                FROM question q JOIN topic t ON t.id = q.topic_id
                WHERE q.bank_id = ? AND q.state = 'APPROVED' ORDER BY q.version_id""")
                .param(bank.value())
                .query((rs, n) -> new PoolEntry(
                        new QuestionId(rs.getLong(1)), rs.getString(2), Difficulty.valueOf(rs.getString(3))))
                .list();
    }

    private final class ContentLoader implements com.github.benmanes.caffeine.cache.CacheLoader<QuestionId, Content> {

        @Override
        public Content load(QuestionId id) {
            return required(Map.copyOf(loadAll(Set.of(id))), id);
        }

        @Override
        public Map<QuestionId, Content> loadAll(Set<? extends QuestionId> ids) {
            record Option(long version, String text, boolean multiple, PaperOption option, boolean correct) {}
            Map<Long, List<Option>> rows = new LinkedHashMap<>();
            db.sql("""
                    SELECT v.id, v.text, v.multiple, o.public_id, o.text AS option_text, o.pinned, o.correct
                    FROM question_version v JOIN question_option o ON o.version_id = v.id
                    WHERE v.id IN (:ids) ORDER BY v.id, o.position""")
                    .param("ids", ids.stream().map(QuestionId::value).toList())
                    .query((rs, n) -> new Option(
                            rs.getLong("id"),
                            rs.getString("text"),
                            rs.getBoolean("multiple"),
                            new PaperOption(
                                    new OptionId(rs.getString("public_id")),
                                    rs.getString("option_text"),
                                    rs.getBoolean("pinned")),
                            rs.getBoolean("correct")))
                    .list()
                    .forEach(row -> rows.computeIfAbsent(row.version(), v -> new ArrayList<>())
                            .add(row));
            Map<QuestionId, Content> loaded = new HashMap<>();
            rows.forEach((version, options) -> {
                QuestionId id = new QuestionId(version);
                Set<OptionId> all = new HashSet<>();
                Set<OptionId> correct = new HashSet<>();
                for (Option row : options) {
                    all.add(row.option().id());
                    if (row.correct()) {
                        correct.add(row.option().id());
                    }
                }
                Option first = options.getFirst();
                loaded.put(
                        id,
                        new Content(
                                new PaperQuestion(
                                        id,
                                        first.text(),
                                        first.multiple(),
                                        options.stream().map(Option::option).toList()),
                                new KeyedQuestion(id, all, correct)));
            });
            return loaded;
        }
    }
}
