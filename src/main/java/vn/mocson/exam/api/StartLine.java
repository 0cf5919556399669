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

    /** So many at the head of the line may come in whatever their order: a page asks again a little early or late. */
    private static final int HEAD = 32;
    /** How long a place is kept for somebody who should have asked again. */
    private static final Duration KEPT = Duration.ofSeconds(60);

    private static final Duration SHORTEST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    /** Before anything was measured, and where the machine stands still. */
    private static final double SLOWEST_PER_SECOND = 5;

    private final Traffic traffic;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    /** When each was told to ask again, in the order they came. */
    private final Map<ParticipantId, Instant> line = new LinkedHashMap<>();

    private double perSecond = SLOWEST_PER_SECOND;
    private long admitted;
    private Instant countedFrom;

    StartLine(Traffic traffic, Clock clock, MeterRegistry meters) {
        this.traffic = traffic;
        this.clock = clock;
        this.countedFrom = clock.instant();
        Gauge.builder("mocson.start.line", this::length)
                .description("People who were given a place in the line")
                .register(meters);
    }

    /** @throws Crowded where it is not this person's turn */
    <T> T inTurn(ParticipantId who, Supplier<T> start) {
        if (!mayTry(who) || !traffic.enter(Lane.START)) {
            throw sendBack(who);
        }
        try {
            letIn(who);
            return start.get();
        } finally {
            traffic.leave(Lane.START);
        }
    }

    private boolean mayTry(ParticipantId who) {
        lock.lock();
        try {
            forgetWhoLeft();
            return place(who) <= HEAD;
        } finally {
            lock.unlock();
        }
    }

    private void letIn(ParticipantId who) {
        lock.lock();
        try {
            line.remove(who);
            admitted++;
            Duration counted = Duration.between(countedFrom, clock.instant());
            if (counted.toMillis() >= 1_000) {
                double now = admitted * 1_000.0 / counted.toMillis();
                perSecond = Math.max(SLOWEST_PER_SECOND, 0.5 * perSecond + 0.5 * now);
                admitted = 0;
                countedFrom = clock.instant();
            }
        } finally {
            lock.unlock();
        }
    }

    private Crowded sendBack(ParticipantId who) {
        lock.lock();
        try {
            int place = place(who);
            Duration wait = Duration.ofMillis((long) (place * 1_000 / perSecond));
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
