package vn.mocson.participant;

import java.time.Instant;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.web.Refusal;

/** Too many wrong PINs for one phone. */
public final class LockedOut extends Refusal {

    private static final long serialVersionUID = 1L;

    private final Instant until;

    LockedOut(Instant until) {
        super(
                Kind.TOO_MANY,
                "LOCKED_OUT",
                "Đã nhập sai mã PIN quá " + SignInLock.TRIES + " lần. Hãy thử lại sau "
                        + VietnamTime.minute(until.plusSeconds(59)) + ", hoặc liên hệ Ban Tổ chức để đặt lại mã.");
        this.until = until;
    }

    @Override
    public Instant retryAt() {
        return until;
    }
}
