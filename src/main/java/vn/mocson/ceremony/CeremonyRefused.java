package vn.mocson.ceremony;

import vn.mocson.common.web.Refusal;

/** What a ceremony's rules do not allow. */
public final class CeremonyRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private CeremonyRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static CeremonyRefused tooLong() {
        return new CeremonyRefused(
                Kind.INVALID,
                "CEREMONY_TOO_LONG",
                "Có nội dung quá dài: mỗi đoạn tối đa 4.000 chữ, tên tối đa 200 chữ. Hãy viết ngắn hơn.");
    }

    static CeremonyRefused boardSize() {
        return new CeremonyRefused(
                Kind.INVALID, "CEREMONY_BOARD_SIZE", "Bảng đóng băng hiện từ 3 đến 30 hạng. Hãy chọn lại số hạng.");
    }

    static CeremonyRefused changedMeanwhile() {
        return new CeremonyRefused(
                Kind.CONFLICT,
                "PROGRAMME_CHANGED",
                "Người khác vừa sửa chương trình này. Hãy tải lại trang để xem bản mới rồi sửa tiếp.");
    }

    static CeremonyRefused nothingSealed() {
        return new CeremonyRefused(
                Kind.CONFLICT,
                "NOTHING_SEALED",
                "Chưa có kết quả nào được niêm phong nên chưa trình diễn thật được. Hãy niêm phong kết quả trước, hoặc mở"
                        + " một buổi THỬ với tên mẫu.");
    }

    static CeremonyRefused noPrizes() {
        return new CeremonyRefused(
                Kind.CONFLICT,
                "NO_PRIZES",
                "Cuộc thi chưa có giải thưởng nào để trao. Hãy nhập cơ cấu giải thưởng trước.");
    }

    static CeremonyRefused noSuchQuestion() {
        return new CeremonyRefused(
                Kind.CONFLICT,
                "QUESTION_NOT_SHOWN",
                "Câu hỏi lịch sử trong chương trình không còn dùng được: kỳ thi hỏi câu này chưa kết thúc, hoặc một kỳ chưa"
                        + " kết thúc cũng dùng bộ câu hỏi đó. Hãy chọn câu khác hoặc bỏ mục này.");
    }

    static CeremonyRefused boardNotReady() {
        return new CeremonyRefused(
                Kind.CONFLICT,
                "BOARD_NOT_READY",
                "Bảng đóng băng chỉ mở được khi kỳ thi đã kết thúc, thể lệ có đóng băng bảng và kết quả kỳ đó đã niêm"
                        + " phong. Hãy chọn kỳ khác hoặc bỏ mục này.");
    }

    static CeremonyRefused boardDiffers() {
        return new CeremonyRefused(
                Kind.CONFLICT,
                "BOARD_DIFFERS",
                "Bảng xếp hạng hiện nay khác kết quả đã niêm phong. Hãy niêm phong lại theo quyết định mới rồi tính lại"
                        + " kịch bản.");
    }

    static CeremonyRefused stale() {
        return new CeremonyRefused(
                Kind.CONFLICT,
                "SCRIPT_STALE",
                "Kết quả đã có bản niêm phong mới. Hãy tính lại kịch bản rồi mở buổi trình diễn mới.");
    }

    static CeremonyRefused deckBroken() {
        return new CeremonyRefused(
                Kind.CONFLICT,
                "SCRIPT_BROKEN",
                "Kịch bản đang lưu không còn khớp với mã băm lúc tính. Hãy mở một buổi trình diễn mới.");
    }

    static CeremonyRefused pictureTooHeavy() {
        return new CeremonyRefused(
                Kind.INVALID, "PICTURE_TOO_HEAVY", "Ảnh nặng hơn 2 MB. Hãy thu nhỏ ảnh rồi tải lên lại.");
    }

    static CeremonyRefused noSuchUnit() {
        return new CeremonyRefused(
                Kind.INVALID, "NO_SUCH_UNIT", "Đơn vị này không thuộc cuộc thi. Hãy chọn lại đơn vị.");
    }

    static CeremonyRefused tooManyTokens() {
        return new CeremonyRefused(
                Kind.CONFLICT,
                "TOO_MANY_SCREENS",
                "Buổi trình diễn đã có 30 màn hình và điều khiển. Hãy thu hồi cái không dùng nữa.");
    }
}
