package vn.mocson.contest;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.contest.Rules.BlueprintLine;
import vn.mocson.contest.Rules.Gate;
import vn.mocson.contest.Rules.Moment;
import vn.mocson.contest.Rules.Per;
import vn.mocson.contest.Rules.RankKey;
import vn.mocson.questionbank.Difficulty;

/** Conflicts about who enters, attempts, papers, points and what is shown of them. */
final class SittingConflicts {

    /** Under this age publishing somebody's data needs the child and a guardian (Luật 91/2025/QH15). */
    private static final int CHILD = 16;

    private SittingConflicts() {}

    static final List<Function<Rules, Optional<Finding>>> ALL = List.of(
            SittingConflicts::children,
            SittingConflicts::pauseAfterTheOnlyAttempt,
            SittingConflicts::rightEarnsNothing,
            SittingConflicts::wrongEarnsAsMuch,
            SittingConflicts::wrongEarnsSomething,
            SittingConflicts::emptyEarnsMoreThanRight,
            SittingConflicts::guessingIsSafer,
            SittingConflicts::repeatedLine,
            SittingConflicts::pointsForWhatIsNotDrawn,
            SittingConflicts::papersDiffer,
            SittingConflicts::keyWhileOpen,
            SittingConflicts::keyTellsTheScore,
            SittingConflicts::scoreNeverShown);

    /** Whether a person may sit more than once in a round. */
    static boolean several(Rules rules) {
        Integer max = rules.attempts().max();
        return max == null || max > 1 || rules.attempts().per() == Per.DAY;
    }

    private static Optional<Finding> children(Rules rules) {
        int least = rules.eligibility().minimumAge();
        return least >= CHILD
                ? Optional.empty()
                : Optional.of(Finding.warning(
                        "CHILDREN_MAY_ENTER",
                        "eligibility.minimumAge",
                        (least == 0
                                        ? "Thể lệ không quy định tuổi tối thiểu"
                                        : "Thể lệ cho người từ đủ " + least + " tuổi dự thi")
                                + ", nên người dưới 16 tuổi có thể đăng ký. Công bố tên trẻ em cần sự đồng ý của cả trẻ và"
                                + " người giám hộ. Hãy nâng tuổi tối thiểu, hoặc chuẩn bị cách lấy sự đồng ý đó."));
    }

    private static Optional<Finding> pauseAfterTheOnlyAttempt(Rules rules) {
        return rules.attempts().cooldownMinutes() > 0 && !several(rules)
                ? Optional.of(
                        Finding.warning(
                                "COOLDOWN_WITHOUT_SECOND_ATTEMPT",
                                "attempts.cooldownMinutes",
                                "Thể lệ bắt chờ giữa hai lượt nhưng mỗi người chỉ có một lượt. Hãy bỏ thời gian chờ, hoặc tăng số lượt thi."))
                : Optional.empty();
    }

    private static Optional<Finding> rightEarnsNothing(Rules rules) {
        for (Difficulty difficulty : Difficulty.values()) {
            if (rules.scoring().pointsOf(difficulty).signum() <= 0) {
                return Optional.of(Finding.error(
                        "RIGHT_EARNS_NOTHING",
                        field(rules, difficulty),
                        "Câu trả lời đúng được "
                                + rules.scoring().pointsOf(difficulty).toPlainString()
                                + " điểm, nên làm đúng không có lợi gì. Hãy đặt số điểm lớn hơn 0."));
            }
        }
        return Optional.empty();
    }

    private static String field(Rules rules, Difficulty difficulty) {
        return rules.scoring().pointsByDifficulty().containsKey(difficulty)
                ? "scoring.pointsByDifficulty"
                : "scoring.pointsPerQuestion";
    }

    /** What the cheapest right question earns. */
    private static BigDecimal leastRight(Rules rules) {
        BigDecimal least = rules.scoring().pointsOf(Difficulty.EASY);
        for (Difficulty difficulty : Difficulty.values()) {
            least = least.min(rules.scoring().pointsOf(difficulty));
        }
        return least;
    }

    private static Optional<Finding> wrongEarnsAsMuch(Rules rules) {
        BigDecimal wrong = rules.scoring().wrong();
        return leastRight(rules).signum() > 0 && wrong.compareTo(leastRight(rules)) >= 0
                ? Optional.of(Finding.error(
                        "WRONG_EARNS_AS_MUCH",
                        "scoring.wrong",
                        "Câu trả lời sai được " + wrong.toPlainString()
                                + " điểm, không kém câu trả lời đúng, nên điểm không cho biết ai làm tốt. Hãy đặt điểm câu sai"
                                + " bằng 0 hoặc là số âm."))
                : Optional.empty();
    }

    private static Optional<Finding> wrongEarnsSomething(Rules rules) {
        BigDecimal wrong = rules.scoring().wrong();
        return wrong.signum() > 0 && wrong.compareTo(leastRight(rules)) < 0
                ? Optional.of(Finding.warning(
                        "WRONG_EARNS_SOMETHING",
                        "scoring.wrong",
                        "Câu trả lời sai vẫn được " + wrong.toPlainString()
                                + " điểm. Nếu định trừ điểm, hãy ghi số âm: −" + wrong.toPlainString() + "."))
                : Optional.empty();
    }

    private static Optional<Finding> emptyEarnsMoreThanRight(Rules rules) {
        BigDecimal unanswered = rules.scoring().unanswered();
        return leastRight(rules).signum() > 0 && unanswered.compareTo(leastRight(rules)) >= 0
                ? Optional.of(
                        Finding.error(
                                "EMPTY_EARNS_AS_MUCH",
                                "scoring.unanswered",
                                "Câu bỏ trống được " + unanswered.toPlainString()
                                        + " điểm, không kém câu trả lời đúng, nên nộp bài trắng cũng được xếp cao. Hãy giảm điểm câu bỏ trống."))
                : Optional.empty();
    }

    private static Optional<Finding> guessingIsSafer(Rules rules) {
        return rules.scoring().unanswered().compareTo(rules.scoring().wrong()) < 0
                ? Optional.of(Finding.warning(
                        "EMPTY_WORSE_THAN_WRONG",
                        "scoring.unanswered",
                        "Câu bỏ trống bị tính kém hơn câu trả lời sai, nên ai cũng nên đánh bừa cho kín bài. Nếu không định như"
                                + " vậy, hãy đặt điểm câu bỏ trống không thấp hơn điểm câu sai."))
                : Optional.empty();
    }

    private static Optional<Finding> repeatedLine(Rules rules) {
        Set<String> seen = new HashSet<>();
        for (BlueprintLine line : rules.paper().blueprint()) {
            if (!seen.add(line.topic() + "/" + line.difficulty())) {
                return Optional.of(
                        Finding.warning(
                                "BLUEPRINT_LINE_TWICE",
                                "paper.blueprint",
                                "Ma trận đề có hai dòng cùng chủ đề"
                                        + (line.topic() == null ? "" : " “" + line.topic() + "”")
                                        + " và cùng mức độ. Đề vẫn rút đủ số câu của cả hai dòng, nhưng hãy gộp lại để ai đọc cũng hiểu đúng."));
            }
        }
        return Optional.empty();
    }

    private static Optional<Finding> pointsForWhatIsNotDrawn(Rules rules) {
        List<BlueprintLine> lines = rules.paper().blueprint();
        if (lines.isEmpty() || lines.stream().anyMatch(line -> line.difficulty() == null)) {
            return Optional.empty();
        }
        return List.of(Difficulty.values()).stream()
                .filter(rules.scoring().pointsByDifficulty()::containsKey)
                .filter(difficulty -> lines.stream().noneMatch(line -> line.difficulty() == difficulty))
                .findFirst()
                .map(
                        difficulty -> Finding.warning(
                                "POINTS_FOR_DIFFICULTY_NOT_DRAWN",
                                "scoring.pointsByDifficulty",
                                "Có điểm riêng cho câu " + name(difficulty)
                                        + " nhưng ma trận đề không rút câu nào ở mức đó. Hãy bỏ mức điểm này, hoặc sửa ma trận."));
    }

    private static String name(Difficulty difficulty) {
        return switch (difficulty) {
            case EASY -> "mức dễ";
            case MEDIUM -> "mức trung bình";
            case HARD -> "mức khó";
        };
    }

    private static Optional<Finding> papersDiffer(Rules rules) {
        FullMarks full = FullMarks.of(rules);
        if (full.same()) {
            return Optional.empty();
        }
        boolean pointsDecide = rules.rankBy().contains(RankKey.POINTS) || rules.gate() instanceof Gate.MinimumPoints;
        String sentence = "Điểm mỗi câu tùy mức độ, nhưng ma trận không định số câu của từng mức, nên có đề tối đa "
                + Vietnamese.plain(full.least()).toPlainString() + " điểm, có đề tối đa "
                + Vietnamese.plain(full.most()).toPlainString()
                + " điểm. Hãy ghi mức độ ở mọi dòng của ma trận, hoặc cho mọi mức cùng số điểm.";
        return Optional.of(
                pointsDecide
                        ? Finding.error("PAPERS_EARN_DIFFERENTLY", "paper.blueprint", sentence)
                        : Finding.warning("PAPERS_EARN_DIFFERENTLY", "paper.blueprint", sentence));
    }

    private static Optional<Finding> keyWhileOpen(Rules rules) {
        if (rules.results().showKey() != Moment.AT_SUBMISSION) {
            return Optional.empty();
        }
        return Optional.of(Finding.error(
                "KEY_WHILE_OPEN",
                "results.showKey",
                (several(rules)
                                ? "Đáp án hiện ngay sau khi nộp bài trong khi mỗi người còn được thi lượt nữa: lượt sau chỉ việc chép lại"
                                : "Đáp án hiện ngay sau khi nộp bài trong khi kỳ thi còn mở: người thi trước có thể chuyển đáp án cho người thi sau")
                        + ". Hãy chọn sau khi kỳ thi đóng hoặc sau khi công bố kết quả."));
    }

    private static Optional<Finding> keyTellsTheScore(Rules rules) {
        Moment key = rules.results().showKey();
        Moment score = rules.results().showScore();
        return key != Moment.AT_SUBMISSION && key.compareTo(score) < 0
                ? Optional.of(Finding.warning(
                        "KEY_BEFORE_SCORE",
                        "results.showKey",
                        "Đáp án hiện trước khi điểm được thông báo, nên ai cũng tự tính được điểm. Hãy cho hai mốc trùng nhau, hoặc"
                                + " cho biết điểm trước."))
                : Optional.empty();
    }

    private static Optional<Finding> scoreNeverShown(Rules rules) {
        return rules.results().showScore() == Moment.NEVER
                ? Optional.of(Finding.warning(
                        "SCORE_NEVER_SHOWN",
                        "results.showScore",
                        "Người dự thi không bao giờ biết điểm của mình, bảng xếp hạng công khai cũng không có điểm; kết quả sẽ khó"
                                + " được tin. Hãy chọn một thời điểm cho biết điểm."))
                : Optional.empty();
    }
}
