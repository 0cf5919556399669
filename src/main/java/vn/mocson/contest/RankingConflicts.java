package vn.mocson.contest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.contest.Rules.Board;
import vn.mocson.contest.Rules.Counted;
import vn.mocson.contest.Rules.Gate;
import vn.mocson.contest.Rules.Moment;
import vn.mocson.contest.Rules.Prediction;
import vn.mocson.contest.Rules.PredictionLock;
import vn.mocson.contest.Rules.PredictionOf;
import vn.mocson.contest.Rules.RankKey;

/** Conflicts about predictions, boards that give answers away, the counted attempt and the order of keys. */
final class RankingConflicts {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private RankingConflicts() {}

    static final List<Function<Rules, Optional<Finding>>> ALL = List.of(
            RankingConflicts::boardTellsWhoIsAllCorrect,
            RankingConflicts::gatedBoardCountsTheAllCorrect,
            RankingConflicts::orderHintsAtTheAllCorrect,
            RankingConflicts::boardTellsHowMany,
            RankingConflicts::boardHintsAtEntries,
            RankingConflicts::orderWithoutScores,
            RankingConflicts::farming,
            RankingConflicts::laterGuessesAreLost,
            RankingConflicts::lastGuessKnowsMost,
            RankingConflicts::firstGuessLastAttempt,
            RankingConflicts::lockWithoutSecondAttempt,
            RankingConflicts::guessNeverUsed,
            RankingConflicts::guessBeforeKnowledge,
            RankingConflicts::actualWithoutPrediction,
            RankingConflicts::actualImpossible,
            RankingConflicts::actualKnown,
            RankingConflicts::onlyOneOfMany,
            RankingConflicts::chosenOfOne,
            RankingConflicts::correctBesidePoints,
            RankingConflicts::gateMakesKeysEqual,
            RankingConflicts::gateOutOfReach,
            RankingConflicts::gateKeepsNobodyOut,
            RankingConflicts::minusWithoutEffect,
            RankingConflicts::noTimeAmongTheKeys,
            RankingConflicts::durationWithoutLimit);

    /** The prediction where people see a board while they still guess. */
    private static Optional<PredictionOf> guessedBesideABoard(Rules rules) {
        Prediction prediction = rules.prediction();
        return prediction == null || rules.leaderboard() instanceof Board.HiddenUntilPublication
                ? Optional.empty()
                : Optional.of(prediction.of());
    }

    private static boolean ofAllCorrect(PredictionOf of) {
        return of == PredictionOf.PEOPLE_ALL_CORRECT || of == PredictionOf.PERCENT_ALL_CORRECT;
    }

    private static boolean scoresShown(Rules rules) {
        return rules.results().showScore() == Moment.AT_SUBMISSION;
    }

    private static boolean onlyAllCorrectRank(Rules rules) {
        return switch (rules.gate()) {
            case Gate.None() -> false;
            case Gate.AllCorrect() -> true;
            case Gate.MinimumPoints(BigDecimal points) ->
                points.compareTo(FullMarks.of(rules).least()) >= 0;
        };
    }

    private static Optional<Finding> boardTellsWhoIsAllCorrect(Rules rules) {
        return guessedBesideABoard(rules)
                .filter(RankingConflicts::ofAllCorrect)
                .filter(of -> scoresShown(rules) && !onlyAllCorrectRank(rules))
                .map(of -> Finding.error(
                        "BOARD_TELLS_ALL_CORRECT",
                        "leaderboard",
                        "Bảng xếp hạng hiện điểm " + when(rules)
                                + ", nên ai cũng đếm được số người đúng hết mọi câu, chính là điều phải dự đoán. Hãy ẩn bảng cho đến khi"
                                + " công bố kết quả."));
    }

    private static String when(Rules rules) {
        return rules.leaderboard() instanceof Board.Frozen ? "cho đến khi bảng khóa" : "khi kỳ thi còn mở";
    }

    private static Optional<Finding> gatedBoardCountsTheAllCorrect(Rules rules) {
        return guessedBesideABoard(rules)
                .filter(RankingConflicts::ofAllCorrect)
                .filter(of -> onlyAllCorrectRank(rules))
                .map(of -> Finding.error(
                        "BOARD_COUNTS_ALL_CORRECT",
                        "leaderboard",
                        "Chỉ người đúng hết mọi câu mới được xếp hạng, nên số người trên bảng xếp hạng " + when(rules)
                                + " chính là điều phải dự đoán. Hãy ẩn bảng cho đến khi công bố kết quả."));
    }

    private static Optional<Finding> orderHintsAtTheAllCorrect(Rules rules) {
        return guessedBesideABoard(rules)
                .filter(RankingConflicts::ofAllCorrect)
                .filter(of -> !scoresShown(rules) && !onlyAllCorrectRank(rules))
                .map(of -> Finding.warning(
                        "BOARD_HINTS_AT_ALL_CORRECT",
                        "leaderboard",
                        "Bảng xếp hạng " + when(rules)
                                + " không hiện điểm, nhưng từ thứ tự và giờ nộp bài có thể đoán ra nhóm người đúng hết, là điều phải"
                                + " dự đoán. Nên ẩn bảng cho đến khi công bố kết quả."));
    }

    private static Optional<Finding> boardTellsHowMany(Rules rules) {
        return guessedBesideABoard(rules)
                .filter(of -> of == PredictionOf.PEOPLE)
                .map(of -> {
                    String sentence = "Phải dự đoán số người dự thi, nhưng bảng xếp hạng nêu từng người " + when(rules)
                            + ": lật hết các trang là đếm được, dù tổng số không hiện. Hãy ẩn bảng cho đến khi công bố kết quả,"
                            + " hoặc cho dự đoán điều khác.";
                    return rules.leaderboard() instanceof Board.Live && rules.gate() instanceof Gate.None
                            ? Finding.error("BOARD_TELLS_PEOPLE", "leaderboard", sentence)
                            : Finding.warning("BOARD_TELLS_PEOPLE", "leaderboard", sentence);
                });
    }

    private static Optional<Finding> boardHintsAtEntries(Rules rules) {
        return guessedBesideABoard(rules)
                .filter(of -> of == PredictionOf.ENTRIES)
                .map(
                        of -> Finding.warning(
                                "BOARD_HINTS_AT_ENTRIES",
                                "leaderboard",
                                "Phải dự đoán số lượt thi. Bảng xếp hạng không hiện số lượt, nhưng nêu từng người "
                                        + when(rules)
                                        + ", nên người dự thi sau ước lượng dễ hơn người dự thi trước. Nên ẩn bảng cho đến khi công bố kết quả."));
    }

    private static Optional<Finding> orderWithoutScores(Rules rules) {
        return !(rules.leaderboard() instanceof Board.HiddenUntilPublication)
                        && !scoresShown(rules)
                        && rules.results().showScore() != Moment.NEVER
                ? Optional.of(Finding.warning(
                        "BOARD_BEFORE_SCORE",
                        "leaderboard",
                        "Điểm chưa được thông báo khi kỳ thi còn mở nhưng bảng xếp hạng vẫn hiện thứ tự, nên người dự thi biết mình"
                                + " hơn kém ai. Nếu muốn giữ kín, hãy ẩn bảng cho đến khi công bố kết quả."))
                : Optional.empty();
    }

    private static @Nullable PredictionLock lock(Rules rules) {
        Prediction prediction = rules.prediction();
        return prediction == null ? null : prediction.lock();
    }

    private static Optional<Finding> farming(Rules rules) {
        return lock(rules) == PredictionLock.PER_ATTEMPT
                        && rules.counted() == Counted.BEST
                        && SittingConflicts.several(rules)
                        && rules.rankBy().contains(RankKey.PREDICTION_GAP)
                ? Optional.of(Finding.warning(
                        "PREDICTION_FARMING",
                        "prediction.lock",
                        "Mỗi lượt được dự đoán lại và chỉ lượt tốt nhất được tính, nên người thi nhiều lượt có thể rải nhiều con số"
                                + " để trúng. Hãy khóa số dự đoán theo lượt nộp đầu tiên, hoặc giảm số lượt thi."))
                : Optional.empty();
    }

    private static Optional<Finding> laterGuessesAreLost(Rules rules) {
        return lock(rules) == PredictionLock.PER_ATTEMPT
                        && (rules.counted() == Counted.FIRST || rules.counted() == Counted.ONLY)
                        && SittingConflicts.several(rules)
                ? Optional.of(Finding.warning(
                        "LATER_PREDICTIONS_LOST",
                        "prediction.lock",
                        "Chỉ lượt đầu được tính, nên số dự đoán ở các lượt sau không có giá trị dù vẫn được hỏi. Hãy khóa số dự đoán"
                                + " theo lượt nộp đầu tiên để người dự thi biết điều đó."))
                : Optional.empty();
    }

    private static Optional<Finding> lastGuessKnowsMost(Rules rules) {
        return lock(rules) == PredictionLock.PER_ATTEMPT
                        && rules.counted() == Counted.LAST
                        && SittingConflicts.several(rules)
                ? Optional.of(Finding.warning(
                        "LAST_PREDICTION_KNOWS_MOST",
                        "counted",
                        "Lượt cuối cùng được tính, nên ai thi lại sát giờ đóng được dự đoán khi đã biết nhiều hơn. Hãy khóa số dự đoán"
                                + " theo lượt nộp đầu tiên, hoặc chọn cách tính khác."))
                : Optional.empty();
    }

    private static Optional<Finding> firstGuessLastAttempt(Rules rules) {
        return lock(rules) == PredictionLock.FIRST_SUBMITTED && rules.counted() == Counted.LAST
                ? Optional.of(Finding.warning(
                        "FIRST_PREDICTION_LAST_ATTEMPT",
                        "prediction.lock",
                        "Bài làm lấy ở lượt cuối nhưng số dự đoán lấy ở lượt nộp đầu tiên; người dự thi dễ hiểu lầm. Hãy cho cả hai"
                                + " lấy ở cùng một lượt."))
                : Optional.empty();
    }

    private static Optional<Finding> lockWithoutSecondAttempt(Rules rules) {
        return lock(rules) == PredictionLock.FIRST_SUBMITTED && !SittingConflicts.several(rules)
                ? Optional.of(Finding.warning(
                        "LOCK_WITHOUT_SECOND_ATTEMPT",
                        "prediction.lock",
                        "Số dự đoán được khóa theo lượt đầu tiên nhưng mỗi người chỉ có một lượt, nên quy định này không có tác dụng."
                                + " Hãy bỏ đi cho thể lệ ngắn gọn."))
                : Optional.empty();
    }

    private static Optional<Finding> guessNeverUsed(Rules rules) {
        return rules.prediction() != null && !rules.rankBy().contains(RankKey.PREDICTION_GAP)
                ? Optional.of(Finding.warning(
                        "PREDICTION_NEVER_USED",
                        "prediction",
                        "Có câu hỏi dự đoán nhưng thứ tự xếp hạng không dùng đến. Hãy thêm chênh lệch dự đoán vào thứ tự xếp hạng,"
                                + " hoặc bỏ câu hỏi dự đoán."))
                : Optional.empty();
    }

    private static Optional<Finding> guessBeforeKnowledge(Rules rules) {
        int gap = rules.rankBy().indexOf(RankKey.PREDICTION_GAP);
        boolean knowledgeFirst = rules.rankBy().subList(0, Math.max(0, gap)).stream()
                .anyMatch(key -> key == RankKey.POINTS || key == RankKey.CORRECT);
        return gap >= 0 && !knowledgeFirst && !onlyAllCorrectRank(rules)
                ? Optional.of(Finding.warning(
                        "PREDICTION_BEFORE_POINTS",
                        "rankBy",
                        "Dự đoán được xét trước điểm, nên người đoán giỏi xếp trên người làm đúng. Hãy đưa điểm hoặc số câu đúng lên"
                                + " trước, hoặc chỉ xếp hạng người đúng hết mọi câu."))
                : Optional.empty();
    }

    private static Optional<Finding> actualWithoutPrediction(Rules rules) {
        return rules.actual() != null && rules.prediction() == null
                ? Optional.of(
                        Finding.warning(
                                "ACTUAL_WITHOUT_PREDICTION",
                                "actual",
                                "Có con số thực tế ấn định sẵn nhưng không có câu hỏi dự đoán. Hãy bỏ con số này, hoặc thêm câu hỏi dự đoán."))
                : Optional.empty();
    }

    private static Optional<Finding> actualImpossible(Rules rules) {
        BigDecimal actual = rules.actual();
        Prediction prediction = rules.prediction();
        if (actual == null || prediction == null) {
            return Optional.empty();
        }
        boolean percent = prediction.of() == PredictionOf.PERCENT_ALL_CORRECT;
        boolean possible = actual.signum() >= 0
                && (percent
                        ? actual.compareTo(HUNDRED) <= 0
                        : actual.stripTrailingZeros().scale() <= 0);
        return possible
                ? Optional.empty()
                : Optional.of(Finding.error(
                        "ACTUAL_IMPOSSIBLE",
                        "actual",
                        "Con số thực tế ấn định là " + actual.toPlainString()
                                + (percent
                                        ? ", nhưng một tỷ lệ phần trăm phải từ 0 đến 100."
                                        : ", nhưng số người hoặc số lượt phải là số nguyên không âm.")));
    }

    private static Optional<Finding> actualKnown(Rules rules) {
        return rules.actual() != null && rules.prediction() != null
                ? Optional.of(Finding.warning(
                        "ACTUAL_KNOWN",
                        "actual",
                        "Con số thực tế của câu dự đoán đã ấn định và được ghi trong thể lệ mà ai cũng đọc được. Chỉ ấn định sau khi"
                                + " kỳ thi đóng; trước đó hãy để hệ thống tự tính."))
                : Optional.empty();
    }

    private static Optional<Finding> onlyOneOfMany(Rules rules) {
        return rules.counted() == Counted.ONLY && SittingConflicts.several(rules)
                ? Optional.of(Finding.error(
                        "ONLY_BUT_SEVERAL",
                        "counted",
                        "Thể lệ cho thi nhiều lượt nhưng tính “lượt duy nhất”: các lượt sau sẽ bị bỏ mà người dự thi không biết. Hãy"
                                + " chọn lượt tốt nhất, lượt đầu hoặc lượt cuối, hoặc cho mỗi người một lượt."))
                : Optional.empty();
    }

    private static Optional<Finding> chosenOfOne(Rules rules) {
        return rules.counted() != Counted.ONLY && !SittingConflicts.several(rules)
                ? Optional.of(
                        Finding.warning(
                                "CHOICE_OF_ONE",
                                "counted",
                                "Mỗi người chỉ có một lượt, nên không có gì để chọn giữa các lượt. Hãy ghi “lượt duy nhất” cho thể lệ dễ hiểu."))
                : Optional.empty();
    }

    private static Optional<Finding> correctBesidePoints(Rules rules) {
        if (!rules.rankBy().containsAll(List.of(RankKey.CORRECT, RankKey.POINTS))) {
            return Optional.empty();
        }
        Rules.Scoring scoring = rules.scoring();
        boolean sameOrder = scoring.pointsByDifficulty().isEmpty()
                && scoring.multipleAnswer() == Rules.MultipleAnswer.ALL_OR_NOTHING
                && scoring.wrong().compareTo(scoring.unanswered()) == 0;
        return Optional.of(Finding.warning(
                "CORRECT_BESIDE_POINTS",
                "rankBy",
                sameOrder
                        ? "Điểm tỷ lệ thẳng với số câu đúng, nên xét cả hai là thừa. Hãy giữ một tiêu chí."
                        : "Số câu đúng và điểm có thể cho thứ tự ngược nhau: người ít câu đúng hơn vẫn có thể nhiều điểm hơn. Tiêu chí"
                                + " đứng trước sẽ quyết định; hãy giữ một tiêu chí để khỏi tranh cãi."));
    }

    private static Optional<Finding> gateMakesKeysEqual(Rules rules) {
        if (!(rules.gate() instanceof Gate.AllCorrect)) {
            return Optional.empty();
        }
        boolean equal = rules.rankBy().contains(RankKey.CORRECT)
                || rules.rankBy().contains(RankKey.POINTS)
                        && FullMarks.of(rules).same();
        return equal
                ? Optional.of(Finding.warning(
                        "KEY_EQUAL_FOR_ALL",
                        "rankBy",
                        "Chỉ người đúng hết mọi câu được xếp hạng, nên điểm và số câu đúng của họ bằng nhau; tiêu chí này không phân"
                                + " biệt được ai. Có thể bỏ đi."))
                : Optional.empty();
    }

    private static Optional<Finding> gateOutOfReach(Rules rules) {
        return rules.gate() instanceof Gate.MinimumPoints(BigDecimal points)
                        && points.compareTo(FullMarks.of(rules).most()) > 0
                ? Optional.of(Finding.error(
                        "GATE_OUT_OF_REACH",
                        "gate.minimumPoints",
                        "Phải đạt từ " + plain(points) + " điểm mới được xếp hạng, nhưng đúng hết cũng chỉ được "
                                + plain(FullMarks.of(rules).most())
                                + " điểm: sẽ không ai được xếp hạng. Hãy hạ mức điểm."))
                : Optional.empty();
    }

    private static Optional<Finding> gateKeepsNobodyOut(Rules rules) {
        BigDecimal least = rules.scoring()
                .wrong()
                .min(rules.scoring().unanswered())
                .multiply(BigDecimal.valueOf(rules.paper().questions()));
        return rules.gate() instanceof Gate.MinimumPoints(BigDecimal points) && points.compareTo(least) <= 0
                ? Optional.of(
                        Finding.warning(
                                "GATE_KEEPS_NOBODY_OUT",
                                "gate.minimumPoints",
                                "Mức " + plain(points)
                                        + " điểm thì bài nào cũng đạt, nên điều kiện xếp hạng này không loại ai. Hãy nâng mức điểm, hoặc bỏ điều kiện."))
                : Optional.empty();
    }

    private static String plain(BigDecimal number) {
        return Vietnamese.plain(number).toPlainString().replace('.', ',');
    }

    private static Optional<Finding> minusWithoutEffect(Rules rules) {
        boolean minus = Stream.of(rules.scoring().wrong(), rules.scoring().unanswered())
                .anyMatch(points -> points.signum() < 0);
        return minus && !rules.rankBy().contains(RankKey.POINTS) && !(rules.gate() instanceof Gate.MinimumPoints)
                ? Optional.of(Finding.warning(
                        "PENALTY_WITHOUT_EFFECT",
                        "rankBy",
                        "Có trừ điểm, nhưng thứ hạng không xét điểm nên việc trừ không ảnh hưởng đến ai. Hãy xếp hạng theo điểm, hoặc"
                                + " bỏ trừ điểm."))
                : Optional.empty();
    }

    private static Optional<Finding> noTimeAmongTheKeys(Rules rules) {
        boolean timed = rules.rankBy().stream()
                .anyMatch(key -> key == RankKey.DURATION || key == RankKey.SUBMITTED_AT || key == RankKey.STARTED_AT);
        return timed
                ? Optional.empty()
                : Optional.of(Finding.warning(
                        "NO_TIME_KEY",
                        "rankBy",
                        "Thứ tự xếp hạng không có tiêu chí thời gian, nên sẽ rất nhiều người đồng hạng. Hãy thêm thời gian làm bài"
                                + " hoặc thời điểm nộp bài vào cuối."));
    }

    private static Optional<Finding> durationWithoutLimit(Rules rules) {
        return rules.rankBy().contains(RankKey.DURATION) && rules.paper().durationMinutes() == null
                ? Optional.of(Finding.warning(
                        "DURATION_WITHOUT_LIMIT",
                        "paper.durationMinutes",
                        "Xếp hạng theo thời gian làm bài nhưng không giới hạn thời gian: người để bài mở qua đêm bị tính cả đêm. Hãy đặt"
                                + " thời gian làm bài, hoặc xếp theo thời điểm nộp."))
                : Optional.empty();
    }
}
