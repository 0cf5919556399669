package vn.mocson.questionbank;

import java.io.Serializable;

public record TopicId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
