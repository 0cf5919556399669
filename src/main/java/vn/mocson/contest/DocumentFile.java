package vn.mocson.contest;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A document with its bytes, for whoever fetches it. */
public record DocumentFile(String name, DocumentType type, byte[] bytes) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DocumentFile file && name.equals(file.name) && Arrays.equals(bytes, file.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return name + ", " + bytes.length + " bytes";
    }
}
