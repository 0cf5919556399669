package vn.mocson.award;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.mocson.participant.ParticipantId;
import vn.mocson.unit.UnitId;

/** Who gets a prize: a person or a unit. */
public record AwardSubject(
        @Nullable ParticipantId person, @Nullable UnitId unit) {

    public AwardSubject {
        if ((person == null) == (unit == null)) {
            throw new IllegalArgumentException("either a person or a unit");
        }
    }

    public static AwardSubject of(ParticipantId person) {
        return new AwardSubject(person, null);
    }

    public static AwardSubject of(UnitId unit) {
        return new AwardSubject(null, unit);
    }

    static AwardSubject read(String key) {
        return key.startsWith("P")
                ? of(new ParticipantId(UUID.fromString(key.substring(1))))
                : of(new UnitId(Long.parseLong(key.substring(1))));
    }

    String key() {
        return person != null ? "P" + person : "U" + unitNumber();
    }

    private long unitNumber() {
        return unit == null ? 0 : unit.value();
    }
}
