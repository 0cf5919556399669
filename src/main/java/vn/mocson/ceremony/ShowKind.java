package vn.mocson.ceremony;

public enum ShowKind {
    /** With the names of the sealed result. */
    REAL,
    /** With made-up names; every screen says that it is a trial. */
    REHEARSAL
}
