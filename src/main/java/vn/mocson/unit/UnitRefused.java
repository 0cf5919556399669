package vn.mocson.unit;

import vn.mocson.common.web.Refusal;

/** Something that cannot be done to a unit tree. */
public final class UnitRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private UnitRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static UnitRefused codeInvalid() {
        return new UnitRefused(
                Kind.INVALID,
                "UNIT_CODE",
                "Mã đơn vị gồm 1 đến 40 chữ cái không dấu, chữ số, dấu chấm, gạch ngang hoặc gạch dưới.");
    }

    static UnitRefused codeTaken(String code) {
        return new UnitRefused(
                Kind.CONFLICT,
                "UNIT_CODE_TAKEN",
                "Mã “" + code + "” đã có trong cây này, kể cả ở đơn vị đã ngừng dùng. Hãy chọn mã khác.");
    }

    static UnitRefused underItself() {
        return new UnitRefused(
                Kind.CONFLICT,
                "UNIT_UNDER_ITSELF",
                "Không thể đặt một đơn vị vào chính nó hoặc vào đơn vị trực thuộc nó. Hãy chọn đơn vị cấp trên khác.");
    }

    static UnitRefused notInUse() {
        return new UnitRefused(
                Kind.CONFLICT,
                "UNIT_NOT_IN_USE",
                "Đơn vị này đã ngừng dùng hoặc đã sáp nhập. Hãy tải lại trang và chọn đơn vị khác.");
    }

    static UnitRefused parentNotInUse() {
        return new UnitRefused(
                Kind.CONFLICT,
                "UNIT_PARENT_NOT_IN_USE",
                "Đơn vị cấp trên đã ngừng dùng. Hãy dùng lại đơn vị cấp trên trước, hoặc chuyển đơn vị này đi nơi khác.");
    }

    static UnitRefused childrenInUse(int children) {
        return new UnitRefused(
                Kind.CONFLICT,
                "UNIT_HAS_CHILDREN",
                "Còn " + children
                        + " đơn vị trực thuộc đang dùng. Hãy chuyển, sáp nhập hoặc ngừng các đơn vị đó trước.");
    }

    static UnitRefused intoItself() {
        return new UnitRefused(
                Kind.CONFLICT,
                "UNIT_MERGE_INTO_ITSELF",
                "Đơn vị nhận không được là đơn vị nhập vào hay đơn vị trực thuộc của nó. Hãy chuyển đơn vị nhận ra ngoài"
                        + " trước, hoặc chọn đơn vị nhận khác.");
    }

    static UnitRefused reasonMissing() {
        return new UnitRefused(
                Kind.INVALID, "UNIT_REASON", "Hãy ghi căn cứ (tối đa 500 ký tự), để sau này ai cũng kiểm tra được.");
    }

    static UnitRefused nameMissing() {
        return new UnitRefused(Kind.INVALID, "UNIT_TREE_NAME", "Tên cây đơn vị cần có từ 1 đến 200 ký tự.");
    }

    static UnitRefused importHasErrors(long errors) {
        return new UnitRefused(
                Kind.CONFLICT,
                "UNIT_IMPORT_ERRORS",
                "Còn " + errors + " dòng có lỗi, nên chưa dòng nào được đưa vào. Hãy sửa tệp rồi tải lên lại.");
    }

    static UnitRefused tooMany() {
        return new UnitRefused(
                Kind.CONFLICT,
                "UNIT_TREE_TOO_LARGE",
                "Một cây có nhiều nhất 20.000 đơn vị. Hãy chia thành nhiều cây, mỗi cuộc thi một cây.");
    }

    static UnitRefused userNameMissing() {
        return new UnitRefused(Kind.INVALID, "UNIT_STAFF_NAME", "Hãy chọn tài khoản sẽ theo dõi đơn vị này.");
    }
}
