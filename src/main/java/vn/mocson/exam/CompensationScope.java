package vn.mocson.exam;

import vn.mocson.participant.ParticipantId;
import vn.mocson.unit.UnitId;

/** Whom time is given back to. */
public sealed interface CompensationScope {

    record Everybody() implements CompensationScope {}

    /** With everything below it. */
    record InUnit(UnitId unit) implements CompensationScope {}

    record OnePerson(ParticipantId participant) implements CompensationScope {}
}
