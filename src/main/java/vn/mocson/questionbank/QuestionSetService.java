package vn.mocson.questionbank;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
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

/**
 * Question sets: composed, submitted to a committee, decided question by question, and sealed. A sealed
 * set is what contests ask from.
 */
@Service
@Transactional
public class QuestionSetService {

    private final QuestionSets sets;
    private final SetItems items;
    private final BankEntries entries;
    private final QuestionVersions versions;
    private final Topics topics;
    private final Remarks remarks;
    private final ImageStore pictures;
    private final ObjectProvider<PaperNeeds> needs;
    private final EntityManager entities;
    private final Clock clock;

    QuestionSetService(
            QuestionSets sets,
            SetItems items,
            BankEntries entries,
            QuestionVersions versions,
            Topics topics,
            Remarks remarks,
            ImageStore pictures,
            ObjectProvider<PaperNeeds> needs,
            EntityManager entities,
            Clock clock) {
        this.sets = sets;
        this.items = items;
        this.entries = entries;
        this.versions = versions;
        this.topics = topics;
        this.remarks = remarks;
        this.pictures = pictures;
        this.needs = needs;
        this.entities = entities;
        this.clock = clock;
    }

    // ---- looking

    /** The newest first. */
    @PreAuthorize(Access.BANK)
    @Transactional(readOnly = true)
    public List<SetSummary> sets(BankId bank) {
        Map<SetId, SetItems.Counts> counts = items.counts(bank);
        return sets.ofBank(bank.value()).stream()
                .map(set -> summary(set, counts.getOrDefault(set.id(), new SetItems.Counts(0, 0, 0))))
                .toList();
    }

    /** @throws NotFound where there is none */
    @PreAuthorize(Access.BANK)
    @Transactional(readOnly = true)
    public SetSummary set(SetId id) {
        QuestionSet set = required(id);
        return summary(set, items.counts(set.bank()).getOrDefault(id, new SetItems.Counts(0, 0, 0)));
    }

    /** In the order of the set, keys included. */
    @PreAuthorize(Access.BANK)
    @Transactional(readOnly = true)
    public List<SetItem> items(SetId id) {
        List<SetItems.Row> rows = items.of(id);
        Map<QuestionId, QuestionVersion> contents = contents(rows);
        Map<EntryId, QuestionState> states = new HashMap<>();
        entries.read(rows.stream().map(row -> row.entry().value()).toList())
                .forEach(entry -> states.put(entry.id(), entry.state()));
        List<SetItem> found = new ArrayList<>();
        for (SetItems.Row row : rows) {
            QuestionVersion version = contents.get(row.version());
            if (version == null) {
                throw new IllegalStateException("question version " + row.version() + " is gone");
            }
            found.add(new SetItem(
                    found.size() + 1,
                    row.entry(),
                    row.version(),
                    version.number(),
                    states.getOrDefault(row.entry(), QuestionState.RETIRED),
                    version.content(row.topic(), Set.of()),
                    version.authors().stream().sorted().toList(),
                    row.verdict(),
                    row.verdictBy(),
                    row.reason()));
        }
        return found;
    }

    /** What the set has beside what each round that asks from its bank needs. */
    @PreAuthorize(Access.BANK)
    @Transactional(readOnly = true)
    public List<Coverage> coverage(SetId id) {
        List<Coverage.Classified> questions = Coverage.classified(items(id).stream()
                .filter(item -> item.verdict() != Verdict.REJECTED)
                .map(SetItem::draft)
                .toList());
        return needs(required(id).bank()).stream()
                .map(need -> Coverage.of(need, questions))
                .toList();
    }

    /** What the contests that ask from this bank need of a set. */
    @PreAuthorize(Access.BANK)
    @Transactional(readOnly = true)
    public List<PaperNeed> needs(BankId bank) {
        return needs.stream().flatMap(source -> source.of(bank).stream()).toList();
    }

    /** What is in the set as one text; what its seal is computed over. */
    @PreAuthorize(Access.BANK)
    @Transactional(readOnly = true)
    public String canonicalText(SetId id) {
        return CanonicalSet.text(content(id));
    }

    /** Whether the set still is what its seal says: computed anew from what is stored. */
    @PreAuthorize(Access.BANK)
    @Transactional(readOnly = true)
    public SealReport verify(SetId id) {
        QuestionSet set = required(id);
        String sealed = set.seal();
        if (set.state() != SetState.SEALED || sealed == null) {
            return new SealReport(id, null, null, false, "");
        }
        List<CanonicalSet.Sealed> content = content(id);
        String now = CanonicalSet.text(content);
        String found = CanonicalSet.seal(now);
        if (!found.equals(sealed)) {
            String then = items.sealedContent(id);
            return new SealReport(id, sealed, found, false, then == null ? "" : firstDifference(then, now));
        }
        String picture = changedPicture(content);
        return new SealReport(id, sealed, found, picture.isEmpty(), picture);
    }

    /** The text names pictures by the SHA-256 of their bytes; a stored one that has another was changed. */
    private String changedPicture(List<CanonicalSet.Sealed> content) {
        return content.stream()
                .flatMap(question -> question.draft().images().stream())
                .distinct()
                .filter(image -> pictures.stored(image)
                        .filter(picture -> picture.id().equals(image))
                        .isEmpty())
                .findFirst()
                .map(image -> "image " + image)
                .orElse("");
    }

    private static String firstDifference(String then, String now) {
        List<String> before = then.lines().toList();
        List<String> after = now.lines().toList();
        for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
            String was = i < before.size() ? before.get(i) : "";
            String is = i < after.size() ? after.get(i) : "";
            if (!was.equals(is)) {
                return (i + 1) + ": " + is;
            }
        }
        return "";
    }

    // ---- composing

    @PreAuthorize(Access.AUTHORS)
    @Act("set.create")
    public SetId create(BankId bank, String title) {
        ActNotes.current().after("title", title);
        return sets.save(new QuestionSet(bank, checkedTitle(title), Access.username(), clock.instant()))
                .id();
    }

    /** A new set with the questions of another, in their present versions. */
    @PreAuthorize(Access.AUTHORS)
    @Act("set.copy")
    public SetId copy(SetId other, String title) {
        SetId id = create(required(other).bank(), title);
        add(
                id,
                items.of(other).stream()
                        .filter(row -> row.verdict() != Verdict.REJECTED)
                        .map(SetItems.Row::entry)
                        .toList());
        return id;
    }

    @PreAuthorize(Access.AUTHORS)
    @Act("set.rename")
    public void rename(SetId id, String title) {
        QuestionSet set = toChange(id);
        ActNotes.current().change("title", set.title(), checkedTitle(title));
        set.rename(checkedTitle(title));
    }

    /** Puts questions at the end of the set; those that are in it stay where they are, retired ones are left out. Answers how many were added. */
    @PreAuthorize(Access.AUTHORS)
    @Act("set.add")
    public int add(SetId id, Collection<EntryId> chosen) {
        QuestionSet set = toChange(id);
        set.requireComposing();
        Set<EntryId> there =
                items.of(id).stream().map(SetItems.Row::entry).collect(Collectors.toCollection(HashSet::new));
        Map<Long, String> paths = topics.paths(set.bank());
        int added = 0;
        for (BankEntry entry : entries.read(chosen.stream().map(EntryId::value).toList())) {
            if (entry.bank().equals(set.bank()) && entry.state() != QuestionState.RETIRED && there.add(entry.id())) {
                items.add(id, entry.id(), entry.offered().id(), path(entry.offered(), paths));
                added++;
            }
        }
        return added;
    }

    /**
     * Fills the set by a blueprint from approved and submitted questions: those in the fewest sealed
     * sets first, then in the order of entry.
     *
     * @return for each line how many are still missing, in its order
     */
    @PreAuthorize(Access.AUTHORS)
    @Act("set.add-by-blueprint")
    public List<Integer> addByBlueprint(SetId id, List<PaperNeed.Line> lines) {
        QuestionSet set = toChange(id);
        set.requireComposing();
        Map<EntryId, Integer> uses = items.uses(set.bank());
        Map<Long, String> paths = topics.paths(set.bank());
        List<BankEntry> free = new ArrayList<>(
                entries.ofBank(set.bank().value(), List.of(QuestionState.APPROVED, QuestionState.SUBMITTED)));
        Set<EntryId> there = items.of(id).stream().map(SetItems.Row::entry).collect(Collectors.toSet());
        free.removeIf(entry -> there.contains(entry.id()));
        free.sort(Comparator.comparingInt((BankEntry entry) -> uses.getOrDefault(entry.id(), 0))
                .thenComparing(BankEntry::id));
        List<Integer> missing = new ArrayList<>();
        for (PaperNeed.Line line : lines) {
            List<BankEntry> picked = free.stream()
                    .filter(entry -> fits(line, entry, paths))
                    .limit(line.count())
                    .toList();
            picked.forEach(entry -> items.add(id, entry.id(), entry.offered().id(), path(entry.offered(), paths)));
            free.removeAll(picked);
            missing.add(line.count() - picked.size());
        }
        return missing;
    }

    private static boolean fits(PaperNeed.Line line, BankEntry entry, Map<Long, String> paths) {
        Difficulty difficulty = entry.offered().difficulty();
        return difficulty != null && line.fits(path(entry.offered(), paths), difficulty);
    }

    @PreAuthorize(Access.AUTHORS)
    @Act("set.remove")
    public void remove(SetId id, Collection<EntryId> chosen) {
        toChange(id).requireComposing();
        items.remove(id, chosen);
    }

    /** Sorts the set by topic and difficulty, the easy ones first. */
    @PreAuthorize(Access.AUTHORS)
    @Act("set.sort")
    public void sort(SetId id) {
        toChange(id).requireComposing();
        List<SetItem> all = new ArrayList<>(items(id));
        all.sort(Comparator.comparing((SetItem item) -> item.draft().topic())
                .thenComparing(item -> item.draft().difficulty(), Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(SetItem::id));
        items.order(id, all.stream().map(SetItem::id).toList());
    }

    // ---- approval

    /**
     * Lays the set before the committee: its drafts are submitted with it, and each question's version is
     * fixed.
     *
     * @return the questions that cannot be submitted; where there are any, nothing was done
     */
    @PreAuthorize(Access.AUTHORS)
    @Act("set.submit")
    public BatchOutcome submit(SetId id) {
        QuestionSet set = toChange(id);
        List<SetItems.Row> rows = items.of(id);
        if (rows.isEmpty()) {
            throw new QuestionRefused("SET_EMPTY", "Bộ câu hỏi còn trống. Hãy chọn câu hỏi trước khi trình.");
        }
        Instant now = clock.instant();
        String by = Access.username();
        Map<Long, String> paths = topics.paths(set.bank());
        List<BankEntry> all =
                entries.toChange(rows.stream().map(row -> row.entry().value()).toList());
        List<BatchOutcome.Refused> refused = new ArrayList<>();
        for (BankEntry entry : all) {
            String why = obstacle(entry, paths);
            if (!why.isEmpty()) {
                refused.add(new BatchOutcome.Refused(entry.id(), entry.head().beginning(), why));
            }
        }
        if (!refused.isEmpty()) {
            return new BatchOutcome(0, refused);
        }
        set.submit(by, now);
        for (BankEntry entry : all) {
            QuestionVersion version = entry.offered();
            if (version.state() == QuestionState.DRAFT) {
                entry.submit(by, List.of(), now);
                entry.changed();
            }
            items.fix(id, entry.id(), version.id(), path(version, paths));
        }
        return new BatchOutcome(all.size(), List.of());
    }

    private static String obstacle(BankEntry entry, Map<Long, String> paths) {
        if (entry.offered() == entry.approved() && entry.state() != QuestionState.RETIRED) {
            return ""; // approved already, whatever is being written after it
        }
        return switch (entry.state()) {
            case DRAFT ->
                entry.head().content(path(entry.head(), paths), entry.tags()).gaps().stream()
                        .findFirst()
                        .map(QuestionProblem::message)
                        .orElse("");
            case REJECTED -> "Câu hỏi bị trả lại và chưa sửa.";
            case RETIRED -> "Câu hỏi đã thôi dùng.";
            case SUBMITTED, APPROVED -> "";
        };
    }

    /** Takes the set back from the committee; verdicts and decision are forgotten, questions keep their own state. */
    @PreAuthorize(Access.AUTHORS)
    @Act("set.recall")
    public void recall(SetId id) {
        toChange(id).recall();
        items.forgetVerdicts(id);
    }

    /**
     * The committee's word about questions of the set. Nobody decides about what he wrote at. A question
     * that was approved before keeps its state in the bank; the word then holds for this set alone.
     *
     * @param seen the very versions that were read
     * @throws QuestionRefused where the set no longer asks for a word about one of them
     */
    @PreAuthorize(Access.APPROVERS)
    @Act(value = "set.decide", keepsReason = false)
    public BatchOutcome decide(SetId id, Collection<QuestionId> seen, Verdict verdict, String reason) {
        if (verdict == Verdict.REJECTED && reason.isBlank()) {
            throw new InvalidFields("reason", "REQUIRED", "Hãy ghi lý do trả lại để người soạn biết cần sửa gì.");
        }
        if (reason.length() > 1000) {
            throw new InvalidFields("reason", "TOO_LONG", "Lý do không quá 1000 ký tự.");
        }
        toChange(id).requireSubmitted();
        String by = Access.username();
        Instant now = clock.instant();
        Map<EntryId, SetItems.Row> rows = items.of(id).stream()
                .filter(row -> seen.contains(row.version()))
                .collect(Collectors.toMap(SetItems.Row::entry, row -> row));
        if (rows.size() < Set.copyOf(seen).size()) {
            throw QuestionRefused.versionChanged();
        }
        Map<QuestionId, QuestionVersion> contents = contents(List.copyOf(rows.values()));
        List<BatchOutcome.Refused> refused = new ArrayList<>();
        for (BankEntry entry :
                entries.toChange(rows.keySet().stream().map(EntryId::value).toList())) {
            try {
                QuestionId version =
                        Objects.requireNonNull(rows.get(entry.id())).version();
                decide(entry, Objects.requireNonNull(contents.get(version)), verdict, reason, by, now);
                items.decide(id, entry.id(), verdict, by, reason, now);
            } catch (Refusal why) {
                refused.add(new BatchOutcome.Refused(entry.id(), entry.head().beginning(), why.detail()));
            }
        }
        return new BatchOutcome(rows.size() - refused.size(), refused);
    }

    private static void decide(
            BankEntry entry, QuestionVersion version, Verdict verdict, String reason, String by, Instant now) {
        if (version.state() == QuestionState.SUBMITTED && entry.head().id().equals(version.id())) {
            if (verdict == Verdict.APPROVED) {
                entry.approve(by, now);
            } else {
                entry.reject(by, reason, now);
            }
            entry.changed();
        } else if (version.authors().contains(by)) {
            throw QuestionRefused.own();
        } else if (version.state() != QuestionState.APPROVED && verdict == Verdict.APPROVED) {
            throw QuestionRefused.notSubmitted();
        }
    }

    @PreAuthorize(Access.APPROVERS)
    @Act("set.decision")
    public void recordDecision(SetId id, Decision decision) {
        QuestionSet set = toChange(id);
        ActNotes.current().about("set", id, set.title()).after("decision", decision.number());
        set.decide(decision);
    }

    /**
     * Seals the approved questions of the set; from then on it cannot be changed.
     *
     * @return the seal
     * @throws QuestionRefused while a question is undecided, none is approved, or no decision is recorded
     */
    @PreAuthorize(Access.APPROVERS)
    @Act("set.seal")
    public String seal(SetId id) {
        QuestionSet set = toChange(id);
        long open = items.of(id).stream()
                .filter(row -> row.verdict() == Verdict.PENDING)
                .count();
        if (open > 0) {
            throw new QuestionRefused(
                    "UNDECIDED",
                    "Còn " + Vietnamese.number(open) + " câu chưa có kết luận. Hãy duyệt hoặc trả lại từng câu trước.");
        }
        requireInUse(id);
        List<CanonicalSet.Sealed> approved = content(id);
        if (approved.isEmpty()) {
            throw new QuestionRefused("SET_EMPTY", "Không có câu hỏi nào được duyệt để niêm phong.");
        }
        String text = CanonicalSet.text(approved);
        set.seal(text, Access.username(), clock.instant());
        ActNotes.current().about("set", id, set.title()).after("seal", CanonicalSet.seal(text));
        entities.flush(); // what asks from the set reads it by SQL
        return CanonicalSet.seal(text);
    }

    private void requireInUse(SetId id) {
        items(id).stream()
                .filter(item -> item.verdict() == Verdict.APPROVED && item.state() == QuestionState.RETIRED)
                .findFirst()
                .ifPresent(item -> {
                    throw new QuestionRefused(
                            "RETIRED_IN_SET",
                            "Câu " + item.no()
                                    + " đã thôi dùng sau khi được duyệt. Hãy trả lại câu này, hoặc khôi phục nó trong ngân hàng.");
                });
    }

    /** A set of all approved questions of a bank, sealed at once: the seed data, checked before it was packed. */
    @PreAuthorize(Access.SYSTEM)
    public SetId createSealed(BankId bank, String title, Decision decision) {
        SetId id = create(bank, title);
        add(
                id,
                entries.ofBank(bank.value(), List.of(QuestionState.APPROVED)).stream()
                        .map(BankEntry::id)
                        .toList());
        submit(id);
        Instant now = clock.instant();
        items.of(id).forEach(row -> items.decide(id, row.entry(), Verdict.APPROVED, Access.username(), "", now));
        recordDecision(id, decision);
        seal(id);
        return id;
    }

    // ---- remarks

    @PreAuthorize(Access.BANK)
    @Transactional(readOnly = true)
    public List<Remark> remarks(SetId id) {
        return remarks.of(id);
    }

    @PreAuthorize(Access.BANK)
    @Act("set.remark")
    public void remark(SetId id, String text) {
        remarks.add(null, required(id).id(), text);
    }

    // ---- inside

    /** The approved questions, in their order. */
    private List<CanonicalSet.Sealed> content(SetId id) {
        List<SetItems.Row> rows = items.of(id).stream()
                .filter(row -> row.verdict() == Verdict.APPROVED)
                .toList();
        Map<QuestionId, QuestionVersion> contents = contents(rows);
        List<CanonicalSet.Sealed> questions = new ArrayList<>();
        for (SetItems.Row row : rows) {
            QuestionVersion version = contents.get(row.version());
            if (version != null) { // a version that is gone shows in the number of questions, and so in the seal
                questions.add(new CanonicalSet.Sealed(
                        version.content(row.topic(), Set.of()), version.multiple(), version.optionNames()));
            }
        }
        return questions;
    }

    private Map<QuestionId, QuestionVersion> contents(List<SetItems.Row> rows) {
        return versions.all(rows.stream().map(row -> row.version().value()).toList()).stream()
                .collect(Collectors.toMap(QuestionVersion::id, version -> version));
    }

    private static SetSummary summary(QuestionSet set, SetItems.Counts counts) {
        return set.summary(counts.questions(), counts.approved(), counts.rejected());
    }

    private static String path(QuestionVersion version, Map<Long, String> paths) {
        Long topic = version.topicId();
        return topic == null ? "" : paths.getOrDefault(topic, "");
    }

    private QuestionSet required(SetId id) {
        return sets.findById(id.value()).orElseThrow(QuestionSetService::gone);
    }

    private QuestionSet toChange(SetId id) {
        return sets.toChange(id.value()).orElseThrow(QuestionSetService::gone);
    }

    private static NotFound gone() {
        return new NotFound("Không tìm thấy bộ câu hỏi này.");
    }

    private static String checkedTitle(String title) {
        String clean = Vietnamese.clean(title);
        if (clean.isEmpty() || clean.length() > 300) {
            throw new InvalidFields("title", "INVALID", "Tên bộ câu hỏi phải có từ 1 đến 300 ký tự.");
        }
        return clean;
    }
}
