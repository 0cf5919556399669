package vn.mocson.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Numbers of migrations. */
final class SchemaVersion {

    private static final Pattern MIGRATION = Pattern.compile("V(\\d+)__.*\\.sql");

    private SchemaVersion() {}

    /** The newest that a database has. */
    static int of(Connection connection) throws SQLException {
        if (!Table.names(connection).contains("flyway_schema_history")) {
            throw new BackupProblem("Cơ sở dữ liệu này không phải của Mốc Son, hoặc Mốc Son chưa từng chạy với nó.");
        }
        return Integer.parseInt(Table.strings(
                        connection,
                        "SELECT CAST(COALESCE(MAX(CAST(version AS UNSIGNED)), 0) AS CHAR)"
                                + " FROM flyway_schema_history WHERE success")
                .getFirst());
    }

    /** The newest that this version of the application knows. */
    static int known() {
        try {
            return Arrays.stream(
                            new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/V*.sql"))
                    .map(resource -> MIGRATION.matcher(Objects.requireNonNullElse(resource.getFilename(), "")))
                    .filter(Matcher::matches)
                    .mapToInt(name -> Integer.parseInt(name.group(1)))
                    .max()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
