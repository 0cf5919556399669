package vn.mocson.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.mocson.rehearsal.StepResult.State;

class VerdictTest {

    private final Map<RehearsalStep, StepResult> steps = new EnumMap<>(RehearsalStep.class);

    VerdictTest() {
        for (RehearsalStep step : RehearsalStep.values()) {
            put(step, State.PASSED);
        }
    }

    private void put(RehearsalStep step, State state, String... notes) {
        steps.put(
                step, new StepResult(step, state, Map.of(), List.of(notes), Instant.EPOCH, "bantochuc", Instant.EPOCH));
    }

    private static Map<Figure, Long> goodCrowd() {
        Map<Figure, Long> figures = new EnumMap<>(Figure.class);
        figures.put(Figure.PEOPLE, 200L);
        figures.put(Figure.SUBMITTED, 200L);
        figures.put(Figure.RECEIPTS, 200L);
        figures.put(Figure.REQUESTS, 5_000L);
        figures.put(Figure.ERRORS, 50L);
        figures.put(Figure.LOST, 0L);
        figures.put(Figure.BEGIN_P99, 5_000L);
        figures.put(Figure.SAVE_P99, 2_000L);
        figures.put(Figure.SUBMIT_P99, 5_000L);
        return figures;
    }

    @Test
    void it_is_go_where_every_part_was_done_and_passed() {
        assertThat(Verdict.of(steps)).isEqualTo(new Verdict(true, List.of()));
    }

    @Test
    void what_nobody_tried_is_no_go_and_said() {
        steps.remove(RehearsalStep.RESTART);

        assertThat(Verdict.of(steps).ready()).isFalse();
        assertThat(Verdict.of(steps).reasons()).containsExactly("Khởi động lại giữa lúc đang thi: chưa kiểm tra.");
    }

    @Test
    void what_failed_was_stopped_or_still_runs_is_no_go_each_with_its_reason() {
        put(RehearsalStep.CROWD, State.FAILED, "Mất 2 câu trả lời.");
        put(RehearsalStep.BACKUP, State.STOPPED);
        put(RehearsalStep.CHECKS, State.RUNNING);

        assertThat(Verdict.of(steps).ready()).isFalse();
        assertThat(Verdict.of(steps).reasons())
                .containsExactly(
                        "Đám đông mô phỏng: không đạt. Mất 2 câu trả lời.",
                        "Sao lưu và khôi phục thử: bị dừng giữa chừng, phải làm lại.",
                        "Kiểm tra trước giờ mở: đang chạy, chưa có kết quả.");
    }

    @Test
    void a_crowd_at_the_limits_is_good_enough() {
        assertThat(Verdict.ofCrowd(goodCrowd())).isEmpty();
    }

    @Test
    void one_lost_answer_is_too_many() {
        Map<Figure, Long> figures = goodCrowd();
        figures.put(Figure.LOST, 1L);

        assertThat(Verdict.ofCrowd(figures)).singleElement().asString().startsWith("Mất 1 câu trả lời");
    }

    @Test
    void whoever_cannot_hand_in_a_receipt_that_is_not_found_errors_and_slowness_are_each_named() {
        Map<Figure, Long> figures = goodCrowd();
        figures.put(Figure.SUBMITTED, 199L);
        figures.put(Figure.RECEIPTS, 198L);
        figures.put(Figure.ERRORS, 51L);
        figures.put(Figure.BEGIN_P99, 5_001L);
        figures.put(Figure.SAVE_P99, 2_001L);
        figures.put(Figure.SUBMIT_P99, 5_001L);

        assertThat(Verdict.ofCrowd(figures)).hasSize(6);
    }

    @Test
    void a_restart_before_anybody_sat_shows_nothing() {
        assertThat(Verdict.ofRestart(Map.of(Figure.SITTING, 0L, Figure.ANSWERS, 0L)))
                .singleElement()
                .asString()
                .contains("chưa chứng tỏ được gì");
        assertThat(Verdict.ofRestart(Map.of(Figure.SITTING, 3L, Figure.ANSWERS, 9L, Figure.LOST, 0L)))
                .isEmpty();
    }

    @Test
    void a_percentile_is_the_nearest_rank() {
        List<Integer> hundred = IntStream.rangeClosed(1, 100).boxed().toList();

        assertThat(CrowdTally.percentile(hundred, 50)).isEqualTo(50);
        assertThat(CrowdTally.percentile(hundred, 99)).isEqualTo(99);
        assertThat(CrowdTally.percentile(List.of(7), 99)).isEqualTo(7);
    }
}
