package vn.mocson.account;

import vn.mocson.common.web.Refusal;

/** A change that would leave the house without an administrator, or somebody without a way back. */
public final class StaffRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private StaffRefused(String code, String detail) {
        super(Kind.CONFLICT, code, detail);
    }

    static StaffRefused lastAdmin() {
        return new StaffRefused(
                "LAST_ADMIN",
                "Đây là quản trị viên duy nhất còn hoạt động. Hãy giao vai trò Quản trị cho người khác trước.");
    }

    static StaffRefused oneself() {
        return new StaffRefused(
                "ONESELF",
                "Bạn không thể tự ngừng hoặc tự bỏ vai trò Quản trị của chính mình. Hãy nhờ một quản trị viên khác.");
    }

    static StaffRefused ownSecondFactor() {
        return new StaffRefused(
                "OWN_SECOND_FACTOR",
                "Xác thực hai bước của chính bạn được tắt ở trang “Tài khoản của tôi”, nơi hệ thống hỏi lại mã.");
    }
}
