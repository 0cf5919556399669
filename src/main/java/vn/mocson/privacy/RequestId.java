package vn.mocson.privacy;

public record RequestId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
