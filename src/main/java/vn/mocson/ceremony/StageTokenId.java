package vn.mocson.ceremony;

import java.io.Serializable;

/** The number under which a token is listed and revoked; it opens nothing. */
public record StageTokenId(long value) implements Serializable {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
