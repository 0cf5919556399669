package vn.mocson.account;

import vn.mocson.common.web.Refusal;

/** A one-time link that is worth nothing: used, replaced by a newer one, too old, or never made. */
public final class LinkRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    LinkRefused() {
        super(
                Kind.NOT_FOUND,
                "LINK_REFUSED",
                "Đường dẫn này đã dùng rồi, đã hết hạn hoặc đã được thay bằng đường dẫn mới. Hãy nhờ quản trị viên của Ban"
                        + " Tổ chức gửi một đường dẫn khác.");
    }
}
