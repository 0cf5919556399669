package vn.mocson.account;

/**
 * Something about an account changed.
 *
 * @param by who did it
 */
public record StaffChanged(String username, Kind kind, String by) {

    /** What changed. */
    public enum Kind {
        INVITED,
        LINK_MADE,
        PASSWORD_SET,
        PASSWORD_CHANGED,
        RENAMED,
        ROLES_CHANGED,
        DEACTIVATED,
        REACTIVATED,
        SECOND_FACTOR_SET,
        SECOND_FACTOR_REMOVED,
        RECOVERY_CODES_RENEWED,
        SIGNED_OUT,
        SIGNED_OUT_EVERYWHERE
    }
}
