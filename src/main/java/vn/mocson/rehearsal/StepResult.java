package vn.mocson.rehearsal;

import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a part of a rehearsal stands, or came out.
 *
 * @param notes sentences in Vietnamese: why it failed, or what was found
 * @param startedBy user name
 * @param endedAt null while it runs
 */
public record StepResult(
        RehearsalStep step,
        State state,
        Map<Figure, Long> figures,
        List<String> notes,
        Instant startedAt,
        String startedBy,
        @Nullable Instant endedAt) {

    public enum State {
        RUNNING,
        PASSED,
        FAILED,
        /** Somebody stopped it, or it was interrupted and could not go on: it says nothing. */
        STOPPED
    }

    public StepResult {
        Map<Figure, Long> ordered = new EnumMap<>(Figure.class);
        ordered.putAll(figures);
        figures = Collections.unmodifiableMap(ordered);
        notes = List.copyOf(notes);
    }
}
