package vn.mocson.account;

import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.mocson.common.security.Access;

/** Accounts for one test alone, and what happens on the way in. */
public final class Accounts {

    private final StaffEntrance entrance;
    private final StaffDirectory directory;
    private final StaffService staff;

    public Accounts(BeanFactory beans) {
        this.entrance = beans.getBean(StaffEntrance.class);
        this.directory = beans.getBean(StaffDirectory.class);
        this.staff = beans.getBean(StaffService.class);
    }

    /** Somebody with a password, who holds these roles in every contest. */
    public String with(StaffRole... roles) {
        String username = "nguoi-" + System.nanoTime();
        Access.asSystem(() -> staff.createSample(username, "Nguyễn Thị Thử", Set.of(roles)));
        return username;
    }

    /** Somebody who holds these roles in single contests only. */
    public String withIn(ContestRole... roles) {
        String username = with();
        Access.asSystem(() -> {
            directory.grant(username, Set.of(), Set.of(roles));
            return true;
        });
        return username;
    }

    /** Somebody whose password was right. */
    public StaffUser arrives(String username) {
        return entrance.arrives(username).orElseThrow();
    }

    /** What somebody does who stands at this point of signing in. */
    public static <T> T as(StaffUser user, Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext own = SecurityContextHolder.createEmptyContext();
        own.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        SecurityContextHolder.setContext(own);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public static void as(StaffUser user, Runnable work) {
        as(user, () -> {
            work.run();
            return true;
        });
    }

    public static Iterable<String> holds(StaffUser user) {
        return user.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .toList();
    }
}
