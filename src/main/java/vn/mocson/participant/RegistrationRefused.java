package vn.mocson.participant;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.web.Refusal;

/** A person who may not enter, or not again. */
public final class RegistrationRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final @Nullable Instant retryAt;

    private RegistrationRefused(Kind kind, String code, String detail) {
        this(kind, code, detail, null);
    }

    private RegistrationRefused(Kind kind, String code, String detail, @Nullable Instant retryAt) {
        super(kind, code, detail);
        this.retryAt = retryAt;
    }

    static RegistrationRefused phoneTaken() {
        return new RegistrationRefused(
                Kind.CONFLICT,
                "PHONE_TAKEN",
                "Số điện thoại này đã đăng ký cuộc thi. Hãy đăng nhập bằng số điện thoại và mã PIN.");
    }

    static RegistrationRefused closed() {
        return new RegistrationRefused(
                Kind.CONFLICT,
                "REGISTRATION_CLOSED",
                "Cuộc thi đã kết thúc nên không nhận đăng ký mới. Mời xem kết quả ở trang của cuộc thi.");
    }

    static RegistrationRefused notEligible(String detail) {
        return new RegistrationRefused(Kind.FORBIDDEN, "NOT_ELIGIBLE", detail);
    }

    static RegistrationRefused notEligibleUntil(String detail, Instant from) {
        return new RegistrationRefused(Kind.FORBIDDEN, "NOT_ELIGIBLE", detail, from);
    }

    static RegistrationRefused placeTaken() {
        return notEligible("Đã có người đăng ký với tên này. Nếu đó không phải là bạn, hãy liên hệ đơn vị của bạn.");
    }

    @Override
    public @Nullable Instant retryAt() {
        return retryAt;
    }
}
