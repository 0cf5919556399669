package vn.mocson.questionbank;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.security.Access;
import vn.mocson.questionbank.PaperQuestion.PaperOption;

/** Question banks: what a paper may draw, what an entrant may see, what only the staff and scoring may. */
@Service
public class QuestionBankService {

    /** Who wrote what came with the product. */
    private static final String AUTHOR = "mocson";

    private final JdbcClient db;
    private final Banks banks;
    private final Topics topics;
    private final BankEntries entries;
    private final QuestionVersions versions;
    private final OptionNames names;
    private final EntityManager entities;
    private final Clock clock;

    /** The questions of sealed sets, which never change. Size 100; forgotten after a day without use. */
    private final Cache<SetId, List<PoolEntry>> pools = Caffeine.newBuilder()
            .maximumSize(100)
            .expireAfterAccess(Duration.ofDays(1))
            .build();

    /**
     * Question versions with their keys. Size 50,000. They never change by our doing; read again after ten
     * minutes, so that what somebody changed and put back behind our back does not stay.
     */
    private final LoadingCache<QuestionId, Content> contents = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build(new ContentLoader());

    private record Content(PaperQuestion question, KeyedQuestion key) {}

    QuestionBankService(
            JdbcClient db,
            Banks banks,
            Topics topics,
            BankEntries entries,
            QuestionVersions versions,
            OptionNames names,
            EntityManager entities,
            Clock clock) {
        this.db = db;
        this.banks = banks;
        this.topics = topics;
        this.entries = entries;
        this.versions = versions;
        this.names = names;
        this.entities = entities;
        this.clock = clock;
    }

    /** All questions that a paper from this sealed set may draw, in a fixed order; none where it is not sealed. */
    @PreAuthorize(Access.ENTRANT_OR_SYSTEM)
    public List<PoolEntry> pool(SetId set) {
        List<PoolEntry> known = pools.getIfPresent(set);
        if (known != null) {
            return known;
        }
        List<PoolEntry> pool = loadPool(set);
        if (!pool.isEmpty()) { // a set that is not sealed yet may be one day
            pools.put(set, pool);
        }
        return pool;
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

    /** Why the keys of these questions are right; tells the keys, so it is asked for where they are shown. */
    @PreAuthorize(Access.SYSTEM)
    public Map<QuestionId, Explanation> explanations(Collection<QuestionId> ids) {
        Map<QuestionId, Explanation> found = new HashMap<>();
        db.sql("SELECT id, explanation, source_document, source_page, source_quotation, source_address"
                        + " FROM question_version WHERE id IN (:ids)")
                .param("ids", ids.stream().map(QuestionId::value).toList())
                .query(rs -> {
                    found.put(
                            new QuestionId(rs.getLong(1)),
                            new Explanation(
                                    rs.getString(2),
                                    new SourceReference(
                                            rs.getString(3), rs.getString(4), rs.getString(5), rs.getString(6))));
                });
        return found;
    }

    private static Content required(Map<QuestionId, Content> found, QuestionId id) {
        Content content = found.get(id);
        if (content == null) {
            throw new IllegalStateException("question version " + id + " is gone");
        }
        return content;
    }

    @PreAuthorize(Access.SYSTEM)
    @Transactional(readOnly = true)
    public boolean any() {
        return !banks.all().isEmpty();
    }

    /** Makes a bank whose questions count as approved: the seed data, checked before it was packed. */
    @PreAuthorize(Access.SYSTEM)
    @Transactional
    public BankId createApproved(String code, String name, List<QuestionDraft> questions) {
        BankId bank = banks.insert(code, name);
        Instant now = clock.instant();
        int written = 0;
        for (QuestionDraft draft : questions) {
            BankEntry entry = entries.save(new BankEntry(bank));
            entry.begin(versions.save(new QuestionVersion(entry.id(), 1, "", AUTHOR, now)));
            entry.head().write(draft, topics.resolve(bank, draft.topic()), names, AUTHOR, now);
            entry.retag(draft.tags());
            entry.classified();
            entry.submit(AUTHOR, List.of(), now);
            entry.approve(Access.username(), now);
            if (++written % 100 == 0) {
                entities.flush();
                entities.clear();
            }
        }
        return bank;
    }

    private List<PoolEntry> loadPool(SetId set) {
        return db.sql("""
                SELECT i.version_id, i.topic_path, v.difficulty
                FROM question_set_item i JOIN question_set s ON s.id = i.set_id
                                         JOIN question_version v ON v.id = i.version_id
                WHERE s.id = ? AND s.state = 'SEALED' AND i.verdict = 'APPROVED' ORDER BY i.position, i.version_id""")
                .param(set.value())
                .query((rs, n) -> new PoolEntry(
                        new QuestionId(rs.getLong(1)), rs.getString(2), Difficulty.valueOf(rs.getString(3))))
                .list();
    }

    private static @Nullable ImageId image(@Nullable String id) {
        return id == null ? null : new ImageId(id);
    }

    private final class ContentLoader implements com.github.benmanes.caffeine.cache.CacheLoader<QuestionId, Content> {

        @Override
        public Content load(QuestionId id) {
            return required(Map.copyOf(loadAll(Set.of(id))), id);
        }

        @Override
        public Map<QuestionId, Content> loadAll(Set<? extends QuestionId> ids) {
            record Option(
                    long version,
                    String text,
                    @Nullable ImageId image,
                    boolean multiple,
                    Difficulty difficulty,
                    PaperOption option,
                    boolean correct) {}
            Map<Long, List<Option>> rows = new LinkedHashMap<>();
            db.sql("""
                    SELECT v.id, v.text, v.image_id, v.multiple, v.difficulty, o.public_id, o.text AS option_text, o.pinned, o.correct,
                           o.image_id AS option_image
                    FROM question_version v JOIN question_option o ON o.version_id = v.id
                    WHERE v.id IN (:ids) ORDER BY v.id, o.position""")
                    .param("ids", ids.stream().map(QuestionId::value).toList())
                    .query((rs, n) -> new Option(
                            rs.getLong("id"),
                            rs.getString("text"),
                            image(rs.getString("image_id")),
                            rs.getBoolean("multiple"),
                            Difficulty.valueOf(rs.getString("difficulty")),
                            new PaperOption(
                                    new OptionId(rs.getString("public_id")),
                                    rs.getString("option_text"),
                                    image(rs.getString("option_image")),
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
                                        first.image(),
                                        first.multiple(),
                                        options.stream().map(Option::option).toList()),
                                new KeyedQuestion(id, first.difficulty(), all, correct)));
            });
            return loaded;
        }
    }
}
