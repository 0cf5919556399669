package vn.mocson.standings.record;

import vn.mocson.common.web.Refusal;

/** The round has no final standings yet, so there is nothing that its record could prove. */
public final class RecordNotReady extends Refusal {

    private static final long serialVersionUID = 1L;

    RecordNotReady() {
        super(
                Kind.CONFLICT,
                "RECORD_NOT_READY",
                "Kỳ thi chưa có bảng xếp hạng cuối cùng. Hồ sơ xuất được sau khi kỳ thi kết thúc và mọi lượt thi đã đóng.");
    }
}
