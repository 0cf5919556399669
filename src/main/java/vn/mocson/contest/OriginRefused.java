package vn.mocson.contest;

import vn.mocson.common.web.Refusal;

/** What was written is not the address of a web site that may show a contest. */
public final class OriginRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    OriginRefused(String code, String detail) {
        super(Kind.INVALID, code, detail);
    }
}
