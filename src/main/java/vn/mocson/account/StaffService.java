package vn.mocson.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.security.Access;
import vn.mocson.common.text.Vietnamese;
import vn.mocson.common.web.InvalidFields;

/** Staff accounts: making them, and changing one's own password. */
@Service
@Transactional
public class StaffService {

    private static final int MINIMUM_PASSWORD = 12;
    /** Letters and digits that nobody confuses when reading them aloud from a screen. */
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

    private final StaffMembers members;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    StaffService(StaffMembers members, PasswordEncoder passwords, Clock clock) {
        this.members = members;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** A demonstration account with a generated password, which is answered. */
    @PreAuthorize(Access.SYSTEM)
    public String createSample(String username, String fullName, Set<StaffRole> roles) {
        String password = newPassword();
        members.save(new StaffMember(username, fullName, hash(password), roles, clock.instant()).markSample());
        return password;
    }

    /** The first administrator with a one-time password, which is answered and kept nowhere else. */
    @PreAuthorize(Access.SYSTEM)
    public String createFirstAdmin(String username) {
        String password = newPassword();
        members.save(
                new StaffMember(username, "Quản trị viên", hash(password), Set.of(StaffRole.ADMIN), clock.instant())
                        .withOneTimePassword());
        return password;
    }

    @PreAuthorize(Access.SYSTEM)
    @Transactional(readOnly = true)
    public boolean anyAdmin() {
        return members.anyAdmin();
    }

    /** Everybody who may sign in, by name. */
    @PreAuthorize(Access.ROSTER)
    @Transactional(readOnly = true)
    public List<StaffPerson> people() {
        return members.findByEnabledTrueOrderByFullName().stream()
                .map(member -> new StaffPerson(member.fullName(), member.roles()))
                .toList();
    }

    /**
     * Replaces the caller's own password.
     *
     * @return the caller as they now are, without a duty to change the password
     * @throws InvalidFields where the old one is wrong or the new one too short
     */
    @PreAuthorize(Access.STAFF + " and #username == authentication.name")
    public StaffUser changeOwnPassword(String username, String oldPassword, String newPassword) {
        StaffMember member = members.findByUsername(username).orElseThrow();
        if (!passwords.matches(oldPassword, member.passwordHash())) {
            throw new InvalidFields("oldPassword", "WRONG", "Mật khẩu hiện tại không đúng.");
        }
        if (newPassword.length() < MINIMUM_PASSWORD
                || Vietnamese.clean(newPassword).equals(oldPassword)) {
            throw new InvalidFields(
                    "newPassword",
                    "WEAK",
                    "Mật khẩu mới cần ít nhất " + MINIMUM_PASSWORD + " ký tự và khác mật khẩu cũ.");
        }
        member.changePassword(hash(newPassword));
        return new StaffUser(member);
    }

    private String hash(String password) {
        String hash = passwords.encode(password);
        if (hash == null) {
            throw new IllegalStateException("no password hash");
        }
        return hash;
    }

    private String newPassword() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            password.append(i > 0 && i % 4 == 0 ? "-" : "").append(READABLE.charAt(random.nextInt(READABLE.length())));
        }
        return password.toString();
    }
}
