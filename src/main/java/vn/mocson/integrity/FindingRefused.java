package vn.mocson.integrity;

import vn.mocson.common.web.Refusal;

/** A decision about a finding that cannot be taken so. */
public final class FindingRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private FindingRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static FindingRefused wordsMissing() {
        return new FindingRefused(
                Kind.INVALID,
                "FINDING_WORDS_MISSING",
                "Hãy ghi vài chữ về căn cứ kết luận, từ 5 đến 1.000 ký tự, để sau này ai cũng hiểu.");
    }

    static FindingRefused decidedMeanwhile() {
        return new FindingRefused(
                Kind.CONFLICT,
                "FINDING_DECIDED",
                "Người khác vừa ghi kết luận cho dấu hiệu này. Hãy đọc kết luận mới rồi ghi lại nếu cần.");
    }
}
