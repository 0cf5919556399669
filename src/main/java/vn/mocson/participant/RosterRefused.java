package vn.mocson.participant;

import vn.mocson.common.web.Refusal;

/** Something that cannot be done to the list of members, to invite codes or to warnings. */
public final class RosterRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private RosterRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static RosterRefused memberRegistered() {
        return new RosterRefused(
                Kind.CONFLICT,
                "MEMBER_REGISTERED",
                "Người này đã đăng ký dự thi hoặc không còn trong danh sách. Hãy tải lại danh sách để xem.");
    }

    static RosterRefused notToLookAt() {
        return new RosterRefused(
                Kind.CONFLICT, "MEMBER_SETTLED", "Người này đã được xem xét rồi. Hãy tải lại danh sách để xem.");
    }

    static RosterRefused memberIncomplete(String what) {
        return new RosterRefused(Kind.INVALID, "MEMBER_INCOMPLETE", what);
    }

    static RosterRefused memberKnown() {
        return new RosterRefused(
                Kind.CONFLICT, "MEMBER_KNOWN", "Trong danh sách của đơn vị đã có người này (cùng họ tên, ngày sinh).");
    }

    static RosterRefused warningDecided() {
        return new RosterRefused(
                Kind.CONFLICT, "WARNING_DECIDED", "Cảnh báo này đã được kết luận. Hãy tải lại trang để xem.");
    }

    static RosterRefused reasonMissing() {
        return new RosterRefused(
                Kind.INVALID, "REASON_MISSING", "Hãy ghi căn cứ kết luận, để sau này ai cũng kiểm tra được.");
    }

    static RosterRefused exclusionInUse() {
        return new RosterRefused(
                Kind.CONFLICT,
                "EXCLUSION_IN_USE",
                "Đã có kết luận rằng một người dự thi chính là người này, nên không xóa được khỏi danh sách.");
    }
}
