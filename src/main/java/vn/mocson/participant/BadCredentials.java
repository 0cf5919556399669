package vn.mocson.participant;

import vn.mocson.common.web.Refusal;

/** Phone and PIN do not belong together; the same for an unknown phone. */
public final class BadCredentials extends Refusal {

    private static final long serialVersionUID = 1L;

    BadCredentials() {
        super(
                Kind.UNAUTHENTICATED,
                "BAD_CREDENTIALS",
                "Số điện thoại hoặc mã PIN không đúng. Hãy kiểm tra và nhập lại.");
    }
}
