package vn.mocson.common.database;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Many identities as one parameter of a statement, whose text is then the same however many there are and is
 * prepared once. To be read with {@link #ROWS}.
 */
public final class IdList {

    /** A table of one parameter; a row's {@code id} is text. */
    public static final String ROWS = "JSON_TABLE(?, '$[*]' COLUMNS (id VARCHAR(36) PATH '$'))";

    private IdList() {}

    /**
     * Always in the same order, so that two statements that lock several rows never wait for each other in a circle.
     *
     * @param ids whose text needs no quoting
     */
    public static String of(Collection<?> ids) {
        return ids.stream().map(Object::toString).sorted().collect(Collectors.joining("\",\"", "[\"", "\"]"));
    }
}
