package vn.mocson.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares every acknowledged answer with what the database itself holds, past the server. */
final class DatabaseCheck {

    private DatabaseCheck() {}

    static Verification.Found find(Server server, List<Ledger> ledgers) throws SQLException, IOException {
        Map<String, Ledger> unseen = new HashMap<>();
        long lost = 0;
        for (Ledger ledger : ledgers) {
            unseen.put(ledger.attempt, ledger);
        }
        try (Connection connection = server.database();
                Statement statement = connection.createStatement()) {
            statement.setFetchSize(1000);
            try (ResultSet rows = statement.executeQuery("SELECT id, state, revision, responses FROM attempt")) {
                while (rows.next()) {
                    Ledger ledger = unseen.remove(rows.getString(1));
                    if (ledger != null) {
                        byte[] responses = rows.getString(4).getBytes(StandardCharsets.UTF_8);
                        lost += ledger.lost(
                                Verification.single(Json.parse(responses)),
                                rows.getLong(3),
                                "SUBMITTED".equals(rows.getString(2)));
                    }
                }
            }
        }
        for (Ledger missing : unseen.values()) {
            lost += Math.max(1, missing.lost(Map.of(), 0, false));
        }
        return Verification.found(ledgers, lost, "every one compared with the database");
    }
}
