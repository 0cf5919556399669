package vn.mocson.account;

import java.time.Instant;

/**
 * Somebody is signed in somewhere.
 *
 * @param address shortened, so that it tells an office and not a person
 */
public record SignedInSession(
        String id, String username, String fullName, Instant since, Instant lastSeen, String address, String browser) {

    @Override
    public String toString() {
        return "SignedInSession[…]";
    }
}
