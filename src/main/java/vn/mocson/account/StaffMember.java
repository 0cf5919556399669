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
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Entity(name = "staff_member")
class StaffMember {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private String username;
    private String fullName;
    private String passwordHash;
    /** The password was made by the system and must be replaced at the first sign-in. */
    private boolean oneTime;

    @SuppressWarnings("UnusedVariable") // a column for those who look at the table
    private boolean sample;

    private boolean enabled = true;

    @SuppressWarnings("UnusedVariable")
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "staff_role", joinColumns = @JoinColumn(name = "staff_member_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<StaffRole> roles = EnumSet.noneOf(StaffRole.class);

    @SuppressWarnings("NullAway.Init") // for JPA
    protected StaffMember() {}

    StaffMember(String username, String fullName, String passwordHash, Set<StaffRole> roles, Instant createdAt) {
        this.username = username;
        this.fullName = fullName;
        this.passwordHash = passwordHash;
        this.roles = EnumSet.copyOf(roles);
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

    /** Replaces the password; a one-time password has then done its work. */
    void changePassword(String newHash) {
        this.passwordHash = newHash;
        this.oneTime = false;
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

    Set<StaffRole> roles() {
        return EnumSet.copyOf(roles);
    }
}
