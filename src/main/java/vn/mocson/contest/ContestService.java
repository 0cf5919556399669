package vn.mocson.contest;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.mocson.common.audit.Act;
import vn.mocson.common.audit.ActNotes;
import vn.mocson.common.security.Access;
import vn.mocson.common.web.NotFound;
import vn.mocson.contest.ContestDefinition.Consent;
import vn.mocson.contest.ContestDefinition.Page;
import vn.mocson.contest.ContestDefinition.Prize;
import vn.mocson.questionbank.BankId;
import vn.mocson.questionbank.Coverage;
import vn.mocson.questionbank.ImageId;
import vn.mocson.questionbank.PaperNeed;
import vn.mocson.questionbank.QuestionSetService;
import vn.mocson.questionbank.SetId;
import vn.mocson.questionbank.SetSummary;
import vn.mocson.questionbank.Verdict;
import vn.mocson.unit.UnitService;
import vn.mocson.unit.UnitTreeId;

/** Contests and their rounds. */
@Service
public class ContestService {

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;
    private final QuestionSetService sets;
    private final UnitService units;
    private final PageVersions pageVersions;
    private final ApplicationEventPublisher events;

    /**
     * Every contest under one key: there are few, and everybody reads them. Emptied by every change
     * here; another node's change shows after some 5 seconds. Refreshed beside the readers, so that
     * transactions that hold all connections never wait for a reader who wants one.
     */
    private final LoadingCache<String, Catalog> catalog =
            Caffeine.newBuilder().refreshAfterWrite(Duration.ofSeconds(5)).build(key -> load());

    private record RulesText(String ofContest, @Nullable String ofRound) {}

    /** By their own text, so that a change to one contest has no other read again. Size 500. */
    private final Cache<RulesText, Rules> rulesAsRead =
            Caffeine.newBuilder().maximumSize(500).build();

    /** How often something was changed here. What was loaded before the last change, or while it came, is out of date. */
    private final AtomicLong changes = new AtomicLong();

    private record Catalog(
            long change,
            List<ContestDefinition> contests,
            List<ContestDefinition> announced,
            Set<ContestId> rehearsals,
            Map<String, ContestDefinition> bySlug,
            Map<ContestId, ContestDefinition> byId,
            Map<RoundId, RoundDefinition> rounds) {}

    ContestService(
            JdbcClient db,
            JsonMapper json,
            Clock clock,
            QuestionSetService sets,
            UnitService units,
            PageVersions pageVersions,
            ApplicationEventPublisher events) {
        this.db = db;
        this.pageVersions = pageVersions;
        this.sets = sets;
        this.units = units;
        this.json = json;
        this.clock = clock;
        this.events = events;
    }

    /** In a transaction that changed something here: what it changed. For everybody else: what is committed. */
    private Catalog now() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Catalog own) {
            return own;
        }
        Catalog known = catalog.get("");
        while (known.change() != changes.get()) {
            catalog.invalidate("");
            known = catalog.get("");
        }
        return known;
    }

    private void forget() {
        changes.incrementAndGet();
    }

    /** As the database has it in this transaction, past the cache. */
    @Nullable
    ContestDefinition read(ContestId id) {
        return load().byId().get(id);
    }

    /** With drafts for those who prepare contests and for the application; for everybody else as {@link #announced()}. */
    @PreAuthorize(Access.ANYONE)
    public List<ContestDefinition> all() {
        Catalog known = now();
        return known.announced().size() == known.contests().size()
                ? known.announced()
                : known.contests().stream()
                        .filter(contest -> visible(contest) != null)
                        .toList();
    }

    /**
     * Whether it is the sample round of a rehearsal: found by its own address, which nobody can guess, and in no list,
     * not even of the application's own jobs.
     */
    @PreAuthorize(Access.ANYONE)
    public boolean isRehearsal(ContestId id) {
        return now().rehearsals().contains(id);
    }

    /** Without drafts, whoever asks: what public lists are made of. */
    @PreAuthorize(Access.ANYONE)
    public List<ContestDefinition> announced() {
        return now().announced();
    }

    /** A draft does not exist for anybody else, whichever page or address they ask by. */
    private static boolean seesDraft(ContestId contest) {
        return Access.hasIn(
                contest.value(), "ADMIN", "ORGANIZER", "AUTHOR", "APPROVER", "SECRETARY", "JUDGE", "SYSTEM");
    }

    private static @Nullable ContestDefinition visible(@Nullable ContestDefinition contest) {
        return contest == null || contest.announced() || seesDraft(contest.id()) ? contest : null;
    }

    /** @throws NotFound where there is none */
    @PreAuthorize(Access.ANYONE)
    public ContestDefinition bySlug(String slug) {
        return found(visible(now().bySlug().get(slug)), "Không tìm thấy cuộc thi này. Hãy kiểm tra lại đường dẫn.");
    }

    /** @throws NotFound where there is none */
    @PreAuthorize(Access.ANYONE)
    public ContestDefinition contest(ContestId id) {
        return found(visible(now().byId().get(id)), "Không tìm thấy cuộc thi này. Hãy mở lại từ trang chủ.");
    }

    /** @throws NotFound where there is none */
    @PreAuthorize(Access.ANYONE)
    public RoundDefinition round(RoundId id) {
        RoundDefinition round = now().rounds().get(id);
        return found(
                round == null || round.announced() || seesDraft(round.contest()) ? round : null,
                "Không tìm thấy kỳ thi này. Hãy về trang dự thi và chọn lại.");
    }

    /**
     * What in its rules contradicts itself, gives an answer away or never takes effect; errors first.
     *
     * @throws NotFound where there is no such contest
     */
    @PreAuthorize(Access.FIGURES)
    public List<RulesConflict> conflicts(ContestId id) {
        ContestDefinition contest = contest(id);
        List<RulesConflict> found = new ArrayList<>(misspelt(contest));
        found.addAll(RulesCheck.of(
                contest.rules(), contest.rounds(), units.tree(contest.units()).all(), contest.prizes()));
        return RulesCheck.errorsFirst(found);
    }

    /** Of the trees as they were written, which the catalog does not keep. */
    private List<RulesConflict> misspelt(ContestDefinition contest) {
        List<RulesConflict> found =
                new ArrayList<>(RulesCheck.misspelt(json.readTree(db.sql("SELECT rules FROM contest WHERE id = ?")
                        .param(contest.id().value())
                        .query(String.class)
                        .single())));
        List<String> own = db.sql("SELECT COALESCE(rules, '{}') FROM round WHERE contest_id = ? ORDER BY position")
                .param(contest.id().value())
                .query(String.class)
                .list();
        for (int i = 0; i < own.size(); i++) {
            found.addAll(RulesCheck.misspelt(json.readTree(own.get(i)), "rounds[" + i + "].rules"));
        }
        return found;
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
                        "UPDATE round SET published_at = ? WHERE id = ? AND published_at IS NULL AND closes_at <= ? AND paused_at IS NULL"
                                + " AND contest_id IN (SELECT id FROM contest WHERE announced_at IS NOT NULL)")
                .params(now, id.value(), now)
                .update();
        if (changed == 1) {
            events.publishEvent(new RoundPublished(id));
        } else if (round(id).stateAt(clock.instant()) == RunState.OPEN) {
            throw new RoundStillOpen();
        }
    }

    /**
     * Opens a round that was to open later. People do it through the exam, which sees to it that it can open.
     *
     * @return whether it was still to open
     */
    @PreAuthorize(Access.SYSTEM)
    @Transactional
    public boolean openNow(RoundId id, Instant now) {
        return timesChanged(
                id,
                db.sql("UPDATE round SET opens_at = ?, times_revision = times_revision + 1"
                                + " WHERE id = ? AND opens_at > ? AND closes_at > ?")
                        .params(now, id.value(), now, now)
                        .update());
    }

    /**
     * The round stands still from now on. People do it through the exam, which holds the clocks of the attempts.
     *
     * @return whether it was open and running
     */
    @PreAuthorize(Access.SYSTEM)
    @Transactional
    public boolean pause(RoundId id, Instant now) {
        return timesChanged(
                id,
                db.sql("UPDATE round SET paused_at = ?, times_revision = times_revision + 1"
                                + " WHERE id = ? AND paused_at IS NULL AND opens_at <= ? AND closes_at > ?")
                        .params(now, id.value(), now, now)
                        .update());
    }

    /**
     * The round runs again.
     *
     * @param oldCloses when it was to close
     * @param newCloses when it closes now
     * @return whether it stood still
     */
    @PreAuthorize(Access.SYSTEM)
    @Transactional
    public boolean resume(RoundId id, Instant oldCloses, Instant newCloses) {
        boolean resumed = timesChanged(
                id,
                db.sql("UPDATE round SET paused_at = NULL, closes_at = ?, times_revision = times_revision + 1"
                                + " WHERE id = ? AND paused_at IS NOT NULL")
                        .params(newCloses, id.value())
                        .update());
        if (resumed && !newCloses.equals(oldCloses)) {
            events.publishEvent(new RoundTimesChanged(id, oldCloses, newCloses));
        }
        return resumed;
    }

    /** Somebody's time in this round was changed: what is remembered of a deadline is old. */
    @PreAuthorize(Access.SYSTEM)
    @Transactional
    public void timesMoved(RoundId id) {
        timesChanged(
                id,
                db.sql("UPDATE round SET times_revision = times_revision + 1 WHERE id = ?")
                        .param(id.value())
                        .update());
    }

    private boolean timesChanged(RoundId id, int rows) {
        if (rows == 1) {
            events.publishEvent(new ContestChanged(round(id).contest()));
        }
        return rows == 1;
    }

    @TransactionalEventListener(fallbackExecution = true)
    void published(RoundPublished event) {
        forget(); // only now that it is committed: a reader in between would bring the old state back
    }

    /** Makes a contest that everybody sees at once. People begin with a draft: {@link ContestPreparation}. */
    @PreAuthorize(Access.SYSTEM)
    @Transactional
    public ContestId create(ContestDraft draft) {
        ContestId made = insert(draft);
        db.sql("UPDATE contest SET announced_at = ?, announced_by = ? WHERE id = ?")
                .params(clock.instant(), Access.username(), made.value())
                .update();
        events.publishEvent(new ContestChanged(made));
        return made;
    }

    /**
     * Everybody sees the contest from now on. People announce through the exam, which says what is missing.
     *
     * @param by who announces it
     * @return whether it was a draft
     */
    @PreAuthorize(Access.SYSTEM)
    @Transactional
    public boolean announce(ContestId id, String by) {
        int changed = db.sql(
                        "UPDATE contest SET announced_at = ?, announced_by = ? WHERE id = ? AND announced_at IS NULL")
                .params(clock.instant(), by, id.value())
                .update();
        events.publishEvent(new ContestChanged(id));
        return changed == 1;
    }

    /** A draft. */
    ContestId insert(ContestDraft draft) {
        db.sql("""
                INSERT INTO contest (slug, title, numeral, organizer, summary, unit_tree_id, bank_id, question_set_id, rules,
                                     prizes, consent_version, consent_text, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        draft.slug(),
                        draft.title(),
                        draft.numeral(),
                        draft.organizer(),
                        draft.summary(),
                        draft.units().value(),
                        draft.bank().value(),
                        draft.questionSet() == null ? null : draft.questionSet().value(),
                        json.writeValueAsString(draft.rules()),
                        json.writeValueAsString(draft.prizes()),
                        draft.consent().version(),
                        draft.consent().text(),
                        clock.instant()))
                .update();
        long contest = db.sql("SELECT LAST_INSERT_ID()").query(Long.class).single();
        int position = 0;
        for (ContestDraft.RoundDraft round : draft.rounds()) {
            JsonNode own = round.rules();
            db.sql(
                            "INSERT INTO round (contest_id, code, name, phase, position, opens_at, closes_at, rules) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                    .param(contest)
                    .param(round.code())
                    .param(round.name())
                    .param(round.phase())
                    .param(position++)
                    .param(round.opensAt())
                    .param(round.closesAt())
                    .param(own == null ? null : json.writeValueAsString(own))
                    .update();
        }
        for (Page page : draft.pages()) {
            db.sql(
                            "INSERT INTO contest_page (contest_id, slug, title, position, body, dated) VALUES (?, ?, ?, ?, ?, ?)")
                    .params(Arrays.asList(
                            contest, page.slug(), page.title(), page.kind().position(), page.body(), page.dated()))
                    .update();
            pageVersions.bringAlong(new ContestId(contest), page, clock.instant(), Access.username());
        }
        events.publishEvent(new ContestChanged(new ContestId(contest)));
        return new ContestId(contest);
    }

    /**
     * From now on the contest asks from this sealed set, in every round that has not opened yet and has
     * no set of its own. A round that has opened keeps what it opened with.
     *
     * @throws SetNotUsable where the set is not sealed, is of another bank, cannot fill a paper, or a
     *     round has already opened on another one
     */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional
    @Act("contest.set")
    public void askFrom(ContestId id, SetId set) {
        ContestDefinition contest = contest(id);
        Instant now = clock.instant();
        requireUsable(contest, set);
        ActNotes.current().about("contest", id, contest.title()).change("set", contest.questionSet(), set);
        List<RoundDefinition> opened = contest.rounds().stream()
                .filter(round -> contest.announced() && !now.isBefore(round.opensAt()) && round.questionSet() != null)
                .filter(round -> !set.equals(round.questionSet()))
                .toList();
        for (RoundDefinition round : opened) {
            db.sql("UPDATE round SET question_set_id = ? WHERE id = ? AND question_set_id IS NULL")
                    .params(
                            Objects.requireNonNull(round.questionSet()).value(),
                            round.id().value())
                    .update();
        }
        db.sql("UPDATE contest SET question_set_id = ? WHERE id = ?")
                .params(set.value(), id.value())
                .update();
        events.publishEvent(new ContestChanged(id));
    }

    private void requireUsable(ContestDefinition contest, SetId set) {
        SetSummary summary = sets.set(set);
        if (!summary.bank().equals(contest.bank())) {
            throw new SetNotUsable("OTHER_BANK", "Bộ câu hỏi này thuộc một ngân hàng khác với ngân hàng của cuộc thi.");
        }
        if (!sets.verify(set).intact()) {
            throw new SetNotUsable(
                    "SET_NOT_SEALED", "Bộ câu hỏi chưa niêm phong, hoặc nội dung không còn khớp mã niêm phong.");
        }
        List<Coverage.Classified> questions = sets.items(set).stream()
                .filter(item -> item.verdict() == Verdict.APPROVED)
                .map(item -> new Coverage.Classified(
                        item.draft().topic(),
                        Objects.requireNonNull(item.draft().difficulty())))
                .toList();
        Instant now = clock.instant();
        List<RoundDefinition> asking = contest.rounds().stream()
                .filter(round -> !contest.announced()
                        || now.isBefore(round.opensAt())
                        || (round.questionSet() == null && now.isBefore(round.closesAt())))
                .toList();
        for (RoundDefinition round : asking) {
            PaperNeed need =
                    ContestPaperNeeds.need(round.name(), round.rules().paper().lines());
            if (!Coverage.of(need, questions).solvable()) {
                throw new SetNotUsable(
                        "SET_TOO_SMALL",
                        "Bộ câu hỏi không đủ câu cho đề thi của “" + round.name()
                                + "”. Hãy xem bảng đối chiếu của bộ câu hỏi để biết thiếu chủ đề và mức độ nào.");
            }
        }
    }

    @TransactionalEventListener(fallbackExecution = true)
    void changed(ContestChanged event) {
        forget();
    }

    /** Whoever listens further inside the transaction, to rank anew for instance, must see what it changed. */
    @EventListener
    void changing(ContestChanged event) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        boolean known = TransactionSynchronizationManager.unbindResourceIfPossible(this) != null;
        TransactionSynchronizationManager.bindResource(this, load());
        if (!known) {
            TransactionSynchronizationManager.registerSynchronization(new OwnView());
        }
    }

    private final class OwnView implements TransactionSynchronization {

        private @Nullable Object aside;

        @Override
        public void suspend() {
            aside = TransactionSynchronizationManager.unbindResourceIfPossible(ContestService.this);
        }

        @Override
        public void resume() {
            if (aside != null) {
                TransactionSynchronizationManager.bindResource(ContestService.this, aside);
            }
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(ContestService.this);
        }
    }

    @PreAuthorize(Access.SYSTEM)
    public void forgetCaches() {
        forget();
    }

    private static @Nullable SetId set(ResultSet row, String column) throws SQLException {
        Long id = row.getObject(column, Long.class);
        return id == null ? null : new SetId(id);
    }

    /** From the columns {@code emblem} and {@code accent}. */
    static ContestLook look(ResultSet row) throws SQLException {
        String emblem = row.getString("emblem");
        return new ContestLook(
                emblem == null ? null : new ImageId(emblem), ContestLook.Accent.valueOf(row.getString("accent")));
    }

    /** @param ofRound what a round says in other words than its contest; null for nothing */
    private Rules rules(String ofContest, @Nullable String ofRound) {
        return rulesAsRead.get(
                new RulesText(ofContest, ofRound),
                text -> RulesReader.read(
                        RulesReader.overlay(
                                json.readTree(text.ofContest()),
                                text.ofRound() == null ? null : json.readTree(text.ofRound())),
                        "rules"));
    }

    private Catalog load() {
        long change = changes.get();
        // these first: of a contest that is made meanwhile its rounds would be missing
        Set<Long> there =
                new HashSet<>(db.sql("SELECT id FROM contest").query(Long.class).list());
        Map<Long, List<Page>> pages = new HashMap<>();
        db.sql("SELECT contest_id, slug, title, body, dated FROM contest_page"
                        + " ORDER BY contest_id, position, dated DESC, id DESC")
                .query(rs -> {
                    pages.computeIfAbsent(rs.getLong(1), c -> new ArrayList<>())
                            .add(new Page(
                                    rs.getString(2),
                                    rs.getString(3),
                                    rs.getString(4),
                                    rs.getObject(5, LocalDate.class)));
                });
        record RoundRow(
                long id,
                long contest,
                String code,
                String name,
                @Nullable String phase,
                Instant opens,
                Instant closes,
                @Nullable Instant published,
                @Nullable SetId set,
                @Nullable String rules,
                @Nullable Instant paused,
                long revision) {}
        Map<Long, List<RoundRow>> rounds = new HashMap<>();
        db.sql(
                        "SELECT id, contest_id, code, name, phase, opens_at, closes_at, published_at, question_set_id, rules, paused_at, times_revision FROM round ORDER BY contest_id, position")
                .query((rs, n) -> new RoundRow(
                        rs.getLong(1),
                        rs.getLong(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getString(5),
                        rs.getObject(6, Instant.class),
                        rs.getObject(7, Instant.class),
                        rs.getObject(8, Instant.class),
                        set(rs, "question_set_id"),
                        rs.getString(10),
                        rs.getObject(11, Instant.class),
                        rs.getLong(12)))
                .list()
                .forEach(row -> rounds.computeIfAbsent(row.contest(), c -> new ArrayList<>())
                        .add(row));
        Set<ContestId> rehearsals = new HashSet<>();
        List<ContestDefinition> contests = db
                .sql("SELECT * FROM contest ORDER BY id")
                .query((rs, n) -> {
                    ContestId id = new ContestId(rs.getLong("id"));
                    if (rs.getObject("rehearsal_of", Long.class) != null) {
                        rehearsals.add(id);
                    }
                    SetId set = set(rs, "question_set_id");
                    String rules = rs.getString("rules");
                    boolean announced = rs.getObject("announced_at", Instant.class) != null;
                    List<RoundDefinition> own = rounds.getOrDefault(id.value(), List.of()).stream()
                            .map(row -> new RoundDefinition(
                                    new RoundId(row.id()),
                                    id,
                                    row.code(),
                                    row.name(),
                                    row.phase(),
                                    row.opens(),
                                    row.closes(),
                                    row.published(),
                                    row.set() == null ? set : row.set(),
                                    rules(rules, row.rules()),
                                    row.paused(),
                                    row.revision(),
                                    announced))
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
                            set,
                            rules(rules, null),
                            own,
                            pages.getOrDefault(id.value(), List.of()),
                            json.readValue(rs.getString("prizes"), new TypeReference<List<Prize>>() {}),
                            new Consent(rs.getString("consent_version"), rs.getString("consent_text")),
                            look(rs),
                            announced);
                })
                .list()
                .stream()
                .filter(contest -> there.contains(contest.id().value()))
                .toList();
        Map<String, ContestDefinition> bySlug = new HashMap<>();
        Map<ContestId, ContestDefinition> byId = new HashMap<>();
        Map<RoundId, RoundDefinition> byRound = new HashMap<>();
        for (ContestDefinition contest : contests) {
            bySlug.put(contest.slug(), contest);
            byId.put(contest.id(), contest);
            contest.rounds().forEach(round -> byRound.put(round.id(), round));
        }
        List<ContestDefinition> listed = contests.stream()
                .filter(contest -> !rehearsals.contains(contest.id()))
                .toList();
        return new Catalog(
                change,
                listed,
                listed.stream().filter(ContestDefinition::announced).toList(),
                Set.copyOf(rehearsals),
                bySlug,
                byId,
                byRound);
    }
}
