package vn.mocson.practice;

import java.io.Serializable;

public record ReleaseId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
