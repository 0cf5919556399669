package vn.mocson.exam;

import vn.mocson.common.web.Refusal;

/** The bank has too few approved questions for the blueprint. */
public final class PaperNotSolvable extends Refusal {

    private static final long serialVersionUID = 1L;

    PaperNotSolvable() {
        super(
                Kind.CONFLICT,
                "PAPER_NOT_SOLVABLE",
                "Ngân hàng câu hỏi chưa đủ câu cho đề thi này. Ban Tổ chức đã được báo; hãy thử lại sau.");
    }
}
