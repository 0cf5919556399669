package vn.mocson.exam;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.Rules;

/** The rules do not show the answers of an attempt, or not yet. */
public final class KeyNotShown extends Refusal {

    private static final long serialVersionUID = 1L;

    private final @Nullable Instant visibleAt;

    private KeyNotShown(String detail, @Nullable Instant visibleAt) {
        super(Kind.FORBIDDEN, "KEY_NOT_SHOWN", detail);
        this.visibleAt = visibleAt;
    }

    static KeyNotShown attemptNotCounting() {
        return new KeyNotShown(
                "Chỉ xem được đáp án của lượt thi đã kết thúc và được tính. Hãy nộp bài rồi xem lại.", null);
    }

    static KeyNotShown stillSitting() {
        return new KeyNotShown(
                "Vẫn còn người đang làm bài trong kỳ thi này nên chưa hiện đáp án. Hãy quay lại sau ít phút.", null);
    }

    /** @param closesAt null where the round's close passed and it is not over nevertheless */
    static KeyNotShown before(Rules.Moment moment, @Nullable Instant closesAt) {
        return switch (moment) {
            case AT_ROUND_CLOSE ->
                new KeyNotShown("Theo thể lệ, đáp án được hiện sau khi kỳ thi đóng. Hãy quay lại lúc đó.", closesAt);
            case AT_PUBLICATION ->
                new KeyNotShown(
                        "Theo thể lệ, đáp án được hiện sau khi Ban Tổ chức công bố kết quả. Hãy quay lại lúc đó.",
                        null);
            case NEVER, AT_SUBMISSION ->
                new KeyNotShown("Theo thể lệ, đáp án không được công bố. Nếu có thắc mắc, hãy hỏi Ban Tổ chức.", null);
        };
    }

    @Override
    public @Nullable Instant retryAt() {
        return visibleAt;
    }

    @Override
    public Map<String, @Nullable Object> properties() {
        Map<String, @Nullable Object> properties = new HashMap<>();
        properties.put("visibleAt", visibleAt);
        return properties;
    }
}
