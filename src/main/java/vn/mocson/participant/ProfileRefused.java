package vn.mocson.participant;

import vn.mocson.common.web.Refusal;

/** Something that cannot be done to a person's registration. */
public final class ProfileRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private ProfileRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static ProfileRefused reasonMissing() {
        return new ProfileRefused(
                Kind.INVALID,
                "ACT_REASON_MISSING",
                "Hãy ghi lý do, từ 5 đến 500 ký tự: ai yêu cầu, căn cứ nào. Lý do được lưu cùng hồ sơ.");
    }

    static ProfileRefused nothingChanged() {
        return new ProfileRefused(
                Kind.INVALID, "NOTHING_CHANGED", "Thông tin vẫn như cũ. Hãy sửa mục cần sửa, hoặc đóng cửa sổ này.");
    }

    static ProfileRefused phoneOfAnother() {
        return new ProfileRefused(
                Kind.CONFLICT,
                "PHONE_OF_ANOTHER",
                "Số điện thoại này đang thuộc hồ sơ khác trong cuộc thi. Nếu là cùng một người, hãy gộp hai hồ sơ.");
    }

    static ProfileRefused excluded() {
        return new ProfileRefused(
                Kind.CONFLICT,
                "PHONE_EXCLUDED",
                "Số điện thoại này thuộc người không được dự thi (thành viên các ban, tổ). Hãy xem mục “Người không được dự thi”.");
    }

    static ProfileRefused erased() {
        return new ProfileRefused(
                Kind.CONFLICT,
                "PERSON_ERASED",
                "Dữ liệu nhận dạng của người này đã được xóa, nên hồ sơ không sửa, không gộp và không cấp mã PIN được nữa.");
    }

    /** @param rule the sentence of the rule that is broken */
    static ProfileRefused notEligible(String rule) {
        return new ProfileRefused(
                Kind.CONFLICT,
                "CORRECTION_NOT_ELIGIBLE",
                "Sửa như vậy thì người này không đủ điều kiện dự thi. " + rule
                        + " Nếu thông tin mới là đúng, hãy lập đề nghị ở mục “Xử lý kết quả”.");
    }
}
