package vn.mocson.contest;

import java.time.Instant;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.web.Refusal;

/** A page that is not taken as it is, with a sentence that says what to do. */
public final class PageRefused extends Refusal {

    /** Somebody else saved meanwhile; nothing of what was written is lost. */
    public static final String CHANGED = "PAGE_CHANGED";

    private static final long serialVersionUID = 1L;

    private PageRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static PageRefused noSuchPage() {
        return new PageRefused(
                Kind.NOT_FOUND, "PAGE_UNKNOWN", "Không có trang này. Hãy mở lại từ danh sách các trang của cuộc thi.");
    }

    static PageRefused title() {
        return new PageRefused(
                Kind.INVALID,
                "PAGE_TITLE",
                "Hãy đặt tiêu đề cho trang, nhiều nhất " + PageDraft.LONGEST_TITLE + " ký tự.");
    }

    static PageRefused tooLong() {
        return new PageRefused(
                Kind.INVALID,
                "PAGE_TOO_LONG",
                "Nội dung dài quá 100.000 ký tự. Hãy đưa phần dài vào một tài liệu đính kèm.");
    }

    static PageRefused dateMissing() {
        return new PageRefused(Kind.INVALID, "PAGE_DATE", "Hãy chọn ngày của tin.");
    }

    static PageRefused empty() {
        return new PageRefused(
                Kind.INVALID, "PAGE_EMPTY", "Trang chưa có nội dung. Hãy viết nội dung rồi mới công khai.");
    }

    static PageRefused changedMeanwhile(String by, Instant at) {
        return new PageRefused(
                Kind.CONFLICT,
                CHANGED,
                "Trong lúc bạn đang viết, " + by + " đã lưu một bản khác lúc " + VietnamTime.minute(at)
                        + ". Nội dung bạn đang viết vẫn còn ở đây.");
    }

    static PageRefused notPublished() {
        return new PageRefused(
                Kind.CONFLICT,
                "PAGE_NOT_PUBLISHED",
                "Trang này đang không công khai. Hãy tải lại danh sách các trang.");
    }
}
