package vn.mocson.common.keys;

import java.nio.file.Path;
import vn.mocson.common.MocSonProperties;

/** Keys from a secret that a test names. */
public final class TestKeys {

    private TestKeys() {}

    public static Keys of(String secret) {
        return new Keys(new MocSonProperties(
                Path.of("unused"), Path.of("unused"), secret, new MocSonProperties.RateLimit(true), false));
    }
}
