package vn.mocson.standings;

import vn.mocson.common.web.Refusal;

/** What the way of a ruling does not allow. */
public final class RulingRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private RulingRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static RulingRefused ownSignature() {
        return new RulingRefused(
                Kind.FORBIDDEN,
                "OWN_SIGNATURE",
                "Người đề nghị không thể tự ký xác nhận. Hãy nhờ một thành viên khác của Ban Giám khảo hoặc Tổ Thư ký.");
    }

    static RulingRefused decided() {
        return new RulingRefused(
                Kind.CONFLICT, "RULING_DECIDED", "Đề nghị này đã có kết luận. Hãy tải lại trang để xem.");
    }

    static RulingRefused figuresMoved() {
        return new RulingRefused(
                Kind.CONFLICT,
                "FIGURES_MOVED",
                "Số liệu đã thay đổi từ lúc bạn mở trang nên chưa ký được. Hãy xem lại bảng mới dưới đây rồi ký.");
    }

    static RulingRefused reasonMissing() {
        return new RulingRefused(
                Kind.INVALID, "REASON_MISSING", "Hãy ghi lý do, ít nhất " + Ruling.SHORTEST_REASON + " ký tự.");
    }

    static RulingRefused waiting() {
        return new RulingRefused(
                Kind.CONFLICT,
                "RULING_WAITING",
                "Người này đang có một đề nghị chờ ký. Hãy ký, từ chối hoặc rút đề nghị đó trước.");
    }

    static RulingRefused already() {
        return new RulingRefused(
                Kind.CONFLICT, "RULING_ALREADY", "Người này đã bị loại trong phạm vi bạn chọn nên không cần loại lại.");
    }

    static RulingRefused notInForce() {
        return new RulingRefused(
                Kind.CONFLICT,
                "RULING_NOT_IN_FORCE",
                "Quyết định này không còn hiệu lực nên không có gì để khôi phục.");
    }

    static RulingRefused notCounting() {
        return new RulingRefused(
                Kind.CONFLICT, "ATTEMPT_NOT_COUNTING", "Lượt thi này chưa nộp hoặc đã bị hủy nên không hủy được.");
    }
}
