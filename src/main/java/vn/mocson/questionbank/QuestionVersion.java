package vn.mocson.questionbank;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.questionbank.QuestionDraft.OptionDraft;

/** A version of a question: written at while it is a draft, never changed once it was submitted. */
@Entity(name = "question_version")
@BatchSize(size = 100)
class QuestionVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long questionId;

    private int number;

    @Enumerated(EnumType.STRING)
    private QuestionState state;

    private @Nullable Long topicId;

    @Enumerated(EnumType.STRING)
    private @Nullable Difficulty difficulty;

    private String text;

    private boolean multiple;

    private String explanation;
    private String sourceDocument;
    private String sourcePage;
    private String sourceQuotation;
    private String sourceAddress;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable String imageId;

    /** The text, options and source, for a search without tone marks. */
    @SuppressWarnings("UnusedVariable")
    @Column(columnDefinition = "text")
    private String searchText;

    private String reason;
    private Instant createdAt;
    private Instant updatedAt;
    private @Nullable Instant submittedAt;
    private @Nullable String submittedBy;
    private @Nullable Instant decidedAt;
    private @Nullable String decidedBy;
    private String decisionNote;

    @ElementCollection
    @CollectionTable(name = "version_author", joinColumns = @JoinColumn(name = "version_id"))
    @Column(name = "username")
    @BatchSize(size = 100)
    private Set<String> authors = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "question_option", joinColumns = @JoinColumn(name = "version_id"))
    @OrderColumn(name = "position")
    @BatchSize(size = 100)
    private List<Option> options = new ArrayList<>();

    @Embeddable
    record Option(
            @JdbcTypeCode(SqlTypes.CHAR) String publicId,
            String text,
            boolean correct,
            boolean pinned,
            @JdbcTypeCode(SqlTypes.CHAR) @Nullable String imageId) {}

    @SuppressWarnings("NullAway.Init") // for JPA
    protected QuestionVersion() {}

    QuestionVersion(EntryId question, int number, String reason, String author, Instant now) {
        this.questionId = question.value();
        this.number = number;
        this.state = QuestionState.DRAFT;
        this.text = "";
        this.explanation = "";
        this.sourceDocument = "";
        this.sourcePage = "";
        this.sourceQuotation = "";
        this.sourceAddress = "";
        this.searchText = "";
        this.reason = reason;
        this.decisionNote = "";
        this.createdAt = now;
        this.updatedAt = now;
        this.authors.add(author);
    }

    /** Writes the whole content; every option gets a new public name. */
    void write(QuestionDraft draft, @Nullable TopicId topic, OptionNames names, String author, Instant now) {
        if (state != QuestionState.DRAFT) {
            throw QuestionRefused.notEditable(state);
        }
        topicId = topic == null ? null : topic.value();
        difficulty = draft.difficulty();
        text = draft.text();
        multiple = draft.multiple();
        explanation = draft.explanation();
        SourceReference source = draft.source();
        sourceDocument = source.document();
        sourcePage = source.page();
        sourceQuotation = source.quotation();
        sourceAddress = source.address();
        imageId = draft.image() == null ? null : draft.image().value();
        Set<String> taken = new HashSet<>();
        options.clear();
        for (OptionDraft option : draft.options()) {
            options.add(new Option(
                    names.next(taken),
                    option.text(),
                    option.correct(),
                    option.pinned(),
                    option.image() == null ? null : option.image().value()));
        }
        searchText = searchText(draft);
        updatedAt = now;
        authors.add(author);
    }

    private static String searchText(QuestionDraft draft) {
        StringBuilder all = new StringBuilder(draft.text());
        draft.options().forEach(option -> all.append(" | ").append(option.text()));
        return Vietnamese.searchable(
                all.append(" | ").append(draft.source().oneLine()).toString());
    }

    void classify(@Nullable TopicId topic, @Nullable Difficulty changed, String author, Instant now) {
        if (state != QuestionState.DRAFT) {
            throw QuestionRefused.notEditable(state);
        }
        topicId = topic == null ? topicId : Long.valueOf(topic.value());
        difficulty = changed == null ? difficulty : changed;
        updatedAt = now;
        authors.add(author);
    }

    /** Whoever wrote what this version began with wrote at it too. */
    void inheritAuthors(QuestionVersion before) {
        authors.addAll(before.authors()); // asked, because before may be a proxy
    }

    void submitted(String by, Instant now) {
        state = QuestionState.SUBMITTED;
        submittedBy = by;
        submittedAt = now;
    }

    void decided(QuestionState verdict, String by, String note, Instant now) {
        state = verdict;
        decidedBy = by;
        decidedAt = now;
        decisionNote = note;
    }

    /** For a list of what something could not be done to. */
    String beginning() {
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }

    QuestionId id() {
        return new QuestionId(Objects.requireNonNull(id));
    }

    EntryId question() {
        return new EntryId(questionId);
    }

    /** Several options are right. */
    boolean multiple() {
        return multiple;
    }

    /** The public names of its options, in their order. */
    List<String> optionNames() {
        return options.stream().map(Option::publicId).toList();
    }

    int number() {
        return number;
    }

    QuestionState state() {
        return state;
    }

    @Nullable
    Long topicId() {
        return topicId;
    }

    @Nullable
    Difficulty difficulty() {
        return difficulty;
    }

    Set<String> authors() {
        return Set.copyOf(authors);
    }

    String reason() {
        return reason;
    }

    VersionSummary summary() {
        return new VersionSummary(
                id(),
                number,
                state,
                reason,
                authors.stream().sorted().toList(),
                createdAt,
                updatedAt,
                submittedAt,
                submittedBy,
                decidedAt,
                decidedBy,
                decisionNote);
    }

    QuestionDraft content(String topicPath, Set<String> tags) {
        return new QuestionDraft(
                topicPath,
                difficulty,
                text,
                options.stream()
                        .map(option -> new OptionDraft(
                                option.text(), option.correct(), option.pinned(), image(option.imageId())))
                        .toList(),
                explanation,
                new SourceReference(sourceDocument, sourcePage, sourceQuotation, sourceAddress),
                tags.stream().sorted().toList(),
                image(imageId));
    }

    private static @Nullable ImageId image(@Nullable String id) {
        return id == null ? null : new ImageId(id);
    }
}
