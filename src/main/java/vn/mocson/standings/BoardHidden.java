package vn.mocson.standings;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.web.Refusal;

/** The rules do not show this board yet. When it will be shown is an act of the committee, so there is no time to name. */
public final class BoardHidden extends Refusal {

    private static final long serialVersionUID = 1L;

    BoardHidden() {
        super(
                Kind.FORBIDDEN,
                "LEADERBOARD_HIDDEN",
                "Theo thể lệ, bảng xếp hạng được công bố sau khi Ban Tổ chức xác nhận kết quả. Hãy quay lại lúc đó.");
    }

    @Override
    public Map<String, @Nullable Object> properties() {
        Map<String, @Nullable Object> properties = new java.util.HashMap<>();
        properties.put("visibleAt", null);
        return properties;
    }
}
