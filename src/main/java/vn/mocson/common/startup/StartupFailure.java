package vn.mocson.common.startup;

/** A start that cannot go on, with a message that a person can act on; shown alone, without a stack trace. */
public final class StartupFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartupFailure(String message) {
        super(message);
    }

    public StartupFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
