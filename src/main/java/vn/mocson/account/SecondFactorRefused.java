package vn.mocson.account;

import vn.mocson.common.web.Refusal;

/** A code that does not let anybody in, or a second factor that cannot be changed like this. */
public final class SecondFactorRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private SecondFactorRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static SecondFactorRefused wrong() {
        return new SecondFactorRefused(
                Kind.INVALID,
                "SECOND_FACTOR_WRONG",
                "Mã chưa đúng hoặc đã dùng rồi. Hãy đợi ứng dụng hiện mã mới rồi nhập lại; nếu vẫn sai, hãy kiểm tra giờ"
                        + " trên điện thoại.");
    }

    static SecondFactorRefused tooOften() {
        return new SecondFactorRefused(
                Kind.TOO_MANY,
                "SECOND_FACTOR_LOCKED",
                "Đã nhập sai mã quá " + SecondFactors.TRIES + " lần. Hãy thử lại sau " + SecondFactors.PAUSE.toMinutes()
                        + " phút, hoặc liên hệ quản trị viên.");
    }

    static SecondFactorRefused already() {
        return new SecondFactorRefused(
                Kind.CONFLICT,
                "SECOND_FACTOR_ALREADY",
                "Tài khoản này đã có xác thực hai bước. Muốn đổi sang điện thoại khác, hãy tắt trước rồi thiết lập lại.");
    }

    static SecondFactorRefused none() {
        return new SecondFactorRefused(
                Kind.CONFLICT, "SECOND_FACTOR_NONE", "Tài khoản này chưa có xác thực hai bước. Hãy tải lại trang.");
    }
}
