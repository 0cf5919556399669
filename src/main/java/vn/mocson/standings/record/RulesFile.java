package vn.mocson.standings.record;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.mocson.contest.RankingRules;
import vn.mocson.contest.Rules;

/** Writes {@code rules.yaml}: what a ranking needs of the rules, and nothing else. */
final class RulesFile {

    private RulesFile() {}

    /**
     * @param title of contest and round
     * @param used the true value the stored standings were computed with
     * @param counted the true value over the attempts that count now
     */
    static String text(RankingRules rules, String title, @Nullable BigDecimal used, @Nullable BigDecimal counted) {
        StringBuilder out = new StringBuilder("# " + oneLine(title) + "\n");
        Rules.Prediction prediction = rules.prediction();
        if (prediction != null) {
            out.append("# Giá trị đúng của dự đoán: bảng xếp hạng đã lưu dùng ")
                    .append(plain(used))
                    .append("; đếm trên các lượt thi đang được tính là ")
                    .append(plain(counted))
                    .append(".\n");
        }
        out.append("questions: ").append(rules.questions()).append('\n');
        if (prediction != null) {
            out.append("prediction: {of: ")
                    .append(prediction.of())
                    .append(", lock: ")
                    .append(prediction.lock())
                    .append(", trueValue: ")
                    .append(prediction.trueValue())
                    .append("}\n");
        }
        out.append("counted: ").append(rules.counted()).append('\n');
        out.append("gate: ")
                .append(
                        switch (rules.gate()) {
                            case Rules.Gate.None() -> "NONE";
                            case Rules.Gate.AllCorrect() -> "ALL_CORRECT";
                            case Rules.Gate.MinimumPoints(BigDecimal points) ->
                                "{minimumPoints: " + points.toPlainString() + "}";
                        })
                .append('\n');
        out.append("rankBy: ")
                .append(rules.rankBy().stream().map(Enum::name).collect(Collectors.joining(", ", "[", "]")))
                .append('\n');
        if (rules.actual() != null) {
            out.append("actual: ").append(rules.actual().toPlainString()).append('\n');
        }
        return out.toString();
    }

    private static String plain(@Nullable BigDecimal number) {
        return number == null ? "chưa có" : number.toPlainString();
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ");
    }
}
