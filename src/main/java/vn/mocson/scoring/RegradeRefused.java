package vn.mocson.scoring;

import vn.mocson.common.web.Refusal;

/** What the way of a key's decision does not allow. */
public final class RegradeRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private RegradeRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static RegradeRefused ownSignature() {
        return new RegradeRefused(
                Kind.FORBIDDEN,
                "OWN_SIGNATURE",
                "Người đề nghị không thể tự ký xác nhận. Hãy nhờ một thành viên khác của Ban Giám khảo hoặc Tổ Thư ký.");
    }

    static RegradeRefused stale() {
        return new RegradeRefused(
                Kind.CONFLICT,
                "REGRADE_STALE",
                "Có bài thi đã thay đổi từ lúc chấm thử. Hãy bấm “Chấm thử lại”, xem bảng mới rồi ký.");
    }

    static RegradeRefused decided() {
        return new RegradeRefused(
                Kind.CONFLICT, "REGRADE_DECIDED", "Đề nghị này đã có kết luận. Hãy tải lại trang để xem.");
    }

    static RegradeRefused waiting() {
        return new RegradeRefused(
                Kind.CONFLICT,
                "REGRADE_WAITING",
                "Câu hỏi này đang có một đề nghị chờ ký. Hãy ký hoặc hủy đề nghị đó trước.");
    }

    static RegradeRefused reasonMissing() {
        return new RegradeRefused(
                Kind.INVALID, "REASON_MISSING", "Hãy ghi lý do, ít nhất " + RegradeService.SHORTEST_REASON + " ký tự.");
    }

    static RegradeRefused noKey() {
        return new RegradeRefused(
                Kind.INVALID, "NO_ACCEPTED_KEY", "Hãy chọn ít nhất một phương án cho mỗi đáp án được chấp nhận.");
    }

    static RegradeRefused unknownOption() {
        return new RegradeRefused(Kind.INVALID, "UNKNOWN_OPTION", "Phương án này không thuộc câu hỏi. Hãy chọn lại.");
    }
}
