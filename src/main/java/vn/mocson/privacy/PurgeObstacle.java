package vn.mocson.privacy;

/**
 * Why the personal data of a contest cannot be removed now.
 *
 * @param what the day that is not over, or the round whose results are not published; else empty
 */
public record PurgeObstacle(Kind kind, String what) {

    public enum Kind {
        NO_ROUNDS,
        NOT_DUE,
        UNPUBLISHED,
        SITTING
    }

    String vietnamese() {
        return switch (kind) {
            case NO_ROUNDS -> "Cuộc thi chưa có kỳ thi nào nên chưa có ngày hết thời hạn lưu.";
            case NOT_DUE -> "Thời hạn lưu còn đến hết ngày " + what + ".";
            case UNPUBLISHED ->
                "“" + what
                        + "” chưa công bố kết quả. Hãy công bố kết quả trước, vì sau khi xóa không xác minh được ai nữa.";
            case SITTING -> "Còn người đang làm bài. Hãy đợi bài được nộp hoặc hết giờ.";
        };
    }
}
