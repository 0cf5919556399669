package vn.mocson.award;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.mocson.unit.UnitId;

/**
 * Who would get which prize as things stand.
 *
 * @param lines individual, then collective, then special; each from the highest prize, within it by rank
 * @param passedOver who stands above the last prize and gets none, and why
 * @param undecided what waits for a vote of the committee
 * @param entrants people with an attempt handed in; for several rounds each once
 * @param entries attempts handed in
 */
public record AwardDraft(
        AwardScope scope,
        String scopeName,
        List<Line> lines,
        List<PassedOver> passedOver,
        List<Undecided> undecided,
        List<AwardVote> votes,
        long entrants,
        long entries) {

    public AwardDraft {
        lines = List.copyOf(lines);
        passedOver = List.copyOf(passedOver);
        undecided = List.copyOf(undecided);
        votes = List.copyOf(votes);
    }

    /**
     * A prize and who would hold it.
     *
     * @param namePublic whether the person agreed that their name is published
     * @param household number of the household they were declared to be of; null for none
     * @param undecided whether it waits for the committee
     */
    public record Line(
            AwardKind kind,
            String prize,
            long value,
            int prizeOrder,
            @Nullable Integer rank,
            AwardSubject subject,
            String holder,
            UnitId unitId,
            String unit,
            @Nullable Integer right,
            @Nullable BigDecimal points,
            @Nullable BigDecimal prediction,
            @Nullable Duration duration,
            @Nullable Instant submittedAt,
            String figure,
            String decided,
            boolean undecided,
            boolean namePublic,
            @Nullable Long household,
            AwardOutcome outcome,
            Map<CheckKind, Check> checks) {

        /** Whether it is a person of whom nobody looked at anything; units are known. */
        public boolean unchecked() {
            return subject.person() != null && checks.isEmpty();
        }

        @Override
        public String toString() {
            return "Line[" + prize + ", " + rank + ", " + subject + "]";
        }
    }

    /** That somebody looked. */
    public record Check(String note, String by, Instant at) {}

    /** @param words of whoever decided, or which results gave what a person may hold; else empty */
    public record PassedOver(
            AwardKind kind,
            int rank,
            AwardSubject subject,
            String holder,
            String unit,
            PassReason reason,
            String words) {

        @Override
        public String toString() {
            return "PassedOver[" + rank + ", " + subject + ", " + reason + "]";
        }
    }

    /**
     * @param prize of the tie the higher one
     * @param tied who stands in the tie; nobody for a special prize that the committee gives
     * @param border of a tie
     */
    public record Undecided(
            AwardVote.VoteKind kind, String prize, List<AwardSubject> tied, AwardVote.@Nullable Border border) {

        public Undecided {
            tied = List.copyOf(tied);
        }
    }
}
