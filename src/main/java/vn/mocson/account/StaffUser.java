package vn.mocson.account;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import vn.mocson.common.security.Access;

/** The signed-in member of the staff. */
public final class StaffUser extends User {

    private static final long serialVersionUID = 1L;

    private final String fullName;
    private final SignInStep step;
    private final boolean codeGiven;
    private final Instant signedInAt;
    private final boolean contestRoles;

    /** @param codeGiven whether the second factor was shown in this session */
    StaffUser(StaffMember member, SignInStep step, boolean codeGiven, Instant signedInAt) {
        super(member.username(), member.passwordHash(), member.enabled(), true, true, true, authorities(member, step));
        this.fullName = member.fullName();
        this.step = step;
        this.codeGiven = codeGiven;
        this.signedInAt = signedInAt;
        this.contestRoles = step == SignInStep.DONE && !member.contestRoles().isEmpty();
    }

    /** Nothing of what they may do counts before the last step is taken. */
    private static List<GrantedAuthority> authorities(StaffMember member, SignInStep step) {
        if (step != SignInStep.DONE) {
            return List.of(new SimpleGrantedAuthority("ROLE_AT_" + step.name()));
        }
        return Stream.of(
                        Stream.of("ROLE_STAFF"),
                        member.roles().stream().map(role -> "ROLE_" + role.name()),
                        member.contestRoles().stream()
                                .map(each -> Access.roleIn(
                                        each.contest(), each.role().name())))
                .flatMap(each -> each)
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
    }

    /** Whoever is signed in on this thread. */
    static StaffUser signedIn() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && who.getPrincipal() instanceof StaffUser user) {
            return user;
        }
        throw new IllegalStateException("nobody of the staff is signed in");
    }

    public String fullName() {
        return fullName;
    }

    /** What is still to be done before the console opens. */
    public SignInStep step() {
        return step;
    }

    /** Whether some of what they may do holds for one contest only. */
    public boolean hasContestRoles() {
        return contestRoles;
    }

    boolean codeGiven() {
        return codeGiven;
    }

    Instant signedInAt() {
        return signedInAt;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
