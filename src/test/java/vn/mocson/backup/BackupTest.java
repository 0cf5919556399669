package vn.mocson.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.util.FileSystemUtils;
import vn.mocson.DoorTest;
import vn.mocson.audit.ChainCheck;
import vn.mocson.common.database.InstalledDatabase;
import vn.mocson.door.Contests;
import vn.mocson.door.People;
import vn.mocson.door.Staff;
import vn.mocson.questionbank.AuthoringService;

/** A whole installation in one file while it is being used, and back into an empty place. */
@DoorTest
class BackupTest {

    private static final String RULES = "{paper: {questions: 5, durationMinutes: 15}}";

    @Autowired
    People people;

    @Autowired
    Contests contests;

    @Autowired
    AuthoringService authoring;

    @Autowired
    JdbcConnectionDetails database;

    @Value("${mocson.data-dir}")
    Path data;

    private Path folder;
    private Path archive;
    private Path target;

    @BeforeEach
    void aPlace() throws IOException {
        // not below the temporary folder: the embedded database would take it for throw-away data
        folder = Files.createTempDirectory(Files.createDirectories(Path.of("target/test-data")), "backup-")
                .toAbsolutePath();
        archive = folder.resolve("sao-luu.zip");
        target = folder.resolve("khoi-phuc");
    }

    @AfterEach
    void nothingLeft() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    private BackupManifest backUp() {
        return Backup.write(data, archive, Map.of()).manifest();
    }

    @Test
    void what_is_restored_is_the_same_row_by_row_and_belongs_together_while_people_register_and_sit() throws Exception {
        String contest = contests.closingIn(Duration.ofDays(1), RULES);
        new Staff("bantochuc", "ORGANIZER").does(() -> authoring.createBank("Trước bản sao lưu"));
        people.in(contest).sits();
        AtomicBoolean stop = new AtomicBoolean();
        AtomicInteger sat = new AtomicInteger();
        Thread crowd = Thread.ofPlatform().start(() -> {
            while (!stop.get()) {
                people.in(contest).sits();
                new Staff("bantochuc", "ORGANIZER").does(() -> authoring.createBank("Trong khi sao lưu " + sat.get()));
                sat.incrementAndGet();
            }
        });
        BackupManifest manifest;
        try {
            manifest = backUp();
        } finally {
            stop.set(true);
            crowd.join();
        }

        Restore.Restored restored = Restore.read(archive, target, Map.of());

        assertThat(sat.get()).isPositive();
        assertThat(restored.manifest()).isEqualTo(manifest);
        assertThat(restored.sameSecret()).isTrue();
        assertThat(Files.readString(target.resolve("keys/master.key")))
                .isEqualTo(Files.readString(data.resolve("keys/master.key")));
        try (InstalledDatabase database = InstalledDatabase.open(target, Map.of());
                Connection connection = database.connect()) {
            assertThat(parts(connection)).isEqualTo(tables(manifest));
            assertThat(manifest.rows()).containsKeys("participant", "attempt", "audit_entry", "flyway_schema_history");
            assertThat(manifest.rows().get("attempt")).isPositive();
            assertThat(orphans(connection)).isEmpty();
            assertThat(Trigger.all(connection)).hasSize(3);
            assertThat(ChainCheck.ofDatabase(database.dataSource()).fault()).isNull();
        }
    }

    private static Map<String, BackupManifest.Part> tables(BackupManifest manifest) {
        Map<String, BackupManifest.Part> tables = new TreeMap<>(manifest.parts());
        tables.keySet().removeIf(name -> !name.startsWith(BackupManifest.TABLES));
        return tables;
    }

    private static Map<String, BackupManifest.Part> parts(Connection connection) throws SQLException, IOException {
        Map<String, BackupManifest.Part> parts = new TreeMap<>();
        for (Table table : Table.all(connection)) {
            Digesting digest = new Digesting(OutputStream.nullOutputStream());
            long rows = table.write(connection, digest);
            parts.put(BackupManifest.TABLES + table.name() + ".tsv", digest.part(rows));
        }
        return parts;
    }

    /** Rows that refer to others that are not there: of two moments, not of one. */
    private static List<String> orphans(Connection connection) throws SQLException {
        List<String> orphans = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet keys = statement.executeQuery(
                        "SELECT TABLE_NAME, COLUMN_NAME, REFERENCED_TABLE_NAME, REFERENCED_COLUMN_NAME"
                                + " FROM information_schema.KEY_COLUMN_USAGE"
                                + " WHERE TABLE_SCHEMA = DATABASE() AND REFERENCED_TABLE_NAME IS NOT NULL")) {
            int looked = 0;
            while (keys.next()) {
                String query = "SELECT COUNT(*) FROM `" + keys.getString(1) + "` a LEFT JOIN `" + keys.getString(3)
                        + "` b ON b.`" + keys.getString(4) + "` = a.`" + keys.getString(2) + "` WHERE a.`"
                        + keys.getString(2) + "` IS NOT NULL AND b.`" + keys.getString(4) + "` IS NULL";
                if (!Table.strings(connection, query).getFirst().equals("0")) {
                    orphans.add(query);
                }
                looked++;
            }
            assertThat(looked).isGreaterThan(20);
        }
        return orphans;
    }

    @Test
    void the_file_is_for_its_owner_alone_and_never_replaces_another() throws IOException {
        backUp();

        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(archive)))
                    .isEqualTo("rw-------");
        }
        assertThatExceptionOfType(BackupProblem.class).isThrownBy(this::backUp).withMessageContaining("đã có");
        try (Stream<Path> there = Files.list(folder)) {
            assertThat(there).containsExactly(archive);
        }
    }

    @Test
    void wherever_the_file_is_put_it_holds_the_files_of_the_installation() throws IOException {
        archive = data.toAbsolutePath().resolveSibling("backup-" + folder.getFileName() + ".zip");
        try {
            assertThat(backUp().parts()).containsKey("files/keys/master.key");
        } finally {
            Files.deleteIfExists(archive);
        }
        archive = Files.createDirectories(data.resolve("sao-luu"));
        try {
            Path first = Backup.write(data, archive, Map.of()).file();
            assertThat(first.getFileName().toString()).matches("mocson-\\d{4}-\\d\\d-\\d\\d-\\d{6}\\.zip");
            archive = archive.resolve("hai.zip");
            assertThat(backUp().parts())
                    .containsKey("files/keys/master.key")
                    .doesNotContainKey("files/sao-luu/" + first.getFileName());
        } finally {
            FileSystemUtils.deleteRecursively(archive.getParent());
        }
    }

    @Test
    void a_data_folder_behind_a_link_is_backed_up_with_its_files() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("lien-ket"), data.toAbsolutePath());

        assertThat(Backup.write(link, archive, Map.of()).manifest().parts()).containsKey("files/keys/master.key");
    }

    @Test
    void without_the_key_of_the_installation_there_is_no_backup_unless_the_settings_hold_it() {
        Map<String, String> server = Map.of(
                "SPRING_DATASOURCE_URL", database.getJdbcUrl(),
                "SPRING_DATASOURCE_USERNAME", String.valueOf(database.getUsername()),
                "SPRING_DATASOURCE_PASSWORD", String.valueOf(database.getPassword()));

        assertThatExceptionOfType(BackupProblem.class)
                .isThrownBy(() -> Backup.write(target, archive, server))
                .withMessageContaining("MOCSON_SECRET");
        assertThat(archive).doesNotExist();

        Map<String, String> withSecret = new TreeMap<>(server);
        withSecret.put("MOCSON_SECRET", "một bí mật dài hơn hai mươi bốn ký tự");
        BackupManifest manifest = Backup.write(target, archive, withSecret).manifest();
        assertThat(manifest.secret()).hasSize(16);
        assertThat(manifest.files()).isZero();
    }

    @Test
    void a_folder_that_holds_anything_is_not_restored_into() throws IOException {
        backUp();
        Files.createDirectories(target);
        Files.writeString(target.resolve("cua-toi.txt"), "đừng mất");

        assertThatExceptionOfType(BackupProblem.class)
                .isThrownBy(() -> Restore.read(archive, target, Map.of()))
                .withMessageContaining("không trống");
        assertThat(target.resolve("cua-toi.txt")).hasContent("đừng mất");
    }

    @Test
    void one_changed_letter_anywhere_is_found_before_anything_is_written() throws IOException {
        backUp();
        Path other = folder.resolve("sua.zip");
        rewrite(other, (name, content) -> name.equals("tables/round.tsv") ? content.replace("2024", "2025") : content);

        assertThatExceptionOfType(BackupProblem.class)
                .isThrownBy(() -> Restore.read(other, target, Map.of()))
                .withMessageContaining("tables/round.tsv không khớp");
        assertThat(target).doesNotExist();
    }

    @Test
    void half_a_file_is_no_backup() throws IOException {
        backUp();
        Path half = folder.resolve("nua.zip");
        byte[] whole = Files.readAllBytes(archive);
        Files.write(half, Arrays.copyOf(whole, whole.length / 2));

        assertThatExceptionOfType(BackupProblem.class)
                .isThrownBy(() -> Restore.read(half, target, Map.of()))
                .withMessageContaining("hỏng");
        assertThat(target).doesNotExist();
    }

    @Test
    void what_a_newer_version_made_is_refused() throws IOException {
        BackupManifest manifest = backUp();
        Path newer = folder.resolve("moi.zip");
        rewrite(
                newer,
                (name, content) -> name.equals(BackupManifest.NAME)
                        ? content.replace("\"schema\" : " + manifest.schema(), "\"schema\" : 9999")
                        : content);

        assertThatExceptionOfType(BackupProblem.class)
                .isThrownBy(() -> Restore.read(newer, target, Map.of()))
                .withMessageContaining("mới hơn");
        assertThat(target).doesNotExist();
    }

    @Test
    void data_that_a_table_does_not_take_leaves_nothing_behind() throws IOException {
        backUp();
        Path wrong = folder.resolve("sai.zip");
        // a fingerprint can be made anew by whoever changes the content; the table's own rules remain
        rewrite(wrong, (name, content) -> switch (name) {
            case "tables/audit_head.tsv" -> content + content;
            case BackupManifest.NAME -> {
                byte[] doubled = (text("tables/audit_head.tsv") + text("tables/audit_head.tsv"))
                        .getBytes(StandardCharsets.UTF_8);
                Digesting digest = new Digesting(OutputStream.nullOutputStream());
                digest.write(doubled);
                String old = part(content, "tables/audit_head.tsv");
                yield content.replace(
                        old,
                        old.replaceFirst("\"bytes\" : \\d+", "\"bytes\" : " + doubled.length)
                                .replaceFirst(
                                        "\"sha256\" : \"\\w+\"",
                                        "\"sha256\" : \"" + digest.part(2L).sha256() + "\""));
            }
            default -> content;
        });

        assertThatExceptionOfType(BackupProblem.class)
                .isThrownBy(() -> Restore.read(wrong, target, Map.of()))
                .withMessageContaining("Không khôi phục được");
        try (Stream<Path> there = Files.list(folder)) {
            assertThat(there).containsExactlyInAnyOrder(archive, wrong);
        }
    }

    private static String part(String manifest, String name) {
        int from = manifest.indexOf("\"" + name + "\"");
        return manifest.substring(from, manifest.indexOf('}', from));
    }

    private String text(String entry) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @FunctionalInterface
    private interface Change {
        String of(String name, String content) throws IOException;
    }

    private void rewrite(Path other, Change change) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(other))) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] content = zip.getInputStream(entry).readAllBytes();
                String text = new String(content, StandardCharsets.UTF_8);
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(change.of(entry.getName(), text).getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
    }
}
