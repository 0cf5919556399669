package vn.mocson.exam;

import vn.mocson.common.web.Refusal;

/** An answer that does not fit the paper. */
public final class ResponseRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private ResponseRefused(String code, String detail) {
        super(Kind.INVALID, code, detail);
    }

    static ResponseRefused unknownQuestion() {
        return new ResponseRefused(
                "UNKNOWN_QUESTION", "Câu hỏi không thuộc đề thi này. Hãy tải lại trang rồi làm tiếp.");
    }

    static ResponseRefused unknownOption() {
        return new ResponseRefused(
                "UNKNOWN_OPTION", "Phương án không thuộc câu hỏi này. Hãy tải lại trang rồi làm tiếp.");
    }

    static ResponseRefused tooManyOptions() {
        return new ResponseRefused("TOO_MANY_OPTIONS", "Câu hỏi này chỉ được chọn một phương án. Hãy chọn lại.");
    }
}
