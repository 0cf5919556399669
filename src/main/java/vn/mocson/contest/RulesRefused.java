package vn.mocson.contest;

import vn.mocson.common.web.Refusal;

/** A change of the rules that may not be made, or not like this. */
public final class RulesRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    /** Somebody else saved meanwhile. */
    public static final String MEANWHILE = "RULES_CHANGED_MEANWHILE";

    RulesRefused(String code, String detail) {
        super(Kind.CONFLICT, code, detail);
    }
}
