package vn.mocson.questionbank;

import vn.mocson.common.web.Refusal;

/** What the way of a question, or of a set, through approval does not allow. */
public final class QuestionRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    QuestionRefused(String code, String detail) {
        super(Kind.CONFLICT, code, detail);
    }

    static QuestionRefused notEditable(QuestionState state) {
        return new QuestionRefused(
                "NOT_EDITABLE",
                switch (state) {
                    case SUBMITTED -> "Câu hỏi đang trình duyệt nên không sửa được. Hãy rút lại để sửa.";
                    case APPROVED -> "Câu hỏi đã duyệt. Muốn sửa, hãy tạo phiên bản mới và ghi lý do.";
                    case RETIRED -> "Câu hỏi đã thôi dùng. Hãy khôi phục trước khi sửa.";
                    case DRAFT, REJECTED -> "Câu hỏi không sửa được.";
                });
    }

    static QuestionRefused own() {
        return new QuestionRefused(
                "OWN_QUESTION", "Bạn đã tham gia soạn câu hỏi này nên không duyệt được. Hãy nhờ người khác duyệt.");
    }

    static QuestionRefused notSubmitted() {
        return new QuestionRefused("NOT_SUBMITTED", "Câu hỏi chưa được trình duyệt hoặc đã có kết luận.");
    }

    static QuestionRefused versionChanged() {
        return new QuestionRefused(
                "VERSION_CHANGED",
                "Nội dung đã được trình lại sau khi bạn mở trang. Hãy tải lại để đọc bản mới nhất rồi kết luận.");
    }

    static QuestionRefused stale() {
        return new QuestionRefused(
                "STALE", "Người khác vừa thay đổi nội dung này. Hãy tải lại để xem bản mới nhất rồi làm tiếp.");
    }
}
