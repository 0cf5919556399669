package vn.mocson.contest.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.mocson.contest.FullMarks;
import vn.mocson.contest.RoundDefinition;
import vn.mocson.contest.Rules;
import vn.mocson.contest.Rules.Counted;
import vn.mocson.contest.Rules.Gate;
import vn.mocson.contest.Rules.Moment;
import vn.mocson.contest.Rules.Per;
import vn.mocson.contest.Rules.RankKey;
import vn.mocson.questionbank.Difficulty;

/** The rules of a round in the few lines an entrant reads before starting. */
final class Summary {

    private Summary() {}

    static List<String> of(RoundDefinition round) {
        Rules rules = round.rules();
        List<String> lines = new ArrayList<>();
        lines.add(paper(rules.paper()));
        lines.add(attempts(rules));
        lines.add(points(rules));
        if (rules.prediction() != null) {
            lines.add(prediction(rules, rules.prediction()));
        }
        lines.add(ranking(rules));
        lines.add(shown(rules.results()));
        lines.add("Kỳ thi đóng lúc " + Words.moment(round.closesAt()) + ". Hết giờ, hệ thống tự nộp những câu đã lưu.");
        return lines;
    }

    private static String paper(Rules.Paper paper) {
        return paper.questions() + " câu hỏi, "
                + (paper.durationMinutes() == null
                        ? "không giới hạn thời gian làm bài."
                        : "làm trong " + Words.number(paper.durationMinutes()) + " phút.");
    }

    private static String attempts(Rules rules) {
        Rules.Attempts attempts = rules.attempts();
        Integer max = attempts.max();
        String most = max == null
                ? "Được thi không giới hạn số lượt"
                : "Được thi " + Words.number(max) + " lượt "
                        + switch (attempts.per()) {
                            case ROUND -> "trong kỳ thi này";
                            case CONTEST -> "trong cả cuộc thi";
                            case DAY -> "mỗi ngày";
                        };
        String pause = attempts.cooldownMinutes() == 0
                ? ""
                : ", giữa hai lượt chờ " + Words.number(attempts.cooldownMinutes()) + " phút";
        boolean once = max != null && max == 1 && attempts.per() != Per.DAY;
        return most + pause + (once && rules.counted() == Counted.ONLY ? "." : "; " + counted(rules.counted()));
    }

    private static String counted(Counted counted) {
        return switch (counted) {
            case ONLY -> "chỉ tính một lượt, bắt đầu sớm nhất.";
            case BEST -> "tính lượt tốt nhất.";
            case FIRST -> "tính lượt đầu tiên.";
            case LAST -> "tính lượt cuối cùng.";
        };
    }

    private static String points(Rules rules) {
        Rules.Scoring scoring = rules.scoring();
        FullMarks full = FullMarks.of(rules);
        String right = scoring.pointsByDifficulty().isEmpty()
                ? "Mỗi câu đúng " + Words.number(scoring.pointsPerQuestion()) + " điểm"
                : "Câu đúng: "
                        + List.of(Difficulty.values()).stream()
                                .map(difficulty -> Words.difficulty(difficulty) + " "
                                        + Words.number(scoring.pointsOf(difficulty)) + " điểm")
                                .collect(Collectors.joining(", "));
        return right + "; sai " + lost(scoring.wrong()) + ", bỏ trống " + lost(scoring.unanswered()) + ". Tối đa "
                + (full.same()
                        ? Words.number(full.most())
                        : Words.number(full.least()) + "–" + Words.number(full.most()) + " tùy đề")
                + ".";
    }

    private static String lost(BigDecimal points) {
        return points.signum() < 0 ? "trừ " + Words.number(points.negate()) : Words.number(points);
    }

    private static String prediction(Rules rules, Rules.Prediction prediction) {
        String all = "đúng cả " + rules.paper().questions() + " câu";
        String asked =
                switch (prediction.of()) {
                    case PEOPLE_ALL_CORRECT -> "có bao nhiêu người " + all;
                    case PEOPLE -> "có bao nhiêu người dự thi";
                    case ENTRIES -> "có bao nhiêu lượt thi";
                    case PERCENT_ALL_CORRECT -> "bao nhiêu phần trăm người dự thi " + all;
                };
        return "Có câu hỏi dự đoán: " + asked + ". "
                + switch (prediction.lock()) {
                    case PER_ATTEMPT -> "Mỗi lượt một số dự đoán riêng.";
                    case FIRST_SUBMITTED -> "Số dự đoán ở lượt nộp đầu tiên dùng cho mọi lượt.";
                };
    }

    private static String ranking(Rules rules) {
        String order =
                rules.rankBy().stream().map(Summary::key).collect(Collectors.joining(", rồi ", "Xếp hạng theo ", "."));
        return switch (rules.gate()) {
            case Gate.None() -> order;
            case Gate.AllCorrect() -> "Chỉ xếp hạng lượt đúng hết mọi câu. " + order;
            case Gate.MinimumPoints(BigDecimal points) ->
                "Chỉ xếp hạng lượt từ " + Words.number(points) + " điểm. " + order;
        };
    }

    private static String key(RankKey key) {
        return switch (key) {
            case CORRECT -> "số câu đúng";
            case POINTS -> "điểm";
            case PREDICTION_GAP -> "dự đoán gần đúng nhất";
            case DURATION -> "thời gian làm bài ngắn hơn";
            case SUBMITTED_AT -> "nộp bài sớm hơn";
            case STARTED_AT -> "bắt đầu sớm hơn";
        };
    }

    private static String shown(Rules.Results results) {
        String score = results.showScore() == Moment.NEVER
                ? "Điểm không được thông báo"
                : "Biết điểm " + Moments.words(results.showScore());
        String answers = results.showKey() == Moment.NEVER
                ? "đáp án không công bố"
                : "xem đáp án " + Moments.words(results.showKey());
        return score + "; " + answers + ".";
    }
}
