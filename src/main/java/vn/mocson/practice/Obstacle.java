package vn.mocson.practice;

import java.io.Serializable;

/**
 * A round because of which questions must not be told.
 *
 * @param questions how many of those that were asked about
 */
public record Obstacle(String contest, String round, Why why, int questions) implements Serializable {

    public enum Why {
        /** It asks these questions, or will. */
        UNFINISHED,
        /** It is over, and its rules show the right answers later. */
        NOT_SHOWN_YET,
        /** Its rules never show them. */
        NEVER_SHOWN
    }

    String sentence() {
        String where = "“" + round + "” của cuộc thi “" + contest + "”";
        return switch (why) {
            case UNFINISHED -> where + " chưa kết thúc và còn hỏi " + questions + " câu trong số này";
            case NOT_SHOWN_YET ->
                "theo thể lệ chưa đến lúc hiện đáp án của " + where + ", nơi đã hỏi " + questions + " câu trong số này";
            case NEVER_SHOWN ->
                "theo thể lệ đáp án của " + where + " không được công bố, nơi đã hỏi " + questions
                        + " câu trong số này";
        };
    }
}
