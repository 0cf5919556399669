package vn.mocson.account;

/** Where an account stands. */
public enum StaffState {
    /** No password was set yet. */
    INVITED,
    ACTIVE,
    DEACTIVATED
}
