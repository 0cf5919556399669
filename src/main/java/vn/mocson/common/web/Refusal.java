package vn.mocson.common.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that the rules do not allow. Each module has its own subclasses; the edges translate
 * them once, the door into {@code application/problem+json}, the house into a notification.
 */
public abstract class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of no it is; decides the HTTP status. */
    public enum Kind {
        INVALID(400),
        UNAUTHENTICATED(401),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        TOO_MANY(429);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    /** One wrong field: its name and a stable code. */
    public record FieldError(String field, String code, String message) implements java.io.Serializable {}

    private final Kind kind;
    private final String code;

    /**
     * @param code stable code of the contract, e.g. {@code ATTEMPT_CLOSED}
     * @param detail a Vietnamese sentence that a person can act on
     */
    protected Refusal(Kind kind, String code, String detail) {
        super(detail);
        this.kind = kind;
        this.code = code;
    }

    public final Kind kind() {
        return kind;
    }

    public final String code() {
        return code;
    }

    public final String detail() {
        return String.valueOf(getMessage());
    }

    /** When it makes sense to try again, where that is known. */
    public @Nullable Instant retryAt() {
        return null;
    }

    /** The fields that are wrong, where it is a matter of fields. */
    public List<FieldError> fieldErrors() {
        return List.of();
    }

    /** Further members of the problem document. */
    public Map<String, @Nullable Object> properties() {
        return Map.of();
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this; // a fact, not a fault: thousands a minute are normal at an opening hour
    }
}
