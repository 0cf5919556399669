package vn.mocson.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A trigger of the database; whoever restores it owns it. */
record Trigger(String name, String create) {

    private static final Pattern DEFINER = Pattern.compile(" DEFINER=`[^`]*`@`[^`]*`");

    static List<Trigger> all(Connection connection) throws SQLException {
        List<Trigger> triggers = new ArrayList<>();
        for (String name : Table.strings(
                connection,
                "SELECT TRIGGER_NAME FROM information_schema.TRIGGERS WHERE TRIGGER_SCHEMA = DATABASE()"
                        + " ORDER BY TRIGGER_NAME")) {
            try (Statement statement = connection.createStatement();
                    ResultSet rs = statement.executeQuery("SHOW CREATE TRIGGER " + Table.quoted(name))) {
                rs.next();
                triggers.add(new Trigger(
                        name,
                        DEFINER.matcher(rs.getString("SQL Original Statement")).replaceFirst("")));
            }
        }
        return triggers;
    }
}
