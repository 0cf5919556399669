package vn.mocson.exam.api;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import vn.mocson.common.web.Lane;
import vn.mocson.common.web.Traffic;
import vn.mocson.exam.Crowded;
import vn.mocson.participant.ParticipantId;

/**
 * The line in front of a start, for the minute in which a province presses the button. Whoever cannot be let in
 * gets a place and a time to ask again, and keeps the place until they do; nobody who comes later goes before
 * them. It is kept in memory: after a restart a line forms anew.
 */
@Component
class StartLine {

    /** So many at the head of the line, and as many as can start within a second, may come in whatever their order. */
    private static final int HEAD = 32;
    /** How long a place is kept for somebody who should have asked again. */
    private static final Duration KEPT = Duration.ofSeconds(60);

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
    /** Short, because the line may move faster than was thought; to be told one's place costs next to nothing. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private static final long SLOWEST_MICROS = 200_000;
    private static final long FASTEST_MICROS = 500;

    private final Traffic traffic;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    /** When each was told to ask again, in the order they came. */
    private final Map<ParticipantId, Instant> line = new LinkedHashMap<>();

    /**
     * How many microseconds a start seems to take of the machine: a little less with everybody who found a place, a
     * good deal more when somebody in their turn waited for one in vain. What was measured would not do: where people
     * are told to wait, few start because few ask.
     */
    private long micros = 10_000;

    private Instant slowedDownAt = Instant.EPOCH;

    StartLine(Traffic traffic, Clock clock, MeterRegistry meters) {
        this.traffic = traffic;
        this.clock = clock;
        Gauge.builder("mocson.start.line", this::length)
                .description("People who were given a place in the line")
                .register(meters);
    }

    /** @throws Crowded where it is not this person's turn */
    <T> T inTurn(ParticipantId who, Supplier<T> start) {
        if (!isTurnOf(who)) {
            throw sendBack(who);
        }
        if (!traffic.enter(Lane.START)) {
            slowDown();
            throw sendBack(who);
        }
        try {
            letIn(who);
            return start.get();
        } finally {
            traffic.leave(Lane.START);
        }
    }

    private boolean isTurnOf(ParticipantId who) {
        lock.lock();
        try {
            forgetWhoLeft();
            return place(who) <= Math.max(HEAD, 1_000_000 / micros);
        } finally {
            lock.unlock();
        }
    }

    private void letIn(ParticipantId who) {
        lock.lock();
        try {
            line.remove(who);
            micros = Math.max(FASTEST_MICROS, micros - micros / 50);
        } finally {
            lock.unlock();
        }
    }

    private void slowDown() {
        lock.lock();
        try {
            Instant now = clock.instant();
            if (!now.isBefore(slowedDownAt.plusSeconds(1))) {
                micros = Math.min(SLOWEST_MICROS, micros * 10 / 7);
                slowedDownAt = now;
            }
        } finally {
            lock.unlock();
        }
    }

    private Crowded sendBack(ParticipantId who) {
        lock.lock();
        try {
            int place = place(who);
            Duration wait = Duration.ofMillis(place * micros / 1_000);
            Duration pause = wait.compareTo(LONGEST_WAIT) > 0
                    ? LONGEST_WAIT
                    : wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait;
            Instant again = clock.instant()
                    .plus(pause)
                    .plusMillis(ThreadLocalRandom.current().nextLong(pause.toMillis() / 5));
            line.put(who, again); // keeps the place of whoever has one
            return new Crowded(place, Math.max(1, wait.toSeconds()), again);
        } finally {
            lock.unlock();
        }
    }

    /** From 1; whoever is not in the line would be the last. */
    private int place(ParticipantId who) {
        if (!line.containsKey(who)) {
            return line.size() + 1;
        }
        int place = 1;
        for (ParticipantId other : line.keySet()) {
            if (other.equals(who)) {
                break;
            }
            place++;
        }
        return place;
    }

    private void forgetWhoLeft() {
        Instant now = clock.instant();
        Iterator<Instant> promised = line.values().iterator();
        for (int looked = 0; looked < HEAD && promised.hasNext(); looked++) {
            if (promised.next().plus(KEPT).isBefore(now)) {
                promised.remove();
            }
        }
    }

    private int length() {
        lock.lock();
        try {
            return line.size();
        } finally {
            lock.unlock();
        }
    }
}
