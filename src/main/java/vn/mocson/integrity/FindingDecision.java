package vn.mocson.integrity;

/** What somebody decided about a finding. */
public enum FindingDecision {
    /** There is nothing to it. */
    NOTHING,
    /** Somebody asks further; it stays on the list. */
    LOOK_FURTHER,
    /** A ruling is to be proposed. */
    TO_RULING
}
