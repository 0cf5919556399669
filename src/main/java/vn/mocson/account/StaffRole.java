package vn.mocson.account;

/** What a member of the staff may do. */
public enum StaffRole {
    ADMIN,
    ORGANIZER,
    AUTHOR,
    APPROVER,
    SECRETARY,
    JUDGE,
    UNIT_CONTACT
}
