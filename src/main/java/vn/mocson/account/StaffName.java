package vn.mocson.account;

/** An account as one chooses it. */
public record StaffName(String username, String fullName) {

    @Override
    public String toString() {
        return "StaffName[" + username + "]";
    }
}
