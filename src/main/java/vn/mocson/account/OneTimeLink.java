package vn.mocson.account;

import java.time.Instant;

/**
 * A link that leads one person to a password of their own, once.
 *
 * @param token shown once; only its hash is stored
 */
public record OneTimeLink(String token, Instant expiresAt) {

    @Override
    public String toString() {
        return "OneTimeLink[…]";
    }
}
