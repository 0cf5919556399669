package vn.mocson.load;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.Random;
import java.util.UUID;

/**
 * What a durable save costs the database, written alone, in a batch of guarded rows, and as a line of a log. The
 * processor's time of the database is the figure to compare: it hardly depends on what else the machine does.
 *
 * <p>{@code WaysToSave PORT PASSWORD DATABASE-PID [SECONDS]} against the embedded database of a running product;
 * it makes tables of its own and drops them.
 */
final class WaysToSave {

    private static final int ATTEMPTS = 4_000;
    private static final int QUESTIONS = 20;
    private static final int[] TOGETHER = {16, 64, 256};
    private static final String LOCK = "SELECT a.id, a.revision, a.deadline"
            + " FROM JSON_TABLE(?, '$[*]' COLUMNS (id VARCHAR(36) PATH '$')) wanted"
            + " STRAIGHT_JOIN bench_attempt a ON a.id = CAST(wanted.id AS UUID)"
            + " WHERE a.state = 'OPEN' FOR UPDATE SKIP LOCKED";

    private final String url;
    private final String password;
    private final long database;
    private final int seconds;
    private final UUID[] ids = new UUID[ATTEMPTS];
    private final long[] revisions = new long[ATTEMPTS];
    private int at;

    private WaysToSave(String port, String password, long database, int seconds) {
        this.url = "jdbc:mariadb://127.0.0.1:" + port
                + "/mocson?sslMode=disable&useServerPrepStmts=true&cachePrepStmts=true&useBulkStmts=true";
        this.password = password;
        this.database = database;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        WaysToSave ways = new WaysToSave(
                arguments[0],
                arguments[1],
                Long.parseLong(arguments[2]),
                arguments.length > 3 ? Integer.parseInt(arguments[3]) : 5);
        try (Connection connection = ways.connection()) {
            ways.prepare(connection);
            ways.alone(connection);
            connection.setAutoCommit(false);
            for (int together : TOGETHER) {
                ways.together(connection, together);
                ways.inBulk(connection, together);
                ways.log(connection, together);
            }
            connection.createStatement().execute("DROP TABLE bench_attempt");
            connection.createStatement().execute("DROP TABLE bench_save");
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(url, "mocson", password);
    }

    /** Rows as large as those of the product, each with all its questions answered. */
    private void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE IF EXISTS bench_attempt");
            statement.execute("CREATE TABLE bench_attempt LIKE attempt");
            statement.execute("DROP TABLE IF EXISTS bench_save");
            statement.execute("CREATE TABLE bench_save (id BIGINT AUTO_INCREMENT PRIMARY KEY, attempt_id UUID NOT NULL,"
                    + " revision BIGINT NOT NULL, responses VARCHAR(2000) NOT NULL, saved_at DATETIME(3) NOT NULL)");
        }
        StringBuilder paper = new StringBuilder();
        StringBuilder answers = new StringBuilder("{");
        for (int i = 0; i < QUESTIONS; i++) {
            paper.append(i == 0 ? "" : ";").append(1000 + i).append(":k3f9a2,p8x2mm,q7h3kk,w9s8dd");
            answers.append(i == 0 ? "" : ",").append('"').append(1000 + i).append("\":[\"k3f9a2\"]");
        }
        connection.setAutoCommit(false);
        Random random = new Random(1);
        long now = System.currentTimeMillis();
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO bench_attempt (id, contest_id, round_id, participant_id, unit_id, number, state, seed, paper,"
                        + " responses, started_at, deadline)"
                        + " VALUES (?, 1, 1, ?, 1, 1, 'OPEN', 1, ?, ?, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3) + INTERVAL 1 DAY)")) {
            for (int i = 0; i < ATTEMPTS; i++) {
                ids[i] = new UUID(
                        (now + i) << 16 | 0x7000L | random.nextInt(4096), random.nextLong() >>> 2 | Long.MIN_VALUE);
                insert.setString(1, ids[i].toString());
                insert.setString(2, UUID.randomUUID().toString());
                insert.setString(3, paper.toString());
                insert.setString(4, answers + "}");
                insert.addBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private void alone(Connection connection) throws Exception {
        try (PreparedStatement save = connection.prepareStatement("UPDATE bench_attempt"
                + " SET responses = JSON_MERGE_PATCH(responses, ?), revision = ?, saved_at = ?"
                + " WHERE id = ? AND state = 'OPEN' AND revision < ? AND deadline >= UTC_TIMESTAMP(3)")) {
            measure("alone", 1, () -> {
                int i = next();
                long revision = ++revisions[i];
                save.setString(1, answer(revision));
                save.setLong(2, revision);
                save.setTimestamp(3, new Timestamp(System.currentTimeMillis()));
                save.setString(4, ids[i].toString());
                save.setLong(5, revision);
                expect(1, save.executeUpdate());
            });
        }
    }

    /** As the product does: the rows are locked and looked at, then written by one statement. */
    private void together(Connection connection, int together) throws Exception {
        try (PreparedStatement lock = connection.prepareStatement(LOCK);
                PreparedStatement save = connection.prepareStatement(
                        "UPDATE JSON_TABLE(?, '$[*]' COLUMNS (id VARCHAR(36) PATH '$.i', revision BIGINT PATH '$.r',"
                                + " answers JSON PATH '$.a')) saved"
                                + " STRAIGHT_JOIN bench_attempt a ON a.id = CAST(saved.id AS UUID)"
                                + " SET a.responses = JSON_MERGE_PATCH(a.responses, saved.answers),"
                                + " a.revision = saved.revision, a.saved_at = ?")) {
            measure("together", together, () -> {
                StringBuilder wanted = new StringBuilder("[");
                StringBuilder saves = new StringBuilder("[");
                for (int k = 0; k < together; k++) {
                    int i = next();
                    long revision = ++revisions[i];
                    wanted.append(k == 0 ? "\"" : ",\"").append(ids[i]).append('"');
                    saves.append(k == 0 ? "" : ",")
                            .append("{\"i\":\"")
                            .append(ids[i])
                            .append("\",\"r\":")
                            .append(revision)
                            .append(",\"a\":")
                            .append(answer(revision))
                            .append('}');
                }
                expect(together, locked(lock, wanted.append(']').toString()));
                save.setString(1, saves.append(']').toString());
                save.setTimestamp(2, new Timestamp(System.currentTimeMillis()));
                expect(together, save.executeUpdate());
                connection.commit();
            });
        }
    }

    /** The rows are locked and looked at together, then written by one statement that is executed for each. */
    private void inBulk(Connection connection, int together) throws Exception {
        try (PreparedStatement lock = connection.prepareStatement(LOCK);
                PreparedStatement save = connection.prepareStatement("UPDATE bench_attempt"
                        + " SET responses = JSON_MERGE_PATCH(responses, ?), revision = ?, saved_at = ? WHERE id = ?")) {
            measure("bulk", together, () -> {
                StringBuilder wanted = new StringBuilder("[");
                Timestamp now = new Timestamp(System.currentTimeMillis());
                for (int k = 0; k < together; k++) {
                    int i = next();
                    long revision = ++revisions[i];
                    wanted.append(k == 0 ? "\"" : ",\"").append(ids[i]).append('"');
                    save.setString(1, answer(revision));
                    save.setLong(2, revision);
                    save.setTimestamp(3, now);
                    save.setString(4, ids[i].toString());
                    save.addBatch();
                }
                expect(together, locked(lock, wanted.append(']').toString()));
                save.executeBatch();
                connection.commit();
            });
        }
    }

    private static int locked(PreparedStatement lock, String wanted) throws SQLException {
        lock.setString(1, wanted);
        int locked = 0;
        try (ResultSet rows = lock.executeQuery()) {
            while (rows.next()) {
                locked++;
            }
        }
        return locked;
    }

    private void log(Connection connection, int together) throws Exception {
        try (PreparedStatement save = connection.prepareStatement(
                "INSERT INTO bench_save (attempt_id, revision, responses, saved_at) VALUES (?, ?, ?, ?)")) {
            measure("log", together, () -> {
                for (int k = 0; k < together; k++) {
                    int i = next();
                    long revision = ++revisions[i];
                    save.setString(1, ids[i].toString());
                    save.setLong(2, revision);
                    save.setString(3, answer(revision));
                    save.setTimestamp(4, new Timestamp(System.currentTimeMillis()));
                    save.addBatch();
                }
                save.executeBatch();
                connection.commit();
            });
        }
    }

    @FunctionalInterface
    private interface Batch {
        void run() throws SQLException;
    }

    private void measure(String way, int together, Batch batch) throws Exception {
        for (int i = 0; i < 50; i++) {
            batch.run();
        }
        double busy = busy();
        long from = System.nanoTime();
        long rows = 0;
        while (System.nanoTime() - from < seconds * 1_000_000_000L) {
            batch.run();
            rows += together;
        }
        double passed = (System.nanoTime() - from) / 1e9;
        System.out.printf(
                "%-9s %4d together %,10.0f a second %8.1f µs of the database each%n",
                way, together, rows / passed, (busy() - busy) * 1e6 / rows);
    }

    /** Seconds of processor time of the database, kernel included. */
    private double busy() throws Exception {
        String stat = Files.readString(Path.of("/proc/" + database + "/stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
    }

    private int next() {
        at = (at + 1) % ATTEMPTS;
        return at;
    }

    private static String answer(long revision) {
        return "{\"" + (1000 + revision % QUESTIONS) + "\":[\"k3f9a2\"]}";
    }

    private static void expect(int wanted, int found) {
        if (wanted != found) {
            throw new IllegalStateException(found + " rows instead of " + wanted);
        }
    }
}
