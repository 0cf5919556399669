package vn.mocson.practice;

import java.util.List;
import java.util.stream.Collectors;
import vn.mocson.common.web.Refusal;

/** Questions that cannot be released, and why. */
public final class PracticeRefused extends Refusal {

    private static final long serialVersionUID = 1L;

    private static final int NAMED = 3;

    private PracticeRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static PracticeRefused notYet(List<Obstacle> obstacles) {
        String reasons = obstacles.stream().limit(NAMED).map(Obstacle::sentence).collect(Collectors.joining("; "));
        String more = obstacles.size() > NAMED ? "; và " + (obstacles.size() - NAMED) + " kỳ thi khác" : "";
        return new PracticeRefused(
                Kind.CONFLICT,
                "PRACTICE_NOT_YET",
                "Chưa đưa ra ôn tập được: " + reasons + more + ". Hãy đợi đến khi các kỳ thi đó cho hiện đáp án.");
    }

    static PracticeRefused nothingThere() {
        return new PracticeRefused(
                Kind.CONFLICT, "PRACTICE_EMPTY", "Ở đây không có câu hỏi nào đã duyệt để đưa ra ôn tập.");
    }

    static PracticeRefused already() {
        return new PracticeRefused(
                Kind.CONFLICT,
                "PRACTICE_ALREADY",
                "Các câu hỏi này vừa được đưa ra ôn tập rồi. Hãy tải lại trang để xem.");
    }
}
