package vn.mocson.contest.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import vn.mocson.contest.FullMarks;
import vn.mocson.contest.Rules;
import vn.mocson.questionbank.Difficulty;

/** Points, in words and with a worked number. */
final class ScoringArticle {

    /** Decimals of a question's points; what is beyond is rounded half up. */
    private static final int SCALE = 4;

    private final Terms terms;

    ScoringArticle(Terms terms) {
        this.terms = terms;
    }

    List<String> scoring() {
        List<String> clauses = new ArrayList<>();
        clauses.addAll(terms.perRound(rules -> right(rules.scoring())));
        clauses.addAll(terms.perRound(
                rules -> lost("Mỗi câu trả lời sai", rules.scoring().wrong())));
        clauses.addAll(terms.perRound(
                rules -> lost("Mỗi câu không trả lời", rules.scoring().unanswered())));
        clauses.addAll(terms.perRound(rules -> multiple(rules.scoring())));
        clauses.addAll(terms.perRound(ScoringArticle::most));
        return clauses;
    }

    private static String right(Rules.Scoring scoring) {
        if (scoring.pointsByDifficulty().isEmpty()) {
            return "Mỗi câu trả lời đúng được " + Words.number(scoring.pointsPerQuestion()) + " điểm.";
        }
        return "Mỗi câu trả lời đúng được điểm theo mức độ của câu: "
                + Arrays.stream(Difficulty.values())
                        .map(difficulty -> Words.difficulty(difficulty) + " "
                                + Words.number(scoring.pointsOf(difficulty)) + " điểm")
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static String lost(String question, BigDecimal points) {
        return question
                + switch (points.signum()) {
                    case -1 -> " bị trừ " + Words.number(points.negate()) + " điểm.";
                    case 0 -> " được 0 điểm, không bị trừ điểm.";
                    default -> " được " + Words.number(points) + " điểm.";
                };
    }

    private static String multiple(Rules.Scoring scoring) {
        String rounded = "làm tròn đến " + SCALE + " chữ số thập phân";
        return switch (scoring.multipleAnswer()) {
            case ALL_OR_NOTHING ->
                "Câu có nhiều phương án đúng chỉ được tính là trả lời đúng khi chọn đúng và đủ mọi phương án đúng; cách chọn"
                        + " khác là trả lời sai.";
            case PROPORTIONAL ->
                "Câu có nhiều phương án đúng được tính điểm theo tỷ lệ: lấy số phương án đúng đã chọn chia cho số phương án"
                        + " đúng của câu, hoặc chia cho số phương án đã chọn nếu số này lớn hơn; " + rounded
                        + ". Không chọn được phương án đúng nào là trả lời sai. "
                        + example(scoring, 3, 2, 2, 2, 4);
            case PROPORTIONAL_WITH_PENALTY ->
                "Câu có nhiều phương án đúng được tính điểm theo tỷ lệ có trừ: lấy số phương án đúng đã chọn trừ số phương án"
                        + " sai đã chọn rồi chia cho số phương án đúng của câu; " + rounded
                        + ". Hiệu số bằng 0 hoặc âm là trả lời sai. "
                        + example(scoring, 3, 2, 1, 1, 3);
        };
    }

    /** @param key how many options are right; chosen are {@code right} and {@code wrong} ones, which earn {@code share ÷ of} */
    private static String example(Rules.Scoring scoring, int key, int right, int wrong, int share, int of) {
        BigDecimal points = scoring.pointsPerQuestion();
        BigDecimal earned =
                points.multiply(BigDecimal.valueOf(share)).divide(BigDecimal.valueOf(of), SCALE, RoundingMode.HALF_UP);
        return "Ví dụ: câu " + Words.number(points) + " điểm có " + key + " phương án đúng, chọn " + right
                + " phương án đúng và " + wrong + " phương án sai thì được " + Words.number(points) + " × " + share
                + "/"
                + of + " = " + Words.number(earned) + " điểm.";
    }

    private static String most(Rules rules) {
        FullMarks full = FullMarks.of(rules);
        return (full.same()
                        ? "Điểm tối đa của một lượt thi là " + Words.number(full.most()) + " điểm. "
                        : "Điểm tối đa của một lượt thi từ " + Words.number(full.least()) + " đến "
                                + Words.number(full.most()) + " điểm, tùy mức độ của các câu được rút. ")
                + worked(rules);
    }

    private static String worked(Rules rules) {
        Rules.Scoring scoring = rules.scoring();
        if (!scoring.pointsByDifficulty().isEmpty()) {
            BigDecimal sum =
                    Arrays.stream(Difficulty.values()).map(scoring::pointsOf).reduce(scoring.wrong(), BigDecimal::add);
            return "Ví dụ: một câu mức dễ, một câu mức trung bình, một câu mức khó trả lời đúng và một câu trả lời sai được "
                    + Arrays.stream(Difficulty.values())
                            .map(difficulty -> Words.term(scoring.pointsOf(difficulty)))
                            .collect(Collectors.joining(" + "))
                    + " + " + Words.term(scoring.wrong()) + " = " + Words.number(sum) + " điểm.";
        }
        int questions = rules.paper().questions();
        int wrong = questions / 5;
        int blank = questions / 10;
        int right = questions - wrong - blank;
        List<String> words = new ArrayList<>(List.of("đúng " + right + " câu"));
        List<String> sum = new ArrayList<>(List.of(right + " × " + Words.term(scoring.pointsPerQuestion())));
        BigDecimal total = scoring.pointsPerQuestion().multiply(BigDecimal.valueOf(right));
        if (wrong > 0) {
            words.add("sai " + wrong + " câu");
            sum.add(wrong + " × " + Words.term(scoring.wrong()));
            total = total.add(scoring.wrong().multiply(BigDecimal.valueOf(wrong)));
        }
        if (blank > 0) {
            words.add("bỏ trống " + blank + " câu");
            sum.add(blank + " × " + Words.term(scoring.unanswered()));
            total = total.add(scoring.unanswered().multiply(BigDecimal.valueOf(blank)));
        }
        return "Ví dụ: lượt thi trả lời " + Words.listed(words) + " được " + String.join(" + ", sum) + " = "
                + Words.number(total) + " điểm.";
    }
}
