package vn.mocson.award;

import vn.mocson.common.web.Refusal;

/** What is stored of a sealed result is no longer what was sealed. */
public final class SealBroken extends Refusal {

    private static final long serialVersionUID = 1L;

    SealBroken(String scopeName) {
        super(
                Kind.CONFLICT,
                "SEAL_BROKEN",
                "Kết quả “" + scopeName
                        + "” đang lưu không còn khớp với mã băm lúc niêm phong. Hãy dừng mọi việc với kết"
                        + " quả này, báo Tổ Thư ký và khôi phục từ bản sao lưu.");
    }
}
