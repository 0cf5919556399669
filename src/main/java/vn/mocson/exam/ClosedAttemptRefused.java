package vn.mocson.exam;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.web.Refusal;

/** Something arrived for an attempt that is no longer open. */
public final class ClosedAttemptRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final AttemptState state;

    private final transient @Nullable Submitted outcome;

    private final transient @Nullable Late late;

    /** @param late what of the request is on record although it does not count */
    ClosedAttemptRefused(AttemptState state, @Nullable Submitted outcome, @Nullable Late late) {
        super(
                Kind.CONFLICT,
                "ATTEMPT_CLOSED",
                switch (state) {
                    case SUBMITTED -> "Bài thi này đã được nộp. Hãy về trang kỳ thi để xem phiếu nộp bài.";
                    case EXPIRED ->
                        "Bài thi đã hết giờ; những câu đã lưu được tính. Hãy về trang kỳ thi để xem phiếu nộp bài.";
                    case VOID ->
                        "Lượt thi này đã bị hủy theo quyết định của Ban Tổ chức. Hãy liên hệ Ban Tổ chức để biết lý do.";
                    case OPEN -> "Bài thi đang được đóng lại. Hãy tải lại trang.";
                });
        this.state = state;
        this.outcome = outcome;
        this.late = late;
    }

    @Override
    public Map<String, @Nullable Object> properties() {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("state", state);
        if (outcome != null) {
            properties.put("submittedAt", outcome.submittedAt());
            properties.put("answered", outcome.answered());
            properties.put("receipt", outcome.receipt());
            properties.put("result", outcome.result());
        }
        if (late != null) {
            properties.put("late", late);
        }
        return properties;
    }
}
