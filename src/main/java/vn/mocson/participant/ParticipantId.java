package vn.mocson.participant;

import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;

public record ParticipantId(UUID value) implements Serializable {

    /** Of an address; nothing where it is none. */
    public static Optional<ParticipantId> parse(String text) {
        try {
            return Optional.of(new ParticipantId(UUID.fromString(text)));
        } catch (IllegalArgumentException madeUp) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
