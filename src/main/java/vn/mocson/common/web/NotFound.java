package vn.mocson.common.web;

/** There is no such thing, or not for the one who asks. */
public final class NotFound extends Refusal {

    private static final long serialVersionUID = 1L;

    public NotFound(String detail) {
        super(Kind.NOT_FOUND, "NOT_FOUND", detail);
    }
}
