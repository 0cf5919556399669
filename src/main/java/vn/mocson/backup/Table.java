package vn.mocson.backup;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table of the database and its rows as text: a line each, in the order of the primary key; columns separated by tab
 * stops, {@code \N} for no value, backslash before what would end a line or a column, Base64 for bytes. Everything that
 * is neither text nor bytes is written by the database itself, so that it reads back the very same.
 */
record Table(String name, String create, List<Column> columns, List<String> key) {

    private static final Set<String> TEXTS =
            Set.of("char", "varchar", "tinytext", "text", "mediumtext", "longtext", "enum", "set", "json");
    private static final Set<String> BYTES =
            Set.of("binary", "varbinary", "tinyblob", "blob", "mediumblob", "longblob", "bit");
    private static final String NONE = "\\N";
    private static final int ROWS_AT_ONCE = 500;
    /** Of one batch, in characters. */
    private static final int MUCH = 4_000_000;

    private enum Kind {
        TEXT,
        BYTES,
        OTHER
    }

    /** What is not computed from other columns. */
    record Column(String name, Kind kind) {}

    /** All tables of the connection's database, by name. */
    static List<Table> all(Connection connection) throws SQLException {
        List<String> others = strings(
                connection,
                "SELECT TABLE_NAME FROM information_schema.TABLES"
                        + " WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE <> 'BASE TABLE'");
        if (!others.isEmpty()) {
            throw new BackupProblem("Cơ sở dữ liệu có thứ không phải bảng mà lệnh này chưa biết sao lưu: " + others);
        }
        List<Table> tables = new ArrayList<>();
        for (String name : names(connection)) {
            tables.add(read(connection, name));
        }
        return tables;
    }

    static List<String> names(Connection connection) throws SQLException {
        return strings(
                connection,
                "SELECT TABLE_NAME FROM information_schema.TABLES"
                        + " WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE = 'BASE TABLE' ORDER BY TABLE_NAME");
    }

    private static Table read(Connection connection, String name) throws SQLException {
        List<Column> columns = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT COLUMN_NAME, DATA_TYPE FROM information_schema.COLUMNS"
                        + " WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME = ? AND IS_GENERATED = 'NEVER'"
                        + " ORDER BY ORDINAL_POSITION")) {
            statement.setString(1, name);
            try (ResultSet rs = statement.executeQuery()) {
                while (rs.next()) {
                    String type = rs.getString(2);
                    columns.add(new Column(
                            rs.getString(1),
                            TEXTS.contains(type) ? Kind.TEXT : BYTES.contains(type) ? Kind.BYTES : Kind.OTHER));
                }
            }
        }
        List<String> key = strings(
                connection,
                "SELECT COLUMN_NAME FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = DATABASE()"
                        + " AND INDEX_NAME = 'PRIMARY' AND TABLE_NAME = '" + name + "' ORDER BY SEQ_IN_INDEX");
        return new Table(name, second(connection, "SHOW CREATE TABLE " + quoted(name)), columns, key);
    }

    /** @return how many rows there are */
    long write(Connection connection, OutputStream out) throws SQLException, IOException {
        String fields = columns.stream()
                .map(column -> column.kind() == Kind.OTHER
                        ? "CAST(" + quoted(column.name()) + " AS CHAR)"
                        : quoted(column.name()))
                .collect(Collectors.joining(", "));
        String order = key.isEmpty()
                ? columns.stream()
                        .map(column -> "CAST(" + quoted(column.name()) + " AS BINARY)")
                        .collect(Collectors.joining(", "))
                : key.stream().map(Table::quoted).collect(Collectors.joining(", "));
        long rows = 0;
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(1000); // read as it comes, not all at once
            try (ResultSet rs =
                    statement.executeQuery("SELECT " + fields + " FROM " + quoted(name) + " ORDER BY " + order)) {
                while (rs.next()) {
                    for (int i = 0; i < columns.size(); i++) {
                        writer.write(i == 0 ? "" : "\t");
                        writer.write(field(rs, i));
                    }
                    writer.write('\n');
                    rows++;
                }
            }
        }
        writer.flush();
        return rows;
    }

    private String field(ResultSet rs, int i) throws SQLException {
        if (columns.get(i).kind() == Kind.BYTES) {
            byte[] bytes = rs.getBytes(i + 1);
            return bytes == null ? NONE : Base64.getEncoder().encodeToString(bytes);
        }
        String text = rs.getString(i + 1);
        return text == null ? NONE : escaped(text);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> escaped.append("\\\\");
                case '\t' -> escaped.append("\\t");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static String unescaped(String field) {
        if (field.indexOf('\\') < 0) {
            return field;
        }
        StringBuilder text = new StringBuilder(field.length());
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            if (c != '\\' || i + 1 == field.length()) {
                text.append(c);
                continue;
            }
            char what = field.charAt(++i);
            text.append(
                    switch (what) {
                        case 't' -> '\t';
                        case 'n' -> '\n';
                        case 'r' -> '\r';
                        default -> what;
                    });
        }
        return text.toString();
    }

    /** Puts rows that were written so into the table, which is empty. */
    void fill(Connection connection, BufferedReader lines) throws SQLException, IOException {
        String insert = Stream.generate(() -> "?")
                .limit(columns.size())
                .collect(Collectors.joining(
                        ", ",
                        "INSERT INTO " + quoted(name)
                                + columns.stream()
                                        .map(column -> quoted(column.name()))
                                        .collect(Collectors.joining(", ", " (", ")"))
                                + " VALUES (",
                        ")"));
        try (PreparedStatement statement = connection.prepareStatement(insert)) {
            int waiting = 0;
            long size = 0;
            String line;
            while ((line = lines.readLine()) != null) {
                String[] fields = line.split("\t", -1);
                if (fields.length != columns.size()) {
                    throw new BackupProblem("Bản sao lưu hỏng: bảng " + name + " có dòng thừa hoặc thiếu cột.");
                }
                for (int i = 0; i < fields.length; i++) {
                    set(statement, i, fields[i]);
                }
                statement.addBatch();
                waiting++;
                size += line.length();
                if (waiting == ROWS_AT_ONCE || size > MUCH) {
                    statement.executeBatch();
                    waiting = 0;
                    size = 0;
                }
            }
            if (waiting > 0) {
                statement.executeBatch();
            }
        }
        connection.commit();
    }

    private void set(PreparedStatement statement, int i, String field) throws SQLException {
        boolean bytes = columns.get(i).kind() == Kind.BYTES;
        if (field.equals(NONE)) {
            statement.setNull(i + 1, bytes ? Types.VARBINARY : Types.VARCHAR);
        } else if (bytes) {
            statement.setBytes(i + 1, Base64.getDecoder().decode(field));
        } else {
            statement.setString(i + 1, unescaped(field));
        }
    }

    static List<String> strings(Connection connection, String query) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rs = statement.executeQuery(query)) {
            while (rs.next()) {
                strings.add(rs.getString(1));
            }
        }
        return strings;
    }

    private static String second(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rs = statement.executeQuery(query)) {
            rs.next();
            return rs.getString(2);
        }
    }

    static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
