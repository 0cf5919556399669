package vn.mocson.common.database;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.mocson.common.web.Refusal;

/**
 * Runs short works of many requests one after another in one transaction: while one is being flushed to disk, the
 * next gathers. A work's result is handed out when the transaction is durable. A {@link Refusal} is a result like
 * another; if anything else goes wrong, nothing of the group remains, and each is run in a transaction of its own.
 *
 * <p>A work must therefore be safe to run twice, and what it changed before it refused is meant to stay.
 */
public final class GroupCommit implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(GroupCommit.class);
    private static final int MOST_WAITING = 20_000;
    private static final ThreadLocal<Boolean> IN_GROUP = ThreadLocal.withInitial(() -> false);

    private final TransactionTemplate transaction;
    private final int mostTogether;
    private final BlockingQueue<Work<?>> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    private final Thread thread;
    private volatile boolean stopping;

    private static final class Work<T> {

        private final Supplier<T> run;
        private final SecurityContext caller = SecurityContextHolder.getContext();
        private final CompletableFuture<Boolean> durable = new CompletableFuture<>();
        private @Nullable T result;
        private @Nullable Refusal refusal;

        private Work(Supplier<T> run) {
            this.run = run;
        }

        private void run() {
            SecurityContextHolder.setContext(caller);
            result = null; // it may have run before, in a group that came to nothing
            refusal = null;
            try {
                result = run.get();
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

    public GroupCommit(String name, PlatformTransactionManager transactions, int mostTogether) {
        this.transaction = new TransactionTemplate(transactions);
        this.mostTogether = mostTogether;
        this.thread = Thread.ofPlatform().name(name).daemon().start(this::work);
    }

    /** Waits until the work is done and durable. */
    public <T> T run(Supplier<T> run) {
        Work<T> work = new Work<>(run);
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            work.run(); // part of something larger, which another transaction would not see
        } else if (stopping || !queue.offer(work) || !work.durable.join()) {
            try {
                transaction.executeWithoutResult(status -> work.run());
            } catch (UnexpectedRollbackException e) {
                if (work.refusal == null) { // a refusal from a service of its own ends the transaction too
                    throw e;
                }
            }
        }
        return work.outcome();
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
        List<Work<?>> group = new ArrayList<>(mostTogether);
        while (!stopping) {
            try {
                group.add(queue.take());
                queue.drainTo(group, mostTogether - 1);
                boolean durable = commit(group);
                group.forEach(work -> work.durable.complete(durable));
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

    private boolean commit(List<Work<?>> group) {
        try {
            transaction.executeWithoutResult(status -> group.forEach(Work::run));
            return true;
        } catch (RuntimeException e) {
            log.debug("A group of {} is run one by one", group.size(), e);
            return false;
        } catch (Error e) { // this thread must go on, or all who come later wait for ever
            log.error("A group of {} is run one by one", group.size(), e);
            return false;
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
