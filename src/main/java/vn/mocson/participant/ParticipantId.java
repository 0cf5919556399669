package vn.mocson.participant;

import java.io.Serializable;
import java.util.UUID;

public record ParticipantId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
