package vn.mocson.product;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The jar as a process of its own, on a free port, with its output in a file. */
final class Product implements AutoCloseable {

    /** The packaged jar laid out flat, once for all tests of a process, as the launcher and the image run it. */
    private static final class LaidOut {

        static final Path JAR = layOut();

        private static Path layOut() {
            Path folder = Path.of("target", "laid-out-" + System.getProperty("mocson.test.fork", "1"))
                    .toAbsolutePath();
            try {
                Process extraction = new ProcessBuilder(
                                java(),
                                "-Djarmode=tools",
                                "-jar",
                                System.getProperty("mocson.test.jar", "target/mocson.jar"),
                                "extract",
                                "--destination",
                                folder.toString(),
                                "--force")
                        .inheritIO()
                        .start();
                if (extraction.waitFor() != 0) {
                    throw new IllegalStateException("could not lay out the jar");
                }
                return folder.resolve("mocson.jar");
            } catch (IOException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private static final Duration START = Duration.ofMinutes(4);
    private static final Duration END = Duration.ofSeconds(60);

    private final Process process;
    private final Path dataDir;
    private final Path output;
    private final int port;

    private Product(Process process, Path dataDir, Path output, int port) {
        this.process = process;
        this.dataDir = dataDir;
        this.output = output;
        this.port = port;
    }

    /** Starts it and waits until it serves. */
    static Product start(Path dataDir, String... arguments) {
        return launch(dataDir, freePort(), arguments).ready();
    }

    /** Starts it on the same data and the same port, and waits until it serves. */
    Product startAgain(String... arguments) {
        return launch(dataDir, port, arguments).ready();
    }

    /** Nothing is left running where it does not become ready. */
    private Product ready() {
        try {
            awaitReady();
            return this;
        } catch (RuntimeException | AssertionError e) {
            killEverything();
            throw e;
        }
    }

    /** How a command ended, with all it said. */
    record Ended(int code, String output) {}

    /** A command of the launcher, from the same laid-out jar. */
    static Ended command(String... arguments) {
        try {
            List<String> command = new ArrayList<>(List.of(
                    java(),
                    "-Xmx512m",
                    "-Dstdout.encoding=UTF-8",
                    "-Dstderr.encoding=UTF-8",
                    "-cp",
                    LaidOut.JAR.toString(),
                    "vn.mocson.cli.MocSonCommands"));
            command.addAll(List.of(arguments));
            Path output =
                    Files.createTempFile(Path.of("target"), "command-", ".log").toAbsolutePath();
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("did not end: " + command);
            }
            return new Ended(process.exitValue(), Files.readString(output));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Starts it without waiting. */
    static Product launch(Path dataDir, int port, String... arguments) {
        try {
            Files.createDirectories(dataDir);
            Path output =
                    Files.createTempFile(Path.of("target"), "product-", ".log").toAbsolutePath();
            List<String> command = new ArrayList<>(List.of(java(), "-Xmx768m"));
            // two dozen starts: what is made to run long is not worth its beginning here
            command.addAll(List.of(
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-XX:+AutoCreateSharedArchive",
                    "-XX:SharedArchiveFile=" + LaidOut.JAR.resolveSibling("classes.jsa"),
                    "-Xlog:cds*=off",
                    "-Xlog:aot*=off"));
            Stream.of(arguments).filter(Product::isForJava).forEach(command::add);
            command.addAll(List.of(
                    "-Dstdout.encoding=UTF-8",
                    "-Dstderr.encoding=UTF-8",
                    // wherever the machine is, moments must not move
                    "-Duser.timezone=America/New_York",
                    "-jar",
                    LaidOut.JAR.toString(),
                    "--server.port=" + port,
                    "--mocson.data-dir=" + dataDir));
            Stream.of(arguments).filter(argument -> !isForJava(argument)).forEach(command::add);
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return new Product(process, dataDir, output, port);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isForJava(String argument) {
        return argument.startsWith("-X");
    }

    String url() {
        return "http://localhost:" + port;
    }

    int port() {
        return port;
    }

    Door door() {
        return new Door(url());
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The generated password of a demonstration account, from the file that the first start writes. */
    String passwordOf(String account) {
        try {
            return Files.readAllLines(dataDir.resolve("demo-accounts.txt")).stream()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(words -> words[0].equals(account))
                    .map(words -> words[1])
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no account " + account));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<ProcessHandle> database() {
        Path pid = dataDir.resolve("mariadb/mariadbd.pid");
        try {
            return Files.exists(pid)
                    ? ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
                            .filter(ProcessHandle::isAlive)
                    : Optional.empty();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The port of the embedded database, as its process was told. */
    int databasePort() {
        return database().flatMap(process -> process.info().arguments()).stream()
                .flatMap(Arrays::stream)
                .filter(argument -> argument.startsWith("--port="))
                .map(argument -> Integer.valueOf(argument.substring("--port=".length())))
                .findFirst()
                .orElseThrow();
    }

    Connection openDatabase() throws SQLException {
        try {
            return DriverManager.getConnection(
                    "jdbc:mariadb://127.0.0.1:" + databasePort() + "/mocson?sslMode=disable",
                    "mocson",
                    Files.readString(dataDir.resolve("mariadb/password")).strip());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@code kill -9} of the database alone. */
    void killDatabase() {
        ProcessHandle database = database().orElseThrow();
        database.destroyForcibly();
        database.onExit().join();
    }

    /** {@code kill -9} of the application and its database, at once. */
    void killEverything() {
        Optional<ProcessHandle> database = database();
        process.destroyForcibly();
        database.ifPresent(ProcessHandle::destroyForcibly);
        awaitEnd();
        database.ifPresent(handle -> handle.onExit().join());
    }

    /** {@code kill -9} of the application alone. */
    void killApplication() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** {@code kill}: the polite signal. */
    int terminate() {
        process.destroy();
        return awaitEnd();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    int awaitEnd() {
        try {
            if (!process.waitFor(END.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("did not end:\n" + output());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void awaitReady() {
        Waiting.until(START, () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("ended while starting:\n" + output());
            }
            return output().contains("Mốc Son đã sẵn sàng");
        });
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            terminate();
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
