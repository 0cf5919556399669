package vn.mocson.questionbank;

import java.io.Serializable;

/** An option of one question version; random, so that it says nothing about the order it was written in. */
public record OptionId(String value) implements Serializable, Comparable<OptionId> {

    @Override
    public int compareTo(OptionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
