package vn.mocson.standings;

import java.time.Instant;
import java.util.List;

/** The figures of a contest for those who run it. */
public record ContestFigures(
        Instant asOf,
        long registered,
        long sitting,
        long entries,
        long people,
        List<UnitFigures> units,
        List<HourFigures> hours) {

    /** @param headcount 0 where unknown */
    public record UnitFigures(String code, String name, int headcount, long registered, long people, long entries) {}

    /** @param start of the hour */
    public record HourFigures(Instant start, long entries) {}
}
