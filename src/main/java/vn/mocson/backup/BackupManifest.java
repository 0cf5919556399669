package vn.mocson.backup;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a backup holds.
 *
 * @param format of the archive itself
 * @param madeAt moment of the snapshot by the database's clock, UTC
 * @param schema number of the newest migration in it
 * @param secret fingerprint of the master secret where the settings hold it; null where it is a file of the archive
 * @param parts by their names in the archive
 */
public record BackupManifest(
        int format, String madeAt, int schema, @Nullable String secret, SortedMap<String, Part> parts) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";
    static final String SCHEMA = "schema/";
    static final String TABLES = "tables/";
    static final String TRIGGERS = "triggers/";
    static final String FILES = "files/";

    /**
     * @param bytes before they were packed
     * @param rows of a table; null of anything else
     * @param sha256 of those bytes
     */
    public record Part(long bytes, @Nullable Long rows, String sha256) {}

    /** How many rows each table has. */
    public Map<String, Long> rows() {
        TreeMap<String, Long> rows = new TreeMap<>();
        parts.forEach((name, part) -> {
            if (part.rows() != null) {
                rows.put(name.substring(TABLES.length(), name.lastIndexOf('.')), part.rows());
            }
        });
        return rows;
    }

    long files() {
        return parts.keySet().stream().filter(name -> name.startsWith(FILES)).count();
    }
}
