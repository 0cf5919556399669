package vn.mocson.account;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** How staff sign in: Argon2id, and a pause after too many wrong passwords. */
@Configuration(proxyBeanMethods = false)
class StaffSignIn {

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    UserDetailsService staffUsers(StaffEntrance entrance, SignInPauses pauses) {
        return username -> switch (pauses.tries(username, address())) {
            case NAME_PAUSES -> paused(username).accountLocked(true).build();
            // the sign-in page tells the two pauses from each other by the kind of refusal
            case ADDRESS_PAUSES -> paused(username).accountExpired(true).build();
            case MAY_TRY -> entrance.arrives(username).orElseThrow(() -> new UsernameNotFoundException("no such user"));
        };
    }

    /** The same for a name that exists and one that does not. */
    private static User.UserBuilder paused(String username) {
        return User.withUsername(username.isBlank() ? "-" : username).password("");
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : "";
    }

    /** Writes down who signed in, and takes the try back. */
    @Bean
    SignedInListener signedInListener(SignInPauses pauses, JdbcClient db, Clock clock) {
        return new SignedInListener(pauses, db, clock);
    }

    static final class SignedInListener {

        private final SignInPauses pauses;
        private final JdbcClient db;
        private final Clock clock;

        private SignedInListener(SignInPauses pauses, JdbcClient db, Clock clock) {
            this.pauses = pauses;
            this.db = db;
            this.clock = clock;
        }

        @EventListener
        void signedIn(AuthenticationSuccessEvent event) {
            Authentication who = event.getAuthentication();
            if (who.getPrincipal() instanceof UserDetails person
                    && who.getDetails() instanceof WebAuthenticationDetails details) {
                pauses.right(person.getUsername(), details.getRemoteAddress());
                db.sql("UPDATE staff_member SET last_sign_in_at = ? WHERE username = ?")
                        .params(clock.instant(), person.getUsername())
                        .update();
            }
        }
    }
}
