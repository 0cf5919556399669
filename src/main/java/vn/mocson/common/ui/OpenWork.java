package vn.mocson.common.ui;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Long work under way that pages may look at, come back to, and stop where it lets them. */
public final class OpenWork {

    /**
     * @param going told while it goes on
     * @param done told when it came to its end
     * @param stoppable whether it may be stopped with nothing half done
     */
    public record Words(String going, String done, boolean stoppable) {}

    /** How far it is. */
    record At(int done, int of) {}

    private final Words words;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private volatile At at = new At(0, 0);
    private volatile boolean ended;
    private volatile @Nullable RuntimeException failure;

    OpenWork(Words words) {
        this.words = words;
    }

    /** From the work itself. @return whether to go on */
    public boolean at(int done, int of) {
        at = new At(done, of);
        tell();
        return !stopped.get();
    }

    Words words() {
        return words;
    }

    boolean stopping() {
        return stopped.get();
    }

    At at() {
        return at;
    }

    boolean ended() {
        return ended;
    }

    /** Null where it came to its end. */
    @Nullable
    RuntimeException failure() {
        return failure;
    }

    void stop() {
        stopped.set(true);
        tell();
    }

    void end(@Nullable RuntimeException why) {
        failure = why;
        ended = true;
        tell();
    }

    /** @return ends it */
    Runnable watch(Runnable moved) {
        watchers.add(moved);
        return () -> watchers.remove(moved);
    }

    private void tell() {
        watchers.forEach(Runnable::run);
    }
}
