package vn.mocson.questionbank;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A question set on its way from composing to the seal. */
@Entity(name = "question_set")
class QuestionSet {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long bankId;
    private String title;

    @Enumerated(EnumType.STRING)
    private SetState state;

    private String createdBy;
    private Instant createdAt;
    private @Nullable String submittedBy;
    private @Nullable Instant submittedAt;
    private @Nullable String decisionNumber;
    private @Nullable LocalDate decisionDate;
    private @Nullable String decisionMeeting;
    private @Nullable String sealedBy;
    private @Nullable Instant sealedAt;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable String seal;

    @SuppressWarnings("UnusedVariable") // read by the one who looks for a difference
    @Column(columnDefinition = "longtext")
    private @Nullable String sealedContent;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected QuestionSet() {}

    QuestionSet(BankId bank, String title, String by, Instant now) {
        this.bankId = bank.value();
        this.title = title;
        this.state = SetState.COMPOSING;
        this.createdBy = by;
        this.createdAt = now;
    }

    SetId id() {
        return new SetId(Objects.requireNonNull(id));
    }

    BankId bank() {
        return new BankId(bankId);
    }

    SetState state() {
        return state;
    }

    String title() {
        return title;
    }

    void requireComposing() {
        if (state != SetState.COMPOSING) {
            throw new QuestionRefused(
                    "SET_FIXED",
                    state == SetState.SEALED
                            ? "Bộ câu hỏi đã niêm phong nên không sửa được. Hãy tạo một bộ mới từ bộ này."
                            : "Bộ câu hỏi đang trình duyệt. Hãy rút lại nếu cần sửa.");
        }
    }

    void requireSubmitted() {
        if (state != SetState.SUBMITTED) {
            throw new QuestionRefused("SET_NOT_SUBMITTED", "Bộ câu hỏi chưa được trình hoặc đã niêm phong.");
        }
    }

    void rename(String changed) {
        requireComposing();
        title = changed;
    }

    void submit(String by, Instant now) {
        requireComposing();
        state = SetState.SUBMITTED;
        submittedBy = by;
        submittedAt = now;
    }

    void recall() {
        requireSubmitted();
        state = SetState.COMPOSING;
        submittedBy = null;
        submittedAt = null;
        decisionNumber = null;
        decisionDate = null;
        decisionMeeting = null;
    }

    void decide(Decision decision) {
        requireSubmitted();
        decisionNumber = decision.number();
        decisionDate = decision.date();
        decisionMeeting = decision.meeting();
    }

    /** @throws QuestionRefused where it was not submitted or the decision is not recorded yet */
    void seal(String content, String by, Instant now) {
        requireSubmitted();
        if (decisionNumber == null) {
            throw new QuestionRefused(
                    "NO_DECISION", "Hãy ghi số, ngày quyết định và cuộc họp đã duyệt trước khi niêm phong.");
        }
        state = SetState.SEALED;
        sealedBy = by;
        sealedAt = now;
        seal = CanonicalSet.seal(content);
        sealedContent = content;
    }

    @Nullable
    String seal() {
        return seal;
    }

    SetSummary summary(int questions, int approved, int rejected) {
        String number = decisionNumber;
        LocalDate date = decisionDate;
        String meeting = decisionMeeting;
        return new SetSummary(
                id(),
                bank(),
                title,
                state,
                questions,
                approved,
                rejected,
                createdBy,
                createdAt,
                submittedBy,
                submittedAt,
                number == null || date == null ? null : new Decision(number, date, meeting == null ? "" : meeting),
                sealedBy,
                sealedAt,
                seal);
    }
}
