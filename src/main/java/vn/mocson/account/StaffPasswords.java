package vn.mocson.account;

import java.security.SecureRandom;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.web.InvalidFields;

/** Which passwords are good enough, and how they are kept. */
@Component
class StaffPasswords {

    static final int MINIMUM = 12;

    /** Argon2 takes as long as the password is; nobody types more than this. */
    private static final int MAXIMUM = 200;

    /** Letters and digits that nobody confuses when reading them aloud from a screen. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private final PasswordEncoder encoder;
    private final SecureRandom random = new SecureRandom();

    StaffPasswords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }

    String hash(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("no password hash");
        }
        return hash;
    }

    /** The hash of a password somebody chose. */
    String hashOfNew(String password, String old) {
        if (password.length() < MINIMUM
                || password.length() > MAXIMUM
                || Vietnamese.clean(password).equals(old)) {
            throw new InvalidFields(
                    "newPassword", "WEAK", "Mật khẩu mới cần ít nhất " + MINIMUM + " ký tự và khác mật khẩu cũ.");
        }
        return hash(password);
    }

    String generate() {
        return readable(random, 16).replaceAll("(.{4})(?=.)", "$1-");
    }

    static String readable(SecureRandom random, int letters) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < letters; i++) {
            text.append(READABLE.charAt(random.nextInt(READABLE.length())));
        }
        return text.toString();
    }
}
