package vn.mocson.rehearsal;

/** What is counted and measured in a rehearsal. Spans of time are milliseconds unless the words say seconds. */
public enum Figure {
    PEOPLE("Người tham gia mô phỏng"),
    BEGUN("Đã bắt đầu làm bài"),
    SUBMITTED("Đã nộp bài"),
    RECEIPTS("Biên nhận tra lại được"),
    GAVE_UP("Người phải bỏ dở"),
    ANSWERS("Câu trả lời máy chủ báo đã lưu"),
    FOUND("Tìm lại thấy trong cơ sở dữ liệu"),
    LOST("Câu trả lời hoặc bài nộp bị mất"),
    REQUESTS("Yêu cầu đã gửi"),
    ERRORS("Yêu cầu lỗi"),
    BROKEN("Lần đứt kết nối"),
    WAITED("Lượt được hẹn quay lại vì đông"),
    SECONDS("Thời gian chạy (giây)"),
    BEGIN_P50("Bắt đầu làm bài, p50 (ms)"),
    BEGIN_P95("Bắt đầu làm bài, p95 (ms)"),
    BEGIN_P99("Bắt đầu làm bài, p99 (ms)"),
    SAVE_P50("Lưu câu trả lời, p50 (ms)"),
    SAVE_P95("Lưu câu trả lời, p95 (ms)"),
    SAVE_P99("Lưu câu trả lời, p99 (ms)"),
    SUBMIT_P50("Nộp bài, p50 (ms)"),
    SUBMIT_P95("Nộp bài, p95 (ms)"),
    SUBMIT_P99("Nộp bài, p99 (ms)"),
    RESTARTS("Số lần khởi động lại"),
    SITTING("Người đang làm bài lúc bị ngắt"),
    AWAY_SECONDS("Gián đoạn (giây)"),
    TABLES("Bảng dữ liệu"),
    ROWS("Dòng dữ liệu, khớp từng bảng"),
    KILOBYTES("Cỡ tệp sao lưu (KB)"),
    BACKUP_SECONDS("Thời gian sao lưu (giây)"),
    RESTORE_SECONDS("Thời gian khôi phục và so lại (giây)"),
    CLOCK_MS("Lệch đồng hồ máy chủ so với máy đang mở trang (ms)"),
    FREE_MB("Dung lượng đĩa còn trống (MB)");

    private final String words;

    Figure(String words) {
        this.words = words;
    }

    /** As the sheet says it, which is always Vietnamese. */
    String words() {
        return words;
    }
}
