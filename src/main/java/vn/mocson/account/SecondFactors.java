package vn.mocson.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.keys.Keys;

/** The stored second factors: encrypted secrets, codes that are good once, hashed recovery codes, counted tries. */
@Component
class SecondFactors {

    static final int TRIES = 5;
    static final Duration PAUSE = Duration.ofMinutes(15);
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_LETTERS = 10;

    private final JdbcClient db;
    private final Keys.BoxKey box;
    private final Keys.MacKey recovery;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SecondFactors(JdbcClient db, Keys keys, Clock clock) {
        this.db = db;
        this.box = keys.deriveBox("second-factor");
        this.recovery = keys.derive("recovery-codes");
        this.clock = clock;
    }

    boolean has(long member) {
        return db.sql("SELECT COUNT(*) FROM staff_second_factor WHERE staff_member_id = ?")
                        .param(member)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    byte[] newSecret() {
        byte[] secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        return secret;
    }

    /** @param step of the code that proved the secret, which is thereby used */
    void store(long member, byte[] secret, long step) {
        db.sql("INSERT INTO staff_second_factor (staff_member_id, secret, last_step, enrolled_at) VALUES (?, ?, ?, ?)")
                .params(member, box.close(secret, place(member)), step, clock.instant())
                .update();
    }

    void remove(long member) {
        db.sql("DELETE FROM staff_second_factor WHERE staff_member_id = ?")
                .param(member)
                .update();
    }

    /** Fresh recovery codes in place of all earlier ones. */
    List<String> newRecoveryCodes(long member) {
        db.sql("DELETE FROM staff_recovery_code WHERE staff_member_id = ?")
                .param(member)
                .update();
        List<String> codes =
                Stream.generate(this::newRecoveryCode).limit(RECOVERY_CODES).toList();
        codes.forEach(code -> db.sql("INSERT INTO staff_recovery_code (staff_member_id, code_hash) VALUES (?, ?)")
                .params(member, hash(member, code))
                .update());
        return codes;
    }

    int recoveryCodesLeft(long member) {
        return db.sql("SELECT COUNT(*) FROM staff_recovery_code WHERE staff_member_id = ? AND used_at IS NULL")
                .param(member)
                .query(Integer.class)
                .single();
    }

    /**
     * Counts a try, before it is looked at, so that tries sent together cannot slip past the limit together.
     *
     * @throws SecondFactorRefused where there were too many
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW, noRollbackFor = SecondFactorRefused.class)
    void countTry(long member) {
        Instant now = clock.instant();
        Instant window = now.minus(PAUSE);
        int counted = db.sql("""
                UPDATE staff_second_factor
                SET tries = IF(tried_at IS NULL OR tried_at <= :window, 1, tries + 1), tried_at = :now
                WHERE staff_member_id = :member AND (tries < :most OR tried_at <= :window)""")
                .param("window", window)
                .param("now", now)
                .param("member", member)
                .param("most", TRIES)
                .update();
        if (counted == 0) {
            throw SecondFactorRefused.tooOften();
        }
    }

    /** Whether it is a code of now that was not used yet, or an unused recovery code. It is used up by the question. */
    boolean uses(long member, String written) {
        String code = written.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        boolean right = code.length() == RECOVERY_LETTERS ? usesRecovery(member, code) : usesCode(member, code);
        if (right) {
            db.sql("UPDATE staff_second_factor SET tries = 0 WHERE staff_member_id = ?")
                    .param(member)
                    .update();
        }
        return right;
    }

    private boolean usesCode(long member, String code) {
        record Stored(byte[] secret, long lastStep) {}
        return db.sql("SELECT secret, last_step FROM staff_second_factor WHERE staff_member_id = ?")
                .param(member)
                .query((rs, n) -> new Stored(Objects.requireNonNull(rs.getBytes(1)), rs.getLong(2)))
                .optional()
                .map(stored ->
                        Totp.match(box.open(stored.secret(), place(member)), code, clock.instant(), stored.lastStep()))
                .filter(step -> step.isPresent()
                        // of two who show the same code at the same moment only one gets in
                        && db.sql("UPDATE staff_second_factor SET last_step = :step"
                                                + " WHERE staff_member_id = :member AND last_step < :step")
                                        .param("step", step.getAsLong())
                                        .param("member", member)
                                        .update()
                                == 1)
                .isPresent();
    }

    private boolean usesRecovery(long member, String code) {
        return db.sql("UPDATE staff_recovery_code SET used_at = ?"
                                + " WHERE staff_member_id = ? AND code_hash = ? AND used_at IS NULL")
                        .params(clock.instant(), member, hash(member, code))
                        .update()
                == 1;
    }

    private String newRecoveryCode() {
        return StaffPasswords.readable(random, RECOVERY_LETTERS);
    }

    private byte[] hash(long member, String code) {
        return recovery.mac(place(member), code.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] place(long member) {
        return ByteBuffer.allocate(Long.BYTES).putLong(member).array();
    }
}
