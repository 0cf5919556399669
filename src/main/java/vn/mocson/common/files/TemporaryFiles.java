package vn.mocson.common.files;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import vn.mocson.common.MocSonProperties;

/**
 * Files that are made, handed out and deleted again, in {@code data-dir/tmp}. Whoever makes one deletes it; what a
 * process that was killed left behind is deleted by the next start, and what anybody forgot after half a day: names of
 * people may be in it. Other things lie in that folder too and are let alone.
 */
@Component
public class TemporaryFiles {

    /** Longer than anybody takes to fetch a file, however large. */
    static final Duration OLD = Duration.ofHours(12);

    private static final Logger log = LoggerFactory.getLogger(TemporaryFiles.class);
    private static final String OURS = "made-";

    /** As earlier releases called them. */
    private static final List<String> EARLIER = List.of("certificates", "publish-", "record-", "seal-");

    private final Path folder;
    private final Clock clock;

    TemporaryFiles(MocSonProperties properties, Clock clock) {
        this.folder = properties.dataDir().resolve("tmp");
        this.clock = clock;
    }

    /** An empty folder of its own. @param what it is for, as part of its name */
    public Path folder(String what) throws IOException {
        return Files.createTempDirectory(Files.createDirectories(folder), OURS + what + "-");
    }

    /** An empty file. @param suffix with its dot */
    public Path file(String what, String suffix) throws IOException {
        return Files.createTempFile(Files.createDirectories(folder), OURS + what + "-", suffix);
    }

    /** Before anybody can ask for anything: the folder belongs to this process alone. */
    @PostConstruct
    void sweepAll() {
        sweep(Instant.MAX);
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT1H")
    void sweepOld() {
        sweep(clock.instant().minus(OLD));
    }

    private void sweep(Instant before) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        int gone = 0;
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, TemporaryFiles::ours)) {
            for (Path each : found) {
                if (Files.getLastModifiedTime(each).toInstant().isBefore(before)
                        && FileSystemUtils.deleteRecursively(each)) {
                    gone++;
                }
            }
        } catch (IOException e) {
            log.warn("Chưa xóa được tệp tạm cũ; sẽ thử lại", e);
        }
        if (gone > 0) {
            log.info("Đã xóa {} tệp tạm còn sót lại", gone);
        }
    }

    private static boolean ours(Path path) {
        String name = path.getFileName().toString();
        return name.startsWith(OURS) || EARLIER.stream().anyMatch(name::startsWith);
    }
}
