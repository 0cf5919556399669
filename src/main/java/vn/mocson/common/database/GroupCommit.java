package vn.mocson.common.database;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.mocson.common.security.Access;
import vn.mocson.common.web.Refusal;

/**
 * Runs short works of many requests one after another in one transaction: while one is being flushed to disk, the
 * next gathers. What they need is locked and read for all of them at once. A work's result is handed out when the
 * transaction is durable. A {@link Refusal} is a result like another; if anything else goes wrong, nothing of the
 * group remains, and each is run in a transaction of its own.
 *
 * <p>A work must therefore be safe to run twice, and what it changed before it refused is meant to stay.
 *
 * @param <K> what a work is about; of two about the same, the second is run alone
 * @param <P> what a work is given
 */
public final class GroupCommit<K, P> implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);
    private static final int MOST_WAITING = 20_000;
    /**
     * After a group of several, so that more gather for the next: it costs a person a moment that nobody notices, and
     * saves the database half its work.
     */
    private static final Duration REST = Duration.ofMillis(20);

    private static final ThreadLocal<Boolean> IN_GROUP = ThreadLocal.withInitial(() -> false);

    /** Locks and reads what works need, as the application itself. */
    public interface Preparation<K, P> {

        /** Without waiting for rows that somebody else holds: whoever is not in the answer is run alone. */
        Map<K, P> together(Collection<K> keys);

        /** Waits for locks as long as it takes. */
        P alone(K key);
    }

    private final TransactionTemplate transaction;
    private final int mostTogether;
    private final Preparation<K, P> preparation;
    private final BlockingQueue<Work<K, P, ?>> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread thread;
    private volatile boolean stopping;

    private static final class Work<K, P, T> {

        private final K key;
        private final Function<P, T> run;
        private final SecurityContext caller = SecurityContextHolder.getContext();
        private final CompletableFuture<Boolean> durable = new CompletableFuture<>();
        private @Nullable T result;
        private @Nullable Refusal refusal;

        private Work(K key, Function<P, T> run) {
            this.key = key;
            this.run = run;
        }

        private void run(P prepared) {
            SecurityContextHolder.setContext(caller);
            result = null; // it may have run before, in a group that came to nothing
            refusal = null;
            try {
                result = run.apply(prepared);
            } catch (Refusal e) {
                refusal = e;
            }
        }

        @SuppressWarnings("NullAway") // a result is null where the work's own is
        private T outcome() {
            if (refusal != null) {
                throw refusal;
            }
            return result;
        }
    }

    public GroupCommit(
            String name, PlatformTransactionManager transactions, int mostTogether, Preparation<K, P> preparation) {
        this.transaction = new TransactionTemplate(transactions);
        this.mostTogether = mostTogether;
        this.preparation = preparation;
        this.thread = Thread.ofPlatform().name(name).daemon().start(this::work);
    }

    /** Waits until the work is done and durable. */
    public <T> T run(K key, Function<P, T> run) {
        Work<K, P, T> work = new Work<>(key, run);
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            runAlone(work); // part of something larger, which another transaction would not see
        } else if (stopping || !queue.offer(work) || !work.durable.join()) {
            try {
                transaction.executeWithoutResult(status -> runAlone(work));
            } catch (UnexpectedRollbackException e) {
                if (work.refusal == null) { // a refusal from a service of its own ends the transaction too
                    throw e;
                }
            }
        }
        return work.outcome();
    }

    private void runAlone(Work<K, P, ?> work) {
        try {
            work.run(Access.asSystem(() -> preparation.alone(work.key)));
        } catch (Refusal e) {
            work.refusal = e;
        }
    }

    /**
     * How long a locking read of the current work waits for a row, to be put behind {@code FOR UPDATE}: in a group
     * not long, because all the others wait with it.
     */
    public static String patience() {
        return IN_GROUP.get() ? " WAIT 1" : "";
    }

    private void work() {
        IN_GROUP.set(true);
        List<Work<K, P, ?>> group = new ArrayList<>(mostTogether);
        while (!stopping) {
            try {
                group.add(queue.take());
                queue.drainTo(group, mostTogether - 1);
                Set<Work<K, P, ?>> durable = commit(group);
                group.forEach(work -> work.durable.complete(durable.contains(work)));
                if (group.size() > 1) {
                    Thread.sleep(REST);
                }
            } catch (InterruptedException e) {
                break;
            } finally {
                group.clear();
            }
        }
        stopping = true;
        queue.drainTo(group);
        group.forEach(work -> work.durable.complete(false));
    }

    /** @return those that ran and are durable */
    private Set<Work<K, P, ?>> commit(List<Work<K, P, ?>> group) {
        Set<Work<K, P, ?>> done = new LinkedHashSet<>();
        try {
            transaction.executeWithoutResult(status -> {
                Map<K, Work<K, P, ?>> first = HashMap.newHashMap(group.size());
                group.forEach(work -> first.putIfAbsent(work.key, work));
                Map<K, P> prepared = Access.asSystem(() -> preparation.together(first.keySet()));
                for (Work<K, P, ?> work : group) {
                    P given = prepared.get(work.key);
                    if (given != null && first.get(work.key) == work) {
                        work.run(given);
                        done.add(work);
                    }
                }
            });
            return done;
        } catch (RuntimeException e) {
            log.debug("A group of {} is run one by one", group.size(), e);
            return Set.of();
        } catch (Error e) { // this thread must go on, or all who come later wait for ever
            log.error("A group of {} is run one by one", group.size(), e);
            return Set.of();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Override
    public void close() {
        stopping = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
