package vn.mocson.ceremony;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.mocson.common.security.Access;
import vn.mocson.contest.ContestId;

/**
 * Tells open pages of the house that a contest's shows moved: at once where it happened on this node, within a second
 * where on another. It carries nothing: a page reads what its person may see.
 */
@Component
public class ShowFeed {

    private static final Logger log = LoggerFactory.getLogger(ShowFeed.class);

    private record Listener(ContestId contest, Runnable moved) {}

    private final ShowRows shows;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private Map<ContestId, String> seen = new HashMap<>();

    ShowFeed(ShowRows shows) {
        this.shows = shows;
    }

    /** Ends a subscription. */
    @FunctionalInterface
    public interface Subscription {
        void cancel();
    }

    @PreAuthorize(Access.JURY)
    public Subscription subscribe(ContestId contest, Runnable moved) {
        Listener listener = new Listener(contest, moved);
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Of which contest it is, is not asked: few pages are open, and they look at what is theirs. */
    @TransactionalEventListener
    void moved(StageBell.Moved event) {
        listeners.forEach(listener -> listener.moved().run());
    }

    /** One at a time, by the scheduler alone. */
    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT5S")
    void lookAtOtherNodes() {
        if (listeners.isEmpty()) {
            return;
        }
        try {
            Map<ContestId, String> now = shows.marks(
                    listeners.stream().map(Listener::contest).distinct().toList());
            Map<ContestId, String> before = seen;
            seen = now;
            for (Listener listener : listeners) {
                String mark = before.get(listener.contest());
                if (mark != null && !mark.equals(now.get(listener.contest()))) {
                    listener.moved().run();
                }
            }
        } catch (DataAccessException | TransactionException away) {
            log.debug("the database does not answer", away);
        }
    }
}
