package vn.mocson.common.web;

import java.util.List;

/** Input with one or more wrong fields ({@code VALIDATION}). */
public final class InvalidFields extends Refusal {

    private static final long serialVersionUID = 1L;

    private final List<FieldError> errors;

    public InvalidFields(List<FieldError> errors) {
        super(Kind.INVALID, "VALIDATION", errors.getFirst().message());
        this.errors = List.copyOf(errors);
    }

    public InvalidFields(String field, String code, String message) {
        this(List.of(new FieldError(field, code, message)));
    }

    @Override
    public List<FieldError> fieldErrors() {
        return errors;
    }
}
