package vn.mocson.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which installation a command is about. */
final class Installation {

    @Option(
            names = {"--data-dir", "--mocson.data-dir"},
            paramLabel = "DIR",
            description = "thư mục dữ liệu; mặc định MOCSON_DATA_DIR, rồi thư mục data của Mốc Son")
    private @Nullable Path given;

    Installation() {}

    /** As {@code ./mocson run} finds it, which starts in its own folder wherever it is called from. */
    Path dataDir() {
        if (given != null) {
            return given;
        }
        String configured = settings().getOrDefault("MOCSON_DATA_DIR", "");
        return Path.of(System.getProperty("mocson.home", ""), "")
                .resolve(configured.isBlank() ? "data" : configured)
                .toAbsolutePath()
                .normalize();
    }

    static Map<String, String> settings() {
        return System.getenv();
    }
}
