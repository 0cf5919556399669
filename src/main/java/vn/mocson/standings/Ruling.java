package vn.mocson.standings;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.RoundId;
import vn.mocson.exam.AttemptId;
import vn.mocson.participant.ParticipantId;

/** A decision about a person's attempts: proposed by one person, signed by another. */
@Entity(name = "ruling")
class Ruling {

    static final int SHORTEST_REASON = 10;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long contestId;

    @Enumerated(EnumType.STRING)
    private RulingKind kind;

    private UUID participantId;
    private @Nullable Long roundId;
    private @Nullable UUID attemptId;
    private @Nullable Long undoesId;
    private String reason;

    @Enumerated(EnumType.STRING)
    private RulingState state;

    private String proposedBy;
    private Instant proposedAt;
    private @Nullable String decidedBy;
    private @Nullable Instant decidedAt;
    private String remark = "";

    @SuppressWarnings("UnusedVariable") // the record of what was signed
    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable String dryRun;

    private @Nullable Long undoneBy;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Ruling() {}

    private Ruling(
            ContestId contest, RulingKind kind, ParticipantId participant, String reason, String by, Instant now) {
        if (reason.length() < SHORTEST_REASON || reason.length() > 2000) {
            throw RulingRefused.reasonMissing();
        }
        this.contestId = contest.value();
        this.kind = kind;
        this.participantId = participant.value();
        this.reason = reason;
        this.state = RulingState.PROPOSED;
        this.proposedBy = by;
        this.proposedAt = now;
    }

    /** @param round null for every round of the contest */
    static Ruling disqualify(
            ContestId contest,
            ParticipantId participant,
            @Nullable RoundId round,
            String reason,
            String by,
            Instant now) {
        Ruling ruling = new Ruling(contest, RulingKind.DISQUALIFY, participant, reason, by, now);
        ruling.roundId = round == null ? null : round.value();
        return ruling;
    }

    static Ruling voidAttempt(
            ContestId contest,
            ParticipantId participant,
            RoundId round,
            AttemptId attempt,
            String reason,
            String by,
            Instant now) {
        Ruling ruling = new Ruling(contest, RulingKind.VOID_ATTEMPT, participant, reason, by, now);
        ruling.roundId = round.value();
        ruling.attemptId = attempt.value();
        return ruling;
    }

    /** @throws RulingRefused where there is nothing in force to undo */
    Ruling reinstate(String why, String by, Instant now) {
        if (!inForce()) {
            throw RulingRefused.notInForce();
        }
        Ruling ruling = new Ruling(contest(), RulingKind.REINSTATE, participant(), why, by, now);
        ruling.roundId = roundId;
        ruling.attemptId = attemptId;
        ruling.undoesId = id;
        return ruling;
    }

    RulingId id() {
        return new RulingId(Objects.requireNonNull(id));
    }

    ContestId contest() {
        return new ContestId(contestId);
    }

    RulingKind kind() {
        return kind;
    }

    ParticipantId participant() {
        return new ParticipantId(participantId);
    }

    @Nullable
    RoundId round() {
        return roundId == null ? null : new RoundId(roundId);
    }

    @Nullable
    AttemptId attempt() {
        return attemptId == null ? null : new AttemptId(attemptId);
    }

    @Nullable
    RulingId undoes() {
        return undoesId == null ? null : new RulingId(undoesId);
    }

    String reason() {
        return reason;
    }

    RulingState state() {
        return state;
    }

    boolean proposed() {
        return state == RulingState.PROPOSED;
    }

    boolean inForce() {
        return state == RulingState.CONFIRMED && kind != RulingKind.REINSTATE && undoneBy == null;
    }

    /** Whether, in force, it keeps this attempt out. */
    boolean covers(AttemptId other, RoundId ofRound) {
        return attemptId != null ? other.value().equals(attemptId) : roundId == null || roundId.equals(ofRound.value());
    }

    /** @throws RulingRefused where it has been decided, or its author signs */
    void requireSignable(String by) {
        requireProposed();
        if (by.equals(proposedBy)) {
            throw RulingRefused.ownSignature();
        }
    }

    /** @param hash of the dry run that was shown */
    void confirm(String by, String hash, Instant now) {
        requireSignable(by);
        decide(RulingState.CONFIRMED, by, "", now);
        dryRun = hash;
    }

    void reject(String by, String why, Instant now) {
        requireSignable(by);
        decide(RulingState.REJECTED, by, why, now);
    }

    /** By who proposed it. */
    void withdraw(String by, Instant now) {
        requireProposed();
        if (!by.equals(proposedBy)) {
            throw RulingRefused.decided();
        }
        decide(RulingState.WITHDRAWN, by, "", now);
    }

    void undo(RulingId by) {
        if (!inForce()) {
            throw RulingRefused.notInForce();
        }
        undoneBy = by.value();
    }

    private void requireProposed() {
        if (!proposed()) {
            throw RulingRefused.decided();
        }
    }

    private void decide(RulingState decision, String by, String why, Instant now) {
        state = decision;
        decidedBy = by;
        decidedAt = now;
        remark = why.length() > 1000 ? why.substring(0, 1000) : why;
    }

    RulingSummary summary(String name, String unit) {
        return new RulingSummary(
                id(),
                contest(),
                kind,
                participant(),
                name,
                unit,
                round(),
                attempt(),
                undoes(),
                reason,
                state,
                proposedBy,
                proposedAt,
                decidedBy,
                decidedAt,
                remark,
                undoneBy == null ? null : new RulingId(undoneBy));
    }
}
