package vn.mocson.exam;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

public record AttemptId(UUID value) implements Serializable {

    /** Of an address; nothing where it is none. */
    public static Optional<AttemptId> parse(String text) {
        try {
            return Optional.of(new AttemptId(UUID.fromString(text)));
        } catch (IllegalArgumentException madeUp) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
