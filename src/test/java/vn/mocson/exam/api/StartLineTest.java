package vn.mocson.exam.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.mocson.TestClock;
import vn.mocson.common.web.Lane;
import vn.mocson.common.web.Traffic;
import vn.mocson.common.web.TrafficLanes;
import vn.mocson.exam.Crowded;
import vn.mocson.participant.ParticipantId;

/** The line in front of a start, while every place is taken by somebody who never leaves. */
@Timeout(60)
class StartLineTest {

    private final TestClock clock = new TestClock();
    private final Traffic traffic = TrafficLanes.impatient();
    private final StartLine line = new StartLine(traffic, clock, new SimpleMeterRegistry());

    private static ParticipantId person(int number) {
        return new ParticipantId(new UUID(0, number));
    }

    private Crowded sentBack(int person) {
        Crowded crowded = catchThrowableOfType(Crowded.class, () -> line.inTurn(person(person), () -> "a paper"));
        assertThat(crowded).as("person %d", person).isNotNull();
        return crowded;
    }

    private static int place(Crowded crowded) {
        return (Integer) Objects.requireNonNull(crowded.properties().get("place"));
    }

    private void allPlacesTaken() {
        TrafficLanes.fill(traffic, Lane.START);
    }

    /** More than are let to the head. */
    private void crowd(int people) {
        for (int i = 0; i < people; i++) {
            sentBack(i);
        }
    }

    @Test
    void with_room_everybody_starts_at_once() {
        assertThat(line.inTurn(person(1), () -> "a paper")).isEqualTo("a paper");
    }

    @Test
    void whoever_cannot_start_is_told_their_place_and_when_to_ask_again() {
        allPlacesTaken();

        Crowded crowded = sentBack(1);

        assertThat(crowded.code()).isEqualTo("QUEUED");
        assertThat(place(crowded)).isEqualTo(1);
        assertThat(crowded.retryAt()).isAfter(clock.instant());
        assertThat(crowded.detail()).contains("vị trí 1");
    }

    @Test
    void asking_again_keeps_the_place_and_those_who_come_later_stand_behind() {
        allPlacesTaken();
        crowd(140);
        Crowded late = sentBack(1_000);
        Crowded later = sentBack(1_001);

        assertThat(place(late)).isEqualTo(141);
        assertThat(place(later)).isEqualTo(142);
        assertThat(place(sentBack(1_000))).isEqualTo(141);
    }

    @Test
    void nobody_who_comes_when_a_place_is_free_goes_before_the_line() {
        allPlacesTaken();
        crowd(140);
        traffic.leave(Lane.START);

        assertThat(place(sentBack(2_000))).isEqualTo(141);
        assertThat(line.inTurn(person(0), () -> "a paper")).isEqualTo("a paper");
    }

    @Test
    void whoever_starts_leaves_the_line_and_all_behind_move_up() {
        allPlacesTaken();
        crowd(140);
        Crowded last = sentBack(1_000);
        traffic.leave(Lane.START);
        for (int i = 0; i < 20; i++) {
            assertThat(line.inTurn(person(i), () -> "a paper")).isEqualTo("a paper");
        }

        assertThat(place(sentBack(1_000))).isLessThan(place(last));
    }

    @Test
    void the_place_of_whoever_does_not_come_back_is_given_up() {
        allPlacesTaken();
        crowd(10);
        Crowded there = sentBack(1_000);
        assertThat(place(there)).isEqualTo(11);

        clock.turn(Duration.ofMinutes(3));

        assertThat(place(sentBack(1_001))).isEqualTo(1);
    }
}
