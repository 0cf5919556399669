package vn.mocson.exam;

import java.io.Serializable;
import java.util.UUID;

public record AttemptId(UUID value) implements Serializable {

    @Override
    public String toString() {
        return value.toString();
    }
}
