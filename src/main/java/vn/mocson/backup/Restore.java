package vn.mocson.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.springframework.util.FileSystemUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.mocson.common.database.InstalledDatabase;

/**
 * Makes an installation of a backup, in an empty place or not at all: everything is checked before anything is written,
 * and what was written is read again and compared before it gets its name.
 */
public final class Restore {

    private final ZipFile zip;
    private final BackupManifest manifest;

    private Restore(ZipFile zip, BackupManifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    /**
     * What was restored.
     *
     * @param sameSecret whether the master secret of the settings is the one that the backup was made with; true where
     *     the secret came with the backup
     */
    public record Restored(BackupManifest manifest, boolean sameSecret) {}

    /**
     * @param settings the environment, which may name a database server and hold the master secret
     * @throws BackupProblem where the place is not empty, the backup is damaged or of a newer version; nothing is
     *     left behind then
     */
    public static Restored read(Path archive, Path dataDir, Map<String, String> settings) {
        if (!Files.isRegularFile(archive)) {
            throw new BackupProblem("Không có tệp " + archive + ".");
        }
        try (ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
            Restore restore = new Restore(zip, manifest(zip));
            restore.requireKnown();
            restore.requireUnharmed();
            Path target = dataDir.toAbsolutePath().normalize();
            if (InstalledDatabase.isElsewhere(settings)) {
                restore.intoServer(target, settings);
            } else {
                restore.intoFolder(target);
            }
            // where the settings hold one, it counts and not the file
            return new Restored(
                    restore.manifest, Objects.equals(restore.manifest.secret(), Secrets.fingerprint(settings)));
        } catch (ZipException damaged) {
            throw new BackupProblem("Tệp " + archive + " hỏng hoặc không phải bản sao lưu của Mốc Son.", damaged);
        } catch (SQLException | IOException e) {
            throw new BackupProblem("Không khôi phục được: " + e.getMessage(), e);
        }
    }

    // ---- checking

    private static BackupManifest manifest(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(BackupManifest.NAME);
        if (entry == null) {
            throw new BackupProblem("Tệp này không phải bản sao lưu của Mốc Son, hoặc chưa ghi xong: thiếu "
                    + BackupManifest.NAME + ".");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return JsonMapper.builder().build().readValue(in.readAllBytes(), BackupManifest.class);
        } catch (JacksonException e) {
            throw new BackupProblem("Bản sao lưu hỏng: không đọc được " + BackupManifest.NAME + ".", e);
        }
    }

    private void requireKnown() {
        int known = SchemaVersion.known();
        if (manifest.format() != BackupManifest.FORMAT || manifest.schema() > known) {
            throw new BackupProblem(
                    "Bản sao lưu thuộc phiên bản Mốc Son mới hơn (cấu trúc dữ liệu số " + manifest.schema()
                            + ", phiên bản này biết đến số " + known
                            + "). Hãy cài đúng phiên bản đó hoặc mới hơn rồi khôi phục.");
        }
    }

    /** Every part is there, none is more, and each has the fingerprint that the manifest says. */
    private void requireUnharmed() throws IOException {
        Set<String> there = new TreeSet<>();
        for (ZipEntry entry : Collections.list(zip.entries())) {
            there.add(entry.getName());
        }
        Set<String> expected = new TreeSet<>(manifest.parts().keySet());
        expected.add(BackupManifest.NAME);
        if (!there.equals(expected)) {
            throw new BackupProblem("Bản sao lưu hỏng: có phần thừa hoặc thiếu so với bảng kê.");
        }
        for (Map.Entry<String, BackupManifest.Part> part : manifest.parts().entrySet()) {
            Digesting digest = new Digesting(OutputStream.nullOutputStream());
            try (InputStream in = open(part.getKey())) {
                in.transferTo(digest);
            }
            BackupManifest.Part found = digest.part(part.getValue().rows());
            if (!found.equals(part.getValue())) {
                throw new BackupProblem("Bản sao lưu hỏng: phần " + part.getKey() + " không khớp mã kiểm tra.");
            }
        }
    }

    private InputStream open(String part) throws IOException {
        return zip.getInputStream(zip.getEntry(part));
    }

    // ---- into an installation of its own

    private void intoFolder(Path target) throws IOException, SQLException {
        requireEmpty(target);
        Path parent = target.getParent();
        if (parent == null) {
            throw new BackupProblem("Thư mục dữ liệu không thể là gốc của ổ đĩa.");
        }
        Files.createDirectories(parent);
        Path fresh = parent.resolve(
                target.getFileName() + ".restoring-" + ProcessHandle.current().pid());
        try {
            files(fresh);
            try (InstalledDatabase database = InstalledDatabase.start(fresh)) {
                fill(database);
            }
            Files.deleteIfExists(target); // an empty folder
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            FileSystemUtils.deleteRecursively(fresh);
        }
    }

    private static void requireEmpty(Path target) throws IOException {
        if (Files.exists(target)) {
            if (!Files.isDirectory(target)) {
                throw new BackupProblem(target + " không phải thư mục.");
            }
            try (Stream<Path> there = Files.list(target)) {
                if (there.findAny().isPresent()) {
                    throw new BackupProblem("Thư mục dữ liệu " + target
                            + " không trống. Chỉ khôi phục vào nơi trống: hãy dừng Mốc Son, đổi tên thư mục cũ để giữ lại"
                            + " rồi chạy lại lệnh.");
                }
            }
        }
    }

    private void files(Path folder) throws IOException {
        Files.createDirectories(folder);
        boolean posix = Files.getFileStore(folder).supportsFileAttributeView("posix");
        for (String name : manifest.parts().keySet()) {
            if (!name.startsWith(BackupManifest.FILES)) {
                continue;
            }
            Path file = folder.resolve(name.substring(BackupManifest.FILES.length()))
                    .normalize();
            if (!file.startsWith(folder) || file.equals(folder)) {
                throw new BackupProblem("Bản sao lưu hỏng: tên tệp " + name + " chỉ ra ngoài thư mục dữ liệu.");
            }
            Files.createDirectories(file.getParent());
            try (InputStream in = open(name)) {
                Files.copy(in, file);
            }
            if (posix) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        }
    }

    // ---- into a server of its own

    private void intoServer(Path target, Map<String, String> settings) throws IOException, SQLException {
        requireEmpty(target);
        try (InstalledDatabase database = InstalledDatabase.elsewhere(settings)) {
            try (Connection connection = database.connect()) {
                if (!Table.names(connection).isEmpty()) {
                    throw new BackupProblem(
                            "Cơ sở dữ liệu ở SPRING_DATASOURCE_URL không trống. Hãy tạo một cơ sở dữ liệu"
                                    + " mới, trống, rồi chạy lại lệnh.");
                }
            }
            boolean done = false;
            try {
                fill(database);
                files(target);
                done = true;
            } finally {
                if (!done) {
                    clear(database);
                    clear(target);
                }
            }
        }
    }

    private static void clear(InstalledDatabase database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET FOREIGN_KEY_CHECKS = 0");
            for (String table : Table.names(connection)) {
                statement.execute("DROP TABLE " + Table.quoted(table));
            }
        }
    }

    /** The folder itself may be somebody's mount. */
    private static void clear(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            try (Stream<Path> there = Files.list(target)) {
                for (Path each : there.toList()) {
                    FileSystemUtils.deleteRecursively(each);
                }
            }
        }
    }

    // ---- the database

    private void fill(InstalledDatabase database) throws SQLException, IOException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET FOREIGN_KEY_CHECKS = 0");
            statement.execute("SET SESSION sql_mode = CONCAT(@@sql_mode, ',NO_AUTO_VALUE_ON_ZERO')");
            for (String table : named(BackupManifest.SCHEMA)) {
                statement.execute(text(table));
            }
            connection.setAutoCommit(false);
            List<Table> tables = Table.all(connection);
            for (Table table : tables) {
                try (BufferedReader lines =
                        new BufferedReader(new InputStreamReader(open(part(table)), StandardCharsets.UTF_8), 1 << 16)) {
                    table.fill(connection, lines);
                }
            }
            for (String trigger : named(BackupManifest.TRIGGERS)) {
                statement.execute(text(trigger));
            }
            requireSame(connection, tables);
        }
    }

    /** What is in the tables now is written once more and compared. */
    private void requireSame(Connection connection, List<Table> tables) throws SQLException, IOException {
        Map<String, BackupManifest.Part> found = new HashMap<>();
        for (Table table : tables) {
            Digesting digest = new Digesting(OutputStream.nullOutputStream());
            long rows = table.write(connection, digest);
            found.put(part(table), digest.part(rows));
        }
        for (String name : named(BackupManifest.TABLES)) {
            if (!Objects.equals(manifest.parts().get(name), found.get(name))) {
                throw new BackupProblem(
                        "Dữ liệu ghi vào không giống bản sao lưu ở " + name + ". Không khôi phục gì cả.");
            }
        }
    }

    private static String part(Table table) {
        return BackupManifest.TABLES + table.name() + ".tsv";
    }

    private List<String> named(String beginning) {
        return manifest.parts().keySet().stream()
                .filter(name -> name.startsWith(beginning))
                .toList();
    }

    private String text(String part) throws IOException {
        try (InputStream in = open(part)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
