package vn.mocson.contest;

import vn.mocson.common.web.Refusal;

/** A question set that a contest cannot ask from. */
public final class SetNotUsable extends Refusal {

    private static final long serialVersionUID = 1L;

    SetNotUsable(String code, String detail) {
        super(Kind.CONFLICT, code, detail);
    }
}
