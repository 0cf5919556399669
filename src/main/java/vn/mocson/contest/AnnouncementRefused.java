package vn.mocson.contest;

import vn.mocson.common.web.Refusal;

/** An announcement that is not made as it is, with a sentence that says what to do. */
public final class AnnouncementRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private AnnouncementRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static AnnouncementRefused text() {
        return new AnnouncementRefused(
                Kind.INVALID,
                "ANNOUNCEMENT_TEXT",
                "Hãy viết nội dung thông báo, nhiều nhất " + AnnouncementDraft.LONGEST + " ký tự.");
    }

    static AnnouncementRefused times() {
        return new AnnouncementRefused(
                Kind.INVALID, "ANNOUNCEMENT_TIMES", "Giờ kết thúc phải sau giờ bắt đầu. Hãy chọn lại thời gian hiện.");
    }

    static AnnouncementRefused past() {
        return new AnnouncementRefused(
                Kind.INVALID, "ANNOUNCEMENT_PAST", "Giờ kết thúc đã qua nên không ai thấy. Hãy chọn một giờ sắp tới.");
    }

    static AnnouncementRefused otherContest() {
        return new AnnouncementRefused(
                Kind.INVALID, "ANNOUNCEMENT_ROUND", "Kỳ thi này không thuộc cuộc thi. Hãy chọn lại kỳ thi.");
    }

    static AnnouncementRefused tooMany() {
        return new AnnouncementRefused(
                Kind.CONFLICT,
                "ANNOUNCEMENT_TOO_MANY",
                "Đang có 3 thông báo chưa kết thúc; thêm nữa thì không ai đọc. Hãy kết thúc một thông báo trước.");
    }

    static AnnouncementRefused over() {
        return new AnnouncementRefused(
                Kind.CONFLICT, "ANNOUNCEMENT_OVER", "Thông báo này đã kết thúc rồi. Hãy xem lại danh sách.");
    }
}
