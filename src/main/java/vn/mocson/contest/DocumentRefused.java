package vn.mocson.contest;

import vn.mocson.common.web.Refusal;

/** A file that is not attached to a page, with a sentence that says what to do. */
public final class DocumentRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private DocumentRefused(Kind kind, String detail) {
        super(kind, "DOCUMENT_REFUSED", detail);
    }

    static DocumentRefused because(String detail) {
        return new DocumentRefused(Kind.INVALID, detail);
    }

    static DocumentRefused otherType() {
        return because("Chỉ đính kèm được tệp PDF hoặc Word (.docx). Hãy lưu tài liệu thành PDF rồi tải lên lại.");
    }

    static DocumentRefused tooHeavy() {
        return because("Tệp nặng hơn 10 MiB. Hãy giảm dung lượng (ví dụ lưu PDF ở cỡ nhỏ nhất) rồi tải lên lại.");
    }

    static DocumentRefused damaged() {
        return because("Tệp bị hỏng hoặc bị cắt cụt. Hãy mở tệp trên máy, lưu lại rồi tải lên lần nữa.");
    }

    static DocumentRefused growing() {
        return because("Tệp bung ra quá lớn so với kích thước của nó nên không được đọc."
                + " Hãy in tài liệu thành PDF rồi tải bản in đó lên.");
    }

    static DocumentRefused locked() {
        return because("Tệp PDF có mật khẩu hoặc bị khóa. Hãy lưu lại bản không khóa rồi tải lên lần nữa.");
    }

    static DocumentRefused active() {
        return because("Trong tệp có nội dung tự chạy (mã lệnh, macro hoặc tệp đính kèm bên trong) nên không nhận."
                + " Hãy in tài liệu thành PDF rồi tải bản in đó lên.");
    }

    static DocumentRefused tooMany() {
        return new DocumentRefused(
                Kind.CONFLICT,
                "Cuộc thi này đã có nhiều tài liệu nhất có thể (100 tệp, 200 MiB). Hãy xóa tài liệu không dùng nữa trước.");
    }
}
