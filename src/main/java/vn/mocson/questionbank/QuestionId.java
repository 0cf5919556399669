package vn.mocson.questionbank;

import java.io.Serializable;

/** An immutable version of a question; what papers and attempts refer to. */
public record QuestionId(long value) implements Serializable, Comparable<QuestionId> {

    @Override
    public int compareTo(QuestionId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
