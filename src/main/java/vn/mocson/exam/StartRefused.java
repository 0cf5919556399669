package vn.mocson.exam;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.web.Refusal;

/** A start that the rules do not allow. */
public final class StartRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final @Nullable Instant retryAt;

    StartRefused(Kind kind, String code, String detail, @Nullable Instant retryAt) {
        super(kind, code, detail);
        this.retryAt = retryAt;
    }

    @Override
    public @Nullable Instant retryAt() {
        return retryAt;
    }
}
