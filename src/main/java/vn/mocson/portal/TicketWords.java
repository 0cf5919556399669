package vn.mocson.portal;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.mocson.support.TicketKind;
import vn.mocson.support.TicketPlace;
import vn.mocson.support.TicketState;

/** What a reporter reads for what happened, where, and how far it is. */
final class TicketWords {

    private static final Map<TicketKind, String> KINDS = new EnumMap<>(Map.of(
            TicketKind.REGISTER, "Không đăng ký được",
            TicketKind.SIGN_IN, "Không đăng nhập được, quên mã PIN",
            TicketKind.START, "Không vào được bài thi",
            TicketKind.SAVE, "Mất mạng, bài làm chưa lưu được",
            TicketKind.SUBMIT, "Không nộp được bài",
            TicketKind.RESULT, "Kết quả hoặc thứ hạng chưa đúng",
            TicketKind.QUESTION, "Câu hỏi, đáp án hoặc hình bị sai",
            TicketKind.DISPLAY, "Trang hiển thị sai, khó đọc",
            TicketKind.OTHER, "Việc khác"));

    private TicketWords() {}

    static String kind(TicketKind kind) {
        return KINDS.getOrDefault(kind, "Việc khác");
    }

    /** What the page it was started from suggests; null where it suggests nothing. */
    static @Nullable TicketKind suggested(@Nullable TicketPlace place) {
        return switch (place) {
            case null -> null;
            case WELCOME -> null;
            case FAILED, START -> TicketKind.START;
            case SITTING -> TicketKind.SAVE;
            case SUBMITTING -> TicketKind.SUBMIT;
            case RECEIPT, BOARD -> TicketKind.RESULT;
        };
    }

    static String place(TicketPlace place) {
        return switch (place) {
            case FAILED -> "trang báo chưa mở được";
            case WELCOME -> "trang đăng ký, đăng nhập";
            case START -> "trang kỳ thi";
            case SITTING -> "trang làm bài";
            case SUBMITTING -> "trang đang nộp bài";
            case RECEIPT -> "phiếu nộp bài";
            case BOARD -> "bảng xếp hạng";
        };
    }

    static String state(TicketState state) {
        return switch (state) {
            case NEW -> "Đã nhận, chờ Tổ Thư ký đọc";
            case IN_PROGRESS -> "Tổ Thư ký đang xử lý";
            case ANSWERED -> "Đã có trả lời";
            case CLOSED -> "Đã xong";
        };
    }
}
