package vn.mocson.scoring;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.ContestId;
import vn.mocson.questionbank.OptionId;
import vn.mocson.questionbank.QuestionId;

/** A decision about a question's key: computed by one person, applied by another. */
@Entity(name = "key_ruling")
class KeyRuling {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long contestId;
    private long questionId;

    @Enumerated(EnumType.STRING)
    private KeyDecision decision;

    private String accepted;
    private String reason;

    @Enumerated(EnumType.STRING)
    private KeyRulingState state;

    private String proposedBy;
    private Instant proposedAt;
    private Instant computedAt;
    private String stamp = "";
    private int changed;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private String remark = "";

    @SuppressWarnings("NullAway.Init") // for JPA
    protected KeyRuling() {}

    KeyRuling(
            ContestId contest,
            QuestionId question,
            KeyDecision decision,
            List<Set<OptionId>> accepted,
            String reason,
            String by,
            Instant now) {
        this.contestId = contest.value();
        this.questionId = question.value();
        this.decision = decision;
        this.accepted = AcceptedKeys.encode(accepted);
        this.reason = reason;
        this.state = KeyRulingState.COMPUTED;
        this.proposedBy = by;
        this.proposedAt = now;
        this.computedAt = now;
    }

    KeyRulingId id() {
        return new KeyRulingId(Objects.requireNonNull(id));
    }

    ContestId contest() {
        return new ContestId(contestId);
    }

    QuestionId question() {
        return new QuestionId(questionId);
    }

    /** What counts as right while it is in force; null where that is the key it was sealed with. */
    @Nullable
    AcceptedKeys keys() {
        return KeysInForce.keys(decision, accepted);
    }

    Instant computedAt() {
        return computedAt;
    }

    /** Its effect was computed from attempts with this stamp. */
    void computed(String fromStamp, int changing, Instant now) {
        requireComputed();
        stamp = fromStamp;
        changed = changing;
        computedAt = now;
    }

    /**
     * @param stampNow of the attempts it was computed from
     * @throws RegradeRefused where it is decided already, by its own author, or of other attempts
     */
    void apply(String by, String stampNow, Instant now) {
        requireComputed();
        if (by.equals(proposedBy)) {
            throw RegradeRefused.ownSignature();
        }
        if (!stampNow.equals(stamp)) {
            throw RegradeRefused.stale();
        }
        state = KeyRulingState.APPLIED;
        decidedBy = by;
        decidedAt = now;
    }

    /** Attempts that came in since it was computed. */
    void alsoChanged(int more) {
        changed += more;
    }

    void cancel(String by, String why, Instant now) {
        requireComputed();
        state = KeyRulingState.CANCELLED;
        decidedBy = by;
        decidedAt = now;
        remark = why;
    }

    void requireComputed() {
        if (state != KeyRulingState.COMPUTED) {
            throw RegradeRefused.decided();
        }
    }

    KeyRulingSummary summary(String text) {
        return new KeyRulingSummary(
                id(),
                contest(),
                question(),
                text,
                decision,
                AcceptedKeys.decode(accepted),
                reason,
                state,
                proposedBy,
                proposedAt,
                computedAt,
                changed,
                decidedBy,
                decidedAt,
                remark);
    }
}
