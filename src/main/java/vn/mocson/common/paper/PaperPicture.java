package vn.mocson.common.paper;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A picture in any format that the application's readers know.
 *
 * @param description for who cannot see it
 */
public record PaperPicture(byte[] bytes, String description) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PaperPicture picture
                && description.equals(picture.description)
                && Arrays.equals(bytes, picture.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return description + ", " + bytes.length + " bytes";
    }
}
