package vn.mocson.award;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.mocson.participant.ParticipantId;
import vn.mocson.unit.UnitId;

/**
 * One prize of a sealed result and who holds it. The names are those at the time of the seal.
 *
 * @param number 1 for the first of the result; stays the same for the life of this version
 * @param prize the prize's name, as “Giải Nhất”
 * @param value of one such prize in đồng; 0 where there is no money
 * @param prizeOrder 0 for the highest prize of its kind
 * @param rank in the standings; null where the prize does not come from a rank
 * @param holder full name of the person, or name of the unit
 * @param unit name of the person's unit; the league of a unit, or empty
 * @param person null for a unit
 * @param unitId the person's unit, or the unit that holds it
 * @param right questions answered right in the counted attempt; null for units
 * @param figure for a unit what it was ranked by, in words; for a special prize what it is for; else empty
 * @param decided the committee's words where it decided; else empty
 */
public record SealedAward(
        int number,
        AwardKind kind,
        String prize,
        long value,
        int prizeOrder,
        @Nullable Integer rank,
        String holder,
        String unit,
        @Nullable ParticipantId person,
        UnitId unitId,
        @Nullable Integer right,
        @Nullable BigDecimal points,
        @Nullable BigDecimal prediction,
        @Nullable Duration duration,
        @Nullable Instant submittedAt,
        String figure,
        String decided) {

    @Override
    public String toString() {
        return "SealedAward[" + number + ", " + prize + "]"; // names stay out of logs
    }
}
