package vn.mocson.contest;

import vn.mocson.common.web.Refusal;

/** A round cannot be published before it closed. */
public final class RoundStillOpen extends Refusal {

    private static final long serialVersionUID = 1L;

    RoundStillOpen() {
        super(Kind.CONFLICT, "ROUND_STILL_OPEN", "Kỳ thi chưa kết thúc nên chưa thể công bố kết quả.");
    }
}
