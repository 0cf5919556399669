package vn.mocson.contest;

import java.io.Serializable;

public record OccupationId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
