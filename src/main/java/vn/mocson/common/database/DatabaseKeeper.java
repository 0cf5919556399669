package vn.mocson.common.database;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the embedded server again where it ends before the application does: killed, or out of memory. What was
 * committed is there again after its recovery. A server that cannot be started again ends the application, which
 * could do nothing but refuse, so that whatever supervises the application sees it.
 */
final class DatabaseKeeper implements AutoCloseable {

    /** Starts the server; returns when it takes connections. */
    @FunctionalInterface
    interface Start {
        void run() throws Exception;
    }

    private static final Logger log = LoggerFactory.getLogger(DatabaseKeeper.class);

    /** Before each try: a port or a file that is still held is free a moment later. */
    private static final List<Duration> PAUSES = List.of(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(4));

    private final Supplier<Optional<ProcessHandle>> server;
    private final Start start;
    private final Path serverLog;
    private final CountDownLatch closed = new CountDownLatch(1);

    DatabaseKeeper(Supplier<Optional<ProcessHandle>> server, Start start, Path serverLog) {
        this.server = server;
        this.start = start;
        this.serverLog = serverLog;
    }

    /** From now on, until it is closed. */
    void watch() {
        Thread.ofPlatform().daemon().name("database-keeper").start(this::keep);
    }

    /** The server may end now. */
    @Override
    public void close() {
        closed.countDown();
    }

    private void keep() {
        try {
            do {
                server.get().ifPresent(process -> process.onExit().join());
            } while (!closedWithin(Duration.ZERO) && startAgain());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @return whether it runs again; false where nothing is to be kept any more */
    private boolean startAgain() throws InterruptedException {
        log.error("Cơ sở dữ liệu nhúng dừng đột ngột; đang khởi động lại. Bài làm đã lưu vẫn còn.");
        for (Duration pause : PAUSES) {
            if (closedWithin(pause)) {
                return false;
            }
            try {
                start.run();
                log.warn("Cơ sở dữ liệu nhúng đã chạy lại.");
                return true;
            } catch (Exception e) {
                log.error("Chưa khởi động lại được cơ sở dữ liệu nhúng: {}", e.getMessage());
            }
        }
        log.error("Không khởi động lại được cơ sở dữ liệu nhúng, Mốc Son dừng. Xem tệp {}.", serverLog);
        System.exit(1);
        return false;
    }

    private boolean closedWithin(Duration time) throws InterruptedException {
        return closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
    }
}
