package vn.mocson.award;

/** The number of one sealed version of a result. */
public record SealId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
