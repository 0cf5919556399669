package vn.mocson.common.ui;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Long work under way that pages may look at, come back to, and stop where it lets them. */
public final class OpenWork {

    /**
     * @param going told while it goes on
     * @param done told when it came to its end
     * @param stoppable whether it may be stopped with nothing half done
     */
    public record Words(String going, String done, boolean stoppable) {

        /** Of work that {@link #tells} itself what came of it. */
        public Words(String going, boolean stoppable) {
            this(going, "", stoppable);
        }
    }

    /** How far it is. */
    record At(int done, int of) {}

    /** Each word to the pages is sent to everybody who looks: ten thousand small steps are told in so many. */
    private static final int TOLD = 500;

    private final Words words;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private volatile At at = new At(0, 0);
    private volatile Supplier<String> outcome;
    private volatile boolean ended;
    private volatile @Nullable RuntimeException failure;

    OpenWork(Words words) {
        this.words = words;
        this.outcome = words::done;
    }

    /** From the work itself. @return whether to go on */
    public boolean at(int done, int of) {
        At before = at;
        at = new At(done, of);
        int step = Math.max(1, of / TOLD);
        if (done / step != before.done() / step || done == of || of != before.of()) {
            tell();
        }
        return !stopped.get();
    }

    /**
     * From the work itself, where what came of it was not known when it began.
     *
     * @param sentence made by the page that tells it, in the language of who reads it
     */
    public void tells(Supplier<String> sentence) {
        outcome = sentence;
    }

    Words words() {
        return words;
    }

    /** Whether somebody asked it to stop. */
    boolean stopping() {
        return stopped.get();
    }

    /** Whether it stopped before its end: who asks when the last piece is being done comes too late. */
    public boolean halted() {
        At last = at;
        return stopped.get() && last.done() < last.of();
    }

    String outcome() {
        return outcome.get();
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
