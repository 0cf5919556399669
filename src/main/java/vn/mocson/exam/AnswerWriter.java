package vn.mocson.exam;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.mocson.participant.ParticipantId;

/**
 * Writes the saves of many people in one transaction: while one is being flushed to disk, the next gathers.
 * Nobody is answered before their own is durable, and each is taken by the same guard as if it came alone.
 *
 * <p>Whatever is not written together – a row that somebody holds, an attempt that is over, a revision that is not
 * new, a batch that failed – is tried once more alone.
 */
@Component
class AnswerWriter {

    private static final Logger log = LoggerFactory.getLogger(AnswerWriter.class);

    /** As many as can be written in about ten milliseconds; longer, and the first would wait for the last. */
    static final int MOST_AT_ONCE = 256;
    /** More than all people of a province who press in the same second. */
    private static final int MOST_WAITING = 20_000;

    /** A checked save; {@code arrival} decides whether it is in time. */
    record Save(
            AttemptId attempt,
            ParticipantId participant,
            long revision,
            Responses responses,
            @Nullable BigDecimal prediction,
            Instant arrival) {}

    private record Waiting(Save save, CompletableFuture<Boolean> written) {}

    private final Attempts attempts;
    private final TransactionTemplate transaction;
    private final DistributionSummary sizes;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(MOST_WAITING);
    /** Where many have to be written alone, they leave connections for those who hand in. */
    private final Semaphore alone = new Semaphore(8);

    private final Thread writer;
    private volatile boolean stopping;

    AnswerWriter(Attempts attempts, PlatformTransactionManager transactions, MeterRegistry meters) {
        this.attempts = attempts;
        this.transaction = new TransactionTemplate(transactions);
        this.sizes = DistributionSummary.builder("mocson.saves.together")
                .description("Saves written in one transaction")
                .register(meters);
        this.writer = Thread.ofPlatform().name("answer-writer").daemon().start(this::run);
    }

    /**
     * Waits until the save is durable, or known not to be possible.
     *
     * @return whether it was written
     */
    boolean write(Save save) {
        Waiting waiting = new Waiting(save, new CompletableFuture<>());
        if (!stopping && queue.offer(waiting) && waiting.written().join()) {
            return true;
        }
        alone.acquireUninterruptibly();
        try {
            return attempts.save(save);
        } finally {
            alone.release();
        }
    }

    private void run() {
        List<Waiting> batch = new ArrayList<>(MOST_AT_ONCE);
        while (!stopping) {
            try {
                batch.add(queue.take());
                queue.drainTo(batch, MOST_AT_ONCE - 1);
                writeTogether(batch);
            } catch (InterruptedException e) {
                break;
            } finally {
                batch.clear();
            }
        }
        stopping = true;
        queue.drainTo(batch);
        batch.forEach(waiting -> waiting.written().complete(false));
    }

    private void writeTogether(List<Waiting> batch) {
        // of two saves of one attempt the later one has to see what the first left, so it goes alone
        Map<AttemptId, Save> first = LinkedHashMap.newLinkedHashMap(batch.size());
        batch.forEach(waiting -> first.putIfAbsent(waiting.save().attempt(), waiting.save()));
        List<Save> written = List.of();
        try {
            written = transaction.execute(status -> attempts.saveTogether(first.values()));
            sizes.record(written.size());
        } catch (RuntimeException e) {
            log.warn("Không ghi được {} lần lưu cùng lúc; từng lần được ghi riêng: {}", first.size(), e.toString());
        } catch (Error e) { // this thread must go on, or all who come later wait for ever
            log.error("Không ghi được {} lần lưu cùng lúc; từng lần được ghi riêng", first.size(), e);
        } finally {
            List<Save> durable = written;
            Set<Save> known = Collections.newSetFromMap(new IdentityHashMap<>());
            known.addAll(durable);
            batch.forEach(waiting -> waiting.written().complete(known.contains(waiting.save())));
        }
    }

    @PreDestroy
    void stop() throws InterruptedException {
        stopping = true;
        writer.interrupt();
        writer.join();
    }
}
