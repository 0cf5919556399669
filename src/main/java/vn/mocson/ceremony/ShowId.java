package vn.mocson.ceremony;

import java.io.Serializable;
import java.util.UUID;

public record ShowId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
