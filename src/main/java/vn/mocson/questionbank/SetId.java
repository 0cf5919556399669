package vn.mocson.questionbank;

import java.io.Serializable;

/** A question set: the questions submitted together for approval, and sealed. */
public record SetId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
