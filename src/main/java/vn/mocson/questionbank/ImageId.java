package vn.mocson.questionbank;

import java.io.Serializable;
import java.util.regex.Pattern;

/** A stored picture, named by the SHA-256 of its bytes in lower-case hex: it never changes, and nobody can guess it who has not seen it. */
public record ImageId(String value) implements Serializable {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public ImageId {
        if (!HEX.matcher(value).matches()) {
            throw new IllegalArgumentException("not an image id: " + value);
        }
    }

    /** Where everybody finds it who has its name. */
    public String address() {
        return "/hinh/" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
