package vn.mocson.product;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for something that another process does, and says so when it never happens. */
final class Waiting {

    private static final Duration STEP = Duration.ofMillis(50);

    private Waiting() {}

    static void until(Duration most, BooleanSupplier happened) {
        long end = System.nanoTime() + most.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("did not happen within " + most);
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }
}
