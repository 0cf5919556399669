package vn.mocson.contest.text;

import vn.mocson.contest.Rules.Moment;

/** When something is shown, in words that go on a sentence. */
final class Moments {

    private Moments() {}

    static String words(Moment moment) {
        return switch (moment) {
            case AT_SUBMISSION -> "ngay sau khi nộp bài";
            case AT_ROUND_CLOSE -> "sau khi kỳ thi đóng";
            case AT_PUBLICATION -> "sau khi Ban Tổ chức công bố kết quả của kỳ thi";
            case NEVER -> throw new IllegalArgumentException("never is no moment");
        };
    }
}
