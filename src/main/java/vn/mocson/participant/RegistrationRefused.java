package vn.mocson.participant;

import vn.mocson.common.web.Refusal;

/** A person who may not enter, or not again. */
public final class RegistrationRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private RegistrationRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static RegistrationRefused phoneTaken() {
        return new RegistrationRefused(
                Kind.CONFLICT,
                "PHONE_TAKEN",
                "Số điện thoại này đã đăng ký cuộc thi. Hãy đăng nhập bằng số điện thoại và mã PIN.");
    }

    static RegistrationRefused closed() {
        return new RegistrationRefused(
                Kind.CONFLICT, "REGISTRATION_CLOSED", "Cuộc thi đã kết thúc nên không nhận đăng ký mới.");
    }

    static RegistrationRefused notEligible(String detail) {
        return new RegistrationRefused(Kind.FORBIDDEN, "NOT_ELIGIBLE", detail);
    }
}
