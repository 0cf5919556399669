package vn.mocson.load;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Looks at server and database every second while a load runs. */
final class Watch {

    private static final int WINDOW_SECONDS = 10;
    private final long server;
    private final long database;
    private Processes.Usage serverBegin = Processes.Usage.NONE;
    private Processes.Usage databaseBegin = Processes.Usage.NONE;
    private Duration ownBegin = Duration.ZERO;
    private long from;
    private Thread sampler;
    private volatile double busiest;

    Watch(long server, long database) {
        this.server = server;
        this.database = database;
    }

    /**
     * @param wall between beginning and end
     * @param busiestCores of server and database together, in the busiest ten seconds
     */
    record Seen(
            Duration wall,
            Duration serverProcessor,
            Duration databaseProcessor,
            Duration generatorProcessor,
            double busiestCores,
            long serverResidentKiB,
            long databaseResidentKiB) {}

    void begin() {
        serverBegin = Processes.of(server);
        databaseBegin = Processes.of(database);
        ownBegin = Processes.own();
        from = System.nanoTime();
        sampler = Thread.ofPlatform().daemon().start(this::sample);
    }

    /** @param generator processor time of the generator since it began, this process or another */
    Seen end(Duration generator) {
        Duration wall = Duration.ofNanos(System.nanoTime() - from);
        Processes.Usage serverEnd = Processes.of(server);
        Processes.Usage databaseEnd = Processes.of(database);
        sampler.interrupt();
        return new Seen(
                wall,
                serverEnd.processor().minus(serverBegin.processor()),
                databaseEnd.processor().minus(databaseBegin.processor()),
                generator,
                busiest,
                serverEnd.residentKiB(),
                databaseEnd.residentKiB());
    }

    /** The same, where this process is the generator. */
    Seen end() {
        return end(Processes.own().minus(ownBegin));
    }

    private void sample() {
        record Sample(long at, Duration busy) {}
        Deque<Sample> window = new ArrayDeque<>();
        try {
            while (true) {
                window.add(new Sample(
                        System.nanoTime(), Processes.processor(server).plus(Processes.processor(database))));
                if (window.size() > WINDOW_SECONDS) {
                    Sample first = window.removeFirst();
                    Sample last = window.getLast();
                    double cores = last.busy().minus(first.busy()).toNanos() / (double) (last.at() - first.at());
                    busiest = Math.max(busiest, cores);
                }
                Thread.sleep(1000);
            }
        } catch (InterruptedException e) {
            // the load is over
        }
    }
}
