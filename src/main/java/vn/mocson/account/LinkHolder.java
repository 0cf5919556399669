package vn.mocson.account;

import java.time.Instant;

/**
 * Whom a one-time link is for.
 *
 * @param first whether it is their first password
 */
public record LinkHolder(String username, String fullName, boolean first, Instant expiresAt) {

    @Override
    public String toString() {
        return "LinkHolder[…]";
    }
}
