package vn.mocson.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.mocson.common.database.InstalledDatabase;
import vn.mocson.common.time.VietnamTime;

/**
 * Writes a whole installation into one file while the application goes on: the database as it was at one moment, then
 * the files of the data folder, which are written before the rows that speak of them. The file has another name until
 * it is complete.
 */
public final class Backup {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmmss", Locale.ROOT);

    /** What is the running application's own, or made anew by every start. */
    private static final Set<String> LEFT_OUT = Set.of("mariadb", "mocson.lock", "tmp");

    /** The secret of the installation, where the settings do not hold it. */
    private static final String MASTER_KEY = "keys/master.key";

    private final Path dataDir;
    /** Where the file goes: what was given, where that is a folder, else the folder it is in. */
    private final Path folder;

    private final Path archive;

    private final @Nullable String secret;
    private final TreeMap<String, BackupManifest.Part> parts = new TreeMap<>();

    private Backup(Path dataDir, Path folder, Path archive, @Nullable String secret) {
        this.dataDir = dataDir;
        this.folder = folder;
        this.archive = archive;
        this.secret = secret;
    }

    /** Without links on the way, so that one folder is not taken for two. */
    private static Path real(Path folder) throws IOException {
        return Files.exists(folder)
                ? folder.toRealPath()
                : folder.toAbsolutePath().normalize();
    }

    /**
     * What was made.
     *
     * @param sha256 of the file
     */
    public record Made(Path file, BackupManifest manifest, long bytes, String sha256) {}

    /**
     * @param archive the file, or a folder in which it is named by its moment
     * @param settings the environment, which may name a database server and hold the master secret
     * @throws BackupProblem where it cannot be made; nothing is left behind then
     */
    public static Made write(Path dataDir, Path archive, Map<String, String> settings) {
        Path target = archive.toAbsolutePath().normalize();
        if (target.getParent() == null) {
            throw new BackupProblem("Hãy chỉ ra một tệp hoặc thư mục, không phải gốc của ổ đĩa.");
        }
        requireNew(target);
        Path folder = Files.isDirectory(target) ? target : target.getParent();
        if (!Files.isDirectory(folder)) {
            throw new BackupProblem("Không có thư mục " + folder + ". Hãy tạo thư mục đó trước.");
        }
        try {
            Path data = real(dataDir);
            if (data.equals(real(folder))) {
                throw new BackupProblem("Hãy để bản sao lưu ở thư mục khác, không nằm ngay trong thư mục dữ liệu "
                        + data + "; tốt nhất là trên máy khác.");
            }
            String secret = Secrets.fingerprint(settings);
            try (InstalledDatabase database = InstalledDatabase.open(data, settings)) {
                if (secret == null && !Files.isRegularFile(data.resolve(MASTER_KEY))) {
                    throw new BackupProblem("Không thấy khóa bí mật của bản đang cài: không có tệp "
                            + data.resolve(MASTER_KEY)
                            + " và không có MOCSON_SECRET. Thiếu khóa thì bản sao lưu không dùng lại được. Hãy chỉ đúng"
                            + " thư mục bằng --data-dir=<thư mục>, hoặc đặt MOCSON_SECRET như khi chạy Mốc Son.");
                }
                return new Backup(data, real(folder), target, secret).write(database);
            }
        } catch (SQLException | IOException | UncheckedIOException e) {
            throw new BackupProblem("Không sao lưu được: " + e.getMessage(), e);
        }
    }

    private static void requireNew(Path file) {
        if (Files.exists(file) && !Files.isDirectory(file)) {
            throw new BackupProblem("Tệp " + file + " đã có. Hãy chọn tên khác, không ghi đè lên bản sao lưu cũ.");
        }
    }

    private Made write(InstalledDatabase database) throws SQLException, IOException {
        Path fresh = folder.resolve("mocson.part-" + ProcessHandle.current().pid());
        try {
            BackupManifest manifest;
            try (FileChannel channel = FileChannel.open(
                    fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownersOnly(fresh))) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
                manifest = write(database, zip);
                zip.finish();
                out.flush();
                channel.force(true);
            }
            Path file = Files.isDirectory(archive) ? archive.resolve(name(manifest)) : archive;
            Made made = new Made(file, manifest, Files.size(fresh), sha256(fresh));
            requireNew(file);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            return made;
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** By the clock on the wall. */
    private static String name(BackupManifest manifest) {
        Instant moment =
                LocalDateTime.parse(manifest.madeAt().replace(' ', 'T')).toInstant(ZoneOffset.UTC);
        return "mocson-" + STAMP.format(moment.atZone(VietnamTime.ZONE)) + ".zip";
    }

    /** It holds people's data and the keys. */
    private static FileAttribute<?>[] ownersOnly(Path file) throws IOException {
        return Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private BackupManifest write(InstalledDatabase database, ZipOutputStream zip) throws SQLException, IOException {
        String moment;
        int schema;
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ");
            statement.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT");
            moment = Table.strings(connection, "SELECT CAST(UTC_TIMESTAMP(3) AS CHAR)")
                    .getFirst();
            schema = SchemaVersion.of(connection);
            for (Table table : Table.all(connection)) {
                text(zip, BackupManifest.SCHEMA + table.name() + ".sql", table.create());
                rows(zip, connection, table);
            }
            for (Trigger trigger : Trigger.all(connection)) {
                text(zip, BackupManifest.TRIGGERS + trigger.name() + ".sql", trigger.create());
            }
            statement.execute("COMMIT");
        }
        files(zip);
        BackupManifest manifest = new BackupManifest(BackupManifest.FORMAT, moment, schema, secret, parts);
        zip.putNextEntry(new ZipEntry(BackupManifest.NAME));
        zip.write(JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        return manifest;
    }

    private void rows(ZipOutputStream zip, Connection connection, Table table) throws SQLException, IOException {
        String name = BackupManifest.TABLES + table.name() + ".tsv";
        zip.putNextEntry(new ZipEntry(name));
        Digesting out = new Digesting(zip);
        long rows = table.write(connection, out);
        parts.put(name, out.part(rows));
        zip.closeEntry();
    }

    private void text(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        Digesting out = new Digesting(zip);
        out.write(text.getBytes(StandardCharsets.UTF_8));
        parts.put(name, out.part(null));
        zip.closeEntry();
    }

    private void files(ZipOutputStream zip) throws IOException {
        if (!Files.isDirectory(dataDir)) {
            return; // the settings hold everything
        }
        for (Path file : found()) {
            String name = BackupManifest.FILES
                    + dataDir.relativize(file)
                            .toString()
                            .replace(file.getFileSystem().getSeparator(), "/");
            zip.putNextEntry(new ZipEntry(name));
            Digesting out = new Digesting(zip);
            try {
                Files.copy(file, out);
            } catch (NoSuchFileException goneMeanwhile) {
                throw new BackupProblem("Tệp " + file + " bị xóa trong lúc sao lưu. Hãy chạy lại lệnh.", goneMeanwhile);
            }
            parts.put(name, out.part(null));
            zip.closeEntry();
        }
    }

    /**
     * What links lead to is part of it. What is left out is not even looked into, for there files come and go; and
     * backups that are kept within the data folder are no part of the next one.
     */
    private List<Path> found() throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(
                dataDir, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                            throws IOException {
                        return belongs(directory) && !directory.toRealPath().equals(folder)
                                ? FileVisitResult.CONTINUE
                                : FileVisitResult.SKIP_SUBTREE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (attributes.isRegularFile() && belongs(file)) {
                            found.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        Collections.sort(found);
        return found;
    }

    private boolean belongs(Path file) {
        return !LEFT_OUT.contains(dataDir.relativize(file).getName(0).toString());
    }

    static String sha256(Path file) throws IOException {
        Digesting digest = new Digesting(OutputStream.nullOutputStream());
        Files.copy(file, digest);
        return digest.part(null).sha256();
    }
}
