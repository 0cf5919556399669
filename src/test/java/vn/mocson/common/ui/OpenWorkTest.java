package vn.mocson.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenWorkTest {

    private final OpenWork work = new OpenWork(new OpenWork.Words("Đang làm", "Đã làm xong.", true));

    private List<Integer> toldWhileDoing(int steps) {
        List<Integer> told = new ArrayList<>();
        work.watch(() -> told.add(work.at().done()));
        for (int done = 0; done <= steps; done++) {
            work.at(done, steps);
        }
        return told;
    }

    @Test
    void everyStepOfAFewIsTold() {
        assertThat(toldWhileDoing(4)).containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void ofTenThousandStepsSomeHundredAreToldAndTheLast() {
        assertThat(toldWhileDoing(10_000)).hasSizeBetween(400, 600).endsWith(10_000);
    }

    @Test
    void whatWasAskedToStopIsToldSoWithItsNextStep() {
        boolean before = work.at(1, 3);
        work.stop();

        assertThat(List.of(before, work.at(2, 3))).containsExactly(true, false);
    }

    @Test
    void whoAsksWhenEverythingIsDoneStopsNothing() {
        work.stop();
        work.at(2, 3);
        boolean atTwo = work.halted();
        work.at(3, 3);

        assertThat(List.of(atTwo, work.halted())).containsExactly(true, false);
    }

    @Test
    void itEndsWithTheWordsItBeganWithUnlessItTellsOthers() {
        String first = work.outcome();
        work.tells(() -> "Đã làm xong 3 việc.");

        assertThat(List.of(first, work.outcome())).containsExactly("Đã làm xong.", "Đã làm xong 3 việc.");
    }
}
