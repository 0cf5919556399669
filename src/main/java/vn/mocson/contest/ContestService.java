package vn.mocson.contest;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.mocson.common.security.Access;
import vn.mocson.common.web.NotFound;
import vn.mocson.contest.ContestDefinition.Consent;
import vn.mocson.contest.ContestDefinition.Page;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.questionbank.BankId;
import vn.mocson.unit.UnitTreeId;

/** Contests and their rounds. */
@Service
public class ContestService {

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    /**
     * Every contest under one key: there are few, and everybody reads them. Emptied by every change
     * here; another node's change shows after some 5 seconds. Refreshed beside the readers, so that
     * transactions that hold all connections never wait for a reader who wants one.
     */
    private final LoadingCache<String, Catalog> catalog =
            Caffeine.newBuilder().refreshAfterWrite(Duration.ofSeconds(5)).build(key -> load());

    private record Catalog(
            List<ContestDefinition> contests,
            Map<String, ContestDefinition> bySlug,
            Map<ContestId, ContestDefinition> byId,
            Map<RoundId, RoundDefinition> rounds) {}

    ContestService(JdbcClient db, JsonMapper json, Clock clock, ApplicationEventPublisher events) {
        this.db = db;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    @PreAuthorize(Access.ANYONE)
    public List<ContestDefinition> all() {
        return catalog.get("").contests();
    }

    /** @throws NotFound where there is none */
    @PreAuthorize(Access.ANYONE)
    public ContestDefinition bySlug(String slug) {
        return found(catalog.get("").bySlug().get(slug), "Không tìm thấy cuộc thi này. Hãy kiểm tra lại địa chỉ.");
    }

    /** @throws NotFound where there is none */
    @PreAuthorize(Access.ANYONE)
    public ContestDefinition contest(ContestId id) {
        return found(catalog.get("").byId().get(id), "Không tìm thấy cuộc thi này.");
    }

    /** @throws NotFound where there is none */
    @PreAuthorize(Access.ANYONE)
    public RoundDefinition round(RoundId id) {
        return found(catalog.get("").rounds().get(id), "Không tìm thấy kỳ thi này.");
    }

    private static <T> T found(@Nullable T value, String otherwise) {
        if (value == null) {
            throw new NotFound(otherwise);
        }
        return value;
    }

    /**
     * Makes what the rules show at publication visible to everybody. Once; a second call changes
     * nothing. People publish through the standings, which see to it that the final ranking is there.
     *
     * @throws RoundStillOpen before the close
     */
    @PreAuthorize(Access.SYSTEM)
    @Transactional
    public void publish(RoundId id) {
        Instant now = clock.instant();
        int changed = db.sql(
                        "UPDATE round SET published_at = ? WHERE id = ? AND published_at IS NULL AND closes_at <= ?")
                .params(now, id.value(), now)
                .update();
        if (changed == 1) {
            events.publishEvent(new RoundPublished(id));
        } else if (clock.instant().isBefore(round(id).closesAt())) {
            throw new RoundStillOpen();
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void published(RoundPublished event) {
        catalog.invalidateAll(); // only now that it is committed: a reader in between would bring the old state back
    }

    @PreAuthorize(Access.SYSTEM)
    @Transactional
    public ContestId create(ContestDraft draft) {
        db.sql("""
                INSERT INTO contest (slug, title, numeral, organizer, summary, unit_tree_id, bank_id, rules, prizes,
                                     consent_version, consent_text)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        draft.slug(),
                        draft.title(),
                        draft.numeral(),
                        draft.organizer(),
                        draft.summary(),
                        draft.units().value(),
                        draft.bank().value(),
                        json.writeValueAsString(draft.rules()),
                        json.writeValueAsString(draft.prizes()),
                        draft.consent().version(),
                        draft.consent().text())
                .update();
        long contest = db.sql("SELECT LAST_INSERT_ID()").query(Long.class).single();
        int position = 0;
        for (ContestDraft.RoundDraft round : draft.rounds()) {
            JsonNode own = round.rules();
            db.sql(
                            "INSERT INTO round (contest_id, code, name, position, opens_at, closes_at, rules) VALUES (?, ?, ?, ?, ?, ?, ?)")
                    .param(contest)
                    .param(round.code())
                    .param(round.name())
                    .param(position++)
                    .param(round.opensAt())
                    .param(round.closesAt())
                    .param(own == null ? null : json.writeValueAsString(own))
                    .update();
        }
        position = 0;
        for (Page page : draft.pages()) {
            db.sql("INSERT INTO contest_page (contest_id, slug, title, position, body) VALUES (?, ?, ?, ?, ?)")
                    .params(contest, page.slug(), page.title(), position++, page.body())
                    .update();
        }
        catalog.invalidateAll();
        return new ContestId(contest);
    }

    @PreAuthorize(Access.SYSTEM)
    public void forgetCaches() {
        catalog.invalidateAll();
    }

    private Catalog load() {
        Map<Long, List<Page>> pages = new HashMap<>();
        db.sql("SELECT contest_id, slug, title, body FROM contest_page ORDER BY contest_id, position")
                .query(rs -> {
                    pages.computeIfAbsent(rs.getLong(1), c -> new ArrayList<>())
                            .add(new Page(rs.getString(2), rs.getString(3), rs.getString(4)));
                });
        record RoundRow(
                long id,
                long contest,
                String code,
                String name,
                Instant opens,
                Instant closes,
                @Nullable Instant published,
                @Nullable String rules) {}
        Map<Long, List<RoundRow>> rounds = new HashMap<>();
        db.sql(
                        "SELECT id, contest_id, code, name, opens_at, closes_at, published_at, rules FROM round ORDER BY contest_id, position")
                .query((rs, n) -> new RoundRow(
                        rs.getLong(1),
                        rs.getLong(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getObject(5, Instant.class),
                        rs.getObject(6, Instant.class),
                        rs.getObject(7, Instant.class),
                        rs.getString(8)))
                .list()
                .forEach(row -> rounds.computeIfAbsent(row.contest(), c -> new ArrayList<>())
                        .add(row));
        List<ContestDefinition> contests = db.sql("SELECT * FROM contest ORDER BY id")
                .query((rs, n) -> {
                    ContestId id = new ContestId(rs.getLong("id"));
                    JsonNode rules = json.readTree(rs.getString("rules"));
                    List<RoundDefinition> own = rounds.getOrDefault(id.value(), List.of()).stream()
                            .map(row -> new RoundDefinition(
                                    new RoundId(row.id()),
                                    id,
                                    row.code(),
                                    row.name(),
                                    row.opens(),
                                    row.closes(),
                                    row.published(),
                                    RulesReader.read(
                                            RulesReader.overlay(
                                                    rules, row.rules() == null ? null : json.readTree(row.rules())),
                                            "rules")))
                            .toList();
                    return new ContestDefinition(
                            id,
                            rs.getString("slug"),
                            rs.getString("title"),
                            rs.getString("numeral"),
                            rs.getString("organizer"),
                            rs.getString("summary"),
                            new UnitTreeId(rs.getLong("unit_tree_id")),
                            new BankId(rs.getLong("bank_id")),
                            RulesReader.read(rules, "rules"),
                            own,
                            pages.getOrDefault(id.value(), List.of()),
                            json.readValue(rs.getString("prizes"), new TypeReference<List<Prize>>() {}),
                            new Consent(rs.getString("consent_version"), rs.getString("consent_text")));
                })
                .list();
        Map<String, ContestDefinition> bySlug = new HashMap<>();
        Map<ContestId, ContestDefinition> byId = new HashMap<>();
        Map<RoundId, RoundDefinition> byRound = new HashMap<>();
        for (ContestDefinition contest : contests) {
            bySlug.put(contest.slug(), contest);
            byId.put(contest.id(), contest);
            contest.rounds().forEach(round -> byRound.put(round.id(), round));
        }
        return new Catalog(List.copyOf(contests), bySlug, byId, byRound);
    }
}
