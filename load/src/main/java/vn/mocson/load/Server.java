package vn.mocson.load;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The product under load: a process of its own with a data folder and an embedded MariaDB of its own. */
final class Server implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 240;
    private final URI url;
    private final Path dataDir;
    private final ProcessHandle process;
    private final boolean ours;
    private final boolean keep;
    private final Path log;

    private Server(URI url, Path dataDir, ProcessHandle process, boolean ours, boolean keep, Path log) {
        this.url = url;
        this.dataDir = dataDir;
        this.process = process;
        this.ours = ours;
        this.keep = keep;
        this.log = log;
    }

    /**
     * Starts it as {@code ./mocson run} does, on a free port and on data of its own.
     *
     * @param project root of the project
     * @param options for its Java machine, beside those of the launcher
     */
    static Server start(Path project, Path results, String options, boolean keep)
            throws IOException, InterruptedException {
        Path dataDir = project.resolve("target/bench/data");
        Path seed = project.resolve("target/bench/seed");
        delete(dataDir);
        delete(seed);
        BenchSeed.write(seed);
        int port = freePort();
        Path log = results.resolve("server.log");
        ProcessBuilder builder = new ProcessBuilder(
                        project.resolve("mocson").toString(),
                        "run",
                        "--server.port=" + port,
                        "--mocson.data-dir=" + dataDir,
                        "--mocson.seed-data=" + seed,
                        // one address plays a whole province
                        "--mocson.rate-limit.enabled=false")
                .directory(project.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("MOCSON_JAVA_OPTS", options);
        // a configured database is not to be touched
        List.of("SPRING_DATASOURCE_URL", "SPRING_PROFILES_ACTIVE", "MOCSON_DATA_DIR", "MOCSON_SECRET")
                .forEach(builder.environment()::remove);
        Process process = builder.start();
        Server server =
                new Server(URI.create("http://127.0.0.1:" + port), dataDir, process.toHandle(), true, keep, log);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        server.awaitReady();
        return server;
    }

    /** One that runs already, with the bench contest, and is left running. */
    static Server attach(URI url, long pid, Path dataDir) {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow(() -> new Options.Stop("no process " + pid));
        return new Server(url, dataDir, process, false, true, dataDir);
    }

    private void awaitReady() throws IOException, InterruptedException {
        for (int i = 0; i < PATIENCE_SECONDS * 4; i++) {
            if (Files.exists(log) && Files.readString(log).contains("sẵn sàng")) {
                return;
            }
            if (!process.isAlive()) {
                throw new Options.Stop("the server did not start; see " + log);
            }
            Thread.sleep(250);
        }
        throw new Options.Stop("the server did not start within " + PATIENCE_SECONDS + " s; see " + log);
    }

    URI url() {
        return url;
    }

    long pid() {
        return process.pid();
    }

    long databasePid() {
        try {
            return Long.parseLong(
                    Files.readString(dataDir.resolve("mariadb/mariadbd.pid")).strip());
        } catch (IOException e) {
            throw new Options.Stop("no embedded database in " + dataDir);
        }
    }

    /** A connection to the server's own database. */
    Connection database() throws SQLException, IOException {
        String port = ProcessHandle.of(databasePid())
                .flatMap(p -> p.info().arguments())
                .flatMap(arguments -> Arrays.stream(arguments)
                        .filter(a -> a.startsWith("--port="))
                        .findFirst())
                .map(a -> a.substring("--port=".length()))
                .orElseThrow(() -> new Options.Stop("the database's port is not known"));
        String password = Files.readString(dataDir.resolve("mariadb/password")).strip();
        return DriverManager.getConnection(
                "jdbc:mariadb://127.0.0.1:" + port + "/mocson?sslMode=disable&useServerPrepStmts=true",
                "mocson",
                password);
    }

    /** Runs a diagnostic command in the server's Java machine. */
    String jcmd(String... command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(), Long.toString(pid())));
        line.addAll(List.of(command));
        Process jcmd = new ProcessBuilder(line).redirectErrorStream(true).start();
        String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        jcmd.waitFor();
        return said;
    }

    /** Heap in use after a full collection, in MiB. */
    double heapAfterCollection() throws IOException, InterruptedException {
        jcmd("GC.run");
        return Heap.usedMiB(jcmd("GC.heap_info"));
    }

    @Override
    public synchronized void close() {
        if (!ours) {
            return;
        }
        if (process.isAlive()) {
            process.destroy();
            try {
                process.onExit().get(40, TimeUnit.SECONDS);
            } catch (Exception e) {
                process.destroyForcibly();
            }
        }
        if (!keep) {
            try {
                delete(dataDir);
            } catch (IOException e) {
                System.err.println("could not delete " + dataDir + ": " + e.getMessage());
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, IOException e) throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
