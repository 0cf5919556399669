package vn.mocson.door;

import java.util.Arrays;
import java.util.function.Supplier;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** A member of the staff who does something through a service. */
public record Staff(String username, String... roles) {

    public <T> T does(Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext own = SecurityContextHolder.createEmptyContext();
        own.setAuthentication(new TestingAuthenticationToken(
                username, "", Arrays.stream(roles).map(role -> "ROLE_" + role).toArray(String[]::new)));
        SecurityContextHolder.setContext(own);
        try {
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    public void does(Runnable work) {
        does(() -> {
            work.run();
            return true;
        });
    }
}
