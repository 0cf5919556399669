package vn.mocson.exam;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The time of one attempt, computed from what it began with and from what was given back. Its clock
 * stands still in every stop, so stops that overlap count once, whatever their order. The one place that
 * computes it: at the start, after every compensation, and when the attempt closes.
 *
 * @param own the paper's limit and the person's extra time; null where only the round's close limits it
 * @param closesAt the round's close as it is now
 * @param granted minutes more, beyond its own time and beyond the round's close
 */
record AttemptTime(Instant startedAt, @Nullable Duration own, Instant closesAt, List<Stop> stops, Duration granted) {

    /**
     * A time in which clocks stood still.
     *
     * @param to null while it lasts
     * @param closeMoved whether {@code closesAt} was moved by as much, so that the stop must not count twice
     */
    record Stop(Instant from, @Nullable Instant to, boolean closeMoved) {}

    private record Span(Instant from, Instant to) {

        Duration length() {
            return Duration.between(from, to);
        }
    }

    AttemptTime {
        stops = List.copyOf(stops);
    }

    /** When it ends; a stop that lasts is left out, see {@link Deadline#at}. */
    Instant planned() {
        Duration left = workingTime();
        Instant at = startedAt;
        for (Span stop : spans(stops, lastingSince())) {
            Duration run = stop.from().isAfter(at) ? Duration.between(at, stop.from()) : Duration.ZERO;
            if (run.compareTo(left) >= 0) {
                break; // it was over before the clock stopped
            }
            if (stop.to().isAfter(at)) {
                left = left.minus(run);
                at = stop.to();
            }
        }
        return at.plus(left);
    }

    /**
     * What of the time up to its end is no working time: the stops, and of the minutes given what was used
     * beyond its own limit, so that they make nobody faster than they were.
     */
    Duration compensated(Instant end) {
        Duration stood = spans(stops, end).stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
        if (own == null) {
            return stood;
        }
        Duration beyond = Duration.between(startedAt, end).minus(stood).minus(own);
        if (beyond.isNegative()) {
            return stood;
        }
        return stood.plus(beyond.compareTo(granted) > 0 ? granted : beyond);
    }

    /** Where the close was moved by a stop, the time up to it is what it was before. */
    private Duration workingTime() {
        Duration moved = spans(stops.stream().filter(Stop::closeMoved).toList(), closesAt).stream()
                .map(Span::length)
                .reduce(Duration.ZERO, Duration::plus);
        Instant end = Deadline.of(startedAt, own, Duration.ZERO, closesAt.minus(moved))
                .planned();
        Duration time = Duration.between(startedAt, end);
        return (time.isNegative() ? Duration.ZERO : time).plus(granted);
    }

    private Instant lastingSince() {
        return stops.stream()
                .filter(stop -> stop.to() == null)
                .map(Stop::from)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    /** The stops between the start and this moment, joined where they overlap, in the order of time. */
    private List<Span> spans(List<Stop> among, Instant until) {
        List<Span> clipped = among.stream()
                .map(stop -> new Span(
                        stop.from().isBefore(startedAt) ? startedAt : stop.from(),
                        stop.to() == null || stop.to().isAfter(until) ? until : stop.to()))
                .filter(span -> span.from().isBefore(span.to()))
                .sorted(Comparator.comparing(Span::from))
                .toList();
        List<Span> joined = new ArrayList<>();
        for (Span span : clipped) {
            Span last = joined.isEmpty() ? null : joined.getLast();
            if (last == null || span.from().isAfter(last.to())) {
                joined.add(span);
            } else if (span.to().isAfter(last.to())) {
                joined.set(joined.size() - 1, new Span(last.from(), span.to()));
            }
        }
        return joined;
    }
}
