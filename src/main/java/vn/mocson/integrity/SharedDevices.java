package vn.mocson.integrity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.mocson.exam.DeviceMark;
import vn.mocson.exam.SatAttempt;
import vn.mocson.participant.ParticipantId;
import vn.mocson.unit.UnitId;

/**
 * Attempts of several people that were begun in one browser. The weakest of all reasons to look: a device is shared for
 * many reasons, and nearly all of them are good ones. It says who, how many, and how far apart, and nothing more.
 */
final class SharedDevices {

    /** Two are a couple at one telephone, or somebody who helps another. */
    static final int FEWEST = 3;

    /**
     * @param first each person's first attempt there, in the order they were begun
     * @param attempts of all of them there
     * @param span from the first start to the last hand-in
     * @param nearest between one person's hand-in and the next start, which was somebody else's; nothing where they sat
     *     at the same time
     * @param farthest the longest of these
     */
    record Shared(
            List<SatAttempt> first, int attempts, int units, Duration span, Duration nearest, Duration farthest) {}

    private SharedDevices() {}

    /** @param round the counting attempts of one round; attempts without a mark are passed over */
    static List<Shared> among(Collection<SatAttempt> round) {
        Map<DeviceMark, List<SatAttempt>> devices = new HashMap<>();
        for (SatAttempt attempt : round) {
            DeviceMark device = attempt.device();
            if (device != null) {
                devices.computeIfAbsent(device, mark -> new ArrayList<>(1)).add(attempt);
            }
        }
        return devices.values().stream()
                .filter(attempts -> attempts.size() >= FEWEST)
                .map(SharedDevices::shared)
                .filter(shared -> shared.first().size() >= FEWEST)
                .toList();
    }

    private static Shared shared(List<SatAttempt> attempts) {
        List<SatAttempt> inOrder = attempts.stream()
                .sorted(Comparator.comparing(SatAttempt::startedAt)
                        .thenComparing(attempt -> attempt.id().toString()))
                .toList();
        Set<ParticipantId> people = new HashSet<>();
        Set<UnitId> units = new HashSet<>();
        List<SatAttempt> first = new ArrayList<>();
        Duration nearest = Duration.ofSeconds(Long.MAX_VALUE);
        Duration farthest = Duration.ZERO;
        Instant end = inOrder.getFirst().submittedAt();
        for (int i = 0; i < inOrder.size(); i++) {
            SatAttempt attempt = inOrder.get(i);
            units.add(attempt.unit());
            if (people.add(attempt.person())) {
                first.add(attempt);
            }
            if (i > 0 && !attempt.person().equals(inOrder.get(i - 1).person())) {
                Duration gap = between(inOrder.get(i - 1).submittedAt(), attempt.startedAt());
                nearest = gap.compareTo(nearest) < 0 ? gap : nearest;
                farthest = gap.compareTo(farthest) > 0 ? gap : farthest;
            }
            end = attempt.submittedAt().isAfter(end) ? attempt.submittedAt() : end;
        }
        return new Shared(
                first, inOrder.size(), units.size(), between(inOrder.getFirst().startedAt(), end), nearest, farthest);
    }

    private static Duration between(Instant end, Instant start) {
        return start.isAfter(end) ? Duration.between(end, start) : Duration.ZERO;
    }
}
