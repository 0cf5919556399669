package vn.mocson.audit;

/** How a list of the record is sorted; what is alike, the newest first. */
public enum AuditOrder {
    NEWEST("number DESC"),
    OLDEST("number"),
    WHO("who, number DESC"),
    WHO_DOWN("who DESC, number DESC"),
    ACT("act, number DESC"),
    ACT_DOWN("act DESC, number DESC");

    private final String columns;

    AuditOrder(String columns) {
        this.columns = columns;
    }

    String columns() {
        return columns;
    }
}
