package vn.mocson.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vn.mocson.TestClock;
import vn.mocson.contest.ContestId;

class RecentFiguresTest {

    private static final RecentFigures.Wanted CONTEST = new RecentFigures.Wanted(new ContestId(1), null);

    private final TestClock clock = new TestClock();
    private final AtomicLong tick = new AtomicLong();
    private final AtomicInteger readings = new AtomicInteger();
    private final RecentFigures recent = new RecentFigures(tick::get, clock);

    private Figures look(long people) {
        return recent.get(CONTEST, () -> {
            readings.incrementAndGet();
            return of(people);
        });
    }

    private Figures of(long people) {
        return new Figures(
                clock.instant(),
                false,
                null,
                new Figures.Count(people, people, people, 0L),
                0L,
                false,
                Figures.Turnout.NONE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void whatever_moved_shows_in_the_next_tick() {
        look(1);
        look(2);
        assertThat(readings).hasValue(1);

        tick.incrementAndGet();
        assertThat(look(3).all().people()).isEqualTo(3);
    }

    @Test
    void a_large_contest_is_read_every_few_seconds_at_most() {
        look(200_000);
        tick.incrementAndGet();
        clock.turn(Duration.ofSeconds(14));
        assertThat(look(200_001).all().people()).isEqualTo(200_000);

        clock.turn(Duration.ofSeconds(1));
        assertThat(look(200_002).all().people()).isEqualTo(200_002);
    }

    @Test
    void what_took_long_to_read_rests_five_times_as_long() {
        recent.get(CONTEST, () -> {
            Figures read = of(200_000);
            clock.turn(Duration.ofSeconds(10));
            return read;
        });
        tick.incrementAndGet();
        clock.turn(Duration.ofSeconds(39));
        assertThat(look(200_001).all().people()).isEqualTo(200_000);

        clock.turn(Duration.ofSeconds(1));
        assertThat(look(200_002).all().people()).isEqualTo(200_002);
    }

    @Test
    void a_clock_that_was_set_back_keeps_nothing_for_ever() {
        look(200_000);
        tick.incrementAndGet();
        clock.turn(Duration.ofDays(-1));

        assertThat(look(200_001).all().people()).isEqualTo(200_001);
    }

    @Test
    void however_many_look_at_once_it_is_read_once() throws InterruptedException {
        int lookers = 16;
        CountDownLatch together = new CountDownLatch(lookers);
        try (ExecutorService threads = Executors.newFixedThreadPool(lookers)) {
            for (int i = 0; i < lookers; i++) {
                threads.execute(() -> {
                    together.countDown();
                    await(together);
                    look(1);
                });
            }
        }

        assertThat(readings).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
