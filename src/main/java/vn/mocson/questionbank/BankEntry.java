package vn.mocson.questionbank;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/**
 * A question on its way through approval. What may happen to it in which state is decided here: the
 * newest version is its head; what papers take is the approved one, which stays until a newer is
 * approved.
 */
@Entity(name = "question")
class BankEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long bankId;

    // those of the head, once more for the grid's index
    @SuppressWarnings("UnusedVariable")
    private @Nullable Long topicId;

    @SuppressWarnings("UnusedVariable")
    @Enumerated(EnumType.STRING)
    private @Nullable Difficulty difficulty;

    @Enumerated(EnumType.STRING)
    private QuestionState state;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "version_id")
    private @Nullable QuestionVersion head;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "approved_id")
    private @Nullable QuestionVersion approved;

    @ElementCollection
    @CollectionTable(name = "question_tag", joinColumns = @JoinColumn(name = "question_id"))
    @Column(name = "tag")
    @BatchSize(size = 100)
    private Set<String> tags = new HashSet<>();

    /** Counted by {@link #changed}, with the row locked: a change given with an older one comes too late. */
    private int revision;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected BankEntry() {}

    BankEntry(BankId bank) {
        this.bankId = bank.value();
        this.state = QuestionState.DRAFT;
    }

    EntryId id() {
        return new EntryId(Objects.requireNonNull(id));
    }

    BankId bank() {
        return new BankId(bankId);
    }

    QuestionState state() {
        return state;
    }

    int revision() {
        return revision;
    }

    /** Counts a change. */
    void changed() {
        revision++;
    }

    QuestionVersion head() {
        return Objects.requireNonNull(head);
    }

    @Nullable
    QuestionVersion approved() {
        return approved;
    }

    Set<String> tags() {
        return Set.copyOf(tags);
    }

    /** The first version, or the next one after a version that must not change any more. */
    void begin(QuestionVersion version) {
        head = version;
        state = QuestionState.DRAFT;
        classified();
    }

    /** Whether the head may be written at; a rejected one is not, its successor is. */
    boolean writable() {
        return state == QuestionState.DRAFT;
    }

    /** Points to no version any more, before it is removed. */
    void empty() {
        head = null;
        approved = null;
        tags.clear();
    }

    void retag(Collection<String> all) {
        tags.retainAll(all);
        tags.addAll(all);
    }

    void tag(Collection<String> added, Collection<String> removed) {
        tags.addAll(added);
        removed.forEach(tags::remove);
    }

    /** After the head's topic or difficulty were written. */
    void classified() {
        topicId = head().topicId();
        difficulty = head().difficulty();
    }

    /** @throws QuestionRefused where it is not a draft or something is missing */
    void submit(String by, List<QuestionProblem> gaps, Instant now) {
        if (state != QuestionState.DRAFT) {
            throw new QuestionRefused("NOT_A_DRAFT", "Chỉ bản nháp mới trình duyệt được.");
        }
        if (!gaps.isEmpty()) {
            throw new QuestionRefused("NOT_COMPLETE", gaps.getFirst().message());
        }
        head().submitted(by, now);
        state = QuestionState.SUBMITTED;
    }

    /** @throws QuestionRefused where it was not submitted, or the person wrote at it */
    void approve(String by, Instant now) {
        if (state != QuestionState.SUBMITTED) {
            throw QuestionRefused.notSubmitted();
        }
        if (head().authors().contains(by)) {
            throw QuestionRefused.own();
        }
        head().decided(QuestionState.APPROVED, by, "", now);
        state = QuestionState.APPROVED;
        approved = head;
    }

    /** @throws QuestionRefused where it was not submitted, or the person wrote at it */
    void reject(String by, String why, Instant now) {
        if (state != QuestionState.SUBMITTED) {
            throw QuestionRefused.notSubmitted();
        }
        if (head().authors().contains(by)) {
            throw QuestionRefused.own();
        }
        if (why.isBlank()) {
            throw new QuestionRefused("REASON_MISSING", "Hãy ghi lý do trả lại để người soạn biết cần sửa gì.");
        }
        head().decided(QuestionState.REJECTED, by, why, now);
        state = QuestionState.REJECTED;
    }

    /** The author takes it back; the submitted version stays as it was, its successor is written at. */
    void withdraw(String by, Instant now) {
        if (state != QuestionState.SUBMITTED) {
            throw QuestionRefused.notSubmitted();
        }
        head().decided(QuestionState.REJECTED, by, "Người soạn rút lại.", now);
        state = QuestionState.REJECTED;
    }

    /**
     * The version that a set takes: the newest where it was submitted or approved, the approved one while
     * a newer one is still being written, and a draft where there is nothing else.
     */
    QuestionVersion offered() {
        QuestionVersion inUse = approved;
        boolean unfinished = state == QuestionState.DRAFT || state == QuestionState.REJECTED;
        return unfinished && inUse != null ? inUse : head();
    }

    /** Gives up the version that is being written; the approved one is the newest again. */
    void discard(String by, Instant now) {
        QuestionVersion inUse = approved;
        if (inUse == null || (state != QuestionState.DRAFT && state != QuestionState.REJECTED)) {
            throw new QuestionRefused("NOTHING_TO_DISCARD", "Chỉ bỏ được bản sửa của một câu đã duyệt.");
        }
        if (state == QuestionState.DRAFT) {
            head().decided(QuestionState.REJECTED, by, "Bỏ bản sửa, giữ bản đã duyệt.", now);
        }
        head = inUse;
        state = QuestionState.APPROVED;
        classified();
    }

    /** No new paper asks it any more; sealed sets keep what they have. */
    void retire() {
        if (state != QuestionState.APPROVED) {
            throw new QuestionRefused("NOT_APPROVED", "Chỉ câu hỏi đã duyệt mới cho thôi dùng.");
        }
        state = QuestionState.RETIRED;
    }

    void restore() {
        if (state != QuestionState.RETIRED) {
            throw new QuestionRefused("NOT_RETIRED", "Câu hỏi vẫn đang dùng.");
        }
        state = QuestionState.APPROVED;
    }
}
