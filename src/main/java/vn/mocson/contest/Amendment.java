package vn.mocson.contest;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A change of the rules after the contest had opened, as it was made; nothing of it changes afterwards. */
@Entity(name = "amendment")
class Amendment {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @SuppressWarnings("UnusedVariable") // for JPA
    private @Nullable Long id;

    private long contestId;
    private int number;
    private Instant madeAt;
    private String madeBy;
    private String reason;

    @Column(columnDefinition = "longtext")
    private String changes;

    @Column(columnDefinition = "longtext")
    private String consequences;

    @SuppressWarnings("UnusedVariable") // read by the one who looks for what held when
    @Column(columnDefinition = "longtext")
    private String rulesBefore;

    @SuppressWarnings("UnusedVariable")
    @Column(columnDefinition = "longtext")
    private String rulesAfter;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Amendment() {}

    Amendment(
            ContestId contest,
            int number,
            Instant madeAt,
            String madeBy,
            String reason,
            String changes,
            String consequences,
            String rulesBefore,
            String rulesAfter) {
        this.contestId = contest.value();
        this.number = number;
        this.madeAt = madeAt;
        this.madeBy = madeBy;
        this.reason = reason;
        this.changes = changes;
        this.consequences = consequences;
        this.rulesBefore = rulesBefore;
        this.rulesAfter = rulesAfter;
    }

    ContestId contest() {
        return new ContestId(contestId);
    }

    int number() {
        return number;
    }

    Instant madeAt() {
        return madeAt;
    }

    String madeBy() {
        return madeBy;
    }

    String reason() {
        return reason;
    }

    String changes() {
        return changes;
    }

    String consequences() {
        return consequences;
    }
}
