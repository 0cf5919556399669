package vn.mocson.standings;

import vn.mocson.common.web.Refusal;

/** Two registrations that cannot become one. */
public final class MergeRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private MergeRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static MergeRefused samePerson() {
        return new MergeRefused(
                Kind.INVALID, "MERGE_SAME", "Hai hồ sơ là một. Hãy chọn hồ sơ khác của cùng người dự thi.");
    }

    static MergeRefused hindered() {
        return new MergeRefused(
                Kind.CONFLICT,
                "MERGE_HINDERED",
                "Hai hồ sơ này chưa gộp được. Hãy xử lý những việc nêu trong phần “Chưa gộp được” rồi thử lại.");
    }

    static MergeRefused figuresMoved() {
        return new MergeRefused(
                Kind.CONFLICT,
                "MERGE_MOVED",
                "Số liệu đã thay đổi từ lúc bạn xem thử nên chưa gộp. Hãy xem lại phần xem thử mới rồi bấm gộp.");
    }
}
