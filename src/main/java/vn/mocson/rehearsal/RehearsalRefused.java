package vn.mocson.rehearsal;

import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.web.Refusal;
import vn.mocson.contest.RoundDefinition;

/** A part of a rehearsal that cannot be done now. */
public final class RehearsalRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private RehearsalRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static RehearsalRefused none() {
        return new RehearsalRefused(
                Kind.CONFLICT, "REHEARSAL_NONE", "Chưa có buổi tổng duyệt nào đang diễn ra. Hãy tải lại trang.");
    }

    static RehearsalRefused underWay() {
        return new RehearsalRefused(
                Kind.CONFLICT,
                "REHEARSAL_UNDER_WAY",
                "Cuộc thi đang có một buổi tổng duyệt. Hãy kết thúc buổi đó trước khi mở buổi mới.");
    }

    static RehearsalRefused busy() {
        return new RehearsalRefused(
                Kind.CONFLICT,
                "REHEARSAL_BUSY",
                "Một phần tổng duyệt đang chạy trên máy chủ này. Hãy chờ phần đó xong hoặc dừng lại.");
    }

    static RehearsalRefused noSet() {
        return new RehearsalRefused(
                Kind.CONFLICT,
                "REHEARSAL_NO_SET",
                "Kỳ thi chưa gắn bộ câu hỏi đã niêm phong nên chưa có đề để duyệt. Hãy gắn bộ câu hỏi ở mục “Tổng quan”.");
    }

    static RehearsalRefused size() {
        return new RehearsalRefused(
                Kind.INVALID,
                "REHEARSAL_SIZE",
                "Số người mô phỏng từ " + RehearsalService.FEWEST + " đến " + Vietnamese.number(RehearsalService.MOST)
                        + ", thời gian từ 0 đến " + RehearsalService.LONGEST_MINUTES + " phút.");
    }

    static RehearsalRefused realRound(RoundDefinition round, String contest, boolean open) {
        return new RehearsalRefused(
                Kind.CONFLICT,
                "REHEARSAL_REAL_ROUND",
                open
                        ? "Kỳ thi thật “" + round.fullName() + "” của “" + contest + "” đang mở đến "
                                + VietnamTime.minute(round.closesAt())
                                + ". Chạy thử lúc này làm chậm người đang thi. Hãy chờ kỳ thi kết thúc."
                        : "Kỳ thi thật “" + round.fullName() + "” của “" + contest + "” mở lúc "
                                + VietnamTime.minute(round.opensAt())
                                + ". Phần này phải xong ít nhất 30 phút trước đó. Hãy chọn thời gian ngắn hơn hoặc chạy vào lúc khác.");
    }

    static RehearsalRefused stillRunning() {
        return new RehearsalRefused(
                Kind.CONFLICT,
                "REHEARSAL_RUNNING",
                "Còn phần đang chạy. Hãy chờ xong, hoặc bấm “Dừng đám đông”, rồi làm lại việc này.");
    }

    static RehearsalRefused noDoor() {
        return new RehearsalRefused(
                Kind.CONFLICT,
                "REHEARSAL_NO_DOOR",
                "Không biết ứng dụng đang nghe ở cổng nào nên không tự vào thi được.");
    }
}
