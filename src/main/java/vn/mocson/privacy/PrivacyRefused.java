package vn.mocson.privacy;

import java.time.LocalDate;
import vn.mocson.common.time.VietnamTime;
import vn.mocson.common.web.Refusal;

/** Something about personal data that cannot be done, or not now. */
public final class PrivacyRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private PrivacyRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static PrivacyRefused alreadyAsked() {
        return new PrivacyRefused(
                Kind.CONFLICT,
                "ALREADY_ASKED",
                "Bạn đã gửi một yêu cầu như thế và đang chờ xử lý. Hãy xem ở mục “Yêu cầu đã gửi”.");
    }

    static PrivacyRefused atOnce() {
        return new PrivacyRefused(
                Kind.INVALID, "DO_IT_YOURSELF", "Việc này bạn làm được ngay tại trang, không cần gửi yêu cầu.");
    }

    static PrivacyRefused consequences() {
        return new PrivacyRefused(
                Kind.CONFLICT,
                "NOT_UNDERSTOOD",
                "Bạn còn bài thi ở kỳ chưa công bố kết quả. Hãy đọc điều gì sẽ xảy ra và đánh dấu “Tôi đã hiểu”.");
    }

    static PrivacyRefused nothingToCorrect() {
        return new PrivacyRefused(
                Kind.INVALID,
                "NOTHING_CHANGED",
                "Những điều bạn ghi giống hệt hồ sơ hiện nay. Hãy sửa ít nhất một mục rồi gửi lại.");
    }

    static PrivacyRefused wordsMissing() {
        return new PrivacyRefused(Kind.INVALID, "WORDS_MISSING", "Hãy viết nội dung, ít nhất 5 ký tự.");
    }

    static PrivacyRefused tooLong() {
        return new PrivacyRefused(Kind.INVALID, "TOO_LONG", "Nội dung dài quá 1.000 ký tự. Hãy viết ngắn lại.");
    }

    static PrivacyRefused over() {
        return new PrivacyRefused(
                Kind.CONFLICT, "REQUEST_OVER", "Yêu cầu này đã xong hoặc đã được rút lại. Hãy tải lại danh sách.");
    }

    static PrivacyRefused notThatWay() {
        return new PrivacyRefused(
                Kind.CONFLICT, "NOT_THAT_WAY", "Yêu cầu loại này không thực hiện bằng cách đó. Hãy tải lại trang.");
    }

    static PrivacyRefused sitting() {
        return new PrivacyRefused(
                Kind.CONFLICT,
                "SITTING",
                "Người này đang làm bài. Hãy đợi bài được nộp hoặc hết giờ rồi thực hiện lại.");
    }

    static PrivacyRefused reasonMissing() {
        return new PrivacyRefused(Kind.INVALID, "GROUNDS_MISSING", "Hãy ghi căn cứ, từ 10 đến 500 ký tự.");
    }

    static PrivacyRefused dateNotAfterContest(LocalDate end) {
        return new PrivacyRefused(
                Kind.INVALID,
                "RETENTION_TOO_EARLY",
                "Ngày hết thời hạn lưu phải sau ngày kỳ thi cuối cùng kết thúc (" + VietnamTime.date(end) + ").");
    }

    static PrivacyRefused notDue(PurgeObstacle why) {
        return new PrivacyRefused(Kind.CONFLICT, "PURGE_NOT_DUE", why.vietnamese());
    }
}
