package vn.mocson.exam;

/** How time was given back. */
public enum CompensationKind {
    /** A time in which the service failed: the clocks of those concerned stood still. */
    INTERVAL,
    /** The same, but decided while it lasted and for everybody. */
    PAUSE,
    /** Minutes more for attempts that are open and those still to start. */
    EXTRA,
    /** No time was given: the round was opened before its time. */
    OPENED_EARLY
}
