package vn.mocson.exam;

import java.util.List;
import vn.mocson.common.web.Refusal;

/** A change of a round's times that cannot be. */
public final class TimesRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private TimesRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static TimesRefused invalid(String code, String detail) {
        return new TimesRefused(Kind.INVALID, code, detail);
    }

    static TimesRefused notUpcoming() {
        return new TimesRefused(
                Kind.CONFLICT, "ROUND_NOT_UPCOMING", "Kỳ thi đã mở hoặc đã kết thúc nên không mở ngay được nữa.");
    }

    static TimesRefused notToAnnounce(List<String> why) {
        return new TimesRefused(
                Kind.CONFLICT, "NOT_TO_ANNOUNCE", "Chưa công bố được cuộc thi. " + String.join(" ", why));
    }

    static TimesRefused announced() {
        return new TimesRefused(Kind.CONFLICT, "ALREADY_ANNOUNCED", "Cuộc thi đã được công bố. Hãy tải lại trang.");
    }

    static TimesRefused notReady(String why) {
        return new TimesRefused(Kind.CONFLICT, "ROUND_NOT_READY", "Chưa mở được kỳ thi. " + why);
    }

    static TimesRefused notRunning() {
        return new TimesRefused(
                Kind.CONFLICT,
                "ROUND_NOT_RUNNING",
                "Chỉ tạm dừng được kỳ thi đang mở và chưa tạm dừng. Hãy tải lại trang.");
    }

    static TimesRefused notPaused() {
        return new TimesRefused(Kind.CONFLICT, "ROUND_NOT_PAUSED", "Kỳ thi không còn tạm dừng. Hãy tải lại trang.");
    }

    static TimesRefused published() {
        return new TimesRefused(
                Kind.CONFLICT,
                "ROUND_PUBLISHED",
                "Kết quả kỳ thi đã công bố nên không bù giờ được nữa: thứ hạng đã công bố sẽ đổi theo.");
    }

    static TimesRefused notOverYet() {
        return new TimesRefused(
                Kind.INVALID,
                "INTERVAL_NOT_OVER",
                "Khoảng thời gian sự cố phải đã qua. Nếu sự cố đang diễn ra, hãy dùng “Tạm dừng”.");
    }

    static TimesRefused unknownWhom() {
        return new TimesRefused(
                Kind.INVALID, "WHOM_UNKNOWN", "Đơn vị hoặc người dự thi này không thuộc cuộc thi. Hãy chọn lại.");
    }

    static TimesRefused nobodyLeft() {
        return new TimesRefused(
                Kind.CONFLICT,
                "NOBODY_TO_COMPENSATE",
                "Kỳ thi đã kết thúc và không còn ai đang làm bài, nên cộng thêm phút không có tác dụng.");
    }
}
