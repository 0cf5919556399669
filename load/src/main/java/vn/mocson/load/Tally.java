package vn.mocson.load;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What one thread saw; merged when all have ended. */
final class Tally implements Serializable {

    private static final long serialVersionUID = 1;

    enum Kind {
        REGISTRATION("registrations"),
        SIGN_IN("sign-ins"),
        START("starts"),
        SAVE("saves"),
        SUBMISSION("submissions"),
        PAGE("contest pages");

        final String plural;

        Kind(String plural) {
            this.plural = plural;
        }
    }

    private final Map<Kind, Latencies> latencies = new EnumMap<>(Kind.class);
    /** From the first try to being let in, of those who had to wait in the admission queue. */
    private final Latencies admissions = new Latencies();

    private final Map<String, Long> errors = new TreeMap<>();
    private long queued;

    Tally() {
        for (Kind kind : Kind.values()) {
            latencies.put(kind, new Latencies());
        }
    }

    void answered(Kind kind, long nanos) {
        latencies.get(kind).add(nanos);
    }

    void error(String what) {
        errors.merge(what, 1L, Long::sum);
    }

    void queued() {
        queued++;
    }

    void admitted(long nanos) {
        admissions.add(nanos);
    }

    void add(Tally other) {
        other.latencies.forEach((kind, l) -> latencies.get(kind).add(l));
        admissions.add(other.admissions);
        other.errors.forEach((what, n) -> errors.merge(what, n, Long::sum));
        queued += other.queued;
    }

    Latencies of(Kind kind) {
        return latencies.get(kind);
    }

    Map<String, Long> errors() {
        return errors;
    }

    long errorCount() {
        return errors.values().stream().mapToLong(Long::longValue).sum();
    }

    long queuedCount() {
        return queued;
    }

    Latencies admissions() {
        return admissions;
    }
}
