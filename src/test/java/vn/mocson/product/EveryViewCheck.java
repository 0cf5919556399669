package vn.mocson.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * No page of the product has a serious fault that axe finds, or scrolls sideways, at a desk or on a phone.
 *
 * <p>{@code -Dmocson.screens=docs/screens/views} also takes a picture of each.
 */
class EveryViewCheck {

    @TempDir
    private static Path data;

    @Test
    void everyPageIsAccessibleAtADeskAndOnAPhone() throws IOException, SQLException {
        try (Product product = Product.start(data, "--demo-crowd=60");
                Connection database = product.openDatabase();
                Browser browser = new Browser()) {
            EveryView views = new EveryView(browser, product, database, pictures());

            views.looks().forEach(views::open);

            assertThat(views.faults()).isEmpty();
            assertThat(browser.errors()).isEmpty();
        }
    }

    private static @Nullable Path pictures() throws IOException {
        String folder = System.getProperty("mocson.screens", "");
        return folder.isEmpty() ? null : Files.createDirectories(Path.of(folder));
    }
}
