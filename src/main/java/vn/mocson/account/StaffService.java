package vn.mocson.account;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.mocson.common.audit.Act;
import vn.mocson.common.audit.ActNotes;
import vn.mocson.common.security.Access;
import vn.mocson.common.web.InvalidFields;

/** Staff accounts: making them, and changing one's own password. */
@Service
@Transactional
public class StaffService {

    private final StaffMembers members;
    private final StaffPasswords passwords;
    private final StaffEntrance entrance;
    private final SignInPauses pauses;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StaffService(
            StaffMembers members,
            StaffPasswords passwords,
            StaffEntrance entrance,
            SignInPauses pauses,
            ApplicationEventPublisher events,
            Clock clock) {
        this.members = members;
        this.passwords = passwords;
        this.entrance = entrance;
        this.pauses = pauses;
        this.events = events;
        this.clock = clock;
    }

    /** A demonstration account with a generated password, which is answered. */
    @PreAuthorize(Access.SYSTEM)
    public String createSample(String username, String fullName, Set<StaffRole> roles) {
        String password = passwords.generate();
        members.save(
                new StaffMember(username, fullName, passwords.hash(password), roles, clock.instant()).markSample());
        return password;
    }

    /** The first administrator with a one-time password, which is answered and kept nowhere else. */
    @PreAuthorize(Access.SYSTEM)
    public String createFirstAdmin(String username) {
        String password = passwords.generate();
        members.save(new StaffMember(
                        username, "Quản trị viên", passwords.hash(password), Set.of(StaffRole.ADMIN), clock.instant())
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
                .map(member -> new StaffPerson(member.fullName(), member.everyRole()))
                .toList();
    }

    /** The accounts that may sign in and hold this role, by name. */
    @PreAuthorize(Access.ORGANIZERS)
    @Transactional(readOnly = true)
    public List<StaffName> accounts(StaffRole role) {
        return members.findByEnabledTrueOrderByFullName().stream()
                .filter(member -> member.roles().contains(role))
                .map(member -> new StaffName(member.username(), member.fullName()))
                .toList();
    }

    /**
     * Asks for the caller's password once more, before they put their name to something.
     *
     * @return the caller as they are named
     * @throws InvalidFields where it is not theirs, or was wrong too often
     */
    @PreAuthorize(Access.STAFF + " and #username == authentication.name")
    @Transactional(readOnly = true)
    public StaffName confirmPassword(String username, String password) {
        if (pauses.tries(username, "") != SignInPauses.Verdict.MAY_TRY) {
            throw new InvalidFields(
                    "password", "TOO_MANY", "Bạn đã nhập sai mật khẩu nhiều lần. Hãy chờ 15 phút rồi thử lại.");
        }
        StaffMember member = members.findByUsername(username).orElseThrow();
        if (!passwords.matches(password, member.passwordHash())) {
            throw new InvalidFields("password", "WRONG", "Mật khẩu không đúng. Hãy nhập lại mật khẩu của chính bạn.");
        }
        pauses.right(username, "");
        return new StaffName(member.username(), member.fullName());
    }

    /** The name of an account; the user name itself where there is no account. */
    @PreAuthorize(Access.FIGURES)
    @Transactional(readOnly = true)
    public String fullName(String username) {
        return members.findByUsername(username).map(StaffMember::fullName).orElse(username);
    }

    /**
     * Replaces the caller's own password and ends the caller's other sessions.
     *
     * @return the caller as they now are, without a duty to change the password
     * @throws InvalidFields where the old one is wrong or the new one too short
     */
    @PreAuthorize(Access.STAFF_OR_CHANGING_PASSWORD + " and #username == authentication.name")
    @Act("account.password")
    public StaffUser changeOwnPassword(String username, String oldPassword, String newPassword) {
        ActNotes.current().about("account", username);
        StaffMember member = members.findByUsername(username).orElseThrow();
        if (!passwords.matches(oldPassword, member.passwordHash())) {
            throw new InvalidFields("oldPassword", "WRONG", "Mật khẩu hiện tại không đúng.");
        }
        member.changePassword(passwords.hashOfNew(newPassword, oldPassword), clock.instant());
        events.publishEvent(new StaffChanged(username, StaffChanged.Kind.PASSWORD_CHANGED, username));
        return entrance.goesOn(member, StaffUser.signedIn().codeGiven());
    }
}
