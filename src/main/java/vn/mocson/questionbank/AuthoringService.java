package vn.mocson.questionbank;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.audit.Act;
import vn.mocson.common.audit.ActNotes;
import vn.mocson.common.security.Access;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.web.InvalidFields;
import vn.mocson.common.web.NotFound;
import vn.mocson.common.web.Refusal;

/** Writing questions: banks and topics, drafts and their history, remarks, and handing questions in for approval. */
@Service
@Transactional
public class AuthoringService {

    /** Entities that one unit of work keeps in memory before it writes and forgets them. */
    private static final int BATCH = 100;

    private final Banks banks;
    private final Topics topics;
    private final BankGrid grid;
    private final BankEntries entries;
    private final QuestionVersions versions;
    private final Remarks remarks;
    private final BankQuality quality;
    private final OptionNames names;
    private final EntityManager entities;
    private final Clock clock;

    AuthoringService(
            Banks banks,
            Topics topics,
            BankGrid grid,
            BankEntries entries,
            QuestionVersions versions,
            Remarks remarks,
            BankQuality quality,
            OptionNames names,
            EntityManager entities,
            Clock clock) {
        this.banks = banks;
        this.topics = topics;
        this.grid = grid;
        this.entries = entries;
        this.versions = versions;
        this.remarks = remarks;
        this.quality = quality;
        this.names = names;
        this.entities = entities;
        this.clock = clock;
    }

    // ---- banks and topics

    @PreAuthorize(Access.BANK)
    @Transactional(readOnly = true)
    public List<BankSummary> banks() {
        return banks.all();
    }

    /** @throws NotFound where there is none */
    @PreAuthorize(Access.BANK)
    @Transactional(readOnly = true)
    public BankSummary bank(String code) {
        return banks.all().stream()
                .filter(bank -> bank.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NotFound("Không tìm thấy ngân hàng câu hỏi này."));
    }

    /** An empty bank; its code, which stands in addresses, is made from the name. */
    @PreAuthorize(Access.ORGANIZERS)
    @Act("bank.create")
    public BankSummary createBank(String name) {
        ActNotes.current().after("name", name);
        return banks.create(name);
    }

    @PreAuthorize(Access.ORGANIZERS)
    @Act("bank.rename")
    public void renameBank(BankId bank, String name) {
        banks.all().stream().filter(each -> each.id().equals(bank)).forEach(each -> ActNotes.current()
                .change("name", each.name(), name.strip()));
        banks.rename(bank, name);
    }

    @PreAuthorize(Access.BANK)
    @Transactional(readOnly = true)
    public List<TopicNode> topics(BankId bank) {
        return topics.tree(bank);
    }

    @PreAuthorize(Access.AUTHORS)
    @Act("bank.topic.add")
    public TopicId addTopic(BankId bank, @Nullable TopicId parent, String name) {
        TopicId added = topics.add(bank, parent, name);
        ActNotes.current().about("topic", added).after("topic", topicPath(bank, added));
        return added;
    }

    @PreAuthorize(Access.AUTHORS)
    @Act("bank.topic.rename")
    public void renameTopic(BankId bank, TopicId topic, String name) {
        String before = topicPath(bank, topic);
        topics.rename(bank, topic, name);
        noteTopic(bank, topic, before);
    }

    @PreAuthorize(Access.AUTHORS)
    @Act("bank.topic.move")
    public void moveTopic(BankId bank, TopicId topic, @Nullable TopicId parent) {
        String before = topicPath(bank, topic);
        topics.move(bank, topic, parent);
        noteTopic(bank, topic, before);
    }

    @PreAuthorize(Access.AUTHORS)
    @Act("bank.topic.remove")
    public void removeTopic(BankId bank, TopicId topic) {
        String before = topicPath(bank, topic);
        topics.remove(bank, topic);
        ActNotes.current().about("topic", topic).before("topic", before);
    }

    private String topicPath(BankId bank, TopicId topic) {
        return topics.paths(bank).getOrDefault(topic.value(), "");
    }

    private void noteTopic(BankId bank, TopicId topic, String before) {
        ActNotes.current().about("topic", topic).change("topic", before, topicPath(bank, topic));
    }

    // ---- looking

    /** A page of the bank's grid; the search ignores tone marks and looks at text, options and source. */
    @PreAuthorize(Access.BANK)
    @Transactional(readOnly = true)
    public List<BankRow> find(BankQuery query, BankOrder order, int offset, int limit) {
        return grid.page(query, order, offset, limit);
    }

    @PreAuthorize(Access.BANK)
    @Transactional(readOnly = true)
    public int count(BankQuery query) {
        return grid.count(query);
    }

    /** The newest version of each, as it is now. */
    @PreAuthorize(Access.BANK)
    @Transactional(readOnly = true)
    public List<QuestionId> versions(Collection<EntryId> ids) {
        return entries.read(numbers(ids)).stream()
                .map(entry -> entry.head().id())
                .toList();
    }

    @PreAuthorize(Access.BANK)
    @Transactional(readOnly = true)
    public List<EntryId> ids(BankQuery query) {
        return grid.ids(query);
    }

    /** User names of those who wrote something in this bank. */
    @PreAuthorize(Access.BANK)
    @Transactional(readOnly = true)
    public List<String> authors(BankId bank) {
        return banks.authors(bank);
    }

    @PreAuthorize(Access.BANK)
    @Transactional(readOnly = true)
    public List<String> tags(BankId bank) {
        return banks.tags(bank);
    }

    /** @throws NotFound where there is none */
    @PreAuthorize(Access.BANK)
    @Transactional(readOnly = true)
    public EntryDetail detail(EntryId id) {
        return detail(entry(id));
    }

    /** The newest versions, in the order of entry: for an export. */
    @PreAuthorize(Access.BANK)
    @Transactional(readOnly = true)
    @Act("question.export")
    public List<QuestionDraft> drafts(BankId bank, List<EntryId> ids) {
        Map<Long, String> paths = topics.paths(bank);
        List<QuestionDraft> drafts = new ArrayList<>();
        for (List<EntryId> part : parts(ids)) {
            for (BankEntry entry : entries.read(numbers(part))) {
                drafts.add(draft(entry, entry.head(), paths));
            }
            entities.clear();
        }
        return drafts;
    }

    /** The newest first. */
    @PreAuthorize(Access.BANK)
    @Transactional(readOnly = true)
    public List<VersionSummary> history(EntryId id) {
        return versions.history(id.value()).stream()
                .map(QuestionVersion::summary)
                .toList();
    }

    /** What a version says. */
    @PreAuthorize(Access.BANK)
    @Transactional(readOnly = true)
    public QuestionDraft version(EntryId id, QuestionId version) {
        BankEntry entry = entry(id);
        return versions.history(id.value()).stream()
                .filter(each -> each.id().equals(version))
                .findFirst()
                .map(each -> draft(entry, each, topics.paths(entry.bank())))
                .orElseThrow(() -> new NotFound("Không tìm thấy phiên bản này."));
    }

    // ---- writing

    /** A new draft, finished or not. */
    @PreAuthorize(Access.AUTHORS)
    @Act("question.create")
    public EntryDetail create(BankId bank, QuestionDraft draft) {
        BankEntry entry = add(bank, draft, Access.username());
        entities.flush();
        quality.check(entry.bank(), entry.id(), draft(entry));
        return detail(entry);
    }

    /**
     * Writes a draft; where the newest version was rejected, into a new version after it.
     *
     * @param revision of the question when it was read
     * @throws QuestionRefused where it may not be changed now, or somebody else changed it meanwhile
     * @throws InvalidFields where a text is longer than there is room for
     */
    @PreAuthorize(Access.AUTHORS)
    @Act("question.save")
    public EntryDetail save(EntryId id, int revision, QuestionDraft draft) {
        requireRoom(draft);
        BankEntry entry = toChange(id);
        if (entry.revision() != revision) {
            throw QuestionRefused.stale();
        }
        String author = Access.username();
        Instant now = clock.instant();
        QuestionDraft before = draft(entry);
        if (entry.state() == QuestionState.REJECTED) {
            nextVersion(entry, "Sửa sau khi bị trả lại hoặc rút lại.", author, now);
        }
        write(entry, draft, author, now);
        entities.flush();
        DraftChanges.note(before, draft(entry));
        quality.check(entry.bank(), id, draft(entry));
        return detail(entry);
    }

    /** A new version of an approved question, which stays in use until the new one is approved. */
    @PreAuthorize(Access.AUTHORS)
    @Act(value = "question.revise", keepsReason = false)
    public EntryDetail revise(EntryId id, String reason) {
        BankEntry entry = toChange(id);
        if (entry.state() != QuestionState.APPROVED) {
            throw new QuestionRefused("NOT_APPROVED", "Chỉ câu hỏi đã duyệt mới cần phiên bản mới để sửa.");
        }
        nextVersion(entry, requiredReason(reason), Access.username(), clock.instant());
        entities.flush();
        return detail(entry);
    }

    /** A draft with the same content. */
    @PreAuthorize(Access.AUTHORS)
    @Act("question.duplicate")
    public EntryDetail duplicate(EntryId id) {
        BankEntry original = entry(id);
        BankEntry copy = add(original.bank(), draft(original), Access.username());
        copy.head().inheritAuthors(original.head());
        entities.flush();
        quality.check(copy.bank(), copy.id(), draft(copy));
        return detail(copy);
    }

    /** Gives up a version that is being written; the approved one is the newest again. */
    @PreAuthorize(Access.AUTHORS)
    @Act("question.discard")
    public EntryDetail discard(EntryId id) {
        BankEntry entry = toChange(id);
        entry.discard(Access.username(), clock.instant());
        entry.changed();
        entities.flush();
        quality.check(entry.bank(), id, draft(entry));
        return detail(entry);
    }

    /** Removes drafts that were never submitted; answers what they said, so that it can be undone. */
    @PreAuthorize(Access.AUTHORS)
    @Act("question.delete")
    public List<QuestionDraft> delete(Collection<EntryId> ids) {
        List<BankEntry> found = entries.toChange(numbers(ids));
        List<QuestionDraft> removed = new ArrayList<>();
        for (BankEntry entry : found) {
            List<QuestionVersion> all = versions.history(entry.id().value());
            if (entry.state() != QuestionState.DRAFT || all.size() > 1) {
                throw new QuestionRefused(
                        "NOT_REMOVABLE",
                        "Chỉ xóa được bản nháp chưa từng trình duyệt. Câu đã duyệt thì cho thôi dùng.");
            }
            removed.add(draft(entry));
            banks.leaveComposingSets(entry.id());
            entry.empty();
            entities.flush(); // the head is pointed to no more
            versions.deleteAll(all);
            entries.delete(entry);
        }
        found.stream().findFirst().ifPresent(entry -> quality.forget(entry.bank()));
        return removed;
    }

    /** Many new drafts, all or none. */
    @PreAuthorize(Access.AUTHORS)
    @Act("question.create-all")
    public List<EntryId> createAll(BankId bank, List<QuestionDraft> drafts) {
        drafts.forEach(AuthoringService::requireRoom);
        String author = Access.username();
        List<EntryId> added = new ArrayList<>();
        for (QuestionDraft draft : drafts) {
            added.add(add(bank, draft, author).id());
            if (added.size() % BATCH == 0) {
                entities.flush();
                entities.clear();
            }
        }
        entities.flush();
        quality.checkAll(bank);
        return added;
    }

    /** Topic, difficulty and tags of many questions. Approved ones get a new version, which needs the reason. */
    @PreAuthorize(Access.AUTHORS)
    @Act("question.change")
    public BatchOutcome change(Collection<EntryId> ids, BulkChange change) {
        String author = Access.username();
        Instant now = clock.instant();
        TopicId topic = topic(ids, change.topic()); // refused before anything is changed
        DraftChanges.note(change);
        return each(ids, entry -> {
            if (topic != null || change.difficulty() != null) {
                classify(entry, topic, change, author, now);
            }
            entry.tag(cleanTags(change.addedTags()), change.removedTags());
            entry.changed();
        });
    }

    private @Nullable TopicId topic(Collection<EntryId> ids, @Nullable String path) {
        return path == null || ids.isEmpty()
                ? null
                : topics.resolve(entry(ids.iterator().next()).bank(), path);
    }

    private void classify(BankEntry entry, @Nullable TopicId topic, BulkChange change, String author, Instant now) {
        switch (entry.state()) {
            case APPROVED -> nextVersion(entry, requiredReason(change.reason()), author, now);
            case REJECTED -> nextVersion(entry, "Sửa sau khi bị trả lại hoặc rút lại.", author, now);
            case DRAFT -> {
                // written at as it is
            }
            case SUBMITTED, RETIRED -> throw QuestionRefused.notEditable(entry.state());
        }
        entry.head().classify(topic, change.difficulty(), author, now);
        entry.classified();
    }

    /** Hands drafts in for approval; those that are not complete are answered with what is missing. */
    @PreAuthorize(Access.AUTHORS)
    @Act("question.submit")
    public BatchOutcome submit(Collection<EntryId> ids) {
        String by = Access.username();
        Instant now = clock.instant();
        Map<BankId, Map<Long, String>> paths = new HashMap<>();
        return each(ids, entry -> {
            Map<Long, String> ofBank = paths.computeIfAbsent(entry.bank(), topics::paths);
            entry.submit(by, draft(entry, entry.head(), ofBank).gaps(), now);
            entry.changed();
        });
    }

    /** Takes submitted questions back, to write at them again. */
    @PreAuthorize(Access.AUTHORS)
    @Act("question.withdraw")
    public BatchOutcome withdraw(Collection<EntryId> ids) {
        String by = Access.username();
        Instant now = clock.instant();
        return each(ids, entry -> {
            if (banks.inSubmittedSet(entry.id())) {
                throw new QuestionRefused(
                        "IN_SUBMITTED_SET", "Câu hỏi nằm trong một bộ đang trình duyệt. Hãy rút bộ đó lại trước.");
            }
            entry.withdraw(by, now);
            nextVersion(entry, "Rút lại để sửa.", by, now);
            entry.changed();
        });
    }

    // ---- quality

    /** Looks at every question of the bank beside every other one; answers what is to be said of the bank as a whole. */
    @PreAuthorize(Access.BANK)
    @Act("bank.check")
    public List<QuestionProblem> checkBank(BankId bank) {
        return quality.checkAll(bank);
    }

    /** What the checks say of a draft as it is being written. */
    @PreAuthorize(Access.BANK)
    @Transactional(readOnly = true)
    public List<EntryDetail.FoundProblem> check(BankId bank, @Nullable EntryId id, QuestionDraft draft) {
        return quality.look(bank, id, draft);
    }

    // ---- remarks and filters

    /** The oldest first. */
    @PreAuthorize(Access.BANK)
    @Transactional(readOnly = true)
    public List<Remark> remarks(EntryId id) {
        return remarks.of(id);
    }

    @PreAuthorize(Access.BANK)
    @Act("question.remark")
    public void remark(EntryId id, String text) {
        remarks.add(entry(id).id(), null, text);
    }

    /** The caller's own. */
    @PreAuthorize(Access.BANK)
    @Transactional(readOnly = true)
    public List<SavedFilter> filters(BankId bank) {
        return banks.filters(bank, Access.username());
    }

    /** Kept for the caller alone; one of the same name is replaced. */
    @PreAuthorize(Access.BANK)
    @Act("bank.filter.save")
    public void saveFilter(BankId bank, String name, String query) {
        banks.saveFilter(bank, Access.username(), name, query);
    }

    @PreAuthorize(Access.BANK)
    @Act("bank.filter.remove")
    public void removeFilter(BankId bank, SavedFilter filter) {
        banks.removeFilter(bank, Access.username(), filter.id());
    }

    // ---- inside

    private BankEntry add(BankId bank, QuestionDraft draft, String author) {
        requireRoom(draft);
        Instant now = clock.instant();
        BankEntry entry = entries.save(new BankEntry(bank));
        entry.begin(versions.save(new QuestionVersion(entry.id(), 1, "", author, now)));
        write(entry, draft, author, now);
        return entry;
    }

    private void write(BankEntry entry, QuestionDraft draft, String author, Instant now) {
        if (!entry.writable()) {
            throw QuestionRefused.notEditable(entry.state());
        }
        entry.head().write(draft, topics.resolve(entry.bank(), draft.topic()), names, author, now);
        entry.retag(draft.tags());
        entry.classified();
        entry.changed();
    }

    private void nextVersion(BankEntry entry, String reason, String author, Instant now) {
        QuestionVersion before = entry.head();
        QuestionDraft content = draft(entry);
        // a version may have been given up since the one that is the head again
        int number = versions.history(entry.id().value()).getFirst().number() + 1;
        QuestionVersion next = versions.save(new QuestionVersion(entry.id(), number, reason, author, now));
        next.write(content, topics.resolve(entry.bank(), content.topic()), names, author, now);
        next.inheritAuthors(before);
        entry.begin(next);
        entry.changed();
    }

    private BatchOutcome each(Collection<EntryId> ids, Consumer<BankEntry> act) {
        int done = 0;
        List<BatchOutcome.Refused> refused = new ArrayList<>();
        Set<BankId> touched = new java.util.LinkedHashSet<>();
        for (List<EntryId> part : parts(List.copyOf(ids))) {
            for (BankEntry entry : entries.toChange(numbers(part))) {
                touched.add(entry.bank());
                try {
                    act.accept(entry);
                    done++;
                } catch (Refusal why) {
                    refused.add(
                            new BatchOutcome.Refused(entry.id(), entry.head().beginning(), why.detail()));
                }
            }
            entities.flush();
            entities.clear();
        }
        touched.forEach(quality::forget);
        return new BatchOutcome(done, refused);
    }

    private EntryDetail detail(BankEntry entry) {
        QuestionVersion approved = entry.approved();
        return new EntryDetail(
                entry.id(),
                entry.bank(),
                entry.state(),
                entry.revision(),
                draft(entry),
                entry.head().summary(),
                approved == null ? null : Integer.valueOf(approved.number()),
                quality.found(entry.id()));
    }

    private QuestionDraft draft(BankEntry entry) {
        return draft(entry, entry.head(), topics.paths(entry.bank()));
    }

    private static QuestionDraft draft(BankEntry entry, QuestionVersion version, Map<Long, String> paths) {
        Long topic = version.topicId();
        return version.content(topic == null ? "" : paths.getOrDefault(topic, ""), entry.tags());
    }

    private BankEntry entry(EntryId id) {
        return entries.findById(id.value()).orElseThrow(AuthoringService::gone);
    }

    private BankEntry toChange(EntryId id) {
        return entries.toChange(List.of(id.value())).stream().findFirst().orElseThrow(AuthoringService::gone);
    }

    private static NotFound gone() {
        return new NotFound("Câu hỏi này không còn nữa.");
    }

    private static String requiredReason(String reason) {
        String clean = Vietnamese.clean(reason);
        if (clean.isEmpty() || clean.length() > 500) {
            throw new InvalidFields("reason", "REQUIRED", "Câu đã duyệt chỉ được sửa khi ghi rõ lý do (1–500 ký tự).");
        }
        return clean;
    }

    /** A draft may lack anything, but what is there must fit. */
    private static void requireRoom(QuestionDraft draft) {
        draft.gaps().stream()
                .filter(gap -> gap.code() == ProblemCode.TEXT_TOO_LONG || gap.code() == ProblemCode.TOO_MANY_OPTIONS)
                .findFirst()
                .ifPresent(gap -> {
                    throw new InvalidFields("text", gap.code().name(), gap.message());
                });
        if (draft.tags().size() > 20 || draft.tags().stream().anyMatch(tag -> tag.length() > 60)) {
            throw new InvalidFields("tags", "TOO_LONG", "Nhiều nhất 20 thẻ, mỗi thẻ không quá 60 ký tự.");
        }
    }

    private static Set<String> cleanTags(Set<String> tags) {
        return tags.stream()
                .map(Vietnamese::clean)
                .filter(tag -> !tag.isEmpty() && tag.length() <= 60)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    private static List<Long> numbers(Collection<EntryId> ids) {
        return ids.stream().map(EntryId::value).toList();
    }

    private static List<List<EntryId>> parts(List<EntryId> ids) {
        Map<Integer, List<EntryId>> parts = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            parts.computeIfAbsent(i / BATCH, n -> new ArrayList<>()).add(ids.get(i));
        }
        return List.copyOf(parts.values());
    }
}
