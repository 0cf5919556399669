package vn.mocson.common.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.mocson.common.MocSonProperties;

class TemporaryFilesTest {

    private static final Instant NOW = Instant.parse("2024-10-12T03:00:00Z");

    @TempDir
    Path data;

    private TemporaryFiles files;

    @BeforeEach
    void a_data_folder() {
        files = new TemporaryFiles(
                new MocSonProperties(data, data, null, new MocSonProperties.RateLimit(true), false),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Path aged(Path path, Duration age) throws IOException {
        return Files.setLastModifiedTime(path, FileTime.from(NOW.minus(age)));
    }

    @Test
    void the_start_deletes_what_a_killed_process_left_behind() throws IOException {
        Path file = files.file("certificates", ".pdf");
        Path folder = files.folder("seal");
        Files.writeString(folder.resolve("attempts.csv"), "a");
        Path earlier = Files.writeString(data.resolve("tmp/certificates123.zip"), "an earlier release's");

        files.sweepAll();

        assertThat(file).doesNotExist();
        assertThat(folder).doesNotExist();
        assertThat(earlier).doesNotExist();
    }

    @Test
    void what_others_keep_in_the_folder_stays() throws IOException {
        files.file("certificates", ".pdf");
        Path journal = Files.writeString(
                Files.createDirectories(data.resolve("tmp/rehearsal")).resolve("journal.txt"), "a line");

        files.sweepAll();

        assertThat(journal).exists();
    }

    @Test
    void while_it_runs_only_what_is_old_goes() throws IOException {
        Path old = aged(files.file("certificates", ".pdf"), TemporaryFiles.OLD.plusMinutes(1));
        Path fresh = aged(files.file("certificates", ".pdf"), TemporaryFiles.OLD.minusMinutes(1));

        files.sweepOld();

        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }
}
