package vn.mocson.exam;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.web.Refusal;

/** More people want to start at this moment than can be let in; whoever comes back keeps their place. */
public final class Crowded extends Refusal {

    private static final long serialVersionUID = 1L;

    private final int place;
    private final long waitSeconds;
    private final Instant retryAt;

    /**
     * @param place in the line, from 1
     * @param waitSeconds how long it will probably take
     * @param retryAt when to ask again
     */
    public Crowded(int place, long waitSeconds, Instant retryAt) {
        super(
                Kind.TOO_MANY,
                "QUEUED",
                "Đang có rất đông người vào thi. Bạn ở vị trí " + place + ", khoảng " + waitSeconds
                        + " giây nữa đến lượt. Hãy để nguyên trang này; thời gian làm bài chỉ tính từ khi đề hiện ra.");
        this.place = place;
        this.waitSeconds = waitSeconds;
        this.retryAt = retryAt;
    }

    @Override
    public Instant retryAt() {
        return retryAt;
    }

    @Override
    public Map<String, @Nullable Object> properties() {
        return Map.of("place", place, "waitSeconds", waitSeconds);
    }
}
