package vn.mocson.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who goes before whom where there is not room for all. */
@Timeout(60)
class TrafficTest {

    /** Nobody's patience ends while a slow machine still lets the others into the line. */
    private final Traffic traffic = new Traffic(new SimpleMeterRegistry(), lane -> Duration.ofMinutes(1));

    private final List<String> order = Collections.synchronizedList(new ArrayList<>());

    private void fill(Lane lane) {
        for (int i = 0; i < lane.atOnce(); i++) {
            assertThat(traffic.enter(lane)).isTrue();
        }
    }

    /** Somebody who waits in the lane, and leaves it as soon as they got in. */
    private Thread waits(Lane lane, String name) {
        int before = traffic.waiting(lane);
        Thread waiting = Thread.ofVirtual().start(() -> {
            if (traffic.enter(lane)) {
                order.add(name);
                traffic.leave(lane);
            }
        });
        while (traffic.waiting(lane) == before) {
            Thread.onSpinWait();
        }
        return waiting;
    }

    @ParameterizedTest
    @EnumSource(Lane.class)
    void a_lane_takes_so_many_at_once_and_the_next_when_one_has_left(Lane lane) throws InterruptedException {
        fill(lane);
        Thread next = waits(lane, "next");
        assertThat(order).isEmpty();

        traffic.leave(lane);
        next.join();

        assertThat(order).containsExactly("next");
    }

    @Test
    void in_a_lane_whoever_came_first_goes_first() throws InterruptedException {
        fill(Lane.HOUSE);
        Thread first = waits(Lane.HOUSE, "first");
        Thread second = waits(Lane.HOUSE, "second");

        traffic.leave(Lane.HOUSE);
        first.join();
        second.join();

        assertThat(order).containsExactly("first", "second");
    }

    @Test
    void a_full_house_keeps_nobody_from_handing_in() {
        fill(Lane.HOUSE);
        fill(Lane.READ);
        fill(Lane.START);

        assertThat(traffic.enter(Lane.SUBMISSION)).isTrue();
    }

    @Test
    void while_somebody_waits_to_start_pages_make_do_with_a_quarter() throws InterruptedException {
        fill(Lane.START);
        Thread waiting = waits(Lane.START, "start");

        int let = 0;
        while (let < Lane.HOUSE.atOnce() / 4 && traffic.enter(Lane.HOUSE)) {
            let++;
        }
        Thread page = waits(Lane.HOUSE, "page");
        assertThat(let).isEqualTo(Lane.HOUSE.atOnce() / 4);

        traffic.leave(Lane.START);
        waiting.join();
        page.join();
        assertThat(order).containsExactlyInAnyOrder("start", "page");
    }

    @Test
    void whoever_finds_too_many_waiting_is_sent_away_at_once() {
        Lane lane = Lane.START;
        fill(lane);
        for (int i = 0; i < lane.waiting(); i++) {
            waits(lane, "patient");
        }

        assertThat(traffic.waiting(lane)).isEqualTo(lane.waiting());
        assertThat(traffic.enter(lane)).isFalse();
    }

    @Test
    void whoever_waited_in_vain_has_left_the_line_and_taken_no_place() {
        Traffic impatient = TrafficLanes.impatient();
        TrafficLanes.fill(impatient, Lane.START);

        assertThat(impatient.enter(Lane.START)).isFalse();

        assertThat(impatient.waiting(Lane.START)).isZero();
        impatient.leave(Lane.START);
        assertThat(impatient.enter(Lane.START)).isTrue();
    }
}
