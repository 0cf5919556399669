package vn.mocson.contest;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A document beside a contest's pages, named by the SHA-256 of its bytes in lower-case hex. */
public record DocumentId(String value) {

    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    public DocumentId {
        if (!HEX.matcher(value).matches()) {
            throw new IllegalArgumentException("not a document id: " + value);
        }
    }

    static DocumentId of(byte[] bytes) {
        try {
            return new DocumentId(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }

    /** Where everybody finds it who was shown the link. */
    public String address() {
        return "/tep/" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
