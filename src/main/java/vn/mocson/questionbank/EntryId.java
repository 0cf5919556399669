package vn.mocson.questionbank;

import java.io.Serializable;

/** A question over all its versions. */
public record EntryId(long value) implements Serializable, Comparable<EntryId> {

    @Override
    public int compareTo(EntryId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
