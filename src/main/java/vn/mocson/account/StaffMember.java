package vn.mocson.account;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity(name = "staff_member")
class StaffMember {

    /** No password matches this hash. */
    static final String NO_PASSWORD = "";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String username;
    private String fullName;
    private String passwordHash;
    /** The password was made by the system and must be replaced at the first sign-in. */
    private boolean oneTime;

    private boolean sample;

    private boolean enabled = true;

    @SuppressWarnings("UnusedVariable")
    private Instant createdAt;

    /** Sessions begun before this are over. */
    private @Nullable Instant sessionsFrom;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "staff_role", joinColumns = @JoinColumn(name = "staff_member_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<StaffRole> roles = EnumSet.noneOf(StaffRole.class);

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "staff_contest_role", joinColumns = @JoinColumn(name = "staff_member_id"))
    private Set<ContestRole> contestRoles = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // for JPA
    protected StaffMember() {}

    StaffMember(String username, String fullName, String passwordHash, Set<StaffRole> roles, Instant createdAt) {
        this.username = username;
        this.fullName = fullName;
        this.passwordHash = passwordHash;
        this.roles = copy(roles);
        this.createdAt = createdAt;
    }

    StaffMember markSample() {
        this.sample = true;
        return this;
    }

    StaffMember withOneTimePassword() {
        this.oneTime = true;
        return this;
    }

    /** Somebody who has no password yet: a link leads them to one. */
    static StaffMember invited(
            String username, String fullName, Set<StaffRole> roles, Set<ContestRole> contestRoles, Instant createdAt) {
        StaffMember member = new StaffMember(username, fullName, NO_PASSWORD, roles, createdAt);
        member.contestRoles = new HashSet<>(contestRoles);
        return member;
    }

    /** Replaces the password; a one-time password has then done its work, and other sessions are over. */
    void changePassword(String newHash, Instant now) {
        this.passwordHash = newHash;
        this.oneTime = false;
        endSessions(now);
    }

    void deactivate(Instant now) {
        this.enabled = false;
        endSessions(now);
    }

    void reactivate() {
        this.enabled = true;
    }

    void rename(String newName) {
        this.fullName = newName;
    }

    void grant(Set<StaffRole> everywhere, Set<ContestRole> perContest) {
        this.roles.retainAll(everywhere);
        this.roles.addAll(everywhere);
        this.contestRoles.retainAll(perContest);
        this.contestRoles.addAll(perContest);
    }

    void endSessions(Instant now) {
        this.sessionsFrom = now.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether a session begun then may go on. */
    boolean letsGoOn(Instant begun) {
        return enabled && (sessionsFrom == null || !begun.isBefore(sessionsFrom));
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    String username() {
        return username;
    }

    String fullName() {
        return fullName;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean mustChangePassword() {
        return oneTime;
    }

    boolean enabled() {
        return enabled;
    }

    boolean sample() {
        return sample;
    }

    Set<StaffRole> roles() {
        return copy(roles);
    }

    /** Those that hold for all contests and those that hold for some. */
    Set<StaffRole> everyRole() {
        Set<StaffRole> every = roles();
        contestRoles.forEach(each -> every.add(each.role()));
        return every;
    }

    Set<ContestRole> contestRoles() {
        return Set.copyOf(contestRoles);
    }

    private static Set<StaffRole> copy(Set<StaffRole> roles) {
        return roles.isEmpty() ? EnumSet.noneOf(StaffRole.class) : EnumSet.copyOf(roles);
    }
}
