package vn.mocson.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TranslationsTest {

    @Test
    void englishHasEveryTextAndNoOther() throws IOException {
        // refusals bring their Vietnamese sentences with them
        Set<String> english = keys("translations_en.properties").stream()
                .filter(key -> !key.startsWith("refusal."))
                .collect(Collectors.toSet());

        assertThat(english).isEqualTo(keys("translations.properties"));
    }

    private static Set<String> keys(String file) throws IOException {
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(TranslationsTest.class.getResourceAsStream("/vaadin-i18n/" + file)),
                StandardCharsets.UTF_8)) {
            Properties texts = new Properties();
            texts.load(in);
            return texts.stringPropertyNames();
        }
    }
}
