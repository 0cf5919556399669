package vn.mocson.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * One installation with the sample data for all tests of a process that need none of their own: the first start loads
 * them, and whoever ends it leaves the next test to start it again. A test that comes here brings people of its own and
 * leaves the contests as they were.
 */
final class OneProduct {

    private static @Nullable Path data;
    private static @Nullable Product running;

    private OneProduct() {}

    /** It, running. */
    static Product running() {
        Product now = running;
        if (now == null || !now.isAlive()) {
            now = now == null ? Product.start(data()) : now.startAgain();
            running = now;
        }
        return now;
    }

    static Path data() {
        Path there = data;
        if (there == null) {
            // not below the temporary folder: the embedded database would take it for throw-away data
            there = Path.of("target", "one-product-" + System.getProperty("mocson.test.fork", "1"))
                    .toAbsolutePath();
            delete(there);
            data = there;
            Runtime.getRuntime().addShutdownHook(new Thread(OneProduct::end));
        }
        return there;
    }

    private static void end() {
        if (running != null) {
            running.close();
        }
        delete(data);
    }

    private static void delete(@Nullable Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
