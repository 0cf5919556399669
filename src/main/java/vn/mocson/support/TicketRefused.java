package vn.mocson.support;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.web.Refusal;

/** A report that is not taken now, or an act that a ticket's state does not allow. */
public final class TicketRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private final @Nullable Instant retryAt;

    private TicketRefused(Kind kind, String code, String detail, @Nullable Instant retryAt) {
        super(kind, code, detail);
        this.retryAt = retryAt;
    }

    static TicketRefused tooMany(Instant retryAt) {
        return new TicketRefused(
                Kind.TOO_MANY,
                "TICKETS_TOO_MANY",
                "Vừa có quá nhiều báo lỗi được gửi đến. Những gì đã viết vẫn còn ở dưới; hãy đợi vài phút rồi bấm gửi lại,"
                        + " hoặc báo đầu mối của đơn vị.",
                retryAt);
    }

    static TicketRefused changedMeanwhile() {
        return new TicketRefused(
                Kind.CONFLICT,
                "TICKET_CHANGED",
                "Người khác vừa xử lý phiếu này. Hãy xem lại trạng thái mới rồi làm tiếp.",
                null);
    }

    static TicketRefused textMissing() {
        return new TicketRefused(
                Kind.INVALID, "TICKET_TEXT_MISSING", "Hãy viết nội dung, từ 2 đến 2.000 ký tự, rồi lưu lại.", null);
    }

    static TicketRefused notTheReporter() {
        return new TicketRefused(
                Kind.FORBIDDEN,
                "TICKET_NOT_YOURS",
                "Thông tin vừa nhập không khớp với phiếu báo lỗi này. Hãy nhập đúng số điện thoại, thư điện tử hoặc mã"
                        + " phiếu nộp bài đã ghi khi báo lỗi.",
                null);
    }

    @Override
    public @Nullable Instant retryAt() {
        return retryAt;
    }
}
