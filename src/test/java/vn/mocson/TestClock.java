package vn.mocson;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that a test turns by hand; it stands still otherwise. Every test begins at {@link #START}. */
public final class TestClock extends Clock {

    /** A Tuesday, 08:00 in Vietnam. */
    public static final Instant START = Instant.parse("2024-09-10T01:00:00Z");

    private volatile Instant now = START;

    public void set(Instant instant) {
        now = instant;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // only the test's own thread turns it
    public void turn(Duration by) {
        now = now.plus(by);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
