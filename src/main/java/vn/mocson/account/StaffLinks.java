package vn.mocson.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.account.StaffChanged.Kind;
import vn.mocson.common.security.Access;

/** One-time links: the way to a password for whoever holds one. Following it changes nothing; setting the password uses it up. */
@Service
@Transactional
public class StaffLinks {

    static final Duration INVITATION = Duration.ofHours(72);
    static final Duration RESET = Duration.ofHours(24);
    private static final int TOKEN_BYTES = 32;

    private final JdbcClient db;
    private final StaffMembers members;
    private final StaffPasswords passwords;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    StaffLinks(
            JdbcClient db,
            StaffMembers members,
            StaffPasswords passwords,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.members = members;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
    }

    /** A link for somebody, in place of any there was. */
    OneTimeLink make(StaffMember member, Duration validity) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Instant now = clock.instant();
        db.sql("""
                REPLACE INTO staff_link (staff_member_id, token_hash, made_by, made_at, expires_at)
                VALUES (?, ?, ?, ?, ?)""")
                .params(member.id(), hash(token), Access.username(), now, now.plus(validity))
                .update();
        return new OneTimeLink(token, now.plus(validity));
    }

    void withdraw(StaffMember member) {
        db.sql("DELETE FROM staff_link WHERE staff_member_id = ?")
                .param(member.id())
                .update();
    }

    /** @throws LinkRefused where it is worth nothing */
    @PreAuthorize(Access.ANYONE)
    @Transactional(readOnly = true)
    public LinkHolder look(String token) {
        return db.sql("""
                SELECT m.username, m.full_name, m.password_hash = '', l.expires_at
                FROM staff_link l JOIN staff_member m ON m.id = l.staff_member_id
                WHERE l.token_hash = ? AND l.expires_at > ? AND m.enabled""")
                .params(hash(token), clock.instant())
                .query((rs, n) -> new LinkHolder(
                        Objects.requireNonNull(rs.getString(1)),
                        Objects.requireNonNull(rs.getString(2)),
                        rs.getBoolean(3),
                        Objects.requireNonNull(rs.getObject(4, Instant.class))))
                .optional()
                .orElseThrow(LinkRefused::new);
    }

    /**
     * Whoever holds the link sets their password. The link is used up, every session of theirs is over, and they sign in
     * with the new password, with their second factor where they have one.
     *
     * @throws LinkRefused where it is worth nothing
     * @throws vn.mocson.common.web.InvalidFields where the password is too short; the link is then still good
     */
    @PreAuthorize(Access.ANYONE)
    public void setPassword(String token, String newPassword) {
        StaffMember member = members.findByUsername(look(token).username()).orElseThrow();
        String hash = passwords.hashOfNew(newPassword, "");
        int used = db.sql("DELETE FROM staff_link WHERE staff_member_id = ? AND token_hash = ? AND expires_at > ?")
                .params(member.id(), hash(token), clock.instant())
                .update();
        if (used == 0) {
            throw new LinkRefused(); // somebody else with the same link was faster
        }
        member.changePassword(hash, clock.instant());
        events.publishEvent(new StaffChanged(member.username(), Kind.PASSWORD_SET, member.username()));
    }

    /** The token is random enough that its plain hash tells nothing. */
    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
