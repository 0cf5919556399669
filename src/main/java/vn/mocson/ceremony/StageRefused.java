package vn.mocson.ceremony;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.web.Refusal;

/** What a screen or a remote is refused. */
public final class StageRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable StageState state;

    private StageRefused(Kind kind, String code, String detail, @Nullable StageState state) {
        super(kind, code, detail);
        this.state = state;
    }

    static StageRefused unknown() {
        return new StageRefused(
                Kind.NOT_FOUND,
                "STAGE_UNKNOWN",
                "Màn hình này không còn được nối với buổi lễ. Hãy lấy mã QR mới ở trang Lễ trao giải.",
                null);
    }

    static StageRefused onlyLooks() {
        return new StageRefused(
                Kind.FORBIDDEN,
                "STAGE_READ_ONLY",
                "Màn hình này chỉ để xem. Hãy dùng máy điều khiển để chuyển bước.",
                null);
    }

    static StageRefused movedMeanwhile(StageState now) {
        return new StageRefused(
                Kind.CONFLICT,
                "STAGE_MOVED",
                "Máy điều khiển khác vừa chuyển bước. Hãy nhìn màn hình rồi bấm lại nếu cần.",
                now);
    }

    static StageRefused finished(StageState now) {
        return new StageRefused(
                Kind.CONFLICT,
                "STAGE_FINISHED",
                "Buổi trình diễn đã kết thúc. Hãy mở một buổi mới nếu cần chiếu lại.",
                now);
    }

    static StageRefused noSuchPause(int pauses) {
        return new StageRefused(
                Kind.INVALID,
                "STAGE_NO_SUCH_PAUSE",
                "Không có điểm dừng này. Hãy chọn một số từ 0 đến " + pauses + ".",
                null);
    }

    static StageRefused speed() {
        return new StageRefused(
                Kind.INVALID, "STAGE_SPEED", "Tốc độ chỉ từ 0,25 đến 4 lần. Hãy chọn lại tốc độ.", null);
    }

    static StageRefused tooManyWaiting() {
        return new StageRefused(
                Kind.TOO_MANY,
                "STAGE_TOO_MANY",
                "Có quá nhiều màn hình đang chờ với cùng một mã. Hãy đóng bớt trang rồi thử lại.",
                null);
    }

    @Override
    public Map<String, @Nullable Object> properties() {
        return state == null ? Map.of() : Map.of("state", state);
    }
}
