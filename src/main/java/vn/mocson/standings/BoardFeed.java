package vn.mocson.standings;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestId;
import vn.mocson.contest.RoundPublished;
import vn.mocson.exam.AttemptClosed;
import vn.mocson.exam.AttemptStarted;
import vn.mocson.participant.NamesChanged;
import vn.mocson.participant.ParticipantRegistered;

/**
 * Tells open views that the figures of a contest moved, at most four times a second however much
 * happens. It carries no figures: a view reads what its person may see.
 */
@Component
public class BoardFeed {

    private static final Logger log = LoggerFactory.getLogger(BoardFeed.class);
    /** Every so many flushes all listeners look again, for what happened on other nodes. */
    private static final int LOOK_AGAIN = 20;

    private record Listener(ContestId contest, Runnable moved) {}

    private final CopyOnWriteArrayList<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Set<ContestId> dirty = ConcurrentHashMap.newKeySet();
    private final AtomicInteger flushes = new AtomicInteger();
    private final AtomicLong tick = new AtomicLong();

    BoardFeed(MeterRegistry meters) {
        Gauge.builder("mocson.live.pages", listeners, List::size)
                .description("Open pages that are told when figures move")
                .register(meters);
    }

    /** Ends a subscription. */
    @FunctionalInterface
    public interface Subscription {
        void cancel();
    }

    @PreAuthorize(Access.ANYONE)
    public Subscription subscribe(ContestId contest, Runnable moved) {
        Listener listener = new Listener(contest, moved);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * The number of the current flush. What was read in this tick is still good in it: whatever moved
     * after that reading is told in a later one.
     */
    @PreAuthorize(Access.ANYONE)
    public long tick() {
        return tick.get();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void closed(AttemptClosed event) {
        dirty.add(event.contest());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void started(AttemptStarted event) {
        dirty.add(event.contest());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void registered(ParticipantRegistered event) {
        dirty.add(event.contest());
    }

    @TransactionalEventListener(fallbackExecution = true)
    void published(RoundPublished event) {
        flushes.set(LOOK_AGAIN);
    }

    /** Whoever took back the consent to be named is not named from this moment on: what is ready is ready no more. */
    @TransactionalEventListener(fallbackExecution = true)
    void renamed(NamesChanged event) {
        tick.incrementAndGet();
        dirty.add(event.contest());
    }

    void touched(ContestId contest) {
        dirty.add(contest);
    }

    @Scheduled(fixedDelayString = "PT0.25S")
    void flush() {
        tick.incrementAndGet();
        boolean everyone = flushes.incrementAndGet() >= LOOK_AGAIN;
        if (everyone) {
            flushes.set(0);
        }
        Set<ContestId> moved = Set.copyOf(dirty);
        dirty.removeAll(moved);
        for (Listener listener : listeners) {
            if (everyone || moved.contains(listener.contest())) {
                try {
                    listener.moved().run();
                } catch (RuntimeException e) {
                    log.debug("A view could not be told that the figures moved", e);
                }
            }
        }
    }
}
