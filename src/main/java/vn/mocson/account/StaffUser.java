package vn.mocson.account;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** The signed-in member of the staff. */
public final class StaffUser extends User {

    private static final long serialVersionUID = 1L;

    private final String fullName;
    private final boolean mustChangePassword;

    StaffUser(StaffMember member) {
        super(
                member.username(),
                member.passwordHash(),
                member.enabled(),
                true,
                true,
                true,
                authorities(member.roles()));
        this.fullName = member.fullName();
        this.mustChangePassword = member.mustChangePassword();
    }

    private static List<GrantedAuthority> authorities(Set<StaffRole> roles) {
        return roles.stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }

    public String fullName() {
        return fullName;
    }

    public boolean mustChangePassword() {
        return mustChangePassword;
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
