package vn.mocson.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** How staff sign in: Argon2id, and a pause after too many wrong passwords. */
@Configuration(proxyBeanMethods = false)
class StaffSignIn {

    private static final int WRONG_PASSWORDS = 8;

    /** Wrong passwords per user name, whether it exists or not. Size 10,000; forgotten 15 minutes after the last one. */
    private final Cache<String, Integer> failures = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(15))
            .build();

    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }

    @Bean
    UserDetailsService staffUsers(StaffMembers members) {
        return username -> {
            Integer wrong = failures.getIfPresent(key(username));
            if (wrong != null && wrong >= WRONG_PASSWORDS) {
                return locked(username);
            }
            return members.findByUsername(username)
                    .map(StaffUser::new)
                    .orElseThrow(() -> new UsernameNotFoundException("no such user"));
        };
    }

    /** The same for a name that exists and one that does not. */
    private static UserDetails locked(String username) {
        return User.withUsername(username).password("").accountLocked(true).build();
    }

    @EventListener
    void wrongPassword(AuthenticationFailureBadCredentialsEvent event) {
        failures.asMap().merge(key(event.getAuthentication().getName()), 1, Integer::sum);
    }

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        failures.invalidate(key(event.getAuthentication().getName()));
    }

    private static String key(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }
}
