package vn.mocson.rehearsal;

/** The parts of a rehearsal, in the order in which they are done. */
public enum RehearsalStep {
    CROWD("Đám đông mô phỏng"),
    RESTART("Khởi động lại giữa lúc đang thi"),
    BACKUP("Sao lưu và khôi phục thử"),
    CHECKS("Kiểm tra trước giờ mở");

    private final String words;

    RehearsalStep(String words) {
        this.words = words;
    }

    /** As the sheet says it, which is always Vietnamese. */
    String words() {
        return words;
    }
}
