package vn.mocson.load;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.function.Supplier;

/**
 * Sends one request at a time and repeats it where the server asks for that: a reply 429 or 503 that
 * says when to come back is being queued, not an error. Everything else that is not a success is an
 * error, and is repeated a few times like the player repeats it.
 */
abstract class Caller implements Connection.Owner {

    private static final int TRIES = 6;
    protected final Loop loop;
    protected final Connection connection;
    private final Supplier<Tally> tally;
    private Tally.Kind kind;
    private byte[] head;
    private byte[] body;
    private int failures;
    private long firstSent;
    private boolean wasQueued;
    private long lateBy;

    /** @param tally where figures go now; asked each time */
    Caller(Loop loop, Contest contest, Supplier<Tally> tally) {
        this.loop = loop;
        this.tally = tally;
        this.connection = new Connection(loop, Options.address(contest.url()), this);
    }

    /** The reply was a success; it is read from the connection. */
    abstract void succeeded(Tally.Kind kind);

    /** It was refused for good, or failed too often. */
    abstract void gaveUp(Tally.Kind kind);

    /** Whether figures are being taken now, or this is warm-up. */
    abstract boolean counts();

    final Tally tally() {
        return tally.get();
    }

    /** How much later than planned the next request goes out; it counts as waiting. */
    final void late(long nanos) {
        lateBy = Math.max(0, nanos);
    }

    /** Whether this refusal is part of the plan; it then goes to {@link #gaveUp} without being an error. */
    boolean expected(Tally.Kind kind, int status) {
        return false;
    }

    final void send(Tally.Kind what, byte[] requestHead, byte[] requestBody) {
        kind = what;
        head = requestHead;
        body = requestBody;
        failures = 0;
        wasQueued = false;
        firstSent = System.nanoTime();
        repeat();
    }

    private void repeat() {
        Requests.write(connection.request(), head, body);
        connection.send();
    }

    @Override
    public final void answered(Connection from) {
        int status = connection.status();
        if (status == 200 || status == 201) {
            if (counts()) {
                tally().answered(kind, connection.nanos() + lateBy);
                if (wasQueued) {
                    tally().admitted(System.nanoTime() - firstSent);
                }
            }
            lateBy = 0;
            succeeded(kind);
        } else if (status == 429 || status == 503) {
            long wait = waitMillis();
            if (wait <= 0) {
                error(status + " without a time to come back");
                return;
            }
            tally().queued();
            wasQueued = true;
            loop.at(System.nanoTime() + wait * 1_000_000, this::repeat);
        } else if (expected(kind, status)) {
            gaveUp(kind);
        } else {
            error(status + " " + connection.field("code"));
        }
    }

    private long waitMillis() {
        String retryAt = connection.field("retryAt");
        if (!retryAt.isEmpty()) {
            try {
                return Math.max(
                        1,
                        Duration.between(Instant.now(), Instant.parse(retryAt)).toMillis());
            } catch (DateTimeParseException e) {
                // the header says it too
            }
        }
        return connection.retryAfterSeconds() * 1000L;
    }

    @Override
    public final void failed(Connection from, String reason) {
        error(reason);
    }

    private void error(String what) {
        tally().error(kind.plural + ": " + what);
        failures++;
        boolean worthTrying = !what.startsWith("4");
        if (worthTrying && failures < TRIES) {
            loop.at(System.nanoTime() + 200_000_000L * failures, this::repeat);
        } else {
            gaveUp(kind);
        }
    }
}
