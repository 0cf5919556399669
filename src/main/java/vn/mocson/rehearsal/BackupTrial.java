package vn.mocson.rehearsal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.util.FileSystemUtils;
import vn.mocson.backup.Backup;
import vn.mocson.backup.BackupProblem;
import vn.mocson.backup.Restore;
import vn.mocson.common.MocSonProperties;
import vn.mocson.common.startup.StartupFailure;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.rehearsal.StepResult.State;

/**
 * Makes a backup of the whole installation and restores it into an empty one with a database server of its own, which
 * compares every table's rows and fingerprint with the backup. Both are thrown away: this shows that it works, it does
 * not keep a backup.
 */
@Component
class BackupTrial {

    private static final Logger log = LoggerFactory.getLogger(BackupTrial.class);
    private static final long MEGABYTE = 1L << 20;
    /** What an empty database server takes, and room for everybody else. */
    private static final long ALWAYS_FREE = 1024 * MEGABYTE;

    /** Somebody asked for it; done once that is committed. */
    record Ordered(long rehearsal) {}

    private final RehearsalRows rows;
    private final JdbcClient db;
    private final MocSonProperties properties;
    private final Environment environment;
    private final AtomicBoolean busy = new AtomicBoolean();

    BackupTrial(RehearsalRows rows, JdbcClient db, MocSonProperties properties, Environment environment) {
        this.rows = rows;
        this.db = db;
        this.properties = properties;
        this.environment = environment;
    }

    boolean busy() {
        return busy.get();
    }

    @TransactionalEventListener
    void begin(Ordered order) {
        Thread.ofPlatform().name("rehearsal-backup").daemon().start(() -> run(rows.rehearsal(order.rehearsal())));
    }

    void run(Rehearsal rehearsal) {
        if (!busy.compareAndSet(false, true)) {
            rows.end(
                    rehearsal,
                    RehearsalStep.BACKUP,
                    State.STOPPED,
                    Map.of(),
                    List.of("Một lần sao lưu thử khác đang chạy. Hãy thử lại sau."));
            return;
        }
        Map<Figure, Long> figures = new EnumMap<>(Figure.class);
        Path folder =
                properties.dataDir().toAbsolutePath().normalize().resolve("tmp").resolve("backup-trial");
        try {
            FileSystemUtils.deleteRecursively(folder); // of one that was killed
            Files.createDirectories(folder.resolve("file"));
            requireRoom(folder);
            tryOut(folder, figures);
            rows.end(rehearsal, RehearsalStep.BACKUP, State.PASSED, figures, List.of());
        } catch (BackupProblem | StartupFailure | IOException e) {
            rows.end(rehearsal, RehearsalStep.BACKUP, State.FAILED, figures, List.of(String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            log.error("Sao lưu và khôi phục thử hỏng giữa chừng", e);
            rows.end(
                    rehearsal,
                    RehearsalStep.BACKUP,
                    State.FAILED,
                    figures,
                    List.of("Gặp lỗi ngoài dự kiến: " + e.getMessage()));
        } finally {
            busy.set(false);
            delete(folder);
        }
    }

    private void tryOut(Path folder, Map<Figure, Long> figures) throws IOException {
        Map<String, String> here = settings();
        long from = System.nanoTime();
        Backup.Made made = Backup.write(properties.dataDir(), folder.resolve("file"), here);
        figures.put(Figure.BACKUP_SECONDS, seconds(from));
        figures.put(Figure.KILOBYTES, made.bytes() / 1024);
        figures.put(Figure.TABLES, (long) made.manifest().rows().size());
        from = System.nanoTime();
        Map<String, String> elsewhere = new HashMap<>(here);
        elsewhere.keySet().removeIf(key -> key.startsWith("SPRING_DATASOURCE_")); // never into the server in use
        Restore.Restored restored = Restore.read(made.file(), folder.resolve("restored"), elsewhere);
        figures.put(Figure.RESTORE_SECONDS, seconds(from));
        figures.put(
                Figure.ROWS,
                restored.manifest().rows().values().stream()
                        .mapToLong(Long::longValue)
                        .sum());
        if (!restored.sameSecret()) {
            throw new IOException("Khóa bí mật của bản khôi phục không giống khóa đang dùng.");
        }
    }

    private static long seconds(long from) {
        return Duration.ofNanos(System.nanoTime() - from).toSeconds();
    }

    private void requireRoom(Path folder) throws IOException {
        long size = db.sql("SELECT COALESCE(SUM(DATA_LENGTH + INDEX_LENGTH), 0) FROM information_schema.TABLES"
                        + " WHERE TABLE_SCHEMA = DATABASE()")
                .query(Long.class)
                .single();
        long free = Files.getFileStore(folder).getUsableSpace();
        long needed = ALWAYS_FREE + 2 * size;
        if (free < needed) {
            throw new IOException("Ổ đĩa chỉ còn " + Vietnamese.number(free / MEGABYTE) + " MB, cần "
                    + Vietnamese.number(needed / MEGABYTE)
                    + " MB để vừa sao lưu vừa khôi phục thử. Hãy dọn bớt rồi chạy lại.");
        }
    }

    /** As the commands of the launcher take them from the environment. */
    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        put(settings, "SPRING_DATASOURCE_URL", "spring.datasource.url");
        put(settings, "SPRING_DATASOURCE_USERNAME", "spring.datasource.username");
        put(settings, "SPRING_DATASOURCE_PASSWORD", "spring.datasource.password");
        put(settings, "MOCSON_SECRET", "mocson.secret");
        return settings;
    }

    private void put(Map<String, String> settings, String name, String property) {
        String value = environment.getProperty(property, "");
        if (!value.isBlank()) {
            settings.put(name, value);
        }
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            log.warn("Không xóa được {}: {}", folder, e.getMessage());
        }
    }
}
