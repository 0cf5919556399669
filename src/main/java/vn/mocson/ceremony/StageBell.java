package vn.mocson.ceremony;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Wakes the screens that wait for a show to move: at once where it moved on this node, within a second where it moved on
 * another. Nothing is kept here that a restart would lose; a screen that is not woken asks again by itself.
 */
@Component
class StageBell {

    /** Told inside the transaction of a move; heard when it is durable. */
    record Moved(ShowId show) {}

    private static final Logger log = LoggerFactory.getLogger(StageBell.class);

    /** For one show. Thirty tokens, some of them open on several machines. */
    private static final int MOST_WAITING = 200;

    private record Waiter(long revision, Runnable wake) {}

    private final ShowRows shows;
    private final Map<ShowId, List<Waiter>> waiting = new ConcurrentHashMap<>();

    StageBell(ShowRows shows) {
        this.shows = shows;
    }

    /**
     * @param revision what the screen knows
     * @param wake is run once or not at all, never on the thread of the one who moves
     * @return ends it
     * @throws StageRefused where too many wait
     */
    Runnable wait(ShowId show, long revision, Runnable wake) {
        Waiter waiter = new Waiter(revision, wake);
        // in one step with the line itself: else it could join one that was just taken away to be woken, and hear
        // nothing
        waiting.compute(show, (s, before) -> {
            List<Waiter> line = before == null ? new CopyOnWriteArrayList<>() : before;
            if (line.size() >= MOST_WAITING) {
                throw StageRefused.tooManyWaiting();
            }
            line.add(waiter);
            return line;
        });
        return () -> waiting.computeIfPresent(show, (s, line) -> {
            line.remove(waiter);
            return line.isEmpty() ? null : line;
        });
    }

    @TransactionalEventListener
    public void moved(Moved event) {
        ring(event.show());
    }

    private void ring(ShowId show) {
        List<Waiter> woken = waiting.remove(show);
        if (woken != null) {
            Thread.startVirtualThread(
                    () -> woken.forEach(waiter -> waiter.wake().run()));
        }
    }

    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT5S")
    void lookAtOtherNodes() {
        for (Map.Entry<ShowId, List<Waiter>> show : waiting.entrySet()) {
            try {
                long now = shows.revision(show.getKey());
                if (show.getValue().stream().anyMatch(waiter -> waiter.revision() != now)) {
                    ring(show.getKey());
                }
            } catch (DataAccessException | TransactionException away) {
                log.debug("the database does not answer", away);
                return; // screens ask by themselves when their wait is over
            }
        }
    }
}
