package vn.mocson;

import java.util.Locale;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import vn.mocson.account.StaffRole;
import vn.mocson.account.StaffService;
import vn.mocson.common.security.Access;

/** Staff who look at a view. */
public final class HouseStaff {

    private HouseStaff() {}

    /** Signs a new member of the staff with this role in, for the rest of the test. */
    public static void signIn(ApplicationContext house, StaffRole role) {
        String username = role.name().toLowerCase(Locale.ROOT) + "-" + System.nanoTime();
        Access.asSystem(() -> house.getBean(StaffService.class).createSample(username, "Người thử", Set.of(role)));
        signIn(house, username);
    }

    public static void signIn(ApplicationContext house, String username) {
        UserDetails person = house.getBean(UserDetailsService.class).loadUserByUsername(username);
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(person, null, person.getAuthorities()));
    }
}
