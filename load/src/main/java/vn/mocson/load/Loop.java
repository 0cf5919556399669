package vn.mocson.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

/** One thread that drives many connections, and what is to happen later. */
final class Loop {

    final Selector selector;
    /** Shared by all connections: what was read is taken out of it before the next one reads. */
    final ByteBuffer received = ByteBuffer.allocateDirect(64 * 1024);

    private final PriorityQueue<Later> later = new PriorityQueue<>((a, b) -> Long.compare(a.at, b.at));

    private record Later(long at, Runnable what) {}

    Loop() {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param nanoTime on the clock of {@link System#nanoTime} */
    void at(long nanoTime, Runnable what) {
        later.add(new Later(nanoTime, what));
    }

    void run(BooleanSupplier done) {
        try {
            while (!done.getAsBoolean()) {
                Later next = later.peek();
                long millis = 100;
                if (next != null) {
                    millis = (next.at - System.nanoTime()) / 1_000_000;
                }
                if (millis <= 0) {
                    selector.selectNow(this::ready);
                } else {
                    selector.select(this::ready, Math.min(millis, 100));
                }
                while ((next = later.peek()) != null && next.at <= System.nanoTime()) {
                    later.poll();
                    next.what.run();
                }
            }
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ready(SelectionKey key) {
        ((Connection) key.attachment()).ready(key);
    }
}
