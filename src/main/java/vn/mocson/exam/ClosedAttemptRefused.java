package vn.mocson.exam;

import java.util.Map;
import vn.mocson.common.web.Refusal;

/** Something arrived for an attempt that is no longer open. */
public final class ClosedAttemptRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final AttemptState state;

    ClosedAttemptRefused(AttemptState state) {
        super(
                Kind.CONFLICT,
                "ATTEMPT_CLOSED",
                switch (state) {
                    case SUBMITTED -> "Bài thi này đã được nộp.";
                    case EXPIRED -> "Bài thi đã hết giờ; những câu đã lưu được tính.";
                    case VOID -> "Lượt thi này đã bị hủy theo quyết định của Ban Tổ chức.";
                    case OPEN -> "Bài thi đang được đóng lại. Hãy tải lại trang.";
                });
        this.state = state;
    }

    @Override
    public Map<String, Object> properties() {
        return Map.of("state", state);
    }
}
