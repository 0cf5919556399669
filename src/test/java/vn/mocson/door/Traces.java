package vn.mocson.door;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks through everything that is stored for what should not be there any more. */
final class Traces {

    private Traces() {}

    private record Column(String table, String name) {}

    /** Tables and columns, of all there are, in which this text stands, tone for tone. */
    static List<String> of(JdbcClient db, String text) {
        List<Column> columns = db.sql("SELECT table_name, column_name FROM information_schema.columns"
                        + " WHERE table_schema = DATABASE()"
                        + " AND data_type IN ('char', 'varchar', 'text', 'mediumtext', 'longtext', 'json')")
                .query((rs, n) -> new Column(rs.getString(1), rs.getString(2)))
                .list();
        List<String> found = new ArrayList<>();
        for (Column column : columns) {
            int rows = db.sql("SELECT COUNT(*) FROM `" + column.table() + "` WHERE CONVERT(`" + column.name()
                            + "` USING utf8mb4) COLLATE utf8mb4_bin LIKE ?")
                    .param("%" + text + "%")
                    .query(Integer.class)
                    .single();
            if (rows > 0) {
                found.add(column.table() + "." + column.name());
            }
        }
        return found;
    }
}
