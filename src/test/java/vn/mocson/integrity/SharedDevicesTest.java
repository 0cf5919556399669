package vn.mocson.integrity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.mocson.exam.AttemptId;
import vn.mocson.exam.DeviceMark;
import vn.mocson.exam.Responses;
import vn.mocson.exam.SatAttempt;
import vn.mocson.participant.ParticipantId;
import vn.mocson.unit.UnitId;

/** Who shared a browser in a round, and how far apart they sat. */
class SharedDevicesTest {

    private static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");
    private static final DeviceMark OFFICE = new DeviceMark(1, 1);

    /** @param from minutes after the morning, like {@code to} */
    private static SatAttempt sat(int person, @Nullable DeviceMark device, int from, int to) {
        return new SatAttempt(
                new AttemptId(new UUID(from, 1000L * person + to)),
                new ParticipantId(new UUID(0, person)),
                new UnitId(1 + person % 2),
                1,
                MORNING.plus(Duration.ofMinutes(from)),
                MORNING.plus(Duration.ofMinutes(to)),
                3,
                5,
                null,
                List.of(),
                Responses.none(),
                device);
    }

    @Test
    void three_people_are_told_with_what_lay_between_them() {
        List<SharedDevices.Shared> found = SharedDevices.among(List.of(
                sat(3, OFFICE, 100, 110), sat(1, OFFICE, 0, 10), sat(2, OFFICE, 12, 20), sat(1, OFFICE, 120, 130)));

        assertThat(found).singleElement().satisfies(shared -> {
            assertThat(shared.first().stream().map(SatAttempt::person))
                    .containsExactly(
                            new ParticipantId(new UUID(0, 1)),
                            new ParticipantId(new UUID(0, 2)),
                            new ParticipantId(new UUID(0, 3)));
            assertThat(shared.attempts()).isEqualTo(4);
            assertThat(shared.units()).isEqualTo(2);
            assertThat(shared.span()).isEqualTo(Duration.ofMinutes(130));
            assertThat(shared.nearest()).isEqualTo(Duration.ofMinutes(2));
            assertThat(shared.farthest()).isEqualTo(Duration.ofMinutes(80));
        });
    }

    @Test
    void two_people_are_not_told_however_often_they_sat() {
        List<SatAttempt> couple = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            couple.add(sat(i % 2, OFFICE, 10 * i, 10 * i + 5));
        }

        assertThat(SharedDevices.among(couple)).isEmpty();
    }

    @Test
    void what_one_person_does_between_their_own_attempts_is_not_measured() {
        SharedDevices.Shared shared = SharedDevices.among(List.of(
                        sat(1, OFFICE, 0, 10),
                        sat(1, OFFICE, 500, 510),
                        sat(2, OFFICE, 530, 540),
                        sat(3, OFFICE, 570, 580)))
                .getFirst();

        assertThat(shared.nearest()).isEqualTo(Duration.ofMinutes(20));
        assertThat(shared.farthest()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void who_sat_at_the_same_time_sat_nothing_apart() {
        SharedDevices.Shared shared = SharedDevices.among(
                        List.of(sat(1, OFFICE, 0, 10), sat(2, OFFICE, 5, 15), sat(3, OFFICE, 40, 50)))
                .getFirst();

        assertThat(shared.nearest()).isZero();
    }

    @Test
    void attempts_without_a_mark_belong_to_no_device() {
        assertThat(SharedDevices.among(
                        List.of(sat(1, null, 0, 10), sat(2, null, 10, 20), sat(3, null, 20, 30), sat(4, null, 30, 40))))
                .isEmpty();
    }

    private static List<SatAttempt> crowd(Random random, int attempts, int devices) {
        List<SatAttempt> crowd = new ArrayList<>();
        for (int i = 0; i < attempts; i++) {
            int device = random.nextInt(devices + 1);
            int from = random.nextInt(1000);
            crowd.add(sat(
                    random.nextInt(12),
                    device == devices ? null : new DeviceMark(device, device),
                    from,
                    from + random.nextInt(30)));
        }
        return crowd;
    }

    @Property(tries = 300)
    void of_any_crowd_exactly_the_devices_of_three_or_more_people_are_told(
            @ForAll long seed,
            @ForAll @IntRange(max = 60) int attempts,
            @ForAll @IntRange(min = 1, max = 9) int devices) {
        List<SatAttempt> crowd = crowd(new Random(seed), attempts, devices);

        Set<DeviceMark> told = SharedDevices.among(crowd).stream()
                .map(shared -> shared.first().getFirst().device())
                .collect(Collectors.toSet());

        for (int device = 0; device < devices; device++) {
            DeviceMark mark = new DeviceMark(device, device);
            long people = crowd.stream()
                    .filter(attempt -> mark.equals(attempt.device()))
                    .map(SatAttempt::person)
                    .distinct()
                    .count();
            assertThat(told.contains(mark)).isEqualTo(people >= SharedDevices.FEWEST);
        }
    }

    @Property(tries = 200)
    void in_whatever_order_attempts_are_read_the_same_is_told(@ForAll long seed) {
        Random random = new Random(seed);
        List<SatAttempt> crowd = crowd(random, 60, 4);
        List<SatAttempt> shuffled = new ArrayList<>(crowd);
        Collections.shuffle(shuffled, random);

        assertThat(new HashSet<>(SharedDevices.among(shuffled))).isEqualTo(new HashSet<>(SharedDevices.among(crowd)));
    }

    @Property(tries = 200)
    void nobody_sat_farther_apart_than_the_whole_lasted(@ForAll long seed) {
        assertThat(SharedDevices.among(crowd(new Random(seed), 60, 4))).allSatisfy(shared -> {
            assertThat(shared.nearest()).isLessThanOrEqualTo(shared.farthest());
            assertThat(shared.farthest()).isLessThanOrEqualTo(shared.span());
        });
    }
}
