package vn.mocson.unit;

import java.io.Serializable;

public record UnitId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
