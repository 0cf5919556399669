package vn.mocson.common.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import vn.mocson.common.startup.StartupFailure;

/**
 * The database of an installation, for commands beside the application: the server that the settings name; or the
 * embedded one, which is the running application's or is started for as long as the command takes.
 */
public final class InstalledDatabase implements AutoCloseable {

    /** Moments as the application reads them, and truth values as the numbers they are stored as. */
    private static final String OPTIONS = "connectionTimeZone=UTC&preserveInstants=true&tinyInt1isBit=false";

    private final String url;
    private final String user;
    private final String password;
    private final @Nullable EmbeddedMariaDb started;

    private InstalledDatabase(String url, String user, String password, @Nullable EmbeddedMariaDb started) {
        this.url = url + (url.contains("?") ? "&" : "?") + OPTIONS;
        this.user = user;
        this.password = password;
        this.started = started;
    }

    /**
     * @param settings the environment; {@code SPRING_DATASOURCE_URL}, {@code …_USERNAME} and {@code …_PASSWORD} count
     * @throws StartupFailure where there is no installation, or its database cannot be reached
     */
    public static InstalledDatabase open(Path dataDir, Map<String, String> settings) {
        if (isElsewhere(settings)) {
            return elsewhere(settings);
        }
        Path home = dataDir.resolve("mariadb");
        if (!Files.exists(home.resolve("installed"))) {
            throw new StartupFailure("thư mục " + dataDir.toAbsolutePath().normalize()
                    + " không có dữ liệu của Mốc Son. Hãy chỉ đúng thư mục bằng --data-dir=<thư mục>.");
        }
        return DataFolderLock.isTaken(dataDir) ? running(home) : start(dataDir);
    }

    /** Whether the settings name a server of its own. */
    public static boolean isElsewhere(Map<String, String> settings) {
        return !settings.getOrDefault("SPRING_DATASOURCE_URL", "").isBlank();
    }

    /** The server that the settings name. */
    public static InstalledDatabase elsewhere(Map<String, String> settings) {
        return new InstalledDatabase(
                settings.getOrDefault("SPRING_DATASOURCE_URL", ""),
                settings.getOrDefault("SPRING_DATASOURCE_USERNAME", ""),
                settings.getOrDefault("SPRING_DATASOURCE_PASSWORD", ""),
                null);
    }

    /** An embedded server over this folder, made where there is none; it ends when this is closed. */
    public static InstalledDatabase start(Path dataDir) {
        EmbeddedMariaDb database = EmbeddedMariaDb.start(dataDir);
        JdbcConnectionDetails details = database;
        return new InstalledDatabase(
                details.getJdbcUrl(),
                String.valueOf(details.getUsername()),
                String.valueOf(details.getPassword()),
                database);
    }

    private static InstalledDatabase running(Path home) {
        try {
            String port =
                    Files.readString(home.resolve(EmbeddedMariaDb.PORT_FILE)).strip();
            String password = Files.readString(home.resolve("password")).strip();
            return new InstalledDatabase(
                    "jdbc:mariadb://127.0.0.1:" + port + "/mocson?sslMode=disable", "mocson", password, null);
        } catch (IOException e) {
            throw new StartupFailure("không tìm được cơ sở dữ liệu của Mốc Son đang chạy (" + e.getMessage() + ").", e);
        }
    }

    /** @throws SQLException where the server does not take the connection */
    public Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(url, user, password);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET time_zone = '+00:00'");
        }
        return connection;
    }

    public DataSource dataSource() {
        return new DriverManagerDataSource(url, user, password);
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }
}
