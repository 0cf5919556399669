package vn.mocson.common.files;

/** A file that is refused whole, with a Vietnamese sentence that says why and what to do. */
public final class FileRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public FileRefused(String message) {
        super(message);
    }

    public FileRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
