package vn.mocson.load;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;

/**
 * How many single-row updates by primary key, each durable before the next on its connection, the
 * same database takes in a second when nothing else runs: what no server on it could exceed without
 * writing several people's answers in one transaction.
 */
final class Ceiling {

    private static final int ROWS = 10_000;

    private Ceiling() {}

    record Found(int connections, double updatesPerSecond) {}

    /** @return one figure per number of connections */
    static List<Found> measure(Server server, Duration each, int... connections) throws SQLException, IOException {
        try (Connection connection = server.database();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE OR REPLACE TABLE bench_ceiling (id INT PRIMARY KEY, n BIGINT NOT NULL, text VARCHAR(400) NOT NULL)");
            statement.execute("INSERT INTO bench_ceiling SELECT seq, 0, REPEAT('x', 200) FROM seq_1_to_" + ROWS);
        }
        List<Found> found = new ArrayList<>();
        for (int n : connections) {
            found.add(new Found(n, updatesPerSecond(server, n, each)));
        }
        try (Connection connection = server.database();
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE bench_ceiling");
        }
        return found;
    }

    private static double updatesPerSecond(Server server, int connections, Duration time)
            throws SQLException, IOException {
        List<Connection> open = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            open.add(server.database());
        }
        long[] done = new long[connections];
        AtomicReference<SQLException> failure = new AtomicReference<>();
        long from = System.nanoTime();
        long until = from + time.toNanos();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            int number = i;
            threads.add(Thread.ofPlatform().start(() -> {
                try (Connection mine = open.get(number);
                        PreparedStatement update =
                                mine.prepareStatement("UPDATE bench_ceiling SET n = n + 1, text = ? WHERE id = ?")) {
                    String text = "y".repeat(200);
                    while (System.nanoTime() < until) {
                        update.setString(
                                1, text.substring(ThreadLocalRandom.current().nextInt(8)));
                        update.setInt(2, 1 + ThreadLocalRandom.current().nextInt(ROWS));
                        done[number] += update.executeUpdate();
                    }
                } catch (SQLException e) {
                    failure.set(e);
                }
            }));
        }
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new Options.Stop("interrupted");
            }
        }
        if (failure.get() != null) {
            throw failure.get();
        }
        long all = 0;
        for (long n : done) {
            all += n;
        }
        return all / ((System.nanoTime() - from) / 1e9);
    }
}
