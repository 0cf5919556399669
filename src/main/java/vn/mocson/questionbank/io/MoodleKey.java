package vn.mocson.questionbank.io;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import vn.mocson.questionbank.ProblemCode;
import vn.mocson.questionbank.QuestionDraft;
import vn.mocson.questionbank.QuestionProblem;

/**
 * Which options are right where a file gives each of them a share of the points, in per cent.
 *
 * @param right one per option; none is where the shares do not make it certain
 */
record MoodleKey(List<Boolean> right, List<QuestionProblem> problems) {

    private static final BigDecimal FULL = BigDecimal.valueOf(100);

    /** As in Moodle: shares of several right options may miss 100 by 1. */
    private static final BigDecimal TOLERANCE = BigDecimal.ONE;

    /** @param single whether one option is to be chosen */
    static MoodleKey of(List<BigDecimal> shares, boolean single) {
        return single ? single(shares) : several(shares);
    }

    private static MoodleKey single(List<BigDecimal> shares) {
        List<QuestionProblem> problems = new ArrayList<>();
        List<Boolean> right =
                shares.stream().map(share -> share.compareTo(FULL) == 0).toList();
        long full = right.stream().filter(each -> each).count();
        if (full > 1) {
            problems.add(new QuestionProblem(
                    ProblemCode.SEVERAL_KEYS,
                    "Tệp ghi là chọn một phương án nhưng có " + full + " phương án được 100% điểm; hãy kiểm tra lại."));
        }
        for (int i = 0; i < shares.size(); i++) {
            if (shares.get(i).signum() > 0 && !right.get(i)) {
                problems.add(new QuestionProblem(
                        full == 0 ? ProblemCode.NO_KEY : ProblemCode.NOT_UNDERSTOOD,
                        "Phương án " + QuestionDraft.letter(i) + " chỉ được "
                                + shares.get(i).toPlainString()
                                + "% điểm trong tệp, ở đây không tính là đúng; hãy kiểm tra lại."));
            }
        }
        return new MoodleKey(right, problems);
    }

    private static MoodleKey several(List<BigDecimal> shares) {
        BigDecimal sum = shares.stream().filter(share -> share.signum() > 0).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() > 0 && sum.subtract(FULL).abs().compareTo(TOLERANCE) > 0) {
            return none(
                    shares.size(),
                    new QuestionProblem(
                            ProblemCode.NO_KEY,
                            "Điểm của các phương án đúng cộng lại được " + sum.toPlainString()
                                    + "%, không phải 100%, nên chưa rõ đáp án; hãy chọn lại."));
        }
        return new MoodleKey(shares.stream().map(share -> share.signum() > 0).toList(), List.of());
    }

    static MoodleKey none(int options, QuestionProblem problem) {
        return new MoodleKey(Collections.nCopies(options, false), List.of(problem));
    }

    /** The share of each right option where there are so many: 33.33333 for 3. */
    static String share(long right) {
        return FULL.divide(BigDecimal.valueOf(right), 5, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
