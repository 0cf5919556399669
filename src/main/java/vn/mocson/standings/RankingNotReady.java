package vn.mocson.standings;

import vn.mocson.common.web.Refusal;

/** The round closed a moment ago and its final ranking is still being computed. */
public final class RankingNotReady extends Refusal {

    private static final long serialVersionUID = 1L;

    RankingNotReady() {
        super(
                Kind.CONFLICT,
                "RANKING_NOT_READY",
                "Bảng xếp hạng cuối cùng đang được tính. Hãy công bố lại sau ít giây.");
    }
}
