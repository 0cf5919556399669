package vn.mocson.questionbank.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Test data that nobody here wrote; tests are skipped where it is absent. */
final class SharedFixtures {

    private SharedFixtures() {}

    static byte[] read(String name) {
        Path file = Path.of(System.getProperty("mocson.test.fixtures", "../shared/fixtures"), name);
        Assumptions.assumeTrue(Files.exists(file), () -> file + " is absent");
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** As it is, with CRLF, with a byte order mark, with both. */
    static List<byte[]> variants(String name) {
        String text = new String(read(name), StandardCharsets.UTF_8).replace("\r\n", "\n");
        return Stream.of(text, text.replace("\n", "\r\n"), "\uFEFF" + text, "\uFEFF" + text.replace("\n", "\r\n"))
                .map(variant -> variant.getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
