package vn.mocson.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.rehearsal.StepResult.State;

/**
 * Go or no go. Go is said only where every part was done and passed: what nobody tried is no reason to trust it.
 *
 * @param reasons why not, a sentence each; empty where it is go
 */
public record Verdict(boolean ready, List<String> reasons) {

    /** A page that takes longer looks broken to whoever waits for it. */
    private static final long SLOWEST_SAVE_MS = 2_000;

    private static final long SLOWEST_BEGIN_MS = 5_000;
    private static final long SLOWEST_SUBMIT_MS = 5_000;
    /** Of a hundred requests; each is repeated by the page, so that nobody is lost by one. */
    private static final long ERRORS_IN_HUNDRED = 1;

    public Verdict {
        reasons = List.copyOf(reasons);
    }

    public static Verdict of(Map<RehearsalStep, StepResult> steps) {
        List<String> reasons = new ArrayList<>();
        for (RehearsalStep step : RehearsalStep.values()) {
            StepResult result = steps.get(step);
            if (result == null) {
                reasons.add(step.words() + ": chưa kiểm tra.");
            } else if (result.state() == State.RUNNING) {
                reasons.add(step.words() + ": đang chạy, chưa có kết quả.");
            } else if (result.state() == State.STOPPED) {
                reasons.add(step.words() + ": bị dừng giữa chừng, phải làm lại.");
            } else if (result.state() == State.FAILED) {
                reasons.add(step.words() + ": không đạt. " + String.join(" ", result.notes()));
            }
        }
        return new Verdict(reasons.isEmpty(), reasons);
    }

    /** What was not good enough when the crowd played; empty where all was. */
    static List<String> ofCrowd(Map<Figure, Long> figures) {
        List<String> problems = new ArrayList<>();
        long lost = of(figures, Figure.LOST);
        if (lost > 0) {
            problems.add("Mất " + Vietnamese.number(lost) + " câu trả lời hoặc bài nộp mà máy chủ đã báo nhận.");
        }
        long missing = of(figures, Figure.PEOPLE) - of(figures, Figure.SUBMITTED);
        if (missing > 0) {
            problems.add(Vietnamese.number(missing) + " người không nộp được bài.");
        }
        long unread = of(figures, Figure.SUBMITTED) - of(figures, Figure.RECEIPTS);
        if (unread > 0) {
            problems.add(Vietnamese.number(unread) + " biên nhận không tra lại được.");
        }
        long errors = of(figures, Figure.ERRORS);
        if (errors * 100 > of(figures, Figure.REQUESTS) * ERRORS_IN_HUNDRED) {
            problems.add("Có " + Vietnamese.number(errors) + " yêu cầu lỗi trên "
                    + Vietnamese.number(of(figures, Figure.REQUESTS)) + ", quá " + ERRORS_IN_HUNDRED + " %.");
        }
        slow(problems, figures, Figure.BEGIN_P99, SLOWEST_BEGIN_MS, "Bắt đầu làm bài");
        slow(problems, figures, Figure.SAVE_P99, SLOWEST_SAVE_MS, "Lưu câu trả lời");
        slow(problems, figures, Figure.SUBMIT_P99, SLOWEST_SUBMIT_MS, "Nộp bài");
        return problems;
    }

    private static void slow(List<String> problems, Map<Figure, Long> figures, Figure figure, long most, String what) {
        if (of(figures, figure) > most) {
            problems.add(what + " chậm: 99 % số lượt xong trong " + Vietnamese.number(of(figures, figure))
                    + " ms, mức cho phép là " + Vietnamese.number(most) + " ms.");
        }
    }

    /** Whether the restart came while people were sitting, and nothing was lost by it; empty where so. */
    static List<String> ofRestart(Map<Figure, Long> figures) {
        List<String> problems = new ArrayList<>();
        if (of(figures, Figure.SITTING) == 0 || of(figures, Figure.ANSWERS) == 0) {
            problems.add("Lần khởi động lại không rơi vào lúc có người đang làm bài, nên chưa chứng tỏ được gì.");
        }
        long lost = of(figures, Figure.LOST);
        if (lost > 0) {
            problems.add("Sau khi khởi động lại, mất " + Vietnamese.number(lost) + " câu trả lời đã báo nhận.");
        }
        return problems;
    }

    private static long of(Map<Figure, Long> figures, Figure figure) {
        return figures.getOrDefault(figure, 0L);
    }
}
