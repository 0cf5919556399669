package vn.mocson.report;

import vn.mocson.common.web.Refusal;

/** There are no figures of that moment. */
public final class FiguresRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private FiguresRefused(String code, String detail) {
        super(Kind.INVALID, code, detail);
    }

    static FiguresRefused inFuture() {
        return new FiguresRefused(
                "FIGURES_IN_FUTURE", "Thời điểm này chưa đến nên chưa có số liệu. Hãy chọn một thời điểm đã qua.");
    }
}
